// Quotations of one report: the stretch, its pieces and its speaker.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import type { QuotationMention } from '../../../src/model/annotations.ts'
import type { Report } from '../../../src/model/report.ts'

const base: Omit<Report, 'text' | 'body'> = { id: 'a', siglum: 'A', lang: 'en', digest: '', credits: [], excluded: [] }

function found(text: string): QuotationMention[] {
  return annotateReport({ ...base, text, body: [{ start: 0, end: text.length }] }).quotations
}

function quotations(text: string): string[] {
  return found(text).map(({ start, end, spans, speaker }) => {
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

test.each([
  ['told somebody', '“We sail at dawn,” Orla Venn told the Brill Courier.', 'the Brill Courier'],
  ['in a statement', 'Orla Venn said in a statement that the ferry would sail.', 'a statement'],
  ['quoted by', 'Orla Venn is quoted by Brill Radio as saying: “We sail at dawn.”', 'Brill Radio'],
])('channel: %s', (_name, text, expected) => {
  const [quotation] = found(text)
  const { channel, speaker } = quotation!
  expect(text.slice(channel!.start, channel!.end)).toBe(expected)
  expect(text.slice(speaker!.start, speaker!.end)).toBe('Orla Venn')
})

test('reported speech has its clause as content and is an attribution', () => {
  const text = 'The harbour master said that the pier was closed. It rained.'
  const report: Report = { ...base, text, body: [{ start: 0, end: text.length }] }
  const { quotations: all, attributions } = annotateReport(report)
  expect(all).toMatchObject([{ form: 'indirect' }])
  expect(text.slice(all[0]!.start, all[0]!.end)).toBe('that the pier was closed')
  expect(attributions).toHaveLength(1)
  expect(text.slice(attributions[0]!.source!.start, attributions[0]!.source!.end)).toBe('The harbour master')
})

test('mojibake: spans count the characters of the text as it was read', () => {
  const text = 'â€œWe sail at dawn and not before,â€\u009d said Orla Venn.'
  const [quotation] = found(text)
  expect(text.slice(quotation!.start, quotation!.end)).toBe('â€œWe sail at dawn and not before,â€\u009d')
  expect(text.slice(quotation!.speaker!.start, quotation!.speaker!.end)).toBe('Orla Venn')
})

test('spans lie inside the text and pieces inside their envelope, whatever the text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    'said ',
    'Orla ',
    'the ',
    'that ',
    ', ',
    '. ',
    '\n',
    'sail ',
    'â€œ',
    'told ',
    ': ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), pieces => {
      const text = pieces.join('')
      for (const { start, end, spans } of found(text)) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        for (const span of spans ?? []) expect(start <= span.start && span.start < span.end && span.end <= end).toBe(true)
      }
    }),
  )
})
