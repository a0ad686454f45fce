// Lines of a terminal: width in columns (wide and combining characters counted), wrapping with a hanging indent, colours.
// Method: greedy filling, one pass over the words; a word wider than the line is cut.
import stringWidth from 'fast-string-width'

/** Styles by what they mean. Without colour a mark is shown by brackets, so that nothing rests on colour alone. */
export interface Style {
  strong(text: string): string
  siglum(text: string): string
  rubric(text: string): string
  soft(text: string): string
  mark(text: string): string
}

const code =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`

export const coloured: Style = {
  strong: code(1, 22),
  siglum: text => code(1, 22)(code(3, 23)(text)),
  rubric: code(31, 39),
  soft: code(2, 22),
  mark: text => code(1, 22)(code(4, 24)(text)),
}

const same = (text: string): string => text
export const plain: Style = { strong: same, siglum: same, rubric: same, soft: same, mark: text => `[${text}]` }

/** Columns that `text` takes; escape sequences of our own styles take none. */
export const columns = (text: string): number => stringWidth(text)

/** `text` filled into lines of at most `width` columns; the first begins with `first`, the others with as many spaces. */
export function wrap(text: string, width: number, first = '', style: (line: string) => string = same): string[] {
  const indent = ' '.repeat(columns(first))
  const room = Math.max(12, width - columns(first))
  const lines: string[] = []
  let line = ''
  let used = 0
  const push = (): void => {
    lines.push((lines.length === 0 ? first : indent) + style(line))
    line = ''
    used = 0
  }
  for (const word of text.split(' ').flatMap(one => pieces(one, room))) {
    const wide = columns(word)
    if (used > 0 && used + 1 + wide > room) push()
    line += used > 0 ? ` ${word}` : word
    used += wide + (used > 0 ? 1 : 0)
  }
  if (used > 0 || lines.length === 0) push()
  return lines
}

/** A word cut where it is wider than a line. */
function pieces(word: string, room: number): string[] {
  if (word.length <= room && columns(word) <= room) return [word]
  if (columns(word.slice(0, 4096)) <= room && word.length <= 4096) return [word]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const character of word) {
    const wide = columns(character)
    if (used + wide > room && part !== '') {
      parts.push(part)
      part = ''
      used = 0
    }
    part += character
    used += wide
  }
  return part === '' ? parts : [...parts, part]
}

/** `text` padded with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}
