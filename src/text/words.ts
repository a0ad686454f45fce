// Words of a text as numbers: the form in which passages are sought. Case, apostrophes, dots inside abbreviations and marks do not
// count; a word is its 32-bit hash and its place. Method: one pass over UTF-16 units with a table of folded units, no strings made.
// Cost: linear, about 100 MB of text a second on one core.
import type { Span } from '../model/span.ts'

/** Folded words: word `i` stands at `[starts[i], ends[i])` of the text; equal hashes mean equal folded words (2^-32 apart). */
export interface Words {
  count: number
  starts: Uint32Array
  ends: Uint32Array
  hashes: Uint32Array
}

const joiner = 1
/** Folded unit of characters of scripts written without spaces: each is a word by itself. */
const alone = 2
/** Where a hash begins (FNV-1a, Fowler, Noll and Vo), as a signed number: the whole loop stays in 32-bit integers. */
const basis = 0x811c9dc5 | 0
const prime = 0x01000193
/** Below this the folded units come from character properties, above it from ranges. */
const tabled = 0x2000
/** The unit that a UTF-16 unit counts as in a word; 0 = it ends words, 1 = it is skipped inside a word (an apostrophe), 2 = see `alone`. */
const folded = makeTable()

function foldByRange(unit: number): number {
  if (unit === 0x2019 || unit === 0x2018 || unit === 0xff07) return joiner
  if (unit < 0x2070 || (unit >= 0x20a0 && unit <= 0x20cf) || (unit >= 0x2190 && unit < 0x2c00)) return 0
  if ((unit >= 0x2e00 && unit <= 0x2e7f) || (unit >= 0x3000 && unit <= 0x3004) || (unit >= 0x3008 && unit <= 0x3020)) return 0
  if (unit >= 0xff00 && unit <= 0xff0f) return 0
  if (unit === 0xfffd || unit === 0xfeff || (unit >= 0xff1a && unit <= 0xff20)) return 0
  if ((unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return alone
  return unit
}

/** Room for the words of `units` units of text; grow by making a new one. */
export function wordRoom(units: number): Words {
  const room = (units >> 1) + 2
  return { count: 0, starts: new Uint32Array(room), ends: new Uint32Array(room), hashes: new Uint32Array(room) }
}

/** Appends the words of `units[from, to)` to `words`, which must have room for half as many. Returns `words`. */
export function scanUnits(units: Uint16Array, from: number, to: number, words: Words): Words {
  const { starts, ends, hashes } = words
  const table = folded
  let count = words.count
  let i = from
  while (i < to) {
    let fold = table[units[i]!]!
    if (fold <= joiner) {
      i++
      continue
    }
    const start = i
    let hash = basis
    if (fold === alone) hash = Math.imul(hash ^ units[i++]!, prime)
    else {
      do {
        hash = Math.imul(hash ^ fold, prime)
        i++
      } while (i < to && (fold = table[units[i]!]!) > alone)
      // A space ends nearly every word; the rare marks inside one are looked at elsewhere, to keep this loop small.
      if (i + 1 < to && units[i] !== 0x20 && joins(units, i, to, i - start)) {
        const rest = scanJoined(units, i, to, hash)
        i = rest.end
        hash = rest.hash
      }
    }
    starts[count] = start
    ends[count] = i
    hashes[count++] = hashOf(hash, units[start]!)
  }
  words.count = count
  return words
}

/** The rest of a word from a mark that joins on; marks do not count, but the point of a number does. */
function scanJoined(units: Uint16Array, mark: number, to: number, hash: number): { end: number; hash: number } {
  let i = mark
  for (;;) {
    if (units[i] === 0x2e && isDigit(units[i - 1]!)) hash = Math.imul(hash ^ 0x2e, prime)
    const part = ++i
    while (i < to && folded[units[i]!]! > alone) hash = Math.imul(hash ^ folded[units[i++]!]!, prime)
    if (i + 1 >= to || !joins(units, i, to, i - part)) return { end: i, hash }
  }
}

/** True when the mark at `i` does not end the word before it: an apostrophe, a dot of U.S., a separator inside a number. */
function joins(units: Uint16Array, i: number, to: number, letters: number): boolean {
  const mark = units[i]!
  if (folded[units[i + 1]!]! <= alone) return false
  if (folded[mark] === joiner) return true
  if (mark !== 0x2e && mark !== 0x2c) return false
  if (isDigit(units[i - 1]!)) return isDigit(units[i + 1]!)
  return mark === 0x2e && letters === 1 && (i + 2 >= to || folded[units[i + 2]!]! <= joiner)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** The last bit of a word's hash says whether it begins with a digit, so that another number is seen without the text. */
function hashOf(hash: number, first: number): number {
  return ((finish(hash) & ~1) | (isDigit(first) ? 1 : 0)) >>> 0
}

/** True for the hash of a word that begins with a digit. */
export function isNumberHash(hash: number): boolean {
  return (hash & 1) === 1
}

/** Spreads the bits, so that any bits of the hash can be used for sampling and tables (MurmurHash3's finaliser, Appleby). */
export function finish(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The words of `text`, or of its `spans` (sorted, not overlapping): positions are those of the whole text. */
export function scanWords(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): Words {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  const words = wordRoom(text.length)
  for (const { start, end } of spans) scanUnits(units, start, end, words)
  const { count } = words
  return {
    count,
    starts: words.starts.slice(0, count),
    ends: words.ends.slice(0, count),
    hashes: words.hashes.slice(0, count),
  }
}

/** A scanner of whole texts that uses its arrays again: what it returns holds until the next text. */
export function makeScanner(): (text: string) => Words {
  let units = new Uint16Array(1 << 12)
  let words = wordRoom(1 << 12)
  return text => {
    if (units.length < text.length) {
      units = new Uint16Array(text.length * 2)
      words = wordRoom(text.length * 2)
    }
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
    words.count = 0
    return scanUnits(units, 0, text.length, words)
  }
}

/** The hash that `scanWords` gives a word written like this (letters and digits only). */
export function wordHash(word: string): number {
  return scanWords(word).hashes[0] ?? 0
}

function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0x30; unit < tabled; unit++) {
    if (unit < 0x80) {
      const lower = unit | 0x20
      table[unit] = unit <= 0x39 ? unit : lower >= 0x61 && lower <= 0x7a && unit >= 0x41 ? lower : 0
      continue
    }
    const character = String.fromCharCode(unit)
    if (!/[\p{L}\p{N}\p{M}]/u.test(character)) continue
    const lower = character.toLowerCase().normalize('NFD')
    table[unit] = /^\p{L}/u.test(lower) ? lower.charCodeAt(0) : unit
  }
  for (let unit = tabled; unit < 0x10000; unit++) table[unit] = foldByRange(unit)
  table[0x27] = joiner
  return table
}
