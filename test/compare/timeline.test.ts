// The timeline in invented reports: what is dated, one entry for a claim told twice, in order of time.
import { expect, test } from 'vitest'
import { annotateReport } from '../../src/annotate/annotate.ts'
import { makeTimeline } from '../../src/compare/timeline.ts'
import type { Claim } from '../../src/model/edition.ts'
import { reportOf } from '../marked.ts'

const reports = (...texts: string[]) =>
  texts.map((text, i) => annotateReport({ ...reportOf(text, { published: '2031-03-05' }), id: `r${i}` }))

function claimOf(id: string, readings: { report: string; start: number; end: number }[]): Claim {
  return {
    id,
    readings: readings.map(reading => ({ ...reading, origin: reading.report })),
    support: 'single',
    agreement: 'alike',
    origins: 1,
    sources: [],
    evidence: [],
    differences: [],
  }
}

test('times of one claim and one date are one entry, with both places', () => {
  const told = reports('The ferry sank on 3 March 2031 off Tarn Head.', 'Off Tarn Head the ferry sank on March 3, 2031.')
  const claim = claimOf(
    'claim-1',
    told.map(({ report }) => ({ report: report.id, start: 0, end: report.text.length })),
  )
  const timeline = makeTimeline(told, [claim])
  expect(timeline.map(({ from, claim: id, at }) => [from.slice(0, 10), id, at.map(({ report }) => report)])).toEqual([
    ['2031-03-03', 'claim-1', ['r0', 'r1']],
  ])
})

test('earlier times come first', () => {
  const timeline = makeTimeline(reports('The ferry sank on 3 March 2031. It was built on 7 May 2019 at Tarn Head.'), [])
  expect(timeline.map(({ from }) => from.slice(0, 10))).toEqual(['2019-05-07', '2031-03-03'])
})

test('"this year" is no entry', () => {
  expect(makeTimeline(reports('Herring sales rose this year at Tarn Head.'), [])).toEqual([])
})
