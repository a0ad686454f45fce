// Amounts that a desk gives a second time in another unit, in brackets: what is converted differs by the desk, not by what happened.
// Cost: constant for two amounts.
import type { Quantity } from '../../model/annotations.ts'
import { relate } from './amounts.ts'
import type { Frame, Placed } from './frame.ts'

/** Sums of one currency no further apart than rates of exchange, of which one stands in brackets behind a sum in another ("€90bn ($99bn)"). */
export function areConverted(a: Frame, b: Frame, x: Quantity, y: Quantity): boolean {
  if (x.kind !== 'money' || x.unit !== y.unit) return false
  const [p, q] = [Number(x.value), Number(y.value)].sort((m, n) => m - n) as [number, number]
  const converted = ({ annotated: { report } }: Frame, { start }: Quantity): boolean =>
    behindFigure.test(report.text.slice(Math.max(0, start - bracketReach), start))
  return q <= p * widestRates && (converted(a, x) || converted(b, y))
}

/** How far two desks' conversions lie apart at most, and characters before a bracket that tell what stands there. */
const widestRates = 1.15
const bracketReach = 32
const behindFigure =
  /(?:\d|\b(?:million|billion|trillion|m|bn|tn))\s?(?:\p{L}+)?\s?\((?:about |around |some |roughly |nearly )?$/u

/** "75 km (50 miles)" beside "some 75 km (50 miles)": what differs in brackets differs before them. */
export function areRestated(a: Frame, x: Placed<Quantity>, b: Frame, y: Placed<Quantity>): boolean {
  const restated = ({ annotated: { report }, quantities }: Frame, { mention, from }: Placed<Quantity>) =>
    report.text[mention.start - 1] === '(' ? quantities.find(({ to }) => to === from)?.mention : undefined
  const [p, q] = [restated(a, x), restated(b, y)]
  return p !== undefined && q !== undefined && relate(p, q)?.equal === false
}
