// Mojibake: the view is decoded, its offsets lead back to the text as it was read.
import { expect, test } from 'vitest'
import { decodeMojibake } from '../../src/text/mojibake.ts'

test('marks and accents are decoded, and offsets lead back', () => {
  const source = 'â€œCafÃ©,â€\u009d she said.'
  const view = decodeMojibake(source)!
  expect(view.text).toBe('“Café,” she said.')
  const she = view.text.indexOf('she')
  expect(source.slice(view.toSource[she], view.toSource[she + 3])).toBe('she')
})

test('a closing mark whose last byte was dropped is still a mark', () => {
  expect(decodeMojibake('â€œWe sail,â€ she said.')!.text).toBe('“We sail,” she said.')
})

test('a clean text has no view', () => {
  expect(decodeMojibake('“Café,” she said. Ã la carte')).toBeUndefined()
})
