// Whether a sentence looks back on another event: it names a day, month or year that its report was not published near and the other report
// never tells. What it says then contradicts nothing that the other says of the event itself; but a day in a relative clause behind a mark dates
// what that clause tells ("held for 40 days, and Ode Varn, who was freed in 2012"). Cost: times of a sentence times those of a report.

import { relatives } from '../../lang/clauses.ts'
import type { TimeMention } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { dayNumber } from '../../text/days.ts'
import type { Finding } from './finding.ts'
import type { Frame } from './frame.ts'

/** Days from publication within which a day is of the event that is reported. */
const nearDays = 3

/** One of the sentences looks back, where the finding's mark stands, on what the other report does not date. */
export function looksBack(a: Frame, b: Frame, finding: Pick<Finding, 'a' | 'b'>): boolean {
  return namesStrangeDay(a, b, finding.a.at) || namesStrangeDay(b, a, finding.b.at)
}

function namesStrangeDay(frame: Frame, other: Frame, mark: Span): boolean {
  const { times, annotated } = frame
  const { report } = annotated
  const published = report.published === undefined ? undefined : dayNumber(report.published.slice(0, 10))
  return times.some(
    ({ mention, from }) =>
      !isOfRelative(frame, mark, from) &&
      mention.basis === 'absolute' &&
      (mention.granularity === 'day' || mention.granularity === 'month' || mention.granularity === 'year') &&
      !isNear(mention, published) &&
      !other.annotated.times.some(told => meets(mention, told)) &&
      !isPublished(mention, other),
  )
}

/** A relative clause opens between the mark and the time. */
function isOfRelative({ annotated, tokens, words }: Frame, mark: Span, time: number): boolean {
  return words.slice(0, time).some((word, i) => annotated.tokens.starts[tokens[i]!]! >= mark.end && relatives.has(word))
}

function isNear({ value }: TimeMention, published: number | undefined): boolean {
  const day = dayNumber(value)
  return day !== undefined && published !== undefined && Math.abs(day - published) <= nearDays
}

/** The other report was published in that day, month or year, or near it. */
function isPublished(mention: TimeMention, { annotated: { report } }: Frame): boolean {
  const published = report.published?.slice(0, 10)
  return published !== undefined && (published.startsWith(mention.value) || isNear(mention, dayNumber(published)))
}

/** One time holds the other, or they are the same day, month or year as far as either tells. */
function meets({ value: x }: TimeMention, { value: y }: TimeMention): boolean {
  const [p, q] = [x.replace(/^-+/, ''), y.replace(/^-+/, '')]
  return p.startsWith(q) || q.startsWith(p) || p.endsWith(`-${q}`) || q.endsWith(`-${p}`)
}
