// Lineage: who has it from whom (first stub, to be replaced)
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Lineage } from '../../model/edition.ts'
import type { Span } from '../../model/span.ts'

/** The lineage with the thresholds used and, for a span of a report, the origin it counts for. */
export interface TracedLineage extends Lineage {
  settings: Record<string, number | string>
  /** The id of the origin for which the stretch `at` of the report counts. */
  originOf(report: string, at: Span): string
}

export function traceLineage(reports: readonly AnnotatedReport[]): TracedLineage {
  const origins = reports.map(({ report }) => ({
    id: `origin-${report.id}`,
    reports: [report.id],
    kind: 'report' as const,
    at: [],
  }))
  return { borrowings: [], origins, settings: {}, originOf: report => `origin-${report}` }
}
