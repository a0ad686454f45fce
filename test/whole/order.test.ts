// The whole way, on the examples: same input, same bytes; the order of input changes sigla and nothing else; any number of reports.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { checkEdition } from '../../src/model/check-edition.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Report } from '../../src/model/report.ts'
import { withoutReport } from '../../src/model/without-report.ts'
import { readInput } from '../../src/read/read-input.ts'
import { readRecord } from '../../src/read/read-record.ts'
import { digestOf } from '../../src/read/report.ts'
import { compare } from '../../src/variorum.ts'
import { toJson } from '../../src/view/json.ts'
import { problemsOf } from './problems.ts'

const folder = join(import.meta.dirname, '../../examples/reports')
let reports: Report[]
let edition: Edition
beforeAll(async () => {
  const inputs = readdirSync(folder).map(name => readInput({ name, bytes: readFileSync(join(folder, name)) }))
  reports = (await Promise.all(inputs)).flatMap(input => input.reports)
  edition = compare(reports)
})

/** The edition without what depends on the order of input: reports sorted by id, sigla replaced. */
function orderless({ reports, ...rest }: Edition): string {
  const sorted = reports.map(report => ({ ...report, siglum: '' })).sort((a, b) => (a.id < b.id ? -1 : 1))
  return toJson({ reports: sorted, ...rest })
}

test('the examples: a right edition', () => {
  expect(problemsOf(edition)).toEqual([])
  expect(edition.reports.map(report => report.siglum)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
})

test('the same bytes a second time', () => {
  expect(toJson(compare(reports))).toBe(toJson(edition))
})

test.each([
  ['reversed', (all: Report[]) => all.toReversed()],
  ['rotated', (all: Report[]) => [...all.slice(2), ...all.slice(0, 2)]],
  ['paired off', (all: Report[]) => [1, 0, 3, 2, 5, 4].map(i => all[i]!)],
])('%s input: equal but for sigla', (_, order) => {
  expect(orderless(compare(order(reports)))).toBe(orderless(edition))
})

test.each([1, 2, 3])('%i of the reports: a right edition', count => {
  const few = compare(reports.slice(0, count))
  expect(problemsOf(few)).toEqual([])
  expect(few.reports).toHaveLength(count)
  if (count === 1) {
    expect(few.lineage).toMatchObject({ borrowings: [], origins: [{ reports: [few.reports[0]!.id] }] })
    expect(new Set(few.claims.map(claim => `${claim.support} ${claim.agreement}`))).toEqual(new Set(['single alike']))
  }
})

test('twelve reports: a verbatim copy of each adds readings and no origin', () => {
  const copies = reports.map(report => ({ ...report, id: `copy-of-${report.id}`, outlet: 'The Copyist' }))
  const twelve = compare([...reports, ...copies])
  expect(problemsOf(twelve)).toEqual([])
  expect(twelve.reports).toHaveLength(12)
  expect(twelve.lineage.origins).toHaveLength(edition.lineage.origins.length)
  for (const report of reports) {
    const home = twelve.lineage.origins.find(origin => origin.reports.includes(report.id))
    expect(home?.reports).toContain(`copy-of-${report.id}`)
  }
})

test('every report left out in turn: still a right edition', () => {
  for (const { id } of edition.reports) {
    const left = withoutReport(edition, id)
    expect(problemsOf(left)).toEqual([])
    expect(left.reports).toHaveLength(5)
  }
})

const orchard = `Late frost ruins cherry blossom in Elmwater valley

Growers in the Elmwater valley expect to lose a third of their cherries after two nights of frost, the fruit board said on Friday.

Temperatures fell to minus four degrees. “We lit candles between the rows, and it was not enough,” said grower Bettina Sorrel.

The board will ask the county for 2 million crowns in aid.`

test('two reports of unrelated events: two origins, no joined claim, a notice', () => {
  const other = readRecord({ id: 'orchard', text: orchard }).report!
  const unrelated = compare([reports[0]!, other])
  expect(problemsOf(unrelated)).toEqual([])
  expect(unrelated.lineage.origins).toHaveLength(2)
  expect(unrelated.lineage.borrowings).toEqual([])
  expect(unrelated.claims.filter(claim => claim.support !== 'single')).toEqual([])
  expect(unrelated.notices.map(notice => notice.code)).toContain('other-event')
})

test('a report of an unrelated event changes no finding among the others', () => {
  const other = readRecord({ id: 'orchard', text: orchard }).report!
  const more = compare([...reports, other])
  expect(problemsOf(more)).toEqual([])
  const idsOf = (one: Edition) => one.claims.filter(claim => claim.support !== 'single').map(claim => claim.id)
  expect(idsOf(more).sort()).toEqual(idsOf(edition).sort())
  expect(more.lineage.borrowings.map(borrowing => borrowing.id).sort()).toEqual(
    edition.lineage.borrowings.map(({ id }) => id).sort(),
  )
})

test('no reports at all is misuse, and the message says what to do', () => {
  expect(() => compare([])).toThrow('compare needs at least one report; read some with readInput')
})

test('checkEdition finds a changed text in a real edition', () => {
  const changed = structuredClone(edition)
  changed.reports[0]!.text = changed.reports[0]!.text.replace('214', '241')
  expect(checkEdition(changed, { digest: digestOf }).map(({ at }) => at)).toContain('reports[0].digest')
})
