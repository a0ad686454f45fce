// Local alignment of two printings of an utterance, word by word.
// Method: Smith–Waterman (1981) over folded words weighted by how telling they are; cost n × m, with both sides capped at `longest` words.
import type { Word } from './words.ts'

/** Words of a printing that are looked at; longer ones are block quotations, which are compared by their beginning. */
const longest = 1200
const gap = -0.6
const substitution = -0.9

export interface Aligned {
  /** Pairs of word indices that are equal after folding, increasing on both sides. */
  pairs: [number, number][]
  /** Sum of the weights of the paired words. */
  weight: number
}

/** The best local alignment; `weightOf` gives a word's weight (about 1 for a common word, more for a telling one). */
export function alignWords(a: readonly Word[], b: readonly Word[], weightOf: (folded: string) => number): Aligned {
  const n = Math.min(a.length, longest)
  const m = Math.min(b.length, longest)
  const width = m + 1
  const score = new Float32Array((n + 1) * width)
  const from = new Uint8Array((n + 1) * width)
  let best = 0
  let bestAt = 0
  for (let i = 1; i <= n; i++) {
    const word = a[i - 1]!.folded
    const weight = weightOf(word)
    for (let j = 1; j <= m; j++) {
      const at = i * width + j
      const equal = word === b[j - 1]!.folded
      let value = score[at - width - 1]! + (equal ? weight : substitution)
      let step = equal ? 1 : 2
      const up = score[at - width]! + gap
      const left = score[at - 1]! + gap
      if (up > value) [value, step] = [up, 3]
      if (left > value) [value, step] = [left, 4]
      if (value <= 0) [value, step] = [0, 0]
      score[at] = value
      from[at] = step
      if (value > best) [best, bestAt] = [value, at]
    }
  }
  const pairs: [number, number][] = []
  let weight = 0
  for (let at = bestAt; from[at] !== 0; ) {
    const step = from[at]!
    if (step === 1) {
      const i = Math.floor(at / width) - 1
      pairs.push([i, (at % width) - 1])
      weight += weightOf(a[i]!.folded)
    }
    at -= step <= 2 ? width + 1 : step === 3 ? width : 1
  }
  pairs.reverse()
  return { pairs, weight }
}
