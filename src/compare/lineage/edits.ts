// Edits as evidence of direction: where two reports that share wording differ, which of the two readings do third reports have? A report
// that changed something stands alone with its reading; what it was taken from stands with the others. Two texts alone cannot show this.
// Method: common errors (Lachmann's, in textual criticism): a reading is judged by the runs of four words across it that a third report has.
// Cost: per pair, its edits times the reports that share wording with both; the runs of a report are hashed once.
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

export type GramsOf = (report: Prose) => ReadonlySet<number>

/** Runs of four words of each report, hashed when first asked for. */
export function makeGrams(): GramsOf {
  const known = new Map<string, ReadonlySet<number>>()
  return report => {
    const grams = known.get(report.id) ?? new Set(gramsIn(report.words, 0, report.words.count))
    known.set(report.id, grams)
    return grams
  }
}

function gramsIn({ hashes }: Words, from: number, to: number): number[] {
  const grams: number[] = []
  for (let k = from; k + gramWords <= to; k++) {
    let gram = 0
    for (let w = 0; w < gramWords; w++) gram = finish(Math.imul(gram, 31) + hashes[k + w]!)
    grams.push(gram)
  }
  return grams
}

/** The edits of a pair that third reports judge; `others` share wording with both and are copies of neither. */
export function changesOf(pair: Pair, others: readonly Prose[], gramsOf: GramsOf): Changes {
  const changes: Changes = { inA: [], inB: [] }
  if (others.length === 0) return changes
  for (const edit of editsOf(pair)) {
    const readingA = gramsIn(pair.a.words, Math.max(0, edit.aStart - around), Math.min(pair.a.words.count, edit.aEnd + around))
    const readingB = gramsIn(pair.b.words, Math.max(0, edit.bStart - around), Math.min(pair.b.words.count, edit.bEnd + around))
    let withA = 0
    let withB = 0
    for (const other of others) {
      const grams = gramsOf(other)
      const hasA = mostly(readingA, grams)
      if (hasA !== mostly(readingB, grams)) hasA ? withA++ : withB++
    }
    if (withA > withB) changes.inB.push(placeOf(pair.b, edit.bStart, edit.bEnd))
    if (withB > withA) changes.inA.push(placeOf(pair.a, edit.aStart, edit.aEnd))
  }
  return changes
}

function editsOf({ runs }: Pair): Edit[] {
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

function mostly(reading: readonly number[], grams: ReadonlySet<number>): boolean {
  let found = 0
  for (const gram of reading) if (grams.has(gram)) found++
  return found > 0 && found * 2 >= reading.length
}

/** The changed words, with one word on either side where nothing was put in place of what was left out. */
function placeOf(report: Prose, start: number, end: number): Passage {
  const { words } = report
  const [first, last] = start < end ? [start, end - 1] : [Math.max(0, start - 1), Math.min(words.count - 1, start)]
  return { report: report.id, start: words.starts[first]!, end: words.ends[last]! }
}

/** True when the two hold the same words: such copies judge nothing. */
export function sameWords(a: Prose, b: Prose): boolean {
  if (a.words.count !== b.words.count) return false
  for (let k = 0; k < a.words.count; k++) if (a.words.hashes[k] !== b.words.hashes[k]) return false
  return true
}
