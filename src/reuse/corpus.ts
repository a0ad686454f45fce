// A scanned corpus in memory: flat shared arrays that every worker sees, and the words of a report from disk when they are wanted.
// Memory per report: 8 bytes per kept shingle place, 29 bytes of its own, and its id; the words stay on disk behind a cache.
import { openSync, readSync } from 'node:fs'
import type { InvertedIndex } from '../text/inverted.ts'
import { wideBit } from './scan.ts'

export interface ReuseSettings {
  /** Least number of equal words of a pair in two passages or more; one passage alone must hold half as many again. */
  minOverlap: number
  /** Pairs of one series do not count. */
  betweenSeries: boolean
  /** Days between the two reports, at most; pairs without both times count. */
  windowDays?: number
  /** Only pairs of one report from each input. */
  acrossInputs: boolean
  /** Also write passages for clusters. */
  clusters: boolean
}

/** Everything that matching needs, in shared memory. Reports are numbered in the order of the inputs. */
export interface Corpus {
  reports: number
  index: InvertedIndex
  aside: Uint8Array
  /** Number of the series of each report; 0 = none. */
  series: Uint32Array
  times: Int32Array
  /** Words of each report, with `wideBit`. */
  counts: Uint32Array
  /** Input of each report. */
  inputs: Uint8Array
  /** First report of each piece, and one more entry. */
  pieceStarts: Uint32Array
  /** Where the words of each report begin in the file of its piece. */
  wordsAt: Float64Array
  /** Where the places of each report begin in `index.byPlace`. */
  placesFrom: Uint32Array
  /** JSON of the ids, and where each begins. */
  idBytes: Uint8Array
  idStarts: Uint32Array
  wordFiles: string[]
  settings: ReuseSettings
}

/** The words of one report, as views into the cache. */
export interface LoadedWords {
  count: number
  hashes: Uint32Array
  /** Gaps and lengths, or starts and ends in 32 bits. */
  places: Uint8Array
  wide: boolean
  /** First unit of each word, filled when first asked for. */
  starts: Uint32Array | undefined
}

const cacheBytes = 16 * 2 ** 20

/** A reader of words with a cache of `cacheBytes`. */
export function makeLoader(corpus: Corpus): (report: number) => LoadedWords {
  const files = corpus.wordFiles.map(path => openSync(path, 'r'))
  let arena = new ArrayBuffer(cacheBytes)
  let filled = 0
  const known = new Map<number, LoadedWords>()
  return report => {
    const cached = known.get(report)
    if (cached !== undefined) return cached
    const stored = corpus.counts[report]!
    const wide = stored >= wideBit
    const count = wide ? stored - wideBit : stored
    const size = count * (wide ? 12 : 6)
    if (filled + size > arena.byteLength) {
      known.clear()
      // A new arena, not the old one again: views of the report being compared must stay whole.
      arena = new ArrayBuffer(Math.max(cacheBytes, size))
      filled = 0
    }
    const bytes = new Uint8Array(arena, filled, size)
    const piece = pieceOf(corpus.pieceStarts, report)
    readSync(files[piece]!, bytes, 0, size, corpus.wordsAt[report]!)
    const loaded = {
      count,
      hashes: new Uint32Array(arena, filled, count),
      places: bytes.subarray(count * 4),
      wide,
      starts: undefined,
    }
    filled += (size + 3) & ~3
    known.set(report, loaded)
    return loaded
  }
}

function pieceOf(starts: Uint32Array, report: number): number {
  let piece = 0
  while (starts[piece + 1]! <= report) piece++
  return piece
}

/** Start of word `word`, in UTF-16 units of the report's text. */
export function startOf(words: LoadedWords, word: number): number {
  words.starts ??= decodeStarts(words)
  return words.starts[word]!
}

/** End of word `word`. */
export function endOf(words: LoadedWords, word: number): number {
  if (words.wide) return new DataView(words.places.buffer, words.places.byteOffset).getUint32((words.count + word) * 4, true)
  return startOf(words, word) + words.places[words.count + word]!
}

function decodeStarts({ count, places, wide }: LoadedWords): Uint32Array {
  const starts = new Uint32Array(count)
  if (wide) {
    const view = new DataView(places.buffer, places.byteOffset)
    for (let i = 0; i < count; i++) starts[i] = view.getUint32(i * 4, true)
    return starts
  }
  for (let i = 0, at = 0; i < count; i++) {
    at += places[i]!
    starts[i] = at
    at += places[count + i]!
  }
  return starts
}
