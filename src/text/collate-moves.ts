// Moved passages in a collation: runs of words that a witness has at another place than the others.
// Method: shared runs between each pair of witnesses whose words do not already stand in one column; greedy tiling, longest first.
// Cost: linear per pair of witnesses.
import type { CollationTable } from './collate-align.ts'
import { sharedRuns } from './passages.ts'

/** Tokens `[from, to)` of `witness` say what tokens `[otherFrom, otherTo)` of `other` say at another place. Numbers of rows as given. */
export interface Move {
  witness: number
  from: number
  to: number
  other: number
  otherFrom: number
  otherTo: number
}

/** Shorter runs recur by chance. */
const shortestMove = 5

export function findMoves(table: CollationTable, single: readonly CollationTable[], order: readonly number[]): Move[] {
  const columnOf = new Map<number, Int32Array>()
  table.rows.forEach((row, k) => {
    const cells = table.cells[k]!
    const columns = new Int32Array(single[order.indexOf(row)]!.columns)
    for (let c = 0; c < cells.length; c++) if (cells[c]! >= 0) columns[cells[c]!] = c
    columnOf.set(row, columns)
  })
  const moves: Move[] = []
  for (let x = 0; x < order.length; x++)
    for (let y = x + 1; y < order.length; y++) {
      const a = unmatched(single[x]!, columnOf.get(order[x]!)!, single[y]!, columnOf.get(order[y]!)!)
      const b = unmatched(single[y]!, columnOf.get(order[y]!)!, single[x]!, columnOf.get(order[x]!)!)
      for (const run of sharedRuns(a, b, shortestMove)) {
        const from = a.starts[run.a]!
        const otherFrom = b.starts[run.b]!
        const to = a.starts[run.a + run.length - 1]! + 1
        const otherTo = b.starts[run.b + run.length - 1]! + 1
        if (to - from !== run.length || otherTo - otherFrom !== run.length) continue
        moves.push({ witness: order[x]!, from, to, other: order[y]!, otherFrom, otherTo })
      }
    }
  return moves.sort((p, q) => q.to - q.from - (p.to - p.from))
}

/** The tokens of `a` that do not stand in a column with an equal token of `b`, as words whose place is the token number. */
function unmatched(a: CollationTable, columnsOfA: Int32Array, b: CollationTable, columnsOfB: Int32Array) {
  const inB = new Map<number, number>()
  for (let k = 0; k < columnsOfB.length; k++) inB.set(columnsOfB[k]!, b.words[0]![k]!)
  const places: number[] = []
  for (let k = 0; k < columnsOfA.length; k++) if (inB.get(columnsOfA[k]!) !== a.words[0]![k]!) places.push(k)
  const starts = Uint32Array.from(places)
  return { count: places.length, starts, ends: starts, hashes: Uint32Array.from(places, k => a.words[0]![k]! + 1) }
}
