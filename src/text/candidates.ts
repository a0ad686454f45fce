// Candidate pairs: for one text of an index, the earlier texts that share sampled shingles with it, with the places of those shingles.
// Method: count over the inverted lists of the text (ScanCount), then gather by counting sort. Cost: the places in those lists.
import { type InvertedIndex, placesBefore, placesIn, textAt } from './inverted.ts'

/**
 * What was found for a text: candidate `k` is text `others[k]`, its anchors are entries `[starts[k], starts[k + 1])` of `inA` and `inB`:
 * first words of equal shingles, counted inside each text, ascending in `inA`. The arrays are overwritten by the next search.
 */
export interface Candidates {
  count: number
  others: Uint32Array
  starts: Uint32Array
  inA: Uint32Array
  inB: Uint32Array
}

/** Makes the search for the candidates of a text; `aside` marks lists that do not count, candidates with less than `least` anchors are left out. */
export function makeFinder(index: InvertedIndex, aside: Uint8Array, least: number): (text: number) => Candidates {
  const { starts, places, marks, listOf, textStarts, textOfBlock } = index
  const counts = new Uint32Array(textStarts.length)
  let own = new Uint32Array(1024)
  let found = { others: new Uint32Array(256), a: new Uint32Array(256), b: new Uint32Array(256) }
  const result: Candidates = {
    count: 0,
    others: new Uint32Array(16),
    starts: new Uint32Array(17),
    inA: new Uint32Array(256),
    inB: new Uint32Array(256),
  }
  return text => {
    const first = textStarts[text]!
    const words = textStarts[text + 1]! - first
    if (own.length < words) own = new Uint32Array(words * 2)
    const placed = placesIn(index, text, own)
    const from = placesBefore(marks, first)
    const touched: number[] = []
    let anchors = 0
    for (let at = 0; at < placed; at++) {
      const list = listOf[from + at]!
      if (aside[list] === 1) continue
      for (let k = starts[list]!; places[k]! < first && k < starts[list + 1]!; k++) {
        const other = textAt(textStarts, textOfBlock, places[k]!)
        if (counts[other]!++ === 0) touched.push(other)
        if (anchors === found.a.length) found = { others: wider(found.others), a: wider(found.a), b: wider(found.b) }
        found.others[anchors] = other
        found.a[anchors] = own[at]!
        found.b[anchors++] = places[k]! - textStarts[other]!
      }
    }
    gather(
      result,
      touched.sort((x, y) => x - y),
      counts,
      found,
      anchors,
      least,
    )
    return result
  }
}

/** Puts the anchors of the texts that have enough of them side by side; clears the counts. */
function gather(
  result: Candidates,
  touched: readonly number[],
  counts: Uint32Array,
  found: { others: Uint32Array; a: Uint32Array; b: Uint32Array },
  anchors: number,
  least: number,
): void {
  while (result.others.length < touched.length) {
    result.others = wider(result.others)
    result.starts = wider(result.starts)
  }
  while (result.inA.length < anchors) {
    result.inA = wider(result.inA)
    result.inB = wider(result.inB)
  }
  let count = 0
  let at = 0
  for (const other of touched) {
    const here = counts[other]!
    // From here on the count holds where the next anchor goes, one up; 0 = left out.
    counts[other] = 0
    if (here < least) continue
    result.others[count] = other
    result.starts[count++] = at
    counts[other] = at + 1
    at += here
  }
  result.count = count
  result.starts[count] = at
  if (count === 0) return
  for (let k = 0; k < anchors; k++) {
    const next = counts[found.others[k]!]!
    if (next === 0) continue
    result.inA[next - 1] = found.a[k]!
    result.inB[next - 1] = found.b[k]!
    counts[found.others[k]!] = next + 1
  }
  for (let k = 0; k < count; k++) counts[result.others[k]!] = 0
}

function wider(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2 + 1)
  to.set(from)
  return to
}
