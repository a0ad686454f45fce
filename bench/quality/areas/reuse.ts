// reuse: finding copies, verbatim and reworded, and who has them from whom, scored as the README beside the data says.
import { measureAnswers } from '../heads/answers.ts'
import { measureSentences } from '../heads/reuse.ts'
import { linesPath, type QualitySet } from '../measure.ts'
import { measurePairs } from '../reuse/helsinki.ts'
import { measureLineages } from '../reuse/synthetic.ts'

export const sets: Record<string, QualitySet> = {
  'synthetic-lineage': { files: source => [linesPath(source, 'reuse/synthetic-lineage')], measure: measureLineages },
  'helsinki-pairs': {
    files: source => [linesPath(source, 'reuse/helsinki-pairs'), linesPath(source, 'reuse/helsinki-docs')],
    measure: measurePairs,
  },
  'clough-stevenson': { files: source => [linesPath(source, 'reuse/clough-stevenson')], measure: measureAnswers },
  'pan-sentences': { files: source => [linesPath(source, 'reuse/pan-sentences')], measure: measureSentences },
}
