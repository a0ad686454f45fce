// Notices where reports disagree about marks: a lost closing mark, and words inside marks here and outside there.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { groupQuotations } from '../../../src/compare/quotations/quotations.ts'
import { noticeVotes } from '../../../src/compare/quotations/votes.ts'

const filler = '\nThe harbour of Brill was closed on Monday after the storm. Ferries stayed in port.'

function told(...texts: string[]): string[] {
  const reports = texts.map((text, index) =>
    annotateReport({
      id: 'abc'[index]!,
      siglum: 'ABC'[index]!,
      lang: 'en',
      digest: '',
      text: text + filler,
      body: [{ start: 0, end: text.length + filler.length }],
      credits: [],
      excluded: [],
    }),
  )
  return noticeVotes(reports, groupQuotations(reports)).map(({ code, report, at }) => {
    const { text } = reports.find(one => one.report.id === report)!.report
    return `${code} ${report}: ${text.slice(at!.start, at!.end).trim()}`
  })
}

test('a closing mark lost in one report: the other says where the quotation ends', () => {
  expect(
    told(
      'Orla Venn said: “The town will rebuild the wooden pier before the fair. She then left for the ferry.',
      '“The town will rebuild the wooden pier before the fair,” Orla Venn said.',
    ),
  ).toEqual(['quotation-closed-elsewhere a: She then left for the ferry.'])
})

test('words outside of the marks here and inside of them there', () => {
  expect(
    told(
      'Orla Venn said “the town will rebuild the wooden pier” before the summer fair begins.',
      'Orla Venn said “the town will rebuild the wooden pier before the summer fair begins.”',
    ),
  ).toEqual(['quotation-marks-differ a: before the summer fair begins'])
  expect(
    told(
      'Orla Venn said the town hopes to “rebuild the wooden pier before the summer fair”.',
      'Orla Venn said “the town hopes to rebuild the wooden pier before the summer fair”.',
    ),
  ).toEqual(['quotation-marks-differ a: the town hopes to'])
})

test('nothing is said where the marks agree', () => {
  expect(
    told(
      '“The town will rebuild the wooden pier before the fair,” Orla Venn said. She left.',
      'Orla Venn said: “The town will rebuild the wooden pier before the fair.” She left.',
    ),
  ).toEqual([])
})
