// Sampled shingles: the hashes of runs of five words that stand for a text in an index of many. A shingle is sampled by its own hash,
// so that the same run is sampled wherever it stands (Manber 1994, sampling "0 mod p"; Karp and Rabin's rolling hash).
// Cost: one multiplication and one mix per word; memory: one entry per `sampling` words.
import { finish, type Words } from './words.ts'

/** Words of a shingle: on synthetic lineages runs of five were shared by chance 2.5 times less than runs of three, at the same recall. */
export const shingleWords = 5
/** One of so many shingles is kept: those whose hash begins with so many zero bits. */
const zeroBits = 2
export const sampling = 2 ** zeroBits

/** All kept hashes are below this. */
export const sampledBelow = 2 ** (32 - zeroBits)

const base = 0x01000193
const leaving = power(base, shingleWords - 1)

/** Shingles kept of a text: hash and number of the first word. */
export interface Samples {
  count: number
  hashes: Uint32Array
  places: Uint32Array
}

/** Appends the sampled shingles of `words`, which count from `first` on in the index. `samples` grows as needed. */
export function sampleShingles(words: Words, first: number, samples: Samples): void {
  const { count, hashes } = words
  if (count < shingleWords) return
  if (samples.count + count > samples.hashes.length) grow(samples, samples.count + count)
  const { hashes: keptHashes, places: keptPlaces } = samples
  let rolling = 0
  for (let i = 0; i < shingleWords - 1; i++) rolling = (Math.imul(rolling, base) + hashes[i]!) | 0
  let kept = samples.count
  for (let i = shingleWords - 1; i < count; i++) {
    rolling = (Math.imul(rolling, base) + hashes[i]!) | 0
    const mixed = finish(rolling)
    if (mixed >>> (32 - zeroBits) === 0) {
      keptHashes[kept] = mixed
      keptPlaces[kept++] = first + i - (shingleWords - 1)
    }
    rolling = (rolling - Math.imul(hashes[i - (shingleWords - 1)]!, leaving)) | 0
  }
  samples.count = kept
}

export function emptySamples(room = 1024): Samples {
  return { count: 0, hashes: new Uint32Array(room), places: new Uint32Array(room) }
}

function grow(samples: Samples, needed: number): void {
  const room = Math.max(needed, samples.hashes.length * 2)
  for (const field of ['hashes', 'places'] as const) {
    const wider = new Uint32Array(room)
    wider.set(samples[field].subarray(0, samples.count))
    samples[field] = wider
  }
}

function power(of: number, times: number): number {
  let result = 1
  for (let i = 0; i < times; i++) result = Math.imul(result, of)
  return result
}
