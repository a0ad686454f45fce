// Candidate pairs: for one text of an index, the earlier texts that share sampled shingles with it, with the places of those shingles.
// Method: count over the inverted lists of the text (ScanCount). Cost: the places in those lists; no memory per text beyond one counter.
import { type InvertedIndex, textAt } from './inverted.ts'

/** The anchors of a text `a` and an earlier text `b`: first words of equal shingles, counted inside each text, ascending in `a`. */
export interface Candidate {
  other: number
  inA: number[]
  inB: number[]
}

/** A counter of candidates for the texts of one index; `aside` marks lists that do not count. */
export function makeFinder(
  index: InvertedIndex,
  aside: Uint8Array,
): (text: number, from: number) => { at: number; candidates: Candidate[] } {
  const { starts, places, byPlace, listOf, textStarts, textOfBlock } = index
  const slots = new Int32Array(textStarts.length).fill(-1)
  /** `from` is where the places of `text` begin in `byPlace`; the next text's begin at the returned `at`. */
  return (text, from) => {
    const candidates: Candidate[] = []
    const first = textStarts[text]!
    const end = textStarts[text + 1]!
    let at = from
    for (; at < byPlace.length && byPlace[at]! < end; at++) {
      const list = listOf[at]!
      if (aside[list] === 1) continue
      for (let k = starts[list]!; places[k]! < first && k < starts[list + 1]!; k++) {
        const place = places[k]!
        const other = textAt(textStarts, textOfBlock, place)
        let slot = slots[other]!
        if (slot < 0) {
          slot = candidates.length
          slots[other] = slot
          candidates.push({ other, inA: [], inB: [] })
        }
        const candidate = candidates[slot]!
        candidate.inA.push(byPlace[at]! - first)
        candidate.inB.push(place - textStarts[other]!)
      }
    }
    for (const { other } of candidates) slots[other] = -1
    candidates.sort((x, y) => x.other - y.other)
    return { at, candidates }
  }
}
