// Content beside its own marks: what a beginning or an end of reported speech is to the marked stretches that belong to it.
// Features for the two log-linear choices of content.ts; cost linear in the words between the last mark and the end.
import { partOf, type Writer } from '../../text/log-linear.ts'
import { tag } from '../../text/tags.ts'
import { type Analysis, type Stretch, shape, step } from './analysis.ts'
import type { Cue } from './cues.ts'

/** The marked stretches that belong to a content: the first and the last of them in the sentence of its cue. */
export interface OwnStretches {
  first: Stretch
  last: Stretch
}

/** The first and the last of the stretches that stand in the sentence of a cue. */
export function ownStretches({ sentenceAt }: Analysis, cue: Cue, stretches: readonly Stretch[]): OwnStretches | undefined {
  const own = stretches.filter(({ from, to }) => sentenceAt[from] === cue.sentence || sentenceAt[to - 1] === cue.sentence)
  return own.length === 0 ? undefined : { first: own[0]!, last: own.at(-1)! }
}

/** What a beginning is to the first of the own stretches: at it, before, inside, or behind it. */
export function besideFirst<Name>(
  analysis: Analysis,
  cue: Cue,
  own: OwnStretches | undefined,
  at: number,
  feature: Writer<Name>,
): Name[] {
  const side = partOf(at < cue.from ? 'before' : 'after')
  if (own === undefined) return [feature`own none ${side}`]
  const { first } = own
  const place = partOf(at === first.from ? 'at' : at < first.from ? step(first.from - at) : at < first.to ? 'in' : 'behind')
  const marked = partOf(first.from >= cue.to ? 'after' : 'before')
  const word = shape(analysis, at)
  return [
    feature`own ${side} ${marked}`,
    feature`own ${side} ${marked} ${place}`,
    feature`own ${place} ${side} l=${cue.lemma}`,
    feature`own ${place} w=${word} ${marked}`,
    feature`own ${place} first=${at === cue.to} ${cue.kind}`,
  ]
}

/** What an end is to the last of the own stretches: at it, inside, before, or how far behind it and with what between. */
export function besideLast<Name>(
  analysis: Analysis,
  cue: Cue,
  own: OwnStretches | undefined,
  start: number,
  end: number,
  feature: Writer<Name>,
): Name[] {
  const side = partOf(start >= cue.from ? 'after' : 'before')
  if (own === undefined) return [feature`own none ${side}`]
  const { last } = own
  const { words, tags, phrases, stretchAt, sentences } = analysis
  const place = partOf(end === last.to ? 'at' : end > last.to ? step(end - last.to) : end > last.from ? 'in' : 'short')
  const word = shape(analysis, end)
  const features = [feature`own ${side} ${place}`, feature`own ${place} w=${word}`, feature`own ${place} w=${word} ${cue.type}`]
  if (end <= last.to) return features
  let finite = 0
  let commas = 0
  let others = 0
  for (let i = last.to; i < end; i++) {
    const verb = phrases.verbAt[i]!
    if (verb >= 0 && phrases.verbs[verb]!.from === i && phrases.verbs[verb]!.form === 'finite') finite++
    if (words[i] === ',' || words[i] === ';') commas++
    if (stretchAt[i]! >= 0 && stretchAt[i] !== stretchAt[i - 1]) others++
  }
  const all = end >= sentences[cue.sentence]!.to - 1 && tags[end] === tag.punctuation
  const then = shape(analysis, last.to)
  features.push(
    feature`own behind then=${then}`,
    feature`own behind then=${then} ${side} all=${all}`,
    feature`own behind f=${Math.min(finite, 2)} c=${Math.min(commas, 2)} all=${all}`,
    feature`own behind others=${Math.min(others, 2)}`,
    feature`own behind then=${then} f=${Math.min(finite, 2)} w=${word}`,
  )
  return features
}
