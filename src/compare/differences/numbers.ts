// Amounts that fill one slot in two readings: equal in other forms, compatible (rounding, bounds), or not.
import { units } from '../../lang/units.ts'
import type { Quantity } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { stem } from '../../text/stem.ts'
import {
  areForecastAndFact,
  areTwoDoings,
  areTwoMatters,
  areTwoPeriods,
  mayBeBirthday,
  maybeGrown,
  risenBetween,
} from './clash.ts'
import { type Finding, inBoth } from './finding.ts'
import { type Frame, isInside, type Placed, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'
import { agedOf, areAligned } from './slot-features.ts'
import { chooseSlots, findSlots, type Slot } from './slots.ts'

/** Relation of two amounts of one dimension. */
export interface Relation {
  equal: boolean
  compatible: boolean
  /** Why they are compatible or not: "rounding", "a lower bound", … */
  reason: string
  /** Both can hold for what is known of the reports, not by the words. */
  excused?: boolean
}

export function compareNumbers(a: Frame, b: Frame, links: Links, aligner?: AlignmentFeatures): Finding[] {
  const slots = numberSlots(a, b, links)
  const chosen = chooseSlots(a, b, slots, 'number')
  const taken = new Set(chosen.flatMap(({ first, second }) => [first, second]))
  const bounds = slots.filter(slot => isOneFigure(a, b, links, slot) && !taken.has(slot.first) && !taken.has(slot.second))
  return [...chosen, ...bounds]
    .filter(slot => !agreesElsewhere(a, b, slot) && isOneMatter(a, b, links, slot, aligner))
    .map(({ first, second }): Finding => {
      const { compatible, reason, excused } = relationOf(a, b, first, second)
      return {
        kind: 'number',
        a: { value: normalised(first.mention), at: passageOf(a, first.mention) },
        b: { value: normalised(second.mention), at: passageOf(b, second.mention) },
        compatible,
        why: `${inBoth(a, printed(a, first.mention), b, printed(b, second.mention))}: ${reason}.`,
        ...(excused && { excused }),
      }
    })
}

/** Nothing tells that figures which cannot both hold are of two things: other years, or a span of time of another doing. */
function isOneMatter(
  a: Frame,
  b: Frame,
  links: Links,
  { first, second }: Slot<Quantity>,
  aligner: AlignmentFeatures | undefined,
): boolean {
  const sameValue = first.mention.value === second.mention.value && first.mention.unit === second.mention.unit
  if (!sameValue && areForecastAndFact(a, b, first, second)) return false
  if (relate(first.mention, second.mention)!.compatible) return true
  if (roundsBeside(first, b) || roundsBeside(second, a) || areTwoPeriods(a, b) || areTwoMatters(a, b, first, second, aligner))
    return false
  return !((lasts(first.mention) || first.mention.kind === 'measure') && areTwoDoings(a, b, links, first, second, aligner))
}

/** The other sentence tells the figure too, rounded or exact, with another bound or without its unit: "35.7 percent" beside "was 35.72". */
function roundsBeside({ mention }: Placed<Quantity>, { quantities }: Frame): boolean {
  const { unit, kind } = mention
  return quantities.some(({ mention: other }) => {
    const bare = other.unit === '' && other.kind === 'cardinal' && other.value.includes('.')
    const relation = relate(mention, bare ? { ...other, unit, kind } : other)
    const unbounded = other.value === mention.value && other.unit === unit && other.kind === kind
    return relation?.reason === rounded || unbounded || (bare && relation?.equal === true)
  })
}

/** How the two figures stand to each other, in reports of their days. */
function relationOf(a: Frame, b: Frame, first: Placed<Quantity>, second: Placed<Quantity>): Relation {
  const relation = relate(first.mention, second.mention)!
  if (relation.compatible) return relation
  const birthday = mayBeBirthday(a, b, first, second)
  if (birthday !== undefined) {
    const when =
      birthday.days === undefined ? 'the days of the reports are not both known' : `the reports lie ${birthday.days} days apart`
    return { equal: false, compatible: true, excused: true, reason: `ages a year apart; ${when}, and a birthday may lie between` }
  }
  if (maybeGrown(a, b, first, second))
    return { equal: false, compatible: true, excused: true, reason: 'a sum that was still growing, told at different times' }
  const days = risenBetween(a, b, first, second)
  if (days === undefined) return relation
  const reason = `the higher one is of ${days.later}, the lower one of ${days.earlier}, and the count may have risen`
  return { equal: false, compatible: true, reason }
}

/**
 * Two figures that both can hold, and either report tells the other's figure too, bound and all: it differs from nothing. Judged blind, 11 of
 * 25 such findings were right.
 */
function agreesElsewhere(a: Frame, b: Frame, { first, second }: Slot<Quantity>): boolean {
  const tells = (frame: Frame, quantity: Quantity): boolean =>
    frame.annotated.quantities.some(other => relate(quantity, other)?.equal === true)
  return relate(first.mention, second.mention)!.compatible && (tells(b, first.mention) || tells(a, second.mention))
}

/** Share of the content words that must be linked where no claim joins the readings. */
const sameSentence = 0.4

/** Figures from which one figure in two readings of a claim is no chance. */
const leastTelling = 10

/** "More than 30 people" and "some 30 civilians" in readings of one claim, or of like sentences, linked: one figure under two bounds. */
function isOneFigure(a: Frame, b: Frame, links: Links, { first, second }: Slot<Quantity>): boolean {
  const [x, y] = [first.mention, second.mention]
  return (
    ((a.reading.joined === true && b.reading.joined === true) || links.share >= sameSentence) &&
    isInside(a, first) &&
    isInside(b, second) &&
    x.value === y.value &&
    x.to === y.to &&
    x.unit === y.unit &&
    Number(x.value) >= leastTelling &&
    areAligned(links, first, second)
  )
}

/** Pairs of unequal amounts of one dimension, those left out that the other sentence gives too. */
export function numberSlots(a: Frame, b: Frame, links: Links): Slot<Quantity>[] {
  const left = leftOver(a, b)
  const counts = (frame: Frame) => (placed: Placed<Quantity>) =>
    !isOfName(frame, placed) &&
    !isHalfYear(frame, placed) &&
    !frame.times.some(({ from, to }) => from <= placed.from && placed.to <= to)
  return findSlots(a, b, links, {
    mentionsA: a.quantities.filter(counts(a)),
    mentionsB: b.quantities.filter(counts(b)),
    comparable: (x, y) =>
      relate(x.mention, y.mention) !== undefined &&
      !(x.mention.value === y.mention.value && (boundedBeside(a, x) || boundedBeside(b, y))) &&
      isCompound(a, x) === isCompound(b, y) &&
      !(x.mention.kind === 'age' && agedOf(a, b, x, y) === 'apart'),
    equal: (x, y) => relate(x.mention, y.mention)?.equal === true,
    known: ({ mention }, { annotated }) => annotated.quantities.some(other => relate(mention, other)?.equal === true),
    own: ({ mention: x }, { mention: y }) => ({
      unit: Number(x.unit === y.unit && x.unit !== ''),
      bare: Number(x.unit === '' && y.unit === ''),
      percent: Number(x.unit === '%' && y.unit === '%'),
      money: Number(x.kind === 'money' && y.kind === 'money'),
      age: Number(x.kind === 'age' && y.kind === 'age'),
      ordinal: Number(x.kind === 'ordinal'),
      score: Number(x.kind === 'score'),
      'others agree': Number(left !== undefined),
      'only left': Number(left !== undefined && isOnly(left.a, x) && isOnly(left.b, y)),
      counted: Number(x.of !== undefined && y.of !== undefined && stem(x.of) === stem(y.of)),
      'counted apart': Number(x.of !== undefined && y.of !== undefined && stem(x.of) !== stem(y.of)),
      far: farApart(x, y),
      small: Number(Math.max(Math.abs(Number(x.value)), Math.abs(Number(y.value))) < 10),
      year: Number(isYear(x) || isYear(y)),
    }),
  })
}

/** "Eight minutes and 46 seconds": neither amount alone is the whole. */
function isCompound(frame: Frame, { mention, from, to }: Placed<Quantity>): boolean {
  if (mention.kind !== 'measure') return false
  const follows = (end: number, start: number): boolean => start === end || (start === end + 1 && frame.words[end] === 'and')
  return frame.quantities.some(
    other =>
      other.mention.kind === 'measure' &&
      units.get(other.mention.unit)?.base === units.get(mention.unit)?.base &&
      (follows(to, other.from) || follows(other.to, from)),
  )
}

/** "2019-20": the second half of a season. */
function isHalfYear({ annotated: { report } }: Frame, { mention }: Placed<Quantity>): boolean {
  return /\d{4}[-–]$/.test(report.text.slice(Math.max(0, mention.start - 5), mention.start))
}

/** A span of time. */
function lasts({ unit, kind }: Quantity): boolean {
  return kind !== 'age' && units.get(unit)?.base === units.get('day')?.base
}

/** A bound stands beside the figure, though not in it, or its bound is none: "just shy of 300", "21 and older", "not pay less than 15", "over five days". */
function boundedBeside({ annotated: { report } }: Frame, { mention }: Placed<Quantity>): boolean {
  const before = report.text.slice(Math.max(0, mention.start - 40), mention.start)
  const after = report.text.slice(mention.end, mention.end + 24)
  const printedMention = report.text.slice(mention.start, mention.end)
  return (
    /(?:shy|short|excess|upwards?) (?:["“”] ?)?of $|\b(?:between (?:the )?(?:ages of )?|(?:maximum|minimum) (?:\w+ )?(?:of )?)$|(?:more|less|fewer|greater) th[ae]n $|\b(?:at least|up to|at most) $/i.test(
      before,
    ) ||
    (mention.bound !== undefined && /\b(?:not|never|no|nor|without|cannot|n[’']t)\b[^.;]*$/i.test(before)) ||
    /^[^.;,]{0,12}\b(?:or|and|to) (?:more|less|fewer|older|over|above|under|younger|up|longer|\d|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
      after,
    ) ||
    (/^over /i.test(printedMention) && lasts(mention)) ||
    /^(?:surpass|exceed)/i.test(printedMention)
  )
}

/** "Apollo 11", "Boeing 737": the number tells which one is meant, and counts nothing. */
function isOfName({ tokens, annotated }: Frame, { mention, from }: Placed<Quantity>): boolean {
  if (mention.unit !== '' || mention.kind !== 'cardinal' || from === 0) return false
  const { report, tokens: all } = annotated
  const [start, end] = [all.starts[tokens[from - 1]!]!, all.ends[tokens[from - 1]!]!]
  return (
    /^\p{Lu}/u.test(report.text.slice(start, end)) && start > annotated.tokens.starts[tokens[0]!]! && mention.start - end <= 1
  )
}

/** The amounts that answer no equal amount of the other sentence; undefined when the two agree on none. */
function leftOver(a: Frame, b: Frame): { a: Quantity[]; b: Quantity[] } | undefined {
  const counted = (frame: Frame): Quantity[] =>
    frame.quantities.map(({ mention }) => mention).filter(({ kind }) => kind !== 'ordinal')
  const [all, others] = [counted(a), counted(b)]
  const unanswered = (these: readonly Quantity[], those: readonly Quantity[]): Quantity[] =>
    these.filter(mention => !those.some(other => relate(mention, other)?.equal))
  const left = { a: unanswered(all, others), b: unanswered(others, all) }
  return left.a.length === all.length ? undefined : left
}

/** True when no other of the amounts is of its unit. */
function isOnly(left: readonly Quantity[], mention: Quantity): boolean {
  return left.includes(mention) && left.filter(({ unit }) => mention.unit === unit).length === 1
}

/** How many times one amount is the other, as a logarithm up to 3. */
function farApart(x: Quantity, y: Quantity): number {
  const [p, q] = [Math.abs(Number(x.value)), Math.abs(Number(y.value))]
  if (x.kind === 'score' || y.kind === 'score') return 0
  return p > 0 && q > 0 ? Math.min(3, Math.abs(Math.log(p / q))) : 3
}

function isYear({ value, unit }: Quantity): boolean {
  return unit === '' && /^(?:1[5-9]|20)\d\d$/.test(value)
}

/** "Nearly 70,000" leaves room for no less than this share of it. */
const leastBelow = 0.9
/** "More than six years" leaves room for this many times six: a toll may still grow, a measured amount is told near its bound. */
const mostAbove = 1.5
/** "About 850" leaves room for this share on either side. */
const approximate = 0.12

const rounded = 'rounding'

/** How two amounts stand to each other; undefined when they are not of one dimension. */
export function relate(x: Quantity, y: Quantity): Relation | undefined {
  const [p, q] = [measureOf(x), measureOf(y)]
  if (p === undefined || q === undefined || p.dimension !== q.dimension) return undefined
  if ((x.kind === 'ordinal') !== (y.kind === 'ordinal')) return undefined
  if (x.kind === 'score' || y.kind === 'score')
    return { equal: x.value === y.value, compatible: false, reason: 'the two figures cannot both be right' }
  if (p.dimension === 'share' && x.unit !== '%' && y.unit !== '%' && nearly(p.low + q.low, 1)) return undefined
  const same = nearly(p.low, q.low) && nearly(p.high, q.high)
  if (same && x.bound === y.bound) return { equal: true, compatible: true, reason: '' }
  return same ? { equal: x.bound === y.bound, compatible: true, reason: boundReason(x, y) } : unequal(x, y, p, q)
}

/** People or things counted, not a length, a sum or a span of time. */
function isTally({ unit, kind }: Quantity): boolean {
  return kind !== 'money' && kind !== 'age' && kind !== 'percent' && !units.has(unit)
}

function boundReason(x: Quantity, y: Quantity): string {
  const bound = x.bound ?? y.bound
  const other = x.bound !== undefined && y.bound !== undefined
  if (other) return 'the same figure with another bound, so both can hold'
  return bound === '~'
    ? 'one gives it as an approximation'
    : `one gives it as ${bound === '≥' ? 'a lower' : 'an upper'} bound, so both can hold`
}

function unequal(x: Quantity, y: Quantity, p: Measured, q: Measured): Relation {
  const fits = (inner: Measured, outer: Measured, bound: Quantity['bound']): boolean =>
    (bound === '≥' && inner.low >= outer.low && (outer.dimension === '' || isTally(x) || inner.high <= mostAbove * outer.high)) ||
    (bound === '≤' && inner.high <= outer.high && inner.high >= leastBelow * outer.high)
  if (x.bound === y.bound && (x.bound === '≥' || x.bound === '≤'))
    return { equal: false, compatible: true, reason: `both are ${x.bound === '≥' ? 'lower' : 'upper'} bounds, so both can hold` }
  if (fits(q, p, x.bound) || fits(p, q, y.bound))
    return { equal: false, compatible: true, reason: 'one gives only a bound, and the other figure lies within it' }
  if ((p.low <= q.low && q.high <= p.high) || (q.low <= p.low && p.high <= q.high))
    return { equal: false, compatible: true, reason: 'one figure lies within the range of the other' }
  const past = (bound: Quantity['bound'], own: Measured, other: Measured): boolean =>
    (bound === '≤' && other.low > own.high) || (bound === '≥' && other.high < own.low)
  const kept = !past(x.bound, p, q) && !past(y.bound, q, p)
  if (kept && (rounds(x, p, q) || rounds(y, q, p))) return { equal: false, compatible: true, reason: rounded }
  if ((x.bound === '~' || y.bound === '~') && Math.abs(p.low - q.low) <= approximate * Math.max(Math.abs(p.low), Math.abs(q.low)))
    return { equal: false, compatible: true, reason: 'one gives it as an approximation' }
  return { equal: false, compatible: false, reason: 'the two figures cannot both be right' }
}

/** True when `round` is a round figure and the other lies within half a unit of its last non-zero digit. */
function rounds(quantity: Quantity, round: Measured, other: Measured): boolean {
  if (quantity.kind === 'age' || quantity.kind === 'ordinal' || quantity.to !== undefined) return false
  const digits = quantity.value.replace('-', '')
  const trailing = /^\d+$/.test(digits) ? /0*$/.exec(digits)![0].length : -(digits.split('.')[1] ?? '').length
  const exact = /^\d+$/.test(digits) && trailing === 0
  const unit = 10 ** trailing * round.factor
  if (exact && round.dimension === '') return false
  return (
    Math.abs(round.low - other.low) <= unit / 2 + 1e-9 * Math.abs(round.low) &&
    (trailing !== 0 || !Number.isInteger(other.low / round.factor))
  )
}

interface Measured {
  dimension: string
  low: number
  high: number
  factor: number
}

/** The amount in the base unit of its dimension. */
function measureOf(quantity: Quantity): Measured | undefined {
  const { unit, kind } = quantity
  if (kind === 'score') return { dimension: 'score', low: 0, high: 0, factor: 1 }
  const value = Number(quantity.value)
  if (!Number.isFinite(value)) return undefined
  const high = quantity.to === undefined ? value : Number(quantity.to)
  const share = /^in (\d+)$/.exec(unit)
  if (share !== null)
    return { dimension: 'share', low: value / Number(share[1]), high: value / Number(share[1]), factor: 1 / Number(share[1]) }
  if (unit === '%') return { dimension: 'share', low: value / 100, high: high / 100, factor: 0.01 }
  if (kind === 'age') return { dimension: 'age', low: value, high, factor: 1 }
  const known = units.get(unit)
  const factor = known?.factor ?? 1
  return {
    dimension: known?.base ?? (unit === '' && kind === 'ordinal' ? 'ordinal' : unit),
    low: value * factor,
    high: high * factor,
    factor,
  }
}

function nearly(x: number, y: number): boolean {
  return Math.abs(x - y) <= 0.002 * Math.max(Math.abs(x), Math.abs(y))
}

/** `[≥|≤|~]decimal unit`. */
export function normalised({ value, to, bound, unit }: Quantity): string {
  return `${bound ?? ''}${value}${to === undefined ? '' : `–${to}`}${unit === '' ? '' : ` ${unit}`}`
}
