// Properties of whole editions, on small invented stories: order of input, a stranger among the reports, a verbatim copy.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotateReport } from '../../src/annotate/annotate.ts'
import { compareStory } from '../../src/compare/compare.ts'
import type { Claim, Edition } from '../../src/model/edition.ts'
import { reportOf } from '../marked.ts'

/** What may be told of the event: each fact in two or three wordings, some of which differ in a value. */
const facts = [
  [
    'The old ferry Marlin sank off Kell on Tuesday with 40 people aboard.',
    'On Tuesday the ferry Marlin sank near Kell, carrying 40 people.',
    'The ferry Marlin went down off Kell on Tuesday with 42 people aboard.',
  ],
  [
    'Harbour master Orla Venn said the engine had failed twice in March.',
    '“The engine had failed twice in March,” harbour master Orla Venn said.',
  ],
  [
    'Rescuers from Saltby pulled all passengers of the ferry out of the water.',
    'All passengers of the ferry were pulled from the water by rescuers from Saltby.',
    'Rescuers from Tarnwick pulled all passengers of the ferry out of the water.',
  ],
  [
    'The Kell harbour board will inquire into the sinking of the ferry.',
    'The sinking of the ferry will be examined by the harbour board.',
  ],
  ['A brass concert on the quay was called off.'],
  ['The ferry was built in 1974 at the Tarnwick yard.', 'Built at Tarnwick in 1974, the ferry had two owners.'],
] as const

const stranger =
  'Growers in the Elmwater valley lost a third of their cherries to two nights of frost. Bettina Sorrel of the fruit board asked the county for aid. The orchards blossomed early after a mild winter.'

/** Bodies of two to four reports: the sinking and some facts more, each in some wording. (A body of nothing but a quotation is no copy.) */
const [sinking, ...further] = facts
const stories = fc.array(
  fc
    .tuple(fc.constantFrom(...sinking), ...further.map(wordings => fc.option(fc.constantFrom(...wordings), { freq: 4 })))
    .map(told => told.filter(sentence => sentence !== null).join(' ')),
  { minLength: 2, maxLength: 4 },
)

type Texts = readonly (readonly [id: string, text: string])[]

function editionOf(texts: Texts): Edition {
  return compareStory({ reports: texts.map(([id, text]) => annotateReport({ ...reportOf(text), id })) }, 'test')
}

function named(texts: readonly string[]): Texts {
  return texts.map((text, i) => [`report-${i}`, text] as const)
}

const runs = { numRuns: 25 }

test('input order changes nothing but the order of the reports', () => {
  fc.assert(
    fc.property(stories, fc.infiniteStream(fc.nat(1000)), (texts, keys) => {
      const shuffled = named(texts)
        .map(entry => ({ entry, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ entry }) => entry)
      const sorted = (edition: Edition): Edition => ({
        ...edition,
        reports: edition.reports.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      })
      expect(sorted(editionOf(shuffled))).toEqual(sorted(editionOf(named(texts))))
    }),
    runs,
  )
})

test('an unrelated report changes no finding of the others', () => {
  fc.assert(
    fc.property(stories, texts => {
      const [before, after] = [editionOf(named(texts)), editionOf([...named(texts), ['stranger', stranger]])]
      const others = <Finding>(findings: readonly Finding[]): Finding[] =>
        findings.filter(finding => !JSON.stringify(finding).includes('"stranger"'))
      expect(others(after.claims)).toEqual(before.claims)
      expect(others(after.quotations)).toEqual(before.quotations)
      expect(after.lineage.borrowings).toEqual(before.lineage.borrowings)
      expect(others(after.lineage.origins)).toEqual(before.lineage.origins)
      expect(others(after.headlines)).toEqual(before.headlines)
      expect(others(after.timeline)).toEqual(before.timeline)
    }),
    runs,
  )
})

test('a verbatim copy adds readings, and no origin and no difference', () => {
  fc.assert(
    fc.property(stories, texts => {
      const [before, after] = [editionOf(named(texts)), editionOf([...named(texts), ['report-0-copy', texts[0]!]])]
      expect(after.lineage.origins).toHaveLength(before.lineage.origins.length)
      expect(reasons(after)).toEqual(reasons(before))
      for (const claim of before.claims) {
        const same = after.claims.find(other => covers(other, claim))
        expect(same, `a claim with the readings ${JSON.stringify(claim.readings)}`).toBeDefined()
        expect(same!.origins).toBeLessThanOrEqual(claim.origins)
        if (claim.readings.some(({ report }) => report === 'report-0'))
          expect(same!.readings.map(({ report }) => report)).toContain('report-0-copy')
      }
    }),
    runs,
  )
})

/** True when the readings hold those of the other claim: clauses that run in parallel in a copy make one claim. */
function covers(claim: Claim, { readings }: Claim): boolean {
  return readings.every(({ report, start, end }) =>
    claim.readings.some(other => other.report === report && other.start <= start && other.end >= end),
  )
}

function reasons({ claims }: Edition): Set<string> {
  return new Set(claims.flatMap(({ differences }) => differences.map(({ kind, why }) => `${kind}: ${why}`)))
}

test('bug: a copy of one report took another out of the claim that it told with a third', () => {
  const inquiry = 'The Kell harbour board will inquire into the sinking of the ferry.'
  const sank = 'On Tuesday the ferry Marlin sank near Kell, carrying 40 people.'
  const texts = named([
    `The ferry Marlin went down off Kell on Tuesday with 42 people aboard. ${inquiry}`,
    `${sank} ${inquiry}`,
    sank,
  ])
  const whoTellsIt = (edition: Edition): string =>
    edition.claims
      .find(({ readings }) => readings.some(({ report }) => report === 'report-2'))!
      .readings.map(({ report }) => report)
      .join(' ')
  expect(whoTellsIt(editionOf(texts))).toBe('report-0 report-1 report-2')
  expect(whoTellsIt(editionOf([...texts, ['report-0-copy', texts[0]![1]]]))).toBe('report-0 report-0-copy report-1 report-2')
})
