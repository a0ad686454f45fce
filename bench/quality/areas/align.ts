// align: word alignment by the four public sets, and label heads over what text/ returns; scored as the README beside the data says.
// Dev figures are cross-validated: by the committed fold weights (word sets) or by fitting heads on the other folds. Held-out figures
// come from the committed weights, which are those the package ships (word sets) or stand in bench/quality/heads/weights (heads).
import { type AlignmentFeatures, align } from '../../../src/text/align/align.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { foldOf, goldOf, loadPairs, newTally, readFolds, tallyMeasures, tallyPair, type WordSet } from '../align/word-sets.ts'
import { measureFnc } from '../heads/fnc.ts'
import { measureIsts } from '../heads/ists.ts'
import { measureMrpc } from '../heads/mrpc.ts'
import { measureEcb, measureSuperpal } from '../heads/pairs.ts'
import { measureRte } from '../heads/rte.ts'
import { measureSts } from '../heads/sts.ts'
import { linesPath, type Measure, type QualitySet, type Source } from '../measure.ts'

function wordSet(set: WordSet, weights: 'news' | 'caseless'): QualitySet {
  return {
    files: source => [linesPath(source, `align/${set}`)],
    measure(source) {
      const shipped = loadAligner()
      const { lexicon } = shipped
      const folds: AlignmentFeatures[] =
        source.half === 'dev' ? readFolds(weights).map(fold => ({ weights: fold, lexicon })) : [shipped]
      const tally = newTally()
      const pairs = loadPairs(source, set)
      const started = performance.now()
      pairs.forEach((pair, k) => {
        const aligner = folds[foldOf(k, pairs.length, folds.length)]!
        tallyPair(tally, goldOf(set, pair), align(pair.a, pair.b, aligner).links)
      })
      const rate = `${Math.round(pairs.length / ((performance.now() - started) / 1000))} pairs/s`
      return tallyMeasures(tally, source.half === 'dev' ? `cross-validated; ${rate}` : rate)
    },
  }
}

function headSet(name: string, measure: (source: Source) => Measure[]): QualitySet {
  return { files: source => [linesPath(source, `align/${name}`)], measure }
}

export const sets: Record<string, QualitySet> = {
  'mwa-msrrte2': wordSet('mwa-msrrte2', 'news'),
  'mwa-edinburgh': wordSet('mwa-edinburgh', 'news'),
  'mwa-mtref': wordSet('mwa-mtref', 'caseless'),
  'mwa-wiki': wordSet('mwa-wiki', 'caseless'),
  'sts-headlines': headSet('sts-headlines', measureSts),
  'ists-headlines': headSet('ists-headlines', measureIsts),
  mrpc: headSet('mrpc', measureMrpc),
  'superpal-mn': headSet('superpal-mn', measureSuperpal),
  ecbplus: headSet('ecbplus', measureEcb),
  fnc1: headSet('fnc1', measureFnc),
  'rte3-3way': headSet('rte3-3way', measureRte),
}
