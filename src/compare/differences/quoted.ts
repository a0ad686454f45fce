// Channel clashes of one utterance: a report names whom the words were given to, or what carried them, and another names something else or nothing.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Difference, Quotation, QuotationReading } from '../../model/edition.ts'
import { byPassage, overlap, type Passage } from '../../model/span.ts'
import { attributionFinding, clash } from './attribution.ts'
import { type Frame, layOut } from './frame.ts'
import { mergeFindings } from './merge.ts'
import { type Voice, voicesOf } from './voices.ts'

interface Heard {
  frame: Frame
  /** What the sentence of the words says of their channel. */
  voices: Voice[]
}

/** The attribution differences between the readings of a quotation. */
export function channelDifferences(quotation: Quotation, reports: ReadonlyMap<string, AnnotatedReport>): Difference[] {
  if (new Set(quotation.readings.map(({ report }) => report)).size < 2) return []
  const heard = quotation.readings.map(reading => listen(reading, reports.get(reading.report)!))
  const findings = heard.flatMap((a, i) =>
    heard.slice(i + 1).flatMap(b => {
      if (a.frame.reading.report === b.frame.reading.report) return []
      for (const first of a.voices)
        for (const second of b.voices) if (clash(first, second)) return [attributionFinding(a.frame, b.frame, first, second)]
      return []
    }),
  )
  return mergeFindings(
    findings,
    heard.map(({ frame }) => [frame]),
  )
}

/** The voices of the sentences that hold the reading and its cue. */
function listen(reading: QuotationReading, annotated: AnnotatedReport): Heard {
  const passages: Passage[] = [reading, ...(reading.cue === undefined ? [] : [reading.cue])]
  const whole = { start: Math.min(...passages.map(({ start }) => start)), end: Math.max(...passages.map(({ end }) => end)) }
  const frame = layOut({ report: reading.report, ...whole }, annotated)
  const inside = ({ start, end }: Voice): boolean => (reading.spans ?? [reading]).some(span => overlap(span, { start, end }) > 0)
  return {
    frame,
    voices: voicesOf(frame)
      .filter(voice => !inside(voice))
      .sort((x, y) => byPassage({ report: '', ...x }, { report: '', ...y })),
  }
}
