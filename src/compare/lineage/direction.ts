// Which of two reports has a passage from the other: credits, then times and edits; from two texts alone the answer is often "unknown".
// Rule of the design: certain only where a credit names it, likely where a time or an edit points one way and nothing the other way.
// Cost: constant per pair beyond finding its edits.
import type { Borrowing } from '../../model/edition.ts'
import type { Passage } from '../../model/span.ts'
import { type Credits, findMedium, type MediumForms } from './credits.ts'
import type { Changes } from './edits.ts'
import type { Pair } from './pair.ts'
import type { Prose } from './prose.ts'

/** Direction of the shared passages of a pair. `from` and `to` are the two reports in some order. */
export interface Direction {
  from: Prose
  to: Prose
  certainty: Borrowing['certainty']
  /** Both have the passages from something that is not among the reports; its name when credits give it. */
  lost?: { name?: string }
  /** Edits that `from` and `to` made, as third reports show; what made none is nearer to the source. */
  edits?: { from: number; to: number }
  evidence: Borrowing['evidence']
}

/** Reports that are published further apart than this many minutes are ordered by their times; closer ones may cross. */
const minutesApart = 10
/** A report is cited as the origin of a whole body from so many citings on: one may stand for one detail. */
export const citingsForBody = 2

/**
 * How many more of the edits a report must have made than the other, so that they point one way, and how many at least. On synthetic
 * lineages 2, 4 and 8 times more were right in .969, .977 and .981 of the decided cases; one edit alone decided a tenth more cases at .973.
 */
const timesMore = 8
const leastEdits = 2
/** Edits that each of two reports must have made, so that neither can be the source of the other. */
const editsOfBoth = 3

export function directionOf(
  pair: Pair,
  credits: ReadonlyMap<string, Credits>,
  media: readonly MediumForms[],
  changes: Changes,
): Direction {
  const { a, b } = pair
  const byCredit = creditedBetween(a, b, credits, media) ?? creditedBetween(b, a, credits, media)
  if (byCredit !== undefined) return byCredit
  const lost = commonCredit(a, b, credits, media)
  const [small, large] = a.id < b.id ? [a, b] : [b, a]
  if (lost !== undefined)
    return { from: small, to: large, certainty: 'certain', lost: { name: lost.name }, evidence: lost.evidence }
  const time = byTime(small, large)
  const edits = byEdits(pair, changes)
  const unknown: Direction = { from: small, to: large, certainty: 'unknown', evidence: [] }
  if (time === undefined || edits === undefined) return time ?? edits ?? unknown
  const evidence = [...time.evidence, ...edits.evidence]
  return time.from === edits.from ? { ...edits, evidence } : { ...unknown, evidence }
}

/** The report whose edits no third report shares has the passages from the other one. */
function byEdits({ a, b }: Pair, { inA, inB }: Changes): Direction | undefined {
  const [from, to, mine, others] = inB.length > inA.length ? [a, b, inB, inA] : [b, a, inA, inB]
  if (mine.length < leastEdits || mine.length < timesMore * others.length) return undefined
  const against = others.length === 0 ? '' : `, its wording in ${others.length}`
  return {
    from,
    to,
    certainty: 'likely',
    evidence: [
      { why: `where the two differ, third reports have the other wording in ${mine.length} places${against}`, at: mine },
    ],
  }
}

/** True when each of the two has changed what third reports still have: then neither has it from the other. */
export function bothChanged({ inA, inB }: Changes): boolean {
  return inA.length >= editsOfBoth && inB.length >= editsOfBoth
}

/** `to` credits the medium that `from` is: for its body, or by citing it. */
function creditedBetween(
  from: Prose,
  to: Prose,
  credits: ReadonlyMap<string, Credits>,
  media: readonly MediumForms[],
): Direction | undefined {
  const { outlet } = from.annotated.report
  const medium = outlet === undefined ? undefined : findMedium(media, outlet)
  if (medium === undefined || sameOutlet(medium, to, media)) return undefined
  const own = credits.get(to.id)!
  const at = own.body.get(medium.name) ?? own.cited.get(medium.name)
  if (at === undefined) return undefined
  return {
    from,
    to,
    certainty: 'certain',
    evidence: [{ why: `credits ${medium.name}`, at: at.map(span => ({ report: to.id, ...span })) }],
  }
}

function sameOutlet(medium: MediumForms, { annotated: { report } }: Prose, media: readonly MediumForms[]): boolean {
  return report.outlet !== undefined && findMedium(media, report.outlet) === medium
}

/** The medium that both credit, when it is none of the two: for the body, or cited several times by each. */
export function commonCredit(
  a: Prose,
  b: Prose,
  credits: ReadonlyMap<string, Credits>,
  media: readonly MediumForms[],
): { name: string; evidence: { why: string; at: Passage[] }[] } | undefined {
  for (const medium of media) {
    const inA = bodyCredit(credits.get(a.id)!, medium.name)
    const inB = bodyCredit(credits.get(b.id)!, medium.name)
    if (inA === undefined || inB === undefined) continue
    if (sameOutlet(medium, a, media) || sameOutlet(medium, b, media)) continue
    return {
      name: medium.name,
      evidence: [
        {
          why: `both credit ${medium.name}`,
          at: [...inA.map(span => ({ report: a.id, ...span })), ...inB.map(span => ({ report: b.id, ...span }))],
        },
      ],
    }
  }
  return undefined
}

/** Where a report credits a medium for its body: by a credit line, or by citing it often. */
export function bodyCredit({ body, cited }: Credits, name: string): { start: number; end: number }[] | undefined {
  const lines = body.get(name)
  if (lines !== undefined) return lines
  const places = cited.get(name)
  return places !== undefined && places.length >= citingsForBody ? places : undefined
}

function byTime(a: Prose, b: Prose): Direction | undefined {
  const first = a.annotated.report.published
  const second = b.annotated.report.published
  if (first === undefined || second === undefined) return undefined
  const earlierA = latest(first) + minutesApart * 60_000 <= earliest(second)
  const earlierB = latest(second) + minutesApart * 60_000 <= earliest(first)
  if (earlierA === earlierB) return undefined
  const [from, to] = earlierA ? [a, b] : [b, a]
  return {
    from,
    to,
    certainty: 'likely',
    evidence: [
      { why: `published later (${to.annotated.report.published}, the other ${from.annotated.report.published})`, at: [] },
    ],
  }
}

/** A date without a time may be any moment of that day, in any zone. */
const dayMs = 86_400_000
const zoneMs = 14 * 3_600_000
function earliest(iso: string): number {
  const time = Date.parse(iso)
  return hasZone(iso) ? time : time - zoneMs
}
function latest(iso: string): number {
  const time = Date.parse(iso)
  if (!iso.includes('T')) return time + dayMs + zoneMs
  return hasZone(iso) ? time : time + zoneMs
}
function hasZone(iso: string): boolean {
  return /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso)
}
