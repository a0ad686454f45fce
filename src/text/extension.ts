// From a shared shingle to the whole passage: extension to both sides over equal words and small edits.
// Method: seed and extend as in BLAST (Altschul 1990), with a bounded resynchronisation instead of a score matrix: at a mismatch the
// nearest place is taken where three words agree again. Cost: the words of the passage, plus a constant per edit.
import type { WordPassage } from './passages.ts'
import { shingleWords } from './shingles.ts'
import { isNumberHash } from './words.ts'

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
 * The passages that anchors `[from, to)` (places of equal shingles, sorted by place in `a`) lie in, none inside another.
 * An anchor whose words differ (a collision of hashes) is skipped.
 */
export function extendAnchors(
  a: WordSequence,
  b: WordSequence,
  inA: ArrayLike<number>,
  inB: ArrayLike<number>,
  from = 0,
  to = inA.length,
): WordPassage[] {
  const passages: WordPassage[] = []
  for (let k = from; k < to; k++) {
    const i = inA[k]!
    const j = inB[k]!
    if (holds(passages, i, j)) continue
    let same = 0
    while (same < shingleWords && a.hashes[i + same] === b.hashes[j + same]) same++
    if (same < shingleWords) continue
    passages.push(extend(a, b, i, j))
  }
  return passages.length > 1 ? withoutOverlap(passages) : passages
}

function holds(passages: readonly WordPassage[], i: number, j: number): boolean {
  for (let k = passages.length - 1; k >= 0; k--) {
    const { aStart, aEnd, bStart, bEnd } = passages[k]!
    if (aStart <= i && i < aEnd && bStart <= j && j < bEnd) return true
  }
  return false
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

/** Words skipped in `a` and in `b`, smallest edits first, as one number: in `a` · 256 + in `b`. */
const edits = Uint16Array.from(
  Array.from(
    { length: (editWords + 1) ** 2 - 1 },
    (_, k) => [Math.floor((k + 1) / (editWords + 1)), (k + 1) % (editWords + 1)] as const,
  )
    .sort(([a, b], [c, d]) => a + b - c - d || c - a)
    .map(([a, b]) => (a << 8) | b),
)

/** The smallest edit after which three words are equal again, or -1. `way` is the direction of reading. */
function resume(a: WordSequence, b: WordSequence, i: number, j: number, way: 1 | -1): number {
  const inA = a.hashes
  const inB = b.hashes
  // Reading backwards, the last of the three words is the one before the first.
  const low = way > 0 ? 0 : agreeing - 1
  const highA = a.count - (way > 0 ? agreeing : 1)
  const highB = b.count - (way > 0 ? agreeing : 1)
  for (let k = 0; k < edits.length; k++) {
    const edit = edits[k]!
    const x = i + way * (edit >> 8)
    const y = j + way * (edit & 255)
    if (x < low || y < low || x > highA || y > highB || inA[x] !== inB[y]) continue
    if (inA[x + way] === inB[y + way] && inA[x + 2 * way] === inB[y + 2 * way]) return edit
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

/**
 * Places (word of `a`, word of `b`) where a passage has one number on one side and another on the other. The words right before and after it
 * count too: a passage ends at an edit that less than three equal words follow, as at the end of a text.
 */
export function otherNumbers(a: WordSequence, b: WordSequence, { aStart, aEnd, bStart, bEnd }: WordPassage): [number, number][] {
  const found: [number, number][] = []
  const beside = (i: number, j: number): void => {
    if (i < 0 || j < 0 || i >= a.count || j >= b.count || a.hashes[i] === b.hashes[j]) return
    if (isNumberHash(a.hashes[i]!) && isNumberHash(b.hashes[j]!)) found.push([i, j])
  }
  beside(aStart - 1, bStart - 1)
  let i = aStart
  let j = bStart
  while (i < aEnd && j < bEnd) {
    if (a.hashes[i] === b.hashes[j]) {
      i++
      j++
      continue
    }
    const step = resume(a, b, i, j, 1)
    if (step < 0) break
    const inA = numbersIn(a, i, i + (step >> 8))
    const inB = numbersIn(b, j, j + (step & 255))
    for (let k = 0; k < Math.min(inA.length, inB.length); k++)
      if (a.hashes[inA[k]!] !== b.hashes[inB[k]!]) found.push([inA[k]!, inB[k]!])
    i += step >> 8
    j += step & 255
  }
  beside(aEnd, bEnd)
  return found
}

function numbersIn({ hashes }: WordSequence, from: number, to: number): number[] {
  const places: number[] = []
  for (let k = from; k < to; k++) if (isNumberHash(hashes[k]!)) places.push(k)
  return places
}
