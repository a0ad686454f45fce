// Tokens: words, numbers and single punctuation marks with exact offsets, packed into typed arrays.
// Method: one pass of a sticky regular expression, linear in the text; no alternative can match the empty string, none backtracks.
import { type Tokens, tokenKind } from '../model/annotations.ts'

// Numbers keep their group and decimal separators (1,234.5), words their inner apostrophes, hyphens and dots of abbreviations (U.S.).
const pattern =
  /(?<number>\p{N}+(?:[.,]\p{N}+)*)|(?<word>(?:\p{L}\.){2,}|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:['’‐‑-][\p{L}\p{M}\p{N}_]+)*)|(?<punctuation>[^\s\p{L}\p{N}\p{M}_]|\p{M}+)/gu

/** Splits `text` into tokens; every character that is not white space lies in exactly one token. */
export function tokenize(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2)
  let starts = new Uint32Array(capacity)
  let ends = new Uint32Array(capacity)
  let kinds = new Uint8Array(capacity)
  let count = 0
  for (const match of text.matchAll(pattern)) {
    if (count === capacity) {
      capacity *= 2
      starts = grow32(starts, capacity)
      ends = grow32(ends, capacity)
      const wider = new Uint8Array(capacity)
      wider.set(kinds)
      kinds = wider
    }
    const groups = match.groups!
    starts[count] = match.index
    ends[count] = match.index + match[0].length
    kinds[count] =
      groups.number !== undefined ? tokenKind.number : groups.word !== undefined ? tokenKind.word : tokenKind.punctuation
    count++
  }
  return { count, starts: starts.slice(0, count), ends: ends.slice(0, count), kinds: kinds.slice(0, count) }
}

function grow32(from: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(capacity)
  to.set(from)
  return to
}

/** The characters of token `index`. */
export function tokenText(text: string, tokens: Tokens, index: number): string {
  return text.slice(tokens.starts[index], tokens.ends[index])
}

/** Index of the first token that starts at or after `offset` (`tokens.count` when none does). Binary search. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
