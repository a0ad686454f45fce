// Folding: what two printings may differ in without being different words, and what it must keep apart.
import { expect, test } from 'vitest'
import { foldWord } from '../../src/text/folding.ts'

test.each([
  ['U.S.', 'US'],
  ['Organise', 'organize'],
  ['harbour', 'HARBOR'],
  ['don’t', "don't"],
  ['two', '2'],
  ['percent', '%'],
  ['café', 'cafe'],
])('%s folds with %s', (a, b) => {
  expect(foldWord(a)).toBe(foldWord(b))
})

test.each([
  ["they're", 'they'],
  ["we're", 'were'],
  ["it's", 'its'],
  ['increase', 'intensify'],
])('%s stays apart from %s', (a, b) => {
  expect(foldWord(a)).not.toBe(foldWord(b))
})
