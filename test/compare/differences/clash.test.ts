// What is no contradiction: times of two doings, figures of two periods, a count that rose between two reports; in invented sentences.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import {
  areTwoDoings,
  areTwoEvents,
  areTwoMatters,
  areTwoPeriods,
  isCaption,
  risenBetween,
} from '../../../src/compare/differences/clash.ts'
import { type Frame, layOut } from '../../../src/compare/differences/frame.ts'
import { linkWords } from '../../../src/compare/differences/linking.ts'
import { compareNumbers } from '../../../src/compare/differences/numbers.ts'
import { comparePolarity } from '../../../src/compare/differences/polarity.ts'
import { sameActor, spelledAlike } from '../../../src/compare/differences/same-name.ts'
import { reportOf } from '../../marked.ts'

function frameOf(text: string, published = '2031-03-05'): Frame {
  const annotated = annotateReport({ ...reportOf(text, { published }), id: `r ${text}` })
  return layOut({ report: annotated.report.id, start: 0, end: text.length, joined: true }, annotated)
}

test.each([
  ['Mayor Brask urged the council on Wednesday.', 'Mayor Brask signed the harbour law on Thursday.', true],
  ['Mayor Brask signed the harbour law on Wednesday.', 'Mayor Brask signed the harbour law on Thursday.', false],
  ['The harbour law of Wednesday.', 'Mayor Brask signed the harbour law on Thursday.', false],
])('times of two doings: %s / %s', (first, second, expected) => {
  const [a, b] = [frameOf(first), frameOf(second)]
  expect(areTwoDoings(a, b, linkWords(a, b), a.times[0]!, b.times[0]!, undefined)).toBe(expected)
})

test.each([
  ['Mayor Brask speaks at the harbour on March 3, 2029.', true],
  ['Mayor Brask spoke at the harbour on March 3, 2029.', false],
  ['The council says Mayor Brask spoke at the harbour on March 3, 2029.', false],
  ['Mayor Brask speaks at the harbour on Tuesday.', false],
])('the day a picture was taken: %s', (text, expected) => {
  const frame = frameOf(text)
  expect(isCaption(frame, frame.times[0]!)).toBe(expected)
})

test.each([
  ['Brask said on Monday that the ferry had crashed.', 'The ferry crashed on Sunday, Brask said.', true],
  ['The ferry crashed on Monday, Brask said.', 'The ferry crashed on Sunday, Brask said.', false],
])('times of two events, by the verb that governs: %s / %s', (first, second, expected) => {
  const [a, b] = [frameOf(first), frameOf(second)]
  expect(areTwoEvents(a, b, linkWords(a, b), a.times[0]!, b.times[0]!, undefined)).toBe(expected)
})

test.each([
  ['The harbour serves 41 percent of its patients.', 'It gets 25 percent of the funds.', true],
  ['The harbour serves 41 percent of its patients.', 'It serves 25 percent of the patients.', false],
  ['The harbour expects a $5 million hit.', 'The harbour has an income of $2 million.', true],
  ['The harbour lost five ferries.', 'The harbour lost six pilots.', true],
  ['The harbour lost five ferries.', 'The harbour lost six ferries.', false],
  ['The harbour lost five people.', 'The harbour lost six pilots.', false],
  ['Mayor Brask paid 36 percent.', 'The couple paid 31 percent.', true],
  ['Mayor Brask paid 36 percent.', 'Last year she paid 31 percent.', false],
  ['Mayor Brask paid 36 percent.', 'Last year Brask paid 31 percent.', false],
])('figures of two matters: %s / %s', (first, second, expected) => {
  const [a, b] = [frameOf(first), frameOf(second)]
  expect(areTwoMatters(a, b, a.quantities[0]!, b.quantities[0]!, undefined)).toBe(expected)
})

test('a figure that the other sentence rounds, beside another, differs from nothing', () => {
  const told = (second: string): number => {
    const [a, b] = [frameOf('Brask paid a tax rate of 35.7 percent.'), frameOf(second)]
    return compareNumbers(a, b, linkWords(a, b)).length
  }
  expect(told('Brask paid a tax rate of 35.72 percent, in all a tax rate of 45.8 percent.')).toBe(0)
  expect(told('Brask paid a tax rate of 35.72, in all a tax rate of 45.8 percent.')).toBe(0)
  expect(told('Brask paid a tax rate of 45.8 percent.')).toBe(1)
})

test('durations of two doings: what will be done for three months, and what has been for eight', () => {
  const told = (second: string): number => {
    const [a, b] = [frameOf('Ellery will extend the state of emergency for three months.'), frameOf(second)]
    return compareNumbers(a, b, linkWords(a, b)).length
  }
  expect(told('Ellery has lived in the state of emergency for eight months.')).toBe(0)
  expect(told('Ellery will extend the state of emergency for eight months.')).toBe(1)
})

test.each([
  ['The guild earned $20 million between 2027 and 2030.', 'The guild earned $30 million in 2030.', true],
  ['The guild earned $20 million in 2030.', 'The guild earned $30 million in 2030.', false],
  ['The guild earned $20 million.', 'The guild earned $30 million in 2030.', false],
])('figures of two periods: %s / %s', (first, second, expected) => {
  expect(areTwoPeriods(frameOf(first), frameOf(second))).toBe(expected)
})

test.each([
  ['The toll at Tarn Head rose to 84 dead.', '2031-03-05', 'At Tarn Head 85 people died.', '2031-03-20', true],
  ['The toll rose to 84 at Tarn Head.', '2031-03-05', 'The toll stands at 85 at Tarn Head.', '2031-03-20', true],
  ['The toll at Tarn Head rose to 84 dead.', '2031-03-05', 'At Tarn Head 85 people died.', '2031-03-05', false],
  ['The toll at Tarn Head rose to 84 dead.', '2031-03-20', 'At Tarn Head 85 people died.', '2031-03-05', false],
  ['At Tarn Head 84 people died.', '2031-03-05', 'At Tarn Head 85 people died.', '2031-03-20', false],
  ['The toll was paid by 84 ferries.', '2031-03-05', 'The toll was paid by 85 ferries.', '2031-03-20', false],
])('a count that may have risen: %s (%s) / %s (%s)', (first, day, second, other, expected) => {
  const [a, b] = [frameOf(first, day), frameOf(second, other)]
  expect(risenBetween(a, b, a.quantities[0]!, b.quantities[0]!) !== undefined).toBe(expected)
})

test('a denial told as a lateness denies too', () => {
  const told = (second: string): number => {
    const [a, b] = [frameOf('Brask had not disclosed two meetings with the guild.'), frameOf(second)]
    return comparePolarity(a, b, linkWords(a, b)).length
  }
  expect(told('Brask had belatedly disclosed two meetings with the guild.')).toBe(0)
  expect(told('The guild kept Brask from disclosing two meetings with the guild.')).toBe(0)
  expect(told('Brask had disclosed two meetings with the guild.')).toBe(1)
})

test('the number of a generation makes no other person, and an article of a name no other name', () => {
  const person = (name: string) => ({ name, kind: 'person' as const })
  expect(sameActor(person('Oda Brask III'), person('Oda W. Brask'))).toBe(true)
  expect(sameActor(person('Oda Brask III'), person('Mera W. Brask'))).toBe(false)
  const guild = (name: string) => ({ name, kind: 'organisation' as const })
  expect(sameActor(guild('U.S. Guild of Pilots'), guild('United States Guild of Pilots'))).toBe(true)
  expect(spelledAlike('al-Qadefi', 'Gadhefi')).toBe(true)
  expect(spelledAlike('al-Qadefi', 'Moranti')).toBe(false)
})
