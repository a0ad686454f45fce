// Actors in invented reports: one actor for the forms of a name, two for two people of one last name.
import { expect, test } from 'vitest'
import { annotateReport } from '../../src/annotate/annotate.ts'
import { findActors } from '../../src/compare/actors.ts'
import { reportOf } from '../marked.ts'

function actorsOf(...texts: string[]): string[] {
  const reports = texts.map((text, i) => annotateReport({ ...reportOf(text), id: `r${i}` }))
  return findActors(reports).map(({ name, mentions }) => `${name} ${mentions.length}`)
}

test('a last name joins the one person of that name', () => {
  expect(actorsOf('The mayor met Minister Oda Brask at noon.', 'The mayor thanked Mr. Brask for the boats.')).toContain(
    'Oda Brask 2',
  )
})

test('a last name that two people bear joins neither', () => {
  const actors = actorsOf('The mayor met Oda Brask and Ivo Brask.', 'The mayor thanked Brask for the boats.')
  expect(actors).toContain('Oda Brask 1')
  expect(actors).toContain('Ivo Brask 1')
})

test('the order of the reports does not matter', () => {
  const [first, second] = ['The mayor met Oda Brask in Tarn Head.', 'Brask left Tarn Head on Monday.']
  expect(actorsOf(first, second).sort()).toEqual(actorsOf(second, first).sort())
})
