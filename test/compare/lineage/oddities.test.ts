// Slips that two reports have at the same place, as evidence of a borrowing.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { traceLineage } from '../../../src/compare/lineage/lineage.ts'
import type { AnnotatedReport } from '../../../src/model/annotations.ts'
import { loadAligner } from '../../../src/variorum.ts'

const { wordNet } = loadAligner().lexicon

function report(id: string, text: string): AnnotatedReport {
  const body = [{ start: 0, end: text.length }]
  return annotateReport({ id, siglum: id, lang: 'en', digest: '', text, body, credits: [], excluded: [] })
}

const printed = (slips: readonly [string, string, string, string]): string =>
  `The ferry to Lorn turned back after ${slips[0]} captain reported smoke below the main deck on Friday.
Nobody among the ninety passengers was hurt, but the ${slips[1]} of three lifeboats had to be checked.
The company said the ${slips[2]} of the engine would take a week, and that a second ship ${slips[3]} gone out.`
const clean = printed(['the', 'condition', 'examination', 'had'])

/** The oddities told of the borrowing between a and b, as printed in both, and how the evidence words them. */
function oddities(texts: readonly string[]) {
  const reports = texts.map((text, k) => report('abc'[k]!, text))
  const { borrowings } = traceLineage(reports, wordNet)
  const between = borrowings.filter(({ to, from }) => `${to}${JSON.stringify(from)}`.match(/[ab].*"[ab]"/))
  const found = between.flatMap(({ evidence }) => evidence.filter(({ why }) => why.includes('shared oddit')))
  return found.map(({ why, at }) => ({
    why,
    words: at.map(({ report: id, start, end }) => texts['abc'.indexOf(id)]!.slice(start, end)),
  }))
}

test('a misspelling and a word written twice are told with their places in both', () => {
  const copied = printed(['the the', 'condtion', 'examination', 'had'])
  expect(oddities([copied, `${copied} More was not known.`])).toEqual([
    { why: '2 shared oddities: “condtion”, “the the”', words: ['the the', 'condtion', 'the the', 'condtion'] },
  ])
})

test.each([
  ['no slip', clean, clean],
  ['a slip of one alone', clean, printed(['the the', 'condtion', 'examination', 'had'])],
  [
    'words that may stand twice',
    printed(['the', 'condition', 'examination', 'had had']),
    printed(['the', 'condition', 'examination', 'had had']),
  ],
  ['a name', printed(['the', 'Condtion', 'examination', 'had']), printed(['the', 'Condtion', 'examination', 'had'])],
  [
    'a word no dictionary has, near to none',
    printed(['the', 'glimworthiness', 'defrobulation', 'had']),
    printed(['the', 'glimworthiness', 'defrobulation', 'had']),
  ],
  [
    'forms and compounds of known words',
    printed(['the', 'seaworthiness', 'reinspecting', 'had']),
    printed(['the', 'seaworthiness', 'reinspecting', 'had']),
  ],
])('no oddity: %s', (_, a, b) => {
  expect(oddities([a, b])).toEqual([])
})

test('a misspelling that an independent report has too is a word of the event', () => {
  const copied = printed(['the', 'condtion', 'examination', 'had'])
  const third = 'Divers in Mirren call it condtion when paint comes off a hull in winter. The harbour master laughed about it.'
  expect(oddities([copied, copied])).toHaveLength(1)
  expect(oddities([copied, copied, third])).toEqual([])
})

test('without a dictionary only words written twice are told', () => {
  const copied = printed(['the the', 'condtion', 'examination', 'had'])
  const reports = [report('a', copied), report('b', copied)]
  const why = traceLineage(reports).borrowings.flatMap(({ evidence }) => evidence.map(each => each.why))
  expect(why.filter(each => each.includes('oddit'))).toEqual(['1 shared oddity: “the the”'])
})
