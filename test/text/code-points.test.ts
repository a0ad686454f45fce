// Offsets in code points agree with a walk over the text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffsets } from '../../src/text/code-points.ts'
import { excerpt } from '../../src/text/excerpt.ts'

test('any text, lone surrogates included: as many code points as a walk counts', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.nat(0xffff)).map(units => String.fromCharCode(...units)),
      (a, b) => {
        const text = a + b
        const offset = codePointOffsets(text)
        let unit = 0
        let point = 0
        for (const character of text) {
          expect(offset(unit)).toBe(point++)
          unit += character.length
        }
        expect(offset(text.length)).toBe(point)
      },
    ),
  )
})

test('an excerpt keeps its marks whole and says where it was cut', () => {
  const text = `${'before '.repeat(100)}here ${'after '.repeat(100)}`
  const at = text.indexOf('here')
  const pieces = excerpt(text, { report: 'r', start: 0, end: text.length }, [{ start: at, end: at + 4 }], 200)
  expect(pieces.find(({ marked }) => marked)?.text).toBe('here')
  expect(pieces[0]!.text).toBe('… ')
  expect(pieces.at(-1)!.text).toBe(' …')
  expect(pieces.map(({ text: words }) => words).join('').length).toBeLessThan(330)
})

test('an uncut excerpt is the passage', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), fc.nat(100), fc.nat(100), (text, from, to) => {
      const passage = { report: 'r', start: 0, end: text.length }
      const pieces = excerpt(text, passage, [{ start: from, end: to }])
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
    }),
  )
})
