// The lexicon (shares of parts of speech, made from WordNet's sense counts by scripts/make-lexicon.ts) and the forms of verbs.
import { irregularVerbs } from '../lang/grammar-words.ts'
import lexicon from '../lang/lexicon.json' with { type: 'json' }
import { lookUp, makeTable, put, type Table } from './hash-table.ts'
import { hashOf } from './rolling-hash.ts'

interface Lexicon {
  /** From the hash of a word to the number of its class, from 1. */
  table: Table
  /** "n8v2": letters of parts of speech, each with its share. */
  classes: string[]
}

let loaded: Lexicon | undefined

/** Hashes the lexicon at the first call: 38,000 words in a few milliseconds, where a Map of strings took fifty. */
function lexiconTable(): Lexicon {
  if (loaded !== undefined) return loaded
  const { notice: _, ...words } = lexicon as Record<string, string>
  const size = Object.values(words).reduce((sum, list) => sum + list.length / 6, 0)
  const table = makeTable(size)
  const classes = Object.keys(words)
  for (const [index, key] of classes.entries()) {
    const list = words[key]!
    for (let start = 0; start < list.length; ) {
      const space = list.indexOf(' ', start)
      const end = space < 0 ? list.length : space
      put(table, hashOf(list, start, end), index + 1)
      start = end + 1
    }
  }
  loaded = { table, classes }
  return loaded
}

/** Share (1..9) of a part of speech letter (n v a r) in a lexicon class, 0 when the word has none. */
export function shareOf(word: string, letter: string): number {
  const { table, classes } = lexiconTable()
  const key = classes[lookUp(table, hashOf(word, 0, word.length)) - 1]
  if (key === undefined) return 0
  const at = key.indexOf(letter)
  return at < 0 ? 0 : Number(key[at + 1])
}

const irregular = irregularVerbs
  .trim()
  .split('|')
  .map(entry => entry.trim().split(' ') as [string, string, string])
const pastOf = new Map(irregular.map(([base, past]) => [past, base]))
const participleOf = new Map(irregular.map(([base, , participle]) => [participle, base]))

/** The base of an irregular past form ("wrote" → "write"). */
export function pastBase(word: string): string | undefined {
  return pastOf.get(word)
}

/** The base of an irregular participle ("written" → "write"). */
export function participleBase(word: string): string | undefined {
  return participleOf.get(word)
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
  const word = raw.toLowerCase()
  const irregular = pastBase(word) ?? participleBase(word)
  if (irregular !== undefined) return irregular
  for (const ending of ['s', 'ed', 'ing']) {
    if (!word.endsWith(ending)) continue
    let best: string | undefined
    for (const stem of stemsOf(word, ending)) if (shareOf(stem, 'v') > (best === undefined ? 0 : shareOf(best, 'v'))) best = stem
    if (best !== undefined) return best
  }
  return word
}
