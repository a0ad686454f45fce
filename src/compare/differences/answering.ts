// Whether what one reading adds is silent in the other: the marks share a word that neither denies alone, and no like phrase, amount or
// time beside the other mark takes the place of what is added. Cost: the words and mentions of two sentences and their neighbours.
import { units } from '../../lang/units.ts'
import { overlap, type Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import type { Gap } from './detail-gaps.ts'
import type { Frame, Placed } from './frame.ts'
import { touches } from './phrases.ts'
import { meanNearly } from './related-words.ts'
import { keysOf, tagsOf } from './report-words.ts'

/** Words behind a mark among which an amount would be of the same thing. */
const amountReach = 6
/** Words before a mark among which "not" denies it. */
const denialReach = 2

/** `own` adds what `other` does not tell: the other mark holds a word of it, and nothing beside it says the same of another manner. */
export function isSilentAnswer(
  own: Frame,
  mark: Gap['a'],
  other: Frame,
  answer: Gap['b'],
  links: Int32Array,
  aligner?: AlignmentFeatures,
): boolean {
  if (!sharesWord(own, mark, other, answer, links)) return false
  if (isDenied(own, mark) !== isDenied(other, answer)) return false
  if (isOfAnother(own, mark, other, answer, links)) return false
  if (hasOwnAddition(other, answer, backLinks(links, other))) return false
  return (
    !followsAlike(own, mark, other, answer, links) &&
    !measuresAlike(own, mark, other, answer) &&
    !isCompound(own, mark, other, answer) &&
    !isToldNearby(own, mark, other, answer, links, aligner) &&
    !isTimedBeside(own, mark, other, answer)
  )
}

function sharesWord(own: Frame, mark: Gap['a'], other: Frame, answer: Gap['b'], links: Int32Array): boolean {
  for (let i = mark.from; i < mark.to; i++) {
    if (links[i]! >= answer.from && links[i]! < answer.to) return true
    if (own.content[i] && other.keys.slice(answer.from, answer.to).includes(own.keys[i]!)) return true
  }
  return false
}

/** "Not guilty" beside "guilty Thursday": two verdicts. */
function isDenied({ words }: Frame, { from }: Gap['a']): boolean {
  return words.slice(Math.max(0, from - denialReach), from).some(word => /^(?:not|never|no)$|n't$/.test(word))
}

/** Words before a verb among which the noun stands that it is told of. */
const subjectReach = 4

/** "The heater was running" beside "the stove was running with no flame": the verb that both tell is told of two things. */
function isOfAnother(own: Frame, { from }: Gap['a'], other: Frame, answer: Gap['b'], links: Int32Array): boolean {
  const [subject, counterpart] = [subjectOf(own, from), subjectOf(other, answer.from)]
  if (subject === undefined || counterpart === undefined) return false
  const [one, answering] = [own.keys[subject]!, other.keys[counterpart]!]
  if (one === answering) return false
  return links[subject] !== counterpart || (keysOf(other.annotated).has(one) && keysOf(own.annotated).has(answering))
}

function subjectOf({ annotated, tokens, words }: Frame, verb: number): number | undefined {
  const tags = tagsOf(annotated)
  if (!verbal.has(tags[tokens[verb] ?? -1]!) && !/ing$/.test(words[verb] ?? '')) return undefined
  for (let i = verb - 1; i >= Math.max(0, verb - subjectReach); i--) {
    const code = tags[tokens[i]!]
    if (code === tag.noun || code === tag.name) return i
  }
  return undefined
}

const verbal: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.participle, tag.gerund])

/** Which words of the other sentence are linked. */
function backLinks(links: Int32Array, { tokens }: Frame): boolean[] {
  const linked = tokens.map(() => false)
  for (const j of links) if (j >= 0) linked[j] = true
  return linked
}

/** "Drunk driving", "driving under the influence": the other mark has an addition of its own, before or behind it. */
function hasOwnAddition(other: Frame, { from, to }: Gap['b'], linked: readonly boolean[]): boolean {
  const tags = tagsOf(other.annotated)
  const codeAt = (i: number): number | undefined => (other.tokens[i] === undefined ? undefined : tags[other.tokens[i]!])
  const before = codeAt(from - 1)
  const modified = before === tag.adjective || before === tag.noun
  if (from > 0 && touches(other, from) && modified && other.content[from - 1] && !linked[from - 1]) return true
  if (codeAt(to) !== tag.preposition || !touches(other, to) || other.words[to] === 'of') return false
  for (let i = to + 1; i < Math.min(other.tokens.length, to + 4) && touches(other, i); i++)
    if (other.content[i]) return !linked[i] && codeAt(i) === tag.noun
  return false
}

/** "Built on the old pier" beside "built on sand": the same preposition goes on behind the word both tell. */
function followsAlike(own: Frame, mark: Gap['a'], other: Frame, answer: Gap['b'], links: Int32Array): boolean {
  const next = other.words[answer.to]
  if (next === undefined || !touches(other, answer.to)) return false
  if (tagsOf(other.annotated)[other.tokens[answer.to]!] !== tag.preposition || next === 'of') return false
  for (let i = mark.from + 1; i < mark.to; i++)
    if (own.words[i] === next && (links[i] === -1 || links[i] === answer.to) && isBehindShared(own, mark, i, answer, links))
      return true
  return false
}

/** Nothing that the other does not tell stands between the word both tell and the preposition. */
function isBehindShared({ content }: Frame, { from }: Gap['a'], at: number, answer: Gap['b'], links: Int32Array): boolean {
  let last = at - 1
  while (last >= from && !content[last]) last--
  return last >= from && links[last]! >= answer.from && links[last]! < answer.to
}

/** "Fell 60 metres" beside "fell 200 feet": an amount of that dimension stands behind the other mark too. */
function measuresAlike(own: Frame, mark: Gap['a'], other: Frame, answer: Gap['b']): boolean {
  const bases = new Set(
    added(own, own.quantities, mark, other, answer)
      .map(({ mention: { unit } }) => units.get(unit)?.base)
      .filter(base => base !== undefined),
  )
  if (bases.size === 0) return false
  return other.quantities.some(
    ({ mention: { unit }, from }) =>
      from >= answer.from && from < answer.to + amountReach && bases.has(units.get(unit)?.base ?? ''),
  )
}

/** "Harbour desk clerk" beside "harbour clerk": a noun more within a compound is the same thing, told in full. */
function isCompound(own: Frame, { from, to }: Gap['a'], other: Frame, answer: Gap['b']): boolean {
  const noun = (frame: Frame, i: number): boolean => tagsOf(frame.annotated)[frame.tokens[i] ?? -1] === tag.noun
  return (
    to - from === 2 &&
    answer.to - answer.from === 1 &&
    noun(own, from) &&
    noun(own, from - 1) &&
    touches(own, from) &&
    touches(other, answer.from) &&
    own.keys[from - 1] === other.keys[answer.from - 1]
  )
}

/** Sentences on either side in which the other report may say the same in other words. */
const nearbySentences = 2

/** "His mum Oda" where a sentence further on stands "his mother": all that is added is said near the other mark by words of one meaning. */
function isToldNearby(
  own: Frame,
  { from, to }: Gap['a'],
  other: Frame,
  answer: Gap['b'],
  links: Int32Array,
  aligner: AlignmentFeatures | undefined,
): boolean {
  const wordNet = aligner?.lexicon.wordNet
  if (wordNet === undefined) return false
  const words: string[] = []
  for (let i = from; i < to; i++)
    if (own.content[i] && (links[i]! < answer.from || links[i]! >= answer.to)) words.push(own.words[i]!)
  const near = wordsNearby(other)
  return words.length > 0 && words.every(word => near.some(said => said === word || meanNearly(word, said, wordNet)))
}

function wordsNearby({ annotated, sentence }: Frame): string[] {
  const { sentences, tokens, report } = annotated
  const first = sentences.findIndex(({ to }) => to > sentence.from)
  const last = sentences.findLastIndex(({ from }) => from < sentence.to)
  const from = sentences[Math.max(0, first - nearbySentences)]!.from
  const to = sentences[Math.min(sentences.length - 1, last + nearbySentences)]!.to
  const tags = tagsOf(annotated)
  return Array.from({ length: to - from }, (_, k) => from + k)
    .filter(i => saying.has(tags[i]!))
    .map(i => wordsOf(report.text, tokens).lower[i]!)
}

const saying: ReadonlySet<number> = new Set([tag.noun, tag.name, tag.adjective, tag.verb, tag.past, tag.participle, tag.gerund])

/** A day is added, and the other report names one in the sentence or right beside it. */
function isTimedBeside(own: Frame, mark: Gap['a'], other: Frame, answer: Gap['b']): boolean {
  if (!added(own, own.times, mark, other, answer).some(({ mention }) => mention.granularity === 'day')) return false
  const { sentences, tokens, times } = other.annotated
  const first = sentences.findIndex(({ to }) => to > other.sentence.from)
  const last = sentences.findLastIndex(({ from }) => from < other.sentence.to)
  const start = tokens.starts[sentences[Math.max(0, first - 1)]!.from]!
  const end = tokens.ends[sentences[Math.min(sentences.length - 1, last + 1)]!.to - 1]!
  return times.some(time => time.granularity === 'day' && overlap(time, { start, end }) > 0)
}

/** Mentions in the mark that the other mark does not print too. */
function added<M extends Span>(
  own: Frame,
  mentions: readonly Placed<M>[],
  mark: Gap['a'],
  other: Frame,
  answer: Gap['b'],
): Placed<M>[] {
  const told = new Set(other.keys.slice(answer.from, answer.to))
  return mentions.filter(
    ({ from, to }) => from < mark.to && to > mark.from && !own.keys.slice(from, to).every(key => told.has(key)),
  )
}
