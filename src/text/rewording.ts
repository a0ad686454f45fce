// Reworded passages of two texts: sentences of one whose content words a sentence (or two neighbours) of the other has too.
// Shared unusual words weigh more than words common in these texts; names and numbers weigh less, because two writers of one event
// must share them; the words that match must stand close together on both sides. Method: best bag overlap with inverse sentence
// frequency, then the heaviest envelope (Kadane's maximum segment). Cost: sentences that share two rare words, times their length.
import type { Span } from '../model/span.ts'

/** A sentence reduced to what can be matched: folded content words with their places; names and numbers marked. */
export interface Content {
  span: Span
  words: string[]
  starts: number[]
  ends: number[]
  /** 1 for an ordinary content word, less for a name or number. */
  weights: number[]
}

/** A stretch of the one text that says with (partly) other words what a stretch of the other says. `score` 0..1. */
export interface Rewording {
  a: Span
  b: Span
  score: number
  /** Ordinary content words (no names, no numbers) found on both sides. */
  common: string[]
}

export interface RewordingLimits {
  /** Share of the weight of an envelope that must match, on the side where it matches best. */
  share: number
  /** Least number of ordinary content words in common. */
  ordinary: number
}

const unmatchedCost = 0.8

/** The sentences of a text with what is asked of them for every other text; made once per text. */
export interface Contents {
  sentences: readonly Content[]
  /** The distinct words of each sentence. */
  words: readonly ReadonlySet<string>[]
  /** The sentences in which a word stands, ascending. */
  places: ReadonlyMap<string, readonly number[]>
}

export function indexContents(sentences: readonly Content[]): Contents {
  const places = new Map<string, number[]>()
  const words = sentences.map(sentence => new Set(sentence.words))
  words.forEach((distinct, j) => {
    for (const word of distinct) {
      const list = places.get(word)
      if (list === undefined) places.set(word, [j])
      else list.push(j)
    }
  })
  return { sentences, words, places }
}

/** All reworded stretches; each sentence of `a` is used once, with its best counterpart. Sorted by place in `a`. */
export function rewordings(a: Contents, b: Contents, limits: RewordingLimits): Rewording[] {
  const rarityOf = makeRarity(a, b)
  const weighB = new Map<number, Float64Array>()
  const shared = new Uint32Array(b.sentences.length)
  const found: Rewording[] = []
  a.sentences.forEach((sentence, i) => {
    const touched: number[] = []
    for (const word of a.words[i]!) for (const j of b.places.get(word) ?? []) if (shared[j]!++ === 0) touched.push(j)
    let weights: Float64Array | undefined
    let best: Rewording | undefined
    for (const j of touched) {
      const words = shared[j]!
      shared[j] = 0
      if (words < limits.ordinary) continue
      weights ??= weigh(sentence, rarityOf)
      let others = weighB.get(j)
      if (others === undefined) weighB.set(j, (others = weigh(b.sentences[j]!, rarityOf)))
      const inA = { sentence, words: a.words[i]!, weights }
      const candidate = compareContents(inA, { sentence: b.sentences[j]!, words: b.words[j]!, weights: others }, limits)
      if (candidate !== undefined && (best === undefined || candidate.score > best.score)) best = candidate
    }
    if (best !== undefined) found.push(best)
  })
  return found
}

/** Rarity of a word, 0..1, by the number of sentences of both texts it stands in: 1 in one on each side, falling with the logarithm. */
function makeRarity(a: Contents, b: Contents): (word: string) => number {
  const count = a.sentences.length + b.sentences.length
  const top = Math.log(1 + count / 2)
  // By the number of sentences that hold a word: few numbers, asked for often.
  const known: number[] = []
  return word => {
    const holding = (a.places.get(word)?.length ?? 0) + (b.places.get(word)?.length ?? 0)
    return (known[holding] ??= Math.min(1, Math.max(0.2, Math.log(1 + count / holding) / top)))
  }
}

/** A sentence beside one of the other text, its words weighed for these two texts. */
interface Weighed {
  sentence: Content
  words: ReadonlySet<string>
  weights: Float64Array
}

function weigh({ words, weights }: Content, rarityOf: (word: string) => number): Float64Array {
  return Float64Array.from(words, (word, k) => weights[k]! * rarityOf(word))
}

function compareContents(a: Weighed, b: Weighed, limits: RewordingLimits): Rewording | undefined {
  let inA = envelope(a, b.words)
  let inB = envelope(b, a.words)
  inA = envelope(a, wordsOf(b.sentence, inB))
  inB = envelope(b, wordsOf(a.sentence, inA))
  const score = Math.max(inA.share, inB.share)
  const least = Math.min(inA.share, inB.share)
  if (score < limits.share || least < limits.share / 2) return undefined
  const common = new Set(inA.matched.filter(k => a.sentence.weights[k] === 1).map(k => a.sentence.words[k]!))
  if (common.size < limits.ordinary) return undefined
  return {
    a: { start: a.sentence.starts[inA.from]!, end: a.sentence.ends[inA.to - 1]! },
    b: { start: b.sentence.starts[inB.from]!, end: b.sentence.ends[inB.to - 1]! },
    score: (score + least) / 2,
    common: [...common],
  }
}

interface Envelope {
  from: number
  to: number
  share: number
  matched: number[]
}

function wordsOf(sentence: Content, { from, to }: Envelope): Set<string> {
  return new Set(sentence.words.slice(from, to))
}

/** The stretch of a sentence where matched weight most exceeds unmatched weight. */
function envelope({ sentence: { words }, weights }: Weighed, others: ReadonlySet<string>): Envelope {
  const best = { from: 0, to: 0, sum: 0 }
  const equals = new Uint8Array(words.length)
  let from = 0
  let sum = 0
  for (let k = 0; k < words.length; k++) {
    equals[k] = others.has(words[k]!) ? 1 : 0
    sum += equals[k] === 1 ? weights[k]! : -unmatchedCost * weights[k]!
    if (sum <= 0) {
      sum = 0
      from = k + 1
    } else if (sum > best.sum) {
      best.from = from
      best.to = k + 1
      best.sum = sum
    }
  }
  let all = 0
  let equal = 0
  const matched: number[] = []
  for (let k = best.from; k < best.to; k++) {
    all += weights[k]!
    if (equals[k] === 0) continue
    equal += weights[k]!
    matched.push(k)
  }
  return { from: best.from, to: best.to, share: all === 0 ? 0 : equal / all, matched }
}
