// The examples' agency report as the source of its copies: certain where a credit names it, likely where only a time or an edit points
// one way, else unknown.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compare, type Edition, type Report, readInput } from '../../../src/index.ts'

const folder = new URL('../../../examples/reports/', import.meta.url)
const agency = 'https://meridianwire.example/2031/03/04/saint-orla-aground'

async function read(name: string): Promise<Report> {
  const { reports } = await readInput({ name, bytes: readFileSync(new URL(name, folder)) })
  return reports[0]!
}

/** The borrowing between the agency's report and another. */
function between({ lineage }: Edition, id: string) {
  return lineage.borrowings.find(({ pairs }) =>
    pairs.some(({ to, other }) => [to.report, other.report].sort().join() === [agency, id].sort().join()),
  )!
}

test('a credit makes the agency the certain source of its copy', async () => {
  const copy = between(compare([await read('agency.txt'), await read('copy.txt')]), 'copy.txt')
  expect(copy).toMatchObject({ from: { report: agency }, to: 'copy.txt', certainty: 'certain', manner: 'copied' })
  expect(copy.evidence.map(({ why }) => why)).toContain('credits Meridian Wire')
})

test('without a credit, a time or a third report it is unknown who has the rewording from whom', async () => {
  const rewording = between(compare([await read('agency.txt'), await read('rewording.txt')]), 'rewording.txt')
  expect(rewording.certainty).toBe('unknown')
  expect(rewording.from).toHaveProperty('either')
})

test('a later time, or edits that a third report does not have, make the agency the likely source of the rewording', async () => {
  const [wire, copy, rewording] = [await read('agency.txt'), await read('copy.txt'), await read('rewording.txt')]
  const later = { ...rewording, published: '2031-03-04T11:00+01:00' }
  const byTime = between(compare([wire, later]), 'rewording.txt')
  expect(byTime).toMatchObject({ from: { report: agency }, certainty: 'likely' })
  expect(byTime.evidence.at(-1)!.why).toContain('published later')
  const byEdits = between(compare([wire, copy, rewording]), 'rewording.txt')
  expect(byEdits).toMatchObject({ from: { report: agency }, certainty: 'likely' })
  expect(byEdits.evidence.at(-1)!.why).toContain('third reports have the other wording')
})
