// How two invented clauses assert what they tell: what the join score sees of it.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { featureNames, place } from '../../../src/compare/claims/features.ts'
import { addManner, surchargeOf } from '../../../src/compare/claims/manner.ts'
import { makeVocabulary, prepareUnits } from '../../../src/compare/claims/units.ts'
import { reportOf } from '../../marked.ts'

/** Names of the features that are set for two sentences of one clause each. */
function manners(a: string, b: string): string[] {
  const vocabulary = makeVocabulary()
  const [x, y] = [a, b].map((text, i) => prepareUnits(annotateReport({ ...reportOf(text), id: `r${i}` }), vocabulary).units[0]!)
  const all = new Float64Array(featureNames.length)
  addManner(all, x!, y!)
  return featureNames.filter(name => all[place[name]] !== 0)
}

test.each([
  ['The council closed the old harbour on Friday.', 'The council shut the old harbour on Friday.', []],
  ['The council did not close the old harbour.', 'The council closed the old harbour at noon.', ['one denied']],
  ['The mayor never paid the crew.', 'The crew wasn’t paid by the mayor.', ['both denied']],
  ['The council will close the old harbour.', 'The council closed the old harbour at noon.', ['one to come']],
  ['In an interview with the Lantern Post.', 'The mayor spoke with the Lantern Post at noon.', ['one circumstance']],
  ['Let me know.', 'The mayor did know of the harbour plan.', ['one brief']],
  ['Let me know.', 'Thank you all.', ['both brief']],
])('%s / %s', (a, b, expected) => {
  expect(manners(a, b)).toEqual(expected)
  expect(manners(b, a)).toEqual(expected)
})

test.each([
  ['The council closed the old harbour on Friday.', 'The council shut the old harbour on Friday.', false],
  ['The council of Tarn Head.', 'The council of Tarn Head closed the old harbour.', true],
  ['The council did not close the old harbour.', 'The council closed the old harbour at noon.', true],
  ['Let me know.', 'Thank you all.', true],
  ['Call the ferrymen.', 'The mayor asked the court to call the ferrymen and the harbour master.', true],
])('asks more of unlike clauses: %s / %s', (a, b, more) => {
  const vocabulary = makeVocabulary()
  const [x, y] = [a, b].map((text, i) => prepareUnits(annotateReport({ ...reportOf(text), id: `r${i}` }), vocabulary).units[0]!)
  expect(surchargeOf(x!, y!) > 0).toBe(more)
  expect(surchargeOf(y!, x!) > 0).toBe(more)
})
