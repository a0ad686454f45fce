// Sentences: " | " stands where one ends.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'

function split(text: string): string {
  return splitSentences(text, [{ start: 0, end: text.length }], tokenize(text))
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ')
}

test.each([
  ['two sentences', 'Rain fell. It stopped.', 'Rain fell. | It stopped.'],
  ['a title', 'Dr. Ida Thorn spoke. Mr. Reed left.', 'Dr. Ida Thorn spoke. | Mr. Reed left.'],
  ['an initial', 'J. Reed left. So did K. Lind.', 'J. Reed left. | So did K. Lind.'],
  ['a mark after the stop', '“We lost.” They left.', '“We lost.” | They left.'],
  ['a number with a point', 'It rose 6.5 percent. It fell.', 'It rose 6.5 percent. | It fell.'],
  ['a line end', 'No stop here\nNext line.', 'No stop here | Next line.'],
  ['a state in letters', 'He left the U.S. on Monday. He is back.', 'He left the U.S. on Monday. | He is back.'],
  [
    'bug: a.m. before a sentence',
    'It struck the rocks at 5:20 a.m. Thirty people were hurt.',
    'It struck the rocks at 5:20 a.m. | Thirty people were hurt.',
  ],
  ['a.m. before a weekday', 'The boat left at 5:20 a.m. Tuesday in the rain.', 'The boat left at 5:20 a.m. Tuesday in the rain.'],
  [
    'p.m. before a zone',
    'The talk begins at 3 p.m. Pacific time and ends late.',
    'The talk begins at 3 p.m. Pacific time and ends late.',
  ],
  [
    'bug: a currency sign lost before an amount',
    'A porter who earns? 900 a month stayed. They agreed on an? 80 billion loan. Was it to lend? 22.4bn is a lot.',
    'A porter who earns? 900 a month stayed. | They agreed on an? 80 billion loan. | Was it to lend? | 22.4bn is a lot.',
  ],
  [
    'a question before a figure',
    'You need a mask? 9 shops sell them. Who paid? 30 people. Who is it for? 900 people came. Have you seen this? 3 did.',
    'You need a mask? | 9 shops sell them. | Who paid? | 30 people. | Who is it for? | 900 people came. | Have you seen this? | 3 did.',
  ],
  ['a.m. near the start', 'At 10 a.m. Minister Thorn spoke.', 'At 10 a.m. Minister Thorn spoke.'],
])('%s', (_, text, wanted) => {
  expect(split(text)).toBe(wanted)
})

test('sentences lie in order in the text, trimmed, and hold every word', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '“', '”', 'a.m.', '5', 'Dr.') }), text => {
      const sentences = splitSentences(text, [{ start: 0, end: text.length }], tokenize(text))
      let at = 0
      for (const { start, end } of sentences) {
        expect(text.slice(at, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})
