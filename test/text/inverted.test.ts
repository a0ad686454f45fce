// The index of sampled shingles: seen from the shingles and from the texts it holds the same places.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invert, partOf, placesBefore, placesIn, sampleParts, textAt } from '../../src/text/inverted.ts'
import { sampledBelow } from '../../src/text/shingles.ts'

/** Builds an index of (hash, place) pairs given in the order of their places. */
function indexOf(samples: readonly (readonly [number, number])[], textStarts: Uint32Array) {
  const counts = new Uint32Array(sampleParts)
  for (const [hash] of samples) counts[partOf(hash)]!++
  const read = (part: number, pairs: Uint32Array): void => pairs.set(samples.filter(([hash]) => partOf(hash) === part).flat())
  return invert({ counts, read }, textStarts, length => new Uint32Array(length))
}

test('places of shingles in two texts or more are kept, those of one text alone are not', () => {
  const [high, low] = [sampledBelow - 1, 5]
  const textStarts = Uint32Array.of(0, 40, 100, 170)
  const { starts, places, ...index } = indexOf(
    [
      [low, 3],
      [high, 31],
      [77, 32],
      [77, 39],
      [high, 64],
      [low, 99],
      [high, 169],
    ],
    textStarts,
  )
  expect([...starts]).toEqual([0, 2, 5])
  expect([...places]).toEqual([3, 99, 31, 64, 169])
  expect([...index.listOf]).toEqual([0, 1, 1, 0, 1])
  expect([3, 31, 64, 99, 169].map(place => textAt(textStarts, index.textOfBlock, place))).toEqual([0, 0, 1, 1, 2])
})

test('whatever the samples, every text knows its places and their lists', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(lengths, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (sizes, numbers) => {
      const textStarts = Uint32Array.from([0, ...sizes]).map((_, k) => sizes.slice(0, k).reduce((sum, size) => sum + size, 0))
      const samples: [number, number][] = []
      for (let place = 0; place < textStarts.at(-1)!; place++) {
        const number = numbers.next().value!
        if (number > 0) samples.push([number * 100_000_007, place])
      }
      const index = indexOf(samples, textStarts)
      const wanted = samples.filter(([hash, place]) =>
        samples.some(([other, at]) => other === hash && textOf(textStarts, at) !== textOf(textStarts, place)),
      )
      const hashOfList = new Map<number, number>()
      const found: number[] = []
      sizes.forEach((size, text) => {
        const into = new Uint32Array(size)
        const from = placesBefore(index.marks, textStarts[text]!)
        for (let k = 0, count = placesIn(index, text, into); k < count; k++) {
          const place = textStarts[text]! + into[k]!
          found.push(place)
          const list = index.listOf[from + k]!
          expect(index.places.subarray(index.starts[list], index.starts[list + 1])).toContain(place)
          const hash = samples.find(([, at]) => at === place)![0]
          expect(hashOfList.get(list) ?? hash).toBe(hash)
          hashOfList.set(list, hash)
        }
      })
      expect(found).toEqual(wanted.map(([, place]) => place))
    }),
    { numRuns: 60 },
  )
})

function textOf(textStarts: Uint32Array, place: number): number {
  return textStarts.findLastIndex(start => start <= place)
}
