// Groups of many reports: a unit that fits one of a group and not the others stays outside. Scores are given by hand.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { joinUnits } from '../../../src/compare/claims/join.ts'
import type { Scorer } from '../../../src/compare/claims/score.ts'
import { makeVocabulary, prepareUnits, type Unit } from '../../../src/compare/claims/units.ts'
import { reportOf } from '../../marked.ts'

/** The groups of one-clause reports, each pair scored as said, .9 where nothing is said. */
function grouped(ids: string[], scores: Record<string, number>): string[] {
  const vocabulary = makeVocabulary()
  // The same words count once, so each report has one of its own.
  const reports = ids.map(id =>
    prepareUnits(
      annotateReport({ ...reportOf(`The old weir at Tarnwick, built by Master ${id.toUpperCase()}olm, burst.`), id }),
      vocabulary,
    ),
  )
  const idOf = (unit: Unit): string => unit.report.annotated.report.id
  const score = (a: Unit, b: Unit): number => scores[[idOf(a), idOf(b)].sort().join('')] ?? 0.9
  const scorer: Scorer = {
    score,
    odds: () => 0,
    firstOdds: () => 0,
    features: () => new Float64Array(),
    firstFeatures: () => new Float64Array(),
  }
  const thresholds = { join: 0.5, joinLoose: 0.5, close: 0.24, loose: 0.12 }
  return joinUnits(reports, { scorer, related: () => true, thresholds }).map(({ units }) => units.map(idOf).sort().join(''))
}

test('what all tell is one group', () => {
  expect(grouped(['a', 'b', 'c', 'd'], {})).toEqual(['abcd'])
})

test('a unit that fits one of three stays outside', () => {
  expect(grouped(['a', 'b', 'c', 'd'], { ad: 0.01, bd: 0.01 })).toEqual(['abc', 'd'])
})

test('a unit that came first leaves when the later ones do not fit it', () => {
  expect(grouped(['a', 'b', 'c', 'd'], { ab: 0.6, ac: 0.4, ad: 0.01 }).sort()).toEqual(['a', 'bcd'])
})

test('a unit that one of a group speaks plainly against stays outside, though the others make up for it on the average', () => {
  expect(grouped(['a', 'b', 'c', 'd'], { ad: 0.2, bd: 0.7 })).toEqual(['abc', 'd'])
  expect(grouped(['a', 'b', 'c', 'd'], { ad: 0.45 })).toEqual(['abcd'])
})

/** The readings that joining two reports makes, clause by clause, when clauses with a common longest word are the same. */
function readings(a: string, b: string): string[] {
  const vocabulary = makeVocabulary()
  const reports = [a, b].map((text, i) =>
    prepareUnits(annotateReport({ ...reportOf(text), id: `r${i}` }), vocabulary, () => 'one quotation'),
  )
  const longest = ({ words }: Unit): number => words.findLast(({ kind }) => kind !== 0)!.stem
  const score = (x: Unit, y: Unit): number => (longest(x) === longest(y) ? 0.99 : 0.001)
  const scorer: Scorer = {
    score,
    odds: () => 0,
    firstOdds: () => 0,
    features: () => new Float64Array(),
    firstFeatures: () => new Float64Array(),
  }
  const thresholds = { join: 0.5, joinLoose: 0.5, close: 0.24, loose: 0.12 }
  const groups = joinUnits(reports, { scorer, related: () => true, thresholds })
  return groups
    .filter(({ units }) => new Set(units.map(({ report }) => report)).size === 2)
    .map(({ units }) =>
      units
        .filter(({ report }) => report === reports[0])
        .sort((x, y) => x.index - y.index)
        .map(({ clause }) => a.slice(clause.start, clause.end))
        .join(' / '),
    )
}

test('clauses of one sentence are one claim though the other report tells them in another order', () => {
  const told = readings(
    'The old weir at Tarnwick burst, because the winter ice had cracked it.',
    'Because the winter ice had cracked it, the old weir at Tarnwick burst.',
  )
  expect(told).toEqual(['The old weir at Tarnwick burst / because the winter ice had cracked it'])
})

test('sentences of one quotation stay two claims where both reports print them as two', () => {
  const quoted = '“The old weir at Tarnwick burst. The winter ice had cracked it,” Ines Calder said.'
  expect(readings(quoted, quoted)).toHaveLength(2)
})
