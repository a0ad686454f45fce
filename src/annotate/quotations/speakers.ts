// The speaker of a marked stretch, by the clause around it.
import { irregularForms, sayingVerbs } from '../../lang/cues.ts'
import type { Span } from '../../model/span.ts'

const forms = new Set<string>()
for (const lemma of sayingVerbs) {
  const stem = lemma.endsWith('e')
    ? lemma.slice(0, -1)
    : lemma.endsWith('y') && !/[aeo]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}i`
      : lemma
  for (const form of [lemma, `${lemma}s`, `${stem}es`, `${stem}ed`, `${lemma.replace(/e$/, '')}ing`]) forms.add(form)
}
for (const [form, lemma] of Object.entries(irregularForms)) if (sayingVerbs.includes(lemma)) forms.add(form)

const word = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu
const pronoun = /^(?:he|she|they|it|i|we)$/i

/** A speaker and a cue within the words right after or right before the stretch. */
export function findSpeaker(text: string, stretch: Span): { at: Span; cue: Span } | undefined {
  const after = text.slice(stretch.end, stretch.end + 200).split(/[\n.!?“"]/, 1)[0]!
  const before = text
    .slice(Math.max(0, stretch.start - 200), stretch.start)
    .split(/[\n!?”"]|\.\s/)
    .at(-1)!
  return inClause(after, stretch.end) ?? inClause(before, stretch.start - before.length)
}

function inClause(clause: string, offset: number): { at: Span; cue: Span } | undefined {
  const words = [...clause.matchAll(word)].slice(0, 40)
  const verb = words.findIndex(match => forms.has(match[0].toLowerCase()))
  if (verb < 0) return undefined
  const cue = spanOf(words[verb]!, offset)
  let start = verb - 1
  while (start > 0 && namelike(words[start - 1]![0]) && !pronoun.test(words[start]![0])) start--
  if (verb > 0 && (namelike(words[verb - 1]![0]) || pronoun.test(words[verb - 1]![0])))
    return { at: { start: spanOf(words[start]!, offset).start, end: spanOf(words[verb - 1]!, offset).end }, cue }
  let end = verb + 1
  while (end < words.length && namelike(words[end]![0])) end++
  if (end > verb + 1)
    return { at: { start: spanOf(words[verb + 1]!, offset).start, end: spanOf(words[end - 1]!, offset).end }, cue }
  return undefined
}

function namelike(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

function spanOf(match: RegExpExecArray, offset: number): Span {
  return { start: offset + match.index, end: offset + match.index + match[0].length }
}
