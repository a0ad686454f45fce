// Whether words of two readings may say the same: one stem, one beginning, or near each other in WordNet.
// Cost: pairs of words times their lemmas.
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import { relations, type WordNet } from '../../text/align/wordnet.ts'
import type { Frame } from './frame.ts'

const close = new Set(
  ['synonym', 'derived', 'akin', 'hypernym'].map(name => relations.indexOf(name as (typeof relations)[number])),
)

/** Letters by which two words that open alike count as forms of one. */
const sameOpening = 5

/** A word of one stretch may say what a word of the other says. */
export function areNear(
  a: Frame,
  b: Frame,
  wordsA: readonly number[],
  wordsB: readonly number[],
  aligner: AlignmentFeatures | undefined,
): boolean {
  const wordNet = aligner?.lexicon.wordNet
  return wordsA.some(i =>
    wordsB.some(
      j =>
        a.keys[i] === b.keys[j] ||
        a.keys[i]!.slice(0, sameOpening) === b.keys[j]!.slice(0, sameOpening) ||
        (wordNet !== undefined && meanNearly(a.words[i]!, b.words[j]!, wordNet)),
    ),
  )
}

/** Synonyms, derived from each other, of one family, or one more general than the other. */
export function meanNearly(x: string, y: string, wordNet: WordNet): boolean {
  const ids = (word: string): number[] =>
    lemmasOf(word, wordNet)
      .map(lemma => wordNet.lemma(lemma))
      .filter(id => id >= 0)
  return ids(x).some(p => ids(y).some(q => close.has(wordNet.relate(p, q))))
}
