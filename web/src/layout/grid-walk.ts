// Moving through the cells of a table with the arrow keys (the grid pattern of ARIA's practices), as plain arithmetic.

export interface Place {
  row: number
  column: number
}

/** The cell that a key leads to from `at` in a table of `rows` × `columns`; undefined when the key is none of the grid's. */
export function walkGrid(at: Place, key: string, rows: number, columns: number, control = false): Place | undefined {
  const last = { row: rows - 1, column: columns - 1 }
  const to = {
    ArrowLeft: { row: at.row, column: at.column - 1 },
    ArrowRight: { row: at.row, column: at.column + 1 },
    ArrowUp: { row: at.row - 1, column: at.column },
    ArrowDown: { row: at.row + 1, column: at.column },
    PageUp: { row: at.row - 10, column: at.column },
    PageDown: { row: at.row + 10, column: at.column },
    Home: { row: control ? 0 : at.row, column: 0 },
    End: { row: control ? last.row : at.row, column: last.column },
  }[key]
  if (to === undefined) return undefined
  return { row: clamp(to.row, last.row), column: clamp(to.column, last.column) }
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value))
