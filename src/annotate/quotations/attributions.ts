// Attributions (first stub, to be replaced)
import type { AnnotationInput, Attribution, QuotationMention } from '../../model/annotations.ts'

export function findAttributions(_input: AnnotationInput, _quotations: readonly QuotationMention[]): Attribution[] {
  return []
}
