// Words set off as somebody's without quotation marks: block quotations (lines after a colon that begin with ">" or are indented) and the
// lines of a transcript ("VENN: The pier is closed."). Method: one pass over the lines; linear.
import type { Span } from '../model/span.ts'

/** Set-off words of one line, without the sign or the name before them. */
export interface SetOff extends Span {
  /** Number of its line among the lines given. */
  line: number
  /** The next line goes on with the same block quotation. */
  continues: boolean
}

const sign = /^(?:\s*(?:>\s?)+|\t+| {2,})(?=\S)/
const marked = /^[“"„«‘'`]/
const speech = /^\s*((?:\p{Lu}[\p{L}.’'-]*\s?){1,4}):\s+(?=\S)/u
/** Lines that a transcript has at least, and words that a line of it has. */
const [leastLines, leastWords] = [3, 3]

/** The set-off words of a text, by line. `lines` hold more than white space. */
export function findSetOff(text: string, lines: readonly Span[]): SetOff[] {
  return [...blockLines(text, lines), ...transcriptLines(text, lines)].sort((a, b) => a.line - b.line)
}

function blockLines(text: string, lines: readonly Span[]): SetOff[] {
  const found: SetOff[] = []
  let inside = false
  for (const [line, { start, end }] of lines.entries()) {
    const words = text.slice(start, end)
    const before = sign.exec(words)?.[0]
    const introduced: boolean =
      inside ||
      (line > 0 &&
        text
          .slice(lines[line - 1]!.start, lines[line - 1]!.end)
          .trimEnd()
          .endsWith(':'))
    inside = before !== undefined && introduced && !marked.test(words.slice(before.length))
    if (!inside) continue
    const previous = found.at(-1)
    if (previous?.line === line - 1) previous.continues = true
    found.push({ start: start + before!.length, end: start + words.trimEnd().length, line, continues: false })
  }
  return found
}

/** Lines that begin with a name and a colon, when several do and one of the names comes back. */
function transcriptLines(text: string, lines: readonly Span[]): SetOff[] {
  const found: SetOff[] = []
  const names = new Map<string, number>()
  for (const [line, { start, end }] of lines.entries()) {
    const words = text.slice(start, end)
    const match = speech.exec(words)
    if (match === null) continue
    const [before, name] = match as unknown as [string, string]
    const said = words.slice(before.length).trimEnd()
    const person = /^[\p{Lu}\s.’'-]{3,}$/u.test(name) || /\S\s\S/.test(name)
    if (!person || marked.test(said) || said.split(/\s+/).length < leastWords) continue
    names.set(name, (names.get(name) ?? 0) + 1)
    found.push({ start: start + before.length, end: start + words.trimEnd().length, line, continues: false })
  }
  return found.length >= leastLines && [...names.values()].some(count => count > 1) ? found : []
}
