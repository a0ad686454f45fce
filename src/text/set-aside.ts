// Shingles that many texts share although the texts have nothing else in common: set phrases, boilerplate, the furniture of one outlet.
// They are set aside, so that they neither make pairs nor cost time. Method: of a long list, sample pairs of its texts and see how much
// of the smaller text's shingles they share; a passage of a much-copied report stands in texts that share most of it.
// Cost: a constant number of pairs per distinct long list; shingles of one passage have the same list and are judged once.
import { type InvertedIndex, placesBefore, placesIn, textAt } from './inverted.ts'
import { sampling } from './shingles.ts'
import { finish } from './words.ts'

/** Lists of at most so many texts are never set aside, unless they all lie in one series. */
const shortList = 6
/** From so many texts of one series on, a list that lies in that series alone is judged too: an outlet's line under its reports. */
const oneSeries = 3
const pairsTried = 12
/** Two texts belong together when they share this part of the smaller one, not counting the words around the place in question … */
const together = 0.1
/** … within so many words: the length of the longer pieces of furniture. */
const around = 60
/** … or this part of it in all: a short text may be nothing but the passage. */
const mostly = 0.6
/** … and a list is kept when this part of the tried pairs belong together. */
const keepFrom = 0.3

/** One byte per list: 1 = set aside. `series` numbers the series of each text; 0 = none. */
export function setAside(index: InvertedIndex, series: Uint32Array, make: (length: number) => Uint8Array): Uint8Array {
  const aside = make(index.lists)
  const verdicts = new Map<number, number>()
  const related = makeRelated(index)
  for (let list = 0; list < index.lists; list++) {
    if (index.starts[list + 1]! - index.starts[list]! < oneSeries) continue
    const texts = textsOf(index, list)
    if (texts.length <= shortList && !(texts.length >= oneSeries && sameSeries(texts, series))) continue
    let key = texts.length
    for (const text of texts) key = finish(Math.imul(key, 31) + text)
    let verdict = verdicts.get(key)
    if (verdict === undefined) {
      verdict = belongTogether(index, list, texts, related) ? 0 : 1
      verdicts.set(key, verdict)
    }
    aside[list] = verdict
  }
  return aside
}

function textsOf({ starts, places, textStarts, textOfBlock }: InvertedIndex, list: number): number[] {
  const found: number[] = []
  for (let k = starts[list]!; k < starts[list + 1]!; k++) {
    const text = textAt(textStarts, textOfBlock, places[k]!)
    if (text !== found[found.length - 1]) found.push(text)
  }
  return found
}

function sameSeries(texts: readonly number[], series: Uint32Array): boolean {
  const first = series[texts[0]!]!
  return first !== 0 && texts.every(text => series[text] === first)
}

/** True when two texts share enough outside of the surroundings of a word of the first, counted inside it. */
type Related = (one: number, other: number, word: number) => boolean

function belongTogether({ starts, places, textStarts }: InvertedIndex, list: number, texts: readonly number[], related: Related) {
  let found = 0
  const tried = Math.min(pairsTried, texts.length - 1)
  const step = Math.max(1, Math.floor((texts.length - 1) / tried))
  for (let k = 0; k < tried; k++) {
    const one = texts[k * step]!
    let place = starts[list]!
    while (places[place]! < textStarts[one]!) place++
    if (related(one, texts[k * step + 1]!, places[place]! - textStarts[one]!)) found++
  }
  return found >= keepFrom * tried
}

function makeRelated(index: InvertedIndex): Related {
  const { listOf, marks, textStarts } = index
  const longest = textStarts.reduce((most, start, text) => Math.max(most, start - (textStarts[text - 1] ?? 0)), 0)
  const words = new Uint32Array(longest)
  const stamps = new Uint32Array(index.lists)
  let stamp = 0
  return (one, other, word) => {
    stamp += 2
    let from = placesBefore(marks, textStarts[one]!)
    let count = placesIn(index, one, words)
    for (let i = 0; i < count; i++) stamps[listOf[from + i]!] = Math.abs(words[i]! - word) > around ? stamp : stamp + 1
    from = placesBefore(marks, textStarts[other]!)
    count = placesBefore(marks, textStarts[other + 1]!) - from
    let away = 0
    let common = 0
    for (let i = 0; i < count; i++) {
      const seen = stamps[listOf[from + i]!]!
      if (seen < stamp) continue
      common++
      if (seen === stamp) away++
    }
    const shorter = Math.min(textStarts[one + 1]! - textStarts[one]!, textStarts[other + 1]! - textStarts[other]!)
    return away * sampling >= together * Math.max(around, shorter - 2 * around) || common * sampling >= mostly * shorter
  }
}
