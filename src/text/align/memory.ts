// Alignments remembered by the words of the two sentences: reports that copy each other bring the same pairs of sentences again and again.
// Of a story of thirty reports a seventh of the pairs asked for were new. Cost: one lookup for a known pair; a key made once per sentence.
import type { Words } from './words.ts'

/** What was made of two sentences, made when first asked for. For one comparison: one set of weights and one lexicon. */
export type PairMemory<Made> = (a: Words, b: Words, make: () => Made) => Made

/** Alignments remembered, some kilobytes each. */
const rememberedPairs = 50_000

export function makePairMemory<Made>(): PairMemory<Made> {
  const numbers = new Map<string, number>()
  const numberOf = new WeakMap<Words, number>()
  const known = new Map<number, Made>()
  const numbered = (words: Words): number => {
    let number = numberOf.get(words)
    if (number !== undefined) return number
    const key = JSON.stringify(words.forms.map(({ text }) => text))
    number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    numberOf.set(words, number)
    return number
  }
  return (a, b, make) => {
    const pair = numbered(a) * 2 ** 26 + numbered(b)
    const kept = known.get(pair)
    if (kept !== undefined) return kept
    if (known.size >= rememberedPairs) known.clear()
    const made = make()
    known.set(pair, made)
    return made
  }
}
