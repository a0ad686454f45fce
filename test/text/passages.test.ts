// Shared passages: maximal, not overlapping on either side, the same words on both.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinRuns, runProfile, sharedRuns } from '../../src/text/passages.ts'
import { scanWords } from '../../src/text/words.ts'

function runs(a: string, b: string, shortest = 3): string[] {
  const inA = scanWords(a)
  return sharedRuns(inA, scanWords(b), shortest).map(run => a.slice(inA.starts[run.a]!, inA.ends[run.a + run.length - 1]!))
}

test('a run is as long as it can be', () => {
  expect(runs('x one two three four y', 'z one two three four w')).toEqual(['one two three four'])
})
test('moved runs are both found', () => {
  expect(runs('one two three. four five six', 'four five six; one two three')).toEqual(['one two three', 'four five six'])
})
test('no word is used twice', () => {
  expect(runs('one two three one two three', 'one two three')).toEqual(['one two three'])
})
test('shorter than asked is nothing', () => {
  expect(runs('one two three', 'one two three', 4)).toEqual([])
})
test('runs are joined over small gaps in both texts only', () => {
  const a = scanWords('one two three four five six seven eight')
  const b = scanWords('one two three 9 five six seven eight')
  expect(joinRuns(sharedRuns(a, b, 3), 2)).toEqual([{ aStart: 0, aEnd: 8, bStart: 0, bEnd: 8, equal: 7 }])
  const far = scanWords('one two three 9 9 9 9 five six seven eight')
  expect(joinRuns(sharedRuns(a, far, 3), 2)).toHaveLength(2)
})
test('the profile of a copy is its length, of an own text nothing, of a text half copied one half in words', () => {
  const profile = (a: string, b: string): unknown => {
    const inB = scanWords(b)
    const { middle, typical } = runProfile(sharedRuns(scanWords(a), inB, 3), inB.count)
    return [Number(middle.toFixed(3)), Number(typical.toFixed(3))]
  }
  const source = 'one two three four five six seven eight nine ten'
  expect(profile(source, source)).toEqual([10, 10])
  expect(profile(source, 'an own text without any of it')).toEqual([0, 0])
  expect(profile(source, '')).toEqual([0, 0])
  expect(profile(source, 'one two three four and so on seven eight nine')).toEqual([3, 3.571])
  // the middle fifth of ten words: one in no run, one in a run of five words: √(1·6) − 1
  expect(profile(source, 'one two three four five and so it went on')).toEqual([1.449, 5])
})
test('a word repeated a hundred thousand times ends soon', () => {
  const text = 'tide '.repeat(100_000)
  const started = performance.now()
  expect(runs(text, text).length).toBeGreaterThan(0)
  expect(performance.now() - started).toBeLessThan(2000)
})
test('every run holds equal words, and no word lies in two', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, (first, second) => {
      const a = scanWords(first)
      const b = scanWords(second)
      const used = [new Set<number>(), new Set<number>()]
      for (const run of sharedRuns(a, b, 3))
        for (let k = 0; k < run.length; k++) {
          expect(a.hashes[run.a + k]).toBe(b.hashes[run.b + k])
          expect(used[0]!.has(run.a + k) || used[1]!.has(run.b + k)).toBe(false)
          used[0]!.add(run.a + k)
          used[1]!.add(run.b + k)
        }
    }),
  )
})
