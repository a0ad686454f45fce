// The learned score that two clauses tell the same: a log-linear model in two passes, the second seeing what the word aligner links,
// and what the first thought of the sentences, the clauses around and the rivals. Weights by feature name in weights.ts, fitted by
// bench/quality/fit/claims.ts.
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { addAligned } from './aligned.ts'
import { featureNames, pairFeatures, place } from './features.ts'
import { addManner } from './manner.ts'
import { type FirstPass, makeFirstPass, matchUnits } from './pairs.ts'
import { addSources } from './sources.ts'
import type { Unit } from './units.ts'

export interface JoinWeights {
  first: Record<string, number>
  second: Record<string, number>
}

export interface Scorer {
  /** Probability 0..1 that the two units tell the same. */
  score(a: Unit, b: Unit): number
  features(a: Unit, b: Unit): Float64Array
  firstFeatures(a: Unit, b: Unit): Float64Array
  /** Log-odds of the first pass: cheap, for choosing which pairs to score. */
  odds(a: Unit, b: Unit): number
  /** Log-odds of the first pass, not remembered: for units made up on the way. */
  firstOdds(a: Unit, b: Unit): number
}

/** The widest margin over a rival that still counts, in log-odds. */
const widest = 4

/** A scorer with its memory. */
export function makeScorer(weights: JoinWeights, aligner?: AlignmentFeatures): Scorer {
  const first = Float64Array.from(featureNames, name => weights.first[name] ?? 0)
  const second = Float64Array.from(featureNames, name => weights.second[name] ?? 0)
  // A pair is asked for when it is joined and again when its group is looked over.
  const scores = new WeakMap<Unit, Map<Unit, number>>()
  const pass = makeFirstPass(features => weigh(features, first))
  const features = (a: Unit, b: Unit): Float64Array => {
    const all = Float64Array.from(pass.features(a, b))
    addSurroundings(all, a, b, pass)
    addSources(all, a, b)
    addManner(all, a, b)
    if (aligner !== undefined) addAligned(all, a, b, aligner)
    return all
  }
  return {
    score(a, b) {
      const row = scores.get(a) ?? new Map<Unit, number>()
      scores.set(a, row)
      const known = row.get(b)
      if (known !== undefined) return known
      const score = logistic(weigh(features(a, b), second))
      row.set(b, score)
      return score
    },
    features,
    firstFeatures: pass.features,
    odds: pass.odds,
    firstOdds: (a, b) => weigh(pairFeatures(a, b, matchUnits(a, b)), first),
  }
}

/** Adds what the first pass thinks of the sentences, of the clauses around, and of other partners for either unit. */
function addSurroundings(all: Float64Array, a: Unit, b: Unit, pass: FirstPass): void {
  const best = (pairs: readonly (readonly [Unit | undefined, Unit | undefined])[]): number => {
    let highest = 0
    for (const [x, y] of pairs) if (x !== undefined && y !== undefined) highest = Math.max(highest, logistic(pass.odds(x, y)))
    return highest
  }
  const sentence = pass.sentences(a, b)
  all[place['sentence cover least']] = sentence.least
  all[place['sentence cover most']] = sentence.most
  all[place.neighbours] = best([
    [at(a, -1), at(b, -1)],
    [at(a, 1), at(b, 1)],
  ])
  all[place.rival] = best([
    [a, at(b, -1)],
    [a, at(b, 1)],
    [at(a, -1), b],
    [at(a, 1), b],
  ])
  const own = pass.odds(a, b)
  const clip = (margin: number): number => Math.max(-widest, Math.min(widest, margin))
  const [overA, overB] = [clip(own - pass.rival(a, b)), clip(own - pass.rival(b, a))]
  all[place['margin a b']] = overA + overB
  all[place['margin least']] = Math.min(overA, overB)
  all[place['mutual best']] = overA > 0 && overB > 0 ? 1 : 0
}

function at({ report, index }: Unit, step: number): Unit | undefined {
  return report.units[index + step]
}

function weigh(features: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!
  return sum
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
