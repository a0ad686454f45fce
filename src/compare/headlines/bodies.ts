// The words of all bodies of a story and the sentences they stand in: made once, so that the words of a headline are sought once for
// all reports. Cost: the words of the bodies, then for each different word of the headlines one pass over the different words.
import { stateByDemonym, stateByName } from '../../lang/countries.ts'
import { acronyms } from '../../lang/name-words.ts'
import { stateAbbreviations } from '../../lang/places.ts'
import { functionWords } from '../../lang/plain-words.ts'
import type { AnnotatedReport } from '../../model/annotations.ts'
import { tokenKind } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import { relations, type WordNet } from '../../text/align/wordnet.ts'
import { stem } from '../../text/stem.ts'
import { wordsOf } from '../../text/token-words.ts'

/** The sentences of each body that hold a word or another form of it, as indices into its `sentences`. */
export type Places = ReadonlyMap<AnnotatedReport, ReadonlySet<number>>

export interface Bodies {
  /** `name`: a name has no relatives in WordNet. */
  placesOf(word: string, name: boolean): Places
}

/** A word of the bodies. */
interface Entry {
  word: string
  key: string
  places: Map<AnnotatedReport, Set<number>>
  /** WordNet's numbers of its base forms; undefined until asked for. */
  ids: readonly number[] | undefined
}

export function indexBodies(reports: readonly AnnotatedReport[], aligner?: AlignmentFeatures): Bodies {
  const entries = new Map<string, Entry>()
  for (const body of reports) addBody(entries, body)
  const wordNet = aligner?.lexicon.wordNet
  const known = new Map<string, Places>()
  return {
    placesOf(word, name) {
      const question = `${name}\n${word}`
      const places = known.get(question) ?? seek(word, entries.values(), name ? undefined : wordNet)
      known.set(question, places)
      return places
    },
  }
}

function addBody(entries: Map<string, Entry>, body: AnnotatedReport): void {
  const { report, tokens, sentences } = body
  const words = wordsOf(report.text, tokens)
  sentences.forEach((sentence, s) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (tokens.kinds[i] === tokenKind.punctuation) continue
      const word = words.lower[i]!.replace(/'s$/, '')
      for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
        let entry = entries.get(part)
        if (entry === undefined) entries.set(part, (entry = { word: part, key: keyOf(part), places: new Map(), ids: undefined }))
        const held = entry.places.get(body)
        if (held === undefined) entry.places.set(body, new Set([s]))
        else held.add(s)
      }
    }
  })
}

function seek(sought: string, entries: Iterable<Entry>, wordNet: WordNet | undefined): Places {
  const parts = [sought, ...sought.split('-')].filter(part => part.length > 1)
  const keys = new Set([...parts, ...otherForms(sought)].map(keyOf))
  const ids = wordNet === undefined ? [] : idsOf(sought, wordNet)
  const found = new Map<AnnotatedReport, Set<number>>()
  for (const entry of entries) {
    if (!keys.has(entry.key) && !sharesOpening(sought, entry.word) && !isRelated(ids, entry, wordNet)) continue
    for (const [body, sentences] of entry.places) {
      const held = found.get(body) ?? new Set()
      for (const sentence of sentences) held.add(sentence)
      found.set(body, held)
    }
  }
  return found
}

function keyOf(word: string): string {
  return stem(word.replace(/\.$/, '').normalize('NFD').replace(/\p{M}/gu, ''))
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
  if (short.length < 4 || short.charCodeAt(0) !== long.charCodeAt(0)) return false
  const bare = short.endsWith('s') ? short.slice(0, -1) : short
  return (bare.length >= 4 && long.startsWith(bare)) || (short.length >= 6 && long.startsWith(short.slice(0, 6)))
}

const near = new Set(['synonym', 'derived'].map(name => relations.indexOf(name as (typeof relations)[number])))

function isRelated(ids: readonly number[], entry: Entry, wordNet: WordNet | undefined): boolean {
  if (wordNet === undefined || ids.length === 0) return false
  entry.ids ??= /^\p{L}{3,}$/u.test(entry.word) && !functionWords.has(entry.word) ? idsOf(entry.word, wordNet) : []
  return ids.some(a => entry.ids!.some(b => near.has(wordNet.relate(a, b))))
}

function idsOf(word: string, wordNet: WordNet): number[] {
  return lemmasOf(word, wordNet)
    .map(lemma => wordNet.lemma(lemma))
    .filter(id => id >= 0)
}
