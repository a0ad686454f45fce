// Slots and phrases in invented sentences: which mention stands in the place of which, what is never paired, and what a phrase is.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { type Frame, layOut } from '../../../src/compare/differences/frame.ts'
import { linkWords } from '../../../src/compare/differences/linking.ts'
import { nameSlots } from '../../../src/compare/differences/names.ts'
import { numberSlots } from '../../../src/compare/differences/numbers.ts'
import { phrasesOf } from '../../../src/compare/differences/phrases.ts'
import { placeProbability, slotProbability } from '../../../src/compare/differences/slots.ts'
import { timeSlots } from '../../../src/compare/differences/times.ts'
import { reportOf } from '../../marked.ts'

function frameOf(text: string, id: string): Frame {
  const annotated = annotateReport({ ...reportOf(text, { published: '2031-03-05' }), id })
  return layOut({ report: id, start: 0, end: text.length }, annotated)
}

function pairOf(a: string, b: string): [Frame, Frame, ReturnType<typeof linkWords>] {
  const [x, y] = [frameOf(a, 'a'), frameOf(b, 'b')]
  return [x, y, linkWords(x, y)]
}

const printed = (frame: Frame, { start, end }: { start: number; end: number }): string =>
  frame.annotated.report.text.slice(start, end)

test('the amount in the same place is likelier than the one in another', () => {
  const [a, b, links] = pairOf(
    'The ferry carried 214 people and 31 cars to Tarn Head.',
    'The ferry carried 241 people and 52 cars to Tarn Head.',
  )
  const slots = numberSlots(a, b, links)
  const best = slots.reduce((x, y) => (slotProbability(y.features, 'number') > slotProbability(x.features, 'number') ? y : x))
  expect([printed(a, best.first.mention).slice(0, 3), printed(b, best.second.mention).slice(0, 3)]).toSatisfy(
    ([x, y]: string[]) => (x === '214' && y === '241') || (x === '31 ' && y === '52 ') || (x === '31' && y === '52'),
  )
})

test('a value that both sentences give is no slot', () => {
  const [a, b, links] = pairOf('On Tuesday 214 people left Tarn Head.', '214 people left Tarn Head on Tuesday, or 241.')
  expect(numberSlots(a, b, links).some(({ first }) => printed(a, first.mention).startsWith('214'))).toBe(false)
  expect(timeSlots(a, b, links)).toEqual([])
})

test('the ages of two people are no slot', () => {
  const [a, b, links] = pairOf('Oda Brask, 47, met Ivo Lund at Tarn Head.', 'Ivo Lund, 49, met Oda Brask at Tarn Head.')
  expect(numberSlots(a, b, links)).toEqual([])
})

test('a number that belongs to a name is none', () => {
  const [a, b, links] = pairOf('The probe Heron 4 reached the moon.', 'The probe Heron 2 reached the moon.')
  expect(numberSlots(a, b, links)).toEqual([])
})

test('two people who both said something are no slot', () => {
  const [a, b, links] = pairOf(
    'Oda Brask said in a statement that it was late.',
    'Ivo Lund said in a statement that it was early.',
  )
  expect(nameSlots(a, b, links)).toEqual([])
})

test('the same place is likelier than another, whatever stands in it', () => {
  const [a, b, links] = pairOf('The council closed the old harbour on Tuesday.', 'The council closed the new harbour on Tuesday.')
  const [old, fresh, tuesday] = [a.words.indexOf('old'), b.words.indexOf('new'), b.words.indexOf('tuesday')]
  const at = (i: number) => ({ from: i, to: i + 1 })
  expect(placeProbability(a, b, links, at(old), at(fresh))).toBeGreaterThan(placeProbability(a, b, links, at(old), at(tuesday)))
})

test.each([
  ['The council closed the old harbour on Tuesday.', ['the council', 'the old harbour', 'on tuesday']],
  ['The mayor of Tarn Head resigned.', ['the mayor of tarn head']],
  ['Crews repaired the pier, boats and nets.', ['crews', 'the pier', 'boats', 'nets']],
])('phrases: %s', (text, expected) => {
  const frame = frameOf(text, 'a')
  expect(phrasesOf(frame).map(({ from, to }) => frame.words.slice(from, to).join(' '))).toEqual(expected)
})
