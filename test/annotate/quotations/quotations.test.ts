// Quotations of one report: the stretch, its pieces and its speaker.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import type { Report } from '../../../src/model/report.ts'

function quotations(text: string): string[] {
  const report: Report = {
    id: 'a',
    siglum: 'A',
    lang: 'en',
    digest: '',
    text,
    body: [{ start: 0, end: text.length }],
    credits: [],
    excluded: [],
  }
  return annotateReport(report).quotations.map(({ start, end, spans, speaker }) => {
    const pieces = (spans ?? [{ start, end }]).map(span => text.slice(span.start, span.end)).join(' / ')
    return `${speaker === undefined ? '?' : text.slice(speaker.start, speaker.end)}: ${pieces}`
  })
}

test.each([
  ['speaker after', '“We sail at dawn,” Orla Venn said.', ['Orla Venn: “We sail at dawn,”']],
  ['verb first', '“We sail at dawn,” said Orla Venn.', ['Orla Venn: “We sail at dawn,”']],
  ['speaker before', 'Orla Venn said: “We sail at dawn.”', ['Orla Venn: “We sail at dawn.”']],
  ['pieces', '“We sail,” she said, “at dawn.”', ['she: “We sail,” / “at dawn.”']],
  ['scare quotes', 'The “free” ferry costs four crowns.', []],
])('%s', (_name, text, expected) => {
  expect(quotations(text)).toEqual(expected)
})
