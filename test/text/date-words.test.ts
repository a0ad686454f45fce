// Dates in words: short where one word says all, exact where not.
import { expect, test } from 'vitest'
import { dateRangeWords, dateWords, dayWords } from '../../src/text/date-words.ts'

test.each([
  ['2031-03-04', '4 March 2031'],
  ['2031-03-04T07:40:00+01:00', '4 March 2031, 07:40'],
  ['next week', 'next week'],
  ['2031-13-04', '2031-13-04'],
])('%s reads %s', (iso, words) => expect(dateWords(iso)).toBe(words))

test.each([
  ['2027-01-01', '2027-12-31', '2027'],
  ['2029-04-01', '2029-04-30', 'April 2029'],
  ['2028-02-01', '2028-02-29', 'February 2028'],
  ['2029-02-01', '2029-02-27', '1–27 February 2029'],
  ['2031-03-03', '2031-03-05', '3–5 March 2031'],
  ['2031-03-30', '2031-04-02', '30 March – 2 April 2031'],
  ['2030-12-31', '2031-01-01', '31 December 2030 – 1 January 2031'],
  ['2031-03-04T07:40', '2031-03-04T15:20', '4 March 2031, 07:40 – 15:20'],
  ['2031-03-04', '2031-03-04T15:20', '4 March 2031'],
  ['2031-03-04T07:40', '2031-03-05T07:40', '4 March 2031, 07:40 – 5 March 2031, 07:40'],
  ['2031-03-04', '2031-03-04', '4 March 2031'],
  ['early', 'late', 'early – late'],
])('%s to %s reads %s', (from, to, words) => expect(dateRangeWords(from, to)).toBe(words))

test('a day without its year', () => expect([dayWords('2032-05-02'), dayWords('31 %')]).toEqual(['2 May', undefined]))
