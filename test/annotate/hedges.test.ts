// Hedges and negations: the words and the stretch they govern.
import { expect, test } from 'vitest'
import { findHedges } from '../../src/annotate/hedges.ts'
import { findNegations } from '../../src/annotate/negations.ts'
import { inputOf, readMarked, writeMarked } from '../marked.ts'

function check(marked: string): void {
  const { text } = readMarked(marked)
  const input = inputOf(text)
  const found = [
    ...findHedges(input).map(({ start, end }) => ({ start, end, kind: 'hedge' })),
    ...findNegations(input).map(({ start, end }) => ({ start, end, kind: 'not' })),
  ].sort((a, b) => a.start - b.start)
  expect(writeMarked(text, found)).toBe(marked)
}

const cases = [
  'The dam ⟦hedge:reportedly⟧ burst.',
  'The bridge ⟦hedge:is set to⟧ open, which ⟦hedge:can be seen as⟧ a success.',
  'It ⟦hedge:may have⟧ failed in May.',
  'The boat was ⟦not:not⟧ lost and did⟦not:n’t⟧ sink.',
  'It is ⟦not:no⟧ loss, not only for them.',
  'No doubt it ⟦not:never⟧ sailed.',
]

test.each(cases)('%s', check)

test('the scope of a negation ends with its clause', () => {
  const input = inputOf('The mayor did not resign, the paper said.')
  const [negation] = findNegations(input)
  expect(input.report.text.slice(negation!.scope.start, negation!.scope.end)).toBe('not resign')
})
