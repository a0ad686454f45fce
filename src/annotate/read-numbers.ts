// Numbers as they are written: digits, words ("twenty-five", "two and a half"), scales, fractions, ordinals, scores, currency signs.

import { denominators, numberWords, ordinalWords, scales } from '../lang/numbers.ts'
import { currencies, currencySymbols, dollarPrefixes, units } from '../lang/units.ts'
import type { Quantity, Tokens } from '../model/annotations.ts'
import { glued, type Words } from '../text/token-words.ts'

export interface NumberReader {
  words: Words
  tokens: Tokens
  /** Tokens that may be read: `[from, to)`; `from` moves on, so that no token is used twice. */
  from: number
  to: number
}

export interface ReadNumber {
  value: number
  from: number
  next: number
  /** The scale word that multiplied it. */
  scale?: number
}

/** A decimal without exponent, group marks or trailing zeros. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(12))).includes('e') ? value.toFixed(0) : String(Number(value.toPrecision(12)))
}

/** The number at token `i`: digits or words, with its scale ("1.5 million", "two hundred and fifty"). */
export function numberAt(reader: NumberReader, i: number): ReadNumber | undefined {
  const first = digitsAt(reader, i) ?? wordsAt(reader, i)
  if (first === undefined) return undefined
  let { value, next } = first
  let scale: number | undefined
  for (let hops = 0; hops < 2; hops++) {
    const at = reader.words.lower[next] === '-' ? next + 1 : next
    const word = at < reader.to ? reader.words.lower[at]! : ''
    const factor = scales.get(word)
    if (factor === undefined || (word.length <= 3 && !glued(reader.tokens, at) && word.length < 2)) break
    if (word === 'm' && !moneyNear(reader, i)) break
    value *= factor
    scale = (scale ?? 1) * factor
    next = at + 1
  }
  return { value, from: i, next, ...(scale === undefined ? {} : { scale }) }
}

/** "5m" is five metres unless a currency sign stands before it. */
function moneyNear(reader: NumberReader, i: number): boolean {
  return currencyBefore(reader, i) !== undefined || reader.words.lower[i - 1] === '-'
}

function digitsAt(reader: NumberReader, i: number): ReadNumber | undefined {
  const word = reader.words.raw[i]!
  if (!/^[0-9]/.test(word)) return undefined
  if (glued(reader.tokens, i) && /[\p{L}/_@#]$/u.test(reader.words.raw[i - 1] ?? '')) return undefined
  if (partOfCode(reader, i)) return undefined
  const value = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)
    ? Number(word.replace(/,/g, ''))
    : /^\d+(?:\.\d+)?$/.test(word)
      ? Number(word)
      : /^\d+,\d{1,2}$/.test(word)
        ? Number(word.replace(',', '.'))
        : Number.NaN
  return Number.isFinite(value) ? { value, from: i, next: i + 1 } : undefined
}

/** "4C", "7gBq": digits glued to letters that are no unit, scale or ordinal. */
function partOfCode(reader: NumberReader, i: number): boolean {
  const after = reader.words.lower[i + 1] ?? ''
  if (i + 1 >= reader.to || !glued(reader.tokens, i + 1) || !/^\p{L}/u.test(after)) return false
  const [head = ''] = after.split('-')
  return !(scales.has(head) || units.has(head) || currencies.has(head) || /^(?:s|st|nd|rd|th|yo|year|in|am|pm|g)$/.test(head))
}

/** A number word with its hyphenated unit: "twenty-five" → 25, "one-in-three" is left to fractions. */
function wordValue(word: string): number | undefined {
  const direct = numberWords.get(word)
  if (direct !== undefined) return direct
  const [tens, ones, ...rest] = word.split('-')
  if (rest.length > 0 || tens === undefined || ones === undefined) return undefined
  const [a, b] = [numberWords.get(tens), numberWords.get(ones)]
  return a !== undefined && b !== undefined && a >= 20 && a % 10 === 0 && b > 0 && b < 10 ? a + b : undefined
}

const articleScales = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen'])

function wordsAt(reader: NumberReader, i: number): ReadNumber | undefined {
  const { lower } = reader.words
  const word = lower[i]!
  if ((word === 'a' || word === 'half') && articleScales.has(lower[i + 1] ?? '') && i + 1 < reader.to)
    return { value: word === 'a' ? 1 : 0.5, from: i, next: i + 1 }
  if (word === 'half' && lower[i + 1] === 'a' && articleScales.has(lower[i + 2] ?? '') && i + 2 < reader.to)
    return { value: 0.5, from: i, next: i + 2 }
  let value = wordValue(word)
  if (value === undefined) return compound(word, i)
  let next = i + 1
  while (next < reader.to) {
    const more = lower[next] === 'and' ? next + 1 : next
    const factor = lower[next] === 'hundred' ? 100 : undefined
    if (factor !== undefined && value < 100) {
      value *= factor
      next++
      continue
    }
    const small = wordValue(lower[more] ?? '')
    if (value >= 100 && value % 100 === 0 && small !== undefined && small < 100 && more < reader.to) {
      value += small
      next = more + 1
    } else break
  }
  return { value, from: i, next }
}

/** "six-month", "18-year-old" written as one token with a number word in front. */
function compound(word: string, i: number): ReadNumber | undefined {
  const dash = word.indexOf('-')
  if (dash < 0) return undefined
  const value = wordValue(word.slice(0, dash))
  const rest = word.slice(dash + 1).split('-')[0]!
  return value !== undefined && (units.has(`${rest}s`) || units.has(rest)) ? { value, from: i, next: i + 1 } : undefined
}

/** The currency sign right before token `i`, with the letters that say whose dollar ("US$"). */
export function currencyBefore(reader: NumberReader, i: number): { code: string; from: number } | undefined {
  const { lower } = reader.words
  const sign = i - 1
  if (sign < reader.from) return undefined
  const symbol = lower[sign]!
  if (!currencySymbols.has(symbol) && symbol !== 'rs') return undefined
  if (symbol === '$' && glued(reader.tokens, sign)) {
    const prefix = dollarPrefixes.get(lower[sign - 1] ?? '')
    if (prefix !== undefined && sign - 1 >= reader.from) return { code: prefix, from: sign - 1 }
  }
  return { code: currencies.get(symbol)!, from: sign }
}

export function ordinalAt(reader: NumberReader, i: number): { value: number; next: number } | undefined {
  const { lower } = reader.words
  const word = ordinalWords.get(lower[i]!)
  if (word !== undefined) return lower[i] === 'second' && units.has(lower[i - 1] ?? '') ? undefined : { value: word, next: i + 1 }
  const suffix = lower[i + 1] ?? ''
  if (/^\d+$/.test(lower[i]!) && /^(?:st|nd|rd|th)$/.test(suffix) && i + 1 < reader.to && glued(reader.tokens, i + 1))
    return { value: Number(lower[i]), next: i + 2 }
  return undefined
}

type Special = Pick<Quantity, 'value' | 'unit' | 'kind'> & { next: number }

/** "one in three", "2-in-3", "two-thirds", "a quarter", "half of": value and "in N" as unit. */
export function fractionAt(reader: NumberReader, i: number): Special | undefined {
  const { lower } = reader.words
  const word = lower[i]!
  const hyphenated = /^([a-z]+)-(?:in|out-of)-([a-z]+)$/.exec(word)
  if (hyphenated !== null) return share(numberWords.get(hyphenated[1]!), numberWords.get(hyphenated[2]!), i + 1)
  const [tens, ones] = word.split('-')
  if (ones !== undefined && denominators.has(ones) && numberWords.has(tens!))
    return share(numberWords.get(tens!), denominators.get(ones), i + 1)
  const top = numberWords.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : word === 'a' ? 1 : undefined)
  if (top !== undefined && i + 1 < reader.to) {
    const ofAfter = lower[i + 2] === 'of' || lower[i + 3] === 'of'
    const under = denominators.get(lower[i + 1]!)
    if (under !== undefined && (top > 1 ? lower[i + 1]!.endsWith('s') : ofAfter)) return share(top, under, i + 2)
    const dash = lower[i + 1] === '-' ? 1 : 0
    if (word !== 'a' && lower[i + 1 + dash] === 'in') return inNumber(reader, top, i + 2 + 2 * dash)
    const glue = /^in-([a-z]+)$/.exec(lower[i + 1 + dash] ?? '')
    if (glue !== null) return share(top, numberWords.get(glue[1]!), i + 2 + dash)
  }
  if (word === 'half' && (lower[i + 1] === 'of' || lower[i + 1] === 'the' || lower[i + 1] === 'its')) return share(1, 2, i + 1)
  return undefined
}

/** The "three" of "one in three"; "two in 2018" or "one in a" is no share. */
function inNumber(reader: NumberReader, top: number, at: number): Special | undefined {
  const word = at < reader.to ? reader.words.lower[at]! : ''
  const under = numberWords.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined)
  return under !== undefined && under > top ? share(top, under, at + 1) : undefined
}

function share(top: number | undefined, under: number | undefined, next: number): Special | undefined {
  if (top === undefined || under === undefined || under < 2 || top > under) return undefined
  return { value: plain(top), unit: `in ${under}`, kind: 'percent', next }
}

/** "5-2", "voted 7 to 3", "413-1": a score or a vote. */
export function scoreAt(reader: NumberReader, i: number): Special | undefined {
  const { lower, raw } = reader.words
  if (!/^\d{1,3}$/.test(raw[i]!) || !/^\d{1,3}$/.test(raw[i + 2] ?? '') || i + 2 >= reader.to) return undefined
  const link = lower[i + 1]!
  const dashed = (link === '-' || link === '–') && glued(reader.tokens, i + 1) && glued(reader.tokens, i + 2)
  const votes =
    /^(?:voted|vote|won|lost|beat|beaten|tied|defeated|win|victory|ruled|ruling|decision|by|of|a|passed|approved|draw|score|margin)$/
  const before = votes.test(lower[i - 1] ?? '') || votes.test(lower[i - 2] ?? '')
  const falling = Number(raw[i]) >= Number(raw[i + 2])
  const measured = lower[i + 3] === '%' || lower[i + 3] === 'percent' || lower[i + 3] === '-' || units.has(lower[i + 3] ?? '')
  if (measured || !((dashed && falling) || (before && (dashed || (link === 'to' && falling))))) return undefined
  return { value: `${Number(raw[i])}-${Number(raw[i + 2])}`, unit: '', kind: 'score', next: i + 3 }
}
