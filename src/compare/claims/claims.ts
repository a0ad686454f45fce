// Claims joined across reports (first stub, to be replaced)
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Claim, Quotation } from '../../model/edition.ts'
import type { TracedLineage } from '../lineage/lineage.ts'

/** The claims of a story, without differences (`differences: []`, `agreement: 'alike'`); those are found afterwards. */
export function joinClaims(
  _reports: readonly AnnotatedReport[],
  _quotations: readonly Quotation[],
  _lineage: TracedLineage,
): Claim[] {
  return []
}
