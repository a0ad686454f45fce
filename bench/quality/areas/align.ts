// align: word alignment by the four public sets, scored as the README beside the data says.
import { align } from '../../../src/text/align/align.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { goldOf, loadPairs, newTally, tallyMeasures, tallyPair, type WordSet, wordSets } from '../align/word-sets.ts'
import { linesPath, type QualitySet } from '../measure.ts'

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

export const sets: Record<string, QualitySet> = Object.fromEntries(wordSets.map(set => [set, wordSet(set)]))
