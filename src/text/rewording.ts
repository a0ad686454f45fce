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

/** All reworded stretches; each sentence of `a` is used once, with its best counterpart. Sorted by place in `a`. */
export function rewordings(a: readonly Content[], b: readonly Content[], limits: RewordingLimits): Rewording[] {
  const rarity = rarities([...a, ...b])
  const places = new Map<string, number[]>()
  b.forEach((sentence, j) => {
    for (const word of new Set(sentence.words)) {
      const list = places.get(word)
      if (list === undefined) places.set(word, [j])
      else list.push(j)
    }
  })
  const found: Rewording[] = []
  for (const sentence of a) {
    const shared = new Map<number, number>()
    for (const word of new Set(sentence.words)) for (const j of places.get(word) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
    let best: Rewording | undefined
    for (const [j, words] of shared) {
      if (words < limits.ordinary) continue
      const candidate = compareContents(sentence, b[j]!, rarity, limits)
      if (candidate !== undefined && (best === undefined || candidate.score > best.score)) best = candidate
    }
    if (best !== undefined) found.push(best)
  }
  return found
}

/** Rarity of each word, 0..1, by the number of sentences of both texts it stands in: 1 in one on each side, falling with the logarithm. */
function rarities(sentences: readonly Content[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of sentences) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const top = Math.log(1 + sentences.length / 2)
  for (const [word, count] of counts) counts.set(word, Math.min(1, Math.max(0.2, Math.log(1 + sentences.length / count) / top)))
  return counts
}

function compareContents(a: Content, b: Content, rarity: Map<string, number>, limits: RewordingLimits): Rewording | undefined {
  let inA = envelope(a, new Set(b.words), rarity)
  let inB = envelope(b, new Set(a.words), rarity)
  inA = envelope(a, wordsOf(b, inB), rarity)
  inB = envelope(b, wordsOf(a, inA), rarity)
  const common = inA.matched.filter(k => a.weights[k] === 1).map(k => a.words[k]!)
  const score = Math.max(inA.share, inB.share)
  const least = Math.min(inA.share, inB.share)
  if (new Set(common).size < limits.ordinary || score < limits.share || least < limits.share / 2) return undefined
  return {
    a: { start: a.starts[inA.from]!, end: a.ends[inA.to - 1]! },
    b: { start: b.starts[inB.from]!, end: b.ends[inB.to - 1]! },
    score: (score + least) / 2,
    common: [...new Set(common)],
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
function envelope(sentence: Content, others: ReadonlySet<string>, rarity: Map<string, number>): Envelope {
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  sentence.words.forEach((word, k) => {
    const weight = sentence.weights[k]! * rarity.get(word)!
    sum += others.has(word) ? weight : -unmatchedCost * weight
    if (sum <= 0) {
      sum = 0
      from = k + 1
    } else if (sum > best.sum) best = { from, to: k + 1, sum }
  })
  let all = 0
  let equal = 0
  const matched: number[] = []
  for (let k = best.from; k < best.to; k++) {
    const weight = sentence.weights[k]! * rarity.get(sentence.words[k]!)!
    all += weight
    if (!others.has(sentence.words[k]!)) continue
    equal += weight
    matched.push(k)
  }
  return { from: best.from, to: best.to, share: all === 0 ? 0 : equal / all, matched }
}
