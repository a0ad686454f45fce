// Words as numbers: what counts as equal, and that every word's place is exact.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanWords } from '../../src/text/words.ts'

function wordsOf(text: string): string[] {
  const { count, starts, ends } = scanWords(text)
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))
}

const cases: [string, string[]][] = [
  ['The U.S. ferry, aground.', ['The', 'U.S', 'ferry', 'aground']],
  ['don’t stop', ['don’t', 'stop']],
  ['1,234.5 crowns', ['1,234.5', 'crowns']],
  ['two-in-three', ['two', 'in', 'three']],
  ["'quoted' words'", ['quoted', 'words']],
  ['北京 harbour', ['北', '京', 'harbour']],
  ['…', []],
  ['', []],
]
test.each(cases)('%j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test.each([
  ['US', 'U.S.'],
  ['dont', 'Don’t'],
  ['CAFE', 'café'],
  ['1234', '1,234'],
])('%s and %s are one word', (a, b) => {
  expect(scanWords(a).hashes).toEqual(scanWords(b).hashes)
})

test.each([
  ['31', '30'],
  ['3.5', '35'],
  ['ferry', 'ferries'],
])('%s and %s are two', (a, b) => {
  expect(scanWords(a).hashes).not.toEqual(scanWords(b).hashes)
})

test('places rise, lie inside the text and do not depend on what stands around', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
      const { count, starts, ends, hashes } = scanWords(text)
      const moved = scanWords(`… ${text} …`)
      expect(moved.hashes).toEqual(hashes)
      for (let i = 0; i < count; i++) {
        expect(starts[i]!).toBeLessThan(ends[i]!)
        if (i > 0) expect(ends[i - 1]!).toBeLessThanOrEqual(starts[i]!)
        expect(ends[i]!).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('spans limit the words and keep the places of the whole text', () => {
  const text = 'one two three four'
  const { count, starts } = scanWords(text, [
    { start: 4, end: 7 },
    { start: 14, end: 18 },
  ])
  expect([...starts.slice(0, count)]).toEqual([4, 14])
})
