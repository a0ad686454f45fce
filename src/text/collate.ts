// Collation of N witnesses of a text: a table with one row per witness and one column per place, every token in exactly one cell.
// Use: `collate([{ id, text }, …])` → `Collation`; cell (witness w, column c) is `cells[w * columns + c]`, the number of the witness's
// token or -1; the token's text is `text.slice(starts[k], ends[k])`. `moves` names runs that a witness has at another place.
// Method: progressive alignment of tables (Feng and Doolittle 1987) in the order of their likeness, words deciding before marks,
// refined by taking each witness out and aligning it anew (Barton and Sternberg 1987). The result does not depend on the order of input.
// Cost: about words² per witness beyond the first, in numbers only; long texts are cut at their longest common runs first.
import type { Tokens } from '../model/annotations.ts'
import { tokenKind } from '../model/annotations.ts'
import { alignTables, type CollationTable, dropColumns, mergeTables, packColumns } from './collate-align.ts'
import { findMoves, type Move } from './collate-moves.ts'
import { tokenize } from './tokens.ts'

export interface Witness {
  id: string
  text: string
}

/** A collation. Rows stand in the order of the given witnesses; the columns do not depend on that order. */
export interface Collation {
  witnesses: readonly { id: string; text: string; tokens: Tokens; normal: readonly string[] }[]
  columns: number
  /** Token numbers, row by row; -1 = the witness has nothing here. */
  cells: Int32Array
  /** Runs that stand at another place in one witness, longest first. */
  moves: readonly Move[]
}

/** Rounds of refinement; a third found nothing on witnesses of 650 words. */
const rounds = 2

export function collate(witnesses: readonly Witness[]): Collation {
  const numbers = new Map<string, number>()
  const rows = witnesses.map(({ id, text }) => {
    const tokens = tokenize(text)
    const normal = Array.from({ length: tokens.count }, (_, k) => normalForm(text.slice(tokens.starts[k], tokens.ends[k])))
    return { id, text, tokens, normal }
  })
  const order = canonicalOrder(rows)
  for (const row of order) for (const word of rows[row]!.normal) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const single = order.map((row): CollationTable => {
    const { tokens, normal } = rows[row]!
    return {
      rows: [row],
      columns: tokens.count,
      cells: [Int32Array.from(normal.keys())],
      words: [Int32Array.from(normal, word => numbers.get(word)!)],
      isWord: [Uint8Array.from(tokens.kinds, kind => (kind === tokenKind.punctuation ? 0 : 1))],
    }
  })
  let table = joinAll(single)
  if (single.length > 2) for (let round = 0; round < rounds; round++) table = refine(table, single)
  table = packColumns(table)
  const cells = new Int32Array(rows.length * table.columns)
  table.rows.forEach((row, k) => {
    cells.set(table.cells[k]!, row * table.columns)
  })
  return { witnesses: rows, columns: table.columns, cells, moves: findMoves(table, single, order) }
}

/** Case, apostrophes and the kinds of quotation marks and dashes do not count. */
function normalForm(token: string): string {
  return token
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
}

/** Witness numbers in an order that comes from their content. */
function canonicalOrder(rows: readonly { id: string; text: string; normal: readonly string[] }[]): number[] {
  const keys = rows.map(({ text, normal, id }) => [normal.join(' '), text, id] as const)
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...rows.keys()].sort(
    (x, y) => compare(keys[x]![0], keys[y]![0]) || compare(keys[x]![1], keys[y]![1]) || compare(keys[x]![2], keys[y]![2]),
  )
}

/** Joins the most alike tables first (average linkage over the likeness of single witnesses). */
function joinAll(single: readonly CollationTable[]): CollationTable {
  if (single.length === 0) return { rows: [], columns: 0, cells: [], words: [], isWord: [] }
  const likeness = likenesses(single)
  const groups = single.map((table, k) => ({ table, members: [k] }))
  while (groups.length > 1) {
    let best = { x: 0, y: 1, like: -1 }
    for (let x = 0; x < groups.length; x++)
      for (let y = x + 1; y < groups.length; y++) {
        let sum = 0
        for (const i of groups[x]!.members) for (const j of groups[y]!.members) sum += likeness[i]![j]!
        const like = sum / (groups[x]!.members.length * groups[y]!.members.length)
        if (like > best.like + 1e-12) best = { x, y, like }
      }
    const first = groups[best.x]!
    const [second] = groups.splice(best.y, 1)
    first.table = mergeTables(first.table, second!.table, alignTables(first.table, second!.table))
    first.members.push(...second!.members)
  }
  return groups[0]!.table
}

/** Dice likeness of the pairs of neighbouring words. */
function likenesses(single: readonly CollationTable[]): number[][] {
  const pairs = single.map(({ words }) => {
    const counts = new Map<number, number>()
    const row = words[0]!
    for (let k = 0; k + 1 < row.length; k++) {
      const pair = row[k]! * 2 ** 26 + row[k + 1]!
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
    return counts
  })
  return pairs.map((a, i) =>
    pairs.map((b, j) => {
      if (i === j) return 1
      let common = 0
      for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
      return (2 * common) / Math.max(1, single[i]!.columns + single[j]!.columns)
    }),
  )
}

/** Takes each witness out and aligns it anew with the rest; keeps the new place when the table gets no wider. */
function refine(table: CollationTable, single: readonly CollationTable[]): CollationTable {
  for (const witness of single) {
    const rest = dropColumns(table, witness.rows[0]!)
    const anew = mergeTables(rest, witness, alignTables(rest, witness))
    if (anew.columns <= table.columns) table = anew
  }
  return table
}
