// Speakers that a set phrase tells without weighing: "with Ola Venn, the mayor, declaring …", "The pier – Ola Venn: “…”".
import { tag } from '../../text/tags.ts'
import type { Analysis } from './analysis.ts'
import { quotedSpeaker } from './channels.ts'
import type { Cue } from './cues.ts'

/** Tokens between "with" and the participle. */
const absoluteReach = 16

/** The noun phrase that a set phrase makes the speaker of a cue, or undefined. */
export function toldSpeaker(analysis: Analysis, cue: Cue): number | undefined {
  return quotedSpeaker(analysis, cue) ?? absoluteSubject(analysis, cue) ?? labelled(analysis, cue)
}

/** The absolute construction: after "with", the subject of a participle is its own, not that of the clause before. */
function absoluteSubject({ phrases, words, tags, sentenceAt, stretchAt }: Analysis, cue: Cue): number | undefined {
  if (cue.type !== 'verb' || cue.form !== 'gerund') return undefined
  for (let i = cue.from - 1; i > 0 && i >= cue.from - absoluteReach && sentenceAt[i] === cue.sentence; i--) {
    if (stretchAt[i]! >= 0) return undefined
    const verb = phrases.verbAt[i]!
    if (verb >= 0 && phrases.verbs[verb]!.form === 'finite') return undefined
    if (words[i] !== 'with') continue
    const noun = phrases.nounAt[i + 1] ?? -1
    if (noun < 0 || phrases.nouns[noun]!.from !== i + 1) return undefined
    const { kind, to } = phrases.nouns[noun]!
    if (kind === 'genitive') return undefined
    // Right before the participle, or parted from it by an apposition between commas; "spoke with Venn, saying" is another thing.
    const apposed = words[to] === ',' && to < cue.from - 2 && tags[cue.from - 1] === tag.punctuation
    return (to === cue.from || apposed) && phrases.verbAt[i - 1]! < 0 ? noun : undefined
  }
  return undefined
}

/** The name between the beginning of a line or a dash and the colon before marked words: a label. */
function labelled({ phrases, words, sentences, sentenceAt, stretchAt }: Analysis, cue: Cue): number | undefined {
  if (cue.type !== 'colon' || (stretchAt[cue.to] ?? -1) < 0) return undefined
  const noun = phrases.nounAt[cue.from - 1] ?? -1
  if (noun < 0 || phrases.nouns[noun]!.kind !== 'name') return undefined
  const { from } = phrases.nouns[noun]!
  const opens = sentences[sentenceAt[from]!]?.from === from
  return opens || /^[―—–-]$/.test(words[from - 1] ?? '') ? noun : undefined
}
