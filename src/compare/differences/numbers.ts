// Amounts that fill one slot in two readings: equal in other forms, compatible (rounding, bounds), or not.
import { units } from '../../lang/units.ts'
import type { Quantity } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { stem } from '../../text/stem.ts'
import { leastBelow, normalised, type Relation, relate, rounded } from './amounts.ts'
import {
  areForecastAndFact,
  areTwoDoings,
  areTwoMatters,
  areTwoPeriods,
  mayBeBirthday,
  maybeGrown,
  maybeOfTwoHours,
  risenBetween,
} from './clash.ts'
import { areConverted, areRestated } from './conversions.ts'
import { type Finding, inBoth } from './finding.ts'
import { type Frame, isInside, type Placed, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'
import { agedOf, areAligned } from './slot-features.ts'
import { chooseSlots, findSlots, type Slot } from './slots.ts'

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
  if (areNearlyTwo(a, b, first.mention, second.mention)) return false
  if (relate(first.mention, second.mention)!.compatible)
    return !isCount(first.mention) || !areTwoDoings(a, b, links, first, second, aligner)
  if (tellsNearby(b, second.mention, first.mention) || tellsNearby(a, first.mention, second.mention)) return false
  if (first.mention.kind === 'ordinal' && links.share < sameOrder) return false
  if (roundsBeside(first, b) || roundsBeside(second, a) || areTwoPeriods(a, b) || areTwoMatters(a, b, first, second, aligner))
    return false
  return !((lasts(first.mention) || first.mention.kind === 'measure') && areTwoDoings(a, b, links, first, second, aligner))
}

/** Share of content words that must be linked for "the second" and "the third" to be of one row: else they are two members of it. */
const sameOrder = 0.85

/** The report tells the other's figure as well, a sentence or two from its own: the two are of two things ("if not, the $200m that is planned"). */
function tellsNearby({ annotated: { quantities } }: Frame, own: Quantity, others: Quantity): boolean {
  if (others.unit === '' && Number(others.value) < leastTelling) return false
  return quantities.some(told => Math.abs(told.start - own.start) <= nearbyReach && relate(others, told)?.equal === true)
}

/** Characters. */
const nearbyReach = 300

/** People or things counted: they may be of another doing ("20 people were inside", "20 people were led out"); a length or a sum seldom is. */
function isCount({ kind, unit }: Quantity): boolean {
  return kind === 'cardinal' && unit === ''
}

/** "Nearly 235,000" and "nearly 300,000": either is told near its bound, so the two are hardly of one count. */
function areNearlyTwo(a: Frame, b: Frame, x: Quantity, y: Quantity): boolean {
  const [p, q] = [Number(x.value), Number(y.value)].sort((m, n) => m - n) as [number, number]
  return p < leastBelow * q && nearly.test(printed(a, x)) && nearly.test(printed(b, y))
}

const nearly = /^(?:nearly|almost|just under|close to)\b/i

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
  if (areConverted(a, b, first.mention, second.mention))
    return {
      equal: false,
      compatible: true,
      excused: true,
      reason: 'a sum in another currency, which each desk converted on its own',
    }
  const birthday = mayBeBirthday(a, b, first, second)
  if (birthday !== undefined) {
    const when =
      birthday.days === undefined ? 'the days of the reports are not both known' : `the reports lie ${birthday.days} days apart`
    return { equal: false, compatible: true, excused: true, reason: `ages a year apart; ${when}, and a birthday may lie between` }
  }
  if (maybeGrown(a, b, first, second))
    return { equal: false, compatible: true, excused: true, reason: 'a sum that was still growing, told at different times' }
  if (maybeOfTwoHours(a, b, first, second))
    return { equal: false, compatible: true, excused: true, reason: 'the two may be of two hours of the day' }
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
      !areRestated(a, x, b, y) &&
      !(x.mention.value === y.mention.value && (boundedBeside(a, x) || boundedBeside(b, y))) &&
      isCompound(a, x) === isCompound(b, y) &&
      !(lasts(x.mention) && lasts(y.mention) && anchorOf(a, x) !== anchorOf(b, y)) &&
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

/** "Nine days before the vote", "two weeks later", "in 30 days": from where a span of time is told. */
function anchorOf({ words }: Frame, { from, to }: Placed<Quantity>): string {
  const after = words[to] ?? ''
  if (/^(?:before|after|into|from|since)$/.test(after)) return after
  if (/^(?:later|earlier|ago|left|remaining|apart)$/.test(after)) return after
  return /^(?:in|within|after|before)$/.test(words[from - 1] ?? '') ? words[from - 1]! : ''
}

/** A span of time. */
function lasts({ unit, kind }: Quantity): boolean {
  return kind !== 'age' && units.get(unit)?.base === units.get('day')?.base
}

/** A bound stands beside the figure, though not in it, or its bound is none: "just shy of 300", "21 and older", "not pay less than 15", "over five days", "the 15 percent threshold". */
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
    /^[ -](?:\w+ )?(?:threshold|minimum|maximum|limit|ceiling|floor|cap|mark)\b/i.test(after) ||
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
