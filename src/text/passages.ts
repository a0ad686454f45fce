// Shared passages of two texts: maximal runs of equal words, chosen so that no word is used twice, then joined over small gaps.
// Method: k-word seeds in a hash table, extension to maximal runs, greedy tiling longest first (Wise 1993, running Karp-Rabin
// greedy string tiling). Cost: linear in words plus matches; a seed that occurs very often in one text is followed a bounded number of times.
import { finish, type Words } from './words.ts'

/** `length` equal words from word `a` of the first text and word `b` of the second. */
export interface Run {
  a: number
  b: number
  length: number
}

/** A passage in words, half-open on both sides, with the number of words that are equal in order. */
export interface WordPassage {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
  equal: number
}

/** A seed of so many equal words starts a run; three words find what light editing leaves. */
const seedWords = 3
/** Places of one seed that are tried, so that a text of one word a million times stays linear. */
const placesTried = 24
/** Words of runs looked at per word of text, for the same reason: real pairs stay below 3. */
const effortPerWord = 40

/** All maximal runs of at least `shortest` (≥ 3) equal words, tiled: longest first, no word of either text in two runs. Sorted by `a`. */
export function sharedRuns(a: Words, b: Words, shortest: number): Run[] {
  return tile(maximalRuns(a, b, shortest), a.count, b.count, shortest)
}

function maximalRuns(a: Words, b: Words, shortest: number): Run[] {
  if (a.count < seedWords || b.count < seedWords) return []
  const last = b.count - seedWords
  let size = 16
  while (size < b.count * 2) size *= 2
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(last + 1)
  for (let j = last; j >= 0; j--) {
    const slot = seedAt(b.hashes, j) & (size - 1)
    next[j] = heads[slot]!
    heads[slot] = j
  }
  const runs: Run[] = []
  let effort = effortPerWord * (a.count + b.count)
  for (let i = 0; i <= a.count - seedWords; i++) {
    let tried = 0
    for (let j = heads[seedAt(a.hashes, i) & (size - 1)]!; j >= 0 && tried < placesTried && effort > 0; j = next[j]!) {
      tried++
      if (i > 0 && j > 0 && a.hashes[i - 1] === b.hashes[j - 1]) continue
      let length = 0
      while (i + length < a.count && j + length < b.count && a.hashes[i + length] === b.hashes[j + length]) length++
      effort -= length
      if (length >= shortest) runs.push({ a: i, b: j, length })
    }
  }
  return runs
}

function seedAt(hashes: Uint32Array, at: number): number {
  return finish(Math.imul(Math.imul(hashes[at]!, 31) + hashes[at + 1]!, 31) + hashes[at + 2]!)
}

/** Greedy tiling: longer runs first; what earlier tiles took is cut off and the rest kept when still long enough. */
function tile(runs: Run[], aCount: number, bCount: number, shortest: number): Run[] {
  const usedA = new Uint8Array(aCount)
  const usedB = new Uint8Array(bCount)
  const tiles: Run[] = []
  runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  for (const run of runs) {
    let from = 0
    for (let k = 0; k <= run.length; k++) {
      if (k < run.length && usedA[run.a + k] === 0 && usedB[run.b + k] === 0) continue
      if (k - from >= shortest) {
        tiles.push({ a: run.a + from, b: run.b + from, length: k - from })
        usedA.fill(1, run.a + from, run.a + k)
        usedB.fill(1, run.b + from, run.b + k)
      }
      from = k + 1
    }
  }
  return tiles.sort((x, y) => x.a - y.a)
}

/** Joins runs that follow each other in both texts with at most `gap` words between them on either side. */
export function joinRuns(runs: readonly Run[], gap: number): WordPassage[] {
  const passages: WordPassage[] = []
  for (const run of runs) {
    const before = passages.at(-1)
    const aGap = before === undefined ? -1 : run.a - before.aEnd
    const bGap = before === undefined ? -1 : run.b - before.bEnd
    if (before !== undefined && aGap >= 0 && bGap >= 0 && aGap <= gap && bGap <= gap) {
      before.aEnd = run.a + run.length
      before.bEnd = run.b + run.length
      before.equal += run.length
    } else passages.push({ aStart: run.a, aEnd: run.a + run.length, bStart: run.b, bEnd: run.b + run.length, equal: run.length })
  }
  return passages
}

/** How long the runs are that the words of a text stand in, in words. */
export interface RunProfile {
  /** Of the middle word, when the words are sorted by the length of their run (0 for a word in none): geometric mean of the middle fifth. */
  middle: number
  /** Of a shared word: the mean over the words in runs, so that a long run counts for each of its words. 0 without runs. */
  typical: number
}

/** The profile of the second text (b) of tiled `runs`, which has `count` words: how much was taken over, and in how long stretches. */
export function runProfile(runs: readonly Run[], count: number): RunProfile {
  const lengths = new Float64Array(count)
  for (const run of runs) lengths.fill(run.length, run.b, run.b + run.length)
  lengths.sort()
  const middle = lengths.subarray(Math.floor(count * 0.4), Math.ceil(count * 0.6))
  const shared = runs.reduce((sum, run) => sum + run.length, 0)
  return {
    middle: 2 ** (middle.reduce((sum, length) => sum + Math.log2(1 + length), 0) / Math.max(1, middle.length)) - 1,
    typical: runs.reduce((sum, run) => sum + run.length ** 2, 0) / Math.max(1, shared),
  }
}
