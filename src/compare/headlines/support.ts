// How far a body bears out what a headline asserts.
// Method: every content word of the assertion is sought in the body, by stem, short form, state or WordNet relation; what counts is
// the share found in the whole body and in its best two sentences, and whether a name is missing altogether.
// Cost: for each body, the sentences that hold words of the assertion; the words are sought in all bodies at once (bodies.ts).
import { stateByDemonym, stateByName } from '../../lang/countries.ts'
import { givenNames } from '../../lang/given-names.ts'
import { places as knownPlaces } from '../../lang/places.ts'
import { functionWords } from '../../lang/plain-words.ts'
import type { AnnotatedReport, Sentence } from '../../model/annotations.ts'
import { tokenKind } from '../../model/annotations.ts'
import type { Verdict } from '../../model/edition.ts'
import type { Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import { tagTokens } from '../../text/tagger.ts'
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import { tokenAt } from '../../text/tokens.ts'
import { isKnownWord } from '../../text/word-tags.ts'
import type { Bodies, Places } from './bodies.ts'

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
  /** A name, or a capitalised word that no dictionary knows. */
  name: boolean
  /** A verb that says what happened. */
  verb: boolean
}

/** An assertion made ready to be held against any body of the story. */
export interface Assertion {
  sought: readonly Sought[]
  /** For each sought word, the sentences of each body that hold it. */
  places: readonly Places[]
}

/** What the span `at` of `from`'s headline asserts, sought in all bodies. */
export function seekAssertion(at: Span, from: AnnotatedReport, bodies: Bodies, aligner?: AlignmentFeatures): Assertion {
  const sought = soughtWords(at, from, aligner)
  return { sought, places: sought.map(({ word, name }) => bodies.placesOf(word, name)) }
}

const nowhere: ReadonlySet<number> = new Set()

/** The verdict on an assertion by one body, that of the same report or of another. */
export function supportOf({ sought, places }: Assertion, body: AnnotatedReport): Support {
  if (sought.length === 0) return { verdict: 'unknown', nearest: [] }
  const hits = places.map(place => place.get(body) ?? nowhere)
  const found = hits.filter(sentences => sentences.size > 0).length / sought.length
  const best = mostHit(hits)
  // The sentence that adds most to the best one.
  const second = best === undefined ? undefined : mostHit(hits.filter(sentences => !sentences.has(best)))
  const together = hits.filter(sentences => sentences.has(best ?? -1) || sentences.has(second ?? -1)).length / sought.length
  const missingName = sought.some(({ name }, i) => name && hits[i]!.size === 0)
  const nearest = [best, second].filter(index => index !== undefined).map(index => spanOf(body.sentences[index]!))
  const missingVerb = sought.some(({ verb }, i) => verb && hits[i]!.size === 0)
  return { verdict: verdictOf(found, together, missingName || (missingVerb && found < supportedShare)), nearest }
}

/** The sentence that holds most of the words; the first of several. */
function mostHit(hits: readonly ReadonlySet<number>[]): number | undefined {
  const counts = new Map<number, number>()
  for (const sentences of hits) for (const s of sentences) counts.set(s, (counts.get(s) ?? 0) + 1)
  let best: number | undefined
  let most = 0
  for (const [s, count] of counts)
    if (count > most || (count === most && s < best!)) {
      best = s
      most = count
    }
  return best
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
    sought.push({ word, name: capital && word.length > 3 && !isWord(word, aligner), verb: verbs.has(tags[i]!) })
  }
  return sought
}

/** A dictionary or a list of names knows the word; a capital in a headline then says nothing. */
function isWord(word: string, aligner: AlignmentFeatures | undefined): boolean {
  const title = word.charAt(0).toUpperCase() + word.slice(1)
  if (stateByName.has(title) || stateByDemonym.has(title) || knownPlaces.has(title) || givenNames.has(title)) return true
  const wordNet = aligner?.lexicon.wordNet
  const known = (part: string): boolean =>
    isKnownWord(part) || (wordNet !== undefined && lemmasOf(part, wordNet).some(lemma => wordNet.lemma(lemma) >= 0))
  return word.split('-').some(known) || (wordNet === undefined && /(?:s|ism|ity|er|or|ion|al|ment|ance)$/.test(word))
}
