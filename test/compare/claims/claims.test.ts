// Claims: which clauses are joined, what supports them, and that neither the order of reports nor a stranger among them matters.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { joinClaims } from '../../../src/compare/claims/claims.ts'
import { explainJoin } from '../../../src/compare/claims/evidence.ts'
import { makeVocabulary, prepareUnits } from '../../../src/compare/claims/units.ts'
import { traceLineage } from '../../../src/compare/lineage/lineage.ts'
import { groupQuotations } from '../../../src/compare/quotations/quotations.ts'
import { relate } from '../../../src/compare/story.ts'
import type { Claim } from '../../../src/model/edition.ts'
import { reportOf } from '../../marked.ts'

const texts: Record<string, string> = {
  gazette:
    'The old weir at Tarnwick burst on Tuesday and flooded 40 houses. Nobody was hurt. The river board had warned of cracks in the weir last spring, Mayor Ines Calder said. A choir concert was called off.',
  herald:
    'Forty houses in Tarnwick were flooded when the old weir burst on Tuesday. Mayor Ines Calder said the river board had warned of cracks last spring. The railway bridge stayed open.',
  courier:
    'On Tuesday the old weir at Tarnwick burst and flooded 40 houses. Schools will stay closed until Friday. The river board had warned of cracks in the weir last spring.',
}
const orchard =
  'Growers in the Elmwater valley lost a third of their cherries to frost. The fruit board will ask the county for aid, grower Bettina Sorrel said.'

const told: Record<string, string> = {
  a: 'Orla Venn told reporters on Monday: “The bridge at Saltby is closed.” The ferry sank off Kell, she said.',
  b: 'Orla Venn told reporters on Tuesday: “The harbour at Kell needs dredging.” Four boats left Tarnwick, she said.',
}

function claimsOf(stories: Record<string, string>, order = Object.keys(stories)): Claim[] {
  const reports = order.map(id => annotateReport({ ...reportOf(stories[id]!), id }))
  const basis = { lineage: traceLineage(reports), related: relate(reports), aligner: undefined }
  return joinClaims(reports, groupQuotations(reports), basis)
}

function joined(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ readings }) => new Set(readings.map(({ report }) => report)).size > 1)
}

function wordsOf(claim: Claim): string[] {
  return claim.readings.map(({ report, start, end }) => `${report}: ${(texts[report] ?? told[report]!).slice(start, end)}`)
}

test('the burst weir is one claim of all three reports, with evidence', () => {
  const claims = joined(claimsOf(texts))
  const weir = claims.find(claim => wordsOf(claim).some(words => /gazette.*weir at Tarnwick burst/.test(words)))
  expect(new Set(weir!.readings.map(({ report }) => report))).toEqual(new Set(['gazette', 'herald', 'courier']))
  expect(weir!.evidence.join(' ')).toContain('weir')
})

test('what only one tells is joined with nothing', () => {
  const told = joined(claimsOf(texts)).flatMap(wordsOf).join(' ')
  for (const only of ['choir concert', 'railway bridge', 'Schools']) expect(told).not.toContain(only)
})

test('every sentence of every body is told by a claim', () => {
  const claims = claimsOf(texts)
  for (const [id, text] of Object.entries(texts)) {
    const told = claims.flatMap(({ readings }) => readings.filter(({ report }) => report === id))
    for (const { start, end } of annotateReport(reportOf(text)).sentences)
      expect(
        told.some(reading => reading.start < end && reading.end > start),
        text.slice(start, end),
      ).toBe(true)
  }
})

test('order does not matter', () => {
  const expected = claimsOf(texts)
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(texts), { minLength: 3 }), order => {
      expect(claimsOf(texts, order)).toEqual(expected)
    }),
    { numRuns: 6 },
  )
})

test('a report of another event changes no claim of the others and is joined with none', () => {
  const more = claimsOf({ ...texts, orchard })
  const others = more.filter(({ readings }) => readings.every(({ report }) => report !== 'orchard'))
  expect(others.map(({ id }) => id)).toEqual(claimsOf(texts).map(({ id }) => id))
  expect(joined(more).some(({ readings }) => readings.some(({ report }) => report === 'orchard'))).toBe(false)
})

test('a copy adds readings and no origin', () => {
  const copied = claimsOf({ ...texts, 'gazette-copy': texts.gazette! })
  const choir = copied.find(claim =>
    claim.readings.some(({ report, start, end }) => report === 'gazette' && /choir/.test(texts.gazette!.slice(start, end))),
  )
  expect(choir!.readings.map(({ report }) => report)).toEqual(['gazette', 'gazette-copy'])
  expect([choir!.support, choir!.origins]).toEqual(['copied', 1])
})

test('bug: who said it was a claim of its own, and joined for itself', () => {
  const claims = claimsOf(told)
  expect(claims.flatMap(wordsOf).filter(words => /told reporters|she said/.test(words))).toEqual([])
  const closed = claims.flatMap(({ readings }) => readings).find(({ report, start }) => report === 'a' && start < 60)!
  const { source, cue } = closed.attribution!
  expect([source, cue].map(at => told.a!.slice(at!.start, at!.end))).toEqual(['Orla Venn', 'told'])
})

test('bug: a clause was explained by another one of the same reading, with which it had no word in common', () => {
  const text = 'The ferry struck the reef and the pilot rang the bell.'
  const vocabulary = makeVocabulary()
  const units = ['a', 'b'].flatMap(id => prepareUnits(annotateReport({ ...reportOf(text), id }), vocabulary).units)
  expect(units.length).toBe(4)
  expect(explainJoin(units).filter(line => !line.startsWith('the same'))).toEqual([])
})

test.each([
  ['The ferry had struck a reef off Tarn Head, Varland’s coastguard said.', 'Varland’s coastguard'],
  ['The ferry struck a reef off Tarn Head, according to the harbour police of Varland.', 'the harbour police of Varland'],
  ['Varland envoy Oda Brask said the ferry had struck a reef off Tarn Head.', 'Oda Brask'],
])('bug: a coastguard was named by its country as a source: %s', (text, source) => {
  expect(claimsOf({ a: text }).flatMap(claim => claim.sources.map(({ name }) => name))).toContain(source)
})

test('a pronoun names no source', () => {
  const text = 'Envoy Oda Brask spoke first. She said the ferry had struck a reef off Tarn Head.'
  expect(claimsOf({ a: text }).flatMap(claim => claim.sources.map(({ name }) => name))).toEqual([])
})
