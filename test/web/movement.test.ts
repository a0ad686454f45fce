// Moving through the matrix and the overview, and the numbers of the findings: plain arithmetic.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFindings } from '../../src/model/findings.ts'
import { walkGrid } from '../../web/src/layout/grid-walk.ts'
import { groupDigits } from '../../web/src/layout/matrix.ts'
import { numberFindings } from '../../web/src/layout/numbers.ts'
import { runsOf } from '../../web/src/layout/runs.ts'
import { panStrip, revealColumn, wholeStrip, zoomStrip } from '../../web/src/layout/strip-window.ts'
import { edition } from '../view/edition.ts'

describe('the grid of the matrix', () => {
  test.each([
    ['ArrowRight', { row: 2, column: 3 }],
    ['ArrowUp', { row: 1, column: 2 }],
    ['PageUp', { row: 0, column: 2 }],
    ['PageDown', { row: 4, column: 2 }],
    ['Home', { row: 2, column: 0 }],
    ['End', { row: 2, column: 3 }],
    ['Enter', undefined],
  ])('%s', (key, to) => expect(walkGrid({ row: 2, column: 2 }, key, 5, 4)).toEqual(to))
  test('Ctrl+Home and Ctrl+End lead to the corners', () => {
    expect(walkGrid({ row: 2, column: 2 }, 'Home', 5, 4, true)).toEqual({ row: 0, column: 0 })
    expect(walkGrid({ row: 2, column: 2 }, 'End', 5, 4, true)).toEqual({ row: 4, column: 3 })
  })
  test('no key leads out of the table', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...keys)),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (pressed, rows, columns) => {
          let at = { row: 0, column: 0 }
          for (const key of pressed) at = walkGrid(at, key, rows, columns)!
          expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true)
        },
      ),
    )
  })
})

test('clauses of one sentence stand together, sentences and lines apart', () => {
  const text = 'The pier fell, and nobody saw it. Boats left\nat noon; gulls, 12 of them, stayed.'
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const runs = runsOf(text, ['gulls', 'nobody saw it', 'The pier fell', 'Boats left', 'at noon', 'stayed'].map(at))
  expect(runs.map(run => run.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['The pier fell', 'nobody saw it'],
    ['Boats left'],
    ['at noon', 'gulls'],
    ['stayed'],
  ])
})

test.each([
  ['1400000', '1,400,000'],
  ['~123000000000 USD', '~123,000,000,000 USD'],
  ['2031-03-04', '2031-03-04'],
  ['1984', '1984'],
  ['12.25 %', '12.25 %'],
])('%s reads %s', (value, words) => expect(groupDigits(value)).toBe(words))

describe('zooming the overview', () => {
  test('the column under the pointer stays where it was', () => {
    const shown = zoomStrip(wholeStrip(100), 2, 30, 100)
    expect(shown).toEqual({ from: 15, to: 65 })
    expect((30 - shown.from) / (shown.to - shown.from)).toBeCloseTo(0.3)
  })
  test('never less than eight columns, never more than all, and back to the whole', () => {
    expect(zoomStrip(wholeStrip(100), 1000, 0, 100)).toEqual({ from: 0, to: 8 })
    expect(zoomStrip({ from: 40, to: 60 }, 0.01, 50, 100)).toEqual(wholeStrip(100))
    expect(zoomStrip(wholeStrip(3), 4, 1, 3)).toEqual(wholeStrip(3))
  })
  test('panning stops at the ends; a column is brought into view by the shortest way', () => {
    expect(panStrip({ from: 10, to: 30 }, -50, 100)).toEqual({ from: 0, to: 20 })
    expect(panStrip({ from: 10, to: 30 }, 500, 100)).toEqual({ from: 80, to: 100 })
    expect(revealColumn({ from: 10, to: 30 }, 40, 100)).toEqual({ from: 21, to: 41 })
    expect(revealColumn({ from: 10, to: 30 }, 4, 100)).toEqual({ from: 4, to: 24 })
    expect(revealColumn({ from: 10, to: 30 }, 12, 100)).toEqual({ from: 10, to: 30 })
  })
})

test('differences are numbered in one series, altered quotations and headlines in series of their own', () => {
  const findings = listFindings(edition)
  const numbers = [...numberFindings(findings).values()]
  expect(new Set(numbers).size).toBe(findings.length)
  const differences = findings.filter(({ type }) => type === 'difference')
  expect(differences.map(({ id }) => numberFindings(findings).get(id))).toEqual(differences.map((_, i) => `${i + 1}`))
  expect(numbers).toContain('Q1')
})
