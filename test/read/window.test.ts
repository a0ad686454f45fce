// Repetition in a stream: learnt within the window and from the last reports of the outlet before it; order and text stay.
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { readText } from '../../src/read/text.ts'
import { openWindow } from '../../src/read/window.ts'

const note = 'The Lantern is owned by its readers since 1931.'
const topics = ['bridge', 'whale', 'choir', 'ferry', 'quarry', 'orchard', 'kiln', 'harbour']
/** A report that shares nothing with another but the note. */
function report(index: number, outlet: string, size = 1): Report {
  const topic = topics[index % topics.length]!
  const own = `Report ${index} tells of a ${topic} that nobody in the town ${index} had seen before.`
  const more = Array.from({ length: size }, (_, line) => `Line ${line} of ${index} says more about the ${topic}.`).join(' ')
  return readText({ id: String(index), text: `${own} ${more}\n\n${note}`, outlet }).report!
}
const isClean = ({ excluded }: Report) => excluded.some(({ why }) => why === 'repetition')

test('reports come out in order, with their texts, and what is repeated is excluded', () => {
  const window = openWindow()
  const given = Array.from({ length: 5 }, (_, index) => report(index, 'Lantern'))
  const taken = [...given.flatMap(each => window.take(each)), ...window.finish()]
  expect(taken.map(({ id, digest }) => [id, digest])).toEqual(given.map(({ id, digest }) => [id, digest]))
  expect(taken.every(isClean)).toBe(true)
})

test('an outlet with one report in each window is learnt from the windows before', () => {
  const window = openWindow()
  const rare: Report[] = []
  for (let index = 0; index < 4 * 2000; index++) {
    const ready = window.take(index % 2000 === 0 ? report(index, 'Beacon') : readText({ text: `Row ${index}.` }).report!)
    rare.push(...ready.filter(({ outlet }) => outlet === 'Beacon'))
  }
  expect(rare.map(isClean)).toEqual([false, false, true, true])
})

test('a window is full at 16 million characters', () => {
  const window = openWindow()
  let ready: Report[] = []
  let taken = 0
  const big = report(1, '', 20_000)
  while (ready.length === 0) {
    ready = window.take(big)
    taken++
  }
  expect(ready).toHaveLength(taken)
  expect(taken * big.text.length).toBeLessThan(16_000_000 + big.text.length)
})
