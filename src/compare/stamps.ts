// Times of the page, not of what it tells: "Published: March 3, 2031, 9:40 AM" in a line of its own. Cost: linear in the line.
import type { Span } from '../model/span.ts'

const stampWords: ReadonlySet<string> = new Set(
  'published posted updated last first modified date on at by am pm a m p et est edt gmt utc bst cdt cst pdt pst mst mdt ist wib uk'.split(
    ' ',
  ),
)

/** The stretch tells times and what they are of, and nothing else; `times` are those of the report, sorted by start. */
export function isStamp(text: string, times: readonly Span[], { start, end }: Span): boolean {
  let [rest, at] = ['', start]
  for (const time of times) {
    if (time.start < start || time.end > end) continue
    rest += text.slice(at, Math.max(at, time.start))
    at = Math.max(at, time.end)
  }
  if (at === start) return false
  return (rest + text.slice(at, end))
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every(word => word === '' || stampWords.has(word))
}

/** Characters of a line that may be a stamp. */
const longestStamp = 120

/** The line around a stretch is a stamp. */
export function standsInStamp(text: string, times: readonly Span[], { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  return to - from <= longestStamp && isStamp(text, times, { start: from, end: to })
}
