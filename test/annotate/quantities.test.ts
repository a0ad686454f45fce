// Quantities: value, unit, bound, kind and extent of amounts in invented sentences.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuantities } from '../../src/annotate/quantities.ts'
import { findTimes } from '../../src/annotate/times.ts'
import { inputOf, readMarked, writeMarked } from '../marked.ts'

/** Compares what is found with the marks: ⟦kind=[bound]value[–to][ unit]:stretch⟧. */
function check(marked: string): void {
  const { text } = readMarked(marked)
  const input = inputOf(text)
  const found = findQuantities(input, findTimes(input)).map(({ start, end, kind, bound = '', value, to, unit }) => ({
    start,
    end,
    kind,
    value: `${bound}${value}${to === undefined ? '' : `–${to}`}${unit === '' ? '' : ` ${unit}`}`,
  }))
  expect(writeMarked(text, found)).toBe(marked)
}

const cases = [
  'Prices rose ⟦percent=31 %:31%⟧ in Velmora.',
  'Prices rose ⟦percent=30 %:30 percent⟧, then ⟦percent=4.5 %:4.5 per cent⟧.',
  'The dam cost ⟦money=123000000000 USD:$ 123 billion⟧, not ⟦money=200000000000 USD:$200bn⟧.',
  'It cost ⟦money=7700000 GBP:£7.7m⟧ or ⟦money=5250000 USD:$5.25 million⟧.',
  'They paid ⟦money=40 EUR:40 euros⟧ and ⟦money=1200000 AUD:A$1.2 million⟧.',
  'The ferry carried ⟦cardinal=≥150:more than 150⟧ people.',
  'Workers made ⟦cardinal=≥150000000:more than 150 million⟧ bolts.',
  'Police held ⟦cardinal=≥4:at least four⟧ men and ⟦cardinal=~20:about twenty⟧ women.',
  'Some say ⟦cardinal=≤1000:nearly 1,000⟧ came; ⟦cardinal=≤50:up to 50⟧ stayed.',
  'The council has ⟦cardinal=25:twenty-five⟧ seats and ⟦cardinal=250:two hundred and fifty⟧ staff.',
  'A boy of ⟦age=3 year:3-year-old⟧ fame, ⟦age=16 year:aged 16⟧.'.replace('⟦age=16 year:aged 16⟧', 'aged ⟦age=16 year:16⟧'),
  'Oda Brask, ⟦age=67 year:67⟧, was held.',
  'He is ⟦age=4 year:4 years old⟧.',
  'The chance is ⟦percent=1 in 3:one in three⟧ and was ⟦percent=2 in 3:two-in-three⟧.',
  'Nearly a dozen left, and ⟦percent=2 in 3:two-thirds⟧ of them returned.'.replace(
    'Nearly a dozen',
    '⟦cardinal=≤12:Nearly a dozen⟧',
  ),
  'It lasted ⟦measure=4 day:four days⟧ and ⟦measure=18 month:18-month⟧ talks.',
  'The board voted ⟦score=5-2:5-2⟧ to close it.',
  'They expect ⟦range=3–5 day:3 to 5 days⟧ of rain.',
  'The ⟦ordinal=1:first⟧ boat and the ⟦ordinal=8:8th⟧ sank.',
  'A ⟦measure=425 kg:425kg⟧ bell fell ⟦measure=60 km:60km⟧ away.',
  'No one saw the one who fled.',
  'On 3 March 2031 the bridge closed.',
  'Rocket 4C rose from pad t.co/7gBq today.',
]

test.each(cases)('%s', check)

test('what is counted is read off', () => {
  const input = inputOf('Rescuers found 42 wounded civilians and 12 boats.')
  expect(findQuantities(input, []).map(({ of }) => of)).toEqual(['civilians', 'boats'])
})

test('any text: spans lie in it, in order, apart, and hold a value', () => {
  const words = fc.constantFrom(
    'three',
    '31',
    '%',
    '$',
    '5',
    'million',
    'to',
    '-',
    'about',
    'at',
    'least',
    'one',
    'in',
    'half',
    'a',
    'of',
    'people',
    '.',
    'year-old',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 30 }), parts => {
      const input = inputOf(parts.join(' '))
      let last = 0
      for (const { start, end, value } of findQuantities(input, findTimes(input))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(value).not.toBe('')
        last = end
      }
      expect(last).toBeLessThanOrEqual(input.report.text.length)
    }),
  )
})
