// What the aligner knows about one word by itself, made once per sentence and remembered per word form.
// Cost: one map lookup per token after a form was first seen.
import { type FunctionClass, functionClassOf } from '../../lang/closed-classes.ts'
import { magnitudes, numberWords } from '../../lang/number-words.ts'
import { functionNumberOf } from './function-numbers.ts'
import { lemmasOf } from './lemma.ts'
import type { WordNet } from './wordnet.ts'

export const wordKind = { content: 0, function: 1, punctuation: 2, number: 3 } as const
export type WordKind = (typeof wordKind)[keyof typeof wordKind]

/** A word form; shared between all its occurrences. */
export interface Form {
  text: string
  /** Lower case, typographic marks and the Treebank's quotation marks and brackets made plain. */
  plain: string
  kind: WordKind
  functionClass: FunctionClass | undefined
  /** Number of a function word, -1 of others. */
  functionNumber: number
  /** Possible base forms, likeliest first. */
  lemmas: readonly string[]
  /** WordNet's numbers of those lemmas it knows; none for function words. */
  ids: readonly number[]
  /** WordNet's parts of speech of all lemmas: bits 1 noun, 2 verb, 4 adjective, 8 adverb; 0 = unknown. */
  parts: number
  /** Logarithm of 1 + how often WordNet's texts hold its commonest lemma. */
  commonness: number
  /** Value of a number or number word. */
  value: number | undefined
  /** Pieces of a hyphenated or slashed word. */
  pieces: readonly string[]
  capital: boolean
  upper: boolean
  /** Sorted character bigrams of `plain`, as code pairs. */
  bigrams: readonly number[]
}

/** A sentence ready for alignment. */
export interface Words {
  forms: readonly Form[]
  /** Number values with a following magnitude word taken in ("3 million" → 3e6 on both words). */
  values: readonly (number | undefined)[]
}

/** Makes and remembers forms; one per process and WordNet is best. `limit` bounds the memory. */
export interface Lexicon {
  wordNet: WordNet | undefined
  form(text: string): Form
}

const rememberedForms = 200_000

export function makeLexicon(wordNet?: WordNet): Lexicon {
  const forms = new Map<string, Form>()
  return {
    wordNet,
    form(text) {
      const known = forms.get(text)
      if (known !== undefined) return known
      if (forms.size >= rememberedForms) forms.clear()
      const made = makeForm(text, wordNet)
      forms.set(text, made)
      return made
    },
  }
}

export function prepareWords(tokens: readonly string[], lexicon: Lexicon): Words {
  const forms = tokens.map(token => lexicon.form(token))
  const values = forms.map(({ value }) => value)
  for (let i = 1; i < forms.length; i++) {
    const magnitude = magnitudes.get(forms[i]!.plain)
    const before = values[i - 1]
    if (magnitude !== undefined && before !== undefined) values[i - 1] = values[i] = before * magnitude
  }
  return { forms, values }
}

const plainMarks: ReadonlyMap<string, string> = new Map([
  ['``', '"'],
  ["''", '"'],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['`', "'"],
  ['–', '-'],
  ['—', '-'],
  ['--', '-'],
  ['-lrb-', '('],
  ['-rrb-', ')'],
  ['…', '...'],
])

function makeForm(text: string, wordNet: WordNet | undefined): Form {
  const lower = text.toLowerCase()
  const plain = plainMarks.get(lower) ?? lower.replace(/[‘’]/g, "'")
  const value = numberValue(plain)
  const functionClass = functionClassOf.get(plain)
  const kind = kindOf(plain, value, functionClass)
  const lemmas = kind === wordKind.punctuation || kind === wordKind.number ? [plain] : lemmasOf(plain, wordNet)
  const ids = wordNet === undefined || kind !== wordKind.content ? [] : lemmas.map(l => wordNet.lemma(l)).filter(id => id >= 0)
  return {
    text,
    plain,
    kind,
    functionClass,
    functionNumber: functionNumberOf.get(plain) ?? -1,
    lemmas,
    ids,
    parts: ids.reduce((mask, id) => mask | wordNet!.parts(id), 0),
    commonness: Math.log1p(ids.reduce((most, id) => Math.max(most, wordNet!.count(id)), 0)),
    value,
    pieces: /[-/]/.test(plain) && plain.length > 2 ? plain.split(/[-/]/).filter(piece => piece !== '') : [],
    capital: /^\p{Lu}/u.test(text),
    upper: /^[\p{Lu}.]{2,}$/u.test(text),
    bigrams: bigramsOf(plain),
  }
}

function kindOf(plain: string, value: number | undefined, functionClass: FunctionClass | undefined): WordKind {
  if (/^[^\p{L}\p{N}]+$/u.test(plain) && plain !== '&' && plain !== '%' && plain !== '$') return wordKind.punctuation
  if (functionClass !== undefined) return wordKind.function
  return value === undefined ? wordKind.content : wordKind.number
}

/** "1,200" → 1200, "2.5" → 2.5, "31st" → 31, "twelve" → 12, "twenty-one" → 21; undefined for other words. */
export function numberValue(plain: string): number | undefined {
  if (/^\p{Nd}/u.test(plain) && plain.length <= 24) {
    const match = /^(\d[\d,]*(?:\.\d+)?)(st|nd|rd|th|s|k|m|mn|bn|tn)?$/.exec(plain)
    if (match === null) return undefined
    return Number(match[1]!.replaceAll(',', '')) * (magnitudes.get(match[2] ?? '') ?? 1)
  }
  const word = numberWords.get(plain)
  if (word !== undefined || !plain.includes('-')) return word
  const [ten, unit] = plain.split('-').map(piece => numberWords.get(piece))
  return ten !== undefined && unit !== undefined && ten >= 20 && unit < 10 ? ten + unit : undefined
}

function bigramsOf(plain: string): number[] {
  const bigrams: number[] = []
  for (let i = 0; i + 1 < plain.length; i++) bigrams.push(plain.charCodeAt(i) * 65536 + plain.charCodeAt(i + 1))
  return bigrams.sort((a, b) => a - b)
}
