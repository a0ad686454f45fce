// Units: the sentences inside each marked stretch, which is what reports have in common: one splits an utterance ("…," she said, "…"),
// another joins its sentences, a third leaves some out.
import type { AnnotatedReport, QuotationMention } from '../../model/annotations.ts'
import { overlap, type Span, subtract } from '../../model/span.ts'
import { findMarkedStretches } from '../../text/marks.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence (or several, or a part) inside marks with its words, and the quotation it belongs to when it was recognised as one. */
export interface Unit {
  annotated: AnnotatedReport
  /** With the marks at its ends. */
  span: Span
  /** Number of its stretch among all, and of the unit in it. */
  stretch: number
  order: number
  words: Word[]
  weight: number
  mention?: QuotationMention
  /** The units that were joined into this one. */
  of?: Unit[]
}

/** All marked stretches of the reports; `weightOf` gives a word's weight. Units of one report are in the order of its text. */
export function unitsOf(reports: readonly AnnotatedReport[], weightOf: (folded: string) => number): Unit[] {
  const units: Unit[] = []
  let number = 0
  for (const annotated of reports) {
    const { report, quotations } = annotated
    const stretches = findMarkedStretches(report.text, report.body)
    for (const stretch of stretches) {
      const mention = quotations.find(quotation =>
        (quotation.spans ?? [quotation]).some(piece => overlap(piece, stretch.inner) > 0),
      )
      number++
      for (const [order, span] of sentencesIn(report.text, stretch).entries()) {
        const words = wordsOf(annotated, subtract(span, report.excluded))
        if (words.length === 0) continue
        const weight = words.reduce((sum, word) => sum + weightOf(word.folded), 0)
        units.push({ annotated, span, stretch: number, order, words, weight, ...(mention === undefined ? {} : { mention }) })
      }
    }
  }
  return units
}

/** The sentences of a stretch; an ellipsis between two belongs to neither ("It is late. … We sail."). */
function sentencesIn(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const match of text
    .slice(start, end)
    .matchAll(/(?<=[\p{Ll}\p{N})\]’'”"][.!?])[”’"]?(?:\s{0,3}(?:\.\s?\.\s?\.|…))?\s{1,3}(?=[“‘"[]?\p{Lu})/gu)) {
    pieces.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return [...pieces, { start: from, end }]
}
