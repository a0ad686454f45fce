// Detail: one reading says more, less or something else of the same thing ("a lander" / "a lander and rover", "car" / "truck").
// Method: places where a phrase has no counterpart (detail-gaps.ts) are judged by what is new to the other report, whether it reads as a
// phrase, and the probability that both stretches stand in one place (slots.ts). Cost: places × words of two sentences.

import type { Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import { relations } from '../../text/align/wordnet.ts'
import { tag } from '../../text/tags.ts'
import { anchored, isLooseTime, isSilent } from './anchors.ts'
import { isSilentAnswer } from './answering.ts'
import { contentIn, type Gap, gapsBetween, phraseGaps } from './detail-gaps.ts'
import { countedPlaces, joinedPlaces } from './detail-places.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, isInside, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'
import { isFresh, isNew, sameElsewhere } from './new-words.ts'
import { areNear } from './related-words.ts'
import { tagsOf } from './report-words.ts'
import { placeProbability } from './slots.ts'
import { isConjunct, standsBeforeTime, toldAlone, withoutKnown } from './told-alone.ts'
import { isSaying } from './voices.ts'
import { isPhrase, isReadable } from './whole-phrase.ts'

/** Share of content words that must be linked, and content words either reading must have. Set on real-pairs (dev). */
const frameThreshold = 0.05
const fewestContent = 2
/** Probability that the two stretches stand in one place of their sentences. */
const leastPlace = 0.1
/** The same for what one reading says of a noun that both tell: the noun vouches for the place. */
const leastOfNoun = 0.05
/** Details of two readings at most: the fullest ones. */
const mostDetails = 5
/** One common word more is seldom worth telling, and often the same in other words. */
const leastWorth = 1

interface Candidate {
  gap: Gap
  reason: string
  /** New words that it tells: names and figures count double. */
  worth: number
  /** A time, where the other reading says "later". */
  dated?: boolean
  /** Found as such (detail-places.ts). */
  plain?: boolean
  counted?: boolean
}

export function compareDetail(a: Frame, b: Frame, links: Links, aligner?: AlignmentFeatures): Finding[] {
  if (
    isAddress(a) ||
    isAddress(b) ||
    links.share < frameThreshold ||
    contentCount(a) < fewestContent ||
    contentCount(b) < fewestContent
  )
    return []
  const other = otherOfItsKind(a, b, links, aligner)
  const candidates = [
    ...(other === undefined ? [] : [{ gap: other, reason: 'the two tell it differently', worth: 10 }]),
    ...phraseGaps(a, b, links.ab).flatMap(gap => judge(a, b, gap, links, aligner)),
    ...phraseGaps(b, a, links.ba).flatMap(gap => judge(a, b, { ...gap, a: gap.b, b: gap.a }, links, aligner)),
    ...gapsBetween(a, b, links).flatMap(gap => judge(a, b, gap, links, aligner)),
  ]
    .filter(({ gap }) => placeProbability(a, b, links, gap.a, gap.b) >= (gap.modifies ? leastOfNoun : leastPlace))
    .concat(plainly(a, b, links))
    .filter(({ gap }) => isReadable(a, gap.a) && isReadable(b, gap.b) && isSource(a, gap.a) === isSource(b, gap.b))
    .filter(candidate => !addsBoth(a, b, candidate, links) && isOneSided(a, b, candidate, links, aligner))
  const taken: Gap[] = []
  for (const { gap, worth } of candidates.sort((x, y) => y.worth - x.worth || x.gap.a.from - y.gap.a.from))
    if (
      taken.length < mostDetails &&
      worth >= (gap.modifies ? 1 : leastWorth) &&
      !taken.some(known => meet(known.a, gap.a) || meet(known.b, gap.b))
    )
      taken.push(gap)
  return taken.map(gap => finding(a, b, candidates.find(candidate => candidate.gap === gap)!))
}

/** The stretch names on whose word something is told: "according to pilots and wardens" beside "pilots freed him". */
function isSource(frame: Frame, place: Gap['a']): boolean {
  const { start, end } = spanOf(frame, place)
  const isOfSaying = (cue: Span): boolean =>
    /^according/i.test(printed(frame, cue)) || isSaying(printed(frame, cue).split(' ').at(-1)!)
  return frame.annotated.attributions.some(
    ({ source, cue }) => source !== undefined && cue !== undefined && source.start < end && start < source.end && isOfSaying(cue),
  )
}

/** "Only the first tells", and yet the other mark tells something of its own. */
function addsBoth(a: Frame, b: Frame, { gap, reason, dated, plain }: Candidate, { ab, ba }: Links): boolean {
  if (!reason.startsWith('only') || dated || plain) return false
  const alone = (frame: Frame, other: Frame, mark: Gap['a'], answer: Gap['a'], links: Int32Array): boolean =>
    contentIn(frame, mark).some(
      i =>
        (links[i]! < answer.from || links[i]! >= answer.to) && !other.keys.slice(answer.from, answer.to).includes(frame.keys[i]!),
    )
  return alone(a, b, gap.a, gap.b, ab) && alone(b, a, gap.b, gap.a, ba)
}

/** What only one tells is not told beside the other mark in another manner; "in March" against "later" shares no word. */
function isOneSided(
  a: Frame,
  b: Frame,
  { gap, reason, dated, counted }: Candidate,
  { ab, ba }: Links,
  aligner: AlignmentFeatures | undefined,
): boolean {
  if (counted || dated || !reason.startsWith('only')) return true
  return reason.startsWith('only the first')
    ? isSilentAnswer(a, gap.a, b, gap.b, ab, aligner)
    : isSilentAnswer(b, gap.b, a, gap.a, ba, aligner)
}

/** Places where one reading plainly tells more (detail-places.ts), on either side. */
function plainly(a: Frame, b: Frame, { ab, ba }: Links): Candidate[] {
  const turned = ({ a: x, b: y }: Gap): Gap => ({ a: y, b: x })
  const told = (which: string, frame: Frame, place: Gap['a']): string =>
    `only the ${which} tells ${quoted(frame, spanOf(frame, place))}`
  const second = (gap: Gap): Candidate => ({ gap, reason: told('second', b, gap.b), worth: plainWorth, plain: true })
  return [
    ...joinedPlaces(a, b, ab).map((gap): Candidate => ({ gap, reason: told('first', a, gap.a), worth: plainWorth, plain: true })),
    ...joinedPlaces(b, a, ba).map(turned).map(second),
    ...countedPlaces(a, b, ab).map((gap): Candidate => ({ ...second(gap), counted: true })),
    ...countedPlaces(b, a, ba)
      .map(turned)
      .map((gap): Candidate => ({ gap, reason: told('first', a, gap.a), worth: plainWorth, plain: true, counted: true })),
  ]
}

/** Taken before other details. */
const plainWorth = 8

function meet(x: { from: number; to: number }, y: { from: number; to: number }): boolean {
  return x.from < y.to && y.from < x.to
}

/** Whether the words in one place are a detail: new to the other report, whole phrases, and not the same in other words. */
function judge(a: Frame, b: Frame, gap: Gap, { ab, ba }: Links, aligner: AlignmentFeatures | undefined): Candidate[] {
  const [wordsA, wordsB] = [contentIn(a, gap.a).filter(i => ab[i] === -1), contentIn(b, gap.b).filter(j => ba[j] === -1)]
  const [newA, newB] = [isNew(a, b, wordsA), isNew(b, a, wordsB)]
  if ((newA && !isPhrase(a, gap.a, gap.modifies)) || (newB && !isPhrase(b, gap.b, gap.modifies)) || vague(a, b, gap)) return []
  if (gap.modifies && newA !== newB) {
    const [own, other] = newA ? [withoutKnown(a, b, gap.a, gap.b, ab), gap.b] : [withoutKnown(b, a, gap.b, gap.a, ba), gap.a]
    if (own === undefined) return []
    gap = { a: newA ? own : other, b: newA ? other : own, modifies: true }
  }
  if (isConjunct(a, gap.a, ab) || isConjunct(b, gap.b, ba)) return []
  if ((newA && standsBeforeTime(a, gap.a, wordsA)) || (newB && standsBeforeTime(b, gap.b, wordsB))) return []
  const dated = wordsA.some(i => isLooseTime(a, i)) || wordsB.some(j => isLooseTime(b, j))
  const candidate = (reason: string, at: Gap, worth: number): Candidate[] => [{ gap: at, reason, worth, dated }]
  if (newA && newB)
    return areNear(a, b, wordsA, wordsB, aligner) ||
      sameElsewhere(a, b, wordsA, aligner) ||
      sameElsewhere(b, a, wordsB, aligner) ||
      !fillOnePlace(a, b, gap)
      ? []
      : candidate('the two tell it differently', gap, worthOf(a, b, wordsA) + worthOf(b, a, wordsB))
  if (newA && isSilent(b, wordsB) && !timedBoth(a, b, wordsA) && !sameElsewhere(a, b, wordsA, aligner)) {
    const marks = gap.modifies ? unlessApposed(b, gap.b, gap) : anchored(a, b, gap, ab)
    return marks === undefined
      ? []
      : candidate(
          `only the first tells ${quoted(a, spanOf(a, toldAlone(a, b, gap.a, wordsA, ab)))}`,
          marks,
          worthOf(a, b, wordsA),
        )
  }
  if (newB && isSilent(a, wordsA) && !timedBoth(b, a, wordsB) && !sameElsewhere(b, a, wordsB, aligner)) {
    const marks = gap.modifies ? unlessApposed(a, gap.a, gap) : anchored(b, a, { a: gap.b, b: gap.a }, ba)
    return marks === undefined
      ? []
      : candidate(
          `only the second tells ${quoted(b, spanOf(b, toldAlone(b, a, gap.b, wordsB, ba)))}`,
          gap.modifies ? gap : { a: marks.b, b: marks.a },
          worthOf(b, a, wordsB),
        )
  }
  return []
}

/** Two phrases, not two bare nouns, behind the same preposition or both behind none; no verb in one of them alone, and no time against what is none. */
function fillOnePlace(a: Frame, b: Frame, gap: Gap): boolean {
  const before = (frame: Frame, { from }: Gap['a']): string => {
    for (let i = from; i >= Math.max(0, from - 3); i--)
      if (tagsOf(frame.annotated)[frame.tokens[i]!] === tag.preposition) return frame.words[i]!
      else if (i < from && frame.content[i]) return ''
    return ''
  }
  const holds = (frame: Frame, { from, to }: Gap['a'], test: (i: number) => boolean): boolean =>
    frame.tokens.slice(from, to).some((_, k) => test(from + k))
  const verbal = (frame: Frame, place: Gap['a']): boolean =>
    holds(frame, place, i => verbs.has(tagsOf(frame.annotated)[frame.tokens[i]!]!))
  const timed = (frame: Frame, place: Gap['a']): boolean =>
    holds(frame, place, i => hours.test(frame.words[i]!) || frame.times.some(({ from, to }) => from <= i && i < to))
  return before(a, gap.a) === before(b, gap.b) && verbal(a, gap.a) === verbal(b, gap.b) && !timed(a, gap.a) && !timed(b, gap.b)
}

const verbs: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.gerund])

/** "Oda Brask, the harbour master": what the other reading says of the name follows it. */
function unlessApposed(frame: Frame, { to }: Gap['a'], gap: Gap): Gap | undefined {
  const { tokens, annotated } = frame
  const last = tokens[to - 1]
  if (last === undefined || tagsOf(annotated)[last] !== tag.name) return gap
  const end = annotated.tokens.ends[last]!
  return apposition.test(annotated.report.text.slice(end, end + apposedReach)) ? undefined : gap
}

const apposedReach = 20
const apposition =
  /^(?:['’]s)?,\s(?:an?|the|who|whose|his|her|its|their|then|former|chief|head|director|president|leader|founder|owner)\b/i

function worthOf(own: Frame, other: Frame, words: readonly number[]): number {
  return words.filter(i => isFresh(own, other, i)).reduce((sum, i) => sum + (namesOrCounts(own, i) ? 2 : 1), 0)
}

function namesOrCounts({ names, quantities, times }: Frame, i: number): boolean {
  return [...names, ...quantities, ...times].some(({ from, to }) => from <= i && i < to)
}

/** The words tell a time, and the other sentence tells one too, by date or otherwise: for times to judge. */
function timedBoth(own: Frame, other: Frame, words: readonly number[]): boolean {
  const timed = words.filter(i => own.times.some(({ from, to }) => from <= i && i < to))
  return timed.length > 0 && (other.times.some(time => isInside(other, time)) || other.words.some(word => hours.test(word)))
}

/** Words by which a sentence may tell when, without a date. */
const hours =
  /^(?:days?|nights?|mornings?|afternoons?|evenings?|weekends?|weeks?|months?|eve|christmas|easter|thanksgiving|today|yesterday|tomorrow)$/

/** Linked nouns that WordNet knows as two of a kind ("car", "truck"), each new to the other report. */
function otherOfItsKind(a: Frame, b: Frame, { ab }: Links, aligner: AlignmentFeatures | undefined): Gap | undefined {
  const wordNet = aligner?.lexicon.wordNet
  if (wordNet === undefined) return undefined
  for (let i = 0; i < a.tokens.length; i++) {
    const j = ab[i]!
    if (j === -1 || !a.inside[i] || !b.inside[j] || a.keys[i] === b.keys[j] || !a.content[i] || !b.content[j]) continue
    if (
      tagsOf(a.annotated)[a.tokens[i]!] !== tag.noun ||
      tagsOf(b.annotated)[b.tokens[j]!] !== tag.noun ||
      a.times.some(({ from, to }) => from <= i && i < to) ||
      b.times.some(({ from, to }) => from <= j && j < to) ||
      !isNew(a, b, [i]) ||
      !isNew(b, a, [j]) ||
      sameElsewhere(a, b, [i], aligner) ||
      sameElsewhere(b, a, [j], aligner)
    )
      continue
    const ids = (word: string): number[] =>
      lemmasOf(word, wordNet)
        .map(lemma => wordNet.lemma(lemma))
        .filter(id => id >= 0)
    const found = ids(a.words[i]!).flatMap(p => ids(b.words[j]!).map(q => relations[wordNet.relate(p, q)]))
    if (
      found.includes('sibling') &&
      !found.some(relation => relation === 'synonym' || relation === 'hypernym' || relation === 'derived')
    )
      return { a: { from: i, to: i + 1 }, b: { from: j, to: j + 1 } }
  }
  return undefined
}

/** An amount against an amount: for numbers to judge; "scores of" against a figure is no detail. */
function vague(a: Frame, b: Frame, gap: Gap): boolean {
  const holds = (frame: Frame, { from, to }: { from: number; to: number }): boolean =>
    frame.quantities.some(quantity => quantity.from < to && quantity.to > from) ||
    frame.words.slice(from, to).some(word => /^(?:scores|dozens|hundreds|thousands|several|many|few)$/.test(word))
  return holds(a, gap.a) && holds(b, gap.b)
}

/** A stretch of web addresses and handles is no prose. */
export function isAddress({ words }: Frame): boolean {
  return words.some(word => word === 'http' || word === 'https' || word === 't.co' || word === 'twitter')
}

function contentCount(frame: Frame): number {
  return frame.content.filter((content, i) => content && frame.inside[i]).length
}

function spanOf(frame: Frame, { from, to }: { from: number; to: number }): Span {
  const { tokens, report } = frame.annotated
  const start = tokens.starts[frame.tokens[from]!]!
  return { start: /[$€£]/.test(report.text[start - 1] ?? '') ? start - 1 : start, end: tokens.ends[frame.tokens[to - 1]!]! }
}

function finding(a: Frame, b: Frame, { gap, reason, dated, counted }: Candidate): Finding {
  const [x, y] = [spanOf(a, gap.a), spanOf(b, gap.b)]
  return {
    kind: 'detail',
    a: { at: passageOf(a, x) },
    b: { at: passageOf(b, y) },
    compatible: true,
    why: `${inBoth(a, quoted(a, x), b, quoted(b, y))}: ${reason}.`,
    alone: reason.startsWith('only'),
    ...(dated && { dated }),
    ...(counted && { counted }),
  }
}
