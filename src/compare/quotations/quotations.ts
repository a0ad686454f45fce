// Quotations grouped across reports (first stub, to be replaced)
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Quotation } from '../../model/edition.ts'

export function groupQuotations(_reports: readonly AnnotatedReport[]): Quotation[] {
  return []
}
