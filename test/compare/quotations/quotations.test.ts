// Quotations grouped across reports: extent, wording, variants and speakers of invented utterances.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { groupQuotations } from '../../../src/compare/quotations/quotations.ts'
import type { Report } from '../../../src/model/report.ts'

function report(id: string, text: string): Report {
  return {
    id,
    siglum: id.toUpperCase(),
    lang: 'en',
    digest: '',
    text,
    body: [{ start: 0, end: text.length }],
    credits: [],
    excluded: [],
  }
}

function group(...texts: string[]) {
  return groupQuotations(texts.map((text, index) => annotateReport(report('abcdef'[index]!, text))))
}

const filler = ' The harbour of Brill was closed on Monday after the storm. Ferries stayed in port.'

test('the same words: verbatim, whole', () => {
  const [quotation, ...rest] = group(
    `“The pier will open before the summer fair,” Orla Venn said.${filler}`,
    `Orla Venn said: “The pier will open before the summer fair.”${filler}`,
  )
  expect(rest).toEqual([])
  expect(quotation).toMatchObject({ wording: 'verbatim', extent: 'whole', speaker: 'Orla Venn' })
})

test('a word altered: the variant names both words, the unnamed speaker comes from the other report', () => {
  const a = `“The town will repair the pier before the summer fair.”${filler}`
  const b = `Orla Venn said: “The town will rebuild the pier before the summer fair.”${filler}`
  const [quotation] = group(a, b)
  expect(quotation).toMatchObject({ wording: 'altered', extent: 'whole', speaker: 'Orla Venn' })
  expect(quotation!.variants).toHaveLength(1)
  const [left, right] = quotation!.variants[0]!.sides
  expect(a.slice(left![0]!.start, left![0]!.end)).toBe('repair')
  expect(b.slice(right![0]!.start, right![0]!.end)).toBe('rebuild')
  expect(quotation!.readings.map(({ speaker }) => speaker.basis)).toEqual(['other-report', 'stated'])
})

test('half of it: partial', () => {
  const [quotation] = group(
    `“The pier will open before the summer fair, and nobody will pay a toll,” Orla Venn said.${filler}`,
    `“The pier will open before the summer fair,” Orla Venn said.${filler}`,
  )
  expect(quotation).toMatchObject({ wording: 'verbatim', extent: 'partial' })
})

test('two sayings of one speaker are not one utterance', () => {
  const found = group(
    `“The pier will open before the summer fair,” Orla Venn said.${filler}`,
    `“The ferry will not sail before the winter,” Orla Venn said.${filler}`,
  )
  expect(found.map(({ wording }) => wording)).toEqual(['single', 'single'])
})

test('another word at each end is altered, not partial', () => {
  const [quotation] = group(
    `“Officials must rebuild the wooden pier before the summer fair,” Orla Venn said.${filler}`,
    `“Everybody must rebuild the wooden pier before the summer feast,” Orla Venn said.${filler}`,
  )
  expect(quotation).toMatchObject({ wording: 'altered', extent: 'whole' })
  expect(quotation!.variants).toHaveLength(2)
})

test('without marks in one report: paraphrased', () => {
  const [quotation] = group(
    `“The town will repair the wooden pier before the summer fair,” Orla Venn said.${filler}`,
    `Orla Venn said the town will repair the wooden pier before the summer fair.${filler}`,
  )
  expect(quotation).toMatchObject({ wording: 'paraphrased' })
  expect(quotation!.readings.map(({ form }) => form)).toEqual(['direct', 'indirect'])
})

test('told reporters here, told the Courier there: a difference of attribution that both can hold', () => {
  const [quotation] = group(
    `“The town will repair the wooden pier before the summer fair,” Orla Venn told reporters.${filler}`,
    `“The town will repair the wooden pier before the summer fair,” Orla Venn told the Courier.${filler}`,
  )
  expect(quotation!.differences).toMatchObject([{ kind: 'attribution', compatible: true }])
})

test('two people for the same words: a difference of speaker', () => {
  const [quotation] = group(
    `“The town will repair the wooden pier before the summer fair,” Orla Venn said.${filler}`,
    `“The town will repair the wooden pier before the summer fair,” Anselm Roke said.${filler}`,
  )
  expect(quotation!.differences).toMatchObject([{ kind: 'speaker', compatible: false }])
})

test('one person under one name: a last name takes the full name that another report knows', () => {
  const found = group(
    `“The pier will open before the summer fair,” Brandt said.${filler}`,
    `“The ferry will not sail before the winter,” Maria Brandt said.${filler}`,
  )
  expect(found.map(({ speaker }) => speaker)).toEqual(['Maria Brandt', 'Maria Brandt'])
})

test('a split utterance is compared piece by piece', () => {
  const found = group(
    `“The town will repair the wooden pier,” Orla Venn said, “and nobody will ever pay a toll there.”${filler}`,
    `“The town will repair the wooden pier and nobody will ever pay a toll there,” Orla Venn said.${filler}`,
  )
  expect(found.map(({ wording }) => wording)).toEqual(['verbatim', 'verbatim'])
})

test('sentences ended elsewhere: what one report begins a sentence with, the other ends one with', () => {
  const found = group(
    `“The town will rebuild the wooden pier. And I tell you plainly, we have plenty of work to do,” Orla Venn said.${filler}`,
    `“The town will rebuild the wooden pier, and I tell you plainly,” Orla Venn said. “We have plenty of work to do.”${filler}`,
  )
  expect(found.map(({ wording, extent }) => `${wording} ${extent}`)).toEqual(['folded whole', 'folded whole'])
})

test('an exclamation mark at the end is a difference of punctuation, a comma before the closing mark is none', () => {
  const [called] = group(
    `“The pier will open before the summer fair!” Orla Venn said.${filler}`,
    `“The pier will open before the summer fair,” Orla Venn said.${filler}`,
  )
  expect(called).toMatchObject({ wording: 'folded', folded: ['punctuation'] })
})
