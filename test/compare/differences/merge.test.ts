// Findings of pairs brought together: who stands on which side.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import type { Finding } from '../../../src/compare/differences/finding.ts'
import { layOut } from '../../../src/compare/differences/frame.ts'
import { mergeFindings } from '../../../src/compare/differences/merge.ts'
import { reportOf } from '../../marked.ts'

type Place = readonly [report: string, start: number, value: string]

function finding(a: Place, b: Place, compatible = true): Finding {
  const side = ([report, start, value]: Place) => ({ value, at: { report, start, end: start + 5 } })
  return { kind: 'number', a: side(a), b: side(b), compatible, why: `${a[2]} in ${a[0]}, ${b[2]} in ${b[0]}` }
}

/** Each difference as its sides, "value: reports", and its reason. */
function merged(...findings: Finding[]): string[] {
  return mergeFindings(findings, []).map(
    ({ sides, why }) =>
      `${sides.map(({ value, at }) => `${value}: ${at.map(({ report }) => report).join(' ')}`).join(' | ')} (${why})`,
  )
}

const both = [
  finding(['gull', 0, '40'], ['tern', 0, '≥40']),
  finding(['gull', 0, '40'], ['skua', 0, '≥40']),
  finding(['skua', 50, '40'], ['tern', 0, '≥40']),
] as const

test('a report that tells both values stands on no side', () => {
  expect(merged(...both)).toEqual(['40: gull | ≥40: tern (40 in gull, ≥40 in tern)'])
})

test('no difference is left against a report that gives two figures', () => {
  expect(merged(finding(['gull', 0, '40'], ['tern', 0, '≥40']), finding(['gull', 50, '≤40'], ['tern', 0, '≥40']))).toEqual([])
})

test('what cannot both hold is told even of a report that contradicts itself', () => {
  expect(merged(...both.map(each => ({ ...each, compatible: false })))).toEqual([
    '40: gull skua | ≥40: skua tern (40 in gull, ≥40 in tern)',
  ])
})

test('bug: two readings that print one detail in the same words were two sides', () => {
  const texts = { gull: 'The old ferry sank.', tern: 'The old Ferry sank.', skua: 'The ferry sank.' }
  const frames = Object.entries(texts).map(([id, text]) => [
    layOut({ report: id, start: 0, end: text.length }, annotateReport({ ...reportOf(text), id })),
  ])
  const side = (report: string, start: number, end: number) => ({ at: { report, start, end } })
  const of = (report: string): Finding => ({
    kind: 'detail',
    a: side(report, 4, 13),
    b: side('skua', 4, 9),
    compatible: true,
    why: 'only the first tells it',
  })
  const [difference, ...others] = mergeFindings([of('gull'), of('tern')], frames)
  expect(others).toEqual([])
  expect(difference!.sides.map(({ at }) => at.map(({ report }) => report))).toEqual([['gull', 'tern'], ['skua']])
})

test('bug: two months beside a report that tells neither were one detail', () => {
  const texts = { gull: 'It opened in March.', tern: 'It opened in May.', skua: 'It opened.' }
  const frames = Object.entries(texts).map(([id, text]) => [
    layOut({ report: id, start: 0, end: text.length }, annotateReport({ ...reportOf(text), id })),
  ])
  const of = (report: string, end: number): Finding => ({
    kind: 'detail',
    a: { at: { report, start: 3, end } },
    b: { at: { report: 'skua', start: 3, end: 9 } },
    compatible: true,
    why: 'only the first tells it',
  })
  const told = mergeFindings([of('gull', 18), of('tern', 16)], frames)
  expect(told.map(({ sides }) => sides.flatMap(({ at }) => at.map(({ report }) => report)))).toEqual([
    ['gull', 'skua'],
    ['skua', 'tern'],
  ])
})
