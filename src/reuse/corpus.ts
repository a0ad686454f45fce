// A scanned corpus in memory: flat shared arrays that every worker sees, and the words of a report from disk when they are wanted.
// Memory per report: 8 bytes per kept shingle place, a quarter of a byte per word, 25 bytes of its own, and its id; the words stay on disk
// behind a cache.
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
  /** First unit of each word, filled when first asked for; `decoded[0]` is 1 from then on. */
  starts: Uint32Array
  decoded: Uint32Array
}

const cacheBytes = 16 * 2 ** 20

/** Reads the words of reports, with a cache of `cacheBytes`: `load` gives views that hold until the next `load`, `keep` until the next `keep`. */
export interface Loader {
  load(report: number): LoadedWords
  keep(report: number): LoadedWords
}

export function makeLoader(corpus: Corpus): Loader {
  const files = corpus.wordFiles.map(path => openSync(path, 'r'))
  let arena = new ArrayBuffer(cacheBytes)
  let kept = new ArrayBuffer(1 << 16)
  let filled = 0
  // Where reports stand in the arena, not the views of them: objects that live as long as the cache would be moved again and again.
  const placed = new Map<number, number>()
  const load = (report: number): LoadedWords => {
    const cached = placed.get(report)
    if (cached !== undefined) return viewOf(corpus, report, arena, cached)
    const room = roomFor(corpus, report)
    if (filled + room > arena.byteLength) {
      placed.clear()
      filled = 0
      if (room > arena.byteLength) arena = new ArrayBuffer(room)
    }
    const at = filled
    filled += room
    placed.set(report, at)
    const loaded = viewOf(corpus, report, arena, at)
    loaded.decoded[0] = 0
    const size = bytesOf(corpus, report)
    const file = files[pieceOf(corpus.pieceStarts, report)]!
    readSync(file, new Uint8Array(arena, loaded.hashes.byteOffset, size), 0, size, corpus.wordsAt[report]!)
    return loaded
  }
  const keep = (report: number): LoadedWords => {
    const { decoded } = load(report)
    const room = roomFor(corpus, report)
    if (room > kept.byteLength) kept = new ArrayBuffer(room * 2)
    new Uint8Array(kept).set(new Uint8Array(decoded.buffer, decoded.byteOffset, room))
    return viewOf(corpus, report, kept, 0)
  }
  return { load, keep }
}

/** Words of a report. */
function wordsOf({ counts }: Corpus, report: number): number {
  return counts[report]! & ~wideBit
}

/** Bytes of a report on disk: hashes, then places. */
function bytesOf(corpus: Corpus, report: number): number {
  return wordsOf(corpus, report) * (corpus.counts[report]! >= wideBit ? 12 : 6)
}

/** Bytes of a report in memory: a mark, what is on disk, and the starts of its words. */
function roomFor(corpus: Corpus, report: number): number {
  return 4 + ((bytesOf(corpus, report) + 3) & ~3) + 4 * wordsOf(corpus, report)
}

function viewOf(corpus: Corpus, report: number, arena: ArrayBuffer, at: number): LoadedWords {
  const count = wordsOf(corpus, report)
  const size = bytesOf(corpus, report)
  return {
    count,
    hashes: new Uint32Array(arena, at + 4, count),
    places: new Uint8Array(arena, at + 4 + count * 4, size - count * 4),
    wide: corpus.counts[report]! >= wideBit,
    starts: new Uint32Array(arena, (at + 4 + size + 3) & ~3, count),
    decoded: new Uint32Array(arena, at, 1),
  }
}

function pieceOf(starts: Uint32Array, report: number): number {
  let piece = 0
  while (starts[piece + 1]! <= report) piece++
  return piece
}

/** Start of word `word`, in UTF-16 units of the report's text. */
export function startOf(words: LoadedWords, word: number): number {
  if (words.decoded[0] === 0) decodeStarts(words)
  return words.starts[word]!
}

/** End of word `word`. */
export function endOf(words: LoadedWords, word: number): number {
  if (words.wide) return new DataView(words.places.buffer, words.places.byteOffset).getUint32((words.count + word) * 4, true)
  return startOf(words, word) + words.places[words.count + word]!
}

function decodeStarts({ count, places, wide, starts, decoded }: LoadedWords): void {
  decoded[0] = 1
  if (wide) {
    const view = new DataView(places.buffer, places.byteOffset)
    for (let i = 0; i < count; i++) starts[i] = view.getUint32(i * 4, true)
    return
  }
  for (let i = 0, at = 0; i < count; i++) {
    at += places[i]!
    starts[i] = at
    at += places[count + i]!
  }
}
