// Fits log-linear models by AdaGrad with L2: a choice among candidates (softmax) or a two-way decision (logistic).
// Everything is deterministic: examples are visited in an order that depends on their number only.

import type { Weights } from '../../../src/text/log-linear.ts'

/** One choice: the features of each candidate, and which one is right. */
export interface Choice {
  candidates: string[][]
  right: number
}

/** One two-way decision. */
export interface Decision {
  features: string[]
  right: boolean
}

export interface Settings {
  epochs: number
  rate: number
  /** L2 pull per visit. */
  pull: number
  /** Features seen less often are left out. */
  least: number
  /** Weights below it are dropped. */
  smallest?: number
}

export const usual: Settings = { epochs: 8, rate: 0.15, pull: 2e-6, least: 5 }

class Interner {
  ids = new Map<string, number>()
  counts: number[] = []
  id(feature: string): number {
    let id = this.ids.get(feature)
    if (id === undefined) {
      id = this.counts.length
      this.ids.set(feature, id)
      this.counts.push(0)
    }
    this.counts[id]!++
    return id
  }
}

/** Smaller weights are dropped: they cost size and give nothing (cross-validated). */
const usualSmallest = 0.25

/** Visits 0..count-1 in an order scattered by a prime step. */
function* scattered(count: number, epoch: number): Generator<number> {
  let step = 7919 + 2 * epoch
  while (count > 0 && gcd(step, count) !== 1) step += 2
  for (let k = 0, at = (epoch * 31) % Math.max(1, count); k < count; k++) {
    yield at
    at = (at + step) % count
  }
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** The weights kept, a line a feature: its name and its weight in hundredths. */
function finish(interner: Interner, weights: Float64Array, least: number, smallest = usualSmallest): Weights {
  const kept: string[] = []
  for (const [feature, id] of [...interner.ids].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round(100 * weights[id]!)
    if (interner.counts[id]! >= least && Math.abs(weight) >= 100 * smallest) kept.push(`${feature} ${weight}`)
  }
  return kept.join('\n')
}

export function fitDecisions(decisions: readonly Decision[], settings: Settings = usual): Weights {
  const choices = decisions.map(({ features, right }) => ({ candidates: [features, []], right: right ? 0 : 1 }))
  return fitChoices(choices, settings)
}

export function fitChoices(choices: readonly Choice[], { epochs, rate, pull, least, smallest }: Settings = usual): Weights {
  const interner = new Interner()
  const packed = choices.map(({ candidates, right }) => ({
    right,
    candidates: candidates.map(features => Int32Array.from(features, feature => interner.id(feature))),
  }))
  const size = interner.counts.length
  const weights = new Float64Array(size)
  const sums = new Float64Array(size).fill(1e-6)
  for (const [id, count] of interner.counts.entries()) if (count < least) sums[id] = Number.POSITIVE_INFINITY
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of scattered(packed.length, epoch)) {
      const { candidates, right } = packed[at]!
      const scores = candidates.map(features => {
        let sum = 0
        for (const id of features) sum += weights[id]!
        return sum
      })
      const top = Math.max(...scores)
      const exps = scores.map(score => Math.exp(score - top))
      const total = exps.reduce((a, b) => a + b, 0)
      for (const [index, features] of candidates.entries()) {
        const gradient = exps[index]! / total - (index === right ? 1 : 0)
        if (Math.abs(gradient) < 1e-4) continue
        for (const id of features) {
          const step = gradient + pull * weights[id]!
          sums[id]! += step * step
          weights[id]! -= (rate * step) / Math.sqrt(sums[id]!)
        }
      }
    }
  }
  return finish(interner, weights, least, smallest)
}
