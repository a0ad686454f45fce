// An inverted index of sampled shingles as flat arrays: for every shingle that stands in two texts or more, the places where it stands.
// Method: radix sort of (hash, place) pairs, least significant digit first, then one pass; shingles of one text only are dropped.
// Cost: linear; memory: 8 bytes per sampled shingle while sorting (twice), 4 bytes per kept place and list afterwards.
import type { Samples } from './shingles.ts'

/** Lists of places. Places of list `l` are `places[starts[l] … starts[l + 1])`, ascending; texts are numbered, `textStarts` are their first words. */
export interface InvertedIndex {
  lists: number
  starts: Uint32Array
  places: Uint32Array
  /** Places of all lists in ascending order, with the list of each: the index seen from the texts. */
  byPlace: Uint32Array
  listOf: Uint32Array
  /** First word of each text, and one more entry: the number of words. */
  textStarts: Uint32Array
  /** Text in which word `block * 64` lies, for every block: where the search for the text of a place begins. */
  textOfBlock: Uint32Array
}

const blockBits = 6

/** Makes typed arrays that workers can share. */
export type MakeArray = (length: number) => Uint32Array
const plain: MakeArray = length => new Uint32Array(length)

/** Builds the index. `samples` are overwritten. Lists longer than two texts that `keep` refuses are left out. */
export function invert(samples: Samples, textStarts: Uint32Array, make: MakeArray = plain): InvertedIndex {
  const textOfBlock = blocks(textStarts, make)
  const { hashes, places } = radixSort(samples.hashes, samples.places, samples.count)
  const { count } = samples
  let lists = 0
  let kept = 0
  const starts: number[] = []
  const text = (place: number): number => textAt(textStarts, textOfBlock, place)
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && hashes[to] === hashes[from]) to++
    if (to - from > 1 && text(places[from]!) !== text(places[to - 1]!)) {
      starts.push(kept)
      lists++
      for (let k = from; k < to; k++) {
        hashes[kept] = lists - 1
        places[kept++] = places[k]!
      }
    }
    from = to
  }
  starts.push(kept)
  const index = {
    lists,
    starts: make(lists + 1),
    places: make(kept),
    byPlace: make(kept),
    listOf: make(kept),
    textStarts,
    textOfBlock,
  }
  index.starts.set(starts)
  index.places.set(places.subarray(0, kept))
  const sorted = radixSort(places.subarray(0, kept), hashes.subarray(0, kept), kept)
  index.byPlace.set(sorted.hashes.subarray(0, kept))
  index.listOf.set(sorted.places.subarray(0, kept))
  return index
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

/** Stable sort of `count` pairs by `keys`; returns the sorted arrays, which may be the given ones. */
function radixSort(keys: Uint32Array, values: Uint32Array, count: number): { hashes: Uint32Array; places: Uint32Array } {
  let fromKeys = keys
  let fromValues = values
  let toKeys = new Uint32Array(count)
  let toValues = new Uint32Array(count)
  const counts = new Uint32Array(2048)
  for (let shift = 0; shift < 32; shift += 11) {
    counts.fill(0)
    for (let i = 0; i < count; i++) counts[(fromKeys[i]! >>> shift) & 2047]!++
    let sum = 0
    for (let digit = 0; digit < 2048; digit++) {
      const here = counts[digit]!
      counts[digit] = sum
      sum += here
    }
    for (let i = 0; i < count; i++) {
      const key = fromKeys[i]!
      const at = counts[(key >>> shift) & 2047]!++
      toKeys[at] = key
      toValues[at] = fromValues[i]!
    }
    ;[fromKeys, toKeys] = [toKeys, fromKeys as Uint32Array<ArrayBuffer>]
    ;[fromValues, toValues] = [toValues, fromValues as Uint32Array<ArrayBuffer>]
  }
  return { hashes: fromKeys, places: fromValues }
}
