// What the comparison of two readings yields, before the readings of all reports are brought together.
import type { DifferenceKind } from '../../model/edition.ts'
import type { Passage, Span } from '../../model/span.ts'
import { type Frame, printed } from './frame.ts'

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
  /** What one side tells is told by it alone; the other side is the place where it might stand. */
  alone?: boolean
  /** It is a time, and the other side only tells that it was another ("later"). */
  dated?: boolean
  /** A figure where the other side says "several": of two readings of one claim, no score is asked. */
  counted?: boolean
  /** Both can hold for what is known beside the words (a birthday between the reports): judged as two values of one thing nevertheless. */
  excused?: boolean
}

/** `X in OUTLET, Y in OUTLET`, with "one report" and "another" where the outlets are not known or the same. */
export function inBoth(a: Frame, first: string, b: Frame, second: string): string {
  const [x, y] = [a.annotated.report.outlet, b.annotated.report.outlet]
  const named = x !== undefined && y !== undefined && x !== y
  const text = named ? `${first} in ${x}, ${second} in ${y}` : `${first} in one report, ${second} in another`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The words of a stretch in quotation marks. */
export function quoted(frame: Frame, span: Span): string {
  return `“${printed(frame, span)}”`
}
