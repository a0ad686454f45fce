// Lineage end to end over invented reports: origins, direction, evidence, and for which origin a stretch counts.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { traceLineage } from '../../../src/compare/lineage/lineage.ts'
import type { AnnotatedReport } from '../../../src/model/annotations.ts'
import type { Report } from '../../../src/model/report.ts'

const wire = `The freighter Ostrava lost eleven containers in heavy seas off Cape Lorn on Sunday night, the harbour office said.
Four of the containers held fertiliser and had been lashed to the foredeck before the storm broke.
A tug reached the ship before dawn and towed it slowly towards the sheltered bay of Mirren.
Fishermen were warned to keep their boats moored until the drifting boxes had been found.`
const reworded = `Heavy seas cost the freighter Ostrava eleven of its containers on Sunday night off Cape Lorn, according to the harbour office.
Fertiliser filled four of the containers, which had been lashed on the foredeck before the storm.
It was towed slowly to the sheltered bay of Mirren by a tug that reached it before dawn.
Until the drifting boxes are found, fishermen have been warned to keep boats moored.`
const independent = `Jory Pell was mending nets when the radio called for help from the Ostrava.
She and her brother took their trawler past the lighthouse but saw only foam.
An insurer in Mirren puts the damage at two million crowns, though nobody has inspected the hull.`
const dock = `The insurer of the Ostrava asked divers to look at the hull and at both of the propellers on Monday.
They found a long dent under the bow where one of the boxes had struck the plates before it sank.
Work on the dent will take eleven days in the dry dock of Mirren and cost two million crowns.`

function report(id: string, text: string, more: Partial<Report> = {}): AnnotatedReport {
  return annotateReport({
    id,
    siglum: id,
    lang: 'en',
    digest: '',
    text,
    body: [{ start: 0, end: text.length }],
    credits: [],
    excluded: [],
    ...more,
  })
}

function originsOf(...reports: AnnotatedReport[]): string[][] {
  return traceLineage(reports).origins.map(origin => origin.reports)
}

test('a verbatim copy adds no origin', () => {
  expect(originsOf(report('a', wire), report('b', wire), report('c', independent))).toEqual([['a', 'b'], ['c']])
})

test('a rewording in the same order adds no origin', () => {
  expect(originsOf(report('a', wire), report('b', reworded))).toEqual([['a', 'b']])
})

test('own write-ups of one event are separate origins', () => {
  expect(originsOf(report('a', wire), report('b', independent))).toEqual([['a'], ['b']])
})

test('a speech that both quote is not copying, even when one prints it without marks', () => {
  const speech =
    'we shall search the whole coast until every single one of these boxes has been found and brought home safely to the harbour'
  const a = report(
    'a',
    `The mayor spoke at the pier. “${speech[0]!.toUpperCase()}${speech.slice(1)},” she said. Nobody asked a question.`,
  )
  const b = report('b', `Promises came from the town hall on Monday morning. ${speech}.`)
  a.quotations.splice(0, a.quotations.length, { start: 29, end: 29 + speech.length + 3, form: 'direct' })
  const { borrowings, origins } = traceLineage([a, b])
  expect(origins).toHaveLength(2)
  expect(borrowings).toEqual([])
})

test('from two texts alone the direction is unknown and the origin has no name', () => {
  const { borrowings, origins } = traceLineage([report('a', wire), report('b', wire)])
  expect(borrowings).toHaveLength(1)
  expect(borrowings[0]).toMatchObject({ from: { either: 'a' }, to: 'b', certainty: 'unknown', manner: 'copied' })
  expect(origins).toMatchObject([{ kind: 'common', reports: ['a', 'b'] }])
  expect(origins[0]!.name).toBeUndefined()
})

test('a credit line makes the direction certain, in whatever order the reports come', () => {
  const agency = report('z-agency', `MIRREN (Coastal Wire) – ${wire}`, { outlet: 'Coastal Wire' })
  const copy = report('a-copy', `MIRREN (Coastal Wire) – ${wire}`, { outlet: 'The Lorn Gazette' })
  const { borrowings, origins } = traceLineage([agency, copy])
  expect(borrowings).toMatchObject([{ from: { report: 'z-agency' }, to: 'a-copy', certainty: 'certain' }])
  expect(borrowings[0]!.evidence.map(({ why }) => why)).toContain('credits Coastal Wire')
  expect(origins).toMatchObject([{ kind: 'agency', name: 'Coastal Wire' }])
  expect(traceLineage([copy, agency]).borrowings).toEqual(borrowings)
})

test('two copies that credit a source that is not here have it from a lost origin with its name', () => {
  const text = `MIRREN (Coastal Wire) – ${wire}`
  const { borrowings, origins } = traceLineage([report('a', text, { outlet: 'One' }), report('b', text, { outlet: 'Two' })])
  expect(origins).toMatchObject([{ name: 'Coastal Wire', kind: 'agency' }])
  expect(borrowings[0]!.from).toEqual({ origin: origins[0]!.id })
})

test('a time alone makes a direction likely; a date without a time decides nothing on the same day', () => {
  const at = (first: string, second: string) =>
    traceLineage([report('a', wire, { published: first }), report('b', wire, { published: second })]).borrowings[0]
  expect(at('2031-05-02T09:00Z', '2031-05-02T07:00Z')).toMatchObject({ from: { report: 'b' }, to: 'a', certainty: 'likely' })
  expect(at('2031-05-02', '2031-05-02T07:00Z')).toMatchObject({ certainty: 'unknown' })
})

test('a source told something is a channel, not a credit', () => {
  const told = `The minister told the Coastal Wire that ships should wait. She told the Coastal Wire again on Monday.`
  expect(originsOf(report('a', wire, { outlet: 'Coastal Wire' }), report('b', told))).toHaveLength(2)
})

test('a report that cites another outlet again and again shares its origin', () => {
  const text = `The Coastal Wire reported that boxes had gone overboard. Insurers are waiting, the Coastal Wire reported. Rain is due.`
  const { origins } = traceLineage([report('a', wire, { outlet: 'Coastal Wire' }), report('b', text, { outlet: 'Gazette' })])
  expect(origins.map(origin => origin.reports)).toEqual([['a', 'b']])
})

test('a borrowed stretch of an independent report counts for the lender', () => {
  const stretch = 'A tug reached the ship before dawn and towed it slowly towards the sheltered bay of Mirren.'
  const long = `${independent}\n${'The council met on Tuesday and argued about lamps, rails, berths and cranes for hours. '.repeat(3)}\n${stretch}`
  const traced = traceLineage([report('a', wire), report('b', long)])
  expect(traced.origins).toHaveLength(2)
  const start = long.indexOf(stretch)
  expect(traced.originOf('b', { start, end: start + stretch.length })).toBe('origin-a')
  expect(traced.originOf('b', { start: 0, end: 60 })).toBe('origin-b')
})

test('every passage holds what it says, and input order changes nothing', () => {
  const reports = [report('a', wire), report('b', reworded), report('c', independent)]
  const { originOf: _, ...forward } = traceLineage(reports)
  const { originOf: __, ...backward } = traceLineage([...reports].reverse())
  expect(backward).toEqual(forward)
  for (const borrowing of forward.borrowings)
    for (const { to, other } of borrowing.pairs) for (const at of [to, other]) expect(at.start).toBeLessThan(at.end)
})

test('one report, an empty body and no reports are no error', () => {
  expect(originsOf(report('a', wire))).toEqual([['a']])
  expect(originsOf(report('a', ''), report('b', ''))).toEqual([['a'], ['b']])
  expect(traceLineage([]).origins).toEqual([])
})

const otherCopy = wire.replace('eleven containers', 'eleven boxes').replace('storm broke', 'gale broke')
const editedCopy = wire.replace('heavy seas', 'rough seas').replace('before dawn', 'at first light').replace('moored', 'tied up')

test('an edit that no third report has makes a direction likely, and says in how many places', () => {
  const { borrowings } = traceLineage([report('a', editedCopy), report('b', wire), report('c', otherCopy)])
  const edited = borrowings.find(({ to }) => to === 'a')!
  expect(edited).toMatchObject({ from: { report: 'b' }, certainty: 'likely' })
  const evidence = edited.evidence.find(({ why }) => why.startsWith('where the two differ'))!
  expect(evidence.why).toBe('where the two differ, third reports have the other wording in 3 places')
  expect(evidence.at.map(({ start, end }) => editedCopy.slice(start, end))).toEqual(['rough', 'at first light', 'tied up'])
})

test('a verbatim copy is no third witness, and of two alike the source is not told', () => {
  const two = traceLineage([report('a', editedCopy), report('b', wire), report('c', wire)])
  expect(two.borrowings.find(({ from }) => 'either' in from)).toBeDefined()
  const four = traceLineage([report('a', editedCopy), report('b', wire), report('c', wire), report('d', otherCopy)])
  const why = four.borrowings.find(({ to }) => to === 'a')!.evidence.map(evidence => evidence.why)
  expect(why).toContain('as likely from another report with the same wording in these passages')
})

test('a time and edits that point different ways leave the direction unknown, with both as evidence', () => {
  const { borrowings } = traceLineage([
    report('a', editedCopy, { published: '2031-05-02T07:00Z' }),
    report('b', wire, { published: '2031-05-02T09:00Z' }),
    report('c', otherCopy),
  ])
  const pair = borrowings.find(({ pairs }) => pairs.some(({ to, other }) => [to.report, other.report].sort().join('') === 'ab'))!
  expect(pair.certainty).toBe('unknown')
  expect(pair.evidence).toHaveLength(3)
})

test('copies that each changed what the others have share a lost source without a name', () => {
  const source = `${wire}\n${independent}\n${dock}`
  const versions = [
    [
      ['heavy seas', 'rough seas'],
      ['before dawn', 'at first light'],
      ['drifting', 'floating'],
    ],
    [
      ['mending', 'repairing'],
      ['lighthouse', 'beacon'],
      ['crowns', 'marks'],
    ],
    [
      ['divers', 'swimmers'],
      ['long dent', 'deep dent'],
      ['eleven days', 'twelve days'],
    ],
  ].map(edits => edits.reduce((text, [from, to]) => text.replace(from!, to!), source))
  const { borrowings, origins } = traceLineage(versions.map((text, k) => report('abc'[k]!, text)))
  expect(origins).toMatchObject([{ kind: 'common', reports: ['a', 'b', 'c'] }])
  expect(origins[0]!.name).toBeUndefined()
  for (const borrowing of borrowings) {
    expect(borrowing).toMatchObject({ from: { origin: 'origin-a' }, certainty: 'likely' })
    expect(borrowing.evidence.at(-1)!.why).toBe(
      "where the two differ, third reports have the wording of one in 3 places and of the other in 3, so neither is the other's source",
    )
  }
  expect(borrowings).toHaveLength(2)
})

test('a report made of two has two parents', () => {
  const { borrowings } = traceLineage([
    report('a', wire, { published: '2031-05-02T07:00Z' }),
    report('b', dock, { published: '2031-05-02T07:00Z' }),
    report('c', `${wire}\n${dock}`, { published: '2031-05-02T09:00Z' }),
  ])
  expect(borrowings.map(({ from, to }) => [from, to])).toEqual([
    [{ report: 'a' }, 'c'],
    [{ report: 'b' }, 'c'],
  ])
})

test('bug: a verbatim copy of a short report cut the long ones apart', () => {
  const short = 'The old ferry Marlin sank off Kell on Tuesday with 40 people aboard.'
  const rescue = 'Rescuers from Saltby pulled all passengers of the ferry out of the water.'
  const texts = [short, `${short} ${rescue}`, `The ferry Marlin went down off Kell on Tuesday with 42 people aboard. ${rescue}`]
  const originsOf = (all: readonly string[]): number => traceLineage(all.map((text, i) => report(`r${i}`, text))).origins.length
  expect(originsOf([...texts, short])).toBe(originsOf(texts))
})
