// Edits as evidence of direction: where two reports that share wording differ, which of the two readings do third reports have? A report
// that changed something stands alone with its reading; what it was taken from stands with the others. Two texts alone cannot show this.
// Method: common errors (Lachmann's, in textual criticism): a reading is judged by the runs of four words across it that a third report has.
// Cost: per pair, its edits, and for every new reading the reports that have its runs; the runs of a report are hashed once.
import type { Passage } from '../../model/span.ts'
import { finish, type Words } from '../../text/words.ts'
import type { Pair } from './pair.ts'
import type { Prose } from './prose.ts'

/** A place where two reports differ between shared runs, in words, half-open on both sides; one side may be empty. */
interface Edit {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
}

/** What third reports say of the edits of a pair: in how many the changed reading is that of `a`, of `b`, and where those stand. */
export interface Changes {
  inA: Passage[]
  inB: Passage[]
}

/** A longer stretch that only one has is an addition or omission of whole paragraphs, of which third reports have pieces. */
const longestEdit = 60
const gramWords = 4
/** Words around an edit that belong to its reading: every run of four words then holds something of the edit. */
const around = 2

function gramsIn({ hashes }: Words, from: number, to: number): number[] {
  const grams: number[] = []
  for (let k = from; k + gramWords <= to; k++) {
    let gram = 0
    for (let w = 0; w < gramWords; w++) gram = finish(Math.imul(gram, 31) + hashes[k + w]!)
    grams.push(gram)
  }
  return grams
}

/** Judges the edits of a pair by the third reports, which share wording with both and are copies of neither. */
export type ChangesOf = (pair: Pair) => Changes

/** `pairs` are those that share passages, of all the reports. */
export function makeChanges(proses: readonly Prose[], pairs: readonly Pair[]): ChangesOf {
  const numbers = new Map(proses.map(({ id }, number) => [id, number]))
  const related = relatedTo(numbers, pairs)
  const copies = copiesOf(proses)
  const holders = makeHolders(proses)
  return pair => {
    const [a, b] = [numbers.get(pair.a.id)!, numbers.get(pair.b.id)!]
    const others = related[a]!.map((bits, k) => bits & related[b]![k]! & ~copies[a]![k]! & ~copies[b]![k]!)
    return changesOf(pair, others, holders)
  }
}

function changesOf({ a, b, runs }: Pair, others: Uint32Array, holders: (reading: readonly number[]) => Uint32Array): Changes {
  const changes: Changes = { inA: [], inB: [] }
  if (others.every(bits => bits === 0)) return changes
  for (const edit of editsOf(runs)) {
    const withA = holders(gramsIn(a.words, Math.max(0, edit.aStart - around), Math.min(a.words.count, edit.aEnd + around)))
    const withB = holders(gramsIn(b.words, Math.max(0, edit.bStart - around), Math.min(b.words.count, edit.bEnd + around)))
    let more = 0
    others.forEach((bits, k) => {
      more += countBits(bits & withA[k]!) - countBits(bits & withB[k]!)
    })
    if (more > 0) changes.inB.push(placeOf(b, edit.bStart, edit.bEnd))
    if (more < 0) changes.inA.push(placeOf(a, edit.aStart, edit.aEnd))
  }
  return changes
}

/** Sets of reports are bits by number, 32 to a word. */
function noReports(count: number): Uint32Array {
  return new Uint32Array((count + 31) >> 5)
}

function add(set: Uint32Array, number: number): void {
  set[number >> 5]! |= 1 << (number & 31)
}

/** Number of bits set (the parallel count of Warren, Hacker's Delight). */
function countBits(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Each report with those it shares passages with. */
function relatedTo(numbers: ReadonlyMap<string, number>, pairs: readonly Pair[]): Uint32Array[] {
  const related = Array.from(numbers, () => noReports(numbers.size))
  for (const pair of pairs) {
    const [a, b] = [numbers.get(pair.a.id)!, numbers.get(pair.b.id)!]
    add(related[a]!, b)
    add(related[b]!, a)
  }
  return related
}

/** Each report with those that hold the same words, itself too: such copies judge nothing. */
function copiesOf(proses: readonly Prose[]): Uint32Array[] {
  const byWords = new Map<string, Uint32Array>()
  return proses.map(({ words }, number) => {
    const key = words.hashes.join()
    const copies = byWords.get(key) ?? noReports(proses.length)
    byWords.set(key, copies)
    add(copies, number)
    return copies
  })
}

/** Readings remembered: copies of one report bring the same ones again and again. */
const rememberedReadings = 50_000

/** For a reading, the reports that have at least half of its runs of four words. */
function makeHolders(proses: readonly Prose[]): (reading: readonly number[]) => Uint32Array {
  const places = new Map<number, number[]>()
  proses.forEach(({ words }, number) => {
    for (const gram of new Set(gramsIn(words, 0, words.count))) {
      const list = places.get(gram)
      if (list === undefined) places.set(gram, [number])
      else list.push(number)
    }
  })
  const known = new Map<string, Uint32Array>()
  return reading => {
    const key = reading.join()
    const made = known.get(key)
    if (made !== undefined) return made
    const found = new Uint16Array(proses.length)
    for (const gram of reading) for (const number of places.get(gram) ?? []) found[number]!++
    const holders = noReports(proses.length)
    found.forEach((count, number) => {
      if (count > 0 && count * 2 >= reading.length) add(holders, number)
    })
    if (known.size >= rememberedReadings) known.clear()
    known.set(key, holders)
    return holders
  }
}

function editsOf(runs: Pair['runs']): Edit[] {
  const edits: Edit[] = []
  for (let k = 0; k + 1 < runs.length; k++) {
    const before = runs[k]!
    const after = runs[k + 1]!
    const edit = { aStart: before.a + before.length, aEnd: after.a, bStart: before.b + before.length, bEnd: after.b }
    const [inA, inB] = [edit.aEnd - edit.aStart, edit.bEnd - edit.bStart]
    if (inA >= 0 && inB >= 0 && inA <= longestEdit && inB <= longestEdit && inA + inB > 0) edits.push(edit)
  }
  return edits
}

/** The changed words, with one word on either side where nothing was put in place of what was left out. */
function placeOf(report: Prose, start: number, end: number): Passage {
  const { words } = report
  const [first, last] = start < end ? [start, end - 1] : [Math.max(0, start - 1), Math.min(words.count - 1, start)]
  return { report: report.id, start: words.starts[first]!, end: words.ends[last]! }
}
