// What the comparison of two readings yields, before the readings of all reports are brought together.
import type { DifferenceKind } from '../../model/edition.ts'
import type { Passage } from '../../model/span.ts'

export interface Side {
  value?: string
  at: Passage
}

/** One typed disagreement between two readings, side `a` first. */
export interface Finding {
  kind: DifferenceKind
  a: Side
  b: Side
  compatible: boolean
  why: string
}

/** "“x” in one report, “y” in another" with outlets named where they are known and differ. */
export function inBoth(a: { outlet?: string; text: string }, b: { outlet?: string; text: string }): string {
  const named = a.outlet !== undefined && b.outlet !== undefined && a.outlet !== b.outlet
  const [first, second] = named ? [a.outlet, b.outlet] : ['one report', 'another']
  return `${a.text} in ${first}, ${b.text} in ${second}`
}
