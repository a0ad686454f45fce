// Unique ids for a stream too long to remember: of each id only 52 bits of a hash are kept, so a million ids take 17 MB and not 93.
// Method: open addressing with linear probing over one typed array that doubles; two 26-bit FNV-like hashes make the key (Fowler, Noll, Vo).
// Two ids that share their hash (one pair in 9,000 runs of a million) cost the later one a needless `-2`; the ids stay unique.

/** Slots at the beginning, a power of two. */
const firstSlots = 1 << 12
/** Fuller tables are doubled: beyond it probing gets long. */
const mostFilled = 0.6
const half = 1 << 26

export interface SeenIds {
  /** The id itself when it is new, else the id with the first free of `-2`, `-3` …; remembers what it gave. */
  unique(id: string): string
}

/** Ids are made unique in the order in which they are asked for. Expected constant time an id, also when all are equal but for a logarithm. */
export function openSeenIds(): SeenIds {
  // 0 is an empty slot: keys are at least 1.
  let slots = new Float64Array(firstSlots)
  let count = 0

  function slotOf(table: Float64Array, key: number): number {
    let at = key % table.length
    while (table[at] !== 0 && table[at] !== key) at = (at + 1) % table.length
    return at
  }

  function has(id: string): boolean {
    return slots[slotOf(slots, keyOf(id))] !== 0
  }

  function add(id: string): void {
    if (++count > slots.length * mostFilled) {
      const doubled = new Float64Array(slots.length * 2)
      for (const key of slots) if (key !== 0) doubled[slotOf(doubled, key)] = key
      slots = doubled
    }
    const key = keyOf(id)
    slots[slotOf(slots, key)] = key
  }

  /** The numbers of an id are given in turn, so a free one is found by doubling and halving and not by counting. */
  function free(id: string): string {
    let taken = 1
    let number = 2
    while (has(`${id}-${number}`)) {
      taken = number
      number *= 2
    }
    while (number - taken > 1) {
      const middle = (taken + number) >> 1
      if (has(`${id}-${middle}`)) taken = middle
      else number = middle
    }
    return `${id}-${number}`
  }

  return {
    unique(id) {
      const given = has(id) ? free(id) : id
      add(given)
      return given
    },
  }
}

/** 1 … 2^52. */
function keyOf(id: string): number {
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x85ebca6b)
    low ^= low >>> 13
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d)
  return ((high ^ (high >>> 12)) & (half - 1)) * half + ((low ^ (low >>> 16)) & (half - 1)) + 1
}
