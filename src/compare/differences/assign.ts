// The differences of all claims and quotations of a story: what two claims of one sentence both show is kept once, with the claim it
// lies in; what lies inside an altered utterance belongs to the quotation, and is not repeated by its claim.
import type { AnnotatedReport } from '../../model/annotations.ts'
import { agreementOf, alteredIn } from '../../model/check/claims.ts'
import type { Claim, Difference, Quotation } from '../../model/edition.ts'
import { overlap, type Passage } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { findDifferences } from './differences.ts'
import { mergeFindings } from './merge.ts'
import { channelDifferences } from './quoted.ts'
import { rejoinClaims } from './rejoin.ts'

export interface Differing {
  claims: Claim[]
  quotations: Quotation[]
}

interface Candidate {
  owner: Claim | Quotation
  difference: Difference
  /** Number of its passages that lie in a reading of the owner. */
  inside: number
  order: number
}

/** Claims and quotations with their differences, and the agreement that follows. Only reports of one event are joined anew. Cost: linear in claims and differences. */
export function assignDifferences(
  { claims: joined, quotations }: Differing,
  reports: ReadonlyMap<string, AnnotatedReport>,
  related: (a: string, b: string) => boolean,
  aligner?: AlignmentFeatures,
): Differing {
  const { claims, loose } = rejoinClaims(joined, reports, related, aligner)
  const byId = new Map(quotations.map(quotation => [quotation.id, quotation]))
  const candidates: Candidate[] = []
  const add = (owner: Claim | Quotation, difference: Difference): void => {
    candidates.push({ owner, difference, inside: insideOf(owner, difference), order: candidates.length })
  }
  for (const quotation of quotations) for (const difference of channelDifferences(quotation, reports)) add(quotation, difference)
  for (const claim of claims)
    for (const difference of findDifferences(claim, reports, aligner)) {
      const altered = alteredUtterance(claim, byId, difference)
      if (altered === undefined) add(claim, difference)
      else if (difference.kind !== 'detail' && difference.kind !== 'certainty') add(altered, difference)
    }
  for (const { owner, finding } of loose) for (const difference of mergeFindings([finding], [])) add(owner, difference)
  const kept = withoutRepeats(
    candidates,
    quotations.flatMap(({ differences }) => differences),
  )
  return {
    claims: claims.map(claim => {
      const differences = kept.get(claim) ?? []
      return { ...claim, differences, agreement: agreementOf(differences, alteredIn(claim.readings, byId)) }
    }),
    quotations: quotations.map(quotation => ({
      ...quotation,
      differences: [...quotation.differences, ...(kept.get(quotation) ?? [])],
    })),
  }
}

/** The altered quotation in whose readings all passages of the difference lie. */
function alteredUtterance(
  claim: Claim,
  quotations: ReadonlyMap<string, Quotation>,
  { sides }: Difference,
): Quotation | undefined {
  const passages = sides.flatMap(({ at }) => at)
  for (const { quotation: id } of claim.readings) {
    const quotation = id === undefined ? undefined : quotations.get(id)
    if (quotation?.wording !== 'altered') continue
    if (passages.every(passage => liesIn(quotation, passage))) return quotation
  }
  return undefined
}

function liesIn({ readings }: Claim | Quotation, passage: Passage): boolean {
  return readings.some(
    reading => reading.report === passage.report && (reading.spans ?? [reading]).some(span => overlap(span, passage) > 0),
  )
}

function insideOf(owner: Claim | Quotation, { sides }: Difference): number {
  return sides.flatMap(({ at }) => at).filter(passage => liesIn(owner, passage)).length
}

/** Each difference once, with the owner it lies in best; earlier owners win ties. What is `known` already is not told again. */
function withoutRepeats(candidates: readonly Candidate[], known: readonly Difference[]): Map<Claim | Quotation, Difference[]> {
  const taken = new Map<string, Passage[][]>()
  for (const { kind, sides } of known) taken.set(kind, [...(taken.get(kind) ?? []), sides.flatMap(({ at }) => at)])
  const kept = new Map<Claim | Quotation, Difference[]>()
  for (const { owner, difference } of [...candidates].sort((x, y) => y.inside - x.inside || x.order - y.order)) {
    const places = difference.sides.flatMap(({ at }) => at)
    const same = taken.get(difference.kind) ?? []
    if (same.some(other => meetTwice(places, other))) continue
    taken.set(difference.kind, [...same, places])
    kept.set(owner, [...(kept.get(owner) ?? []), difference])
  }
  return kept
}

/** True when the two share passages of at least two reports. */
function meetTwice(a: readonly Passage[], b: readonly Passage[]): boolean {
  const reports = new Set(a.filter(x => b.some(y => x.report === y.report && overlap(x, y) > 0)).map(({ report }) => report))
  return reports.size > 1
}
