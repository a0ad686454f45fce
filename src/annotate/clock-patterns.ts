// The patterns of clock times, with their zones.
import { zones } from '../lang/calendar.ts'
import { pad } from '../text/days.ts'
import { type Found, lower, type TimeReader } from './time-reader.ts'

/** "9:40 a.m. ET", "9 am", "09:40 GMT", "0940 GMT", "noon". */
export function clock(reader: TimeReader, i: number): Found | undefined {
  const word = lower(reader, i)
  const hours = /^([01]\d|2[0-3])([0-5]\d)$/.exec(word)
  if (hours !== null && zones.has(lower(reader, i + 1)))
    return {
      value: `T${hours[1]}:${hours[2]}${offsetOf(zones.get(lower(reader, i + 1))!)}`,
      granularity: 'minute',
      basis: 'absolute',
      next: i + 2,
    }
  if (!/^\d{1,2}(?:\.\d{2})?$/.test(word)) return undefined
  let [hour, minute] = word.split('.').map(Number) as [number, number | undefined]
  let next = i + 1
  if (minute === undefined && lower(reader, next) === ':' && /^[0-5]\d$/.test(lower(reader, next + 1))) {
    minute = Number(lower(reader, next + 1))
    next += 2
  }
  const half = /^([ap])\.?m\.?$/.exec(lower(reader, next))
  const withColon = minute !== undefined && next > i + 1
  if (half !== null) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half[1] === 'p' ? 12 : 0)
    next++
  } else if (!withColon || hour > 23) return undefined
  const zone = zones.get(lower(reader, next))
  const zoned = zone !== undefined && /^\p{Lu}/u.test(reader.words.raw[next] ?? '')
  const offset = zoned ? offsetOf(zone) : ''
  if (zoned) next++
  return {
    value: `T${pad(hour, 2)}:${pad(minute ?? 0, 2)}${offset}`,
    granularity: minute === undefined ? 'hour' : 'minute',
    basis: 'absolute',
    next,
  }
}

/** "+05:30". */
function offsetOf(zone: number): string {
  return `${zone < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(zone) / 60), 2)}:${pad(Math.abs(zone) % 60, 2)}`
}
