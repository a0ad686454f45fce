// Weights of the verdict scores by feature name (verdict-weights.json: fitted by bench/quality/fit/verdicts.ts, not edited by hand) and the
// probabilities asked for.
import type { Sort } from './verdict-features.ts'
import weights from './verdict-weights.json' with { type: 'json' }

export const verdictWeights: Readonly<Record<'contradiction' | 'compatible' | 'detail', Readonly<Record<string, number>>>> =
  weights

/**
 * Probability from which a finding is told: as high as the recall of real-pairs (dev) allows. What each leaves of the judged findings,
 * cross-validated by story, stands in docs/evaluation/differences.md. Clashes of two channels are left to their rules: nine judged ones are
 * too few to learn from.
 */
export const verdictThresholds: Readonly<Record<Exclude<Sort, 'contradiction'>, number>> = {
  figure: 0.8,
  spelling: 0.3,
  'tells more': 0.62,
  'tells when': 0.5,
  'tells otherwise': 0.75,
  hedge: 0,
  'channel named': 0.3,
  'channel clash': 0,
}

/** The same for what "cannot both hold", by kind: as high as the planted contradictions (dev) allow. */
export const contradictionThresholds: Readonly<Record<string, number>> = {
  number: 0.28,
  time: 0.12,
  name: 0.25,
  place: 0.3,
  polarity: 0.3,
}

/** The thresholds as `made.settings` states them. */
export const verdictSettings = Object.fromEntries([
  ...Object.entries(verdictThresholds).map(([sort, least]) => [`differences.${sort}`, least]),
  ...Object.entries(contradictionThresholds).map(([kind, least]) => [`differences.contradiction.${kind}`, least]),
]) as Record<string, number>
