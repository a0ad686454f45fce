// Typed differences between two readings of one claim, in invented sentences: what is one, what is none, and whether both can hold.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { findDifferences } from '../../../src/compare/differences/differences.ts'
import type { Claim } from '../../../src/model/edition.ts'
import { reportOf } from '../../marked.ts'

/** The differences of two whole sentences taken as one claim, as "kind value|value yes/no". */
function differencesOf(a: string, b: string): string[] {
  const reports = [a, b].map((text, i) =>
    annotateReport({ ...reportOf(text, { published: '2031-03-05' }), id: `r${i}`, outlet: i === 0 ? 'Meridian' : 'Examiner' }),
  )
  const claim: Claim = {
    id: 'claim-1',
    readings: [a, b].map((text, i) => ({ report: `r${i}`, start: 0, end: text.length, origin: `o${i}` })),
    support: 'corroborated',
    agreement: 'alike',
    origins: 2,
    sources: [],
    evidence: [],
    differences: [],
  }
  return findDifferences(claim, new Map(reports.map(report => [report.report.id, report]))).map(
    ({ kind, sides, compatible }) => `${kind} ${sides.map(({ value = '' }) => value).join('|')} ${compatible ? 'yes' : 'no'}`,
  )
}

function check(a: string, b: string, ...expected: string[]): void {
  expect(differencesOf(a, b)).toEqual(expected)
  expect(differencesOf(b, a).length).toBe(expected.length)
}

test.each([
  ['The ferry carried 214 people to Tarn Head.', 'The ferry carried 241 people to Tarn Head.', 'number 214|241 no'],
  ['Trade with Varland grew 31% this year.', 'Trade with Varland grew 30 percent this year.', 'number 31 %|30 % yes'],
  [
    'A ferry with 214 people aboard ran aground off Tarn Head on Tuesday, injuring 31 of them.',
    'A ferry with 214 people struck rocks off Tarn Head on Tuesday, leaving 34 of those on board hurt.',
    'number 31|34 no',
  ],
  [
    'The guild said herring sales rose 21% in the first 7 months of the season to $ 63 million.',
    'Herring sales saw a 20 percent lift to $63 million in the first 7 months of the season, the guild said.',
    'number 21 %|20 % yes',
  ],
  ['At least four sailors died at Tarn Head.', 'At least six sailors died at Tarn Head.', 'number ≥4|≥6 yes'],
  [
    'The repair of the ferry lasted six years.',
    'The repair of the ferry lasted more than six years.',
    'number 6 year|≥6 year yes',
  ],
  ['The boy, a 3-year-old pupil, was found.', 'The boy, a 4-year-old pupil, was found.', 'number 3 year|4 year no'],
  ['The council voted 5-2 to close the harbour.', 'The council voted 6-1 to close the harbour.', 'number 5-2|6-1 no'],
])('numbers: %s / %s', check)

test.each([
  ['The dam cost $123 billion to build.', 'The dam cost $ 123bn to build.'],
  [
    'The pact serves the fishing interests of both crews. The boats left.',
    'The pact serves the fishing interests of both boats. The boats left.',
  ],
  ['They signed a 20 year-long treaty on herring.', 'They signed a 20-year treaty on herring.'],
  ['The mayor does not “ask for money” here.', 'The mayor does not ask for money here.'],
  ['Varland is set to close the harbour.', 'Varland will close the harbour.'],
  ['The trip took one minute by boat.', 'The trip took 60 seconds by boat.'],
  ['There is a 2 in 3 chance of rain.', 'There is a two-in-three chance of rain.'],
  ['The council sacked nine clerks on Tuesday.', 'The council sacked 9 clerks Tuesday.'],
  ['The U.S. envoy left Varland.', 'The American envoy left Varland.'],
  [
    'The treaty is a way to limit American influence in the northern harbours.',
    'The treaty is a way to limit US influence in the northern harbours.',
  ],
  [
    'The envoy offered his help to Oda Brask for the repair of the northern harbour. Brask thanked him.',
    'The envoy offered help for Brask in the repair of the northern harbour. Brask thanked him.',
  ],
  ['Mike Brask closed the harbour.', 'Michael Brask closed the harbour.'],
  ['The rule is advisory, not mandatory, for ships.', 'The rule is advisory rather than mandatory for ships.'],
  ['Oda Brask has resigned as minister.', 'Brask has resigned as minister.'],
  ['The camps recall those of Harbour War II.', 'The camps recall those of Harbour War Two.'],
  ['The crew slept at the Tarn Bay Hotel on the quay.', 'The crew slept at the Tarn Bay Resort on the quay.'],
  ['The mayor did not know of the plan.', 'The council asked whether the mayor did know of the plan.'],
  ['The U.N. Herring Council met at Tarn Head.', 'The United Nations Herring Council met at Tarn Head.'],
  ['The bell at Tarn Head rang for nearly nine minutes.', 'The bell at Tarn Head rang for eight minutes and 46 seconds.'],
  ['The sanctions keep Kabul from buying boats.', 'The sanctions keep Afghanistan from buying boats.'],
  ['The mayor wished all well on Chirperbox.', 'The mayor wished all well Chirperboxing.'],
  ['The mayor is accused of theft by many clerks.', 'The mayor was accused by clerks of theft.'],
])('equal values in other words are none: %s / %s', (a, b) => check(a, b))

test.each([
  ['The council on Tuesday closed the harbour.', 'The council on Wednesday closed the harbour.', 'time 2031-03-04|2031-03-05 no'],
  ['The harbour opened in July after repairs.', 'The harbour opened in June after repairs.', 'time 2030-07|2030-06 no'],
  ['Minister Oda Brask closed the harbour.', 'Minister Oda Lund closed the harbour.', 'name Oda Brask|Oda Lund no'],
  [
    'Minister Moamar Qadefi closed the harbour.',
    'Minister Muamar Gadhefi closed the harbour.',
    'name Moamar Qadefi|Muamar Gadhefi yes',
  ],
  ['The mayor did not close the harbour.', 'The mayor did close the harbour.', 'polarity not|affirmed no'],
  ['The storm reportedly sank the ferry.', 'The storm sank the ferry.', 'certainty hedged|flat yes'],
  [
    'The treaty can be seen as an attempt to balance the northern fleet.',
    'Varland has used the treaty as a way to balance the northern fleet.',
    'certainty hedged|flat yes',
  ],
])('times, names, polarity, certainty: %s / %s', check)

test('the sentence of why names the outlets and no id', () => {
  const reports = ['The ferry carried 214 people.', 'The ferry carried 241 people.'].map((text, i) =>
    annotateReport({ ...reportOf(text), id: `r${i}`, outlet: i === 0 ? 'Meridian' : 'Examiner' }),
  )
  const readings = reports.map(({ report }) => ({ report: report.id, start: 0, end: report.text.length, origin: 'o' }))
  const claim: Claim = {
    id: 'c',
    readings,
    support: 'copied',
    agreement: 'alike',
    origins: 1,
    sources: [],
    evidence: [],
    differences: [],
  }
  const [difference] = findDifferences(claim, new Map(reports.map(report => [report.report.id, report])))
  expect(difference!.why).toBe('214 in Meridian, 241 in Examiner: the two figures cannot both be right.')
})

test.each([
  ['The mayor reportedly sold the ferry to Varland.', 'The mayor sold the ferry to Varland.', 'certainty hedged|flat yes'],
  ['The mayor is expected to visit Tarn Head.', 'The mayor visited Tarn Head and left again.', 'certainty hedged|flat yes'],
])('a hedge against what the other report vouches for: %s / %s', check)

test.each([
  ['The mayor reportedly sold the ferry to Varland.', 'The council asked whether the mayor sold the ferry to Varland.'],
  ['The mayor reportedly sold the ferry to Varland.', 'The mayor sold the ferry to Varland, according to a clerk.'],
  ['The mayor reportedly sold the ferry to Varland.', 'If the mayor sold the ferry to Varland, the town would protest.'],
  ['The mayor plans to meet the ferry crews.', 'The council wants the mayor to break with habit and meet the ferry crews.'],
  ['The mayor is due to be sentenced on Friday.', 'The mayor was convicted of theft by a jury.'],
  ['Among the pledges is a plan to guarantee a job for every sailor.', 'The pledges include a guaranteed job for every sailor.'],
  ['The dues are intended to cover the cost of the harbour.', 'The dues cover the cost of the harbour.'],
])('a hedge against what the other report does not vouch for is none: %s / %s', (a, b) => {
  expect([...differencesOf(a, b), ...differencesOf(b, a)].filter(found => found.startsWith('certainty'))).toEqual([])
})

test('what one report has from an outlet and the other tells as its own', () => {
  const credited = 'The mayor sold the old ferry to Varland in spring, the Harbour Times reported.'
  const own = 'The mayor sold the old ferry to Varland in spring.'
  const attributions = (a: string, b: string) => differencesOf(a, b).filter(found => found.startsWith('attribution'))
  expect(attributions(credited, own)).toEqual(['attribution Harbour Times| yes'])
  expect(attributions(credited, `The council said that ${own}`)).toEqual([])
  expect(attributions(credited, `${own} The Harbour Times was sold out at noon on the quay.`)).toEqual([])
})

test('who sent two reports is no name that differs', () => {
  const sent = (by: string) => `TARN HEAD (${by}) Mayor Oda Brask ended her bid for a third term.`
  expect(differencesOf(sent('QNW'), sent('SKR')).filter(found => found.startsWith('name'))).toEqual([])
})
