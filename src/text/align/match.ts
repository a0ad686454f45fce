// How two words match by themselves: one of a fixed list of kinds, the strongest that applies.
// Cost: identity first, so most pairs cost a comparison or two; WordNet's answers are remembered by the resource.
import { relations, type WordNet } from './wordnet.ts'
import { type Form, type Words, wordKind } from './words.ts'

/** Kinds of match, strongest first inside content, function words and punctuation. Weights and features are named after them. */
export const matches = [
  'same', // identical content words, case and all
  'folded', // identical but for case or typographic marks
  'lemma',
  'value', // numbers of equal value
  'piece', // one is a piece of the other, a hyphenated word
  'acronym',
  'spelling', // nearly the same letters
  'synonym',
  'derived',
  'hypernym',
  'antonym',
  'akin', // similar adjectives, attributes, entailment, parts
  'sibling', // kinds of the same thing: Monday and Tuesday
  'cousin', // words derived from one third word: die and dead
  'gloss', // WordNet defines one by the other: husband and married
  'stem', // a common beginning or many common letters
  'numbers', // numbers of different value
  'names', // capitalised words that differ
  'unlike', // other content words
  'sameFunction',
  'lemmaFunction', // n't and not, has and have
  'classFunction', // two prepositions, two determiners ...
  'otherFunction',
  'contentFunction',
  'sameMark',
  'otherMark',
  'markWord',
] as const
export type Match = (typeof matches)[number]
const code = Object.fromEntries(matches.map((name, i) => [name, i])) as Record<Match, number>

/** Groups of matches that behave alike in context; features of context exist once per group. */
export const groups = [
  'identical',
  'similar',
  'weak',
  'unlike',
  'sameFunction',
  'classFunction',
  'otherFunction',
  'sameMark',
  'otherMark',
] as const
const groupNames: Record<Match, (typeof groups)[number]> = {
  same: 'identical',
  folded: 'identical',
  lemma: 'identical',
  value: 'identical',
  piece: 'similar',
  acronym: 'similar',
  spelling: 'similar',
  synonym: 'similar',
  derived: 'similar',
  hypernym: 'weak',
  antonym: 'weak',
  akin: 'weak',
  sibling: 'weak',
  cousin: 'weak',
  gloss: 'weak',
  stem: 'weak',
  numbers: 'unlike',
  names: 'unlike',
  unlike: 'unlike',
  sameFunction: 'sameFunction',
  lemmaFunction: 'sameFunction',
  classFunction: 'classFunction',
  otherFunction: 'otherFunction',
  contentFunction: 'otherFunction',
  sameMark: 'sameMark',
  otherMark: 'otherMark',
  markWord: 'otherMark',
}
export const groupOf = Uint8Array.from(matches, name => groups.indexOf(groupNames[name]))
/** Matches up to this code say by themselves that two words may belong together. */
export const lastLexical = code.stem

const byRelation = relations.map(name =>
  name === 'none' ? -1 : name === 'meronym' ? code.akin : code[name as Exclude<typeof name, 'none' | 'meronym'>],
)

/** Dice share of common letter pairs above which two longer words count as one spelling, and above which as one stem. */
const spellingShare = 0.72
const stemShare = 0.5
const stemPrefix = 4

/** The match of word `i` of `a` and word `j` of `b`, as an index into `matches`. */
export function matchWords(a: Words, i: number, b: Words, j: number, wordNet: WordNet | undefined): number {
  const left = a.forms[i]!
  const right = b.forms[j]!
  if (left.plain === right.plain) return identical(left, right)
  if (left.kind === wordKind.punctuation || right.kind === wordKind.punctuation)
    return left.kind === right.kind ? code.otherMark : code.markWord
  if (a.values[i] !== undefined && b.values[j] !== undefined) {
    if (a.values[i] === b.values[j] || left.value === right.value) return code.value
    if (left.kind === wordKind.number && right.kind === wordKind.number) return code.numbers
  }
  if (left.kind === wordKind.function || right.kind === wordKind.function) return functionMatch(left, right)
  if (shareLemma(left, right)) return code.lemma
  if (pieceOf(left, right) || pieceOf(right, left)) return code.piece
  if (left.upper !== right.upper && (acronymAt(left, b, j) || acronymAt(right, a, i))) return code.acronym
  return contentMatch(left, right, wordNet)
}

function identical(left: Form, right: Form): number {
  if (left.kind === wordKind.function) return code.sameFunction
  if (left.kind === wordKind.punctuation) return code.sameMark
  return left.text === right.text ? code.same : code.folded
}

function functionMatch(left: Form, right: Form): number {
  if (left.kind !== right.kind) return shareLemma(left, right) ? code.lemmaFunction : code.contentFunction
  if (shareLemma(left, right)) return code.lemmaFunction
  return left.functionClass === right.functionClass ? code.classFunction : code.otherFunction
}

function shareLemma(left: Form, right: Form): boolean {
  for (const lemma of left.lemmas) if (right.lemmas.includes(lemma)) return true
  return false
}

function pieceOf(whole: Form, piece: Form): boolean {
  if (whole.pieces.length === 0) return false
  if (whole.pieces.includes(piece.plain)) return piece.plain.length > 1
  if (whole.plain.replace(/[-/]/g, '') === piece.plain.replace(/[-/]/g, '')) return true
  return piece.lemmas.some(lemma => lemma.length > 2 && whole.pieces.includes(lemma))
}

/** Is `short` an acronym of the capitalised words around word `j`, function words skipped at will? */
function acronymAt(short: Form, words: Words, j: number): boolean {
  const letters = short.plain.replaceAll('.', '')
  if (!short.upper || letters.length < 2 || letters.length > 6 || words.forms[j]!.plain[0] === undefined) return false
  for (let from = Math.max(0, j - 2 * letters.length); from <= j; from++) {
    let at = from
    let matched = 0
    while (at < words.forms.length && matched < letters.length && at <= j + 2 * letters.length) {
      const { plain, kind } = words.forms[at]!
      if (plain[0] === letters[matched]) matched++
      else if (kind !== wordKind.function || matched === 0) break
      at++
    }
    if (matched === letters.length && at > j) return true
  }
  return false
}

function contentMatch(left: Form, right: Form, wordNet: WordNet | undefined): number {
  const shared = letterShare(left, right)
  if (shared >= spellingShare && Math.min(left.plain.length, right.plain.length) >= 4) return code.spelling
  let best = 0
  if (wordNet !== undefined)
    for (const a of left.ids)
      for (const b of right.ids) {
        const relation = wordNet.relate(a, b)
        if (relation !== 0 && (best === 0 || byRelation[relation]! < byRelation[best]!)) best = relation
      }
  if (best !== 0) return byRelation[best]!
  if (shared >= stemShare || commonPrefix(left.plain, right.plain) >= stemPrefix) return code.stem
  if (left.kind === wordKind.number && right.kind === wordKind.number) return code.numbers
  return left.capital && right.capital ? code.names : code.unlike
}

/** Dice coefficient of letter pairs, 0..1. */
function letterShare(left: Form, right: Form): number {
  const [a, b] = [left.bigrams, right.bigrams]
  if (a.length === 0 || b.length === 0 || a.length > 3 * b.length || b.length > 3 * a.length) return 0
  let [i, j, same] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!
    if (difference === 0) same++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return (2 * same) / (a.length + b.length)
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}
