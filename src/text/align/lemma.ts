// Base forms of an English word by detachment rules (after WordNet's morphy), irregular forms first.
// A form may have several ("leaves" → leave, leaf): two words share a lemma when any of theirs are equal. Constant time per word.
import { irregularForms } from '../../lang/irregular-forms.ts'
import type { WordNet } from './wordnet.ts'

/** Endings to detach and what to put back, longest first. */
const rules: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ying', 'ie'],
  ['ves', 'f'],
  ['iest', 'y'],
  ['ier', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['est', ''],
  ['est', 'e'],
  ['es', ''],
  ['es', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['s', ''],
]
const comparison = new Set(['iest', 'ier', 'est', 'er'])
/** Shorter stems are no words ("red" is not r + ed). */
const shortestStem = 2

/** The possible base forms of a lower-case word, the likeliest first; the word itself is always among them. */
export function lemmasOf(word: string, wordNet?: WordNet): string[] {
  const irregular = irregularForms.get(word)
  if (irregular !== undefined) return [...irregular, word]
  if (!/^[a-z][a-z'’-]*[a-z]$/.test(word) || word.length < 4)
    return word.endsWith('s') && word.length === 3 ? [word, word.slice(0, 2)] : [word]
  const known = wordNet !== undefined && wordNet.lemma(word) >= 0
  const detached: string[] = []
  for (const [ending, put] of rules) {
    if (!word.endsWith(ending) || (ending === 's' && /(?:ss|us|is)$/.test(word))) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length < shortestStem) continue
    addCandidates(detached, stem, put, ending, wordNet)
  }
  return known || detached.length === 0 ? [word, ...detached] : [...detached, word]
}

function addCandidates(detached: string[], stem: string, put: string, ending: string, wordNet: WordNet | undefined): void {
  const candidates = [stem + put]
  if (put === '' && /(?:ed|ing|er|est)$/.test(ending) && /([b-df-hj-np-tv-z])\1$/.test(stem)) candidates.push(stem.slice(0, -1))
  for (const candidate of candidates) {
    if (detached.includes(candidate)) continue
    if (wordNet === undefined) {
      if (!comparison.has(ending)) detached.push(candidate)
      continue
    }
    const id = wordNet.lemma(candidate)
    const needed = comparison.has(ending) ? 4 : /ing|ed|ied/.test(ending) ? 2 : 3
    if (id >= 0 && (wordNet.parts(id) & needed) !== 0) detached.push(candidate)
  }
}
