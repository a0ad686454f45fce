// Weights of the verdict scores by feature name (verdict-weights.json: fitted by bench/quality/fit/verdicts.ts, not edited by hand) and the
// probabilities asked for.
import type { Sort } from './verdict-features.ts'
import weights from './verdict-weights.json' with { type: 'json' }

export const verdictWeights: Readonly<Record<'contradiction' | 'compatible', Readonly<Record<string, number>>>> = weights

/** Probability from which a finding is told; what "cannot both hold" by its kind. */
export const verdictThresholds: Readonly<Record<Exclude<Sort, 'contradiction'>, number>> = {
  figure: 0.2,
  spelling: 0.2,
  'tells more': 0.2,
  'tells otherwise': 0.2,
  hedge: 0.2,
  'channel named': 0.2,
  'channel clash': 0.2,
}
export const contradictionThresholds: Readonly<Record<string, number>> = {
  number: 0.3,
  time: 0.1,
  name: 0.2,
  place: 0.2,
  polarity: 0.2,
}
