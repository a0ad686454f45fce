// Certainty: one reading hedges ("reportedly", "may", "is set to") what the other states flatly.
// A hedge counts when the word it weakens is linked into a stretch of the other reading that no hedge weakens.

import { evidentialHedges, prospectiveHedges } from '../../lang/hedges.ts'
import { lightWords } from '../../lang/light-words.ts'
import type { Hedge, NameMention } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import type { WordNet } from '../../text/align/wordnet.ts'
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import { creditsOf, isAsserted, isCalled, isInQuotes, isQuestion, sharedArguments } from './assertion.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'
import { meanNearly } from './related-words.ts'
import { tagsOf } from './report-words.ts'
import { sameActor } from './same-name.ts'
import { placeProbability } from './slots.ts'

/** Share of content words that must be linked, or else the probability that the weakened word and its counterpart stand in one place. */
const frameThreshold = 0.25
const leastPlace = 0.08
/** Words around the counterpart within which a hedge may be its own. */
const hedgeReach = 8

/** Hedges told of one pair of readings at most. */
const mostFindings = 3

export function compareCertainty(a: Frame, b: Frame, links: Links, aligner?: AlignmentFeatures): Finding[] {
  const findings = [
    ...hedgesIn(a).flatMap(hedge => flat(a, b, links, hedge, aligner?.lexicon.wordNet, false)),
    ...hedgesIn(b).flatMap(hedge => flat(b, a, turned(links), hedge, aligner?.lexicon.wordNet, true)),
  ]
  return findings
    .filter(({ place: [i, j] }) => isSure(a, b, links, i, j))
    .map(({ place: _, ...finding }) => finding)
    .slice(0, mostFindings)
}

function isSure(a: Frame, b: Frame, links: Links, i: number, j: number): boolean {
  if (links.share >= frameThreshold) return true
  return placeProbability(a, b, links, { from: i, to: i + 1 }, { from: j, to: j + 1 }) >= leastPlace
}

/** The hedges of the reading: they stand in it, or right before it in its sentence. */
function hedgesIn(frame: Frame): Hedge[] {
  const { tokens, hedges } = frame.annotated
  const first = frame.inside.indexOf(true)
  const last = frame.inside.lastIndexOf(true)
  if (first < 0) return []
  const start = tokens.starts[frame.tokens[Math.max(0, first - 2)]!]!
  const end = tokens.ends[frame.tokens[last]!]!
  return hedges.filter(
    hedge => hedge.start >= start && hedge.end <= end && weakens(frame, hedge) && !loose.test(printed(frame, hedge)),
  )
}

/** Words that make what a sentence tells an accusation, a suspicion or a report of others. */
const charged = /^(?:alleg|accus|suspic|claim|purport|rumou?r|believ|belief$|speculat|thought$|apparent|seeming|reportedly)/

/** A hedge stands near the word in its sentence, or it is told as an accusation. */
function isHedged(frame: Frame, at: number): boolean {
  const { annotated, tokens } = frame
  if (frame.words.slice(0, at).some(word => charged.test(word))) return true
  if (frame.words.slice(Math.max(0, at - 2), at).some(word => /^(?:seem|appear)(?:s|ed|ing)?$/.test(word))) return true
  const start = annotated.tokens.starts[tokens[Math.max(0, at - hedgeReach)]!]!
  const end = annotated.tokens.ends[tokens[Math.min(tokens.length - 1, at + hedgeReach / 2)]!]!
  return annotated.hedges.some(hedge => hedge.start < end && start < hedge.end && weakens(frame, hedge))
}

const attributive = /^(?:alleged|suspected|purported|presumed|unconfirmed|possible|proposed|rumou?rs)$/
const striving =
  /(?:want|hope|hoped|seek|seeks|sought|try|trying|tried|attempt|attempting|attempted|aims?)(?:s|ed)? to$|^(?:is|are|was|were) to$|^intended to$|^(?:i|we) (?:think|believe)$/

/** "Could", "likely", "perhaps" are said of so much that another report is seldom surer of the same: judged blind, none of 14 was right. */
const loose =
  /^(?:could|could have|could be|likely|unlikely|likely to|in part|perhaps|maybe|possibly|probably|potentially|arguably|going to|is likely to|are likely to)$/i

/** Characters before "plan to" among which an article makes it a noun. */
const nounReach = 24

/** Adjectives before a noun and words of striving are annotated as hedges, but do not make a statement less certain. */
function weakens({ annotated: { report } }: Frame, { start, end }: Hedge): boolean {
  const words = report.text.slice(start, end).toLowerCase()
  if (
    /^plans? to$/.test(words) &&
    /\b(?:a|an|the|his|her|its|their|this|that)\s+(?:\w+\s+)?$/i.test(report.text.slice(Math.max(0, start - nounReach), start))
  )
    return false
  return !attributive.test(words) && !striving.test(words)
}

type Placed = Finding & { place: [a: number, b: number] }

/** The finding when the word after the hedge is linked to one the other states flatly. */
function flat(hedged: Frame, other: Frame, links: Links, hedge: Hedge, wordNet: WordNet | undefined, swapped: boolean): Placed[] {
  const { tokens } = hedged.annotated
  const after = hedged.tokens.findIndex(token => tokens.starts[token]! >= hedge.end)
  // "May not" forbids more often than it doubts.
  if (after < 0 || (hedged.words[after] === 'not' && printed(hedged, hedge).toLowerCase() === 'may')) return []
  const likened = /\bas$/i.test(printed(hedged, hedge))
  const head = [after, after + 1, after + 2, after + 3].find(
    i => (hedged.content[i] || hedged.words[i] === 'done') && !(likened && endeavour.test(hedged.words[i]!)),
  )
  const at = head === undefined ? -1 : counterpartOf(hedged, other, links, head, wordNet)
  if (head === undefined || at === -1 || !other.inside[at] || isHedged(other, at) || isQuestion(other)) return []
  if (/["“”.;:?!]/.test(printed(hedged, { start: hedge.end, end: tokens.starts[hedged.tokens[head]!]! }))) return []
  if (
    prospective.has(printed(hedged, hedge).toLowerCase()) &&
    (isToCome(other, at) || other.words[at - 1] === 'had' || isParticipleAlone(other, at))
  )
    return []
  const secondHand = evidential.has(printed(hedged, hedge).toLowerCase())
  const sure = secondHand && links.ab[head] === at && links.share >= sureShare
  if (!areStates(hedged, head, other, at, secondHand, sure, wordNet)) return []
  if (isCalled(other, at)) return []
  if (!vouches(hedged, other, links, hedge, head, at) || countsApart(hedged, head, other, at)) return []
  if (datesApart(hedged, head, other, at) || doersApart(hedged, head, other, at)) return []
  const weak: Span = { start: hedge.start, end: tokens.ends[hedged.tokens[head]!]! }
  const strong = flatSpan(other, other.tokens[at]!)
  const sides = [
    { value: 'hedged', at: passageOf(hedged, weak) },
    { value: 'flat', at: passageOf(other, strong) },
  ] as const
  return [
    {
      kind: 'certainty',
      place: swapped ? [at, head] : [head, at],
      a: swapped ? sides[1] : sides[0],
      b: swapped ? sides[0] : sides[1],
      compatible: true,
      why: `${inBoth(hedged, quoted(hedged, weak), other, quoted(other, strong))}: the first hedges what the other states flatly.`,
    },
  ]
}

/**
 * The other report vouches for the same act: it asserts it in its own voice or on the same footing, and who did it, or what was done, is
 * linked; of a plan, both, and by the same verb. Of 46 hedges judged blind 12 were right before this was asked.
 */
function vouches(hedged: Frame, other: Frame, links: Links, hedge: Hedge, head: number, at: number): boolean {
  // "Has used the treaty as a way to balance" asserts the balancing as little as "can be seen as an attempt to balance" denies it.
  if (!/\bas$/i.test(printed(hedged, hedge)) && !isAsserted(other, at)) return false
  const [own, others] = [creditsOf(hedged, head), creditsOf(other, at)]
  if (isInQuotes(other, at) ? own.length === 0 : others.length > 0 && !own.some(i => others.includes(links.ab[i]!))) return false
  const { before, after, crossed } = sharedArguments(hedged, links, head, at)
  const same = sameWord(hedged.keys[head]!, other.keys[at]!)
  if (!evidential.has(printed(hedged, hedge).toLowerCase())) return same && before && after
  return same ? before || after || crossed : before && after
}

const evidential: ReadonlySet<string> = new Set(evidentialHedges)

/** Share of linked content words from which the aligner's word for it is enough: "was reportedly done" / "was completed". */
const sureShare = 0.6

/**
 * Both tell that something was done or is so: two verbs that mean nearly the same, or one adjective. What is told at second hand may be named by a noun in the other
 * reading ("appears to be attacking" / "the attack"), of one act; what is to come may not, it is not yet done there either ("plans to invest" / "the investment").
 */
function areStates(
  hedged: Frame,
  head: number,
  other: Frame,
  at: number,
  secondHand: boolean,
  sure: boolean,
  wordNet: WordNet | undefined,
): boolean {
  const same = sameWord(hedged.keys[head]!, other.keys[at]!)
  const plain = lightWords.has(hedged.words[head]!) || lightWords.has(other.words[at]!)
  const near = same || (!plain && wordNet !== undefined && meanNearly(hedged.words[head]!, other.words[at]!, wordNet))
  if (isVerb(hedged, head) && isVerb(other, at)) return near || sure
  const is = (code: number, frame: Frame, i: number): boolean => tagsOf(frame.annotated)[frame.tokens[i]!] === code
  if (!same) return false
  if (is(tag.adjective, hedged, head) && is(tag.adjective, other, at)) return true
  return secondHand && isVerb(hedged, head) && is(tag.noun, other, at) && !/s$/.test(other.words[at]!)
}

function turned({ ab, ba, share }: Links): Links {
  return { ab: ba, ba: ab, share }
}

/**
 * The linked word; for a verb that the aligner leaves alone, the free verb of the other reading that means nearly the same, the first
 * after the counterpart of the linked word before it.
 */
function counterpartOf(hedged: Frame, other: Frame, { ab, ba }: Links, head: number, wordNet: WordNet | undefined): number {
  if (ab[head] !== -1 || wordNet === undefined || !isVerb(hedged, head)) return ab[head]!
  let anchor = head - 1
  while (anchor >= 0 && ab[anchor] === -1) anchor--
  const after = anchor < 0 ? -1 : ab[anchor]!
  return other.words.findIndex(
    (word, j) =>
      j > after &&
      j <= after + verbReach &&
      ba[j] === -1 &&
      other.inside[j] &&
      isVerb(other, j) &&
      meanNearly(hedged.words[head]!, word, wordNet),
  )
}

/** Words after that counterpart among which the verb is sought. */
const verbReach = 12

const verbTags: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.participle, tag.gerund])

/** A verb, or what the tagger took for an adjective after a form of "be": "was reportedly razed". */
function isVerb(frame: Frame, i: number): boolean {
  const code = tagsOf(frame.annotated)[frame.tokens[i]!]!
  if (verbTags.has(code)) return true
  return (
    code === tag.adjective &&
    /(?:ed|done)$/.test(frame.words[i]!) &&
    frame.words.slice(Math.max(0, i - 2), i).some(word => forms.test(word))
  )
}

const forms = /^(?:is|are|was|were|be|been|being)$/

/** "Can be seen as an attempt to calm": what is likened is the calming. */
const endeavour = /^(?:attempt|effort|bid|way|move|step|means|push)$/
const prospective: ReadonlySet<string> = new Set(prospectiveHedges)

/** Told as something that will be: no more certain than "set to". */
function isToCome(frame: Frame, at: number): boolean {
  return frame.words.slice(Math.max(0, at - 3), at).some(word => /^(?:to|will|would|shall|should)$/.test(word))
}

/** "Will lead the guard, replacing Oda": no more done than what it hangs on. */
function isParticipleAlone({ annotated, tokens, words }: Frame, at: number): boolean {
  return (
    tagsOf(annotated)[tokens[at]!] === tag.gerund && !/^(?:is|are|was|were|am|been|be|being|'s|’s)$/.test(words[at - 1] ?? '')
  )
}

/** Amounts stand beside both words, and none is the same: two counts of two acts. */
function countsApart(hedged: Frame, head: number, other: Frame, at: number): boolean {
  const beside = ({ quantities }: Frame, i: number): string[] =>
    quantities.filter(({ from, to }) => to > i - countReach && from <= i + countReach).map(({ mention: { value } }) => value)
  const [x, y] = [beside(hedged, head), beside(other, at)]
  const vague = ({ words }: Frame, i: number): boolean =>
    words.slice(Math.max(0, i - countReach), i + countReach).some(word => vagueCounts.test(word))
  if ((x.length > 0 && vague(other, at)) || (y.length > 0 && vague(hedged, head))) return true
  return x.length > 0 && y.length > 0 && !x.some(value => y.includes(value))
}

/** Days are told beside both words, and none is the same as far as they can be told: a weekday is no date. */
function datesApart(hedged: Frame, head: number, other: Frame, at: number): boolean {
  const beside = ({ times }: Frame, i: number): string[] =>
    times
      .filter(({ mention: { granularity }, from, to }) => granularity === 'day' && to > i - dateReach && from <= i + dateReach)
      .map(({ mention: { value } }) => value)
  const [x, y] = [beside(hedged, head), beside(other, at)]
  return x.length > 0 && y.length > 0 && !x.some(value => y.includes(value))
}

const dateReach = 12

/** Persons named before both verbs, the nearest ones, are not one: two who do two things. */
function doersApart(hedged: Frame, head: number, other: Frame, at: number): boolean {
  const doer = ({ names }: Frame, i: number): NameMention | undefined =>
    names.findLast(
      ({ mention: { kind, name }, to }) =>
        (kind === 'person' || (kind === 'unknown' && name.includes(' '))) && to <= i && to > i - doerReach,
    )?.mention
  const [x, y] = [doer(hedged, head), doer(other, at)]
  return x !== undefined && y !== undefined && !sameActor(x, y)
}

const doerReach = 8

const countReach = 6
const vagueCounts = /^(?:dozens|scores|hundreds|thousands|several|many)$/

/** Forms of one word: "visit", "visited". */
function sameWord(x: string, y: string): boolean {
  return x === y || (x.length > 3 && x.slice(0, 4) === y.slice(0, 4)) || (x === 'say' && y === 'said')
}

const finite: ReadonlySet<number> = new Set([tag.verbS, tag.past, tag.participle, tag.auxiliary])

/** The linked word with the auxiliary before it; an infinitive with the verb it hangs on. */
function flatSpan({ annotated, sentence }: Frame, token: number): Span {
  const { tokens, report } = annotated
  const words = wordsOf(report.text, tokens)
  if (words.lower[token - 1] === 'to')
    for (let i = token - 2; i >= Math.max(sentence.from, token - 12); i--)
      if (finite.has(tagsOf(annotated)[i]!))
        return { start: tokens.starts[finite.has(tagsOf(annotated)[i - 1]!) ? i - 1 : i]!, end: tokens.ends[token]! }
  const from =
    token > 0 && /^(?:was|were|is|are|has|have|had|did|will|be|been)$/.test(words.lower[token - 1]!) ? token - 1 : token
  return { start: tokens.starts[from]!, end: tokens.ends[token]! }
}
