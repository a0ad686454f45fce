// Headlines against bodies: supported, unsupported, and where the evidence stands.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { checkHeadlines } from '../../../src/compare/headlines/headlines.ts'
import { reportOf } from '../../marked.ts'

const body =
  'The ferry Saint Orla ran aground off Tarn Head on Tuesday. Thirty people were hurt, the coastguard said. Minister Oda Brask promised an inquiry.'

function verdicts(title: string, text = body): string[] {
  const annotated = annotateReport(reportOf(text, { title }))
  return checkHeadlines([annotated], []).flatMap(({ assertions }) => assertions.map(({ own }) => own))
}

test.each([
  ['Ferry runs aground off Tarn Head, 30 hurt', 'supported'],
  ['Minister promises inquiry after ferry runs aground', 'supported'],
  ['Vikström Promises Inquiry After Ferry Runs Aground', 'unsupported'],
  ['Parliament votes to abolish the fishing tax', 'unsupported'],
])('%s: %s', (title, verdict) => expect(verdicts(title)).toEqual([verdict]))

test('a supported headline names the sentence that bears it out', () => {
  const annotated = annotateReport(reportOf(body, { title: 'Ferry runs aground off Tarn Head' }))
  const [headline] = checkHeadlines([annotated], [])
  const { at, role } = headline!.assertions[0]!.evidence[0]!
  expect(role).toBe('supports')
  expect(annotated.report.text.slice(at.start, at.end)).toBe('The ferry Saint Orla ran aground off Tarn Head on Tuesday.')
})

test('another report can support what the own body does not', () => {
  const own = annotateReport({
    ...reportOf('The harbour stays closed this week.', { title: 'Ferry runs aground off Tarn Head' }),
    id: 'a',
  })
  const other = annotateReport({ ...reportOf(body), id: 'b' })
  const [assertion] = checkHeadlines([own, other], [])[0]!.assertions
  expect([assertion!.own, assertion!.others]).toEqual(['unsupported', 'supported'])
})
