// Quantities: amounts in digits and words, with unit, bound, range and what is counted.
// Method: at each token of headline and body a number is read (digits, words, scales), then extended to the right (range, unit, "or more")
// and to the left (currency, bound); one pass, linear. Tokens inside times are left out, so "November 21" is no amount.

import { boundsAfter, boundsBefore } from '../lang/numbers.ts'
import type { AnnotationInput, Quantity, TimeMention } from '../model/annotations.ts'
import { readRanges, type Words, wordsOf } from '../text/token-words.ts'
import { countedNoun, unitAfter } from './quantity-units.ts'
import {
  currencyBefore,
  fractionAt,
  type NumberReader,
  numberAt,
  ordinalAt,
  plain,
  type ReadNumber,
  scoreAt,
} from './read-numbers.ts'

interface Draft extends Omit<Quantity, 'start' | 'end'> {
  from: number
  next: number
}

/** The quantities of headline and body, sorted by start, not overlapping. */
export function findQuantities(input: AnnotationInput, times: readonly TimeMention[]): Quantity[] {
  const { report, tokens } = input
  const words = wordsOf(report.text, tokens)
  const quantities: Quantity[] = []
  let time = 0
  for (const { from, to } of readRanges(report, tokens)) {
    const reader: NumberReader = { words, tokens, from, to }
    for (let i = from; i < to; i++) {
      const start = tokens.starts[i]!
      while (time < times.length && times[time]!.end <= start) time++
      if (time < times.length && times[time]!.start <= start) continue
      const found = quantityAt(reader, i)
      if (found === undefined) continue
      const { from: first, next, ...rest } = found
      const quantity: Quantity = { start: tokens.starts[first]!, end: tokens.ends[next - 1]!, ...rest }
      quantities.push(asConverted(quantity, quantities.at(-1), report.text))
      reader.from = next
      i = next - 1
    }
  }
  return quantities
}

/** "Less than 50 km (30 miles)": what is converted in brackets has the bound of what it stands for. */
function asConverted(quantity: Quantity, before: Quantity | undefined, text: string): Quantity {
  if (before?.bound === undefined || quantity.bound !== undefined || quantity.unit === '') return quantity
  return text.slice(before.end, quantity.start).trim() === '(' ? { ...quantity, bound: before.bound } : quantity
}

/** The quantity whose number begins at token `i`, if any. */
function quantityAt(reader: NumberReader, i: number): Draft | undefined {
  const special = scoreAt(reader, i) ?? fractionAt(reader, i)
  if (special !== undefined) return bounded(reader, { from: i, ...special })
  const ordinal = ordinalOf(reader, i)
  if (ordinal !== undefined) return ordinal
  const number = numberAt(reader, i)
  if (number === undefined) return undefined
  if (isFigureOfSpeech(reader.words, i, number.next)) return undefined
  const currency = currencyBefore(reader, i)
  const range = rangeEnd(reader, number, currency?.code)
  const after = range?.number ?? number
  const unit = unitAfter(reader, i, after.next)
  const scale = range !== undefined && after.scale !== undefined && number.scale === undefined ? after.scale : 1
  const code = currency?.code ?? unit.unit
  const of = countedNoun(reader, unit.next)
  const draft: Draft = {
    from: currency?.from ?? i,
    next: unit.next,
    value: plain(number.value * scale),
    unit: code,
    kind: range !== undefined ? 'range' : currency !== undefined ? 'money' : unit.kind,
    ...(range === undefined ? {} : { to: plain(after.value) }),
    ...(of === undefined || code !== '' ? {} : { of }),
  }
  return bounded(reader, draft)
}

/** "3 to 5", "40–60", "between 3 and 5", "$3-5 million". */
function rangeEnd(reader: NumberReader, first: ReadNumber, code: string | undefined): { number: ReadNumber } | undefined {
  const { lower } = reader.words
  const hyphened = lower[first.next] === '-' && lower[first.next + 1] === 'to'
  const link = hyphened ? 'to' : lower[first.next]
  const between = lower[first.from - 1] === 'between' || lower[first.from - 2] === 'between'
  const joined =
    link === 'to' ||
    link === '-' ||
    link === '–' ||
    link === '—' ||
    (link === 'and' && between) ||
    (link === 'or' && first.value < 100)
  if (!joined || first.next + 1 >= reader.to) return undefined
  let at = first.next + (hyphened ? 2 : 1)
  if (code !== undefined && currencyBefore(reader, at + 1)?.from === at) at++
  const second = numberAt(reader, at)
  if (second === undefined) return undefined
  const rising = second.value > first.value || (second.scale !== undefined && first.scale === undefined)
  if (link === 'or' && second.value !== first.value + 1) return undefined
  return rising ? { number: second } : undefined
}

function ordinalOf(reader: NumberReader, i: number): Draft | undefined {
  const ordinal = ordinalAt(reader, i)
  return ordinal === undefined
    ? undefined
    : { from: i, next: ordinal.next, value: plain(ordinal.value), unit: '', kind: 'ordinal' }
}

/** Adds the bound that stands before ("more than") or after ("or more"), and takes its words in. */
function bounded(reader: NumberReader, draft: Draft): Draft {
  const { lower } = reader.words
  for (let length = 3; length > 0; length--) {
    const first = draft.from - length
    if (first < reader.from) continue
    const bound = boundsBefore.get(lower.slice(first, draft.from).join(' '))
    if (bound !== undefined) return { ...draft, from: first, bound }
  }
  for (const at of [draft.next, draft.next + 1]) {
    const bound = boundsAfter.get(lower.slice(at, at + 2).join(' '))
    if (bound !== undefined && at + 2 <= reader.to) return { ...draft, next: at + 2, bound }
  }
  if (draft.value !== '' && lower[draft.next] === '+' && reader.tokens.starts[draft.next] === reader.tokens.ends[draft.next - 1])
    return { ...draft, next: draft.next + 1, bound: '≥' }
  return draft
}

const beforeOne = new Set('no the this that another any each every which only not only'.split(' '))
const afterOne = new Set(
  'of another who that day . , ; : ? ! \' " ’ ” is was has had can could would should may might must thing'.split(' '),
)

/** "one" as a pronoun or an article ("no one", "one of", "the one", "one day") is no amount. */
function isFigureOfSpeech(words: Words, i: number, next: number): boolean {
  if (words.lower[i] !== 'one' || next !== i + 1) return false
  const before = words.lower[i - 1] ?? ''
  return (beforeOne.has(before) && before !== 'only') || afterOne.has(words.lower[next] ?? '.')
}
