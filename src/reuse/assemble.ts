// Between the halves of the corpus run: the pieces' indexes become one corpus in shared memory.
// Memory: the sampled shingles are read and sorted one part of the hash range at a time.
import { closeSync, openSync, readSync } from 'node:fs'
import { VariorumError } from '../model/error.ts'
import { invert, type PartedSamples, sampleParts } from '../text/inverted.ts'
import { setAside } from '../text/set-aside.ts'
import type { Corpus, ReuseSettings } from './corpus.ts'
import { type BrokenLine, type Piece, readNames, readNumbers, wideBit } from './scan.ts'

/** Places are 32-bit numbers. */
const mostWords = 2 ** 32 - 1

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
  if (totals.words >= mostWords)
    throw new VariorumError('corpus-too-large', `the inputs hold more than ${mostWords} words; split them and compare the parts`)
  const corpus = describe(pieces, bases, settings, totals)
  const samples = openSamples(bases, totals)
  const index = invert(samples, corpus.textStarts, shared32)
  samples.close()
  const aside = setAside(index, corpus.described.series, shared8)
  return { corpus: { ...corpus.described, index, aside }, broken: totals.broken, seriesNames: corpus.seriesNames }
}

interface Totals {
  reports: number
  words: number
  /** Samples of each part, piece by piece. */
  samples: Uint32Array[]
  idBytes: number
  firstWords: number[]
  broken: BrokenRecord[]
}

function count(pieces: readonly Piece[], bases: readonly string[]): Totals {
  const totals: Totals = { reports: 0, words: 0, samples: [], idBytes: 0, firstWords: [], broken: [] }
  const lines = [0, 0]
  pieces.forEach(({ input, path }, k) => {
    const piece = readNumbers(bases[k]!)
    const { ids, broken } = readNames(bases[k]!)
    for (const { line, ...why } of broken) totals.broken.push({ path, line: lines[input]! + line + 1, ...why })
    lines[input]! += piece.lines
    totals.firstWords.push(totals.words)
    totals.reports += piece.counts.length
    totals.words += piece.words
    totals.samples.push(piece.samples)
    for (const id of ids) totals.idBytes += Buffer.byteLength(JSON.stringify(id))
  })
  return totals
}

function describe(
  pieces: readonly Piece[],
  bases: readonly string[],
  settings: ReuseSettings,
  totals: Totals,
): { described: Omit<Corpus, 'index' | 'aside'>; textStarts: Uint32Array; seriesNames: string[] } {
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

/** The samples of all pieces, read part by part, with places counted over the whole corpus. */
function openSamples(bases: readonly string[], { samples, firstWords }: Totals): PartedSamples & { close(): void } {
  const files = bases.map(base => openSync(`${base}.samples`, 'r'))
  const done = new Float64Array(bases.length)
  const counts = new Uint32Array(sampleParts)
  for (const piece of samples) for (let part = 0; part < sampleParts; part++) counts[part]! += piece[part]!
  return {
    counts,
    read(part, pairs) {
      let at = 0
      files.forEach((file, k) => {
        const bytes = samples[k]![part]! * 8
        readSync(file, new Uint8Array(pairs.buffer, at * 4, bytes), 0, bytes, done[k]!)
        done[k]! += bytes
        const end = at + bytes / 4
        for (let i = at + 1; i < end; i += 2) pairs[i]! += firstWords[k]!
        at = end
      })
    },
    close: () => files.forEach(closeSync),
  }
}
