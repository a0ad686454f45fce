// A small edition written by hand, right in every field: the starting point for tests that break one thing at a time.
import { createHash } from 'node:crypto'
import type { Edition } from '../../src/model/edition.ts'
import type { Report } from '../../src/model/report.ts'
import type { Passage } from '../../src/model/span.ts'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

function report(id: string, siglum: string, headline: string, body: string): Report {
  const text = `${headline}\n\n${body}`
  return {
    id,
    siglum,
    lang: 'en',
    digest: digest(text),
    text,
    headline: { start: 0, end: headline.length },
    body: [{ start: headline.length + 2, end: text.length }],
    credits: [],
    excluded: [],
  }
}

const reports = [
  report('alder.txt', 'A', 'Bridge shut', 'Twelve cars were stuck. “We closed it at dawn,” Mayor Ida Thorn told Alder News.'),
  report('birch.txt', 'B', 'Bridge closed', 'Some 14 cars were stuck. “We shut it at dawn,” Mayor Ida Thorn said.'),
  report('cedar.txt', 'C', 'Ferry instead', 'Some 14 cars were stuck. A ferry will run until the bridge opens.'),
]

/** The passage of these words in a report of this edition. */
export function at(id: string, words: string): Passage {
  const start = reports.find(one => one.id === id)!.text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in ${id}`)
  return { report: id, start, end: start + words.length }
}

export function smallEdition(): Edition {
  return structuredClone({
    format: 'variorum-edition/1',
    made: { version: '0.1.0', settings: { 'lineage.share': 0.5 } },
    story: { id: 'story-1', title: 'Bridge shut', from: '2033-02-01', to: '2033-02-02' },
    reports,
    lineage: {
      borrowings: [
        {
          id: 'borrowing-1',
          from: { either: 'cedar.txt' },
          to: 'birch.txt',
          manner: 'copied',
          share: 0.6,
          otherShare: 0.4,
          certainty: 'unknown',
          evidence: [{ why: 'One sentence is the same.', at: [at('birch.txt', 'Some 14 cars were stuck')] }],
          pairs: [
            { to: at('birch.txt', 'Some 14 cars were stuck'), other: at('cedar.txt', 'Some 14 cars were stuck'), score: 1 },
          ],
        },
      ],
      origins: [
        { id: 'origin-1', reports: ['alder.txt'], kind: 'report', at: [] },
        { id: 'origin-2', reports: ['birch.txt', 'cedar.txt'], kind: 'common', at: [] },
      ],
    },
    claims: [
      {
        id: 'claim-1',
        readings: [
          { ...at('alder.txt', 'Twelve cars were stuck'), origin: 'origin-1' },
          { ...at('birch.txt', 'Some 14 cars were stuck'), origin: 'origin-2' },
          { ...at('cedar.txt', 'Some 14 cars were stuck'), origin: 'origin-2' },
        ],
        support: 'corroborated',
        agreement: 'contradicted',
        origins: 2,
        sources: [],
        evidence: ['They share “cars were stuck”.'],
        differences: [
          {
            kind: 'number',
            sides: [
              { value: '12 cars', at: [at('alder.txt', 'Twelve')] },
              { value: '~14 cars', at: [at('birch.txt', '14'), at('cedar.txt', '14')] },
            ],
            compatible: false,
            why: 'One says twelve cars, the others some fourteen.',
          },
        ],
      },
      {
        id: 'claim-2',
        readings: [
          {
            ...at('alder.txt', '“We closed it at dawn,” Mayor Ida Thorn told Alder News'),
            spans: [at('alder.txt', '“We closed it at dawn,”')].map(({ start, end }) => ({ start, end })),
            origin: 'origin-1',
            attribution: {
              source: at('alder.txt', 'Mayor Ida Thorn'),
              cue: at('alder.txt', 'told'),
              channel: at('alder.txt', 'Alder News'),
            },
            quotation: 'quotation-1',
          },
          { ...at('birch.txt', '“We shut it at dawn,”'), origin: 'origin-2', quotation: 'quotation-1' },
        ],
        support: 'corroborated',
        agreement: 'differing',
        origins: 2,
        sources: [{ name: 'Ida Thorn', at: [at('alder.txt', 'Mayor Ida Thorn'), at('birch.txt', 'Mayor Ida Thorn')] }],
        evidence: ['They are the content of one quotation.'],
        differences: [],
      },
      {
        id: 'claim-3',
        readings: [{ ...at('cedar.txt', 'A ferry will run until the bridge opens'), origin: 'origin-2', hedges: [] }],
        support: 'single',
        agreement: 'alike',
        origins: 1,
        sources: [],
        evidence: [],
        differences: [],
      },
    ],
    quotations: [
      {
        id: 'quotation-1',
        speaker: 'Ida Thorn',
        extent: 'whole',
        wording: 'altered',
        readings: [
          {
            ...at('alder.txt', '“We closed it at dawn,”'),
            form: 'direct',
            cue: at('alder.txt', 'told'),
            channel: at('alder.txt', 'Alder News'),
            speaker: { name: 'Ida Thorn', at: at('alder.txt', 'Mayor Ida Thorn'), basis: 'stated' },
          },
          {
            ...at('birch.txt', '“We shut it at dawn,”'),
            form: 'direct',
            speaker: { name: 'Ida Thorn', basis: 'other-report' },
          },
        ],
        variants: [{ sides: [[at('alder.txt', 'closed')], [at('birch.txt', 'shut')]] }],
        differences: [],
      },
    ],
    headlines: [
      {
        headline: at('alder.txt', 'Bridge shut'),
        assertions: [
          {
            at: at('alder.txt', 'Bridge shut'),
            own: 'supported',
            others: 'supported',
            evidence: [
              { at: at('alder.txt', 'We closed it at dawn'), role: 'supports' },
              { at: at('birch.txt', 'We shut it at dawn'), role: 'supports' },
            ],
          },
        ],
      },
    ],
    timeline: [{ from: '2033-02-01', at: [at('alder.txt', 'at dawn')], claim: 'claim-2' }],
    actors: [
      {
        id: 'actor-1',
        name: 'Ida Thorn',
        kind: 'person',
        aliases: ['Mayor Ida Thorn'],
        mentions: [at('alder.txt', 'Ida Thorn'), at('birch.txt', 'Ida Thorn')],
      },
    ],
    relations: [],
    notices: [{ code: 'cut-off', text: 'the report breaks off', report: 'cedar.txt', at: { start: 3, end: 3 } }],
  } satisfies Edition) as Edition
}
