// What is told of the differences two invented reports show, and what is left out because a reader of both would not call it one.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { compareStory } from '../../../src/compare/compare.ts'
import { sameActor, spelledAlike } from '../../../src/compare/differences/same-name.ts'
import { sentencesOf, verdictOf } from '../../../src/compare/differences/verdict.ts'
import { sortOf, verdictFeatures } from '../../../src/compare/differences/verdict-features.ts'
import type { Difference } from '../../../src/model/edition.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { reportOf } from '../../marked.ts'

const aligner = loadAligner()

/** All differences of the reports, as "kind words|words yes/no". */
function told(...texts: string[]): string[] {
  const annotated = texts.map((text, i) =>
    annotateReport({ ...reportOf(text, { published: '2031-03-05' }), id: `r${i}`, outlet: `Outlet ${i}` }),
  )
  const { claims, quotations } = compareStory({ reports: annotated }, '0', aligner)
  const words = ({ sides }: Difference): string =>
    sides.map(({ at: [at] }) => texts[Number(at!.report.slice(1))]!.slice(at!.start, at!.end)).join('|')
  return [...claims, ...quotations].flatMap(({ differences }) =>
    differences.map(difference => `${difference.kind} ${words(difference)} ${difference.compatible ? 'yes' : 'no'}`),
  )
}

const rest = ' The harbour board of Tarn Head meets again next week. The lifeboat crew thanked the fishermen for their help.'

test('what one report tells alone is marked with the word that both tell', () => {
  const [found] = told(
    `The pilot of the ferry Marlin left the hospital in a neck brace with a broken wrist on Tuesday.${rest}`,
    `The pilot of the ferry Marlin left the hospital in a neck brace on Tuesday.${rest}`,
  )
  expect(found).toBe('detail neck brace with a broken wrist|neck brace yes')
})

test.each([
  ['Residents aged 21 and older may buy the fishing licence.', 'Residents aged 21 and over may buy the fishing licence.'],
  ['The jury of Tarn Head met over five days.', 'The jury of Tarn Head met for five days.'],
  ['No clerk at Tarn Head earns less than 15 crowns.', 'Every clerk at Tarn Head earns at least 15 crowns.'],
  [
    'Closing the quay isn’t just an error of judgment, Oda Brask said.',
    'Closing the quay is an error of judgment, Oda Brask said.',
  ],
  ['Mrs. Brask opened the new quay at Tarn Head.', 'Brask opened the new quay at Tarn Head.'],
])('no difference: %s / %s', (a, b) => {
  expect(told(a + rest, b + rest)).toEqual([])
})

test('a mark does not cut a time of day', () => {
  const pair = [' in heavy rain', ''].map(
    more => `The ferry Marlin struck the rocks of Tarn Head at 5:20 a.m.${more} on Tuesday.${rest}`,
  )
  expect(told(...pair).join()).not.toMatch(/[ |]20 a\.m/)
  expect(told(...pair)).toHaveLength(1)
})

test('what “and” joins may belong to a word further back', () => {
  const pair = ['after the storm', 'after the storm and the bridge'].map(
    end => `The council of Tarn Head closed the old quay ${end}.${rest}`,
  )
  expect(told(...pair)).toEqual([])
})

test('two values that a third report tells side by side are two things', () => {
  const first = `The council of Tarn Head closed the old quay on Tuesday after the storm.${rest}`
  const second = `The council of Tarn Head closed the old quay on Wednesday after the storm.${rest}`
  const both = `The council of Tarn Head closed the old quay on Tuesday after the storm and the bridge on Wednesday.${rest}`
  expect(told(first, second)).toEqual(['time Tuesday|Wednesday no'])
  expect(told(first, second, both).filter(found => found.startsWith('time'))).toEqual([])
  expect(told(first, second, first)).toEqual(['time Tuesday|Wednesday no'])
})

const quoted = '“The old quay at Tarn Head is rotten to the core and nobody will pay for it,”'

test('“reportedly said” against “said” of one utterance', () => {
  expect(told(`${quoted} Oda Brask reportedly said.${rest}`, `${quoted} Oda Brask said.${rest}`)).toEqual([
    'certainty reportedly said|said yes',
  ])
})

test('a report that names a channel beside the words is not silent on it', () => {
  const named = `${quoted} Oda Brask said in a statement.${rest}`
  expect(told(named, `${quoted} Oda Brask said.${rest}`)).toEqual(['attribution in a statement|said yes'])
  expect(told(named, `Oda Brask tweeted about it on Monday. ${quoted} Oda Brask said.${rest}`)).toEqual([])
  expect(told(named, `${quoted} Oda Brask tweeted.${rest}`)).toEqual([])
})

test('a word glued to a name, a link between two words and another transcription are one name', () => {
  const person = (name: string) => ({ name, kind: 'person' as const })
  expect(sameActor(person('Coast DailyMera Oda'), person('Mera Oda'))).toBe(true)
  expect(sameActor(person('Tarn-i-Sharn'), person('Tarn-e-Sharn'))).toBe(true)
  expect(sameActor(person('Mera Oda'), person('Oskar Oda'))).toBe(false)
  expect(sameActor({ name: 'Nev', kind: 'place' }, { name: 'Nevada', kind: 'place' })).toBe(true)
  expect(spelledAlike('Varyn', 'Varien')).toBe(true)
  expect(spelledAlike('Varyn', 'Kell')).toBe(false)
})

test('a contradiction in nearly one sentence is surer than in two that share a name', () => {
  const of = (a: string, b: string): number => {
    const [x, y] = [a, b].map((text, i) => annotateReport({ ...reportOf(text), id: `r${i}` }))
    const mark = (report: string, text: string) => ({ at: { report, start: text.indexOf('T'), end: text.indexOf('T') + 7 } })
    const finding = { kind: 'time' as const, compatible: false, a: mark('r0', a), b: mark('r1', b) }
    const linked = sentencesOf(x!, y!, finding, aligner)
    return verdictOf(verdictFeatures(linked.a, linked.b, linked.links, finding, aligner), sortOf(finding))
  }
  const near = of('on Tuesday the council closed the old quay of Kell', 'on Thursday the council closed the old quay of Kell')
  const far = of('on Tuesday the council closed the old quay of Kell', 'a storm on Thursday sank four boats off Kell')
  expect(near).toBeGreaterThan(far)
})
