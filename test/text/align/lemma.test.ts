// Base forms by irregular forms and detachment.
import { expect, test } from 'vitest'
import { lemmasOf } from '../../../src/text/align/lemma.ts'

test.each([
  ['fell', 'fall'],
  ['children', 'child'],
  ['crises', 'crisis'],
  ['stopped', 'stop'],
  ['making', 'make'],
  ['ferries', 'ferry'],
  ['prices', 'price'],
  ['died', 'die'],
  ["n't", 'not'],
])('%s has the base form %s', (word, base) => {
  expect(lemmasOf(word)).toContain(base)
})

test('a word is always among its own base forms, and "glass" loses no s', () => {
  expect(lemmasOf('glass')).toEqual(['glass'])
  for (const word of ['saw', 'building', 'thing', 'x', '']) expect(lemmasOf(word)).toContain(word)
})
