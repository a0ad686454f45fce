// Clauses: where sentences are cut. A line is a sentence with " | " where a clause begins; pieces of one clause are joined by " … ".
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { splitClauses } from '../../../src/compare/claims/clauses.ts'
import { tokenKind } from '../../../src/model/annotations.ts'
import { tagTokens } from '../../../src/text/tagger.ts'
import { reportOf } from '../../marked.ts'

function clausesOf(text: string) {
  const annotated = annotateReport(reportOf(text))
  return { annotated, clauses: splitClauses(annotated, tagTokens(annotated.report.text, annotated.tokens)) }
}

function cut(text: string): string {
  return clausesOf(text)
    .clauses.map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)).join(' … '))
    .join(' | ')
}

test.each([
  [
    'bug: a currency sign lost before an amount',
    'The porter, a widow from Saltby who earns? 900 a month, stayed at home.',
    'The porter, a widow from Saltby … stayed at home | who earns? 900 a month',
  ],
  [
    'coordinated clauses',
    'The dam failed on Monday, and the council closed the road.',
    'The dam failed on Monday | and the council closed the road',
  ],
  ['a reporting frame', 'Mara Lindqvist said that the bridge was safe.', 'Mara Lindqvist said | that the bridge was safe'],
  [
    'a relative clause',
    'The river rose after the storm, which lasted for two days.',
    'The river rose after the storm | which lasted for two days',
  ],
  [
    'an apposition cut out of its clause',
    'The head of the river board, a former engineer from Saltby, resigned on Friday.',
    'The head of the river board … resigned on Friday | a former engineer from Saltby',
  ],
  [
    'growth, what it reached and what is aimed at',
    'Trade with Kell grew 31% in a year to $123bn and aims for $200bn.',
    'Trade with Kell grew 31% in a year | Trade with Kell grew … to $123bn | and aims for $200bn',
  ],
  [
    'what was reached stands inside the growth',
    'Trade with Kell saw a 30 percent boost to $123 billion in the first half of the year with the two towns aiming for more.',
    'Trade with Kell saw a 30 percent boost … in the first half of the year | Trade with Kell saw a … to $123 billion | with the two towns aiming for more',
  ],
  [
    'whom it was told',
    'Venn told the Saltby Herald that the bridge was shut.',
    'Venn told the Saltby Herald | that the bridge was shut',
  ],
  [
    'bug: a while was taken for an opener',
    'It may take quite a while for the glue to set.',
    'It may take quite a while for the glue to set',
  ],
  [
    'bug: a comparison was cut in two',
    'He was not as clear as he should have been.',
    'He was not as clear as he should have been',
  ],
  [
    'coordinated predicates of a subject with an apposition',
    'The yard hired 40 people, closed two docks and moved its office to Kell.',
    'The yard hired 40 people | closed two docks | and moved its office to Kell',
  ],
  [
    'bug: a time of day was cut at its colon',
    'The ferry struck the rocks at 5:20 a.m. in heavy rain, the coastguard said.',
    'The ferry struck the rocks at 5:20 a.m. in heavy rain | the coastguard said',
  ],
  [
    'bug: an age between commas parted a subject from its predicate',
    'Fire Chief Odo Marsk, 46, was hurt and was in a stable condition.',
    'Fire Chief Odo Marsk, 46, was hurt and was in a stable condition',
  ],
  [
    'bug: a name between commas parted a subject from its predicate',
    'The Saltby police chief, 46-year-old Odo Marsk, is in a Kell hospital.',
    'The Saltby police chief, 46-year-old Odo Marsk, is in a Kell hospital',
  ],
  [
    'bug: a name was cut at its "and", since a clause follows further on',
    'Crews must ask the Wharf and Wildlife Office to tell whether a plan harms the seals.',
    'Crews must ask the Wharf and Wildlife Office to tell whether a plan harms the seals',
  ],
  [
    'bug: two subjects with their ages were parted from their predicate',
    'His sister Mera Venn, 20, and mother Oda Brask, 58, were found dead in a house in Kell.',
    'His sister Mera Venn, 20, and mother Oda Brask, 58, were found dead in a house in Kell',
  ],
  [
    'bug: two adjectives of one noun were parted',
    'It was a previously unknown, narrow boat with twelve seats and two masts.',
    'It was a previously unknown, narrow boat with twelve seats and two masts',
  ],
  [
    'no subject behind a preposition',
    'In the hall of Saltby, were told the crew, nobody slept.',
    'In the hall of Saltby | were told the crew, nobody slept',
  ],
  [
    'short words in marks stay',
    'The board called the plan “a bad joke” on Monday.',
    'The board called the plan “a bad joke” on Monday',
  ],
  [
    'a list of names stays',
    'Crews from Kell, Tarnwick and Saltby helped the town.',
    'Crews from Kell, Tarnwick and Saltby helped the town',
  ],
  ['a hyphen joins', 'A 3-year-old boy fell into the harbour.', 'A 3-year-old boy fell into the harbour'],
])('%s', (_, text, expected) => expect(cut(text)).toBe(expected))

test('every word of every sentence lies in exactly one clause (but for the subject of an amount reached)', () => {
  const word = fc.constantFrom(
    'Venn',
    'said',
    'that',
    ',',
    'the',
    'dam',
    'broke',
    'and',
    '“',
    '”',
    '(',
    ')',
    '—',
    'who',
    'after',
    'rain',
    '-',
    ';',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), words => {
      const { annotated, clauses } = clausesOf(`${words.join(' ')}.`)
      const { tokens } = annotated
      for (const { from, to } of annotated.sentences)
        for (let i = from; i < to; i++) {
          if (tokens.kinds[i] === tokenKind.punctuation) continue
          const holders = clauses.filter(clause => clause.tokens.some(range => range.from <= i && i < range.to))
          expect(holders).toHaveLength(1)
        }
    }),
  )
})
