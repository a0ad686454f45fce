// CollateX JSON. Consumer: CollateX from PyPI, in the peers' environment (`node bench/speed/reuse/venv.ts` makes it once).
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { toCollatex } from '../../src/view/collatex.ts'
import { edition } from './edition.ts'
import { pythonWith, run } from './external.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

interface Table {
  witnesses: string[]
  table: { t: string; n: string; start: number; end: number; claim: string }[][][]
}
const tableOf = (one: Edition) => JSON.parse(toCollatex(one)) as Table

test('the columns of a witness give its readings back in order', () => {
  const { witnesses, table } = tableOf(edition)
  expect(witnesses).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  expect(table.every(column => column.length === witnesses.length && column.some(cell => cell.length > 0))).toBe(true)
  for (const [row, siglum] of witnesses.entries()) {
    const report = edition.reports.find(one => one.siglum === siglum)!
    const tokens = table.flatMap(column => column[row]!)
    for (const { t, start, end } of tokens) expect(report.text.slice(start, end)).toBe(t.trimEnd())
    const claims = edition.claims.filter(claim => claim.readings.some(reading => reading.report === report.id))
    expect(new Set(tokens.map(({ claim }) => claim)).size).toBe(claims.length)
  }
})

const python = pythonWith('collatex')

test.skipIf(python === undefined)('CollateX takes the table, exports it as TEI, and collates its tokens anew', () => {
  const editions = [edition, generateEdition(5, 12), hostileEdition]
  const program = join(import.meta.dirname, 'collatex_peer.py')
  const { stdout, stderr, status } = run(python!, ['-W', 'ignore', program], editions.map(toCollatex), 'json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const answers = stdout.trim().split('\n')
  expect(answers).toHaveLength(editions.length)
  editions.forEach((one, i) => {
    const { witnesses, table } = tableOf(one)
    const answer = JSON.parse(answers[i]!)
    expect(answer.witnesses).toEqual(witnesses)
    expect(answer.columns).toBe(table.length)
    const words = (row: number) => table.flatMap(column => column[row]!.map(({ t }) => t.trim()))
    for (const [row, siglum] of witnesses.entries())
      expect(answer.texts[siglum].replaceAll(' ', '')).toBe(words(row).join('').replaceAll(/\s/g, ''))
    // Where its own collation of the same tokens needs other columns than ours: not more than a tenth apart.
    expect(answer.anew.claims).toBeGreaterThan(1)
    expect(answer.anew.ours).toBeLessThanOrEqual(answer.anew.theirs * 1.1)
  })
})
