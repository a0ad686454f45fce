// Headline assertions against the bodies (first stub, to be replaced)
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Claim, Headline } from '../../model/edition.ts'

export function checkHeadlines(_reports: readonly AnnotatedReport[], _claims: readonly Claim[]): Headline[] {
  return []
}
