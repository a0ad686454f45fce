// The patterns of time expressions, each a function from a place among the tokens to what stands there.

import { dayParts, doubtfulMonths, doubtfulWeekdays, months, seasons, weekdays } from '../lang/calendar.ts'
import { addMonths, dayNumber, isoDay, pad, weekdayOf } from '../text/days.ts'
import { clock } from './clock-patterns.ts'
import { ago, deictic } from './relative-patterns.ts'
import { capital, day, type Found, lower, month, stem, type TimeReader, wholeYear } from './time-reader.ts'

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
