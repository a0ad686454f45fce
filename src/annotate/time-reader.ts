// Where the patterns of time expressions read, what they find, and the forms of a day, a month and a year.
import type { TimeMention, Tokens } from '../model/annotations.ts'
import { isoDay, lastDay, pad } from '../text/days.ts'
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

export function lower(reader: TimeReader, i: number): string {
  return i >= reader.from && i < reader.to ? reader.words.lower[i]! : ''
}

export function capital(reader: TimeReader, i: number): boolean {
  return /^\p{Lu}/u.test(reader.words.raw[i] ?? '')
}

/** The word without a possessive ending ("tuesday's" → "tuesday"). */
export function stem(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word
}

export function day(value: number, next: number, basis: Found['basis'] = 'absolute'): Found {
  return { value: isoDay(value), from: isoDay(value), granularity: 'day', basis, next }
}

export function month(value: string, next: number, basis: Found['basis']): Found {
  return { value, from: `${value}-01`, to: lastDay(value), granularity: 'month', basis, next }
}

export function wholeYear(value: number, next: number, basis: Found['basis']): Found {
  const written = pad(value, 4)
  return { value: written, from: `${written}-01-01`, to: `${written}-12-31`, granularity: 'year', basis, next }
}
