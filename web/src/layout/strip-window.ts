// Which columns of the overview strip are in view: zooming keeps the column under the pointer, panning stops at the ends.

/** Columns in view, as fractions of a column: `from` inclusive, `to` exclusive. */
export interface StripWindow {
  from: number
  to: number
}

/** Fewest columns that a zoomed strip shows. */
const leastColumns = 8

export const wholeStrip = (columns: number): StripWindow => ({ from: 0, to: Math.max(1, columns) })

/** Shows `1 / factor` of what was shown, with `at` (a column) where it was. Never less than eight columns, never more than all. */
export function zoomStrip(shown: StripWindow, factor: number, at: number, columns: number): StripWindow {
  const all = Math.max(1, columns)
  const width = shown.to - shown.from
  const wanted = Math.min(all, Math.max(Math.min(leastColumns, all), width / factor))
  const share = width > 0 ? (at - shown.from) / width : 0
  return insideStrip({ from: at - share * wanted, to: at - share * wanted + wanted }, all)
}

/** Moves what is shown by `delta` columns. */
export function panStrip(shown: StripWindow, delta: number, columns: number): StripWindow {
  return insideStrip({ from: shown.from + delta, to: shown.to + delta }, Math.max(1, columns))
}

/** Moves what is shown as little as brings `column` into view. */
export function revealColumn(shown: StripWindow, column: number, columns: number): StripWindow {
  if (column < shown.from) return panStrip(shown, column - shown.from, columns)
  if (column + 1 > shown.to) return panStrip(shown, column + 1 - shown.to, columns)
  return shown
}

function insideStrip({ from, to }: StripWindow, all: number): StripWindow {
  const width = Math.min(all, to - from)
  const start = Math.max(0, Math.min(all - width, from))
  return { from: start, to: start + width }
}
