// Parts of speech: one tag per token. Call `tagTokens(text, tokens)`; compare the codes with `tag` (`tags[i] === tag.noun`).
// Method: candidates by closed classes, a lexicon of shares (made from WordNet's sense counts, scripts/make-lexicon.ts) and endings, then the
// most likely sequence under a bigram model (Viterbi). Weights of the transitions: tag-transitions.json. Linear in the tokens.
import { functionWords, irregularVerbs } from '../lang/grammar-words.ts'
import lexicon from '../lang/lexicon.json' with { type: 'json' }
import { type Tokens, tokenKind } from '../model/annotations.ts'
import transitions from './tag-transitions.json' with { type: 'json' }

/** Codes of the tags. */
export const tag = {
  punctuation: 0,
  noun: 1,
  /** A capitalised word that is not at home in the lexicon, or stands inside a sentence. */
  name: 2,
  pronoun: 3,
  /** Articles, demonstratives, possessives. */
  determiner: 4,
  adjective: 5,
  number: 6,
  /** Base form and plain present ("say"). */
  verb: 7,
  /** Third person ("says"). */
  verbS: 8,
  past: 9,
  participle: 10,
  /** "saying" */
  gerund: 11,
  auxiliary: 12,
  modal: 13,
  to: 14,
  adverb: 15,
  preposition: 16,
  conjunction: 17,
  /** "because", "if", "that" before a clause. */
  subordinator: 18,
  /** "who", "which", "what" */
  wh: 19,
  /** "Venn's", "the crew's": stands before a noun as a determiner does. */
  genitive: 20,
  /** "he's", "they'll": a pronoun with its verb. */
  pronounVerb: 21,
} as const
export const tagCount = 22

/** Candidate tags of a word with the logarithm of its shares: packed pairs. */
type Candidates = readonly { tag: number; weight: number }[]

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

const closed = new Map<string, Candidates>()
const open = new Map<string, string>()
const pastOf = new Map<string, string>()
const participleOf = new Map<string, string>()
let loaded = false

/** Fills the tables at the first call: about 10 ms. */
function load(): void {
  loaded = true
  for (const [key, words] of Object.entries(functionWords)) {
    const parts = [...key.matchAll(/([A-Z])(\d)/g)].map(([, letter, share]) => [letterTags[letter!]!, Number(share)] as const)
    const candidates = normalised(parts)
    for (const word of words.split(' ')) closed.set(word, candidates)
  }
  for (const [key, words] of Object.entries(lexicon as Record<string, string>)) {
    if (key === 'notice') continue
    for (const word of words.split(' ')) open.set(word, key)
  }
  for (const entry of irregularVerbs.trim().split('|')) {
    const [base, past, participle] = entry.trim().split(' ') as [string, string, string]
    pastOf.set(past, base)
    participleOf.set(participle, base)
  }
}

function normalised(parts: readonly (readonly [number, number])[]): Candidates {
  const sum = parts.reduce((total, [, share]) => total + share, 0)
  return parts.map(([code, share]) => ({ tag: code, weight: Math.log(share / sum) }))
}

/** Share (1..9) of a part of speech letter (n v a r) in a lexicon class, 0 when the word has none. */
function shareOf(word: string, letter: string): number {
  const key = open.get(word)
  if (key === undefined) return 0
  const at = key.indexOf(letter)
  return at < 0 ? 0 : Number(key[at + 1])
}

const cache = new Map<string, Candidates>()
const cacheLimit = 50_000

function candidatesOf(word: string, atStart: boolean): Candidates {
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
  const own = closed.get(lower)
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
  if (!loaded) load()
  return closed.has(word) || inflected(word).length > 0
}

/** The tags a lower-case word can have as a form of lexicon words, with shares. */
function inflected(word: string): [number, number][] {
  const parts: [number, number][] = []
  const add = (code: number, share: number) => {
    if (share > 0) parts.push([code, share])
  }
  const nounShare = shareOf(word, 'n')
  const verbShare = shareOf(word, 'v')
  const past = pastOf.get(word)
  const participle = participleOf.get(word)
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

/** Stems that an ending may have come from: itself, with e, with y for i, without the doubled consonant. */
export function stemsOf(word: string, ending: string): string[] {
  const stem = word.slice(0, -ending.length)
  if (stem.length < 2) return []
  const stems = [stem]
  if (ending === 's') {
    if (stem.endsWith('ie')) stems.push(`${stem.slice(0, -2)}y`)
    if (/(?:[sxz]|ch|sh|o)e$/.test(stem)) stems.push(stem.slice(0, -1))
    return stems
  }
  stems.push(`${stem}e`)
  if (stem.endsWith('i')) stems.push(`${stem.slice(0, -1)}y`)
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) stems.push(stem.slice(0, -1))
  return stems
}

/** The base form of a verb ("said" → "say"); the word itself in lower case when no verb is known behind it. */
export function verbLemma(raw: string): string {
  if (!loaded) load()
  const word = raw.toLowerCase()
  const irregular = pastOf.get(word) ?? participleOf.get(word)
  if (irregular !== undefined) return irregular
  for (const ending of ['s', 'ed', 'ing']) {
    if (!word.endsWith(ending)) continue
    let best: string | undefined
    for (const stem of stemsOf(word, ending)) if (shareOf(stem, 'v') > (best === undefined ? 0 : shareOf(best, 'v'))) best = stem
    if (best !== undefined) return best
  }
  return word
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

/** Logarithms of the transition shares, `[previous * tagCount + next]`. */
const logTransitions = Float64Array.from((transitions as number[][]).flat(), share => Math.log((share + 0.05) / 100))

/** The tag of every token. A paragraph end or an end mark starts the sequence anew in effect, because punctuation says little about what follows. */
export function tagTokens(text: string, tokens: Tokens): Uint8Array {
  if (!loaded) load()
  const { count } = tokens
  const result = new Uint8Array(count)
  const candidates: Candidates[] = new Array(count)
  let atStart = true
  for (let i = 0; i < count; i++) {
    const kind = tokens.kinds[i]
    const word = text.slice(tokens.starts[i], tokens.ends[i])
    if (kind === tokenKind.punctuation) {
      candidates[i] = punctuationOnly
      if (/[.!?:“"‘«\-–—•(]/.test(word)) atStart = true
    } else {
      if (i > 0 && !atStart && text.slice(tokens.ends[i - 1], tokens.starts[i]).includes('\n')) atStart = true
      candidates[i] = kind === tokenKind.number ? numberOnly : candidatesOf(word, atStart)
      atStart = false
    }
  }
  viterbi(candidates, result)
  repair(text, tokens, result)
  return result
}

/** What a bigram cannot see: "said that taxes …" (a clause), not "that taxes". */
function repair(text: string, tokens: Tokens, tags: Uint8Array): void {
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (tags[i] !== tag.determiner || tokens.ends[i]! - tokens.starts[i]! !== 4) continue
    const previous = tags[i - 1]!
    if (previous < tag.verb || previous > tag.gerund || text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase() !== 'that')
      continue
    const next = text.slice(tokens.starts[i + 1], tokens.ends[i + 1])
    if (tags[i + 1] === tag.noun ? /[^s]s$/.test(next) : tags[i + 1] === tag.gerund || tags[i + 1] === tag.name)
      tags[i] = tag.subordinator
  }
}

const punctuationOnly: Candidates = [{ tag: tag.punctuation, weight: 0 }]
const numberOnly: Candidates = [{ tag: tag.number, weight: 0 }]

function viterbi(candidates: readonly Candidates[], result: Uint8Array): void {
  const count = candidates.length
  const back: Uint8Array[] = new Array(count)
  let scores: number[] = [0]
  let previous: Candidates = punctuationOnly
  for (let i = 0; i < count; i++) {
    const here = candidates[i]!
    const next: number[] = new Array(here.length)
    const from = new Uint8Array(here.length)
    for (let c = 0; c < here.length; c++) {
      let best = Number.NEGATIVE_INFINITY
      for (let p = 0; p < previous.length; p++) {
        const score = scores[p]! + logTransitions[previous[p]!.tag * tagCount + here[c]!.tag]!
        if (score > best) [best, from[c]] = [score, p]
      }
      next[c] = best + here[c]!.weight
    }
    back[i] = from
    // Keep the sums near zero: only differences matter.
    const top = Math.max(...next)
    scores = next.map(score => score - top)
    previous = here
  }
  let choice = scores.indexOf(Math.max(...scores))
  for (let i = count - 1; i >= 0; i--) {
    result[i] = candidates[i]![choice]!.tag
    choice = back[i]![choice]!
  }
}
