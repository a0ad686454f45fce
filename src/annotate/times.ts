// Times: dates, weekdays, months, years, relative expressions and clock times, anchored to the day a report was published.
// Method: at each token of headline and body the patterns below are tried, longest first; one pass, linear.
// A weekday without a date is taken for the last one on or before publication, for the next one beside a word of the future.

import type { AnnotationInput, TimeMention } from '../model/annotations.ts'
import { dayNumber } from '../text/days.ts'
import { readRanges, wordsOf } from '../text/token-words.ts'
import { matchTime } from './time-patterns.ts'
import type { Found, TimeReader } from './time-reader.ts'

/** The time expressions of headline and body, sorted by start, not overlapping. */
export function findTimes(input: AnnotationInput): TimeMention[] {
  const { report, tokens } = input
  const words = wordsOf(report.text, tokens)
  const published = report.published === undefined ? undefined : dayNumber(report.published)
  const mentions: TimeMention[] = []
  for (const { from, to } of readRanges(report, tokens)) {
    const reader: TimeReader = { words, tokens, from, to, ...(published === undefined ? {} : { published }) }
    for (let i = from; i < to; i++) {
      const found = matchTime(reader, i)
      if (found === undefined) continue
      mentions.push(toMention(found, tokens.starts[found.at ?? i]!, tokens.ends[found.next - 1]!))
      i = found.next - 1
    }
  }
  return mentions
}

function toMention(found: Found, start: number, end: number): TimeMention {
  const { value, granularity, basis, from, to } = found
  return { start, end, value, granularity, basis, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
