// The list of keys.
import { useEffect, useRef } from 'preact/hooks'
import { keyTable } from './keys.ts'

/** Keys that belong to one part of a view. */
const placedKeys = [
  { keys: '← ↑ → ↓', help: 'in the claim matrix: from cell to cell' },
  { keys: '+ −', help: 'on the overview strip: zoom' },
]

const signs: readonly (readonly [string, string])[] = [
  ['≠', 'before a reading: cannot hold together with the first'],
  ['~', 'before a reading: differs, and both can hold'],
  ['=', 'tells it'],
  ['“=”', 'tells it as a quotation'],
  ['“≠”', 'prints other words inside the marks'],
  ['·', 'does not tell it'],
  ['?', 'hedged'],
  ['¬', 'negated'],
  ['‸', 'words of the other report are missing here'],
]

export function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose} onCancel={onClose}>
      <div class="drawer-head">
        <h2 id="help-title">Keys</h2>
        <button type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <dl>
        {[...keyTable, ...placedKeys].map(({ keys, help }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
      <h2>Signs</h2>
      <dl>
        {signs.map(([sign, words]) => (
          <div key={words}>
            <dt class="sign">{sign}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
