// The stages that `variorum stage` offers, each a function from one parsed record to one result, loaded when asked for.
import type { AnnotatedReport } from '../model/annotations.ts'
import { VariorumError } from '../model/error.ts'
import type { Report } from '../model/report.ts'
import type { Outcome } from '../read/record.ts'
import { withNotices } from './notices.ts'
import { wholeText } from './whole-text.ts'

/** Throws `VariorumError`s that name the field, the value and the next step. */
export type Stage = (record: Record<string, unknown>) => unknown

export const stages: Readonly<Record<string, () => Promise<Stage>>> = {
  read: async () => {
    const { readRecord, recordOf } = await import('../read/read-record.ts')
    return record => reportOf(readRecord(recordOf(record)))
  },
  annotate: async () => {
    const { annotateReport } = await import('../annotate/annotate.ts')
    return record => annotationRecord(annotateReport(isReport(record) ? record : wholeText(record)))
  },
  align: async () => {
    const { loadAligner } = await import('../variorum.ts')
    const { alignRecord } = await import('./stage-align.ts')
    const aligner = loadAligner()
    return record => alignRecord(record, aligner)
  },
  compare: async () => {
    const [{ compare }, { readRecord, recordOf }] = await Promise.all([
      import('../variorum.ts'),
      import('../read/read-record.ts'),
    ])
    return record => {
      if (!Array.isArray(record.reports) || record.reports.length === 0)
        throw bad('reports', 'a list of reports or input records')
      const outcomes = record.reports.map(one => {
        if (!isObject(one)) throw bad('reports', 'a list of objects')
        return readRecord(recordOf(one))
      })
      const reports = outcomes.flatMap(({ report }) => report ?? [])
      const notices = outcomes.flatMap(outcome => outcome.notices)
      if (reports.length === 0) throw new VariorumError('nothing-readable', notices.map(({ text }) => text).join('; '))
      const edition = withNotices(compare(reports), notices)
      return record.id === undefined ? edition : { ...edition, story: { ...edition.story, id: String(record.id) } }
    }
  },
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Input records have no digest; a Report always has one. */
function isReport(record: Record<string, unknown>): record is Record<string, unknown> & Report {
  if (typeof record.digest !== 'string') return false
  if (typeof record.text !== 'string' || !Array.isArray(record.body)) throw bad('body', 'the spans of a report beside its text')
  const length = record.text.length
  for (const span of record.body as unknown[]) {
    const { start, end } = isObject(span) ? span : {}
    const good =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= (start as number) && (start as number) <= (end as number)
    if (!good || (end as number) > length) throw bad('body', `spans {start, end} within the text's ${length} units`)
  }
  return true
}

/** The report, or the reason why there is none. */
function reportOf({ report, notices }: Outcome): Report {
  if (report !== undefined) return report
  throw new VariorumError(notices[0]?.code ?? 'nothing-readable', notices.map(({ text }) => text).join('; '))
}

/** Everything found, without the packed tokens. */
function annotationRecord({ report, tokens, ...layers }: AnnotatedReport): unknown {
  const sentences = layers.sentences.map(({ start, end }) => ({ start, end }))
  return { id: report.id, ...layers, sentences }
}

export function bad(field: string, wanted: string): VariorumError {
  return new VariorumError('bad-record', `the field ${field} must be ${wanted}`)
}
