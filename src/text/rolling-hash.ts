// A rolling hash of characters in 32 bits (Karp and Rabin 1987): the hash of a text is put together from those of its pieces.

const base = 0x01000193

/** The hash of `text.slice(start, end)`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0
  return hash
}

/** What the hash of the characters before a piece of `length` characters is multiplied by when the piece is put behind it. */
export function powerOf(length: number): number {
  let power = 1
  for (let i = 0; i < length; i++) power = Math.imul(power, base)
  return power
}
