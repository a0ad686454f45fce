// Which parts of speech a word can have, and how likely each: closed classes, a lexicon of shares, endings.

import { functionWords } from '../lang/grammar-words.ts'
import { tag } from './tags.ts'
import { participleBase, pastBase, shareOf, stemsOf } from './verb-forms.ts'

/** Candidate tags of a word with the logarithm of its shares: packed pairs. */
export type Candidates = readonly { tag: number; weight: number }[]

const letterTags: Readonly<Record<string, number>> = {
  N: tag.noun,
  P: tag.name,
  O: tag.pronoun,
  D: tag.determiner,
  J: tag.adjective,
  U: tag.number,
  B: tag.verb,
  K: tag.participle,
  X: tag.auxiliary,
  M: tag.modal,
  T: tag.to,
  A: tag.adverb,
  I: tag.preposition,
  C: tag.conjunction,
  S: tag.subordinator,
  W: tag.wh,
  H: tag.pronounVerb,
}

let closed: ReadonlyMap<string, Candidates> | undefined

/** The words of the closed classes with their tags: a table made at the first call. */
function closedWords(): ReadonlyMap<string, Candidates> {
  if (closed !== undefined) return closed
  const table = new Map<string, Candidates>()
  for (const [key, words] of Object.entries(functionWords)) {
    const parts = [...key.matchAll(/([A-Z])(\d)/g)].map(([, letter, share]) => [letterTags[letter!]!, Number(share)] as const)
    const candidates = normalised(parts)
    for (const word of words.split(' ')) table.set(word, candidates)
  }
  closed = table
  return table
}

function normalised(parts: readonly (readonly [number, number])[]): Candidates {
  const sum = parts.reduce((total, [, share]) => total + share, 0)
  return parts.map(([code, share]) => ({ tag: code, weight: Math.log(share / sum) }))
}

const cache = new Map<string, Candidates>()
const cacheLimit = 50_000

/** The tags that a word can have, at the start of a sentence (where a capital says little) or inside it. */
export function candidatesOf(word: string, atStart: boolean): Candidates {
  const key = atStart ? `^${word}` : word
  const known = cache.get(key)
  if (known !== undefined) return known
  const found = guess(word, atStart)
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(key, found)
  return found
}

function guess(raw: string, atStart: boolean): Candidates {
  const word = raw.replaceAll('’', "'")
  const lower = word.toLowerCase()
  const own = closedWords().get(lower)
  const capital = /^\p{Lu}/u.test(word)
  if (own !== undefined && (!capital || atStart || lower === 'i' || lower.startsWith("i'") || lower.length < 4)) return own
  if (lower.endsWith("'s") || lower.endsWith("s'")) return [{ tag: tag.genitive, weight: 0 }]
  if (capital && !atStart) return [{ tag: tag.name, weight: 0 }]
  const parts = inflected(lower)
  if (capital) {
    const known = parts.length > 0 || own !== undefined
    return normalised([
      ...parts,
      [tag.name, known ? Math.max(3, sum(parts) * 0.4) : 12],
      ...(known ? [] : ([[tag.noun, 2]] as const)),
    ])
  }
  return normalised(parts.length > 0 ? parts : byEnding(lower))
}

function sum(parts: readonly (readonly [number, number])[]): number {
  return parts.reduce((total, [, share]) => total + share, 0)
}

/** True when the lexicon or the closed classes know the lower-case word or what it is a form of. */
export function isKnownWord(word: string): boolean {
  return closedWords().has(word) || inflected(word).length > 0
}

/** The tags a lower-case word can have as a form of lexicon words, with shares. */
function inflected(word: string): [number, number][] {
  const parts: [number, number][] = []
  const add = (code: number, share: number) => {
    if (share > 0) parts.push([code, share])
  }
  const nounShare = shareOf(word, 'n')
  const verbShare = shareOf(word, 'v')
  const past = pastBase(word)
  const participle = participleBase(word)
  if (past !== undefined) add(tag.past, past === word ? 4 : 8)
  if (participle !== undefined) add(tag.participle, past === undefined ? 9 : 4)
  if (past === undefined || past === word) add(tag.verb, verbShare)
  add(tag.noun, past !== undefined && past !== word ? Math.min(1, nounShare) : nounShare)
  add(tag.adjective, shareOf(word, 'a') * (past !== undefined || participle !== undefined ? 0.3 : 1))
  add(tag.adverb, shareOf(word, 'r'))
  if (/(?:[^s]s|ss?es)$/.test(word)) {
    const stem = stemsOf(word, 's').find(candidate => shareOf(candidate, 'v') > 0)
    if (stem !== undefined) {
      add(tag.verbS, shareOf(stem, 'v'))
      add(tag.noun, Math.max(nounShare, shareOf(stem, 'n'), 0.5))
    }
  } else if (word.endsWith('ed')) {
    if (stemsOf(word, 'ed').some(candidate => shareOf(candidate, 'v') > 0)) {
      add(tag.past, 6)
      add(tag.participle, 4)
    }
  } else if (word.endsWith('ing')) {
    if (stemsOf(word, 'ing').some(candidate => shareOf(candidate, 'v') > 0)) add(tag.gerund, 7)
  } else if (word.endsWith('er') || word.endsWith('est')) {
    const stem = stemsOf(word, word.endsWith('er') ? 'er' : 'est').find(candidate => shareOf(candidate, 'a') > 2)
    if (stem !== undefined && verbShare === 0) add(tag.adjective, 5)
  }
  if (word.endsWith('ly') && parts.length === 0) add(tag.adverb, 9)
  return parts
}

type Parts = [number, number][]

/** Endings of unknown words, with the shares of their tags; the first that fits counts. */
const endings: readonly (readonly [RegExp, Parts])[] = [
  [
    /\d/,
    [
      [tag.number, 5],
      [tag.adjective, 2],
      [tag.noun, 2],
    ],
  ],
  [
    /-/,
    [
      [tag.adjective, 6],
      [tag.noun, 4],
    ],
  ],
  [
    /ly$/,
    [
      [tag.adverb, 8],
      [tag.adjective, 1],
    ],
  ],
  [
    /ing$/,
    [
      [tag.gerund, 5],
      [tag.noun, 3],
      [tag.adjective, 1],
    ],
  ],
  [
    /ed$/,
    [
      [tag.past, 4],
      [tag.participle, 4],
      [tag.adjective, 2],
    ],
  ],
  [
    /(?:ous|ful|ive|able|ible|al|ic|less|ish|ary|an)$/,
    [
      [tag.adjective, 6],
      [tag.noun, 3],
    ],
  ],
  [
    /./,
    [
      [tag.noun, 9],
      [tag.adjective, 0.6],
      [tag.verb, 0.3],
    ],
  ],
]

function byEnding(word: string): Parts {
  return endings.find(([pattern]) => pattern.test(word))?.[1] ?? [[tag.noun, 9]]
}
