// Phrases: base noun phrases and verb groups over tagged tokens, each with its head. Call `findPhrases(text, tokens, tags)`.
// Method: one pass of a finite grammar over the tags (after Abney 1991, chunks); linear in the tokens.
import type { Tokens } from '../model/annotations.ts'
import { tag } from './tags.ts'

export type NounPhraseKind = 'name' | 'common' | 'pronoun' | 'wh' | 'genitive'

/** A base noun phrase: tokens `[from, to)`, head token `head`. A genitive phrase ("the town's") ends with its possessive. */
export interface NounPhrase {
  from: number
  to: number
  head: number
  kind: NounPhraseKind
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle'

/** A verb group ("has not said", "to say"): tokens `[from, to)`, head = its last verb. */
export interface VerbGroup {
  from: number
  to: number
  head: number
  form: VerbForm
  passive: boolean
}

export interface Phrases {
  nouns: NounPhrase[]
  verbs: VerbGroup[]
  /** For each token the index of its noun phrase, or -1. */
  nounAt: Int32Array
  /** For each token the index of its verb group, or -1. */
  verbAt: Int32Array
}

export function findPhrases(text: string, tokens: Tokens, tags: Uint8Array): Phrases {
  const { count } = tokens
  const phrases: Phrases = {
    nouns: [],
    verbs: [],
    nounAt: new Int32Array(count).fill(-1),
    verbAt: new Int32Array(count).fill(-1),
  }
  for (let i = 0; i < count; ) {
    const verb = verbGroupAt(text, tokens, tags, i)
    if (verb !== undefined) {
      phrases.verbAt.fill(phrases.verbs.length, verb.from, verb.to)
      phrases.verbs.push(verb)
      i = verb.to
      continue
    }
    const noun = nounPhraseAt(text, tokens, tags, i)
    if (noun !== undefined) {
      phrases.nounAt.fill(phrases.nouns.length, noun.from, noun.to)
      phrases.nouns.push(noun)
      i = noun.to
      continue
    }
    i++
  }
  return phrases
}

const insideNoun = new Set<number>([tag.determiner, tag.adjective, tag.number, tag.noun, tag.name, tag.participle])
const heads = new Set<number>([tag.noun, tag.name])

function lineBreak(text: string, tokens: Tokens, i: number): boolean {
  return i > 0 && text.slice(tokens.ends[i - 1], tokens.starts[i]).includes('\n')
}

function nounPhraseAt(text: string, tokens: Tokens, tags: Uint8Array, from: number): NounPhrase | undefined {
  const first = tags[from]!
  if (first === tag.pronoun) return { from, to: from + 1, head: from, kind: 'pronoun' }
  if (first === tag.wh) return { from, to: from + 1, head: from, kind: 'wh' }
  if (first === tag.genitive) return { from, to: from + 1, head: from, kind: 'genitive' }
  if (!insideNoun.has(first)) return undefined
  let head = -1
  let i = from
  for (; i < tokens.count; i++) {
    if (i > from && lineBreak(text, tokens, i)) break
    const code = tags[i]!
    if (code === tag.genitive) return { from, to: i + 1, head: i, kind: 'genitive' }
    if (code === tag.punctuation) {
      if (!bridges(text, tokens, tags, i)) break
      continue
    }
    if (code === tag.determiner && i > from && head >= 0) break
    if (code === tag.participle && head >= 0) break
    if (code === tag.gerund && i > from && head < 0) continue
    if (code === tag.adverb && head < 0 && i > from && insideNoun.has(tags[i + 1] ?? 0)) continue
    if (!insideNoun.has(code)) break
    if (heads.has(code)) head = i
    else if (code === tag.adjective && head >= 0 && !heads.has(tags[i + 1] ?? 0)) break
  }
  if (head < 0) {
    const last = lastWord(tags, from, i)
    if (last < 0 || (first !== tag.determiner && first !== tag.number) || i - from > 2) return undefined
    return { from, to: last + 1, head: last, kind: 'common' }
  }
  return { from, to: head + 1, head, kind: tags[head] === tag.name ? 'name' : 'common' }
}

/** "Mr. Venn", "J. R. Venn", "AT&T", "Smith-Jones": marks that do not end a phrase. */
function bridges(text: string, tokens: Tokens, tags: Uint8Array, i: number): boolean {
  const next = tags[i + 1]
  if (next !== tag.name && next !== tag.noun && next !== tag.adjective && next !== tag.number) return false
  const mark = text.slice(tokens.starts[i], tokens.ends[i])
  if (mark === '$' || mark === '#' || mark === '@') return true
  const glued = tokens.ends[i] === tokens.starts[i + 1]
  if (mark === '&' || mark === '-' || mark === '/') return glued || mark === '&'
  if (mark !== '.' || next !== tag.name || i === 0) return false
  const before = text.slice(tokens.starts[i - 1], tokens.ends[i - 1])
  return /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Prof|Rev|St|Sens|Reps|Jr|Sr)$/u.test(before)
}

function lastWord(tags: Uint8Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (tags[i] === tag.determiner || tags[i] === tag.number) return i
  return -1
}

const verbal = new Set<number>([tag.verb, tag.verbS, tag.past, tag.participle, tag.gerund])

function verbGroupAt(text: string, tokens: Tokens, tags: Uint8Array, from: number): VerbGroup | undefined {
  const first = tags[from]!
  const infinitive = first === tag.to
  if (!infinitive && first !== tag.modal && first !== tag.auxiliary && first !== tag.pronounVerb && !verbal.has(first))
    return undefined
  if (first === tag.participle && heads.has(tags[from + 1] ?? 0)) return undefined
  let head = -1
  let i = from
  let be = false
  for (; i < tokens.count; i++) {
    if (i > from && lineBreak(text, tokens, i)) break
    const code = tags[i]!
    if (code === tag.to && i > from) break
    if (verbal.has(code)) {
      if (head >= 0 && !(code === tag.participle && be)) break
      head = i
      if (i > from || !infinitive) {
        // One full verb ends the group; a participle after a full verb starts another.
        i++
        break
      }
      continue
    }
    if (code === tag.auxiliary || code === tag.pronounVerb) {
      be ||= /^(?:is|am|are|was|were|be|been|being|.*['’](?:s|re|m))$/i.test(text.slice(tokens.starts[i], tokens.ends[i]))
      continue
    }
    if (code === tag.modal || code === tag.to) continue
    if (
      code === tag.adverb &&
      i + 1 < tokens.count &&
      (verbal.has(tags[i + 1]!) || tags[i + 1] === tag.auxiliary || tags[i + 1] === tag.adverb)
    )
      continue
    break
  }
  if (head < 0) {
    if (infinitive && i === from + 1) return undefined
    let last = i - 1
    while (last > from && tags[last] === tag.adverb) last--
    return { from, to: last + 1, head: last, form: infinitive ? 'infinitive' : 'finite', passive: false }
  }
  const code = tags[head]!
  const alone = head === from
  const form = infinitive
    ? 'infinitive'
    : alone && code === tag.gerund
      ? 'gerund'
      : alone && code === tag.participle
        ? 'participle'
        : 'finite'
  return { from, to: i, head, form, passive: code === tag.participle && (be || alone) }
}
