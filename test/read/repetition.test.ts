// What an outlet prints under unlike reports is excluded; what its versions of one report share is not.
import { expect, test } from 'vitest'
import { excludeRepetition } from '../../src/read/repetition.ts'
import { readText } from '../../src/read/text.ts'

const own = [
  'The harbour council of Port Ellery voted to close the old lift bridge. Drivers will cross by ferry until spring.',
  'A pod of nine whales left the sound on its own on Sunday. Rescuers had kept the animals wet for thirty hours.',
  'The choir of Tarn sang in the rain for three hours. Nobody in the square went home before the end of it.',
]
const note = 'The Lantern is owned by its readers since 1931.'
const report = (text: string, outlet = 'Lantern') => readText({ text, outlet }).report!
const repeated = (reports: ReturnType<typeof report>[]) =>
  excludeRepetition(reports).map(({ text, excluded }) =>
    excluded.filter(({ why }) => why === 'repetition').map(({ start, end }) => text.slice(start, end)),
  )

test('a line under three unlike reports, and a sentence glued into a paragraph', () => {
  expect(repeated(own.map(text => report(`${text}\n\n${note}`)))).toEqual([[note], [note], [note]])
  expect(repeated(own.map(text => report(`${text} ${note}`)))).toEqual([[note], [note], [note]])
})

test('two reports, other outlets, or versions of one report teach nothing', () => {
  expect(repeated(own.slice(0, 2).map(text => report(`${text}\n\n${note}`)))).toEqual([[], []])
  expect(repeated(own.map((text, index) => report(`${text}\n\n${note}`, `Outlet ${index}`)))).toEqual([[], [], []])
  expect(repeated([1, 2, 3, 4].map(version => report(`${own[0]}\n\n${own[1]}\n\nThis is version ${version} of it.`)))).toEqual([
    [],
    [],
    [],
    [],
  ])
})

test('the spans stay disjoint and cover the text', () => {
  for (const { text, body, excluded } of excludeRepetition(own.map(words => report(`${words} ${note} More will follow.`)))) {
    const spans = [...body, ...excluded].sort((a, b) => a.start - b.start)
    expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text)
  }
})
