// The edition as Markdown, for a note or a ticket. Marked words are bold; report text is escaped and stays text.
import { makeApparatus } from '../model/apparatus.ts'
import { reportCount } from '../model/draft-findings.ts'
import type { Edition } from '../model/edition.ts'
import { type Finding, listFindings } from '../model/findings.ts'
import type { Report } from '../model/report.ts'
import type { Passage, Span } from '../model/span.ts'
import { borrowingWords, counted, summarise } from '../model/summary.ts'
import { excerpt } from '../text/excerpt.ts'
import { safeAddress } from '../text/markup.ts'
import { oneLine } from '../text/visible.ts'

type ById = ReadonlyMap<string, Report>

export function toMarkdown(edition: Edition): string {
  const byId: ById = new Map(edition.reports.map(report => [report.id, report]))
  const findings = listFindings(edition)
  const summary = summarise(edition)
  const origins = summary.origins.map(({ label, members }) => {
    const names = members.map(
      ({ report, borrowing }) =>
        `***${report.siglum}*** ${plainText(report.outlet ?? report.id)}${borrowing ? ` (${borrowingWords(borrowing)})` : ''}`,
    )
    return `- ${plainText(label)}${members.length > 1 ? ` ×${members.length}` : ''}: ${names.join(', ')}`
  })
  const parts = [
    `# ${plainText(edition.story.title)}`,
    `Edition of ${counted(reportCount(edition), 'report')}, **${counted(summary.origins.length, 'independent origin')}**.`,
    origins.join('\n'),
    list(
      'Cannot both hold',
      findings.filter(one => one.type === 'difference' && !one.compatible),
      one => item(edition, byId, one),
    ),
    list(
      'Altered quotations',
      findings.filter(one => one.type === 'wording' && one.kind === 'altered'),
      one => quotation(edition, byId, one),
    ),
    list(
      'Headlines',
      findings.filter(one => one.type === 'headline'),
      one => item(edition, byId, one),
    ),
    list(
      'Can both hold',
      findings.filter(one => one.type === 'difference' && one.compatible),
      one => item(edition, byId, one),
    ),
    list(
      'Told alike',
      edition.claims.filter(one => one.agreement === 'alike' && one.support !== 'single'),
      one =>
        one.readings[0]
          ? line(
              edition,
              byId,
              one.readings.map(({ report }) => report),
              one.readings[0],
              [],
            )
          : '',
    ),
    list(
      'Only one tells',
      edition.claims.filter(one => one.support === 'single'),
      one => (one.readings[0] ? line(edition, byId, [one.readings[0].report], one.readings[0], []) : ''),
    ),
    list('Reports', edition.reports, report => {
      const about = [report.outlet ?? report.id, report.published].filter(one => one !== undefined).map(plainText)
      const address = safeAddress(report.url)
      return `***${report.siglum}*** ${about.join(', ')}${address === undefined ? '' : ` <${address.replaceAll('>', '%3E')}>`}, sha-256 \`${report.digest}\``
    }),
    list('Notices', edition.notices, one => `${plainText(one.code)}: ${plainText(one.text)}`),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function list<T>(title: string, items: readonly T[], print: (item: T) => string): string {
  if (items.length === 0) return ''
  return `## ${title} (${items.length})\n\n${items.map((one, i) => `${i + 1}. ${print(one)}`).join('\n')}`
}

function item(edition: Edition, byId: ById, finding: Finding): string {
  const lines = finding.sides.flatMap(side => side.lines.map(one => line(edition, byId, one.reports, one.passage, one.marks)))
  return [`${finding.kind}: ${plainText(finding.why)}`, ...lines.map(one => `    - ${one}`)].join('\n')
}

function quotation(edition: Edition, byId: ById, finding: Finding): string {
  const found = edition.quotations.find(({ id }) => id === finding.quotation)!
  const rows = makeApparatus(found, byId).map(row =>
    line(
      edition,
      byId,
      row.reports,
      row.reading,
      row.cells.flatMap(cell => (cell.state === 'changed' && cell.at ? [cell.at] : [])),
    ),
  )
  return [plainText(found.speaker ?? 'speaker unknown'), ...rows.map(one => `    - ${one}`)].join('\n')
}

function line(edition: Edition, byId: ById, reports: readonly string[], passage: Passage, marks: readonly Span[]): string {
  const sigla = edition.reports.filter(({ id }) => reports.includes(id)).map(({ siglum }) => siglum)
  const pieces = excerpt(byId.get(passage.report)?.text ?? '', passage, marks)
  const words = pieces.map(piece =>
    piece.marked && piece.text.trim() !== '' ? bold(piece.text) : plainText(`x${piece.text}x`).slice(1, -1),
  )
  return `***${sigla.join(' ')}*** ${words.join('').trim()}`
}

/** Spaces stand outside the marks, else they are no marks. */
function bold(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${before && ' '}**${plainText(words)}**${after && ' '}`
}

/** One line of text in which no character means anything to Markdown or HTML. */
function plainText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>()#+\-!|~&$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
