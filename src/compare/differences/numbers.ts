// Amounts that fill one slot in two readings: equal in other forms, compatible (rounding, bounds), or not.
import { units } from '../../lang/units.ts'
import type { Quantity } from '../../model/annotations.ts'
import { stem } from '../../text/stem.ts'
import { type Finding, inBoth } from './finding.ts'
import { type Frame, isInside, type Placed, passageOf, printed } from './frame.ts'
import { contextScore, type Links, outside } from './linking.ts'

/** Relation of two amounts of one dimension. */
export interface Relation {
  equal: boolean
  compatible: boolean
  /** Why they are compatible or not: "rounding", "a lower bound", … */
  reason: string
}

/** Surroundings that make two unequal amounts one slot; set on the real-pairs and planted dev pairs. */
const slotThreshold = 1.4

export function compareNumbers(a: Frame, b: Frame, links: Links): Finding[] {
  const pairs = pairUp(a, b, links)
  return pairs.flatMap(({ first, second }): Finding[] => {
    const relation = relate(first.mention, second.mention)
    if (relation === undefined || relation.equal) return []
    return [
      {
        kind: 'number',
        a: { value: normalised(first.mention), at: passageOf(a, first.mention) },
        b: { value: normalised(second.mention), at: passageOf(b, second.mention) },
        compatible: relation.compatible,
        why: `${inBoth(a, printed(a, first.mention), b, printed(b, second.mention))}: ${relation.reason}.`,
      },
    ]
  })
}

interface Pair {
  first: Placed<Quantity>
  second: Placed<Quantity>
}

/** Amounts of both readings paired by slot: equal ones first, then those whose surroundings agree best. */
function pairUp(a: Frame, b: Frame, links: Links): Pair[] {
  const candidates: (Pair & { score: number; equal: boolean })[] = []
  const left = leftOver(a, b)
  for (const first of a.quantities)
    for (const second of b.quantities) {
      const relation = relate(first.mention, second.mention)
      if (relation === undefined) continue
      const alone = left !== undefined && isOnly(left.a, first) && isOnly(left.b, second)
      const score = slotScore(a, first, second, links) + (alone ? onlyLeft : 0)
      if (relation.equal || score >= slotThreshold + outside(a, b, first, second))
        candidates.push({ first, second, score, equal: relation.equal })
    }
  candidates.sort((x, y) => Number(y.equal) - Number(x.equal) || y.score - x.score || x.first.from - y.first.from)
  const usedA = new Set<Placed<Quantity>>()
  const usedB = new Set<Placed<Quantity>>()
  return candidates.filter(({ first, second }) => {
    if (usedA.has(first) || usedB.has(second)) return false
    usedA.add(first)
    usedB.add(second)
    return true
  })
}

/**
 * What it counts that the readings agree on some amount and each has one other of that kind: 214 people and 31 hurt / 214 and 34.
 * Set so that such a pair needs no more than one linked neighbour.
 */
const onlyLeft = 1

/** The amounts inside a reading that answer no equal amount of the other; undefined when the two agree on none. */
function leftOver(a: Frame, b: Frame): { a: Placed<Quantity>[]; b: Placed<Quantity>[] } | undefined {
  const counted = (frame: Frame): Placed<Quantity>[] =>
    frame.quantities.filter(placed => placed.mention.kind !== 'ordinal' && isInside(frame, placed))
  const [all, others] = [counted(a), counted(b)]
  const unanswered = (these: Placed<Quantity>[], those: Placed<Quantity>[]): Placed<Quantity>[] =>
    these.filter(({ mention }) => !those.some(other => relate(mention, other.mention)?.equal))
  const left = { a: unanswered(all, others), b: unanswered(others, all) }
  return left.a.length === all.length ? undefined : left
}

/** True when no other of the amounts is of its unit. */
function isOnly(left: readonly Placed<Quantity>[], placed: Placed<Quantity>): boolean {
  return left.includes(placed) && left.filter(({ mention }) => mention.unit === placed.mention.unit).length === 1
}

/** Figures further apart than this factor more often count two things than one. */
const implausible = 3

function slotScore(a: Frame, first: Placed<Quantity>, second: Placed<Quantity>, links: Links): number {
  const [x, y] = [first.mention, second.mention]
  let score = contextScore(a, first, second, links)
  if (x.unit !== '') score += 0.4
  const [low, high] = [Number(x.value), Number(y.value)].sort((p, q) => Math.abs(p) - Math.abs(q)) as [number, number]
  if (links.share < 0.8 && x.unit === y.unit && x.unit !== '%' && Math.abs(high) > implausible * Math.abs(low)) score -= 2
  if (x.of !== undefined && y.of !== undefined && stem(x.of) === stem(y.of)) score += 0.5
  return score
}

/** "Nearly 70,000" leaves room for no less than this share of it. */
const leastBelow = 0.9
/** "About 850" leaves room for this share on either side. */
const approximate = 0.12

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
    (bound === '≥' && inner.low >= outer.low) ||
    (bound === '≤' && inner.high <= outer.high && inner.high >= leastBelow * outer.high)
  if (x.bound === y.bound && (x.bound === '≥' || x.bound === '≤'))
    return { equal: false, compatible: true, reason: `both are ${x.bound === '≥' ? 'lower' : 'upper'} bounds, so both can hold` }
  if (fits(q, p, x.bound) || fits(p, q, y.bound))
    return { equal: false, compatible: true, reason: 'one gives only a bound, and the other figure lies within it' }
  if ((p.low <= q.low && q.high <= p.high) || (q.low <= p.low && p.high <= q.high))
    return { equal: false, compatible: true, reason: 'one figure lies within the range of the other' }
  if (rounds(x, p, q) || rounds(y, q, p)) return { equal: false, compatible: true, reason: 'rounding' }
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
