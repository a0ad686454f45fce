// The patterns of times told from the day of publication: "two weeks ago", "yesterday", "last month".
import { numberWords } from '../lang/numbers.ts'
import { addMonths, isoDay, weekdayOf } from '../text/days.ts'
import { day, type Found, lower, month, stem, type TimeReader, wholeYear } from './time-reader.ts'

const relativeUnits = new Set(
  'day week month year weekend night morning afternoon evening decade century quarter summer spring winter autumn fall'.split(
    ' ',
  ),
)
const agoUnits: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
])

/** "two weeks ago", "3 days earlier". */
export function ago(reader: TimeReader, i: number): Found | undefined {
  const word = lower(reader, i)
  const count = word === 'a' || word === 'an' ? 1 : (numberWords.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined))
  if (count === undefined || lower(reader, i + 2) !== 'ago') return undefined
  const unit = lower(reader, i + 1)
  const next = i + 3
  const published = reader.published
  const days = agoUnits.get(unit)
  if (days !== undefined) {
    if (published === undefined) return { value: `P-${count * days}D`, granularity: 'day', basis: 'relative', next }
    return days === 1
      ? day(published - count, next, 'relative')
      : { ...day(published - count * days, next, 'relative'), granularity: 'week' }
  }
  if (/^months?$/.test(unit) && published !== undefined)
    return month(addMonths(isoDay(published).slice(0, 7), -count), next, 'relative')
  if (/^years?$/.test(unit) && published !== undefined)
    return wholeYear(Number(isoDay(published).slice(0, 4)) - count, next, 'relative')
  return undefined
}

/** "yesterday", "tonight", "last week", "this month", "next year". */
export function deictic(reader: TimeReader, i: number): Found | undefined {
  const word = stem(lower(reader, i))
  const shift = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }[word]
  const published = reader.published
  if (shift !== undefined) {
    if (published === undefined) return { value: `P${shift}D`, granularity: 'day', basis: 'relative', next: i + 1 }
    return day(published + shift, i + 1, 'relative')
  }
  const by = { last: -1, this: 0, next: 1, previous: -1, past: -1 }[word]
  const unit = stem(lower(reader, i + 1))
  if (by === undefined || !relativeUnits.has(unit) || (word === 'past' && unit !== 'week')) return undefined
  return relativePeriod(by, unit, published, i + 2)
}

function relativePeriod(by: number, unit: string, published: number | undefined, next: number): Found {
  if (published === undefined)
    return { value: `${unit}:${by}`, granularity: unit === 'year' ? 'year' : 'day', basis: 'relative', next }
  const iso = isoDay(published)
  if (unit === 'week' || unit === 'weekend') {
    const monday = published - weekdayOf(published) + 1 + by * 7
    const first = unit === 'week' ? monday : monday + 5
    return { value: isoDay(first), from: isoDay(first), to: isoDay(monday + 6), granularity: 'week', basis: 'relative', next }
  }
  if (unit === 'month') return month(addMonths(iso.slice(0, 7), by), next, 'relative')
  if (unit === 'year') return wholeYear(Number(iso.slice(0, 4)) + by, next, 'relative')
  if (/^(?:night|morning|afternoon|evening|day)$/.test(unit)) return day(published + by, next, 'relative')
  return { value: `${unit}:${by}`, granularity: 'duration', basis: 'relative', next }
}
