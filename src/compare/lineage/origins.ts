// Origins: the partition of the reports into independent lines of writing. Two reports share an origin when one credits the other or
// both credit the same medium for the body, or when their own words share enough. A report with two parents joins the nearer one:
// groups are joined only when enough of their members share, so that no chain of pairs joins what has nothing in common.
// Method: agglomeration over evidenced edges, strongest first, with a test of the cross pairs. Cost: pairs, squared only within groups.
import type { SharedWording } from '../../model/edition.ts'
import type { Pair } from './pair.ts'

/** Share of both bodies from which two reports are one text. */
const sameText = 0.95

export interface OriginLimits {
  /** Share of the shorter body from which two reports share an origin. */
  share: number
  /** The same when the shared wording lies in many separate passages, in which case chance and common speech are ruled out. */
  scattered: number
  /** Number of separate passages that count as many. */
  places: number
}

/**
 * Measured on 15 real pairs of reports, see docs/evaluation/lineage.md: reworked copies share .22 to .72 of the shorter body in 7 to 20
 * places, own write-ups of one event at most .08 in at most 3, or up to .17 in 2 long ones (a speech printed without marks).
 */
export const originLimits: OriginLimits = { share: 0.5, scattered: 0.15, places: 5 }

/** What a pair has in common, to three places, as an edition keeps it. */
export function sharedWording({ a, b, shareOfA, shareOfB, passages }: Pair, credited: boolean): SharedWording {
  const [share, otherShare] = a.length <= b.length ? [shareOfA, shareOfB] : [shareOfB, shareOfA]
  const thousandths = (value: number): number => Math.round(value * 1000) / 1000
  return { a: a.id, b: b.id, share: thousandths(share), otherShare: thousandths(otherShare), passages: passages.length, credited }
}

function isSameText({ share, otherShare }: SharedWording): boolean {
  return Math.min(share, otherShare) >= sameText
}

/** True when the edge alone says "one origin". */
export function joins({ credited, share, passages }: SharedWording, limits: OriginLimits): boolean {
  return credited || share >= limits.share || (share >= limits.scattered && passages >= limits.places)
}

/** The groups of report ids, each sorted, sorted by their first id. */
export function partition(ids: readonly string[], edges: readonly SharedWording[], limits = originLimits): string[][] {
  const groupOf = new Map(ids.map(id => [id, [id]]))
  const byPair = new Map(edges.map(edge => [key(edge.a, edge.b), edge]))
  const strongest = edges
    .filter(edge => joins(edge, limits))
    .sort((x, y) => Number(y.credited) - Number(x.credited) || y.share - x.share || (key(x.a, x.b) < key(y.a, y.b) ? -1 : 1))
  for (const edge of strongest) {
    const first = groupOf.get(edge.a)!
    const second = groupOf.get(edge.b)!
    if (first === second || !alike(first, second, byPair, limits)) continue
    const joined = [...first, ...second].sort()
    for (const id of joined) groupOf.set(id, joined)
  }
  return [...new Set(groupOf.values())].sort((x, y) => (x[0]! < y[0]! ? -1 : 1))
}

/** Groups are alike when at least half of their cross pairs share half of what joins a pair. */
function alike(
  first: readonly string[],
  second: readonly string[],
  edges: ReadonlyMap<string, SharedWording>,
  limits: OriginLimits,
): boolean {
  let related = 0
  const [voicesA, voicesB] = [voices(first, edges), voices(second, edges)]
  for (const a of voicesA)
    for (const b of voicesB) {
      const edge = edges.get(key(a, b))
      if (edge !== undefined && (edge.credited || edge.share >= limits.scattered / 2)) related++
    }
  return related * 2 >= voicesA.length * voicesB.length
}

/** The reports of a group without further copies of one text, so that copying a report moves no other. */
function voices(group: readonly string[], edges: ReadonlyMap<string, SharedWording>): string[] {
  const isCopy = (edge: SharedWording | undefined): boolean => edge !== undefined && isSameText(edge)
  return group.filter((id, i) => !group.slice(0, i).some(other => isCopy(edges.get(key(other, id)))))
}

function key(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
