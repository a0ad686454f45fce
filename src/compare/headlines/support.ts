// How far a body bears out what a headline asserts.
// Method: every content word of the assertion is sought in the body, by stem, short form, state or WordNet relation; what counts is
// the share found in the whole body and in its best two sentences, and whether a name is missing altogether. Cost: words × sentences.
import { stateByDemonym, stateByName } from '../../lang/countries.ts'
import { givenNames } from '../../lang/given-names.ts'
import { acronyms } from '../../lang/name-words.ts'
import { places, stateAbbreviations } from '../../lang/places.ts'
import { functionWords } from '../../lang/plain-words.ts'
import type { AnnotatedReport, Sentence } from '../../model/annotations.ts'
import { tokenKind } from '../../model/annotations.ts'
import type { Verdict } from '../../model/edition.ts'
import type { Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import { relations } from '../../text/align/wordnet.ts'
import { stem } from '../../text/stem.ts'
import { tagTokens } from '../../text/tagger.ts'
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import { tokenAt } from '../../text/tokens.ts'
import { isKnownWord } from '../../text/word-tags.ts'

export interface Support {
  verdict: Verdict
  /** Sentences that bear the assertion out or come nearest, best first. */
  nearest: Span[]
}

/** Share of the assertion's words in the whole body from which it is supported, or partly. Set on real-pairs and planted (dev). */
const supportedShare = 0.6
const partlyShare = 0.4
/** Share of its words that must stand together in two sentences. */
const togetherShare = 0.4

const verbs: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.participle])

interface Sought {
  word: string
  key: string
  /** A name, or a capitalised word that no dictionary knows. */
  name: boolean
  /** A verb that says what happened. */
  verb: boolean
}

/** The verdict on an assertion of `from`'s headline by the body of `body` (the same report, or another). */
export function supportOf(assertion: Span, from: AnnotatedReport, body: AnnotatedReport, aligner?: AlignmentFeatures): Support {
  const sought = soughtWords(assertion, from, aligner)
  if (sought.length === 0) return { verdict: 'unknown', nearest: [] }
  const index = indexBody(body)
  const hits = sought.map(word => sentencesWith(word, index, aligner))
  const found = hits.filter(sentences => sentences.size > 0).length / sought.length
  const ranked = rankSentences(hits, body.sentences)
  const best = ranked[0]
  const second = bestPartner(hits, best)
  const together = hits.filter(sentences => sentences.has(best ?? -1) || sentences.has(second ?? -1)).length / sought.length
  const missingName = sought.some(({ name }, i) => name && hits[i]!.size === 0)
  const nearest = [best, second].filter(index => index !== undefined).map(index => spanOf(body.sentences[index]!))
  const missingVerb = sought.some(({ verb }, i) => verb && hits[i]!.size === 0)
  return { verdict: verdictOf(found, together, missingName || (missingVerb && found < supportedShare)), nearest }
}

/** What is said to have happened, or to whom, must be told: the other words alone can stand in any report of the event. */
function verdictOf(found: number, together: number, missing: boolean): Verdict {
  if (missing || found < partlyShare) return 'unsupported'
  return found >= supportedShare && together >= togetherShare ? 'supported' : 'partly'
}

function spanOf({ start, end }: Sentence): Span {
  return { start, end }
}

function soughtWords(assertion: Span, { report, tokens }: AnnotatedReport, aligner: AlignmentFeatures | undefined): Sought[] {
  const words = wordsOf(report.text, tokens)
  const tags = tagTokens(report.text, tokens)
  const sought: Sought[] = []
  for (let i = tokenAt(tokens, assertion.start); i < tokens.count && tokens.starts[i]! < assertion.end; i++) {
    if (tokens.kinds[i] === tokenKind.punctuation) continue
    const word = words.lower[i]!.replace(/'s$/, '')
    if (functionWords.has(word) || word.length < 2) continue
    const capital = /^\p{Lu}\p{L}*\p{Ll}/u.test(words.raw[i]!) && tokens.kinds[i] === tokenKind.word
    sought.push({ word, key: keyOf(word), name: capital && word.length > 3 && !isWord(word, aligner), verb: verbs.has(tags[i]!) })
  }
  return sought
}

/** A dictionary or a list of names knows the word; a capital in a headline then says nothing. */
function isWord(word: string, aligner: AlignmentFeatures | undefined): boolean {
  const title = word.charAt(0).toUpperCase() + word.slice(1)
  if (stateByName.has(title) || stateByDemonym.has(title) || places.has(title) || givenNames.has(title)) return true
  const wordNet = aligner?.lexicon.wordNet
  const known = (part: string): boolean =>
    isKnownWord(part) || (wordNet !== undefined && lemmasOf(part, wordNet).some(lemma => wordNet.lemma(lemma) >= 0))
  return word.split('-').some(known) || (wordNet === undefined && /(?:s|ism|ity|er|or|ion|al|ment|ance)$/.test(word))
}

function keyOf(word: string): string {
  return stem(word.replace(/\.$/, '').normalize('NFD').replace(/\p{M}/gu, ''))
}

interface BodyIndex {
  /** Sentences by key. */
  byKey: Map<string, Set<number>>
  words: Map<string, Set<number>>
}

function indexBody({ report, tokens, sentences }: AnnotatedReport): BodyIndex {
  const words = wordsOf(report.text, tokens)
  const index: BodyIndex = { byKey: new Map(), words: new Map() }
  sentences.forEach((sentence, s) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (tokens.kinds[i] === tokenKind.punctuation) continue
      const word = words.lower[i]!.replace(/'s$/, '')
      for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
        put(index.words, part, s)
        put(index.byKey, keyOf(part), s)
      }
    }
  })
  return index
}

function put(map: Map<string, Set<number>>, key: string, value: number): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

/** The sentences of the body that hold the word or another form of it. */
function sentencesWith(sought: Sought, index: BodyIndex, aligner: AlignmentFeatures | undefined): Set<number> {
  const found = new Set<number>()
  const addAll = (sentences: Iterable<number> | undefined): void => {
    for (const sentence of sentences ?? []) found.add(sentence)
  }
  for (const part of [sought.word, ...sought.word.split('-')]) if (part.length > 1) addAll(index.byKey.get(keyOf(part)))
  for (const form of otherForms(sought.word)) addAll(index.byKey.get(keyOf(form)))
  for (const [word, sentences] of index.words) if (sharesOpening(sought.word, word)) addAll(sentences)
  if (!sought.name && aligner?.lexicon.wordNet !== undefined)
    for (const [word, sentences] of index.words) if (isRelated(sought.word, word, aligner)) addAll(sentences)
  return found
}

/** "U.S." → "united", "gop" → "republican", "chinese" → "china". */
function otherForms(word: string): string[] {
  const upper = word.toUpperCase()
  const title = word.charAt(0).toUpperCase() + word.slice(1)
  const state = stateByName.get(upper) ?? stateByName.get(title) ?? stateByDemonym.get(title)
  const forms = state === undefined ? [] : [...state.names, ...state.demonyms]
  const full =
    acronyms.get(upper) ?? stateAbbreviations.get(title) ?? stateAbbreviations.get(upper.split('').join('.').concat('.'))
  return [...forms, ...(full === undefined ? [] : [full])].flatMap(name => name.toLowerCase().split(' '))
}

/** "execs" and "executives", "apologizes" and "apologetic": four letters of a short word, or five of both. */
function sharesOpening(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length >= 4 && long.startsWith(short.replace(/s$/, '')) && short.replace(/s$/, '').length >= 4) return true
  return short.length >= 6 && short.slice(0, 6) === long.slice(0, 6)
}

const near = new Set(['synonym', 'derived'].map(name => relations.indexOf(name as (typeof relations)[number])))

function isRelated(x: string, y: string, { lexicon }: AlignmentFeatures): boolean {
  const { wordNet } = lexicon
  if (wordNet === undefined || !/^\p{L}{3,}$/u.test(y) || functionWords.has(y)) return false
  const [p, q] = [lemmasOf(x, wordNet), lemmasOf(y, wordNet)].map(lemmas =>
    lemmas.map(lemma => wordNet.lemma(lemma)).filter(id => id >= 0),
  )
  return p!.some(a => q!.some(b => near.has(wordNet.relate(a, b))))
}

/** Sentences by number of words found, then by place. */
function rankSentences(hits: readonly ReadonlySet<number>[], sentences: readonly Sentence[]): number[] {
  const counts = sentences.map((_, s) => hits.filter(set => set.has(s)).length)
  return sentences
    .map((_, s) => s)
    .filter(s => counts[s]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
}

/** The sentence that adds most to the best one. */
function bestPartner(hits: readonly ReadonlySet<number>[], best: number | undefined): number | undefined {
  if (best === undefined) return undefined
  const counts = new Map<number, number>()
  for (const set of hits) if (!set.has(best)) for (const s of set) counts.set(s, (counts.get(s) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
