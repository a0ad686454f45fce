// The quotations of an edition as a table: one row an utterance, one column a report; as CSV for spreadsheets, and as lines for a terminal.
import type { Edition, Quotation, QuotationReading } from '../model/edition.ts'
import type { Report } from '../model/report.ts'
import { csvLine } from './csv.ts'
import { coloured, plain, wrap } from './lines.ts'

/** Columns before those of the reports. */
const head = ['speaker', 'wording', 'extent', 'differences']

/** One record an utterance (RFC 4180, UTF-8 with byte order mark); a report that does not print it has an empty cell. */
export function quotationsToCsv({ reports, quotations }: Edition): string {
  const columns = [...head, ...reports.map(report => `${report.siglum} ${report.outlet ?? report.id}`)]
  const rows = quotations.map(quotation => [
    quotation.speaker ?? '',
    quotation.wording,
    quotation.extent,
    quotation.differences.map(({ why }) => why).join('; '),
    ...reports.map(report => printedIn(quotation, report)),
  ])
  return `\ufeff${[columns, ...rows].map(csvLine).join('')}`
}

/** The table as JSON: who is compared, and the quotations as the edition holds them. */
export function quotationsToJson({ format, reports, quotations, notices }: Edition): string {
  const named = reports.map(({ id, siglum, outlet }) => ({ id, siglum, ...(outlet === undefined ? {} : { outlet }) }))
  return `${JSON.stringify({ format, reports: named, quotations, notices }, null, 1)}\n`
}

/** Altered and paraphrased utterances first, then those that several print, then those that one prints. */
export function quotationsToText({ reports, quotations }: Edition, place: { columns?: number; colour: boolean }): string {
  const style = place.colour ? coloured : plain
  const width = place.columns ?? 80
  const lines: string[] = []
  for (const quotation of [...quotations].sort((a, b) => order(a) - order(b))) {
    const label = quotation.extent === 'partial' ? `${quotation.wording}, partial` : quotation.wording
    lines.push(
      '',
      `${style.strong(quotation.speaker ?? 'speaker unknown')} · ${quotation.wording === 'altered' ? style.rubric(label) : label}`,
    )
    for (const report of reports) {
      const printed = printedIn(quotation, report)
      if (printed !== '') lines.push(...wrap(printed, width, `  ${report.siglum} `))
    }
    for (const { why } of quotation.differences) lines.push(...wrap(why, width, '    '))
  }
  return quotations.length === 0 ? 'No quotations were found.\n' : `${lines.slice(1).join('\n')}\n`
}

function order({ wording }: Quotation): number {
  return ['altered', 'paraphrased', 'folded', 'verbatim', 'single'].indexOf(wording)
}

/** How a report prints an utterance; pieces are parted by a dash of dots. */
function printedIn({ readings }: Quotation, { id, text }: Report): string {
  const pieces = (reading: QuotationReading) =>
    (reading.spans ?? [reading]).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  return readings
    .filter(({ report }) => report === id)
    .flatMap(pieces)
    .join(' … ')
}
