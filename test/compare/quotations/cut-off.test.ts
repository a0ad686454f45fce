// Notices of quotations that were left open, and none for those that go on in the next paragraph.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { noticeCutQuotations } from '../../../src/compare/quotations/cut-off.ts'

function notices(text: string) {
  const report = {
    id: 'a',
    siglum: 'A',
    lang: 'en',
    digest: '',
    text,
    body: [{ start: 0, end: text.length }],
    credits: [],
    excluded: [],
  }
  return noticeCutQuotations([annotateReport(report)])
}

test('a quotation without a closing mark is told, with its place', () => {
  const text = 'Orla Venn said: “We will repair the pier before the summer and'
  const [notice, ...rest] = notices(text)
  expect(rest).toEqual([])
  expect(notice).toMatchObject({ code: 'quotation-cut', report: 'a' })
  expect(text.slice(notice!.at!.start, notice!.at!.end)).toBe('“We will repair the pier before the summer and')
})

test('an open paragraph that goes on is whole', () => {
  expect(notices('Orla Venn said: “We will repair the pier.\n\n“We will paint it too.”')).toEqual([])
})
