// Units: the stretches of an utterance that a report prints without interruption, which is what reports have in common.
// A report that splits an utterance ("…," she said, "…") is compared piece by piece with one that does not.
import type { AnnotatedReport, QuotationMention } from '../../model/annotations.ts'
import { overlap, type Span } from '../../model/span.ts'
import { findMarkedStretches } from '../../text/marks.ts'
import { type Word, wordsOf } from './words.ts'

/** A stretch inside marks with its words, and the quotation it belongs to when it was recognised as one. */
export interface Unit {
  annotated: AnnotatedReport
  /** With its marks. */
  span: Span
  words: Word[]
  weight: number
  mention?: QuotationMention
}

/** All marked stretches of the reports; `weightOf` gives a word's weight. Units of one report are in the order of its text. */
export function unitsOf(reports: readonly AnnotatedReport[], weightOf: (folded: string) => number): Unit[] {
  const units: Unit[] = []
  for (const annotated of reports) {
    const { report, quotations } = annotated
    const stretches = findMarkedStretches(report.text, report.body)
    for (const { start, end, inner } of stretches) {
      const words = wordsOf(annotated, [inner])
      if (words.length === 0) continue
      const mention = quotations.find(quotation => (quotation.spans ?? [quotation]).some(piece => overlap(piece, inner) > 0))
      const weight = words.reduce((sum, word) => sum + weightOf(word.folded), 0)
      units.push({ annotated, span: { start, end }, words, weight, ...(mention === undefined ? {} : { mention }) })
    }
  }
  return units
}
