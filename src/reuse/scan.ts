// First half of the corpus run: a piece of a JSONL file becomes words and sampled shingles on disk, and is never looked at again.
// Memory: one block of the file, one line, and 8 bytes per sampled shingle of the piece. Cost: linear in the bytes.
import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { partOf, sampleParts } from '../text/inverted.ts'
import { emptySamples, type Samples, sampleShingles } from '../text/shingles.ts'
import { scanUnits, type Words, wordRoom } from '../text/words.ts'
import { makeRecord, type RecordRead, readRecord } from './json-record.ts'

/** Lines that begin in bytes `[from, to)` of the file are this piece's. */
export interface Piece {
  path: string
  /** 0 for the first input, 1 for the second. */
  input: number
  from: number
  to: number
}

/** A line that could not be read. Lines are counted inside the piece, from 0. */
export interface BrokenLine {
  line: number
  code: string
  message: string
}

/** What a piece left on disk, beside its words: one entry per report. */
export interface PieceNumbers {
  lines: number
  words: number
  /** Words of each report; with `wideBit` set, its places are stored in 32 bits. */
  counts: Uint32Array
  /** Minutes since 1970, or `noTime`. */
  times: Int32Array
  /** Number of the report's series among the piece's names, from 1; 0 = none. */
  seriesOf: Uint32Array
  /** Sampled shingles of each part of the hash range, as they follow each other in `base.samples`: hash and place in turn. */
  samples: Uint32Array
}

export const wideBit = 0x80000000
export const noTime = -0x80000000
/** A longer line is refused: it would be the only thing in memory. */
export const longestLine = 256 * 2 ** 20
const blockBytes = 4 * 2 ** 20

/** Room that one piece after another is scanned in. */
export interface ScanRoom {
  block: Buffer
  record: RecordRead
  words: Words
  samples: Samples
  buffer: Buffer
}

export function makeScanRoom(): ScanRoom {
  return {
    block: Buffer.allocUnsafe(blockBytes),
    record: makeRecord(),
    words: wordRoom(1 << 16),
    samples: emptySamples(1 << 16),
    buffer: Buffer.allocUnsafe(1 << 20),
  }
}

/** Scans a piece into `base.words`, `base.samples`, `base.names` and `base.index`; the last appears, whole, only when all is done. */
export function scanPiece(piece: Piece, base: string, room = makeScanRoom()): void {
  const out = openSync(`${base}.words`, 'w')
  const state = newState(out, room)
  try {
    for (const { bytes, from, to, tooLong } of linesIn(piece, room)) {
      if (tooLong)
        state.broken.push({
          line: state.lines,
          code: 'line-too-long',
          message: `the line is longer than ${longestLine} bytes; split it`,
        })
      else if (to > from) scanLine(state, bytes, from, to)
      state.lines++
    }
    flush(state)
  } finally {
    closeSync(out)
  }
  writeIndex(state, base)
}

interface State {
  out: number
  room: ScanRoom
  counts: number[]
  times: number[]
  seriesOf: number[]
  seriesNumbers: Map<string, number>
  ids: string[]
  broken: BrokenLine[]
  lines: number
  total: number
  filled: number
}

function newState(out: number, room: ScanRoom): State {
  room.samples.count = 0
  const lists = { counts: [], times: [], seriesOf: [], seriesNumbers: new Map(), ids: [], broken: [] }
  return { out, room, ...lists, lines: 0, total: 0, filled: 0 }
}

function scanLine(state: State, bytes: Buffer, from: number, to: number): void {
  const { room } = state
  const { record } = room
  const why = readRecord(bytes, from, to, record)
  if (why !== undefined) {
    state.broken.push({ line: state.lines, code: why.startsWith('the line') ? 'not-json' : 'bad-record', message: why })
    return
  }
  if (room.words.starts.length < (record.length >> 1) + 2) room.words = wordRoom(record.length * 2)
  const { words } = room
  words.count = 0
  scanUnits(record.units, 0, record.length, words)
  sampleShingles(words, state.total, room.samples)
  state.counts.push(storeWords(state, words))
  state.total += words.count
  state.ids.push(record.id)
  state.seriesOf.push(numberOf(state.seriesNumbers, record.series))
  const time = record.published === '' ? Number.NaN : Date.parse(record.published)
  state.times.push(Number.isNaN(time) ? noTime : Math.floor(time / 60_000))
}

function numberOf(numbers: Map<string, number>, series: string): number {
  if (series === '') return 0
  let number = numbers.get(series)
  if (number === undefined) {
    number = numbers.size + 1
    numbers.set(series, number)
  }
  return number
}

/** Writes hashes, then gaps and lengths: one byte each, or all places in 32 bits where one does not fit. Returns count and `wideBit`. */
function storeWords(state: State, { count, hashes, starts, ends }: Words): number {
  let narrow = true
  for (let i = 0, end = 0; i < count && narrow; i++) {
    narrow = starts[i]! - end < 256 && ends[i]! - starts[i]! < 256
    end = ends[i]!
  }
  const size = count * (narrow ? 6 : 12)
  if (state.filled + size > state.room.buffer.length) {
    flush(state)
    if (size > state.room.buffer.length) state.room.buffer = Buffer.allocUnsafe(size * 2)
  }
  const { buffer } = state.room
  let at = state.filled
  buffer.set(new Uint8Array(hashes.buffer, hashes.byteOffset, count * 4), at)
  at += count * 4
  if (narrow)
    for (let i = 0, end = 0; i < count; i++) {
      buffer[at + i] = starts[i]! - end
      end = ends[i]!
      buffer[at + count + i] = end - starts[i]!
    }
  else {
    buffer.set(new Uint8Array(starts.buffer, starts.byteOffset, count * 4), at)
    buffer.set(new Uint8Array(ends.buffer, ends.byteOffset, count * 4), at + count * 4)
  }
  state.filled += size
  return narrow ? count : (count | wideBit) >>> 0
}

function flush(state: State): void {
  writeAll(state.out, state.room.buffer.subarray(0, state.filled))
  state.filled = 0
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at)
}

function writeIndex(state: State, base: string): void {
  const names: Names = { ids: state.ids, series: [...state.seriesNumbers.keys()], broken: state.broken }
  writeFileSync(`${base}.names`, JSON.stringify(names))
  const counts = writeSamples(state.room.samples, `${base}.samples`)
  const head = Uint32Array.of(state.lines, state.total, state.counts.length)
  const parts = [head, counts, Uint32Array.from(state.counts), Int32Array.from(state.times), Uint32Array.from(state.seriesOf)]
  writeFileSync(`${base}.index.part`, Buffer.concat(parts.map(bytesOf)))
  renameSync(`${base}.index.part`, `${base}.index`)
}

function bytesOf(numbers: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** Writes the samples by the parts of the hash range, each in the order of its places; returns the number in each part. */
function writeSamples({ count, hashes, places }: Samples, path: string): Uint32Array {
  const counts = new Uint32Array(sampleParts)
  for (let i = 0; i < count; i++) counts[partOf(hashes[i]!)]!++
  const nexts = new Uint32Array(sampleParts)
  for (let part = 1; part < sampleParts; part++) nexts[part] = nexts[part - 1]! + counts[part - 1]!
  const pairs = new Uint32Array(2 * count)
  for (let i = 0; i < count; i++) {
    const at = 2 * nexts[partOf(hashes[i]!)]!++
    pairs[at] = hashes[i]!
    pairs[at + 1] = places[i]!
  }
  writeFileSync(path, bytesOf(pairs))
  return counts
}

interface Names {
  ids: string[]
  series: string[]
  broken: BrokenLine[]
}

/** Reads back the numbers that `scanPiece` wrote. */
export function readNumbers(base: string): PieceNumbers {
  const { buffer, byteOffset } = Uint8Array.from(readFileSync(`${base}.index`))
  const head = new Uint32Array(buffer, byteOffset, 3)
  const reports = head[2]!
  const first = byteOffset + 12 + sampleParts * 4
  return {
    lines: head[0]!,
    words: head[1]!,
    samples: new Uint32Array(buffer, byteOffset + 12, sampleParts),
    counts: new Uint32Array(buffer, first, reports),
    times: new Int32Array(buffer, first + reports * 4, reports),
    seriesOf: new Uint32Array(buffer, first + reports * 8, reports),
  }
}

/** Reads back the names that `scanPiece` wrote. */
export function readNames(base: string): Names {
  return JSON.parse(readFileSync(`${base}.names`, 'utf8')) as Names
}

/** The lines that begin in the piece, as places in a buffer that holds until the next line is asked for. */
function* linesIn(
  { path, from, to }: Piece,
  room: ScanRoom,
): Generator<{ bytes: Buffer; from: number; to: number; tooLong: boolean }> {
  const file = openSync(path, 'r')
  try {
    let buffer = room.block
    // One byte early: a line begins at `from` only when a line end stands before it.
    let position = from === 0 ? 0 : from - 1
    let skipping = from > 0
    let tooLong = false
    let start = 0
    let filled = 0
    for (;;) {
      const read = readSync(file, buffer, filled, buffer.length - filled, position + filled)
      filled += read
      let at = start
      for (;;) {
        const end = buffer.subarray(0, filled).indexOf(10, at)
        if (end < 0) break
        if (skipping) skipping = false
        else if (position + start >= to && !tooLong) return
        else {
          yield { bytes: buffer, from: start, to: end, tooLong }
          if (tooLong && position + start >= to) return
        }
        tooLong = false
        start = end + 1
        at = start
      }
      if (read === 0) {
        if (!skipping && filled > start && position + start < to) yield { bytes: buffer, from: start, to: filled, tooLong }
        return
      }
      if (!skipping && !tooLong && position + start >= to) return
      if (filled - start > longestLine || skipping || tooLong) {
        // Nothing of this line is kept; only its end is waited for.
        tooLong = !skipping
        position += filled
        start = 0
        filled = 0
      } else {
        if (start === 0 && filled === buffer.length) {
          const wider = Buffer.allocUnsafe(buffer.length * 2)
          buffer.copy(wider, 0, 0, filled)
          buffer = wider
          room.block = wider
        } else buffer.copyWithin(0, start, filled)
        position += start
        filled -= start
        start = 0
      }
    }
  } finally {
    closeSync(file)
  }
}
