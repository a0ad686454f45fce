// Bags of lemmas weighed by rarity in a collection (tf–idf, Salton 1988): a cheap first look before alignment, and context around it.
// Cost: linear in the words; the cosine of two bags is linear in the smaller.
import { informationOf } from './describe.ts'
import { type Form, type Words, wordKind } from './words.ts'

/** How rare the lemmas of a collection are. */
export interface Rarity {
  texts: number
  /** Texts that hold each lemma. */
  counts: ReadonlyMap<string, number>
}

/** Lemma → weight; `norm` is the vector's length. */
export interface Bag {
  weights: ReadonlyMap<string, number>
  norm: number
}

function keyOf({ kind, lemmas, value }: Form): string | undefined {
  if (kind === wordKind.punctuation || kind === wordKind.function) return undefined
  return kind === wordKind.number ? String(value) : lemmas[0]
}

export function countRarity(texts: readonly (readonly Words[])[]): Rarity {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const { forms } of text)
      for (const form of forms) {
        const key = keyOf(form)
        if (key !== undefined) seen.add(key)
      }
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { texts: texts.length, counts }
}

/** The bag of a text given as sentences. Without `rarity`, words weigh by what WordNet's counts say of them. */
export function makeBag(text: readonly Words[], rarity?: Rarity): Bag {
  const weights = new Map<string, number>()
  for (const { forms } of text)
    for (const form of forms) {
      const key = keyOf(form)
      if (key === undefined) continue
      const weight =
        rarity === undefined ? informationOf(form) : Math.log((rarity.texts + 1) / ((rarity.counts.get(key) ?? 0) + 0.5))
      weights.set(key, (weights.get(key) ?? 0) + Math.max(0, weight))
    }
  let sum = 0
  for (const weight of weights.values()) sum += weight * weight
  return { weights, norm: Math.sqrt(sum) }
}

/** Cosine of two bags, 0..1. */
export function cosine(a: Bag, b: Bag): number {
  if (a.norm === 0 || b.norm === 0) return 0
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of small.weights) sum += weight * (large.weights.get(key) ?? 0)
  return sum / (a.norm * b.norm)
}

/** Share of a's weight that stands in b too, 0..1. */
export function coverage(a: Bag, b: Bag): number {
  let [sum, total] = [0, 0]
  for (const [key, weight] of a.weights) {
    total += weight
    if (b.weights.has(key)) sum += weight
  }
  return total === 0 ? 0 : sum / total
}
