// Lines of Markdown as a reader of plain text must see them: what is a picture, what is nothing but a link, and the words inside marks that
// stand around a whole line. The text keeps its marks; lines are only judged without them. Bounded patterns, linear in the line.
import type { ExcludedReason } from '../model/report.ts'

const picture = /^\[?!\[[^[\]\n]{0,400}\]\([^()\n]{1,2000}\)(?:\]\([^()\n]{1,2000}\))?$/u
const link = /^(?:[-*+]\s{1,4})?\[[^[\]\n]{1,300}\]\([^()\s]{1,2000}\)$/u
const emphasis = /^(\*{1,3}|_{1,3})([^*_\s](?:[^*_\n]{0,400}[^*_\s])?)\1$/u

/** A picture or a link that stands alone: what it shows and where it leads is no part of the report. */
export function whyMarkdown(line: string): ExcludedReason | undefined {
  if (picture.test(line)) return 'caption'
  return link.test(line) ? 'related' : undefined
}

/** `*By Ann Lo*` without its stars; a line that is not wholly emphasised as it is. */
export function withoutEmphasis(line: string): string {
  return emphasis.exec(line)?.[2] ?? line
}
