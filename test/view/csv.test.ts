// CSV. Consumer: csv-parse, strict, as a program of the reader's would take it.
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { listFindings } from '../../src/model/findings.ts'
import { csvLine, toCsv } from '../../src/view/csv.ts'
import { quotationsToCsv } from '../../src/view/quotation-table.ts'
import { bareEdition, edition } from './edition.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

/** Records by column name; rows of another width than the head are an error. */
const read = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n', relax_column_count: false, relax_quotes: false })

const formula = /^[\s'"]*[=+\-@\t\r＝＋－＠]/

test.each(['=1+1', '+1', '-1', '@x', ' =1', '"=1"', '\t=1', '＝1'])('%j stays text in a spreadsheet', cell => {
  expect(csvLine([cell])).toMatch(/^"?'/)
})

test('quotes and line ends by RFC 4180', () => {
  expect(csvLine(['a"b', 'c,d', 'e\nf'])).toBe('"a""b","c,d",e f\r\n')
})

test.each([
  ['the invented story', edition],
  ['thirty reports', generateEdition(30)],
  ['hostile reports', hostileEdition],
  ['no findings', bareEdition],
])('csv-parse: %s is a record per finding, in their order', (_, one) => {
  const rows = read(toCsv(one))
  const findings = listFindings(one)
  expect(rows.map(row => row.finding)).toEqual(findings.map(({ id }) => id))
  expect(rows.map(row => row['can both hold'])).toEqual(findings.map(({ compatible }) => (compatible ? 'yes' : 'no')))
})

test('csv-parse: the words of a side come back as the report has them', () => {
  const [row] = read(toCsv(edition)).filter(({ why }) => why?.includes('312 against 321'))
  expect(row).toMatchObject({ kind: 'number', 'reports 1': 'A B F', 'reports 2': 'C' })
  expect(row!['words 1']).toContain('312 people')
})

test('no cell of a hostile report begins a formula, in findings or in the table of quotations', () => {
  const cells = [toCsv(hostileEdition), quotationsToCsv(hostileEdition)].flatMap(read).flatMap(Object.values)
  expect(cells.length).toBeGreaterThan(100)
  expect(cells.filter(cell => formula.test(cell) && !cell.startsWith("'"))).toEqual([])
})
