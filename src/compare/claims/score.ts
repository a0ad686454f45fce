// The learned score that two clauses tell the same: a log-linear model in two passes, the second seeing what the first
// thought of the sentences and clauses around. Weights by feature name in weights.ts, fitted by bench/quality/fit/claims.ts.
import { type AlignmentFeatures, alignWords } from '../../text/align/align.ts'
import { prepareWords, type Words } from '../../text/align/words.ts'
import { featureIndex, featureNames, type Match, matchWords, pairFeatures, weightOf } from './features.ts'
import { keysOf, type Unit, type UnitReport, type Word, wordClass } from './units.ts'

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
  /** Log-odds of the first pass, not remembered: for units made up on the way. */
  firstOdds(a: Unit, b: Unit): number
}

/** Log-odds of no rival at all, and the widest margin that still counts. */
const lowest = -6
const widest = 4

/** A scorer with its memory; numbers of units must stay the same while it is used. */
export function makeScorer(weights: JoinWeights, aligner?: AlignmentFeatures): Scorer {
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
  const bests = new Map<string, { unit: Unit | undefined; first: number; second: number }>()
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
    if (aligner !== undefined) addAligned(all, a, b, aligner)
    const own = logit(firstOf(a, b).p)
    const [overA, overB] = [own - rivalIn(a, b), own - rivalIn(b, a)].map(margin => Math.max(-widest, Math.min(widest, margin)))
    all[featureIndex('margin a b')] = overA! + overB!
    all[featureIndex('margin least')] = Math.min(overA!, overB!)
    all[featureIndex('mutual best')] = overA! > 0 && overB! > 0 ? 1 : 0
    return all
  }
  /** Log-odds of the best unit in the report of `b` for `a`, `b` left out. */
  const rivalIn = (a: Unit, b: Unit): number => {
    const key = `${keyOf(a)} ${b.report.annotated.report.id}`
    let known = bests.get(key)
    if (known === undefined) {
      known = twoBest(a, b.report)
      bests.set(key, known)
    }
    return known.unit === b ? known.second : known.first
  }
  const twoBest = (a: Unit, report: UnitReport): { unit: Unit | undefined; first: number; second: number } => {
    const found: { unit: Unit | undefined; first: number; second: number } = { unit: undefined, first: lowest, second: lowest }
    const seen = new Set<Unit>()
    for (const stem of keysOf(a))
      for (const b of report.holding.get(stem) ?? []) {
        if (seen.has(b)) continue
        seen.add(b)
        const odds = logit(firstOf(a, b).p)
        if (odds > found.first) {
          found.second = found.first
          found.first = odds
          found.unit = b
        } else if (odds > found.second) found.second = odds
      }
    return found
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
    firstOdds: (a, b) => logit(probability(pairFeatures(a, b, match(a, b)), first)),
  }
}

const prepared = new WeakMap<Unit, Words>()
function wordsOf(unit: Unit, { lexicon }: AlignmentFeatures): Words {
  let words = prepared.get(unit)
  if (words === undefined) {
    const { tokens, report } = unit.report.annotated
    words = prepareWords(
      unit.words.map(({ token }) => report.text.slice(tokens.starts[token], tokens.ends[token])),
      lexicon,
    )
    prepared.set(unit, words)
  }
  return words
}

/** Adds how much of either unit the word aligner links to the other. */
function addAligned(all: Float64Array, a: Unit, b: Unit, aligner: AlignmentFeatures): void {
  const { links } = alignWords(wordsOf(a, aligner), wordsOf(b, aligner), aligner)
  const bestA = new Float64Array(a.words.length)
  const bestB = new Float64Array(b.words.length)
  for (const [i, j, p] of links) {
    bestA[i] = Math.max(bestA[i]!, p)
    bestB[j] = Math.max(bestB[j]!, p)
  }
  const cover = (words: readonly Word[], best: Float64Array): { share: number; sum: number; count: number } => {
    let [sum, total, count] = [0, 0, 0]
    for (const [i, word] of words.entries()) {
      const weight = weightOf(word, a.report, b.report)
      total += weight
      sum += weight * best[i]!
      if (word.kind !== wordClass.light) count += best[i]!
    }
    return { share: sum / Math.max(0.01, total), sum, count }
  }
  const [inA, inB] = [cover(a.words, bestA), cover(b.words, bestB)]
  all[featureIndex('aligned least')] = Math.min(inA.share, inB.share)
  all[featureIndex('aligned most')] = Math.max(inA.share, inB.share)
  all[featureIndex('aligned both')] = (2 * inA.share * inB.share) / Math.max(0.01, inA.share + inB.share)
  all[featureIndex('aligned weight')] = Math.log1p(inA.sum + inB.sum)
  all[featureIndex('aligned words')] = Math.log1p(inA.count + inB.count)
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

function logit(p: number): number {
  return Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p))
}

export function probability(features: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!
  return 1 / (1 + Math.exp(-sum))
}
