// A growing index of texts: add one, ask what it has in common with those before it. For services and notebooks; a whole corpus at once
// goes faster through the corpus run. Method: sampled shingles in an open-addressed table of chains, then extension to passages.
// Memory per text: 4 bytes per word, 8 bytes per word for places, about 5 bytes per word for the table. Cost of a question: the words of
// the text, the chains of its shingles (cut at `longestChain`), and the words it shares.
import { extendAnchors } from './extension.ts'
import { emptySamples, sampleShingles, sampling } from './shingles.ts'
import { scanWords, type Words } from './words.ts'

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

export class ReuseIndex {
  readonly #ids: string[] = []
  readonly #texts: Words[] = []
  /** Heads of the chains by slot, −1 = empty; entries hold the next entry, the hash, the text and the place. */
  #heads = new Int32Array(1 << 12).fill(-1)
  #next = new Int32Array(1 << 12)
  #hashes = new Uint32Array(1 << 12)
  #owners = new Uint32Array(1 << 12)
  #places = new Uint32Array(1 << 12)
  #entries = 0
  readonly #samples = emptySamples()
  /** Hashes whose chains were found to be longer than `longestChain`; chains only grow, so they need not be walked again. */
  readonly #common = new Set<number>()

  /** Number of texts. */
  get size(): number {
    return this.#ids.length
  }

  /** Adds a text under an id, which is only given back. */
  add(id: string, text: string): void {
    const words = scanWords(text)
    const owner = this.#ids.length
    this.#ids.push(id)
    this.#texts.push(words)
    this.#samples.count = 0
    sampleShingles(words, 0, this.#samples)
    for (let k = 0; k < this.#samples.count; k++) this.#insert(this.#samples.hashes[k]!, owner, this.#samples.places[k]!)
  }

  /** What `text` has in common with the texts added so far, most words first. */
  query(text: string): Reuse[] {
    const words = scanWords(text)
    const anchors = this.#anchorsOf(words)
    const found: Reuse[] = []
    for (const [owner, { rare, inA, inB }] of anchors) {
      const other = this.#texts[owner]!
      if (inA.length < leastAnchors) continue
      const apart = inA.at(-1)! - inA[0]! >= farApart
      if (rare < leastAnchors && !apart && inA.length * sampling < mostly * Math.min(words.count, other.count)) continue
      const passages = extendAnchors(words, other, inA, inB)
      const equal = passages.reduce((sum, passage) => sum + passage.equal, 0)
      if (equal < leastWords * (passages.length > 1 ? 1 : singlePassageFactor)) continue
      found.push({
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
      })
    }
    return found.sort((x, y) => y.words - x.words || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
  }

  /** Places of equal shingles by text, with the number of those that stand in few texts. */
  #anchorsOf(words: Words): Map<number, { rare: number; inA: number[]; inB: number[] }> {
    this.#samples.count = 0
    sampleShingles(words, 0, this.#samples)
    const anchors = new Map<number, { rare: number; inA: number[]; inB: number[] }>()
    for (let k = 0; k < this.#samples.count; k++) {
      const hash = this.#samples.hashes[k]!
      if (this.#common.has(hash)) continue
      const chain: number[] = []
      for (let entry = this.#heads[this.#slotOf(hash)]!; entry >= 0 && chain.length <= longestChain; entry = this.#next[entry]!)
        if (this.#hashes[entry] === hash) chain.push(entry)
      if (chain.length > longestChain) {
        this.#common.add(hash)
        continue
      }
      for (const entry of chain) {
        const owner = this.#owners[entry]!
        let anchor = anchors.get(owner)
        if (anchor === undefined) anchors.set(owner, (anchor = { rare: 0, inA: [], inB: [] }))
        anchor.inA.push(this.#samples.places[k]!)
        anchor.inB.push(this.#places[entry]!)
        if (chain.length <= rareChain) anchor.rare++
      }
    }
    return anchors
  }

  #insert(hash: number, owner: number, place: number): void {
    if (this.#entries === this.#next.length) this.#grow()
    const entry = this.#entries++
    const slot = this.#slotOf(hash)
    this.#hashes[entry] = hash
    this.#owners[entry] = owner
    this.#places[entry] = place
    this.#next[entry] = this.#heads[slot]!
    this.#heads[slot] = entry
  }

  #slotOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> (32 - Math.log2(this.#heads.length))
  }

  #grow(): void {
    const size = this.#next.length * 2
    const wider = <T extends Uint32Array | Int32Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.#hashes = wider(this.#hashes, new Uint32Array(size))
    this.#owners = wider(this.#owners, new Uint32Array(size))
    this.#places = wider(this.#places, new Uint32Array(size))
    this.#next = new Int32Array(size)
    this.#heads = new Int32Array(size).fill(-1)
    for (let entry = 0; entry < this.#entries; entry++) {
      const slot = this.#slotOf(this.#hashes[entry]!)
      this.#next[entry] = this.#heads[slot]!
      this.#heads[slot] = entry
    }
  }
}
