// Typed differences between the readings of one claim (first stub, to be replaced)
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Claim, Difference } from '../../model/edition.ts'

/** The differences between the readings of a claim. */
export function findDifferences(_claim: Claim, _reports: ReadonlyMap<string, AnnotatedReport>): Difference[] {
  return []
}
