// Whether two clauses are given to one source: by speaker, by attribution, by neither.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { featureNames, place } from '../../../src/compare/claims/features.ts'
import { addSources } from '../../../src/compare/claims/sources.ts'
import { makeVocabulary, prepareUnits, type Unit } from '../../../src/compare/claims/units.ts'
import { reportOf } from '../../marked.ts'

const vocabulary = makeVocabulary()
function clause(text: string, word: string): Unit {
  const { units } = prepareUnits(annotateReport(reportOf(text)), vocabulary)
  return units.find(({ clause: { start, end } }) => text.slice(start, end).includes(word))!
}

function told(a: string, b: string): string[] {
  const all = new Float64Array(featureNames.length)
  addSources(all, clause(a, 'weir'), clause(b, 'weir'))
  return (['same source', 'sources apart', 'one with source'] as const).filter(name => all[place[name]] === 1)
}

const calder = '“The old weir at Tarnwick burst in the night,” Mayor Ines Calder said.'
test.each([
  ['one speaker, quoted and reported', calder, 'Ines Calder said that the old weir at Tarnwick had burst.', 'same source'],
  ['two speakers', calder, '“The old weir at Tarnwick will be mended soon,” engineer Orla Venn said.', 'sources apart'],
  ['told by the report itself on one side', calder, 'The old weir at Tarnwick burst in the night.', 'one with source'],
])('%s', (_, a, b, expected) => {
  expect(told(a, b)).toEqual([expected])
  expect(told(b, a)).toEqual([expected])
})

test('no source on either side says nothing', () => {
  expect(told('The old weir at Tarnwick burst.', 'The old weir burst at Tarnwick.')).toEqual([])
})
