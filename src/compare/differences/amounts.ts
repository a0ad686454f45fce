// How two amounts stand to each other: equal, compatible (rounding, bounds, ranges), or such that one must be wrong.
// Both are measured in the base unit of their dimension, as the interval they allow.
import { units } from '../../lang/units.ts'
import type { Quantity } from '../../model/annotations.ts'

/** Relation of two amounts of one dimension. */
export interface Relation {
  equal: boolean
  compatible: boolean
  /** Why they are compatible or not: "rounding", "a lower bound", … */
  reason: string
  /** Both can hold for what is known of the reports, not by the words. */
  excused?: boolean
}

/** "Nearly 70,000" leaves room for no less than this share of it. */
export const leastBelow = 0.9
/** "More than six years" leaves room for this many times six: a toll may still grow, a measured amount is told near its bound. */
const mostAbove = 1.5
/** "About 850" leaves room for this share on either side. */
const approximate = 0.12

export const rounded = 'rounding'

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

/** Nine is not rounded to ten, nor 23 to 20: nobody rounds by so large a share. */
const widestRounding = 0.09

/** True when `round` is a round figure and the other lies within half a unit of its last non-zero digit. */
function rounds(quantity: Quantity, round: Measured, other: Measured): boolean {
  if (quantity.kind === 'age' || quantity.kind === 'ordinal' || quantity.to !== undefined) return false
  const digits = quantity.value.replace('-', '')
  const trailing = /^\d+$/.test(digits) ? /0*$/.exec(digits)![0].length : -(digits.split('.')[1] ?? '').length
  const exact = /^\d+$/.test(digits) && trailing === 0
  const unit = 10 ** trailing * round.factor
  if (exact && round.dimension === '') return false
  if (Math.abs(round.low - other.low) > widestRounding * Math.abs(other.low)) return false
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
