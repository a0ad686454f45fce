// Stretches that name without asserting: what counts as one, and what the joining makes of them.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { makeVocabulary, prepareUnits } from '../../../src/compare/claims/units.ts'
import { reportOf } from '../../marked.ts'

function namingOf(words: string): string | undefined {
  const { units } = prepareUnits(annotateReport(reportOf(`The river rose.\n\n${words}\n\nThe rain stopped.`)), makeVocabulary())
  const start = 'The river rose.\n\n'.length
  const unit = units.find(({ clause }) => clause.start <= start && clause.end > start)
  return unit!.naming ?? 'none'
}

test.each([
  ['a photo credit', '(Ida Venn/Saltby Wire via Kell Press)', 'bare'],
  ['a source tag', 'citing river officials in Saltby', 'bare'],
  ['a dateline', 'THURSDAY, APRIL 11, 2031, 12:12 AM', 'bare'],
  ['a stamp of publication', 'Published: April 23, 2031 9:39 AM', 'bare'],
  ['a time and what happened', 'On April 23, 2031 the Tarnwick Maiden sank', 'none'],
  ['a name with what it is', 'The ferry, the Tarnwick Maiden', 'told'],
  ['a sentence', 'The Tarnwick Maiden sank off Kell.', 'none'],
  ['a past form that may be an adjective', 'Orla Venn posted footage of the flood.', 'none'],
  ['a present form that may be a noun', 'The Tarnwick Maiden remains in Kell.', 'none'],
  ['a circumstance', 'After a long talk in Saltby', 'none'],
  ['an amount', 'Saltby 14 million dollars', 'none'],
  ['a headline in capitals', 'VENN BLASTS KELL COUNCIL', 'none'],
])('%s', (_, words, expected) => {
  expect(namingOf(words)).toBe(expected)
})
