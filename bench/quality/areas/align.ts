// align: word alignment by the four public sets, scored as the README beside the data says.
import { align } from '../../../src/text/align/align.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { goldOf, loadPairs, newTally, tallyMeasures, tallyPair, type WordSet, wordSets } from '../align/word-sets.ts'
import { measureSts } from '../heads/sts.ts'
import { linesPath, type Measure, type QualitySet, type Source } from '../measure.ts'

function wordSet(set: WordSet): QualitySet {
  return {
    files: source => [linesPath(source, `align/${set}`)],
    measure(source) {
      const tally = newTally()
      const aligner = loadAligner()
      for (const pair of loadPairs(source, set)) tallyPair(tally, goldOf(set, pair), align(pair.a, pair.b, aligner).links)
      return tallyMeasures(tally)
    },
  }
}

function headSet(name: string, measure: (source: Source) => Measure[]): QualitySet {
  return { files: source => [linesPath(source, `align/${name}`)], measure }
}

export const sets: Record<string, QualitySet> = {
  ...Object.fromEntries(wordSets.map(set => [set, wordSet(set)])),
  'sts-headlines': headSet('sts-headlines', measureSts),
}
