// The static print of an edition: every section as plain HTML, for paper, for readers without JavaScript and for the first paint.
import { makeApparatus } from '../model/apparatus.ts'
import { draftSentences, reportCount } from '../model/draft-findings.ts'
import type { Edition } from '../model/edition.ts'
import { type Finding, type FindingLine, listFindings } from '../model/findings.ts'
import type { Report } from '../model/report.ts'
import type { Passage, Span } from '../model/span.ts'
import { borrowingWords, counted, summarise } from '../model/summary.ts'
import { dateRangeWords, dateWords } from '../text/date-words.ts'
import { excerpt } from '../text/excerpt.ts'
import { escapeMarkup as e, safeAddress } from '../text/markup.ts'

interface Page {
  edition: Edition
  byId: Map<string, Report>
}

/** All sections as one string of markup; holds no script, no style and no address that is not http(s). */
export function staticPage(edition: Edition): string {
  const page: Page = { edition, byId: new Map(edition.reports.map(report => [report.id, report])) }
  const findings = listFindings(edition)
  return [
    head(page),
    draft(page),
    findingSection(
      page,
      'Where they part',
      findings.filter(one => one.type === 'difference' && !one.compatible),
    ),
    quotations(page),
    findingSection(
      page,
      'Headlines their own reports do not support',
      findings.filter(one => one.type === 'headline'),
    ),
    findingSection(
      page,
      'Differences that can both hold',
      findings.filter(one => one.type === 'difference' && one.compatible),
    ),
    claims(
      page,
      'Told alike',
      edition.claims.filter(one => one.agreement === 'alike' && one.support !== 'single'),
    ),
    claims(
      page,
      'Only one tells',
      edition.claims.filter(one => one.support === 'single'),
    ),
    timeline(page),
    texts(page),
    notices(page),
  ].join('\n')
}

function head({ edition }: Page): string {
  const summary = summarise(edition)
  const reports = counted(reportCount(edition), 'report')
  const bars = summary.origins.map(({ label, members }) => {
    const names = members.map(({ report, borrowing }) => {
      const how = borrowing ? ` <span class="meta">${e(borrowingWords(borrowing))}</span>` : ''
      return `${siglum(report)} ${e(report.outlet ?? report.id)}${how}`
    })
    return `<li><b>${e(label)}</b>${members.length > 1 ? ` ×${members.length}` : ''}: ${names.join(' · ')}</li>`
  })
  const tally: [number, string][] = [
    [summary.incompatible, 'differences that cannot both hold'],
    [summary.altered, 'quotations altered inside the marks'],
    [summary.unsupportedHeadlines.length, 'headlines their own report does not support'],
    [summary.compatible, 'differences that can both hold'],
    [summary.alike, `claims told alike, ${summary.corroboratedAlike} of them by two origins or more`],
  ]
  return `<header><p class="meta">Edition of ${reports}${edition.story.from ? ` · ${e(dateRangeWords(edition.story.from, edition.story.to))}` : ''}</p><h1><bdi>${e(edition.story.title)}</bdi></h1></header>
<section><p class="big">${capital(reports)}, <b>${counted(summary.origins.length, 'independent origin')}.</b></p>
<ul class="origins">${bars.join('')}</ul>
<ul class="tally">${tally.map(([count, words]) => `<li><b>${count}</b> ${words}</li>`).join('')}</ul></section>`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const siglum = (report: Report | undefined): string => `<b class="siglum">${e(report?.siglum ?? '?')}</b>`

function draft(page: Page): string {
  const items = draftSentences(page.edition).map(({ at, marks, reasons }) => {
    const why = reasons.map(one => `<p class="why"><b class="label">${e(one.label)}</b> ${e(one.why)}</p>`)
    return `<li><p class="reading">${siglum(page.byId.get(at.report))} ${marked(page, at, marks)}</p>${why.join('')}</li>`
  })
  if (page.edition.draft && items.length === 0) return '<section><h2>The draft</h2><p>It agrees with its sources.</p></section>'
  return section('The draft', items, inner => `<ol class="findings">${inner}</ol>`)
}

/** Wraps content in a section when there is any. */
const section = (title: string, items: string[], wrap: (inner: string) => string): string =>
  items.length === 0
    ? ''
    : `<section><h2>${e(title)} <span class="meta">${items.length}</span></h2>${wrap(items.join('\n'))}</section>`

function findingSection(page: Page, title: string, findings: Finding[]): string {
  const items = findings.map(finding => {
    const lines = finding.sides.flatMap(side =>
      side.lines.length > 0
        ? side.lines.map(line => findingLine(page, line))
        : [`<p class="reading meta">${e(side.value ?? '')}</p>`],
    )
    const holds = finding.compatible ? 'can both hold' : 'cannot both hold'
    const label = finding.type === 'headline' ? finding.kind : `${finding.kind} · ${holds}`
    return `<li><div>${lines.join('')}</div><p class="why"><b class="label">${label}</b> ${e(finding.why)}</p></li>`
  })
  return section(title, items, inner => `<ol class="findings">${inner}</ol>`)
}

function findingLine(page: Page, { passage, marks, reports }: FindingLine): string {
  const sigla = page.edition.reports.filter(({ id }) => reports.includes(id)).map(siglum)
  return `<p class="reading">${sigla.join(' ')} ${marked(page, passage, marks)}</p>`
}

function marked({ byId }: Page, passage: Passage, marks: readonly Span[]): string {
  const pieces = excerpt(byId.get(passage.report)?.text ?? '', passage, marks)
  return `<bdi>${pieces.map(one => (one.marked ? `<mark>${e(one.text)}</mark>` : e(one.text))).join('')}</bdi>`
}

function quotations(page: Page): string {
  const several = page.edition.quotations.filter(one => one.readings.length > 1)
  const ordered = ['altered', 'paraphrased', 'folded', 'verbatim'].flatMap(wording =>
    several.filter(one => one.wording === wording),
  )
  const items = ordered.map(quotation => {
    const rows = makeApparatus(quotation, page.byId).map(row => {
      const sigla = page.edition.reports.filter(({ id }) => row.reports.includes(id)).map(siglum)
      const marks = row.cells.flatMap(cell => (cell.state === 'changed' && cell.at ? [cell.at] : []))
      const note = row.reading.form === 'indirect' ? ' <span class="meta">(without marks)</span>' : ''
      return `<p class="reading">${sigla.join(' ')} ${marked(page, row.reading, marks)}${note}</p>`
    })
    return `<li><p><b><bdi>${e(quotation.speaker ?? 'speaker unknown')}</bdi></b> <span class="meta">${quotation.wording}</span></p>${rows.join('')}</li>`
  })
  return section('Quotations', items, inner => `<ol class="findings">${inner}</ol>`)
}

function claims(page: Page, title: string, list: Edition['claims']): string {
  const items = list.flatMap(claim => {
    const reading = claim.readings[0]
    if (!reading) return []
    const sigla = page.edition.reports.filter(({ id }) => claim.readings.some(one => one.report === id)).map(siglum)
    const note = claim.support === 'single' ? '' : ` <span class="meta">${counted(claim.origins, 'origin')}</span>`
    return [`<li class="reading">${sigla.join(' ')} ${marked(page, reading, [])}${note}</li>`]
  })
  return section(title, items, inner => `<ul class="claims">${inner}</ul>`)
}

function timeline(page: Page): string {
  const items = page.edition.timeline.map(entry => {
    const first = entry.at[0]
    const words = first ? `${siglum(page.byId.get(first.report))} ${marked(page, first, [])}` : ''
    return `<li><b>${e(dateRangeWords(entry.from, entry.to))}</b> ${words}</li>`
  })
  return section('Timeline', items, inner => `<ol class="timeline">${inner}</ol>`)
}

function texts(page: Page): string {
  const items = page.edition.reports.map(report => {
    const address = safeAddress(report.url)
    const about = [report.outlet ?? report.id, report.byline, dateWords(report.published)]
      .filter((one): one is string => one !== undefined && one !== '')
      .map(one => e(one))
    const link = address ? ` · <a href="${e(address)}" rel="noreferrer noopener">${e(address)}</a>` : ''
    return `<article><h3>${siglum(report)} <bdi>${about.join(' · ')}</bdi>${link}</h3>${paragraphs(report)}<p class="meta">sha-256 ${e(report.digest)}</p></article>`
  })
  return section('The reports', items, inner => `<div class="texts">${inner}</div>`)
}

/** The text of a report by line; excluded stretches are set apart and named. */
function paragraphs(report: Report): string {
  const cuts = [...report.excluded].sort((a, b) => a.start - b.start)
  const parts: string[] = []
  const body = (start: number, end: number): void => {
    for (const line of report.text.slice(start, end).split('\n'))
      if (line.trim() !== '') parts.push(`<p dir="auto">${e(line)}</p>`)
  }
  let at = 0
  for (const cut of cuts) {
    body(at, cut.start)
    parts.push(`<p class="excluded" dir="auto">[${cut.why}] ${e(report.text.slice(cut.start, cut.end))}</p>`)
    at = cut.end
  }
  body(at, report.text.length)
  return parts.join('')
}

function notices({ edition }: Page): string {
  const items = edition.notices.map(
    one => `<li><b>${e(one.code)}</b> ${one.input === undefined ? '' : `${e(one.input)}: `}${e(one.text)}</li>`,
  )
  return section('Notices', items, inner => `<ul>${inner}</ul>`)
}
