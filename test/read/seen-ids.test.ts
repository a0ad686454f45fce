// Ids of a stream: unique whatever comes, numbered in turn, and quick when all lines say the same id.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSeenIds } from '../../src/read/seen-ids.ts'

test('equal ids get -2, -3 … in turn, and never the id of another line', () => {
  const seen = openSeenIds()
  const given = ['x', 'own', 'x', 'x-2', 'x', 'own-2', 'own'].map(id => seen.unique(id))
  expect(given).toEqual(['x', 'own', 'x-2', 'x-2-2', 'x-3', 'own-2', 'own-3'])
})

test('whatever the ids are, those given are unique and begin with them', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('a', 'a-2', 'a-3', 'a-2-2', ''), fc.string()), { maxLength: 200 }), ids => {
      const seen = openSeenIds()
      const given = ids.map(id => seen.unique(id))
      expect(new Set(given).size).toBe(ids.length)
      for (const [index, id] of ids.entries()) expect(given[index]!.startsWith(id)).toBe(true)
    }),
  )
})

test('200,000 different ids keep theirs and 20,000 equal ones are numbered without counting through', () => {
  const seen = openSeenIds()
  const kept = Array.from({ length: 200_000 }, (_, index) => `report/${index}`).filter(id => seen.unique(id) === id)
  expect(kept).toHaveLength(200_000)
  const equal = Array.from({ length: 20_000 }, () => seen.unique('same'))
  expect(equal.at(-1)).toBe('same-20000')
})
