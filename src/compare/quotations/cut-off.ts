// Quotations whose closing mark is missing and that do not go on in the next paragraph: the reader should know that they may be cut off.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Notice } from '../../model/notice.ts'
import { overlap } from '../../model/span.ts'
import { findMarkedStretches } from '../../text/marks.ts'

/** One notice for each quotation that was left open, in the order of the reports and their text. */
export function noticeCutQuotations(reports: readonly AnnotatedReport[]): Notice[] {
  return reports.flatMap(({ report, quotations }) =>
    findMarkedStretches(report.text, report.body)
      .filter(
        ({ closed, continues, inner }) => !closed && !continues && quotations.some(quotation => overlap(quotation, inner) > 0),
      )
      .map(({ start, end }) => ({
        code: 'quotation-cut',
        text: 'A quotation has no closing mark; it was taken to end where its paragraph or its sentence does, and may be cut off.',
        report: report.id,
        at: { start, end },
      })),
  )
}
