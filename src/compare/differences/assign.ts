// The differences of all claims and quotations of a story: what two claims of one sentence both show is kept once, with the claim it
// lies in; what lies inside an altered utterance belongs to the quotation, and is not repeated by its claim.
import type { AnnotatedReport } from '../../model/annotations.ts'
import { agreementOf, alteredIn } from '../../model/check/claims.ts'
import type { Claim, Difference, Quotation } from '../../model/edition.ts'
import { byPassage, overlap, type Passage } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { findDifferences } from './differences.ts'
import { mergeFindings } from './merge.ts'
import { utteranceDifferences } from './quoted.ts'
import { rejoinClaims } from './rejoin.ts'
import { isTwoThings } from './two-things.ts'

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
    if (isTwoThings(difference, reports, related)) return
    candidates.push({ owner, difference, inside: insideOf(owner, difference), order: candidates.length })
  }
  for (const quotation of quotations)
    for (const difference of utteranceDifferences(quotation, reports, aligner)) add(quotation, difference)
  for (const claim of claims)
    for (const difference of findDifferences(claim, reports, aligner)) {
      const altered = alteredUtterance(claim, byId, difference)
      if (altered === undefined) add(claim, difference)
      else if (difference.kind !== 'detail' && difference.kind !== 'certainty') add(altered, difference)
    }
  for (const { owner, finding } of loose) for (const difference of mergeFindings([finding], [])) add(owner, difference)
  const printed = ({ report, start, end }: Passage): string => reports.get(report)!.report.text.slice(start, end).toLowerCase()
  const kept = withoutRepeats(
    candidates,
    quotations.flatMap(({ differences }) => differences),
    printed,
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

/**
 * Each difference once, with the owner it lies in best; earlier owners win ties. What is `known` already is not told again, and what
 * differs in the same words between other reports joins the difference that shares a place with it.
 */
function withoutRepeats(
  candidates: readonly Candidate[],
  known: readonly Difference[],
  printed: (passage: Passage) => string,
): Map<Claim | Quotation, Difference[]> {
  const taken = new Map<string, Passage[][]>()
  for (const { kind, sides } of known) taken.set(kind, [...(taken.get(kind) ?? []), sides.flatMap(({ at }) => at)])
  const kept = new Map<Claim | Quotation, Difference[]>()
  for (const { owner, difference } of [...candidates].sort((x, y) => y.inside - x.inside || x.order - y.order)) {
    const places = difference.sides.flatMap(({ at }) => at)
    const same = taken.get(difference.kind) ?? []
    if (same.some(other => meetTwice(places, other))) continue
    taken.set(difference.kind, [...same, places])
    const like = [...kept].flatMap(([holder, differences]) =>
      differences.filter(other => isAlike(other, difference, printed)).map(other => ({ holder, other })),
    )[0]
    if (like === undefined) kept.set(owner, [...(kept.get(owner) ?? []), difference])
    else
      kept.set(
        like.holder,
        kept.get(like.holder)!.map(each => (each === like.other ? mergeSides(each, difference, printed) : each)),
      )
  }
  return kept
}

/** Two details of two sides each, in the same words, that share a passage: "heavy rain" here and there against one "pouring rain". */
function isAlike(x: Difference, y: Difference, printed: (passage: Passage) => string): boolean {
  if (x.kind !== 'detail' || y.kind !== 'detail' || x.sides.length !== 2 || y.sides.length !== 2) return false
  const words = ({ sides }: Difference): string[] => sides.map(({ at }) => printed(at[0]!)).sort()
  const [wordsX, wordsY] = [words(x), words(y)]
  if (wordsX[0] !== wordsY[0] || wordsX[1] !== wordsY[1]) return false
  const places = new Set(x.sides.flatMap(({ at }) => at.map(placeOf)))
  return y.sides.some(({ at }) => at.some(passage => places.has(placeOf(passage))))
}

function placeOf({ report, start, end }: Passage): string {
  return `${report} ${start} ${end}`
}

function mergeSides(x: Difference, y: Difference, printed: (passage: Passage) => string): Difference {
  return {
    ...x,
    sides: x.sides.map(side => {
      const known = new Set(side.at.map(placeOf))
      const more = y.sides
        .filter(({ at }) => printed(at[0]!) === printed(side.at[0]!))
        .flatMap(({ at }) => at.filter(passage => !known.has(placeOf(passage))))
      return { ...side, at: [...side.at, ...more].sort(byPassage) }
    }),
  }
}

/** True when the two share passages of at least two reports. */
function meetTwice(a: readonly Passage[], b: readonly Passage[]): boolean {
  const reports = new Set(a.filter(x => b.some(y => x.report === y.report && overlap(x, y) > 0)).map(({ report }) => report))
  return reports.size > 1
}
