// WordNet (Fellbaum 1998) behind the compact form of wordnet-format.ts: which lemmas it knows and how two of them are related.
// Opening is a matter of views on the bytes, no copy; `relate` intersects short lists and remembers the answer for a pair of lemmas.
import { hashBytes, headerWords, sections, wordNetMagic } from './wordnet-format.ts'

/** How two lemmas are related; `none` when WordNet sees nothing. A cousin shares a derivation (die, dead: death); a gloss names the other. */
export const relations = [
  'none',
  'synonym',
  'derived',
  'antonym',
  'hypernym',
  'sibling',
  'akin',
  'meronym',
  'cousin',
  'gloss',
] as const
export type Relation = (typeof relations)[number]

export interface WordNet {
  /** Number of a lower-case lemma, -1 when unknown. */
  lemma(text: string): number
  /** Bits 1 noun, 2 verb, 4 adjective, 8 adverb. */
  parts(lemma: number): number
  /** How often the lemma occurs in WordNet's tagged texts. */
  count(lemma: number): number
  /** Index into `relations`. Symmetric. */
  relate(a: number, b: number): number
}

/** Hypernyms are followed this many steps; three steps up most nouns meet at "artifact" or "person". */
const hypernymSteps = 2
/** Senses looked at per lemma: rarer ones join everything with everything. */
const senseLimit = 12
/** Senses whose definitions are read. */
const glossSenses = 4
/** Remembered pairs before the memory is emptied: about 40 MB. */
const memoryLimit = 1_000_000

type Arrays = Record<(typeof sections)[number], Uint32Array>

/** True when the bytes are a whole resource of the form that this version reads. */
export function fitsWordNet(bytes: Uint8Array): boolean {
  if (bytes.byteLength < 4 * (headerWords + 2 * sections.length)) return false
  const header = new DataView(bytes.buffer, bytes.byteOffset, 4 * headerWords)
  const [magic, length, count] = [0, 4, 8].map(at => header.getUint32(at, true))
  return magic === wordNetMagic && length === bytes.byteLength && count === sections.length
}

/** Opens the resource. Throws a RangeError when the bytes are something else; ask `fitsWordNet` before. */
export function openWordNet(bytes: Uint8Array): WordNet {
  if (!fitsWordNet(bytes)) throw new RangeError('not a WordNet resource of this version; run npm run prepare')
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2)
  const texts = sectionBytes(aligned, words, 'texts')
  const parts = sectionBytes(aligned, words, 'parts')
  const arrays = Object.fromEntries(
    sections.map(name => {
      const section = sectionBytes(aligned, words, name)
      return [name, new Uint32Array(section.buffer, section.byteOffset, section.byteLength >> 2)]
    }),
  ) as Arrays
  const ids = new Map<string, number>()
  const closures = new Map<number, Closure>()
  const memory = new Map<number, number>()
  const lemmaCount = arrays.textOffsets.length - 1
  const closureOf = (lemma: number): Closure => {
    const known = closures.get(lemma)
    if (known !== undefined) return known
    const made = makeClosure(arrays, lemma)
    closures.set(lemma, made)
    return made
  }
  return {
    lemma(text) {
      let id = ids.get(text)
      if (id === undefined) {
        id = findLemma(arrays, texts, text)
        if (ids.size > memoryLimit) ids.clear()
        ids.set(text, id)
      }
      return id
    },
    parts: lemma => parts[lemma]!,
    count: lemma => arrays.counts[lemma]!,
    relate(a, b) {
      const key = a < b ? a * lemmaCount + b : b * lemmaCount + a
      let found = memory.get(key)
      if (found === undefined) {
        found = relateLemmas(arrays, a, b, closureOf(a), closureOf(b))
        if (memory.size > memoryLimit) memory.clear()
        if (closures.size > memoryLimit / 10) closures.clear()
        memory.set(key, found)
      }
      return found
    },
  }
}

function sectionBytes(bytes: Uint8Array, words: Uint32Array, name: (typeof sections)[number]): Uint8Array {
  const entry = headerWords + 2 * sections.indexOf(name)
  return bytes.subarray(words[entry], words[entry]! + words[entry + 1]!)
}

const encoder = new TextEncoder()

function findLemma({ slots, textOffsets }: Arrays, texts: Uint8Array, text: string): number {
  const bytes = encoder.encode(text)
  let slot = hashBytes(bytes, 0, bytes.length) & (slots.length - 1)
  for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const id = slots[slot]! - 1
    const from = textOffsets[id]!
    if (textOffsets[id + 1]! - from !== bytes.length) continue
    let same = 0
    while (same < bytes.length && texts[from + same] === bytes[same]) same++
    if (same === bytes.length) return id
  }
  return -1
}

/** What a lemma reaches in the graph, as sorted lists of synsets. */
interface Closure {
  senses: Uint32Array
  parents: Uint32Array
  ancestors: Uint32Array
  akin: Uint32Array
  meronyms: Uint32Array
  /** Lemmas, not synsets. */
  derived: Uint32Array
  glosses: Uint32Array
}

function makeClosure(arrays: Arrays, lemma: number): Closure {
  const from = arrays.senseOffsets[lemma]!
  const senses = arrays.senses.subarray(from, Math.min(arrays.senseOffsets[lemma + 1]!, from + senseLimit))
  const parents = reach(senses, arrays.hypernymOffsets, arrays.hypernyms)
  let ancestors = parents
  for (let step = 1; step < hypernymSteps; step++) {
    const further = reach(ancestors, arrays.hypernymOffsets, arrays.hypernyms)
    ancestors = Uint32Array.from(new Set([...ancestors, ...further])).sort()
  }
  return {
    senses: senses.slice().sort(),
    parents,
    ancestors,
    akin: reach(senses, arrays.akinOffsets, arrays.akin),
    meronyms: reach(senses, arrays.meronymOffsets, arrays.meronyms),
    derived: arrays.derived.subarray(arrays.derivedOffsets[lemma], arrays.derivedOffsets[lemma + 1]),
    glosses: reach(senses.subarray(0, glossSenses), arrays.glossOffsets, arrays.glosses),
  }
}

function reach(synsets: Uint32Array, offsets: Uint32Array, values: Uint32Array): Uint32Array {
  const found = new Set<number>()
  for (const synset of synsets) for (let i = offsets[synset]!; i < offsets[synset + 1]!; i++) found.add(values[i]!)
  return Uint32Array.from(found).sort()
}

function meet(a: Uint32Array, b: Uint32Array): boolean {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i]!, b[j]!]
    if (left === right) return true
    if (left < right) i++
    else j++
  }
  return false
}

function holds(sorted: Uint32Array, value: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value
}

function listed(offsets: Uint32Array, values: Uint32Array, row: number, value: number): boolean {
  for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (values[i] === value) return true
  return false
}

function relateLemmas(arrays: Arrays, a: number, b: number, from: Closure, to: Closure): number {
  const { derivedOffsets, derived, antonymOffsets, antonyms } = arrays
  if (listed(antonymOffsets, antonyms, a, b) || listed(antonymOffsets, antonyms, b, a)) return relations.indexOf('antonym')
  if (meet(from.senses, to.senses)) return relations.indexOf('synonym')
  if (listed(derivedOffsets, derived, a, b) || listed(derivedOffsets, derived, b, a)) return relations.indexOf('derived')
  if (meet(from.senses, to.ancestors) || meet(from.ancestors, to.senses)) return relations.indexOf('hypernym')
  if (meet(from.akin, to.senses) || meet(from.senses, to.akin)) return relations.indexOf('akin')
  if (meet(from.parents, to.parents)) return relations.indexOf('sibling')
  if (meet(from.meronyms, to.senses) || meet(from.senses, to.meronyms)) return relations.indexOf('meronym')
  if (meet(from.derived, to.derived)) return relations.indexOf('cousin')
  if (holds(from.glosses, b) || holds(to.glosses, a)) return relations.indexOf('gloss')
  return 0
}
