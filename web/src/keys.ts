// The keyboard: one table that feeds the listener and the help.

export type Action =
  | 'next-finding'
  | 'previous-finding'
  | 'next-report'
  | 'previous-report'
  | 'open'
  | 'next-difference'
  | 'previous-difference'
  | 'find'
  | 'help'
  | 'close'

export const keyTable: readonly { keys: string; action: Action; help: string }[] = [
  { keys: 'j', action: 'next-finding', help: 'next finding' },
  { keys: 'k', action: 'previous-finding', help: 'previous finding' },
  { keys: 'Enter', action: 'open', help: 'open the evidence of the current finding' },
  { keys: 'n', action: 'next-report', help: 'next report' },
  { keys: 'p', action: 'previous-report', help: 'previous report' },
  { keys: 'F7', action: 'next-difference', help: 'next difference, in the panes when they are shown' },
  { keys: 'Shift+F7', action: 'previous-difference', help: 'previous difference' },
  { keys: '/', action: 'find', help: 'find words in the reports' },
  { keys: '?', action: 'help', help: 'this help' },
  { keys: 'Esc', action: 'close', help: 'close what is open' },
]

interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The action of a key press; undefined when the press belongs to the browser or to the element that has the focus. */
export function actionOf(pressed: Pressed, focus: { editing: boolean; control: boolean }): Action | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined
  if (pressed.key === 'Escape') return 'close'
  if (pressed.key === 'F7') return pressed.shiftKey ? 'previous-difference' : 'next-difference'
  if (focus.editing || (pressed.key === 'Enter' && focus.control)) return undefined
  return keyTable.find(({ keys }) => keys === pressed.key)?.action
}

/** The element `step` places from `current` in `list`; the first (or last) when nothing is current; stays inside the list. */
export function stepIn<T>(list: readonly T[], current: T | undefined, step: 1 | -1): T | undefined {
  const at = current === undefined ? -1 : list.indexOf(current)
  if (at < 0) return step > 0 ? list[0] : list.at(-1)
  return list[Math.max(0, Math.min(list.length - 1, at + step))]
}
