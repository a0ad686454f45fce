// From a shared shingle to the whole passage: extension to both sides over equal words and small edits.
// Method: seed and extend as in BLAST (Altschul 1990), with a bounded resynchronisation instead of a score matrix: at a mismatch the
// nearest place is taken where three words agree again. Cost: the words of the passage, plus a constant per edit.
import type { WordPassage } from './passages.ts'
import { shingleWords } from './shingles.ts'

/** The word hashes of a text, a part of a larger array or not. */
export interface WordSequence {
  hashes: Uint32Array
  count: number
}

/** Words that an edit may replace, insert or leave out within one passage. */
const editWords = 5
/** Words that must agree after an edit. */
const agreeing = 3

/**
 * The passages that the anchors (places of equal shingles, sorted by place in `a`) lie in, none inside another.
 * An anchor whose words differ (a collision of hashes) is skipped.
 */
export function extendAnchors(a: WordSequence, b: WordSequence, inA: readonly number[], inB: readonly number[]): WordPassage[] {
  const passages: WordPassage[] = []
  for (let k = 0; k < inA.length; k++) {
    const i = inA[k]!
    const j = inB[k]!
    if (passages.some(p => p.aStart <= i && i < p.aEnd && p.bStart <= j && j < p.bEnd)) continue
    let same = 0
    while (same < shingleWords && a.hashes[i + same] === b.hashes[j + same]) same++
    if (same < shingleWords) continue
    passages.push(extend(a, b, i, j))
  }
  return passages.length > 1 ? withoutOverlap(passages) : passages
}

function extend(a: WordSequence, b: WordSequence, i: number, j: number): WordPassage {
  const passage = { aStart: i, aEnd: i, bStart: j, bEnd: j, equal: 0 }
  for (;;) {
    while (i < a.count && j < b.count && a.hashes[i] === b.hashes[j]) {
      i++
      j++
      passage.equal++
    }
    passage.aEnd = i
    passage.bEnd = j
    const step = resume(a, b, i, j, 1)
    if (step < 0) break
    i += step >> 8
    j += step & 255
  }
  i = passage.aStart - 1
  j = passage.bStart - 1
  for (;;) {
    while (i >= 0 && j >= 0 && a.hashes[i] === b.hashes[j]) {
      i--
      j--
      passage.equal++
    }
    passage.aStart = i + 1
    passage.bStart = j + 1
    const step = resume(a, b, i, j, -1)
    if (step < 0) break
    i -= step >> 8
    j -= step & 255
  }
  return passage
}

/** The smallest edit after which `agreeing` words are equal again: words skipped in `a` · 256 + words skipped in `b`; -1 = none. */
function resume(a: WordSequence, b: WordSequence, i: number, j: number, way: 1 | -1): number {
  for (let size = 1; size <= 2 * editWords; size++)
    for (let skipA = Math.min(size, editWords); skipA >= 0 && size - skipA <= editWords; skipA--) {
      const skipB = size - skipA
      const atA = i + way * skipA
      const atB = j + way * skipB
      let same = 0
      while (same < agreeing) {
        const x = atA + way * same
        const y = atB + way * same
        if (x < 0 || y < 0 || x >= a.count || y >= b.count || a.hashes[x] !== b.hashes[y]) break
        same++
      }
      if (same === agreeing) return (skipA << 8) | skipB
    }
  return -1
}

/** Longer passages first; of two that overlap in either text by more than half of the shorter, the shorter goes. Sorted by `a`. */
function withoutOverlap(passages: WordPassage[]): WordPassage[] {
  const kept: WordPassage[] = []
  passages.sort((x, y) => y.equal - x.equal || x.aStart - y.aStart || x.bStart - y.bStart)
  for (const passage of passages) if (!kept.some(other => overlapping(passage, other))) kept.push(passage)
  return kept.sort((x, y) => x.aStart - y.aStart || x.bStart - y.bStart)
}

function overlapping(x: WordPassage, y: WordPassage): boolean {
  const inA = Math.min(x.aEnd, y.aEnd) - Math.max(x.aStart, y.aStart)
  const inB = Math.min(x.bEnd, y.bEnd) - Math.max(x.bStart, y.bStart)
  return inA * 2 > x.aEnd - x.aStart || inB * 2 > x.bEnd - x.bStart
}
