// The edition for a terminal: what matters first (origins, what cannot both hold, altered quotations), then what can both hold,
// agreement, and what only one report tells.
import { makeApparatus } from '../model/apparatus.ts'
import { draftSentences, reportCount } from '../model/draft-findings.ts'
import type { Claim, Edition } from '../model/edition.ts'
import { type Finding, listFindings } from '../model/findings.ts'
import type { Report } from '../model/report.ts'
import type { Passage, Span } from '../model/span.ts'
import { borrowingWords, counted, inWords, type OriginSummary, type Summary, sourceOf, summarise } from '../model/summary.ts'
import { excerpt } from '../text/excerpt.ts'
import { oneLine } from '../text/visible.ts'
import { coloured, columns, pad, plain, type Style, wrap } from './lines.ts'

export interface TextOptions {
  /** Columns to fill; 80 when unknown, never below 40. */
  width?: number
  colour?: boolean
  only?: 'incompatible'
}

/** What the parts of the print share. */
interface Printer {
  edition: Edition
  byId: Map<string, Report>
  style: Style
  width: number
}

/** Readings of claims told alike or by one report are cut to this many units: a line or two of a wide terminal. */
const shortReading = 180
/** Claims listed per section before the rest is counted; the page and the other formats hold all. */
const mostListed = 40

/** The whole edition as lines of text, ending with a line feed. */
export function toText(edition: Edition, options: TextOptions = {}): string {
  const printer: Printer = {
    edition,
    byId: new Map(edition.reports.map(report => [report.id, report])),
    style: options.colour ? coloured : plain,
    width: Math.max(40, options.width ?? 80),
  }
  const findings = listFindings(edition, options.only)
  const hard = findings.filter(one => !one.compatible && one.type === 'difference')
  const soft = findings.filter(one => one.compatible)
  const summary = summarise(edition)
  const lines = [
    ...printHead(printer),
    // Who checks a draft asks for that first.
    ...printDraft(printer),
    ...printOrigins(printer, summary),
    ...section(printer, 'Cannot both hold', hard, true),
    ...printQuotations(printer, findings),
    ...section(
      printer,
      'Headlines',
      findings.filter(one => one.type === 'headline' && !one.compatible),
      true,
    ),
    ...section(printer, 'Can both hold', soft, false),
  ]
  if (options.only !== 'incompatible') lines.push(...printAgreement(printer), ...printSingles(printer))
  lines.push(...printNotices(printer))
  return `${lines.join('\n').trimEnd()}\n`
}

function printHead({ edition, style, width }: Printer): string[] {
  const { from, to } = edition.story
  const time = from === undefined ? '' : ` · ${from}${to === undefined || to === from ? '' : ` – ${to}`}`
  const without = edition.made.without?.length ? ` · without ${edition.made.without.map(oneLine).join(', ')}` : ''
  return [
    ...wrap(oneLine(edition.story.title) || '(untitled)', width, '', style.strong),
    ...wrap(oneLine(`Edition of ${counted(reportCount(edition), 'report')}${time}${without}`), width, '', style.soft),
    '',
  ]
}

function printOrigins({ edition, style, width }: Printer, summary: Summary): string[] {
  const reports = reportCount(edition)
  const head = `${counted(reports, 'report')}, ${counted(summary.origins.length, 'independent origin')}`
  return [
    style.strong(head.charAt(0).toUpperCase() + head.slice(1)),
    ...summary.origins.flatMap(origin => {
      const bar = `  ${'█'.repeat(Math.max(1, Math.min(12, Math.round((origin.members.length / reports) * 12))))} `
      return wrap(originLine(edition, origin, style), width, pad(bar, 15))
    }),
    '',
  ]
}

function originLine(edition: Edition, { label, members }: OriginSummary, style: Style): string {
  const parts = members.map(({ report, borrowing }) => {
    const name = `${style.siglum(report.siglum)} ${oneLine(report.outlet ?? report.id)}`
    if (!borrowing) return name
    const source = sourceOf(edition, borrowing)
    const from = source.report ? style.siglum(source.report.siglum) : oneLine(source.lost ?? '')
    return `${name} (${borrowingWords(borrowing)} ${source.directed ? `from ${from}` : `in common with ${from}, direction unknown`})`
  })
  return `${oneLine(label)}${members.length > 1 ? ` ×${members.length}` : ''}: ${parts.join(' · ')}`
}

function section(printer: Printer, title: string, findings: Finding[], hot: boolean): string[] {
  if (findings.length === 0) return []
  const { style } = printer
  const head = `${title} (${findings.length})`
  return [
    hot ? style.rubric(style.strong(head)) : style.strong(head),
    ...findings.flatMap((one, i) => printFinding(printer, one, i + 1)),
    '',
  ]
}

function printFinding(printer: Printer, finding: Finding, number: number): string[] {
  const { style, width } = printer
  const label = finding.type === 'headline' ? `headline ${finding.kind}` : finding.kind
  const against = finding.type === 'headline' ? ' ' : finding.compatible ? '~' : '≠'
  const lines = finding.sides.flatMap(({ value, lines: own }, side) => {
    const sign = side === 0 ? ' ' : against
    if (own.length === 0) return [`   ${sign} ${style.soft(oneLine(value ?? 'says nothing of it'))}`]
    return own.slice(0, 3).flatMap((line, i, shown) => {
      const more = i === shown.length - 1 && own.length > 3 ? style.soft(` (and ${own.length - 3} more wordings)`) : ''
      const words = marked(printer, line.passage, line.marks) + more
      return wrap(words, width, sigla(printer, line.reports, i === 0 ? sign : ' '))
    })
  })
  return [
    `${String(number).padStart(3)}. ${style.strong(label)}`,
    ...lines,
    ...wrap(oneLine(finding.why), width, '     ', style.soft),
  ]
}

/** The sigla of a line, padded; more than six are counted. */
function sigla({ edition, style }: Printer, reports: readonly string[], sign = ' '): string {
  const own = edition.reports.filter(({ id }) => reports.includes(id)).map(({ siglum }) => siglum)
  const text = own.length > 6 ? `${own.slice(0, 5).join(' ')} +${own.length - 5}` : own.join(' ')
  return `   ${sign} ${style.siglum(text)}${' '.repeat(Math.max(1, 4 - text.length))}`
}

function marked({ byId, style }: Printer, passage: Passage, marks: readonly Span[], limit?: number): string {
  const pieces = excerpt(byId.get(passage.report)?.text ?? '', passage, marks, limit)
  return pieces
    .map(piece => {
      const words = piece.text.replace(/\s+/g, ' ')
      return piece.marked ? style.mark(oneLine(words)) : oneLine(`x${words}x`).slice(1, -1)
    })
    .join('')
}

function printQuotations(printer: Printer, findings: Finding[]): string[] {
  const { edition, style } = printer
  const ids = findings.filter(one => one.type === 'wording' && !one.compatible).map(one => one.quotation)
  if (ids.length === 0) return []
  const lines = [style.rubric(style.strong(`Altered inside the quotation marks (${ids.length})`))]
  for (const id of ids) {
    const quotation = edition.quotations.find(one => one.id === id)!
    lines.push(`  ${style.strong(oneLine(quotation.speaker ?? 'speaker unknown'))}`)
    for (const row of makeApparatus(quotation, printer.byId)) {
      const marks = row.cells.flatMap(cell => (cell.state === 'changed' && cell.at ? [cell.at] : []))
      const note = row.reading.form === 'indirect' ? style.soft(' (without marks)') : ''
      lines.push(...wrap(marked(printer, row.reading, marks) + note, printer.width, sigla(printer, row.reports)))
    }
  }
  return [...lines, '']
}

function printAgreement(printer: Printer): string[] {
  const claims = printer.edition.claims.filter(claim => claim.agreement === 'alike' && claim.support !== 'single')
  const sorted = claims.toSorted(
    (a, b) => b.origins - a.origins || b.readings.length - a.readings.length || (a.id < b.id ? -1 : 1),
  )
  return printClaims(printer, `Told alike (${claims.length})`, sorted, claim =>
    claim.origins === 1 ? 'one origin' : `${inWords(claim.origins)} origins`,
  )
}

function printSingles(printer: Printer): string[] {
  const claims = printer.edition.claims.filter(claim => claim.support === 'single')
  const place = new Map(printer.edition.reports.map((report, i) => [report.id, i]))
  const at = (claim: Claim): number => place.get(claim.readings[0]?.report ?? '') ?? 0
  const sorted = claims.toSorted((a, b) => at(a) - at(b) || (a.readings[0]?.start ?? 0) - (b.readings[0]?.start ?? 0))
  return printClaims(printer, `Only one tells (${claims.length})`, sorted, () => '')
}

function printClaims(printer: Printer, title: string, claims: Claim[], note: (claim: Claim) => string): string[] {
  if (claims.length === 0) return []
  const { style, width } = printer
  const lines = claims.slice(0, mostListed).flatMap(claim => {
    const reading = claim.readings[0]
    if (!reading) return []
    const reports = [...new Set(claim.readings.map(({ report }) => report))]
    const tail = note(claim)
    return wrap(
      marked(printer, reading, [], shortReading) + (tail ? style.soft(` · ${tail}`) : ''),
      width,
      sigla(printer, reports),
    )
  })
  const rest = claims.length > mostListed ? [style.soft(`     and ${claims.length - mostListed} more`)] : []
  return [style.strong(title), ...lines, ...rest, '']
}

function printDraft(printer: Printer): string[] {
  const { edition, style, width } = printer
  if (!edition.draft) return []
  const sentences = draftSentences(edition)
  const lines = sentences.flatMap(({ at, marks, reasons }) => [
    ...wrap(marked(printer, at, marks), width, '   ! '),
    ...reasons.flatMap(({ label, why }) => wrap(oneLine(`${label}: ${why}`), width, '     ', style.soft)),
  ])
  return [style.strong('Draft'), ...(lines.length > 0 ? lines : ['     Agrees with its sources.']), '']
}

function printNotices({ edition, byId, style, width }: Printer): string[] {
  if (edition.notices.length === 0) return []
  return [
    style.strong(`Notices (${edition.notices.length})`),
    ...edition.notices.flatMap(({ code, text, input, report }) => {
      const about = byId.get(report ?? '')
      const subject = input ?? (about === undefined || text.includes(about.id) ? undefined : (about.outlet ?? about.id))
      const line = oneLine(`${code}: ${subject === undefined ? '' : `${subject}: `}${text}`)
      return wrap(line, Math.max(width, columns(code) + 20), '     ')
    }),
    '',
  ]
}
