// What stands after a number: percent, currency words, measures, ages; and the noun that is counted.

import { functionWords } from '../lang/plain-words.ts'
import { currencies, units } from '../lang/units.ts'
import type { Quantity } from '../model/annotations.ts'
import { glued } from '../text/token-words.ts'
import type { NumberReader } from './read-numbers.ts'

export interface UnitFound {
  unit: string
  kind: Quantity['kind']
  next: number
}

const ageLeads = new Set('aged age turned turning'.split(' '))
const singular: ReadonlyMap<string, string> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['hour', 'h'],
  ['minute', 'min'],
  ['second', 's'],
  ['mile', 'mi'],
  ['foot', 'ft'],
  ['inch', 'in'],
  ['pound', 'lb'],
  ['ton', 'ton'],
  ['barrel', 'bbl'],
  ['acre', 'acre'],
  ['decade', 'decade'],
  ['century', 'century'],
])
/** Units whose short form is also a common word or letter: taken only when glued to the digits ("5m", "6ft", "3in"). */
const gluedOnly = new Set([
  'm',
  'h',
  'g',
  'l',
  't',
  'in',
  'min',
  'sec',
  'acre',
  'day',
  'week',
  'month',
  'year',
  'century',
  'decade',
])

/** The unit of the number that began at token `first` and ended before token `next`. */
export function unitAfter(reader: NumberReader, first: number, next: number): UnitFound {
  const { lower } = reader.words
  const bare: UnitFound = { unit: '', kind: 'cardinal', next }
  const inside = insideCompound(lower[next - 1]!, next)
  if (inside !== undefined) return inside
  const word = next < reader.to ? lower[next]! : ''
  if (word === '%' || word === 'percent' || word === 'pct') return { unit: '%', kind: 'percent', next: next + 1 }
  if (word === 'per' && (lower[next + 1] === 'cent' || lower[next + 1] === 'cents'))
    return { unit: '%', kind: 'percent', next: next + 2 }
  if (word === 'percentage' && /^points?$/.test(lower[next + 1] ?? ''))
    return { unit: '% points', kind: 'percent', next: next + 2 }
  const age = ageAfter(reader, first, next, word)
  if (age !== undefined) return age
  const currency =
    currencies.get(word) ?? (/^(?:u\.s\.|us|american)$/.test(word) ? currencies.get(lower[next + 1] ?? '') : undefined)
  if (currency !== undefined && /^[a-z]/.test(word))
    return { unit: currency, kind: 'money', next: currencies.has(word) ? next + 1 : next + 2 }
  return measureAfter(reader, next, word) ?? bare
}

/** "six-month": the unit is part of the number's own token. */
function insideCompound(token: string, next: number): UnitFound | undefined {
  const parts = token.split('-')
  if (parts.length < 2) return undefined
  if (parts[1] === 'year' && parts[2] === 'old') return { unit: 'year', kind: 'age', next }
  const unit = singular.get(parts[1]!) ?? units.get(parts[1]!)?.name
  return unit === undefined ? undefined : { unit, kind: 'measure', next }
}

function measureAfter(reader: NumberReader, next: number, word: string): UnitFound | undefined {
  const { lower } = reader.words
  if (word === '-' && glued(reader.tokens, next) && next + 1 < reader.to) {
    const [head = '', tail] = lower[next + 1]!.split('-')
    const unit = singular.get(head) ?? units.get(head)?.name
    if (unit !== undefined) return { unit, kind: tail === 'old' ? 'age' : 'measure', next: next + 2 }
    return undefined
  }
  if (word === 'square' || word === 'cubic') {
    const unit = units.get(lower[next + 1] ?? '') ?? undefined
    if (unit?.base === 'length') return { unit: `${word} ${unit.name}`, kind: 'measure', next: next + 2 }
  }
  if (word === 'light' && lower[next + 1] === 'years') return { unit: 'light-year', kind: 'measure', next: next + 2 }
  const unit = units.get(word)
  if (unit !== undefined && word !== 's' && (!gluedOnly.has(word) || glued(reader.tokens, next)))
    return { unit: unit.name, kind: 'measure', next: next + 1 }
  const long = /^(\w+)-long$/.exec(word)?.[1]
  if (long !== undefined && singular.has(long)) return { unit: singular.get(long)!, kind: 'measure', next: next + 1 }
  const one = singular.get(word)
  if (one !== undefined && (lower[next - 1] === 'one' || lower[next - 1] === '1'))
    return { unit: one, kind: 'measure', next: next + 1 }
  return undefined
}

/** "67-year-old", "16 years old", "aged 16", "Neu, 67,", "4yo". */
function ageAfter(reader: NumberReader, first: number, next: number, word: string): UnitFound | undefined {
  const { lower, raw } = reader.words
  const age = (to: number): UnitFound => ({ unit: 'year', kind: 'age', next: to })
  if (/^(?:yo|y\/o|year-olds?)$/.test(word)) return age(next + 1)
  if (word === '-' && /^year-olds?$/.test(lower[next + 1] ?? '')) return age(next + 2)
  if (word === '-' && lower[next + 1] === 'year' && lower[next + 2] === '-' && /^olds?$/.test(lower[next + 3] ?? ''))
    return age(next + 4)
  if (/^years?$/.test(word) && lower[next + 1] === 'old') return age(next + 2)
  if (/^years?-olds?$/.test(word)) return age(next + 1)
  if (/^years?$/.test(word) && lower[next + 1] === 'of' && lower[next + 2] === 'age') return age(next + 3)
  const lead = lower[first - 1] ?? ''
  const small = /^\d{1,3}$/.test(lower[first]!) && Number(lower[first]) < 120
  if (ageLeads.has(lead) && (small || next === first + 1) && !units.has(word)) return age(next)
  if (lead === 'of' && lower[first - 2] === 'age' && small) return age(next)
  if (lead === 'and' && lower[first - 3] === 'aged' && small) return age(next)
  const named = /^\p{Lu}\p{L}+/u.test(raw[first - 2] ?? '')
  const closed = word === ',' || word === '.' || word === ')' || word === ';'
  const residence = word === 'of' && /^\p{Lu}/u.test(raw[next + 1] ?? '')
  if (small && Number(lower[first]) > 0 && named && ((lead === ',' && (closed || residence)) || (lead === '(' && word === ')')))
    return age(next)
  return undefined
}

const stopsBefore = new Set('other more additional such further another new different'.split(' '))

/** The noun counted: the last of up to four content words after the number ("42 wounded civilians" → "civilians"), "of our members" → "members". */
export function countedNoun(reader: NumberReader, next: number): string | undefined {
  const { lower } = reader.words
  let at = next
  if (lower[at] === 'of') {
    at++
    while (at < reader.to && /^(?:the|our|their|his|her|its|these|those|my|your|them)$/.test(lower[at]!)) at++
  }
  let head: string | undefined
  for (let i = at; i < Math.min(reader.to, at + 4); i++) {
    const word = lower[i]!
    if (!/^\p{L}/u.test(word)) break
    if (stopsBefore.has(word)) continue
    if (functionWords.has(word)) break
    if (head !== undefined && /s$/.test(head) && !/ss$/.test(head)) break
    head = word
    if (/^(?:people|men|women|children|police)$/.test(word)) break
  }
  return head
}
