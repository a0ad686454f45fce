// An inverted index of sampled shingles as flat arrays: for every shingle that stands in two texts or more, the places where it stands.
// Method: bucket sort of (hash, place) pairs by the high bits of the hash, one part of the hash range at a time; shingles of one text only
// are dropped; seen from the texts, places are the bits of a map with a count every 32 words (rank, Jacobson 1989), so nothing is sorted
// again. Cost: linear; memory: 16 bytes per sampled shingle of the largest part while sorting, then 8 bytes per kept place and a quarter
// of a byte per word.
import { sampledBelow } from './shingles.ts'

/** Lists of places. Places of list `l` are `places[starts[l] … starts[l + 1])`, ascending; texts are numbered, `textStarts` are their first words. */
export interface InvertedIndex {
  lists: number
  starts: Uint32Array
  places: Uint32Array
  /** For every 32 words, a bit for each word that is a place, and the number of places before these words: the index seen from the texts. */
  marks: Uint32Array
  /** The list of each place, places in ascending order. */
  listOf: Uint32Array
  /** First word of each text, and one more entry: the number of words. */
  textStarts: Uint32Array
  /** The text in which word `b * 64` lies. */
  textOfBlock: Uint32Array
}

const blockBits = 6

/** Parts of the hash range; so many that the pairs of one part of 100,000 reports stay in a processor's cache while they are sorted. */
export const sampleParts = 64
const hashesOfPart = sampledBelow / sampleParts

/** The part that a sampled hash belongs to. */
export function partOf(hash: number): number {
  return Math.floor(hash / hashesOfPart)
}

/** Sampled shingles by the parts of the hash range, wherever they lie. */
export interface PartedSamples {
  /** Number of samples of each part. */
  counts: Uint32Array
  /** Writes the samples of a part into `pairs`: hash and place in turn, places ascending. */
  read(part: number, pairs: Uint32Array): void
}

/** Makes typed arrays that workers can share. */
export type MakeArray = (length: number) => Uint32Array

/** Builds the index part by part. */
export function invert(samples: PartedSamples, textStarts: Uint32Array, make: MakeArray): InvertedIndex {
  const words = textStarts[textStarts.length - 1]!
  const textOfBlock = blocks(textStarts, make)
  const { starts, places } = listsOf(samples, textStarts, textOfBlock, make)
  const marks = marksOf(places, words, make)
  const listOf = make(places.length)
  for (let list = 0; list + 1 < starts.length; list++)
    for (let k = starts[list]!; k < starts[list + 1]!; k++) listOf[placesBefore(marks, places[k]!)] = list
  return { lists: starts.length - 1, starts, places, marks, listOf, textStarts, textOfBlock }
}

/** The lists of the samples that stand in two texts or more. */
function listsOf({ counts, read }: PartedSamples, textStarts: Uint32Array, textOfBlock: Uint32Array, make: MakeArray) {
  const samples = counts.reduce((sum, count) => sum + count, 0)
  const largest = Math.max(...counts)
  const fetched = new Uint32Array(2 * largest)
  const sorted = new Uint32Array(2 * largest)
  const nexts = new Uint32Array(largest + 2)
  const longest = textStarts.reduce((most, start, text) => Math.max(most, start - (textStarts[text - 1] ?? 0)), 0)
  // Places further apart than the longest text need no look at where texts begin.
  const twoTexts = (first: number, last: number): boolean =>
    last - first > longest || textAt(textStarts, textOfBlock, first) !== textAt(textStarts, textOfBlock, last)
  // Room for all; what is never written takes no memory.
  const starts = make((samples >>> 1) + 1)
  const places = make(samples)
  let lists = 0
  let kept = 0
  for (let part = 0; part < counts.length; part++) {
    const count = counts[part]!
    read(part, fetched)
    sortPairs(fetched, count, part * hashesOfPart, sorted, nexts)
    for (let from = 0; from < count; ) {
      const hash = sorted[2 * from]!
      let to = from + 1
      while (to < count && sorted[2 * to] === hash) to++
      if (to - from > 1 && twoTexts(sorted[2 * from + 1]!, sorted[2 * to - 1]!)) {
        starts[lists++] = kept
        for (let k = from; k < to; k++) places[kept++] = sorted[2 * k + 1]!
      }
      from = to
    }
  }
  starts[lists] = kept
  return { starts: starts.subarray(0, lists + 1), places: places.subarray(0, kept) }
}

function blocks(textStarts: Uint32Array, make: MakeArray): Uint32Array {
  const words = textStarts[textStarts.length - 1]!
  const table = make((words >>> blockBits) + 1)
  let text = 0
  for (let block = 0; block < table.length; block++) {
    const word = block * 2 ** blockBits
    while (text + 2 < textStarts.length && textStarts[text + 1]! <= word) text++
    table[block] = text
  }
  return table
}

/** Number of the text in which a place lies. */
export function textAt(textStarts: Uint32Array, textOfBlock: Uint32Array, place: number): number {
  let text = textOfBlock[place >>> blockBits]!
  while (textStarts[text + 1]! <= place) text++
  return text
}

function marksOf(places: Uint32Array, words: number, make: MakeArray): Uint32Array {
  const marks = make(2 * ((words >>> 5) + 1))
  for (let k = 0; k < places.length; k++) marks[(places[k]! >>> 5) * 2]! |= 1 << (places[k]! & 31)
  let before = 0
  for (let at = 0; at < marks.length; at += 2) {
    marks[at + 1] = before
    before += countBits(marks[at]!)
  }
  return marks
}

/** Number of places before a word. */
export function placesBefore(marks: Uint32Array, word: number): number {
  const at = (word >>> 5) * 2
  return marks[at + 1]! + countBits(marks[at]! & ((1 << (word & 31)) - 1))
}

/** Writes the places of a text, ascending and counted inside it, into `into`; returns their number. */
export function placesIn({ marks, textStarts }: InvertedIndex, text: number, into: Uint32Array): number {
  const first = textStarts[text]!
  const end = textStarts[text + 1]!
  let count = 0
  for (let block = first >>> 5; block * 32 < end; block++) {
    let bits = marks[block * 2]!
    if (block * 32 < first) bits &= -1 << (first & 31)
    for (; bits !== 0; bits &= bits - 1) {
      const place = block * 32 + 31 - Math.clz32(bits & -bits)
      if (place >= end) break
      into[count++] = place - first
    }
  }
  return count
}

/** Number of bits set (the parallel count of Warren, Hacker's Delight). */
function countBits(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Pairs put in one bucket on average; the rest is insertion sort. */
const perBucket = 3

/**
 * Sorts `count` pairs by their hashes, which lie in the part of the range that begins at `low`, equal ones in their order. Method: one
 * scatter by the high bits of evenly spread hashes, then insertion sort inside the small buckets. `nexts` is room for the buckets.
 */
function sortPairs(pairs: Uint32Array, count: number, low: number, sorted: Uint32Array, nexts: Uint32Array): void {
  let shift = 0
  while (hashesOfPart / 2 ** shift > count / perBucket + 1) shift++
  const base = low >>> shift
  nexts.fill(0, 0, (hashesOfPart >>> shift) + 1)
  for (let i = 0; i < count; i++) nexts[(pairs[2 * i]! >>> shift) - base]!++
  for (let bucket = 0, at = 0; bucket < hashesOfPart >>> shift; bucket++) {
    const here = nexts[bucket]!
    nexts[bucket] = at
    at += here
  }
  for (let i = 0; i < count; i++) {
    const hash = pairs[2 * i]!
    const at = nexts[(hash >>> shift) - base]!++
    sorted[2 * at] = hash
    sorted[2 * at + 1] = pairs[2 * i + 1]!
  }
  for (let i = 1; i < count; i++) {
    const hash = sorted[2 * i]!
    if (sorted[2 * i - 2]! <= hash) continue
    const place = sorted[2 * i + 1]!
    let j = i - 1
    for (; j >= 0 && sorted[2 * j]! > hash; j--) {
      sorted[2 * j + 2] = sorted[2 * j]!
      sorted[2 * j + 3] = sorted[2 * j + 1]!
    }
    sorted[2 * j + 2] = hash
    sorted[2 * j + 3] = place
  }
}
