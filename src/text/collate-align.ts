// Aligning two collation tables column by column.
// Method: global alignment by dynamic programming (Needleman and Wunsch 1970) over columns; equal words count most, marks little, and
// words never stand in a column with marks. Cost: columns of one times columns of the other, one byte each for the way back.
import { sharedRuns } from './passages.ts'

/** A table under construction: one row of cells per witness (token number or -1), with the number of each cell's normal form. */
export interface CollationTable {
  rows: number[]
  columns: number
  cells: Int32Array[]
  /** Number of the normal form in each cell, -1 = empty. */
  words: Int32Array[]
  /** 1 where a column holds words or numbers, 0 where it holds marks: by token number in `single` tables, by column afterwards. */
  isWord: Uint8Array[]
}

/** Steps of an alignment, one per resulting column: 0 both, 1 the first table only, 2 the second only. */
export type Steps = Uint8Array

/**
 * An equal word counts this once, and once more by the share of the rows that have it. Little more than a different word: then an "and"
 * in two unrelated sentences does not push their other words apart. On 16 witnesses of 650 words: 6 gave 1,883 columns with 45,032
 * equal pairs of words in one column, .7 gave 1,557 with 44,472, .5 gives 1,338 with 42,633 (CollateX: docs/evaluation/lineage.md).
 */
const equalWord = 0.5
const equalMark = 0.3
/** Two different words in one place cost less than two columns, so that a replaced word stands beside what replaced it. */
const otherWord = 0.4
const otherMark = 0.2
const never = -1e6
/** Above so many cells the texts are cut at their longest common run first. */
const mostCells = 30_000_000

export function alignTables(a: CollationTable, b: CollationTable): Steps {
  const steps: number[] = []
  alignRange(a, b, 0, a.columns, 0, b.columns, steps)
  return Uint8Array.from(steps)
}

function alignRange(
  a: CollationTable,
  b: CollationTable,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  steps: number[],
): void {
  const n = aTo - aFrom
  const m = bTo - bFrom
  if (n * m > mostCells) {
    const cut = longestCommon(a, b, aFrom, aTo, bFrom, bTo)
    if (cut === undefined) {
      for (let i = 0; i < n; i++) steps.push(1)
      for (let j = 0; j < m; j++) steps.push(2)
      return
    }
    alignRange(a, b, aFrom, cut.a, bFrom, cut.b, steps)
    for (let k = 0; k < cut.length; k++) steps.push(0)
    alignRange(a, b, cut.a + cut.length, aTo, cut.b + cut.length, bTo, steps)
    return
  }
  const ways = fill(a, b, aFrom, n, bFrom, m)
  const back: number[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const step = i === 0 ? 2 : j === 0 ? 1 : ways[i * (m + 1) + j]!
    back.push(step)
    if (step !== 2) i--
    if (step !== 1) j--
  }
  for (let k = back.length - 1; k >= 0; k--) steps.push(back[k]!)
}

function fill(a: CollationTable, b: CollationTable, aFrom: number, n: number, bFrom: number, m: number): Uint8Array {
  const ways = new Uint8Array((n + 1) * (m + 1))
  const places = wordPlaces(b, bFrom, m)
  const wordBase = new Float64Array(m)
  const markBase = new Float64Array(m)
  for (let j = 0; j < m; j++) {
    const word = holdsWords(b, bFrom + j)
    wordBase[j] = word ? otherWord : never
    markBase[j] = word ? never : otherMark
  }
  let above = new Float64Array(m + 1)
  let here = new Float64Array(m + 1)
  const scores = new Float64Array(m)
  const pairs = a.rows.length * b.rows.length
  for (let i = 1; i <= n; i++) {
    const word = holdsWords(a, aFrom + i - 1)
    scores.set(word ? wordBase : markBase)
    for (const row of a.words) {
      const number = row[aFrom + i - 1]!
      if (number < 0) continue
      for (const j of places.get(number) ?? []) {
        const equal = word ? equalWord : equalMark
        scores[j] = Math.max(scores[j]!, equal) + equal / pairs
      }
    }
    here[0] = 0
    const rowStart = i * (m + 1)
    let diagonal = above[0]!
    let second = 0
    for (let j = 1; j <= m; j++) {
      const first = above[j]!
      let best = diagonal + scores[j - 1]!
      diagonal = first
      if (first > best) {
        best = first
        ways[rowStart + j] = 1
      }
      if (second > best) ways[rowStart + j] = 2
      else second = best
      here[j] = second
    }
    ;[above, here] = [here, above]
  }
  return ways
}

/** For every normal form the columns of `b` that hold it; a column stands as often as rows hold it there. */
function wordPlaces(b: CollationTable, from: number, count: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (const row of b.words)
    for (let j = 0; j < count; j++) {
      const number = row[from + j]!
      if (number < 0) continue
      const list = places.get(number)
      if (list === undefined) places.set(number, [j])
      else list.push(j)
    }
  return places
}

function holdsWords({ cells, isWord, words }: CollationTable, column: number): boolean {
  for (let row = 0; row < cells.length; row++) if (words[row]![column]! >= 0) return isWord[row]![cells[row]![column]!] === 1
  return false
}

/** The longest run of columns with equal first normal forms. */
function longestCommon(a: CollationTable, b: CollationTable, aFrom: number, aTo: number, bFrom: number, bTo: number) {
  const runs = sharedRuns(consensus(a, aFrom, aTo), consensus(b, bFrom, bTo), 4)
  let best: { a: number; b: number; length: number } | undefined
  for (const run of runs) if (best === undefined || run.length > best.length) best = run
  return best === undefined ? undefined : { a: best.a + aFrom, b: best.b + bFrom, length: best.length }
}

function consensus({ words }: CollationTable, from: number, to: number) {
  const hashes = new Uint32Array(to - from)
  for (let k = from; k < to; k++) for (const row of words) if (row[k]! >= 0) hashes[k - from] = row[k]!
  return { count: hashes.length, hashes, starts: hashes, ends: hashes }
}

/** The table of both, by the steps of their alignment. */
export function mergeTables(a: CollationTable, b: CollationTable, steps: Steps): CollationTable {
  const spread = (source: Int32Array, only: number): Int32Array => {
    const row = new Int32Array(steps.length).fill(-1)
    let from = 0
    for (let k = 0; k < steps.length; k++) if (steps[k] === 0 || steps[k] === only) row[k] = source[from++]!
    return row
  }
  return {
    rows: [...a.rows, ...b.rows],
    columns: steps.length,
    cells: [...a.cells.map(row => spread(row, 1)), ...b.cells.map(row => spread(row, 2))],
    words: [...a.words.map(row => spread(row, 1)), ...b.words.map(row => spread(row, 2))],
    isWord: [...a.isWord, ...b.isWord],
  }
}

/** The table without a row and without the columns that only this row filled. */
export function dropColumns(table: CollationTable, row: number): CollationTable {
  const kept = table.rows.flatMap((number, k) => (number === row ? [] : [k]))
  const columns: number[] = []
  for (let c = 0; c < table.columns; c++) if (kept.some(k => table.cells[k]![c]! >= 0)) columns.push(c)
  return {
    rows: kept.map(k => table.rows[k]!),
    columns: columns.length,
    cells: kept.map(k => pick(table.cells[k]!, columns)),
    words: kept.map(k => pick(table.words[k]!, columns)),
    isWord: kept.map(k => table.isWord[k]!),
  }
}

/** Neighbouring columns of one kind that no witness fills both become one: variants of a place stand under each other. */
export function packColumns(table: CollationTable): CollationTable {
  const cells = table.cells.map(row => Int32Array.from(row))
  const words = table.words.map(row => Int32Array.from(row))
  const kept: number[] = []
  const kinds: boolean[] = []
  for (let c = 0; c < table.columns; c++) {
    const word = holdsWords(table, c)
    const last = kept.at(-1)
    if (last !== undefined && kinds.at(-1) === word && cells.every(row => row[last]! < 0 || row[c]! < 0)) {
      cells.forEach((row, k) => {
        if (row[c]! < 0) return
        row[last] = row[c]!
        words[k]![last] = words[k]![c]!
      })
    } else {
      kept.push(c)
      kinds.push(word)
    }
  }
  return { ...table, columns: kept.length, cells: cells.map(row => pick(row, kept)), words: words.map(row => pick(row, kept)) }
}

/** The cells of the given columns. A loop, because `Int32Array.from` with a function took a fifth of the whole collation. */
function pick(source: Int32Array, columns: readonly number[]): Int32Array {
  const row = new Int32Array(columns.length)
  for (let k = 0; k < columns.length; k++) row[k] = source[columns[k]!]!
  return row
}
