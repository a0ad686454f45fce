// What speaks for a difference being one: how the two sentences and the surroundings of the two marks agree, whether words beside the
// other mark undo it, whether other figures, times and names of the sentences clash, and what kind of finding it is.
// Cost: linear in the words of the two sentences and their neighbours.
import { functionWords } from '../../lang/plain-words.ts'
import type { Quantity } from '../../model/annotations.ts'
import type { Passage, Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import { relate } from './amounts.ts'
import { detailFeatures, detailNames } from './detail-features.ts'
import type { Finding } from './finding.ts'
import { type Frame, keyOf, layOut } from './frame.ts'
import { type Links, mutualShare } from './linking.ts'
import { nameSlots } from './names.ts'
import { numberSlots } from './numbers.ts'
import { meanNearly } from './related-words.ts'
import { keysOf, tagsOf } from './report-words.ts'
import { sharedFeatures, slotFeatures } from './slot-features.ts'
import { placeProbability, type Slot, slotProbability } from './slots.ts'
import { parts, timeSlots } from './times.ts'
import { isSaying, voicesOf } from './voices.ts'

/** Groups of kinds that share what else speaks for them. */
export type Sort =
  | 'contradiction'
  | 'figure'
  | 'spelling'
  | 'tells more'
  | 'tells when'
  | 'tells otherwise'
  | 'hedge'
  | 'channel named'
  | 'channel clash'

export function sortOf({ kind, compatible, alone, dated, excused }: Omit<Marks, 'a' | 'b' | 'counted' | 'joined'>): Sort {
  if (!compatible || excused) return 'contradiction'
  if (kind === 'number' || kind === 'time') return 'figure'
  if (kind === 'certainty') return 'hedge'
  if (dated) return 'tells when'
  if (kind === 'detail') return alone ? 'tells more' : 'tells otherwise'
  if (kind === 'attribution') return alone ? 'channel named' : 'channel clash'
  return 'spelling'
}

/** Of a finding, its kind and where its marks stand. */
export type Marks = Pick<Finding, 'kind' | 'compatible' | 'alone' | 'dated' | 'counted' | 'excused'> &
  Record<'a' | 'b', { at: Passage }> & {
    /** Both marks lie in readings of one claim. */
    joined?: boolean
  }

interface Mark {
  from: number
  to: number
}

/** Features by name; those that mean something else for each sort of finding stand once for it, once for all. */
export function verdictFeatures(
  a: Frame,
  b: Frame,
  links: Links,
  finding: Marks,
  aligner: AlignmentFeatures | undefined,
): Record<string, number> {
  const [first, second] = [markOf(a, finding.a.at), markOf(b, finding.b.at)]
  const place = slotFeatures(
    a,
    b,
    links,
    { mention: finding.a.at, ...first },
    { mention: finding.b.at, ...second },
    { rivalsA: 1, rivalsB: 1, knownA: false, knownB: false, own: {} },
  )
  const sort = sortOf(finding)
  const common: Record<string, number> = {
    ...Object.fromEntries(taken.map(name => [name, place[name]!])),
    mutual: mutualShare(a, b, links),
    ...undone(a, b, links, first, second, aligner),
    ...clashes(a, b, first, second),
    ...shapeOf(a, b, first, second),
    ...beginnings(a, b, links),
    joined: Number(finding.joined === true),
    place: logit(placeProbability(a, b, links, first, second)),
  }
  if (finding.kind === 'detail') {
    const told = { ...common, ...detailFeatures(a, b, links, first, second), 'is tells otherwise': Number(!finding.alone) }
    return { bias: 1, ...Object.fromEntries(Object.entries(told).filter(([name]) => ofDetails.has(name))) }
  }
  return {
    bias: 1,
    ...common,
    [`is ${sort}`]: 1,
    [`is ${finding.kind}`]: 1,
    ...ofSlot(a, b, links, finding, first, second),
    ...(sort.startsWith('channel') ? voicesAround(a, b, first, second) : {}),
    ...Object.fromEntries(ownPerSort.map(name => [`${sort}: ${name}`, common[name]!])),
  }
}

/** What speaks for details: few, since each judged detail says little (all features did worse on other stories). */
const ofDetails: ReadonlySet<string> = new Set([
  ...'joined|place|run left|run right|sentence margin|share least|near least|mutual|undone|told elsewhere|figures agree'.split(
    '|',
  ),
  ...'first verbs linked|owner apart|is tells otherwise'.split('|'),
  ...detailNames,
])

/** Of the features of a slot those that say something of marks without a value, each once. */
const leftOut: ReadonlySet<string> = new Set(
  'bias|left neighbour|right neighbour|other preposition|aligned|rivals|alone|known once|known twice'.split('|'),
)
const taken = sharedFeatures.filter(name => !leftOut.has(name))
const ownPerSort = [
  'near least',
  'near most',
  'verb linked',
  'undone',
  'kin',
  'place',
  'joined',
  'run left',
  'run right',
  'same head',
]

/** For figures, times and names: how likely they fill one slot, and what is known of the two values. */
function ofSlot(a: Frame, b: Frame, links: Links, { kind }: Marks, first: Mark, second: Mark): Record<string, number> {
  const type = kind === 'place' ? 'name' : kind
  if (type !== 'number' && type !== 'time' && type !== 'name') return {}
  const slots: Slot<Span>[] =
    type === 'number' ? numberSlots(a, b, links) : type === 'time' ? timeSlots(a, b, links) : nameSlots(a, b, links)
  const slot = slots.find(({ first: x, second: y }) => meets(x, first) && meets(y, second))
  if (slot === undefined) return {}
  const own = Object.entries(slot.features).filter(([name]) => !shared.has(name))
  return {
    slot: logit(slotProbability(slot.features, type)),
    ...Object.fromEntries(own.map(([name, value]) => [`${type}: ${name}`, value])),
    ...(type === 'number' ? figures(slot as Slot<Quantity>) : {}),
  }
}

const shared: ReadonlySet<string> = new Set<string>(sharedFeatures)

/** How far apart two figures are, as a share of the larger, and what keeps them compatible. */
function figures({ first: { mention: x }, second: { mention: y } }: Slot<Quantity>): Record<string, number> {
  const [p, q] = [Math.abs(Number(x.value)), Math.abs(Number(y.value))]
  const largest = Math.max(p, q)
  return {
    'number: gap': x.unit === y.unit && largest > 0 && Number.isFinite(p + q) ? Math.abs(p - q) / largest : 0.5,
    'number: one figure': Number(x.value === y.value),
    'number: two bounds': Number(x.bound !== undefined && y.bound !== undefined),
    'number: a range': Number(x.to !== undefined || y.to !== undefined),
    'number: rounding': Number(x.bound === undefined && y.bound === undefined),
  }
}

function meets(x: Mark, y: Mark): boolean {
  return x.from < y.to && y.from < x.to
}

function logit(probability: number): number {
  return Math.log(Math.max(1e-4, probability) / Math.max(1e-4, 1 - probability))
}

function markOf({ tokens, annotated }: Frame, { start, end }: Passage): Mark {
  const { starts, ends } = annotated.tokens
  const from = tokens.findIndex(token => ends[token]! > start)
  if (from < 0) return { from: 0, to: 0 }
  let to = from
  while (to < tokens.length && starts[tokens[to]!]! < end) to++
  return { from, to: Math.max(to, from) }
}

/** Whether the words that one mark tells alone stand beside the other, or elsewhere in its report, or are told in other words there. */
function undone(
  a: Frame,
  b: Frame,
  links: Links,
  first: Mark,
  second: Mark,
  aligner: AlignmentFeatures | undefined,
): Record<string, number> {
  const one = share(a, b, links.ab, first, second, aligner)
  const two = share(b, a, links.ba, second, first, aligner)
  return {
    undone: Math.max(one.beside, two.beside),
    'undone in other words': Math.max(one.near, two.near),
    'told elsewhere': Math.max(one.anywhere, two.anywhere),
    'new words': Math.log1p(one.count + two.count),
  }
}

interface Undone {
  /** Words of the mark that the other mark does not answer. */
  count: number
  /** Shares of them, 0..1. */
  beside: number
  near: number
  anywhere: number
}

/** Tokens on either side of a mark that its reader sees with it. */
const besideReach = 45

function share(
  own: Frame,
  other: Frame,
  links: Int32Array,
  mark: Mark,
  answer: Mark,
  aligner: AlignmentFeatures | undefined,
): Undone {
  const inAnswer = new Set(other.keys.slice(answer.from, answer.to))
  const alone: number[] = []
  for (let i = mark.from; i < mark.to; i++) {
    const j = links[i]!
    if (own.content[i] && !inAnswer.has(own.keys[i]!) && !(j >= answer.from && j < answer.to)) alone.push(i)
  }
  if (alone.length === 0) return { count: 0, beside: 0, near: 0, anywhere: 0 }
  const { keys, words } = wordsBeside(other, answer)
  const wordNet = aligner?.lexicon.wordNet
  const all = keysOf(other.annotated)
  const of = (test: (i: number) => boolean): number => alone.filter(test).length / alone.length
  return {
    count: alone.length,
    beside: of(i => keys.has(own.keys[i]!)),
    near: wordNet === undefined ? 0 : of(i => words.some(word => meanNearly(own.words[i]!, word, wordNet))),
    anywhere: of(i => all.has(own.keys[i]!)),
  }
}

function wordsBeside(frame: Frame, { from, to }: Mark): { keys: Set<string>; words: string[] } {
  const { annotated, tokens } = frame
  const { lower } = wordsOf(annotated.report.text, annotated.tokens)
  const start = Math.max(0, (tokens[from] ?? 0) - besideReach)
  const end = Math.min(lower.length, (tokens[Math.max(from, to - 1)] ?? 0) + besideReach)
  const words = [...new Set(lower.slice(start, end))].filter(word => !functionWords.has(word) && /^[\p{L}\p{N}]{3,}/u.test(word))
  return { keys: new Set(words.map(word => keyOf(word.replace(/'s$/, '')))), words }
}

/** Figures and times of the two sentences beside the marks: how many agree, how many stand alone or against each other. */
function clashes(a: Frame, b: Frame, first: Mark, second: Mark): Record<string, number> {
  const outside = <P extends Mark>(all: readonly P[], mark: Mark): P[] =>
    all.filter(({ from, to }) => to <= mark.from || from >= mark.to)
  const [numbersA, numbersB] = [outside(a.quantities, first), outside(b.quantities, second)]
  const agree = numbersA.filter(x => numbersB.some(y => relate(x.mention, y.mention)?.equal)).length
  const unlike = numbersA.filter(
    x =>
      !numbersB.some(y => relate(x.mention, y.mention)?.equal) &&
      numbersB.some(y => relate(x.mention, y.mention)?.compatible === false),
  ).length
  const [timesA, timesB] = [outside(a.times, first), outside(b.times, second)]
  const timesPart = timesA.some(x => timesB.some(y => parts(x.mention, y.mention)))
  const timesAgree = timesA.some(x => timesB.some(y => x.mention.value === y.mention.value))
  return {
    'figures agree': Math.min(2, agree),
    'figures apart': Math.min(2, unlike),
    'times apart': Number(timesPart && !timesAgree),
    'times agree': Number(timesAgree),
  }
}

const verbs: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past])

/** What the marks look like: their lengths, heads, names, verbs, and whether they stand in quotation marks. */
function shapeOf(a: Frame, b: Frame, first: Mark, second: Mark): Record<string, number> {
  const [x, y] = [contentOf(a, first), contentOf(b, second)]
  const has = (frame: Frame, { from, to }: Mark, codes: ReadonlySet<number>): boolean =>
    frame.tokens.slice(from, to).some(token => codes.has(tagsOf(frame.annotated)[token]!))
  const quotedA = isQuoted(a, first)
  const quotedB = isQuoted(b, second)
  const named = (frame: Frame, mark: Mark): boolean => frame.names.some(({ from, to }) => from < mark.to && mark.from < to)
  return {
    'words least': Math.min(x.length, y.length),
    'words most': Math.log1p(Math.max(x.length, y.length)),
    'same head': Number(x.length > 0 && y.length > 0 && x.at(-1) === y.at(-1)),
    'holds the other': Number(
      x.length > 0 && y.length > 0 && (y.every(key => x.includes(key)) || x.every(key => y.includes(key))),
    ),
    'a verb in one': Number(has(a, first, verbs) !== has(b, second, verbs)),
    'a name in one': Number(named(a, first) !== named(b, second)),
    'names in both': Number(named(a, first) && named(b, second)),
    'both quoted': Number(quotedA && quotedB),
    'one quoted': Number(quotedA !== quotedB),
    'short sentence': Math.log(Math.max(1, Math.min(a.tokens.length, b.tokens.length))),
    'long sentence': Math.log(Math.max(1, Math.max(a.tokens.length, b.tokens.length))),
  }
}

function contentOf({ keys, content }: Frame, { from, to }: Mark): string[] {
  return keys.slice(from, to).filter((_, k) => content[from + k])
}

function isQuoted({ annotated: { quotations, tokens }, tokens: own }: Frame, { from, to }: Mark): boolean {
  const [start, end] = [tokens.starts[own[from] ?? 0]!, tokens.ends[own[Math.max(from, to - 1)] ?? 0]!]
  return quotations.some(
    ({ form, ...span }) => form !== 'indirect' && (span.spans ?? [span]).some(piece => piece.start <= start && end <= piece.end),
  )
}

/** Whether the first names of the sentences, and their first verbs, are linked: who does what. */
function beginnings(a: Frame, b: Frame, { ab }: Links): Record<string, number> {
  const [x, y] = [a.names[0], b.names[0]]
  const same = x !== undefined && y !== undefined && range(x).some(i => y.from <= ab[i]! && ab[i]! < y.to)
  const firstVerb = (frame: Frame): number =>
    frame.tokens.findIndex((token, i) => frame.content[i]! && verbs.has(tagsOf(frame.annotated)[token]!))
  const [p, q] = [firstVerb(a), firstVerb(b)]
  return {
    'first names linked': Number(same),
    'first names apart': Number(x !== undefined && y !== undefined && !same),
    'first verbs linked': Number(p >= 0 && q >= 0 && ab[p] === q),
  }
}

function range({ from, to }: Mark): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k)
}

/** Whether the mark without a channel is a word of saying, and a channel is named in the sentences beside it. */
function voicesAround(a: Frame, b: Frame, first: Mark, second: Mark): Record<string, number> {
  const named = (frame: Frame, { from }: Mark): boolean => voicesOf(frame).some(voice => holdsToken(frame, voice, from))
  const [silent, mark] = named(a, first) ? [b, second] : [a, first]
  return {
    'a word of saying': Number(silent.words.slice(mark.from, mark.to).some(isSaying)),
    'channels beside': Math.min(2, voicesOf(neighbours(silent)).filter(({ channel }) => channel !== undefined).length),
  }
}

function holdsToken(
  { annotated: { tokens }, tokens: own }: Frame,
  { start, end }: { start: number; end: number },
  i: number,
): boolean {
  const token = own[i]
  return token !== undefined && start < tokens.ends[token]! && tokens.starts[token]! < end
}

/** Sentences on either side in which a channel may be named for what follows. */
const sentencesBeside = 2

function neighbours({ annotated, sentence, reading }: Frame): Frame {
  const { sentences } = annotated
  const at = sentences.findIndex(({ to }) => to > sentence.from)
  const [first, last] = [Math.max(0, at - sentencesBeside), Math.min(sentences.length - 1, at + sentencesBeside)]
  return layOut({ report: reading.report, start: sentences[first]!.start, end: sentences[last]!.end }, annotated)
}
