// What the first pass thinks of pairs of clauses, remembered: each clause's best partner in another report, and sentence by sentence.
// Cost: a pair is computed once; a clause's rivals are those clauses of a report that share a stem with it.
import { type Match, matchWords, pairFeatures } from './features.ts'
import { keysOf, type Unit, type UnitReport } from './units.ts'

export interface FirstPass {
  features(a: Unit, b: Unit): Float64Array
  /** Log-odds that the two tell the same, by themselves. */
  odds(a: Unit, b: Unit): number
  /** Log-odds of the best unit in the report of `b` for `a`, `b` left out. */
  rival(a: Unit, b: Unit): number
  /** How much of either sentence the other covers, 0..1. */
  sentences(a: Unit, b: Unit): { least: number; most: number }
}

/** Log-odds of no rival at all. */
const lowest = -6

/** A first pass with its memory; `probability` weighs features. */
export function makeFirstPass(oddsOf: (features: Float64Array) => number): FirstPass {
  const keyOf = numberer<Unit>()
  const pairKey = (a: Unit, b: Unit): number => {
    const [x, y] = [keyOf(a), keyOf(b)]
    return x < y ? x * 2 ** 26 + y : y * 2 ** 26 + x
  }
  const pairs = new Map<number, number>()
  const featuresOf = (a: Unit, b: Unit): Float64Array => pairFeatures(a, b, matchUnits(a, b))
  const odds = (a: Unit, b: Unit): number => {
    const key = pairKey(a, b)
    let known = pairs.get(key)
    if (known === undefined) {
      known = oddsOf(featuresOf(a, b))
      pairs.set(key, known)
    }
    return known
  }
  const bests = new Map<string, { unit: Unit | undefined; first: number; second: number }>()
  const wholes = new Map<number, { least: number; most: number }>()
  return {
    features: featuresOf,
    odds,
    rival(a, b) {
      const key = `${keyOf(a)} ${b.report.annotated.report.id}`
      let known = bests.get(key)
      if (known === undefined) {
        known = twoBest(a, b.report, odds)
        bests.set(key, known)
      }
      return known.unit === b ? known.second : known.first
    },
    sentences(a, b) {
      const [unitsA, unitsB] = [sentenceUnits(a), sentenceUnits(b)]
      const key = pairKey(unitsA[0]!, unitsB[0]!)
      let known = wholes.get(key)
      if (known === undefined) {
        const [wordsA, wordsB] = [unitsA, unitsB].map(units => units.flatMap(unit => unit.words))
        const whole = matchWords(wordsA!, wordsB!, a.report, b.report)
        const cover = [whole.matchedA / Math.max(0.01, whole.totalA), whole.matchedB / Math.max(0.01, whole.totalB)]
        known = { least: Math.min(...cover), most: Math.max(...cover) }
        wholes.set(key, known)
      }
      return known
    },
  }
}

export function matchUnits(a: Unit, b: Unit): Match {
  return matchWords(a.words, b.words, a.report, b.report)
}

function twoBest(
  a: Unit,
  report: UnitReport,
  odds: (a: Unit, b: Unit) => number,
): { unit: Unit | undefined; first: number; second: number } {
  const found: { unit: Unit | undefined; first: number; second: number } = { unit: undefined, first: lowest, second: lowest }
  const seen = new Set<Unit>()
  for (const stem of keysOf(a))
    for (const b of report.holding.get(stem) ?? []) {
      if (seen.has(b)) continue
      seen.add(b)
      const value = odds(a, b)
      if (value > found.first) {
        found.second = found.first
        found.first = value
        found.unit = b
      } else if (value > found.second) found.second = value
    }
  return found
}

function sentenceUnits({ report, index, clause }: Unit): Unit[] {
  let from = index
  while (from > 0 && report.units[from - 1]!.clause.sentence === clause.sentence) from--
  let to = index + 1
  while (to < report.units.length && report.units[to]!.clause.sentence === clause.sentence) to++
  return report.units.slice(from, to)
}

function numberer<Key extends object>(): (key: Key) => number {
  const numbers = new Map<Key, number>()
  return key => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
    }
    return number
  }
}
