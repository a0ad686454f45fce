// What a headline asserts: the whole of it, or its parts where a colon, semicolon or dash joins two statements.
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'

/** Words on either side without which a part is a label ("Exclusive:", "Video:") or a speaker, and stays with the rest. */
const fewestWords = 4

/** The assertions of a headline, in order; none for an empty one. */
export function assertionsOf(report: Report): Span[] {
  const { headline, text } = report
  if (headline === undefined || headline.end <= headline.start) return []
  const parts: Span[] = []
  let start = headline.start
  for (const match of text.slice(headline.start, headline.end).matchAll(/[:;](?=\s)|\s[–—|-]\s/g)) {
    const at = headline.start + match.index
    if (
      countWords(text.slice(start, at)) < fewestWords ||
      countWords(text.slice(at + match[0].length, headline.end)) < fewestWords
    )
      continue
    parts.push({ start, end: at })
    start = at + match[0].length
  }
  parts.push({ start, end: headline.end })
  return parts.map(part => trimmed(text, part)).filter(({ start: from, end }) => end > from)
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
