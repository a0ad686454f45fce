// Names: extent, kind and the one name of an actor inside a report.
import { expect, test } from 'vitest'
import { findNames } from '../../src/annotate/names.ts'
import { inputOf, readMarked, writeMarked } from '../marked.ts'

/** Marks are ⟦kind=full name:stretch⟧. */
function check(marked: string): void {
  const { text } = readMarked(marked)
  const found = findNames(inputOf(text)).map(({ start, end, kind, name }) => ({ start, end, kind, value: name }))
  expect(writeMarked(text, found)).toBe(marked)
}

const cases = [
  'Mayor ⟦person=Irene Halloway:Irene Halloway⟧ spoke. ⟦person=Irene Halloway:Halloway⟧ smiled.',
  'Mr. ⟦person=Tomas Brask:Brask⟧ left. Later ⟦person=Tomas Brask:Tomas Brask⟧ returned.',
  'The ⟦group=Norwegian:Norwegian⟧ ship left ⟦place=Norway:Norway⟧ for the ⟦place=United States:U.S.⟧ and ⟦place=United States:United States⟧.',
  'The ⟦organisation=Port Authority of Velmora:Port Authority of Velmora⟧ agreed.',
  'She met ⟦person=Ursula von der Osten:Ursula von der Osten⟧ on Monday.',
  'The ⟦organisation=Velmora Harbour Board:Velmora Harbour Board⟧ met; the ⟦organisation=Velmora Harbour Board:VHB⟧ will meet again.',
  'Officials said nothing. Firefighters came.',
  'He told ⟦organisation=Reuters:Reuters⟧ that ⟦person=Kofi Mensah:Kofi Mensah’s⟧ boat sank.'.replace('Mensah’s⟧', 'Mensah⟧’s'),
]

test.each(cases)('%s', check)
