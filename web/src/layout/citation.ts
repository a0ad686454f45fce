// A finding as a citation to paste elsewhere: words, outlet, date, address, and what proves them.
import { type Finding, textOf } from '../../../src/model/findings.ts'
import type { Report } from '../../../src/model/report.ts'
import { safeAddress } from '../../../src/text/markup.ts'

/** Plain text, a line per wording, the reason and the permanent link last. */
export function citeFinding(finding: Finding, byId: ReadonlyMap<string, Report>, link: string): string {
  const lines = finding.sides.flatMap(side =>
    side.lines.flatMap(line =>
      line.reports.slice(0, 1).flatMap(id => {
        const report = byId.get(id)
        return report ? [citePassage(report, textOf(byId, line.passage), line.reports.length - 1)] : []
      }),
    ),
  )
  return [...lines, finding.why, link].join('\n')
}

function citePassage(report: Report, words: string, others: number): string {
  const about = [
    report.outlet ?? report.id,
    report.published,
    safeAddress(report.url),
    `sha-256 ${report.digest.slice(0, 16)}`,
    others > 0 ? `and ${others} more with the same words` : undefined,
  ]
  return `“${stripMarks(words)}” (${about.filter(one => one !== undefined).join(', ')})`
}

/** Without quotation marks that enclose the whole, so that they are not doubled. */
function stripMarks(words: string): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim()
  return /^“[^“”]*”$/.test(flat) ? flat.slice(1, -1) : flat
}
