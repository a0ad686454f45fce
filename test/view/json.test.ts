// The canonical JSON: what was written is read back, in an order that does not depend on how the object was built.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { toJson } from '../../src/view/json.ts'
import { edition } from './edition.ts'

test('reads back as the same edition', () => {
  expect(JSON.parse(toJson(edition))).toEqual(edition)
})

test('same bytes however the keys were inserted', () => {
  const reversed = JSON.parse(JSON.stringify(edition), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
  )
  expect(toJson(reversed)).toBe(toJson(edition))
})

test('the format stands first, spans on one line', () => {
  const lines = toJson(edition).split('\n')
  expect(lines[1]).toBe('  "format": "variorum-edition/1",')
  expect(toJson(edition)).toMatch(/\{ "report": "[^"]+", "start": \d+, "end": \d+ \}/)
})

test('any value round-trips, lone surrogates and odd keys included', () => {
  fc.assert(
    fc.property(fc.object({ withNullPrototype: false }), other => {
      const value = { other: JSON.parse(JSON.stringify(other)) } as unknown as Edition
      expect(JSON.parse(toJson(value))).toEqual(value)
    }),
  )
  expect(JSON.parse(toJson({ text: '\ud800' } as unknown as Edition))).toEqual({ text: '\ud800' })
})
