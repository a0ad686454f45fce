// How two amounts stand to each other: equal, compatible and why, or not.
import { expect, test } from 'vitest'
import { relate } from '../../../src/compare/differences/amounts.ts'
import type { Quantity } from '../../../src/model/annotations.ts'

const amount = (written: string, unit = ''): Quantity => {
  const bound = /^[≥≤~]/.exec(written)?.[0] as Quantity['bound']
  const kind = unit === '%' ? 'percent' : unit === '' ? 'cardinal' : 'measure'
  return { start: 0, end: 1, value: written.replace(/^[≥≤~]/, ''), unit, kind, ...(bound && { bound }) }
}

test.each([
  ['31', '30', '%', 'rounding'],
  ['609.6', '600', 'm', 'rounding'],
  ['214', '200', '', 'rounding'],
  ['9', '10', '', 'the two figures cannot both be right'],
  ['23', '20', 'km', 'the two figures cannot both be right'],
  ['≥30', '34', '', 'one gives only a bound, and the other figure lies within it'],
  ['~850', '900', '', 'rounding'],
])('%s and %s %s: %s', (x, y, unit, reason) => {
  expect(relate(amount(x, unit), amount(y, unit))).toMatchObject({ reason, compatible: !reason.includes('cannot') })
})
