// A growing index of texts: add one, ask what it has in common with those before it. For services and notebooks; a whole corpus at once
// goes faster through the corpus run. Method: a hash table of sampled shingles, each with the chain of its places, counting of places by
// text (ScanCount), then extension to passages. Memory per text: 12 bytes per word for hashes and places, about 7 for the table.
// Cost of a question: the words of the text, the chains of its shingles (none longer than `longestChain`), and the words it shares.
import { extendAnchors } from './extension.ts'
import { emptySamples, sampleShingles, sampling } from './shingles.ts'
import { makeScanner, type Words } from './words.ts'

/** A text of the index that shares passages with the one asked about. Spans are half-open, in UTF-16 units of each text. */
export interface Reuse {
  id: string
  /** Equal words in all passages. */
  words: number
  /** The same as a share of the words of the text asked about, 0..1. */
  share: number
  passages: { start: number; end: number; otherStart: number; otherEnd: number; equal: number }[]
}

/** Shingles that stand in more texts are set phrases or furniture for a question about one text. */
const longestChain = 256
/** Shingles that stand in more texts than this count only beside rarer ones, or when they lie far apart: furniture is one stretch. */
const rareChain = 6
const farApart = 120
/** … or when they are this much of the shorter text. */
const mostly = 0.6
/** As in the corpus run: see docs/evaluation/lineage.md. */
const leastAnchors = 2
const leastWords = 22
const singlePassageFactor = 1.5

/** Typed arrays of one length that grow together. */
type Columns<Name extends string> = Record<Name, Int32Array<ArrayBuffer>>

/** Words of the texts stand in blocks of so many numbers, longer texts in blocks of their own: three arrays a text would slow the garbage collector. */
const blockLength = 1 << 20

export class ReuseIndex {
  readonly #ids: string[] = []
  /** Blocks of hashes, starts and ends of one text after the other. */
  readonly #blocks: Uint32Array[] = []
  #filled = blockLength
  /** Per text: its block, where it begins there, its words. */
  #texts: Columns<'block' | 'at' | 'words'> = columns(['block', 'at', 'words'], 64)
  readonly #scan = makeScanner()
  /** Number of the first shingle of each slot of the hash table, -1 = none; its length is a power of two. */
  #slots = new Int32Array(1 << 12).fill(-1)
  /** Distinct shingles: hash, next shingle of the slot, latest place, number of places. */
  #shingles: Columns<'hash' | 'next' | 'latest' | 'places'> = columns(['hash', 'next', 'latest', 'places'], 1 << 12)
  #shingleCount = 0
  /** Places of shingles: text, first word, the place before it with the same shingle. */
  #places: Columns<'text' | 'word' | 'before'> = columns(['text', 'word', 'before'], 1 << 12)
  #placeCount = 0
  /** Per text, for the question being answered: anchors, those that are rare, the first and last of its anchors; zero in between. */
  #found: Columns<'count' | 'rare' | 'first' | 'last'> = columns(['count', 'rare', 'first', 'last'], 64)
  /** Anchors of the question: words in both texts, the next anchor of the same text. */
  #anchors: Columns<'inA' | 'inB' | 'next'> = columns(['inA', 'inB', 'next'], 1 << 10)
  readonly #samples = emptySamples()

  /** Number of texts. */
  get size(): number {
    return this.#ids.length
  }

  /** Adds a text under an id, which is only given back. */
  add(id: string, text: string): void {
    const words = this.#scan(text)
    const owner = this.#ids.length
    this.#ids.push(id)
    this.#keep(words, owner)
    if (this.#found.count.length <= owner) this.#found = wider(this.#found)
    this.#samples.count = 0
    sampleShingles(words, 0, this.#samples)
    for (let k = 0; k < this.#samples.count; k++) this.#insert(this.#samples.hashes[k]!, owner, this.#samples.places[k]!)
  }

  /** What `text` has in common with the texts added so far, most words first. */
  query(text: string): Reuse[] {
    const words = this.#scan(text)
    const found: Reuse[] = []
    for (const owner of this.#anchor(words)) {
      const reuse = this.#compare(words, owner)
      if (reuse !== undefined) found.push(reuse)
      this.#found.count[owner] = 0
      this.#found.rare[owner] = 0
    }
    return found.sort((x, y) => y.words - x.words || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
  }

  /** Puts down the places of shingles that the words share with each text, and returns those texts. */
  #anchor(words: Words): number[] {
    this.#samples.count = 0
    sampleShingles(words, 0, this.#samples)
    const touched: number[] = []
    const { count, rare, first, last } = this.#found
    let anchors = 0
    for (let k = 0; k < this.#samples.count; k++) {
      const shingle = this.#shingleOf(this.#samples.hashes[k]!)
      if (shingle < 0) continue
      const length = this.#shingles.places[shingle]!
      if (length > longestChain) continue
      while (anchors + length > this.#anchors.inA.length) this.#anchors = wider(this.#anchors)
      for (let place = this.#shingles.latest[shingle]!; place >= 0; place = this.#places.before[place]!) {
        const owner = this.#places.text[place]!
        this.#anchors.inA[anchors] = this.#samples.places[k]!
        this.#anchors.inB[anchors] = this.#places.word[place]!
        if (count[owner]!++ === 0) {
          touched.push(owner)
          first[owner] = anchors
        } else this.#anchors.next[last[owner]!] = anchors
        last[owner] = anchors++
        if (length <= rareChain) rare[owner]!++
      }
    }
    return touched
  }

  /** The passages around a text's anchors, when there are enough of them and they are no accident. */
  #compare(words: Words, owner: number): Reuse | undefined {
    const count = this.#found.count[owner]!
    if (count < leastAnchors) return undefined
    const other = this.#wordsOf(owner)
    const { inA, inB, next } = this.#anchors
    let anchor = this.#found.first[owner]!
    const apart = inA[this.#found.last[owner]!]! - inA[anchor]! >= farApart
    if (this.#found.rare[owner]! < leastAnchors && !apart && count * sampling < mostly * Math.min(words.count, other.count))
      return undefined
    const [here, there] = [new Uint32Array(count), new Uint32Array(count)]
    for (let k = 0; k < count; k++, anchor = next[anchor]!) {
      here[k] = inA[anchor]!
      there[k] = inB[anchor]!
    }
    const passages = extendAnchors(words, other, here, there)
    const equal = passages.reduce((sum, passage) => sum + passage.equal, 0)
    if (equal < leastWords * (passages.length > 1 ? 1 : singlePassageFactor)) return undefined
    return {
      id: this.#ids[owner]!,
      words: equal,
      share: equal / words.count,
      passages: passages.map(({ aStart, aEnd, bStart, bEnd, equal }) => ({
        start: words.starts[aStart]!,
        end: words.ends[aEnd - 1]!,
        otherStart: other.starts[bStart]!,
        otherEnd: other.ends[bEnd - 1]!,
        equal,
      })),
    }
  }

  #keep({ count, hashes, starts, ends }: Words, owner: number): void {
    if (this.#filled + 3 * count > blockLength) {
      this.#blocks.push(new Uint32Array(Math.max(blockLength, 3 * count)))
      this.#filled = 0
    }
    const block = this.#blocks.at(-1)!
    ;[hashes, starts, ends].forEach((numbers, k) => {
      block.set(numbers.subarray(0, count), this.#filled + k * count)
    })
    if (this.#texts.words.length <= owner) this.#texts = wider(this.#texts)
    this.#texts.block[owner] = this.#blocks.length - 1
    this.#texts.at[owner] = this.#filled
    this.#texts.words[owner] = count
    this.#filled += 3 * count
  }

  #wordsOf(owner: number): Words {
    const block = this.#blocks[this.#texts.block[owner]!]!
    const at = this.#texts.at[owner]!
    const count = this.#texts.words[owner]!
    const part = (k: number): Uint32Array => block.subarray(at + k * count, at + (k + 1) * count)
    return { count, hashes: part(0), starts: part(1), ends: part(2) }
  }

  /** Number of the shingle with this hash, or -1. */
  #shingleOf(hash: number): number {
    const { hash: hashes, next } = this.#shingles
    let shingle = this.#slots[this.#slotOf(hash)]!
    while (shingle >= 0 && hashes[shingle] !== (hash | 0)) shingle = next[shingle]!
    return shingle
  }

  #insert(hash: number, text: number, word: number): void {
    let shingle = this.#shingleOf(hash)
    if (shingle < 0) {
      if (this.#shingleCount === this.#slots.length) this.#grow()
      shingle = this.#shingleCount++
      const slot = this.#slotOf(hash)
      this.#shingles.hash[shingle] = hash | 0
      this.#shingles.next[shingle] = this.#slots[slot]!
      this.#shingles.latest[shingle] = -1
      this.#slots[slot] = shingle
    }
    // One more than the longest chain says that it is too long; further places would never be looked at.
    if (this.#shingles.places[shingle]! > longestChain) return
    this.#shingles.places[shingle]!++
    if (this.#placeCount === this.#places.text.length) this.#places = wider(this.#places)
    const place = this.#placeCount++
    this.#places.text[place] = text
    this.#places.word[place] = word
    this.#places.before[place] = this.#shingles.latest[shingle]!
    this.#shingles.latest[shingle] = place
  }

  #slotOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> (Math.clz32(this.#slots.length) + 1)
  }

  #grow(): void {
    this.#shingles = wider(this.#shingles)
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    for (let shingle = 0; shingle < this.#shingleCount; shingle++) {
      const slot = this.#slotOf(this.#shingles.hash[shingle]!)
      this.#shingles.next[shingle] = this.#slots[slot]!
      this.#slots[slot] = shingle
    }
  }
}

function columns<Name extends string>(names: readonly Name[], length: number): Columns<Name> {
  return Object.fromEntries(names.map(name => [name, new Int32Array(length)])) as Columns<Name>
}

/** The same with twice the room; what is new is zero. */
function wider<Name extends string>(from: Columns<Name>): Columns<Name> {
  const names = Object.keys(from) as Name[]
  const to = columns(names, from[names[0]!].length * 2)
  for (const name of names) to[name].set(from[name])
  return to
}
