// The wordings of one quotation as an alignment table: a row per wording, a column per stretch, changed words marked.
import type { Quotation, QuotationReading } from './edition.ts'
import type { Passage, Span } from './span.ts'

export interface ApparatusCell {
  text: string
  at?: Span
  /** equal: the same in every row; changed: these words differ; omitted: the row reaches here and leaves the words out; absent: it does not reach here. */
  state: 'equal' | 'changed' | 'omitted' | 'absent'
}

export interface ApparatusRow {
  reading: QuotationReading
  /** Ids of all reports that print this wording. */
  reports: string[]
  /** Indexes into `quotation.readings`. */
  readings: number[]
  cells: ApparatusCell[]
}

/** Rows and columns of a quotation; rows in the order of the reports in `texts`. Columns alternate: equal, changed, equal, …; a quotation without variants has one column. */
export function makeApparatus(quotation: Quotation, texts: ReadonlyMap<string, { text: string }>): ApparatusRow[] {
  const rows = new Map<string, ApparatusRow>()
  quotation.readings.forEach((reading, index) => {
    const text = texts.get(reading.report)?.text ?? ''
    const cells = cellsOf(quotation, reading, index, text)
    const key = JSON.stringify([reading.form === 'indirect', cells.map(cell => [cell.text.trim(), cell.state])])
    const known = rows.get(key)
    if (known) {
      if (!known.reports.includes(reading.report)) known.reports.push(reading.report)
      known.readings.push(index)
    } else rows.set(key, { reading, reports: [reading.report], readings: [index], cells })
  })
  // Wordings inside marks stand together, those without marks after them.
  const rank = (row: ApparatusRow): number => (row.reading.form === 'indirect' ? 1 : 0)
  const order = [...texts.keys()]
  const place = (row: ApparatusRow): number => Math.min(...row.reports.map(id => order.indexOf(id)))
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || place(a) - place(b))
}

function cellsOf(quotation: Quotation, reading: QuotationReading, index: number, text: string): ApparatusCell[] {
  const cells: ApparatusCell[] = []
  let at = reading.start
  const order = orderOfVariants(quotation)
  for (const number of order) {
    const side = quotation.variants[number]?.sides[index] ?? []
    const first = side[0]
    const last = side.at(-1)
    if (!first || !last) {
      cells.push({ text: '', state: 'absent' }, { text: '', state: 'absent' })
      continue
    }
    cells.push(cell(text, at, Math.max(at, first.start), 'equal'))
    cells.push(cell(text, Math.max(at, first.start), Math.max(at, last.end), last.end > first.start ? 'changed' : 'omitted'))
    at = Math.max(at, last.end)
  }
  cells.push(cell(text, at, reading.end, 'equal'))
  return cells
}

function cell(text: string, start: number, end: number, state: ApparatusCell['state']): ApparatusCell {
  const words = text.slice(start, end)
  return words.trim() === '' && state === 'equal' ? { text: '', state: 'equal' } : { text: words, at: { start, end }, state }
}

/** Variants in the order of their place in the reading that reaches most of them. */
function orderOfVariants(quotation: Quotation): number[] {
  const reached = quotation.readings.map((_, i) => quotation.variants.filter(({ sides }) => (sides[i] ?? []).length > 0).length)
  const base = reached.indexOf(Math.max(...reached, 0))
  const place = (sides: Passage[][]): number => sides[base]?.[0]?.start ?? sides.find(side => side.length > 0)?.[0]?.start ?? 0
  return quotation.variants
    .map((_, i) => i)
    .sort((a, b) => place(quotation.variants[a]!.sides) - place(quotation.variants[b]!.sides) || a - b)
}
