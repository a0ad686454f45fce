// Detail: one reading says more, less or something else of the same thing ("a lander" / "a lander and rover", "car" / "truck").
// Only where the words around are linked: a stretch of content words that has no counterpart, between neighbours that have one.
import { functionWords } from '../../lang/plain-words.ts'
import type { Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import { relations } from '../../text/align/wordnet.ts'
import { tag } from '../../text/tags.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, isInside, passageOf } from './frame.ts'
import type { Links } from './linking.ts'
import { type Phrase, phrasesOf, touches } from './phrases.ts'
import { keysOf, tagsOf } from './report-words.ts'
import { sameActor } from './same-name.ts'
import { placeProbability } from './slots.ts'

/** Share of content words that must be linked, and content words either reading must have. Set on real-pairs (dev). */
const frameThreshold = 0.15
const fewestContent = 2
/** Probability that the two stretches stand in one place of their sentences. */
const leastPlace = 0.1
/** Longest stretch without counterpart that still is a detail, in words. */
const longestGap = 6

/** Details of two readings at most: the fullest ones. */
const mostDetails = 2
/** One common word more is seldom worth telling, and often the same in other words. */
const leastWorth = 2

/** Words `[from, to)` of each reading that stand in one place; what one of them tells alone is `added`. */
interface Gap {
  a: { from: number; to: number }
  b: { from: number; to: number }
  /** The stretches end in the noun that both tell. */
  modifies?: boolean
}

interface Candidate {
  gap: Gap
  reason: string
  /** New words that it tells: names and figures count double. */
  worth: number
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
    ...gapsBetween(a, b, links).flatMap(gap => judge(a, b, gap, links, aligner)),
    ...phraseGaps(a, b, links.ab).flatMap(gap => judge(a, b, gap, links, aligner)),
    ...phraseGaps(b, a, links.ba).flatMap(gap => judge(a, b, { ...gap, a: gap.b, b: gap.a }, links, aligner)),
  ].filter(({ gap }) => {
    const p = placeProbability(a, b, links, gap.a, gap.b)

    return p >= leastPlace
  })
  const taken: Gap[] = []
  for (const { gap, worth } of candidates.sort((x, y) => y.worth - x.worth || x.gap.a.from - y.gap.a.from))
    if (
      taken.length < mostDetails &&
      worth >= (gap.modifies ? 1 : leastWorth) &&
      !taken.some(known => meet(known.a, gap.a) || meet(known.b, gap.b))
    )
      taken.push(gap)
  return taken.map(gap => finding(a, b, gap, candidates.find(candidate => candidate.gap === gap)!.reason))
}

function meet(x: { from: number; to: number }, y: { from: number; to: number }): boolean {
  return x.from < y.to && y.from < x.to
}

/** Whether the words in one place are a detail: new to the other report, whole phrases, and not the same in other words. */
function judge(a: Frame, b: Frame, gap: Gap, { ab, ba }: Links, aligner: AlignmentFeatures | undefined): Candidate[] {
  const [wordsA, wordsB] = [contentIn(a, gap.a).filter(i => ab[i] === -1), contentIn(b, gap.b).filter(j => ba[j] === -1)]
  const [newA, newB] = [isNew(a, b, wordsA), isNew(b, a, wordsB)]
  if ((newA && !isPhrase(a, gap.a)) || (newB && !isPhrase(b, gap.b)) || vague(a, b, gap)) return []
  const candidate = (reason: string, at: Gap, worth: number): Candidate[] => [{ gap: at, reason, worth }]
  if (newA && newB)
    return related(a, b, wordsA, wordsB, aligner)
      ? []
      : candidate('the two tell it differently', gap, worthOf(a, b, wordsA) + worthOf(b, a, wordsB))
  if (newA && !wordsB.some(j => isFresh(b, a, j)) && !timedBoth(a, b, wordsA) && !sameElsewhere(a, b, wordsA, aligner))
    return candidate(
      `only the first tells ${quoted(a, spanOf(a, gap.a))}`,
      { ...gap, b: filled(b, gap.b) },
      worthOf(a, b, wordsA),
    )
  if (newB && !wordsA.some(i => isFresh(a, b, i)) && !timedBoth(b, a, wordsB) && !sameElsewhere(b, a, wordsB, aligner))
    return candidate(
      `only the second tells ${quoted(b, spanOf(b, gap.b))}`,
      { ...gap, a: filled(a, gap.a) },
      worthOf(b, a, wordsB),
    )
  return []
}

/** An empty place is shown by the content words beside it. */
function filled(frame: Frame, { from, to }: { from: number; to: number }): { from: number; to: number } {
  if (to > from) return { from, to }
  let left = from - 1
  while (left > 0 && !frame.content[left] && from - left < anchorReach) left--
  const right = frame.content[from] === true && touches(frame, from)
  return { from: Math.max(0, left), to: right ? from + 1 : Math.max(0, left) + 1 }
}

function worthOf(own: Frame, other: Frame, words: readonly number[]): number {
  return words.filter(i => isFresh(own, other, i)).reduce((sum, i) => sum + (namesOrCounts(own, i) ? 2 : 1), 0)
}

function namesOrCounts({ names, quantities, times }: Frame, i: number): boolean {
  return [...names, ...quantities, ...times].some(({ from, to }) => from <= i && i < to)
}

/** A word without counterpart in the other sentence may say the same in other words. */
function sameElsewhere(own: Frame, other: Frame, words: readonly number[], aligner: AlignmentFeatures | undefined): boolean {
  const all = contentIn(other, { from: 0, to: other.tokens.length })
  return related(
    own,
    other,
    words.filter(i => isFresh(own, other, i)),
    all,
    aligner,
  )
}

/** Words before a phrase among which the linked word stands that it belongs to. */
const anchorReach = 4

/**
 * Phrases without counterpart that belong to a linked word, against what the other reading has in that place; and the modifiers of
 * linked nouns against those of their counterparts.
 */
function phraseGaps(a: Frame, b: Frame, ab: Int32Array): Gap[] {
  const [own, others] = [phrasesOf(a), phrasesOf(b)]
  const unlinked = (phrase: Phrase): boolean => contentIn(a, phrase).every(i => ab[i] === -1)
  const linkedBack = new Set(ab)
  const free = (phrase: Phrase): boolean => contentIn(b, phrase).every(j => !linkedBack.has(j))
  const gaps: Gap[] = []
  for (const [number, phrase] of own.entries()) {
    if (!a.inside[phrase.head]) continue
    const j = ab[phrase.head]!
    if (j !== -1) {
      const other = others.find(({ from, to }) => from <= j && j < to)
      if (isFullerName(a, phrase, ab)) continue
      if (other === undefined || !b.inside[j] || a.keys[phrase.head] !== b.keys[j] || other.head !== j) continue
      gaps.push({ a: bare(a, phrase), b: bare(b, other), modifies: true })
      continue
    }
    if (!unlinked(phrase)) continue
    let to = phrase.to
    for (const next of own.slice(number + 1)) {
      if (next.from !== to || !next.prepositional || isTime(a, next) || !touches(a, next.from) || !unlinked(next)) break
      to = next.to
    }
    const anchor = anchorOf(a, phrase.from, ab)
    if (anchor === undefined || !b.inside[ab[anchor]!]) continue
    const at = ab[anchor]!
    const answer = others.find(
      other =>
        other.from > at &&
        other.from <= at + 2 &&
        other.prepositional === phrase.prepositional &&
        isTime(b, other) === isTime(a, phrase) &&
        free(other),
    )
    const next = ab[to] ?? -1
    const end = next > at && next <= at + anchorReach ? next + 1 : at + 1
    gaps.push({ a: { from: phrase.from, to }, b: answer ?? { from: at, to: end } })
  }
  return gaps
}

/** What the phrase adds is more of a name: "Oda" before "Brask". */
function isFullerName({ annotated, tokens, content }: Frame, { from, to, head }: Phrase, links: Int32Array): boolean {
  const tags = tagsOf(annotated)
  for (let i = from; i < to; i++)
    if (content[i] && links[i] === -1 && (tags[tokens[i]!] !== tag.name || tags[tokens[head]!] !== tag.name)) return false
  return true
}

function isTime({ times }: Frame, { from, to }: Phrase): boolean {
  return times.some(time => time.from < to && from < time.to)
}

/** The nearest content word before the phrase, without a mark between, when it is linked. */
function anchorOf(frame: Frame, from: number, links: Int32Array): number | undefined {
  for (let i = from - 1; i >= Math.max(0, from - anchorReach); i--) {
    if (!touches(frame, i + 1)) return undefined
    if (frame.content[i]) return links[i] !== -1 && frame.inside[i] ? i : undefined
  }
  return undefined
}

/** The phrase without preposition, article and possessive before its first content word. */
function bare(frame: Frame, { from, to }: Phrase): { from: number; to: number } {
  let first = from
  while (first + 1 < to && !frame.content[first]) first++
  return { from: first, to }
}

const closing: ReadonlySet<number> = new Set([tag.noun, tag.name])
const verbs: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past])

/** It ends in a noun, name or figure, holds no finite verb, no article but its first, and no half of a quotation: what it adds can be read. */
function isPhrase(frame: Frame, { from, to }: { from: number; to: number }): boolean {
  if (to === from) return true
  const { annotated, tokens, words } = frame
  const tags = tokens.slice(from, to).map(token => tagsOf(annotated)[token]!)
  const finite = tags.some((code, k) => verbs.has(code) && tags[k + 1] !== tag.preposition)
  if (!closing.has(tags.at(-1)!) || finite || tags[0] === tag.gerund) return false
  if (words.slice(from + 2, to).some(word => /^(?:the|a|an)$/.test(word))) return false
  if (
    frame.times.some(
      time => time.from < to && time.to > from && (time.from > from + Number(tags[0] === tag.preposition) || time.to < to),
    )
  )
    return false
  const { start, end } = spanOf(frame, { from, to })
  const text = annotated.report.text.slice(start, end)
  if (/^\s?[&+/]/.test(annotated.report.text.slice(end, end + 2))) return false
  return !/[;:()\n]/.test(text) && (text.match(/["“”„«»]/g) ?? []).length % 2 === 0
}

/** The words tell a time, and the other sentence tells one too: for times to judge. */
function timedBoth(own: Frame, other: Frame, words: readonly number[]): boolean {
  return (
    other.times.some(time => isInside(other, time)) && words.every(i => own.times.some(({ from, to }) => from <= i && i < to))
  )
}

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
      !isNew(a, b, [i]) ||
      !isNew(b, a, [j])
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

/** Most of the words stand nowhere in the other report: what is told a sentence later is no difference. */
function isNew(own: Frame, other: Frame, words: readonly number[]): boolean {
  const fresh = words.filter(i => isFresh(own, other, i))
  return fresh.length * 2 > words.length && fresh.some(i => tells(own, i))
}

/** Letters from which one word that opens with another is its longer form: "exec", "executive". */
const sameOpening = 4

function isFresh(own: Frame, other: Frame, i: number): boolean {
  const key = own.keys[i]!
  if (keysOf(other.annotated).has(key) || isNamedThere(own, other, i)) return false
  return !other.keys.some(
    known => Math.min(known.length, key.length) >= sameOpening && (known.startsWith(key) || key.startsWith(known)),
  )
}

/** The word belongs to the name of somebody whom the other report names too, by whatever form: "American" / "US", a first name. */
function isNamedThere(own: Frame, other: Frame, i: number): boolean {
  const name = own.names.find(({ from, to }) => from <= i && i < to)
  return name !== undefined && other.annotated.names.some(candidate => sameActor(name.mention, candidate))
}

const telling: ReadonlySet<number> = new Set([tag.noun, tag.name, tag.adjective, tag.number])

/** The word is a noun, a name, an adjective or a number. */
function tells(frame: Frame, i: number): boolean {
  return telling.has(tagsOf(frame.annotated)[frame.tokens[i]!]!) && /^[\p{L}\p{N}]{3,}/u.test(frame.words[i]!)
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

/** Stretches between two linked neighbours in the same order in both readings. */
function gapsBetween(a: Frame, b: Frame, { ab, ba }: Links): Gap[] {
  const gaps: Gap[] = []
  for (let left = 0; left < a.tokens.length; left++) {
    const leftB = ab[left]!
    if (leftB === -1 || !a.inside[left] || !b.inside[leftB]) continue
    let right = left + 1
    while (right < a.tokens.length && ab[right] === -1 && right - left <= longestGap) right++
    const rightB = ab[right] ?? -1
    if (rightB === -1 || rightB <= leftB || rightB - leftB - 1 > longestGap) continue
    if (right === left + 1 && rightB === leftB + 1) continue
    if (a.keys[left] !== b.keys[leftB] && a.keys[right] !== b.keys[rightB]) continue
    let clean = true
    for (let j = leftB + 1; j < rightB; j++) if (ba[j] !== -1) clean = false
    if (!clean) continue
    const gap = { a: trimmed(a, { from: left + 1, to: right }), b: trimmed(b, { from: leftB + 1, to: rightB }) }
    const whole = gap.a.to === right && gap.b.to === rightB && isNoun(a, right) && isNoun(b, rightB)
    gaps.push(whole ? { a: { ...gap.a, to: right + 1 }, b: { ...gap.b, to: rightB + 1 }, modifies: true } : gap)
  }
  return gaps
}

function isNoun({ annotated, tokens }: Frame, i: number): boolean {
  return tagsOf(annotated)[tokens[i]!] === tag.noun
}

/** Without grammar words at its ends, unless there is nothing else; an empty stretch keeps its place. */
function trimmed(frame: Frame, { from, to }: { from: number; to: number }): { from: number; to: number } {
  if (!frame.content.slice(from, to).some(Boolean)) return { from, to: from }
  while (!frame.content[from]) from++
  while (!frame.content[to - 1]) to--
  return { from, to }
}

function contentIn(frame: Frame, { from, to }: { from: number; to: number }): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) if (frame.content[i] && !functionWords.has(frame.words[i]!)) found.push(i)
  return found
}

const close = new Set(
  ['synonym', 'derived', 'akin', 'hypernym'].map(name => relations.indexOf(name as (typeof relations)[number])),
)

/** The stretches may say the same: a word of one is near a word of the other, or a name or amount of one is in both. */
function related(
  a: Frame,
  b: Frame,
  wordsA: readonly number[],
  wordsB: readonly number[],
  aligner: AlignmentFeatures | undefined,
): boolean {
  const wordNet = aligner?.lexicon.wordNet
  const ids = (frame: Frame, i: number): number[] =>
    wordNet === undefined
      ? []
      : lemmasOf(frame.words[i]!, wordNet)
          .map(lemma => wordNet.lemma(lemma))
          .filter(id => id >= 0)
  return wordsA.some(i =>
    wordsB.some(j => {
      if (a.keys[i] === b.keys[j] || a.keys[i]!.slice(0, 5) === b.keys[j]!.slice(0, 5)) return true
      return wordNet !== undefined && ids(a, i).some(p => ids(b, j).some(q => close.has(wordNet.relate(p, q))))
    }),
  )
}

function spanOf(frame: Frame, { from, to }: { from: number; to: number }): Span {
  const { tokens } = frame.annotated
  return { start: tokens.starts[frame.tokens[from]!]!, end: tokens.ends[frame.tokens[to - 1]!]! }
}

function finding(a: Frame, b: Frame, gap: Gap, reason: string): Finding {
  const [x, y] = [spanOf(a, gap.a), spanOf(b, gap.b)]
  return {
    kind: 'detail',
    a: { at: passageOf(a, x) },
    b: { at: passageOf(b, y) },
    compatible: true,
    why: `${inBoth(a, quoted(a, x), b, quoted(b, y))}: ${reason}.`,
  }
}
