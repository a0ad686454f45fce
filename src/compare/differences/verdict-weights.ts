// Weights of the verdict scores by feature name (verdict-weights.json: fitted by bench/quality/fit/verdicts.ts, not edited by hand) and the
// probabilities asked for.
import type { Sort } from './verdict-features.ts'
import weights from './verdict-weights.json' with { type: 'json' }

export const verdictWeights: Readonly<Record<'contradiction' | 'compatible', Readonly<Record<string, number>>>> = weights

/** Probability from which a finding is told. */
export const verdictThresholds: Readonly<Record<Exclude<Sort, 'contradiction'>, number>> = {
  figure: 0.62,
  spelling: 0.3,
  'tells more': 0.38,
  'tells otherwise': 0.44,
  hedge: 0.008,
  'channel named': 0.05,
  'channel clash': 0.1,
}

/** The same for what "cannot both hold", by kind. */
export const contradictionThresholds: Readonly<Record<string, number>> = {
  number: 0.28,
  time: 0.12,
  name: 0.18,
  place: 0.3,
  polarity: 0.3,
}
