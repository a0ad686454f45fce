// The word resource on disk: what does not fit the code is refused with the file's name and the next step, never read.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fitsWordNet } from '../src/text/align/wordnet.ts'
import { openWords } from '../src/variorum.ts'

const path = new URL('../dist/resources/wordnet.bin', import.meta.url)
const bytes = readFileSync(path)

function refused(wrong: Uint8Array): string {
  try {
    openWords(wrong, 'dist/resources/wordnet.bin')
  } catch (error) {
    return String(error)
  }
  return 'was opened'
}

test('the prepared resource fits and knows its words', () => {
  expect(fitsWordNet(bytes)).toBe(true)
  expect(openWords(bytes, path.pathname).lemma('bridge')).toBeGreaterThanOrEqual(0)
})

test.each([
  ['empty', () => new Uint8Array(0)],
  ['cut short', () => bytes.subarray(0, bytes.length - 4)],
  ['of an older version', () => new Uint8Array([...new TextEncoder().encode('VWN1'), ...bytes.subarray(4)])],
  ['with another number of sections', () => Uint8Array.from(bytes, (byte, i) => (i === 8 ? byte - 1 : byte))],
])('bug: a resource that is %s died with a RangeError', (_, make) => {
  expect(refused(make())).toMatch(
    /^VariorumError: dist\/resources\/wordnet\.bin \(\d+ bytes\) does not fit this version of variorum; run npm run prepare/,
  )
})
