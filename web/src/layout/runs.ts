// Joins the clauses that follow each other in one sentence, so that what only one report tells reads as sentences, not as scraps.
import type { Span } from '../../../src/model/span.ts'

/** Characters between two clauses of one sentence at most: a comma, a dash, “and”, quotation marks. */
const widestGap = 8

/** `items` in order of their places, in runs: neighbours with nothing between them that ends a sentence or a line. */
export function runsOf<T extends Span>(text: string, items: readonly T[]): T[][] {
  const runs: T[][] = []
  for (const item of items.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs.at(-1)?.at(-1)
    const between = last ? text.slice(last.end, item.start) : ''
    const joined = last && item.start >= last.end && between.length <= widestGap && !/[.!?…\n]/.test(between)
    if (joined) runs.at(-1)!.push(item)
    else runs.push([item])
  }
  return runs
}
