// Details between two sentences of one claim, in invented news: what is marked, and what is none since it is cut, told already or no addition.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { compareDetail } from '../../../src/compare/differences/detail.ts'
import { layOut } from '../../../src/compare/differences/frame.ts'
import { linkWords } from '../../../src/compare/differences/linking.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { reportOf } from '../../marked.ts'

const aligner = loadAligner()

/** Candidate details of the first sentences of two reports, as "words|words"; the rest of a report follows behind a line break. */
function detailsOf(...texts: [string, string]): string[] {
  const [a, b] = texts.map((text, i) => {
    const annotated = annotateReport({ ...reportOf(text, { published: '2031-03-05' }), id: `r${i}` })
    const { start, end } = annotated.sentences[0]!
    return layOut({ report: `r${i}`, start, end, joined: true }, annotated)
  }) as [ReturnType<typeof layOut>, ReturnType<typeof layOut>]
  return compareDetail(a, b, linkWords(a, b, aligner), aligner).map(({ a: { at }, b: { at: bt } }) =>
    [texts[0].slice(at.start, at.end), texts[1].slice(bt.start, bt.end)].join('|'),
  )
}

test.each<[string, string, string[]]>([
  [
    'The harbour board received a scathing letter from the fishermen.',
    'The harbour board received a letter from the fishermen.',
    ['scathing letter|letter'],
  ],
  [
    'The ferry will carry a crane and barge to the far side of the bay.\n\nA barge is slow.',
    'The ferry will carry a crane to the far side of the bay.\n\nThe harbour is full. The mayor came. A barge lay there.',
    ['crane and barge|crane'],
  ],
  [
    'Several sailors of the harbour board searched the wreck.',
    'Six sailors of the harbour board searched the wreck.',
    ['Several sailors of the harbour board|Six sailors of the harbour board'],
  ],
])('a detail: %s', (a, b, expected) => {
  expect(detailsOf(a, b)).toEqual(expected)
  expect(detailsOf(b, a)).toEqual(expected.map(words => words.split('|').reverse().join('|')))
})

test.each<[string, string]>([
  ['The board defended its decision to water down the rules.', 'The board defended its decision.'],
  ['The fishermen praised the harbour war czar.', 'The fishermen praised the harbour war.'],
  ['She took a minimum-wage job at the mill.', 'She took a minimum wage job at the mill.'],
  ['The pilot met the board on Friday.', 'The pilot met the board a day before the storm.'],
  ['The board spoke in response to the flood.', 'The board spoke.'],
  ['The ferry captain sold the boat.\n\nThe boat was red.', 'The ferry captain sold the red boat.'],
])('no detail: %s / %s', (a, b) => {
  expect(detailsOf(a, b)).toEqual([])
})
