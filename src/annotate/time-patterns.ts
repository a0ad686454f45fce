// The patterns of time expressions, each a function from a place among the tokens to what stands there.

import { dayParts, doubtfulMonths, doubtfulWeekdays, months, seasons, weekdays, zones } from '../lang/calendar.ts'
import { numberWords } from '../lang/numbers.ts'
import type { TimeMention, Tokens } from '../model/annotations.ts'
import { addMonths, dayNumber, isoDay, lastDay, pad, weekdayOf } from '../text/days.ts'
import type { Words } from '../text/token-words.ts'

export interface TimeReader {
  words: Words
  tokens: Tokens
  /** Tokens that may be read: `[from, to)`. */
  from: number
  to: number
  /** Day of publication, in days since 1970-01-01. */
  published?: number
}

export interface Found extends Pick<TimeMention, 'value' | 'granularity' | 'basis' | 'from' | 'to'> {
  /** First token, when it is not the one asked about. */
  at?: number
  /** Token after the expression. */
  next: number
}

const futureWords = new Set(
  'will shall due scheduled slated expected upcoming set plans plan planned coming tomorrow next'.split(' '),
)
const monthLeads = new Set(
  'in last since by until this next early late mid from between before after during of through till every early-to-mid mid- for to and on'.split(
    ' ',
  ),
)
const yearLeads = new Set(
  'in since until by before after during of from early late mid through between the to and year around till back circa ( for summer winter spring autumn fall'.split(
    ' ',
  ),
)
const numberLeads = new Set(
  'than over about around nearly almost least some approximately roughly under most no number'.split(' '),
)
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

/** The time expression that begins at token `i`, if any. */
export function matchTime(reader: TimeReader, i: number): Found | undefined {
  return (
    isoDate(reader, i) ??
    weekday(reader, i) ??
    monthFirst(reader, i) ??
    dayFirst(reader, i) ??
    clock(reader, i) ??
    ago(reader, i) ??
    deictic(reader, i) ??
    season(reader, i) ??
    year(reader, i)
  )
}

function lower(reader: TimeReader, i: number): string {
  return i >= reader.from && i < reader.to ? reader.words.lower[i]! : ''
}

function capital(reader: TimeReader, i: number): boolean {
  return /^\p{Lu}/u.test(reader.words.raw[i] ?? '')
}

/** The word without a possessive ending ("tuesday's" → "tuesday"). */
function stem(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

function day(value: number, next: number, basis: Found['basis'] = 'absolute'): Found {
  return { value: isoDay(value), from: isoDay(value), granularity: 'day', basis, next }
}

function month(value: string, next: number, basis: Found['basis']): Found {
  return { value, from: `${value}-01`, to: lastDay(value), granularity: 'month', basis, next }
}

function isoDate(reader: TimeReader, i: number): Found | undefined {
  if (!/^[12]\d{3}$/.test(lower(reader, i)) || lower(reader, i + 1) !== '-' || lower(reader, i + 3) !== '-') return undefined
  const number = dayNumber(`${lower(reader, i)}-${lower(reader, i + 2)}-${lower(reader, i + 4)}`)
  return number === undefined ? undefined : day(number, i + 5)
}

/** "Nov", "Sept": written with a full stop that is not the sentence's. */
function isShort(word: string): boolean {
  return word.length <= 4 && word !== 'may' && word !== 'june' && word !== 'july'
}

/** A 4-digit year at token `i`, after an optional comma; returns the year and the token after it. */
function yearAt(reader: TimeReader, i: number): { year: number; next: number } | undefined {
  const at = lower(reader, i) === ',' || lower(reader, i) === 'of' ? i + 1 : i
  const word = lower(reader, at)
  return /^(?:1[5-9]|20)\d{2}$/.test(word) ? { year: Number(word), next: at + 1 } : undefined
}

/** A day of the month at token `i`: "3", "3rd"; returns the day and the token after it. */
function dayAt(reader: TimeReader, i: number): { day: number; next: number } | undefined {
  const word = lower(reader, i)
  if (!/^\d{1,2}$/.test(word) || Number(word) < 1 || Number(word) > 31) return undefined
  const touches = reader.tokens.starts[i + 1] === reader.tokens.ends[i]
  if (touches && /^\p{L}/u.test(lower(reader, i + 1)) && !/^(?:st|nd|rd|th)$/.test(lower(reader, i + 1))) return undefined
  const suffixed = /^(?:st|nd|rd|th)$/.test(lower(reader, i + 1)) && touches
  return { day: Number(word), next: suffixed ? i + 2 : i + 1 }
}

/** The year that a date without one most likely means: the one that puts it nearest to publication. */
function nearestYear(reader: TimeReader, monthNumber: number, dayOfMonth: number): number | undefined {
  if (reader.published === undefined) return undefined
  const own = Number(isoDay(reader.published).slice(0, 4))
  let best: number | undefined
  let distance = Number.POSITIVE_INFINITY
  for (const candidate of [own, own - 1, own + 1]) {
    const number = dayNumber(`${candidate}-${pad(monthNumber, 2)}-${pad(Math.min(dayOfMonth, 28), 2)}`)!
    if (Math.abs(number - reader.published) < distance) {
      distance = Math.abs(number - reader.published)
      best = candidate
    }
  }
  return best
}

function calendarDate(reader: TimeReader, monthNumber: number, dayOfMonth: number, after: number): Found | undefined {
  const stated = yearAt(reader, after)
  const chosen = stated?.year ?? nearestYear(reader, monthNumber, dayOfMonth)
  const next = stated?.next ?? after
  const monthDay = `${pad(monthNumber, 2)}-${pad(dayOfMonth, 2)}`
  if (chosen === undefined) return { value: `--${monthDay}`, granularity: 'day', basis: 'absolute', next }
  const number = dayNumber(`${chosen}-${monthDay}`)
  return number === undefined ? { value: `--${monthDay}`, granularity: 'day', basis: 'absolute', next } : day(number, next)
}

/** "March 3, 2031", "Mar. 3", "March 2031", "in March". */
function monthFirst(reader: TimeReader, i: number): Found | undefined {
  const word = stem(lower(reader, i))
  const monthNumber = months.get(word)
  if (monthNumber === undefined || !capital(reader, i)) return undefined
  const dotted = isShort(word) && lower(reader, i + 1) === '.' ? i + 2 : i + 1
  const dayOfMonth = dayAt(reader, dotted)
  if (dayOfMonth !== undefined && !/^(?:percent|%|people|million|billion)$/.test(lower(reader, dayOfMonth.next)))
    return calendarDate(reader, monthNumber, dayOfMonth.day, dayOfMonth.next)
  const stated = yearAt(reader, dotted)
  if (stated !== undefined) return month(`${stated.year}-${pad(monthNumber, 2)}`, stated.next, 'absolute')
  const lead = lower(reader, i - 1)
  if (doubtfulMonths.has(word) && !monthLeads.has(lead)) return undefined
  if (word === 'may' && !/^(?:in|last|since|until|this|next|early|late|of|by|through)$/.test(lead)) return undefined
  if (word === 'march' && lead === 'the') return undefined
  return bareMonth(reader, i, monthNumber, dotted)
}

/** A month without a year: "last June", "next November", "in June". */
function bareMonth(reader: TimeReader, i: number, monthNumber: number, next: number): Found {
  const lead = lower(reader, i - 1)
  if (reader.published === undefined) return { value: `--${pad(monthNumber, 2)}`, granularity: 'month', basis: 'absolute', next }
  const published = isoDay(reader.published).slice(0, 7)
  let ahead = (monthNumber - Number(published.slice(5, 7)) + 12) % 12
  const future = lead === 'next' || isFuture(reader, i)
  if (!future && ahead > 0) ahead -= 12
  if (lead === 'next' && ahead === 0) ahead = 12
  if (lead === 'last' && ahead === 0) ahead = -12
  const found = month(addMonths(published, ahead), next, 'relative')
  return lead === 'next' || lead === 'last' ? { ...found, at: i - 1 } : found
}

/** "3 March 2031", "the 3rd of March". */
function dayFirst(reader: TimeReader, i: number): Found | undefined {
  const dayOfMonth = dayAt(reader, i)
  if (dayOfMonth === undefined) return undefined
  const at = lower(reader, dayOfMonth.next) === 'of' ? dayOfMonth.next + 1 : dayOfMonth.next
  const word = stem(lower(reader, at))
  const monthNumber = months.get(word)
  if (monthNumber === undefined || !capital(reader, at)) return undefined
  const dotted = isShort(word) && lower(reader, at + 1) === '.' && yearAt(reader, at + 2) !== undefined
  return calendarDate(reader, monthNumber, dayOfMonth.day, dotted ? at + 2 : at + 1)
}

/** A word of the future within six tokens before, in the same sentence. */
function isFuture(reader: TimeReader, i: number): boolean {
  for (let j = i - 1; j >= Math.max(reader.from, i - 6); j--) {
    const word = lower(reader, j)
    if (word === '.' || word === '"' || word === '”') return false
    if (futureWords.has(word)) return true
  }
  return false
}

/** "Wednesday", "last Wednesday", "Wednesday night", "Wednesday, March 3". */
function weekday(reader: TimeReader, i: number): Found | undefined {
  const word = stem(lower(reader, i))
  const dayOfWeek = weekdays.get(word)
  if (dayOfWeek === undefined || !capital(reader, i)) return undefined
  const dotted = word.length <= 5 && lower(reader, i + 1) === '.'
  const after = dotted ? i + 2 : i + 1
  const dateAt = lower(reader, after) === ',' || lower(reader, after) === 'the' ? after + 1 : after
  const date = dateAfter(reader, dateAt)
  if (date !== undefined) return date
  if (doubtfulWeekdays.has(word) && !dotted) return undefined
  const next = dayParts.has(lower(reader, after)) ? after + 1 : after
  const lead = lower(reader, i - 1)
  const at = lead === 'last' || lead === 'next' || lead === 'this' ? { at: i - 1 } : {}
  if (reader.published === undefined) return { value: `weekday:${dayOfWeek}`, granularity: 'day', basis: 'weekday', next, ...at }
  const back = (weekdayOf(reader.published) - dayOfWeek + 7) % 7
  const forward = (7 - back) % 7
  const future = lead === 'next' || (lead !== 'last' && isFuture(reader, i))
  const number = future
    ? reader.published + (lead === 'next' && forward === 0 ? 7 : forward)
    : reader.published - (lead === 'last' && back === 0 ? 7 : back)
  return { ...day(number, next, 'weekday'), ...at }
}

/** A date right after a weekday. */
function dateAfter(reader: TimeReader, i: number): Found | undefined {
  const found = monthFirst(reader, i) ?? dayFirst(reader, i)
  return found?.granularity === 'day' ? found : undefined
}

/** "9:40 a.m. ET", "9 am", "09:40 GMT", "0940 GMT", "noon". */
function clock(reader: TimeReader, i: number): Found | undefined {
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

/** "two weeks ago", "3 days earlier". */
function ago(reader: TimeReader, i: number): Found | undefined {
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

function wholeYear(value: number, next: number, basis: Found['basis']): Found {
  const written = pad(value, 4)
  return { value: written, from: `${written}-01-01`, to: `${written}-12-31`, granularity: 'year', basis, next }
}

/** "yesterday", "tonight", "last week", "this month", "next year". */
function deictic(reader: TimeReader, i: number): Found | undefined {
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

/** "the summer of 2016", "winter 2014". */
function season(reader: TimeReader, i: number): Found | undefined {
  const stated = seasons.has(lower(reader, i)) ? yearAt(reader, i + 1) : undefined
  return stated === undefined
    ? undefined
    : { ...wholeYear(stated.year, stated.next, 'absolute'), value: `${stated.year}-${lower(reader, i)}` }
}

/** "in 2018", "(2018)", "2018's", "the 1990s". */
function year(reader: TimeReader, i: number): Found | undefined {
  const word = lower(reader, i)
  if (!/^(?:1[5-9]|20)\d{2}$/.test(word)) return undefined
  const next = lower(reader, i + 1)
  if (next === 's' && reader.tokens.starts[i + 1] === reader.tokens.ends[i])
    return { value: `${word.slice(0, 3)}X`, from: `${word}-01-01`, granularity: 'duration', basis: 'absolute', next: i + 2 }
  const lead = lower(reader, i - 1)
  const counted =
    /^\p{Ll}+s$/u.test(reader.words.raw[i + 1] ?? '') || /^(?:percent|%|people|million|billion|feet|km|-)$/.test(next)
  const recent = Number(word) >= 1950 && Number(word) <= 2049 && /^\p{L}/u.test(lead) && !numberLeads.has(lead)
  if (counted ? !/^(?:in|since|the|of)$/.test(lead) || next === '-' : !yearLeads.has(lead) && !recent) return undefined
  return wholeYear(Number(word), i + 1, 'absolute')
}
