// differences: annotated pairs of real reports, and the same pairs with planted changes. Scored as the README beside the data says.
import { comparePair, type GoldPair } from '../differences/pairs.ts'
import {
  scoreClaims,
  scoreDifferences,
  scoreHeadlines,
  scoreOrigins,
  scorePlanted,
  scoreQuotations,
} from '../differences/score.ts'
import { linesPath, loadLines, type QualitySet } from '../measure.ts'

export const sets: Record<string, QualitySet> = {
  'real-pairs': {
    files: source => [linesPath(source, 'differences/real-pairs')],
    measure(source) {
      const all = loadLines<GoldPair>(source, 'differences/real-pairs').map(comparePair)
      return [scoreClaims, scoreDifferences, scoreQuotations, scoreHeadlines, scoreOrigins].flatMap(score => score(all))
    },
  },
  planted: {
    files: source => [linesPath(source, 'differences/planted')],
    measure(source) {
      return scorePlanted(loadLines<GoldPair>(source, 'differences/planted').map(comparePair))
    },
  },
}
