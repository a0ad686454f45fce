// The differences of all claims of a story: what two claims of one sentence both show is kept once, with the claim it lies in.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Agreement, Claim, Difference } from '../../model/edition.ts'
import { overlap, type Passage } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { findDifferences } from './differences.ts'

interface Candidate {
  claim: number
  difference: Difference
  /** Number of its passages that lie in a reading of the claim. */
  inside: number
}

/** The claims with their differences and what they make of the agreement. Cost: linear in the differences found. */
export function assignDifferences(
  claims: readonly Claim[],
  reports: ReadonlyMap<string, AnnotatedReport>,
  aligner?: AlignmentFeatures,
): Claim[] {
  const candidates = claims.flatMap((claim, index) =>
    findDifferences(claim, reports, aligner).map(
      (difference): Candidate => ({ claim: index, difference, inside: insideOf(claim, difference) }),
    ),
  )
  candidates.sort((x, y) => y.inside - x.inside || x.claim - y.claim)
  const taken = new Map<string, Passage[][]>()
  const kept = new Map<number, Difference[]>()
  for (const { claim, difference } of candidates) {
    const places = difference.sides.flatMap(({ at }) => at)
    const same = taken.get(difference.kind) ?? []
    if (same.some(other => meetTwice(places, other))) continue
    taken.set(difference.kind, [...same, places])
    kept.set(claim, [...(kept.get(claim) ?? []), difference])
  }
  return claims.map((claim, index) => withDifferences(claim, kept.get(index) ?? []))
}

export function withDifferences(claim: Claim, differences: Difference[]): Claim {
  return { ...claim, differences, agreement: agreementOf(differences, claim.agreement) }
}

function agreementOf(differences: readonly Difference[], before: Agreement): Agreement {
  if (differences.some(({ compatible }) => !compatible)) return 'contradicted'
  return differences.length > 0 ? 'differing' : before
}

function insideOf(claim: Claim, { sides }: Difference): number {
  const lies = (passage: Passage): boolean =>
    claim.readings.some(
      reading => reading.report === passage.report && (reading.spans ?? [reading]).some(span => overlap(span, passage) > 0),
    )
  return sides.flatMap(({ at }) => at).filter(lies).length
}

/** True when the two share passages of at least two reports. */
function meetTwice(a: readonly Passage[], b: readonly Passage[]): boolean {
  const reports = new Set(a.filter(x => b.some(y => x.report === y.report && overlap(x, y) > 0)).map(({ report }) => report))
  return reports.size > 1
}
