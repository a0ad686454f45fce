// Alignments remembered for the time of one comparison: equal sentences are aligned once, others are told apart.
import { expect, test } from 'vitest'
import type { Alignment } from '../../../src/text/align/align.ts'
import { makePairMemory } from '../../../src/text/align/memory.ts'
import { makeLexicon, prepareWords } from '../../../src/text/align/words.ts'

const lexicon = makeLexicon()
const words = (text: string) => prepareWords(text.split(' '), lexicon)

/** The pairs that had to be aligned, of those asked for. */
function asked(...pairs: [string, string][]): { made: string[]; got: Alignment[] } {
  const memory = makePairMemory<Alignment>()
  const made: string[] = []
  const got = pairs.map(([a, b]) =>
    memory(words(a), words(b), () => {
      made.push(`${a} | ${b}`)
      return { links: [[made.length, 0, 1]], score: 1 }
    }),
  )
  return { made, got }
}

test('a pair of equal sentences is aligned once', () => {
  const { made, got } = asked(['the dam held', 'it held'], ['the dam held', 'it held'])
  expect(made).toEqual(['the dam held | it held'])
  expect(got[1]).toBe(got[0])
})

test('the order of the two, capitals and where words end tell pairs apart', () => {
  const pairs: [string, string][] = [
    ['the dam held', 'it held'],
    ['it held', 'the dam held'],
    ['The dam held', 'it held'],
    ['thedam held', 'it held'],
  ]
  const { made, got } = asked(...pairs, ...pairs)
  expect(made).toEqual(pairs.map(pair => pair.join(' | ')))
  expect(got.slice(4)).toEqual(got.slice(0, 4))
})
