// A compact table from 32-bit hashes to whole numbers other than 0: open addressing in one typed array, no objects.

/** Pairs of key and value (value 0 = free); the length is a power of two. */
export interface Table {
  pairs: Int32Array
  mask: number
}

/** A table that is at most half full with `count` keys. */
export function makeTable(count: number): Table {
  const size = 2 ** Math.ceil(Math.log2(2 * (count + 2)))
  return { pairs: new Int32Array(2 * size), mask: size - 1 }
}

/** Adds a value (not 0); of two values under one key the first counts. */
export function put({ pairs, mask }: Table, key: number, value: number): void {
  let slot = place(key) & mask
  while (pairs[2 * slot + 1] !== 0) slot = (slot + 1) & mask
  pairs[2 * slot] = key
  pairs[2 * slot + 1] = value
}

/** The value of a key, 0 when there is none. */
export function lookUp({ pairs, mask }: Table, key: number): number {
  for (let slot = place(key) & mask; ; slot = (slot + 1) & mask) {
    const value = pairs[2 * slot + 1]!
    if (value === 0 || pairs[2 * slot] === key) return value
  }
}

/** The low bits of a hash depend on few bits of the characters: the high ones are mixed in. */
function place(key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> 12
}
