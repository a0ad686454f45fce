// Reports: headline, body and excluded stretches account for every character; the digest is that of the text.
import { excludedReasons, type Report } from '../report.ts'
import { bySpan, type Span, subtract } from '../span.ts'
import { type Checking, checkDisjoint, checkSpan, checkUnique } from './problems.ts'

export function checkReports(checking: Checking, digest: ((text: string) => string) | undefined): void {
  const { reports } = checking.edition
  if (reports.length === 0) checking.say('reports', 'an edition needs at least one report')
  checkUnique(
    checking,
    'reports',
    reports.map(({ id }) => id),
  )
  checkUnique(
    checking,
    'reports',
    reports.map(({ siglum }) => siglum),
  )
  reports.forEach((report, i) => {
    checkReport(checking, `reports[${i}]`, report)
    if (digest !== undefined && digest(report.text) !== report.digest) {
      checking.say(`reports[${i}].digest`, `is not the sha-256 of the text of ${report.id}`)
    }
  })
}

function checkReport(checking: Checking, at: string, report: Report): void {
  const { text, headline, body, excluded, credits } = report
  if (!/^[A-Z]+$/.test(report.siglum)) checking.say(`${at}.siglum`, `${report.siglum} is no siglum (A, B … AA)`)
  if (!text.isWellFormed() || text.includes('\0')) checking.say(`${at}.text`, 'holds a lone surrogate or NUL')
  if (report.lang === '') checking.say(`${at}.lang`, 'is empty; und means unknown')
  if (headline !== undefined) checkSpan(checking, `${at}.headline`, headline, text)
  for (const [name, spans] of Object.entries({ body, excluded, credits })) {
    spans.forEach((span, i) => {
      checkSpan(checking, `${at}.${name}[${i}]`, span, text)
    })
  }
  excluded.forEach(({ why }, i) => {
    if (!excludedReasons.includes(why)) checking.say(`${at}.excluded[${i}]`, `${why} is no reason`)
  })
  checkDisjoint(checking, `${at}.body`, body)
  checkDisjoint(checking, `${at}.excluded`, excluded)
  const parts = [...(headline === undefined ? [] : [headline]), ...body, ...excluded].sort(bySpan)
  checkDisjoint(checking, `${at} (headline, body and excluded together)`, parts)
  checkCover(checking, at, text, parts)
  for (let i = 1; i < credits.length; i++) {
    if (bySpan(credits[i - 1]!, credits[i]!) > 0) checking.say(`${at}.credits[${i}]`, 'spans are not sorted by start')
  }
}

function checkCover(checking: Checking, at: string, text: string, parts: readonly Span[]): void {
  for (const { start, end } of subtract({ start: 0, end: text.length }, parts)) {
    const lost = text.slice(start, end).trim()
    if (lost === '') continue
    checking.say(at, `neither headline, body nor excluded holds “${lost.slice(0, 40)}” in [${start}, ${end})`)
    return
  }
}
