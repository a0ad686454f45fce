// The lemma of a cue as annotated ("said in a statement", "has also said" → say), for the speech-only view.
import { irregularForms, sayingVerbs } from '../../src/lang/cues.ts'

const saying = new Set(sayingVerbs)

/** The first word of the cue whose lemma is a reporting verb, else the lemma of its first word. */
export function lemmaOfCue(cue: string): string {
  const lemmas = cue
    .toLowerCase()
    .split(/[^a-z-]+/)
    .filter(word => word !== '')
    .map(lemmaOf)
  return lemmas.find(lemma => saying.has(lemma)) ?? lemmas[0] ?? ''
}

function lemmaOf(word: string): string {
  const irregular = irregularForms[word]
  if (irregular !== undefined || saying.has(word)) return irregular ?? word
  for (const [ending, to] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length) + to
    if (saying.has(stem)) return stem
    const single = stem.replace(/([a-z])\1$/, '$1')
    if (saying.has(single)) return single
  }
  return word
}

const endings: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['es', ''],
  ['s', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
]
