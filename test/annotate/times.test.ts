// Times: value, basis and extent of time expressions, anchored to the day of publication.
import { expect, test } from 'vitest'
import { findTimes } from '../../src/annotate/times.ts'
import { inputOf, readMarked, writeMarked } from '../marked.ts'

/** Marks are ⟦basis=value:stretch⟧; the report is published on Wednesday 2031-03-05 unless `published` says otherwise. */
function check(marked: string, published?: string): void {
  const { text } = readMarked(marked)
  const found = findTimes(inputOf(text, published === '' ? {} : { published: published ?? '2031-03-05T10:00:00+02:00' })).map(
    ({ start, end, basis, value }) => ({ start, end, kind: basis, value }),
  )
  expect(writeMarked(text, found)).toBe(marked)
}

const cases = [
  'It sank on ⟦weekday=2031-03-04:Tuesday⟧.',
  'It sank ⟦weekday=2031-03-05:Wednesday night⟧, not ⟦weekday=2031-02-26:last Wednesday⟧.',
  'It will sail on ⟦weekday=2031-03-07:Friday⟧.',
  'It sank on ⟦absolute=2031-03-03:March 3, 2031⟧.',
  'It sank on ⟦absolute=2031-03-03:Monday, March 3⟧ at ⟦absolute=T09∶40:9:40 a.m.⟧ sharp.',
  'It sank on ⟦absolute=2031-03-03:3 March 2031⟧ and ⟦absolute=2030-11-21:Nov. 21⟧ again.',
  'Built in ⟦absolute=1997:1997⟧, it sailed until ⟦relative=2030-12:December⟧.',
  '⟦relative=2031-03-04:Yesterday⟧ it rained; ⟦relative=2031-02:last month⟧ it froze.',
  'He left ⟦relative=2031-02-19:two weeks ago⟧.',
  'The log says ⟦absolute=2031-03-03:2031-03-03⟧.',
  'It left at ⟦absolute=T21∶05-05∶00:9:05 pm EST⟧.',
  'It left at ⟦absolute=T16∶30-05∶00:4:30 p.m. ET⟧, its sister at ⟦absolute=T07∶37+00∶00:0737 GMT⟧.',
  'ET came home at ⟦absolute=T16∶30:4:30 p.m.⟧ et the tea.',
  'He may go on a march with 2000 people.',
  'The ⟦absolute=2031:2031⟧ vote is near.',
]

test.each(cases)('%s', marked => check(marked))

test('without a date of publication a weekday stays a weekday', () => {
  check('It sank on ⟦weekday=weekday∶3:Wednesday⟧ in ⟦absolute=--03:March⟧.', '')
})
