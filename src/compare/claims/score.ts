// The learned score that two clauses tell the same: a log-linear model in two passes, the second seeing what the first
// thought of the sentences and clauses around. Weights by feature name in weights.ts, fitted by bench/quality/fit/claims.ts.
import { featureIndex, featureNames, type Match, matchWords, pairFeatures } from './features.ts'
import type { Unit, Word } from './units.ts'

export interface JoinWeights {
  first: Record<string, number>
  second: Record<string, number>
}

export interface Scorer {
  /** Probability 0..1 that the two units tell the same. */
  score(a: Unit, b: Unit): number
  features(a: Unit, b: Unit): Float64Array
  firstFeatures(a: Unit, b: Unit): Float64Array
  match(a: Unit, b: Unit): Match
}

/** A scorer with its memory; numbers of units must stay the same while it is used. */
export function makeScorer(weights: JoinWeights): Scorer {
  const first = Float64Array.from(featureNames, name => weights.first[name] ?? 0)
  const second = Float64Array.from(featureNames, name => weights.second[name] ?? 0)
  const keys = new Map<Unit, number>()
  const keyOf = (unit: Unit): number => {
    let key = keys.get(unit)
    if (key === undefined) {
      key = keys.size
      keys.set(unit, key)
    }
    return key
  }
  const firsts = new Map<number, { features: Float64Array; p: number }>()
  const sentences = new Map<number, { least: number; most: number }>()
  const pairKey = (a: Unit, b: Unit): number => {
    const [x, y] = [keyOf(a), keyOf(b)]
    return x < y ? x * 2 ** 26 + y : y * 2 ** 26 + x
  }

  const match = (a: Unit, b: Unit): Match => matchWords(a.words, b.words, a.report, b.report)
  const firstOf = (a: Unit, b: Unit): { features: Float64Array; p: number } => {
    const key = pairKey(a, b)
    let known = firsts.get(key)
    if (known === undefined) {
      const features = pairFeatures(a, b, match(a, b))
      known = { features, p: probability(features, first) }
      firsts.set(key, known)
    }
    return known
  }
  const sentenceOf = (a: Unit, b: Unit): { least: number; most: number } => {
    const [unitsA, unitsB] = [sentenceUnits(a), sentenceUnits(b)]
    const key = pairKey(unitsA[0]!, unitsB[0]!)
    let known = sentences.get(key)
    if (known === undefined) {
      const words = (units: readonly Unit[]): Word[] => units.flatMap(unit => unit.words)
      const whole = matchWords(words(unitsA), words(unitsB), a.report, b.report)
      const cover = [whole.matchedA / Math.max(0.01, whole.totalA), whole.matchedB / Math.max(0.01, whole.totalB)]
      known = { least: Math.min(...cover), most: Math.max(...cover) }
      sentences.set(key, known)
    }
    return known
  }
  const features = (a: Unit, b: Unit): Float64Array => {
    const all = Float64Array.from(firstOf(a, b).features)
    const sentence = sentenceOf(a, b)
    all[featureIndex('sentence cover least')] = sentence.least
    all[featureIndex('sentence cover most')] = sentence.most
    all[featureIndex('neighbours')] = best([
      [at(a, -1), at(b, -1)],
      [at(a, 1), at(b, 1)],
    ])
    all[featureIndex('rival')] = best([
      [a, at(b, -1)],
      [a, at(b, 1)],
      [at(a, -1), b],
      [at(a, 1), b],
    ])
    return all
  }
  const best = (pairs: readonly (readonly [Unit | undefined, Unit | undefined])[]): number => {
    let highest = 0
    for (const [a, b] of pairs) if (a !== undefined && b !== undefined) highest = Math.max(highest, firstOf(a, b).p)
    return highest
  }
  return {
    score: (a, b) => probability(features(a, b), second),
    features,
    firstFeatures: (a, b) => firstOf(a, b).features,
    match,
  }
}

function at({ report, index }: Unit, step: number): Unit | undefined {
  return report.units[index + step]
}

function sentenceUnits({ report, index, clause }: Unit): Unit[] {
  let from = index
  while (from > 0 && report.units[from - 1]!.clause.sentence === clause.sentence) from--
  let to = index + 1
  while (to < report.units.length && report.units[to]!.clause.sentence === clause.sentence) to++
  return report.units.slice(from, to)
}

export function probability(features: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!
  return 1 / (1 + Math.exp(-sum))
}
