// Oddities: slips that two reports have at the same place of shared wording, a misspelt word or a word written twice. Two writers seldom
// make one slip by themselves; a copyist takes it over ("common errors" of textual criticism, Lachmann).
// A word is misspelt when no dictionary has it or what it may be made of, and one change of a letter inside it makes a common word.
// Rare, but telling: 19 of 458 copied pairs of real pages share one, none of 1,659 pairs that share less. Cost: the words of the shared runs.
import type { Passage } from '../../model/span.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import type { WordNet } from '../../text/align/wordnet.ts'
import { isKnownWord } from '../../text/word-tags.ts'
import type { Pair } from './pair.ts'
import type { Prose } from './prose.ts'

/** A slip that both reports of a pair have, as printed, with its place in each. */
export interface Oddity {
  words: string
  inA: Passage
  inB: Passage
}

/** Words that never stand twice in a row in correct English ("had had", "that that" and "is is" may). */
const neverTwice = new Set(
  'the a an of to and or but for from with by at as into was were are be been has have his their its our my your this these those'.split(
    ' ',
  ),
)
/** Shorter words are too near to others by chance. */
const shortestMisspelt = 6
/** How often the word that is meant must stand in WordNet's texts: in 600 real texts 7 of 9 words so judged are misspelt, near any word 3 of 11. */
const commonWord = 5

/** Finds the oddities of pairs. A misspelling that a report outside of the two's origin has too is a word of the event. */
export function makeOddities(
  proses: readonly Prose[],
  groups: readonly (readonly string[])[],
  wordNet?: WordNet,
): (pair: Pair) => Oddity[] {
  const judged = new Map<string, boolean>()
  const misspelt = (word: string): boolean => {
    const known = judged.get(word) ?? isMisspelt(word, wordNet)
    judged.set(word, known)
    return known
  }
  const elsewhere = ({ a, b }: Pair, word: string): boolean => {
    const inside = groups.find(group => group.includes(a.id)) ?? []
    const pattern = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')
    return proses.some(
      ({ id, annotated }) => id !== a.id && id !== b.id && !inside.includes(id) && pattern.test(annotated.report.text),
    )
  }
  return pair => {
    const found = new Map<string, Oddity>()
    for (const { a, b, length } of pair.runs)
      for (let k = 0; k < length; k++) {
        const word = wordAt(pair.a, a + k)
        if (!/^[a-z]{1,30}$/.test(word) || wordAt(pair.b, b + k) !== word) continue
        const twice = k + 1 < length && neverTwice.has(word) && isTwice(pair.a, a + k) && isTwice(pair.b, b + k)
        const words = twice ? `${word} ${word}` : word
        if (found.has(words)) continue
        if (!twice && (word.length < shortestMisspelt || !misspelt(word) || elsewhere(pair, word))) continue
        found.set(words, { words, inA: placeOf(pair.a, a + k, twice), inB: placeOf(pair.b, b + k, twice) })
      }
    return [...found.values()]
  }
}

function wordAt({ words, annotated }: Prose, i: number): string {
  return annotated.report.text.slice(words.starts[i], words.ends[i])
}

/** The word stands twice with nothing but white space between. */
function isTwice({ words, annotated }: Prose, i: number): boolean {
  if (words.hashes[i] !== words.hashes[i + 1]) return false
  const between = annotated.report.text.slice(words.ends[i], words.starts[i + 1]!)
  return between.length <= 2 && between.trim() === ''
}

function placeOf({ id, words }: Prose, i: number, twice: boolean): Passage {
  return { report: id, start: words.starts[i]!, end: words.ends[twice ? i + 1 : i]! }
}

function isMisspelt(word: string, wordNet: WordNet | undefined): boolean {
  return wordNet !== undefined && !isMadeOfWords(word, wordNet) && neighbours(word).some(near => isCommon(near, wordNet))
}

const prefix = /^(?:anti|co|cyber|de|inter|micro|mis|multi|non|out|over|pre|pro|re|semi|sub|super|un|under)(?=[a-z]{4})/
/** Endings that make words of words, with what may stand in place of the ending. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:s|ed|ing|ers?|able|y)$/, ['', 'e']],
  [/(?:ied|ies)$/, ['y']],
  [/k(?:ed|ing)$/, ['']],
  [/(?:ly|ness)$/, ['', 'le', 'y']],
  [/(?:less|like|ism|ists?|ish|ship|wise|men)$/, ['', 'man']],
  [/(?:i[sz]e[sd]?|i[sz]ing|i[sz]ation)$/, ['', 'y', 'e']],
]
/** Pieces of a compound have at least so many letters. */
const shortestPiece = 3

/** A known word, a form or derivation of one, or two put together. */
function isMadeOfWords(word: string, wordNet: WordNet, steps = 2): boolean {
  if (isKnownWord(word) || lemmasOf(word, wordNet).some(lemma => wordNet.lemma(lemma) >= 0)) return true
  if (steps === 0) return false
  const bare = word.replace(prefix, '')
  if (bare !== word && isMadeOfWords(bare, wordNet, steps - 1)) return true
  for (const [ending, put] of endings) {
    const stem = word.replace(ending, '')
    if (stem !== word && stem.length >= shortestPiece && put.some(rest => isMadeOfWords(stem + rest, wordNet, steps - 1)))
      return true
  }
  for (let i = shortestPiece; i <= word.length - shortestPiece; i++)
    if (isMadeOfWords(word.slice(0, i), wordNet, 0) && isMadeOfWords(word.slice(i), wordNet, 0)) return true
  return false
}

function isCommon(word: string, wordNet: WordNet): boolean {
  return lemmasOf(word, wordNet).some(lemma => {
    const id = wordNet.lemma(lemma)
    return id >= 0 && wordNet.count(id) >= commonWord
  })
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Words one change of a letter away (Damerau 1964), neither the first letter nor the last two, which may be an unknown form's ending. */
function neighbours(word: string): string[] {
  const found: string[] = []
  for (let i = 1; i < word.length - 2; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i + 1)]
    found.push(before + after, before + word[i + 1] + word[i] + word.slice(i + 2))
    for (const letter of letters) found.push(before + letter + after, before + letter + word[i] + after)
  }
  return found
}
