// Quotations (first stub, to be replaced)
import type { AnnotationInput, NameMention, QuotationMention } from '../../model/annotations.ts'

export function findQuotations(_input: AnnotationInput, _names: readonly NameMention[]): QuotationMention[] {
  return []
}
