// An inverted index of sampled shingles as flat arrays: for every shingle that stands in two texts or more, the places where it stands.
// Method: bucket sort of (hash, place) pairs by the high bits of the hash, then one pass; shingles of one text only are dropped.
// Cost: linear; memory: 20 bytes per sampled shingle while sorting, 16 bytes per kept place afterwards.
import { type Samples, sampledBelow } from './shingles.ts'

/** Lists of places. Places of list `l` are `places[starts[l] … starts[l + 1])`, ascending; texts are numbered, `textStarts` are their first words. */
export interface InvertedIndex {
  lists: number
  starts: Uint32Array
  places: Uint32Array
  /** The text of each of `places`. */
  texts: Uint32Array
  /** Places of all lists in ascending order, with the list of each: the index seen from the texts. */
  byPlace: Uint32Array
  listOf: Uint32Array
  /** First word of each text, and one more entry: the number of words. */
  textStarts: Uint32Array
}

/** `textOfBlock[b]` is the text in which word `b * 64` lies: where the search for the text of a place begins. */
const blockBits = 6

/** Makes typed arrays that workers can share. */
export type MakeArray = (length: number) => Uint32Array
const plain: MakeArray = length => new Uint32Array(length)

/** Builds the index of samples held in memory; they stay as they are. */
export function invert(samples: Samples, textStarts: Uint32Array): InvertedIndex {
  return invertParts(1, () => samples, textStarts, plain)
}

/** Builds the index part by part: `samplesOf(part)` gives the samples whose hash belongs to the part. */
export function invertParts(
  parts: number,
  samplesOf: (part: number) => Samples,
  textStarts: Uint32Array,
  make: MakeArray,
): InvertedIndex {
  const words = textStarts[textStarts.length - 1]!
  const textOfBlock = blocks(textStarts)
  const text = (place: number): number => textAt(textStarts, textOfBlock, place)
  const { starts, places } = joinLists(parts, part => listsOf(samplesOf(part), text), make)
  const kept = places.length
  // Sorted before the texts are made: what sorting needs is then free again.
  const { keys: byPlace, values: listOf } = sortPairs(places, listNumbers(starts, kept), kept, words + 1, make)
  const texts = make(kept)
  for (let k = 0; k < kept; k++) texts[k] = text(places[k]!)
  return { lists: starts.length - 1, starts, places, texts, byPlace, listOf, textStarts }
}

interface Lists {
  starts: Uint32Array
  places: Uint32Array
}

/** The lists of all parts one after another. */
function joinLists(parts: number, listsOfPart: (part: number) => Lists, make: MakeArray): Lists {
  const found = Array.from({ length: parts }, (_, part) => listsOfPart(part))
  const starts = make(found.reduce((sum, part) => sum + part.starts.length - 1, 1))
  const places = make(found.reduce((sum, part) => sum + part.places.length, 0))
  let list = 0
  let at = 0
  for (const part of found) {
    places.set(part.places, at)
    for (let l = 0; l + 1 < part.starts.length; l++) starts[list++] = at + part.starts[l]!
    at += part.places.length
  }
  starts[list] = at
  return { starts, places }
}

/** The list in which each place stands. */
function listNumbers(starts: Uint32Array, kept: number): Uint32Array {
  const listOf = new Uint32Array(kept)
  for (let list = 0; list + 1 < starts.length; list++) listOf.fill(list, starts[list]!, starts[list + 1]!)
  return listOf
}

/** The lists of the samples that stand in two texts or more. */
function listsOf({ hashes: keys, places: values, count }: Samples, text: (place: number) => number) {
  const { keys: hashes, values: places } = sortPairs(keys, values, count, sampledBelow)
  let lists = 0
  let kept = 0
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && hashes[to] === hashes[from]) to++
    if (to - from > 1 && text(places[from]!) !== text(places[to - 1]!)) {
      // The arrays are reused in place: what is kept never overtakes what is read.
      hashes[lists++] = kept
      for (let k = from; k < to; k++) places[kept++] = places[k]!
    }
    from = to
  }
  const starts = new Uint32Array(lists + 1)
  starts.set(hashes.subarray(0, lists))
  starts[lists] = kept
  return { starts, places: places.slice(0, kept) }
}

function blocks(textStarts: Uint32Array): Uint32Array {
  const words = textStarts[textStarts.length - 1]!
  const table = new Uint32Array((words >>> blockBits) + 1)
  let text = 0
  for (let block = 0; block < table.length; block++) {
    const word = block * 2 ** blockBits
    while (text + 2 < textStarts.length && textStarts[text + 1]! <= word) text++
    table[block] = text
  }
  return table
}

/** Number of the text in which a place lies. */
function textAt(textStarts: Uint32Array, textOfBlock: Uint32Array, place: number): number {
  let text = textOfBlock[place >>> blockBits]!
  while (textStarts[text + 1]! <= place) text++
  return text
}

/** Keys put in one bucket on average; the rest is insertion sort. */
const perBucket = 3

/**
 * Sorts `count` pairs by `keys` below `limit`, equal keys in their order, into new arrays. Method: one scatter by the high bits of
 * evenly spread keys, then insertion sort inside the small buckets.
 */
function sortPairs(
  keys: Uint32Array,
  values: Uint32Array,
  count: number,
  limit: number,
  make = plain,
): { keys: Uint32Array; values: Uint32Array } {
  let shift = 0
  while (limit / 2 ** shift > count / perBucket + 1) shift++
  const nexts = new Uint32Array(Math.floor((limit - 1) / 2 ** shift) + 2)
  for (let i = 0; i < count; i++) nexts[(keys[i]! >>> shift) + 1]!++
  for (let bucket = 1; bucket < nexts.length; bucket++) nexts[bucket]! += nexts[bucket - 1]!
  const toKeys = make(count)
  const toValues = make(count)
  for (let i = 0; i < count; i++) {
    const key = keys[i]!
    const at = nexts[key >>> shift]!++
    toKeys[at] = key
    toValues[at] = values[i]!
  }
  for (let i = 1; i < count; i++) {
    const key = toKeys[i]!
    if (toKeys[i - 1]! <= key) continue
    const value = toValues[i]!
    let j = i - 1
    for (; j >= 0 && toKeys[j]! > key; j--) {
      toKeys[j + 1] = toKeys[j]!
      toValues[j + 1] = toValues[j]!
    }
    toKeys[j + 1] = key
    toValues[j + 1] = value
  }
  return { keys: toKeys, values: toValues }
}
