// Detail: one reading says more, less or something else of the same thing ("a lander" / "a lander and rover", "car" / "truck").
// Only where the words around are linked: a stretch of content words that has no counterpart, between neighbours that have one.
import { functionWords } from '../../lang/plain-words.ts'
import type { Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { lemmasOf } from '../../text/align/lemma.ts'
import { relations } from '../../text/align/wordnet.ts'
import { tagTokens } from '../../text/tagger.ts'
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, keyOf, passageOf } from './frame.ts'
import type { Links } from './linking.ts'
import { sameActor } from './same-name.ts'

/** Share of content words that must be linked, and content words either reading must have. Set on real-pairs (dev). */
const frameThreshold = 0.6
const fewestContent = 4
/** Longest stretch without counterpart that still is a detail, in words. */
const longestGap = 6

interface Gap {
  /** Unlinked words `[from, to)` of one reading and the stretch of the other between the same neighbours. */
  a: { from: number; to: number }
  b: { from: number; to: number }
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
  if (other !== undefined) return [finding(a, b, other, 'the two tell it differently')]
  for (const gap of gapsBetween(a, b, links)) {
    const [wordsA, wordsB] = [contentIn(a, gap.a), contentIn(b, gap.b)]
    if (wordsA.length > 0 && wordsB.length > 0) {
      const apart = isNew(a, b, wordsA) && isNew(b, a, wordsB) && !vague(a, b, gap)
      if (apart && !related(a, b, wordsA, wordsB, aligner)) return [finding(a, b, gap, 'the two tell it differently')]
    } else if (!isPhrase(a, gap.a) || !isPhrase(b, gap.b)) {
    } else if (wordsA.length > 0 && isNew(a, b, wordsA))
      return [finding(a, b, { a: gap.a, b: around(gap.b) }, `the first adds ${quoted(a, spanOf(a, gap.a))}`)]
    else if (wordsB.length > 0 && isNew(b, a, wordsB))
      return [finding(a, b, { a: around(gap.a), b: gap.b }, `the second adds ${quoted(b, spanOf(b, gap.b))}`)]
  }
  return []
}

/** No verb, no article after its first word, no quotation mark: with one it is half of two phrases, and what it "adds" cannot be read. */
function isPhrase(frame: Frame, stretch: { from: number; to: number }): boolean {
  const { tokens, report } = frame.annotated
  for (let i = stretch.from; i < stretch.to; i++) if (tagsOf(frame)[frame.tokens[i]!] === tag.verb) return false
  if (stretch.to === stretch.from) return true
  if (frame.words.slice(stretch.from + 1, stretch.to).some(word => /^(?:the|a|an)$/.test(word))) return false
  const [first, last] = [frame.tokens[stretch.from]!, frame.tokens[stretch.to - 1]!]
  return !/["“”„«»]/.test(report.text.slice(tokens.starts[first], tokens.ends[last]))
}

/** Linked nouns that WordNet knows as two of a kind ("car", "truck"), each new to the other report. */
function otherOfItsKind(a: Frame, b: Frame, { ab }: Links, aligner: AlignmentFeatures | undefined): Gap | undefined {
  const wordNet = aligner?.lexicon.wordNet
  if (wordNet === undefined) return undefined
  for (let i = 0; i < a.tokens.length; i++) {
    const j = ab[i]!
    if (j === -1 || !a.inside[i] || !b.inside[j] || a.keys[i] === b.keys[j] || !a.content[i] || !b.content[j]) continue
    if (tagsOf(a)[a.tokens[i]!] !== tag.noun || tagsOf(b)[b.tokens[j]!] !== tag.noun || !isNew(a, b, [i]) || !isNew(b, a, [j]))
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

/** The words on both sides of an empty place. */
function around({ from }: { from: number; to: number }): { from: number; to: number } {
  return { from: from - 1, to: from + 1 }
}

/** Most of the words stand nowhere in the other report: what is told a sentence later is no difference. */
function isNew(own: Frame, other: Frame, words: readonly number[]): boolean {
  const known = keysOf(other)
  const fresh = words.filter(i => !known.has(own.keys[i]!) && !isNamedThere(own, other, i))
  return fresh.length * 2 > words.length && fresh.some(i => tells(own, i))
}

/** The word belongs to the name of somebody whom the other report names too, by whatever form: "American" / "US", a first name. */
function isNamedThere(own: Frame, other: Frame, i: number): boolean {
  const name = own.names.find(({ from, to }) => from <= i && i < to)
  return name !== undefined && other.annotated.names.some(candidate => sameActor(name.mention, candidate))
}

const telling: ReadonlySet<number> = new Set([tag.noun, tag.name, tag.adjective, tag.number])

/** The word is a noun, a name, an adjective or a number. */
function tells(frame: Frame, i: number): boolean {
  return telling.has(tagsOf(frame)[frame.tokens[i]!]!) && /^[\p{L}\p{N}]{3,}/u.test(frame.words[i]!)
}

const reportTags = new WeakMap<object, Uint8Array>()

function tagsOf({ annotated }: Frame): Uint8Array {
  const kept = reportTags.get(annotated)
  if (kept !== undefined) return kept
  const tags = tagTokens(annotated.report.text, annotated.tokens)
  reportTags.set(annotated, tags)
  return tags
}

const reportKeys = new WeakMap<object, Set<string>>()

function keysOf({ annotated }: Frame): Set<string> {
  const kept = reportKeys.get(annotated)
  if (kept !== undefined) return kept
  const keys = new Set(wordsOf(annotated.report.text, annotated.tokens).lower.map(keyOf))
  reportKeys.set(annotated, keys)
  return keys
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
    if (clean) gaps.push({ a: trimmed(a, { from: left + 1, to: right }), b: trimmed(b, { from: leftB + 1, to: rightB }) })
  }
  return gaps
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
