// Words of texts that are the furniture of one series: runs of five words that stand in several texts of a series and in no other series.
// Method: a count of shingles by series. Cost: linear in the words of all texts; for thousands of texts, not for a corpus (see set-aside.ts).
import { shingleWords } from './shingles.ts'
import type { Words } from './words.ts'

/** Texts of one series from which a run that no other series has counts as its furniture. */
const leastTexts = 3

/** For each text a byte per word: 1 = furniture. `series` names the series of each text; undefined = none. */
export function furnitureOf(texts: readonly Words[], series: readonly (string | undefined)[]): Uint8Array[] {
  const seen = new Map<number, { series: string | undefined; texts: number; last: number; elsewhere: boolean }>()
  texts.forEach((words, text) => {
    for (const hash of shinglesOf(words)) {
      const entry = seen.get(hash)
      if (entry === undefined)
        seen.set(hash, { series: series[text], texts: 1, last: text, elsewhere: series[text] === undefined })
      else if (entry.last !== text) {
        entry.last = text
        entry.texts++
        entry.elsewhere ||= entry.series !== series[text]
      }
    }
  })
  return texts.map(words => {
    const marks = new Uint8Array(words.count)
    shinglesOf(words).forEach((hash, i) => {
      const { elsewhere, texts: count } = seen.get(hash)!
      if (!elsewhere && count >= leastTexts) marks.fill(1, i, i + shingleWords)
    })
    return marks
  })
}

function shinglesOf({ count, hashes }: Words): number[] {
  const shingles: number[] = []
  for (let i = 0; i + shingleWords <= count; i++) {
    let hash = 0
    for (let k = 0; k < shingleWords; k++) hash = (Math.imul(hash, 0x01000193) + hashes[i + k]!) | 0
    shingles.push(hash)
  }
  return shingles
}
