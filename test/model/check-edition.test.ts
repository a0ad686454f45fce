// checkEdition: a right edition has no problems; every single thing made wrong is found and named.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { checkEdition } from '../../src/model/check-edition.ts'
import type { Edition } from '../../src/model/edition.ts'
import { onlyIncompatible } from '../../src/model/only-incompatible.ts'
import { withoutReport } from '../../src/model/without-report.ts'
import { at, digest, smallEdition } from './small-edition.ts'

const fold = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/edition.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const problemsOf = (edition: Edition) => checkEdition(edition, { fold, digest }).map(({ at, text }) => `${at}: ${text}`)

test('a right edition passes the schema and has no problems', () => {
  expect(validate(smallEdition()), JSON.stringify(validate.errors)).toBe(true)
  expect(problemsOf(smallEdition())).toEqual([])
})

type Breaking = [what: string, problem: string, breakIt: (edition: Edition) => void]
const cases: Breaking[] = [
  ['another format', 'format: is other/1, not variorum-edition/1', e => void ((e.format as string) = 'other/1')],
  ['no thresholds', 'made.settings: states no threshold', e => void (e.made.settings = {})],
  [
    'a report left out and present',
    'made.without: alder.txt was left out, yet is among the reports',
    e => void (e.made.without = ['alder.txt']),
  ],
  ['no story id', 'story.id: is empty', e => void (e.story.id = '')],
  ['another text', 'reports[0].digest: is not the sha-256 of the text of alder.txt', e => void (e.reports[0]!.text += ' ')],
  ['two equal sigla', 'reports[1]: the id A occurs twice', e => void (e.reports[1]!.siglum = 'A')],
  ['a lost stretch', 'reports[0]: neither headline, body nor excluded holds “Twelve cars', e => void (e.reports[0]!.body = [])],
  [
    'body over headline',
    'reports[0] (headline, body and excluded together)[1]: spans overlap',
    e => void (e.reports[0]!.body[0]!.start = 3),
  ],
  [
    'a span beyond the text',
    'reports[0].credits[0]: [5, 9999) is no span',
    e => void e.reports[0]!.credits.push({ start: 5, end: 9999 }),
  ],
  ['an empty span', 'reports[0].credits[0]: the span at 5 is empty', e => void e.reports[0]!.credits.push({ start: 5, end: 5 })],
  ['half a unit', 'claims[0].readings[0]: [12.5, ', e => void (e.claims[0]!.readings[0]!.start = 12.5)],
  [
    'a report in two origins',
    'lineage.origins: the report cedar.txt lies in 2 origins, not in 1',
    e => void e.lineage.origins[0]!.reports.push('cedar.txt'),
  ],
  [
    'a report in no origin',
    'lineage.origins: the report cedar.txt lies in 0 origins',
    e => void e.lineage.origins[1]!.reports.pop(),
  ],
  [
    'an unknown report in an origin',
    'lineage.origins[0].reports[1]: there is no report elm.txt',
    e => void e.lineage.origins[0]!.reports.push('elm.txt'),
  ],
  [
    'a name from nowhere',
    'lineage.origins[0].name: Elm Wire is named, but no credit line shows it',
    e => void (e.lineage.origins[0]!.name = 'Elm Wire'),
  ],
  [
    'a direction that is not known',
    'lineage.borrowings[0].certainty: an unknown direction is written `either`',
    e => void (e.lineage.borrowings[0]!.certainty = 'likely'),
  ],
  [
    'a direction without certainty',
    'lineage.borrowings[0].certainty: an unknown direction',
    e => void (e.lineage.borrowings[0]!.from = { report: 'cedar.txt' }),
  ],
  [
    'a borrowing from itself',
    'lineage.borrowings[0].from: birch.txt cannot borrow from itself',
    e => void (e.lineage.borrowings[0]!.from = { either: 'birch.txt' }),
  ],
  [
    'a lost source that is no origin',
    'lineage.borrowings[0].from: there is no origin x',
    e => void (e.lineage.borrowings[0]!.from = { origin: 'x' }),
  ],
  ['a share above 1', 'lineage.borrowings[0].share: 1.2 is no share of 0 to 1', e => void (e.lineage.borrowings[0]!.share = 1.2)],
  [
    'no evidence',
    'lineage.borrowings[0].evidence: a borrowing needs evidence',
    e => void (e.lineage.borrowings[0]!.evidence = []),
  ],
  [
    'a pair of another report',
    'lineage.borrowings[0].pairs[0].other: lies in alder.txt, not in cedar.txt',
    e => void (e.lineage.borrowings[0]!.pairs[0]!.other = at('alder.txt', 'cars')),
  ],
  [
    'a siglum in a sentence',
    'lineage.borrowings[0].evidence[0].why: the sentence speaks of the siglum C',
    e => void (e.lineage.borrowings[0]!.evidence[0]!.why = 'Half of it stands in report C.'),
  ],
  [
    'copied told by two origins',
    'claims[0].support: is copied, but the readings make it corroborated',
    e => void (e.claims[0]!.support = 'copied'),
  ],
  ['origins miscounted', 'claims[0].origins: is 3, but the readings count for 2', e => void (e.claims[0]!.origins = 3)],
  [
    'agreement against the differences',
    'claims[0].agreement: is alike, but the differences make it contradicted',
    e => void (e.claims[0]!.agreement = 'alike'),
  ],
  [
    'an altered quotation told alike',
    'claims[1].agreement: is alike, but the differences make it differing',
    e => void (e.claims[1]!.agreement = 'alike'),
  ],
  ['readings out of order', 'claims[0].readings[1]: readings are not sorted', e => void e.claims[0]!.readings.reverse()],
  ['an unknown origin', 'claims[2].readings[0].origin: there is no origin x', e => void (e.claims[2]!.readings[0]!.origin = 'x')],
  [
    'an unknown quotation',
    'claims[1].readings[0].quotation: there is no quotation x',
    e => void (e.claims[1]!.readings[0]!.quotation = 'x'),
  ],
  [
    'a piece outside its envelope',
    'claims[1].readings[0].spans[0]: the piece lies outside',
    e => void (e.claims[1]!.readings[0]!.spans![0]!.start = 0),
  ],
  [
    'an attribution elsewhere',
    'claims[1].readings[0].attribution.cue: lies in birch.txt',
    e => void (e.claims[1]!.readings[0]!.attribution!.cue = at('birch.txt', 'said')),
  ],
  ['joined without evidence', 'claims[0].evidence: joined readings need evidence', e => void (e.claims[0]!.evidence = [])],
  [
    'a difference of one side',
    'claims[0].differences[0].sides: a difference needs two sides',
    e => void e.claims[0]!.differences[0]!.sides.pop(),
  ],
  [
    'a side that points at nothing',
    'claims[0].differences[0].sides[0]: the side points at nothing',
    e => void (e.claims[0]!.differences[0]!.sides[0]!.at = []),
  ],
  [
    'a source without a place',
    'claims[1].sources[0]: a source needs a name and a place',
    e => void (e.claims[1]!.sources[0]!.at = []),
  ],
  [
    'altered, folded alike',
    'quotations[0].wording: is altered, but the words are equal when folded',
    e => void (e.quotations[0]!.readings[1] = { ...e.quotations[0]!.readings[0]! }),
  ],
  [
    'verbatim, worded differently',
    'quotations[0].wording: is verbatim, but the words inside the marks differ',
    e => void (e.quotations[0]!.wording = 'verbatim'),
  ],
  [
    'single with two readings',
    'quotations[0].wording: is single with 2 readings',
    e => void (e.quotations[0]!.wording = 'single'),
  ],
  [
    'paraphrased, all in marks',
    'quotations[0].wording: is paraphrased, but every reading prints marks',
    e => void (e.quotations[0]!.wording = 'paraphrased'),
  ],
  [
    'altered, one without marks',
    'quotations[0].wording: is altered, but fewer than two readings print marks',
    e => void (e.quotations[0]!.readings[1]!.form = 'indirect'),
  ],
  [
    'altered without variants',
    'quotations[0].variants: an altered quotation shows where',
    e => void (e.quotations[0]!.variants = []),
  ],
  [
    'a column missing',
    'quotations[0].variants[0]: has 1 sides for 2 readings',
    e => void e.quotations[0]!.variants[0]!.sides.pop(),
  ],
  [
    'a variant outside its reading',
    'quotations[0].variants[0].sides[0][0]: lies outside of its reading',
    e => void (e.quotations[0]!.variants[0]!.sides[0] = [at('alder.txt', 'cars')]),
  ],
  [
    'the same words on both sides',
    'quotations[0].variants[0]: shows the same words on every side',
    e => void (e.quotations[0]!.variants[0]!.sides = [[at('alder.txt', 'dawn')], [at('birch.txt', 'dawn')]]),
  ],
  [
    'a speaker nobody names',
    'quotations[0].speaker: Bo Elm is the speaker of no reading',
    e => void (e.quotations[0]!.speaker = 'Bo Elm'),
  ],
  [
    'a name from no other report',
    'quotations[0].readings[1].speaker: no other report names Bo Elm',
    e => void (e.quotations[0]!.readings[1]!.speaker.name = 'Bo Elm'),
  ],
  [
    'unknown, yet named',
    'quotations[0].readings[1].speaker: the speaker is unknown, yet named Ida Thorn',
    e => void (e.quotations[0]!.readings[1]!.speaker.basis = 'unknown'),
  ],
  [
    'a headline supported by nothing',
    'headlines[0].assertions[0]: is supported, but no passage',
    e => void (e.headlines[0]!.assertions[0]!.evidence = []),
  ],
  [
    'another headline',
    'headlines[0].headline: is not the headline of alder.txt',
    e => void (e.headlines[0]!.headline = at('alder.txt', 'cars')),
  ],
  ['a time that is no date', 'timeline[0]: yesterday is not ISO 8601', e => void (e.timeline[0]!.from = 'yesterday')],
  ['a time of an unknown claim', 'timeline[0]: there is no claim x', e => void (e.timeline[0]!.claim = 'x')],
  ['an actor without mentions', 'actors[0]: Ida Thorn is mentioned nowhere', e => void (e.actors[0]!.mentions = [])],
  ['a notice about an unknown report', 'notices[0].report: there is no report x', e => void (e.notices[0]!.report = 'x')],
  [
    'a draft in an origin',
    'lineage.origins: the report cedar.txt lies in 1 origins, not in 0',
    e => void (e.draft = { report: 'cedar.txt', sentences: [] }),
  ],
  [
    'a draft told by itself',
    'draft.sentences[0].told: the draft does not support itself',
    e =>
      void (e.draft = {
        report: 'cedar.txt',
        sentences: [{ at: { start: 0, end: 5 }, told: [at('cedar.txt', 'Ferry')], differences: [], unsupported: false }],
      }),
  ],
]
test.each(cases)('finds %s', (_, problem, breakIt) => {
  const edition = smallEdition()
  breakIt(edition)
  expect(problemsOf(edition).filter(text => text.startsWith(problem))).not.toEqual([])
})

test('a sentence that no claim tells is found when the sentences are given', () => {
  const sentences = (_: string, body: readonly { start: number; end: number }[]) =>
    body.map(({ end }) => ({ start: end - 12, end }))
  const edition = smallEdition()
  expect(checkEdition(edition, { sentences })).toEqual([{ at: 'claims', text: 'no claim tells “ Thorn said.” of birch.txt' }])
})

test.each(['alder.txt', 'birch.txt', 'cedar.txt'])('without %s: still a right edition', id => {
  const left = withoutReport(smallEdition(), id)
  expect(problemsOf(left)).toEqual([])
  expect(validate(left), JSON.stringify(validate.errors)).toBe(true)
  expect(left.made.without).toEqual([id])
  expect(JSON.stringify({ ...left, made: undefined })).not.toContain(id)
})

test('without a report, support and agreement are derived again', () => {
  const [stuck, quoted] = withoutReport(smallEdition(), 'alder.txt').claims
  expect(stuck).toMatchObject({ support: 'copied', agreement: 'alike', origins: 1, differences: [] })
  expect(quoted).toMatchObject({ support: 'single', agreement: 'alike' })
  const { quotations } = withoutReport(smallEdition(), 'alder.txt')
  expect(quotations[0]).toMatchObject({
    wording: 'single',
    extent: 'single',
    variants: [],
    readings: [{ speaker: { basis: 'unknown' } }],
  })
  expect(quotations[0]?.speaker).toBeUndefined()
})

test('all reports left out but one: nothing is told by several', () => {
  const one = withoutReport(withoutReport(smallEdition(), 'alder.txt'), 'cedar.txt')
  expect(problemsOf(one)).toEqual([])
  expect(one.claims.map(claim => claim.support)).toEqual(['single', 'single'])
  expect(one.lineage).toEqual({ borrowings: [], origins: [{ id: 'origin-2', reports: ['birch.txt'], kind: 'report', at: [] }] })
})

test('only what cannot all hold is kept, and nothing points at what is gone', () => {
  const only = onlyIncompatible(smallEdition())
  expect(problemsOf(only)).toEqual([])
  expect(validate(only), JSON.stringify(validate.errors)).toBe(true)
  expect(only.claims.map(claim => claim.id)).toEqual(['claim-1'])
  expect(only.quotations.map(quotation => quotation.id)).toEqual(['quotation-1'])
})
