// What speaks for two mentions filling one slot, whatever their values are: how much of the sentences and of the words around them is
// linked, whether verb, preposition and neighbours agree, how alone the mentions are, and whether either report knows the other's value.
// The values themselves are never looked at. Cost: linear in the words of the two sentences.
import type { NameMention } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { tag } from '../../text/tags.ts'
import type { Frame, Placed } from './frame.ts'
import { contextScore, type Links } from './linking.ts'
import { kinOf, rivalryOf, tagsOf } from './report-words.ts'
import { sameActor } from './same-name.ts'

/** What the kinds of mention know beyond their surroundings. */
export interface Known {
  /** Mentions in the other sentence that could answer it, itself included. */
  rivalsA: number
  rivalsB: number
  /** The value stands elsewhere in the other report. */
  knownA: boolean
  knownB: boolean
  /** Features of the kind alone. */
  own: Readonly<Record<string, number>>
}

/** Names of the features that all kinds share. */
export const sharedFeatures = [
  'bias',
  'share least',
  'share most',
  'linked words',
  'near least',
  'near most',
  'context',
  'left neighbour',
  'right neighbour',
  'run left',
  'run right',
  'content left linked',
  'content right linked',
  'content left apart',
  'content right apart',
  'same preposition',
  'other preposition',
  'verb linked',
  'verbs apart',
  'aligned',
  'rivals',
  'alone',
  'known once',
  'known twice',
  'names linked',
  'names apart',
  'places apart',
  'owner same',
  'owner apart',
  'sentence margin',
  'sentence best',
  'kin',
  'position',
] as const

const ofValues: ReadonlySet<string> = new Set(['aligned', 'rivals', 'alone', 'known once', 'known twice'])
/** Those that say something of stretches without a value too. */
export const placeFeatures = sharedFeatures.filter(name => !ofValues.has(name))

/** The features by name; those of the kind come last. */
export function slotFeatures(
  a: Frame,
  b: Frame,
  links: Links,
  first: Placed<Span>,
  second: Placed<Span>,
  { rivalsA, rivalsB, knownA, knownB, own }: Known,
): Record<string, number> {
  const [shareA, linkedA] = shareOutside(a, links.ab, first, second)
  const [shareB] = shareOutside(b, links.ba, second, first)
  const [nearA, nearB] = [shareNear(a, links.ab, first, second), shareNear(b, links.ba, second, first)]
  const left = nextContent(a, b, links, first, second, -1)
  const right = nextContent(a, b, links, first, second, 1)
  const [prepositionA, prepositionB] = [prepositionOf(a, first), prepositionOf(b, second)]
  const verbs = verbsLinked(a, b, links, first, second)
  const names = otherNames(a, b, links, first, second)
  const owner = ownersOf(a, b, first, second)
  const rivalry = rivalryOf(a, b)
  const known = Number(knownA) + Number(knownB)
  return {
    bias: 1,
    'share least': Math.min(shareA, shareB),
    'share most': Math.max(shareA, shareB),
    'linked words': Math.log1p(linkedA),
    'near least': Math.min(nearA, nearB),
    'near most': Math.max(nearA, nearB),
    context: contextScore(a, first, second, links),
    'left neighbour': Number(first.from > 0 && second.from > 0 && links.ab[first.from - 1] === second.from - 1),
    'right neighbour': Number(second.to < b.tokens.length && links.ab[first.to] === second.to),
    'run left': Math.log1p(runOf(a, b, first.from - 1, second.from - 1, -1)),
    'run right': Math.log1p(runOf(a, b, first.to, second.to, 1)),
    'content left linked': Number(left === 'linked'),
    'content right linked': Number(right === 'linked'),
    'content left apart': Number(left === 'apart'),
    'content right apart': Number(right === 'apart'),
    'same preposition': Number(prepositionA !== '' && prepositionA === prepositionB),
    'other preposition': Number(prepositionA !== prepositionB),
    'verb linked': Number(verbs === 'linked'),
    'verbs apart': Number(verbs === 'apart'),
    aligned: Number(areAligned(links, first, second)),
    rivals: Math.log(rivalsA * rivalsB),
    alone: Number(rivalsA * rivalsB === 1),
    'known once': Number(known === 1),
    'known twice': Number(known === 2),
    'names linked': names.linked,
    'names apart': names.apart,
    'places apart': Number(placesApart(a, b, first, second)),
    'owner same': Number(owner === 'same'),
    'owner apart': Number(owner === 'apart'),
    'sentence margin': rivalry.margin,
    'sentence best': Number(rivalry.best),
    kin: kinOf(a.annotated, b.annotated),
    position: Math.abs(first.from / a.tokens.length - second.from / b.tokens.length),
    ...own,
  }
}

export type Stretch = Pick<Placed<Span>, 'from' | 'to'>

function within(i: number, { from, to }: Stretch): boolean {
  return from <= i && i < to
}

/** Share and number of the content words outside of the mention that are linked to words outside of the other mention. */
function shareOutside(frame: Frame, links: Int32Array, own: Stretch, other: Stretch): [share: number, linked: number] {
  let [linked, all] = [0, 0]
  for (let i = 0; i < frame.tokens.length; i++) {
    if (!frame.content[i] || within(i, own)) continue
    all++
    if (links[i] !== -1 && !within(links[i]!, other)) linked++
  }
  return [linked / Math.max(1, all), linked]
}

/** Words on either side that are near, and how far a counterpart may stand from the other mention. */
const near = 5
const farthest = 8

/** Share of the content words around the mention that are linked to words around the other. */
function shareNear(frame: Frame, links: Int32Array, own: Stretch, other: Stretch): number {
  let [linked, all] = [0, 0]
  for (let i = Math.max(0, own.from - near); i < Math.min(frame.tokens.length, own.to + near); i++) {
    if (!frame.content[i] || within(i, own)) continue
    all++
    const j = links[i]!
    if (j !== -1 && !within(j, other) && j >= other.from - farthest && j < other.to + farthest) linked++
  }
  return linked / Math.max(1, all)
}

/** Words in a row that both sentences print, going away from the mentions. */
function runOf(a: Frame, b: Frame, from: number, origin: number, step: -1 | 1): number {
  let length = 0
  while (a.keys[from + step * length] !== undefined && a.keys[from + step * length] === b.keys[origin + step * length]) length++
  return length
}

/** Whether the nearest content word on one side has its counterpart near the other mention, elsewhere, or nowhere. */
function nextContent(
  a: Frame,
  b: Frame,
  { ab, ba }: Links,
  first: Stretch,
  second: Stretch,
  step: -1 | 1,
): 'linked' | 'apart' | 'none' {
  const i = nearestContent(a, step < 0 ? first.from - 1 : first.to, step)
  const j = nearestContent(b, step < 0 ? second.from - 1 : second.to, step)
  const answers = (k: number | undefined, links: Int32Array, other: Stretch): boolean =>
    k !== undefined && links[k] !== -1 && links[k]! >= other.from - near && links[k]! < other.to + near
  if (answers(i, ab, second) || answers(j, ba, first)) return 'linked'
  return i !== undefined && j !== undefined ? 'apart' : 'none'
}

function nearestContent(frame: Frame, from: number, step: -1 | 1): number | undefined {
  for (let k = 0; k < near; k++) {
    const i = from + step * k
    if (frame.content[i] === undefined) return undefined
    if (frame.content[i]) return i
  }
  return undefined
}

/** The preposition that governs the mention, at most three words before it. */
function prepositionOf(frame: Frame, { from }: Stretch): string {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--)
    if (tagsOf(frame.annotated)[frame.tokens[i]!] === tag.preposition) return frame.words[i]!
  return ''
}

const verbTags: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.participle, tag.gerund])
const verbReach = 7

/** The verbs nearest to the mentions: linked to each other, or not. */
function verbsLinked(a: Frame, b: Frame, { ab }: Links, first: Stretch, second: Stretch): 'linked' | 'apart' | 'none' {
  const [verbsA, verbsB] = [verbsNear(a, first), verbsNear(b, second)]
  if (verbsA.length === 0 || verbsB.length === 0) return 'none'
  return verbsA.some(i => verbsB.includes(ab[i]!)) ? 'linked' : 'apart'
}

/** The nearest verb before the mention and the nearest after it. */
export function verbsNear(frame: Frame, { from, to }: Stretch): number[] {
  const tags = tagsOf(frame.annotated)
  const isVerb = (i: number): boolean => frame.content[i] === true && verbTags.has(tags[frame.tokens[i]!]!)
  const found: number[] = []
  for (let i = from - 1; i >= Math.max(0, from - verbReach); i--)
    if (isVerb(i)) {
      found.push(i)
      break
    }
  for (let i = to; i < Math.min(frame.tokens.length, to + verbReach); i++)
    if (isVerb(i)) {
      found.push(i)
      break
    }
  return found
}

export function areAligned({ ab }: Links, first: Stretch, second: Stretch): boolean {
  for (let i = first.from; i < first.to; i++) if (within(ab[i]!, second)) return true
  return false
}

/** Names of either sentence beside the mentions: how many have a counterpart, how many have none. */
function otherNames(a: Frame, b: Frame, { ab, ba }: Links, first: Stretch, second: Stretch): { linked: number; apart: number } {
  let [linked, apart] = [0, 0]
  const count = (frame: Frame, links: Int32Array, own: Stretch): void => {
    for (const { from, to } of frame.names) {
      if (from < own.to && own.from < to) continue
      let found = false
      for (let i = from; i < to; i++) found ||= links[i] !== -1
      if (found) linked++
      else apart++
    }
  }
  count(a, ab, first)
  count(b, ba, second)
  return { linked: Math.min(3, linked / 2), apart: Math.min(3, apart / 2) }
}

/** Places are named in both sentences beside the mentions, and no place of one is a place of the other. */
function placesApart(a: Frame, b: Frame, first: Stretch, second: Stretch): boolean {
  const places = (frame: Frame, own: Stretch): NameMention[] =>
    frame.names
      .filter(({ mention, from, to }) => mention.kind === 'place' && (to <= own.from || from >= own.to))
      .map(({ mention }) => mention)
  const [placesA, placesB] = [places(a, first), places(b, second)]
  return placesA.length > 0 && placesB.length > 0 && !placesA.some(x => placesB.some(y => sameActor(x, y)))
}

/** Words before a mention among which the name stands that it is told of: "Oda Brask, 47". */
const ownerReach = 6

/** Whether the names right before the mentions can be one actor. */
export function ownersOf(a: Frame, b: Frame, first: Stretch, second: Stretch): 'same' | 'apart' | 'none' {
  const [x, y] = [ownerOf(a, first), ownerOf(b, second)]
  if (x === undefined || y === undefined) return 'none'
  return sameActor(x, y) ? 'same' : 'apart'
}

function ownerOf({ names }: Frame, { from }: Stretch): NameMention | undefined {
  return names.findLast(name => name.to <= from && name.to > from - ownerReach)?.mention
}

/** Words behind an age among which the name stands that it is told of: "47-year-old harbour master Oda Brask". */
const agedReach = 3

/** Whether the persons whose ages two figures tell can be one; `none` when neither figure stands at a name. */
export function agedOf(a: Frame, b: Frame, first: Stretch, second: Stretch): 'same' | 'apart' | 'none' {
  const [x, y] = [agedAt(a, first), agedAt(b, second)]
  if (x === undefined && y === undefined) return 'none'
  return x !== undefined && y !== undefined && sameActor(x, y) ? 'same' : 'apart'
}

function agedAt(frame: Frame, { from, to }: Stretch): NameMention | undefined {
  const behind = frame.names.find(name => name.from >= to && name.from <= to + agedReach && name.mention.kind !== 'place')
  const apposed = frame.words[from - 1] === 'age' || frame.words[from - 1] === 'aged' || !/old$/.test(frame.words[to - 1]!)
  return apposed ? (ownerOf(frame, { from, to }) ?? behind?.mention) : behind?.mention
}
