// Findings as CSV (RFC 4180, UTF-8 with byte order mark for spreadsheets), one finding a row, up to four sides beside each other.
import type { Edition } from '../model/edition.ts'
import { type FindingSide, listFindings, textOf } from '../model/findings.ts'
import type { Report } from '../model/report.ts'
import { safeAddress } from '../text/markup.ts'
import { oneLine } from '../text/visible.ts'

/** Sides with columns of their own; a further side is written into the last. */
const mostSides = 4
/** A spreadsheet's cell holds 32,767 characters; words are cut long before. */
const longestCell = 4000

export function toCsv(edition: Edition): string {
  const byId = new Map(edition.reports.map(report => [report.id, report]))
  const sideColumns = Array.from({ length: mostSides }, (_, i) =>
    ['value', 'reports', 'outlets', 'words', 'address'].map(name => `${name} ${i + 1}`),
  )
  const head = ['finding', 'type', 'kind', 'can both hold', 'why', 'origins', ...sideColumns.flat()]
  const rows = listFindings(edition).map(finding => {
    const origins = edition.claims.find(({ id }) => id === finding.claim)?.origins
    const sides = Array.from({ length: mostSides }, (_, i) =>
      sideCells(edition, byId, i < mostSides - 1 ? finding.sides.slice(i, i + 1) : finding.sides.slice(i)),
    )
    return [
      finding.id,
      finding.type,
      finding.kind,
      finding.compatible ? 'yes' : 'no',
      finding.why,
      origins === undefined ? '' : String(origins),
      ...sides.flat(),
    ]
  })
  return `\ufeff${[head, ...rows].map(csvLine).join('')}`
}

function sideCells(edition: Edition, byId: ReadonlyMap<string, Report>, sides: readonly FindingSide[]): string[] {
  const lines = sides.flatMap(side => side.lines)
  const reports = edition.reports.filter(({ id }) => lines.some(line => line.reports.includes(id)))
  const first = reports.find(({ id }) => id === lines[0]?.passage.report)
  return [
    sides.map(({ value }) => value ?? '').join(' | '),
    reports.map(({ siglum }) => siglum).join(' '),
    reports.map(report => report.outlet ?? report.id).join('; '),
    lines.map(line => textOf(byId, line.passage)).join(' | '),
    safeAddress(first?.url) ?? '',
  ]
}

/** One record. A cell that a spreadsheet would run as a formula is kept text by an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell => quote(cellText(cell))).join(',')}\r\n`
}

function cellText(text: string): string {
  const flat = oneLine(text)
  const short = flat.length > longestCell ? `${flat.slice(0, longestCell)} …` : flat
  return /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(short) ? `'${short}` : short
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
