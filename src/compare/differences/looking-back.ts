// Whether a sentence looks back on another event: it names a day, month or year that its report was not published near and the other report
// never tells. What it says then contradicts nothing that the other says of the event itself. Cost: times of a sentence times those of a report.
import type { TimeMention } from '../../model/annotations.ts'
import { dayNumber } from '../../text/days.ts'
import type { Frame } from './frame.ts'

/** Days from publication within which a day is of the event that is reported. */
const nearDays = 3

/** One of the sentences looks back on what the other report does not date. */
export function looksBack(a: Frame, b: Frame): boolean {
  return namesStrangeDay(a, b) || namesStrangeDay(b, a)
}

function namesStrangeDay({ times, annotated: { report } }: Frame, other: Frame): boolean {
  const published = report.published === undefined ? undefined : dayNumber(report.published.slice(0, 10))
  return times.some(
    ({ mention }) =>
      mention.basis === 'absolute' &&
      (mention.granularity === 'day' || mention.granularity === 'month' || mention.granularity === 'year') &&
      !isNear(mention, published) &&
      !other.annotated.times.some(told => meets(mention, told)) &&
      !isPublished(mention, other),
  )
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
