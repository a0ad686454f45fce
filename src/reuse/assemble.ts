// Between the halves of the corpus run: the pieces' indexes become one corpus in shared memory.
// Memory: the sampled shingles are sorted one part of the hash range at a time, so that sorting never holds more than `partSamples`.
import { type InvertedIndex, invertParts } from '../text/inverted.ts'
import { setAside } from '../text/set-aside.ts'
import type { Corpus, ReuseSettings } from './corpus.ts'
import { type BrokenLine, type Piece, readNames, readNumbers, wideBit } from './scan.ts'

/** Sampled shingles sorted at once: 16 bytes each while sorting. */
const partSamples = 4_000_000

/** A broken line with its place: the input's path and the line, counted from 1. */
export interface BrokenRecord extends BrokenLine {
  path: string
}

const shared32 = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4))
const shared8 = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length))

/** Puts the pieces together. `bases` are the paths that `scanPiece` wrote to. */
export function assemble(
  pieces: readonly Piece[],
  bases: readonly string[],
  settings: ReuseSettings,
): { corpus: Corpus; broken: BrokenRecord[]; seriesNames: string[] } {
  const totals = count(pieces, bases)
  const corpus = describe(pieces, bases, settings, totals)
  const parts = Math.max(1, Math.ceil(totals.samples / partSamples))
  const index = invertParts(parts, part => samplesOf(bases, part, parts, totals.firstWords), corpus.textStarts, shared32)
  const aside = setAside(index, corpus.described.series, shared8)
  return {
    corpus: { ...corpus.described, index, aside, placesFrom: placesFrom(index) },
    broken: totals.broken,
    seriesNames: corpus.seriesNames,
  }
}

interface Totals {
  reports: number
  words: number
  samples: number
  idBytes: number
  firstWords: number[]
  broken: BrokenRecord[]
}

function count(pieces: readonly Piece[], bases: readonly string[]): Totals {
  const totals: Totals = { reports: 0, words: 0, samples: 0, idBytes: 0, firstWords: [], broken: [] }
  const lines = [0, 0]
  pieces.forEach(({ input, path }, k) => {
    const piece = readNumbers(bases[k]!)
    const { ids, broken } = readNames(bases[k]!)
    for (const { line, ...why } of broken) totals.broken.push({ path, line: lines[input]! + line + 1, ...why })
    lines[input]! += piece.lines
    totals.firstWords.push(totals.words)
    totals.reports += piece.counts.length
    totals.words += piece.words
    totals.samples += piece.samples.hashes.length
    for (const id of ids) totals.idBytes += Buffer.byteLength(JSON.stringify(id))
  })
  return totals
}

function describe(
  pieces: readonly Piece[],
  bases: readonly string[],
  settings: ReuseSettings,
  totals: Totals,
): { described: Omit<Corpus, 'index' | 'aside' | 'placesFrom'>; textStarts: Uint32Array; seriesNames: string[] } {
  const { reports } = totals
  const textStarts = shared32(reports + 1)
  const described = {
    reports,
    series: shared32(reports),
    times: new Int32Array(new SharedArrayBuffer(reports * 4)),
    counts: shared32(reports),
    inputs: shared8(reports),
    pieceStarts: shared32(pieces.length + 1),
    wordsAt: new Float64Array(new SharedArrayBuffer(reports * 8)),
    idBytes: shared8(totals.idBytes),
    idStarts: shared32(reports + 1),
    wordFiles: bases.map(base => `${base}.words`),
    settings,
  }
  const names = new Map<string, number>()
  let report = 0
  let word = 0
  let idAt = 0
  pieces.forEach(({ input }, k) => {
    const piece = readNumbers(bases[k]!)
    const { ids, series } = readNames(bases[k]!)
    described.pieceStarts[k] = report
    described.counts.set(piece.counts, report)
    described.times.set(piece.times, report)
    for (const name of series) if (!names.has(name)) names.set(name, names.size + 1)
    const numbers = [0, ...series.map(name => names.get(name)!)]
    for (let i = 0, at = 0; i < piece.counts.length; i++, report++) {
      const stored = piece.counts[i]!
      const words = stored >= wideBit ? stored - wideBit : stored
      textStarts[report] = word
      word += words
      described.wordsAt[report] = at
      at += words * (stored >= wideBit ? 12 : 6)
      described.inputs[report] = input
      described.series[report] = numbers[piece.seriesOf[i]!]!
      described.idStarts[report] = idAt
      idAt += Buffer.from(described.idBytes.buffer).write(JSON.stringify(ids[i]), idAt)
    }
  })
  described.pieceStarts[pieces.length] = report
  textStarts[reports] = word
  described.idStarts[reports] = idAt
  return { described, textStarts, seriesNames: [...names.keys()] }
}

/** The samples of one part of the hash range, with places counted over the whole corpus. */
function samplesOf(bases: readonly string[], part: number, parts: number, firstWords: readonly number[]) {
  let kept = 0
  let hashes = new Uint32Array(1 << 16)
  let places = new Uint32Array(1 << 16)
  bases.forEach((base, k) => {
    const { samples } = readNumbers(base)
    const first = firstWords[k]!
    if (kept + samples.hashes.length > hashes.length) {
      const room = Math.max(kept + samples.hashes.length, hashes.length * 2)
      const wider = [new Uint32Array(room), new Uint32Array(room)] as const
      wider[0].set(hashes)
      wider[1].set(places)
      hashes = wider[0]
      places = wider[1]
    }
    for (let i = 0; i < samples.hashes.length; i++) {
      const hash = samples.hashes[i]!
      if (parts > 1 && hash % parts !== part) continue
      hashes[kept] = hash
      places[kept++] = samples.places[i]! + first
    }
  })
  return { count: kept, hashes, places }
}

function placesFrom({ byPlace, textStarts }: InvertedIndex): Uint32Array {
  const from = shared32(textStarts.length)
  let k = 0
  for (let text = 0; text < textStarts.length; text++) {
    while (k < byPlace.length && byPlace[k]! < textStarts[text]!) k++
    from[text] = k
  }
  return from
}
