// The claim matrix: a row per claim, grouped by agreement and support; a column per report, bracketed by origin; leave-one-out.
import { makeApparatus } from '../../../src/model/apparatus.ts'
import type { Agreement, Claim, Difference, Edition, Support } from '../../../src/model/edition.ts'
import type { Report } from '../../../src/model/report.ts'
import { summariseOrigins } from '../../../src/model/summary.ts'
import { dayWords } from '../../../src/text/date-words.ts'

export interface MatrixColumn {
  report: Report
  off: boolean
}

export interface MatrixBracket {
  origin: string
  label: string
  columns: MatrixColumn[]
}

/** absent: does not tell it; same: tells it as most do; differs: stands apart from most; the modifiers stand beside it. */
export interface MatrixCell {
  state: 'absent' | 'same' | 'differs'
  /** The report's own value in a difference, shortened. */
  value?: string
  contradicts: boolean
  hedged: boolean
  negated: boolean
  quoted: boolean
  off: boolean
}

export interface MatrixRow {
  claim: Claim
  cells: MatrixCell[]
  /** Support when the reports that are switched off are left out; undefined = nobody is left who tells it. */
  support: Support | undefined
  origins: number
  reports: number
  /** Its support fell because of reports that are switched off. */
  weakened: boolean
}

export interface MatrixGroup {
  title: string
  rows: MatrixRow[]
}

export interface Matrix {
  brackets: MatrixBracket[]
  groups: MatrixGroup[]
}

const groupTitles: [string, (agreement: Agreement, support: Support) => boolean][] = [
  ['Cannot all hold', agreement => agreement === 'contradicted'],
  ['Differ, and can all hold', agreement => agreement === 'differing'],
  ['Told alike by two origins or more', (agreement, support) => agreement === 'alike' && support === 'corroborated'],
  ['Told alike by one origin', (agreement, support) => agreement === 'alike' && support === 'copied'],
  ['Only one tells', (agreement, support) => agreement === 'alike' && support === 'single'],
]

/** The matrix of an edition; `off` holds the ids of reports that are switched off. */
export function makeMatrix(edition: Edition, off: readonly string[] = []): Matrix {
  const isOff = new Set(off)
  const brackets = summariseOrigins(edition).map(({ origin, label, members }) => ({
    origin: origin.id,
    label,
    columns: members.map(({ report }) => ({ report, off: isOff.has(report.id) })),
  }))
  const columns = brackets.flatMap(bracket => bracket.columns)
  const altered = alteredReports(edition)
  const rows = edition.claims.map(claim => makeRow(claim, columns, isOff, altered))
  const groups = groupTitles.map(([title, belongs]) => ({
    title,
    rows: rows
      .filter(({ claim }) => belongs(claim.agreement, claim.support))
      .sort((a, b) => b.claim.origins - a.claim.origins || b.reports - a.reports || (a.claim.id < b.claim.id ? -1 : 1)),
  }))
  return { brackets, groups: groups.filter(group => group.rows.length > 0) }
}

const strength: Record<Support, number> = { single: 1, copied: 2, corroborated: 3 }

function makeRow(claim: Claim, columns: readonly MatrixColumn[], off: ReadonlySet<string>, altered: AlteredReports): MatrixRow {
  const left = claim.readings.filter(({ report }) => !off.has(report))
  const origins = new Set(left.map(({ origin }) => origin)).size
  const reports = new Set(left.map(({ report }) => report)).size
  const support = reports === 0 ? undefined : origins > 1 ? 'corroborated' : reports > 1 ? 'copied' : 'single'
  return {
    claim,
    cells: columns.map(({ report }) => makeCell(claim, report.id, off.has(report.id), altered)),
    support,
    origins,
    reports,
    weakened: (support === undefined ? 0 : strength[support]) < strength[claim.support],
  }
}

function makeCell(claim: Claim, report: string, off: boolean, altered: AlteredReports): MatrixCell {
  const readings = claim.readings.filter(reading => reading.report === report)
  const shown =
    sideShown(claim, report) ?? (readings.some(one => altered.get(one.quotation ?? '')?.has(report)) ? otherWords : undefined)
  return {
    state: readings.length === 0 ? 'absent' : shown?.apart ? 'differs' : 'same',
    ...(shown?.value === undefined ? {} : { value: shown.value }),
    contradicts: shown?.apart === true && !shown.compatible,
    hedged: readings.some(({ hedges }) => (hedges?.length ?? 0) > 0),
    negated: readings.some(({ negated }) => negated === true),
    quoted: readings.some(({ quotation }) => quotation !== undefined),
    off,
  }
}

/** What a cell shows of a difference. */
interface Shown {
  value?: string
  apart: boolean
  compatible: boolean
}

const otherWords: Shown = { apart: true, compatible: false }

/** By altered quotation: the reports whose words inside the marks are not those that most print. */
type AlteredReports = ReadonlyMap<string, ReadonlySet<string>>

function alteredReports(edition: Edition): AlteredReports {
  const texts = new Map(edition.reports.map(report => [report.id, report]))
  return new Map(
    edition.quotations
      .filter(({ wording }) => wording === 'altered')
      .map(quotation => {
        const rows = makeApparatus(quotation, texts).filter(({ reading }) => reading.form !== 'indirect')
        const most = rows.toSorted((a, b) => b.reports.length - a.reports.length)[0]
        return [quotation.id, new Set(rows.filter(row => row !== most).flatMap(row => row.reports))]
      }),
  )
}

/**
 * The side of a difference that a report's cell shows: the first in which it stands apart from the side that most reports take;
 * else its value in the weightiest difference. Differences that cannot both hold come first.
 */
function sideShown(claim: Claim, report: string): Shown | undefined {
  const ordered = claim.differences.toSorted((a, b) => Number(a.compatible) - Number(b.compatible))
  const taken = ordered.flatMap((difference, i) => {
    const own = difference.sides.find(side => side.at.some(at => at.report === report))
    if (!own) return []
    const size = (side: Difference['sides'][0]): number => new Set(side.at.map(at => at.report)).size
    const most = difference.sides.toSorted((a, b) => size(b) - size(a))[0]
    const value = own.value === undefined ? {} : { value: shortValue(own.value, difference.sides) }
    return [{ ...value, apart: own !== most, compatible: difference.compatible, first: i === 0 }]
  })
  return taken.find(({ apart }) => apart) ?? taken.find(({ first }) => first)
}

/** A value without the unit that all sides share, and without the year of a date. */
function shortValue(value: string, sides: readonly { value?: string }[]): string {
  const day = dayWords(value)
  if (day !== undefined) return day
  const unit = (text: string | undefined): string => text?.slice(text.indexOf(' ') + 1) ?? ''
  const shared = value.includes(' ') && sides.every(side => side.value === undefined || unit(side.value) === unit(value))
  return groupDigits(shared ? value.slice(0, value.indexOf(' ')) : value)
}

/** "1400000" as "1,400,000"; whole numbers of five digits and more, a year stays as it is. */
export const groupDigits = (value: string): string =>
  value.replace(/(?<![\d.:-])\d{5,15}(?![\d.:-])/, digits => Number(digits).toLocaleString('en'))

/** What a cell shows and what it says aloud. Each state has a sign of its own; colour only underlines it. */
export function cellWords(cell: MatrixCell): { sign: string; label: string } {
  if (cell.state === 'absent') return { sign: '·', label: 'does not tell it' }
  // Where the value itself says that it is hedged, the sign would say it twice.
  const said = cell.value === 'hedged' || cell.value === 'flat'
  const marks = `${cell.hedged && !said ? '?' : ''}${cell.negated ? '¬' : ''}`
  const notes = [cell.hedged ? 'hedged' : '', cell.negated ? 'negated' : '', cell.quoted ? 'as a quotation' : ''].filter(
    note => note !== '',
  )
  const say = (words: string): string => [words, ...notes].join(', ')
  if (cell.state === 'same') {
    const equal = cell.quoted ? '“=”' : '='
    return {
      sign: `${cell.value ?? equal}${marks}`,
      label: say(cell.value === undefined ? 'tells it' : `tells it: ${cell.value}`),
    }
  }
  const sign = cell.value ?? (cell.quoted ? '“≠”' : '≠')
  return {
    sign: `${sign}${marks}`,
    label: say(
      cell.value === undefined
        ? 'other words inside the marks'
        : `${cell.contradicts ? 'cannot hold with another' : 'differs'}: ${cell.value}`,
    ),
  }
}
