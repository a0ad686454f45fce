// The annotated pairs: their shape, how a record becomes a report, and where the gold's strings stand in `Report.text`.
import type { Edition } from '../../../src/model/edition.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'
import { readRecord } from '../../../src/read/read-record.ts'
import { compare } from '../../../src/variorum.ts'

export type Side = 'A' | 'B'
export const sides = ['A', 'B'] as const

/** Strings that occur once in the text of their report. */
export type Both = Record<Side, string>

export interface GoldRecord {
  id: string
  title: string
  text: string
  outlet: string | null
  published: string | null
}

export interface GoldDifference extends Both {
  kind: string
  compatible: boolean
}

export interface GoldQuotation extends Partial<Both> {
  speaker?: string
  agreement: string
}

export interface GoldHeadline {
  report: Side
  assertion: string
  verdict: string
}

export interface GoldPair {
  id: string
  story: string
  reports: Record<Side, GoldRecord>
  shared: Both[]
  single: Partial<Both>[]
  quotations?: GoldQuotation[]
  differences: GoldDifference[]
  agreements: Both[]
  headlines: GoldHeadline[]
  origins: { count: number }
}

/** A pair with its edition and the place of the gold's text in each report. */
export interface Compared {
  gold: GoldPair
  edition: Edition
  reports: Record<Side, Report>
  /** The span of a gold string of `side` in its report. */
  place(side: Side, text: string): Span
}

/** Reads both reports of a pair, compares them, and places the gold: its offsets are of the last occurrence of the input text. */
export function comparePair(gold: GoldPair): Compared {
  const reports = { A: { ...toReport(gold.reports.A), siglum: 'A' }, B: { ...toReport(gold.reports.B), siglum: 'B' } }
  const base = (side: Side): number => {
    const at = reports[side].text.lastIndexOf(gold.reports[side].text)
    if (at < 0) throw new Error(`${gold.id}: the text of report ${side} is not in Report.text; offsets cannot be placed`)
    return at
  }
  const bases = { A: base('A'), B: base('B') }
  return {
    gold,
    reports,
    edition: compare([reports.A, reports.B]),
    place(side, text) {
      const start = bases[side] + gold.reports[side].text.indexOf(text)
      return { start, end: start + text.length }
    },
  }
}

/** The span of a string of the title; a title that `text` does not open with stands before it. */
export function inTitle({ gold, reports }: Compared, side: Side, assertion: string): Span {
  const start = reports[side].text.indexOf(assertion, reports[side].text.indexOf(gold.reports[side].title))
  return { start, end: start + assertion.length }
}

/** The report of an annotated record, read as any other input. */
export function toReport({ id, title, text, outlet, published }: GoldRecord): Report {
  const { report, notices } = readRecord({
    id,
    title,
    text,
    ...(outlet === null ? {} : { outlet }),
    ...(published === null ? {} : { published }),
  })
  if (report === undefined) throw new Error(`${id}: not readable: ${notices.map(notice => notice.text).join('; ')}`)
  return report
}
