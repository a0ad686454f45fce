// Stretches without a predicate that name somebody or something: a photo credit, a source tag, "the mayor of Saltby, Ida Venn". The first
// two assert nothing; the last is told twice only by nearly the same words. One look at each word.
import { irregularVerbs, prepositions, relatives, subordinators } from '../../lang/clauses.ts'
import { lightWords } from '../../lang/light-words.ts'
import { type AnnotatedReport, tokenKind } from '../../model/annotations.ts'
import { overlap } from '../../model/span.ts'
import { tag } from '../../text/tags.ts'
import { isStamp } from '../stamps.ts'
import type { Clause } from './clauses.ts'

const predicates: ReadonlySet<number> = new Set([
  tag.verb,
  tag.verbS,
  tag.past,
  tag.participle,
  tag.gerund,
  tag.auxiliary,
  tag.modal,
  tag.pronounVerb,
])

/** Prepositions that put nothing but something to compare with before a name. */
const comparing = new Set('like unlike'.split(' '))
/** Participles that only say where something is taken from. */
const citing = new Set('citing quoting'.split(' '))

/** `bare`: names alone, or a source tag. `told`: a name with what it is. */
export type Naming = 'bare' | 'told'

/** What a stretch without a predicate names; undefined for one that asserts something or only cites a circumstance. */
export function namingOf(annotated: AnnotatedReport, { pieces, tokens: ranges }: Clause, tags: Uint8Array): Naming | undefined {
  const { report, tokens } = annotated
  const words: Word[] = ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + i)
      .filter(i => tokens.kinds[i] !== tokenKind.punctuation)
      .map(i => ({ word: report.text.slice(tokens.starts[i], tokens.ends[i]), tag: tags[i]! })),
  )
  const first = words[0]?.word.toLowerCase()
  const whole = { start: pieces[0]!.start, end: pieces.at(-1)!.end }
  if (first === undefined || isStamp(report.text, annotated.times, whole)) return 'bare'
  const cites = citing.has(first)
  if (words.slice(cites ? 1 : 0).some(isPredicate)) return undefined
  if (cites) return 'bare'
  // The tagger knows no verbs in capitals.
  const shouted = words.filter(({ word }) => /^\p{Lu}{2,}$/u.test(word)).length
  if (shouted * 2 > words.length || !words.some(({ tag: own }) => own === tag.name)) return undefined
  if (subordinators.has(first) || relatives.has(first) || (prepositions.has(first) && !comparing.has(first))) return undefined
  if (annotated.quantities.some(({ start, end }) => pieces.some(piece => overlap(piece, { start, end }) > 0))) return undefined
  return words.every(({ word }) => /^[\p{Lu}\p{N}@]/u.test(word) || lightWords.has(word)) ? 'bare' : 'told'
}

interface Word {
  word: string
  tag: number
}

/** The tagger may take verbs for adjectives and nouns: "posted footage", "remains in custody". */
function isPredicate({ word, tag: own }: Word): boolean {
  return predicates.has(own) || irregularVerbs.has(word) || /^\p{Ll}{2,}ed$/u.test(word)
}
