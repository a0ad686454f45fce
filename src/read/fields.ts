// Fields of a JSON object or of front matter → an input record; and Reports that were read before, which pass unchanged.
import type { Report } from '../model/report.ts'
import { contains, type Span } from '../model/span.ts'
import type { InputRecord, Outcome } from './record.ts'
import { digestOf } from './report.ts'

const ownFields = new Set([
  'id',
  'text',
  'html',
  'title',
  'outlet',
  'series',
  'byline',
  'url',
  'published',
  'modified',
  'fetched',
  'lang',
  'name',
  'date',
  'author',
  'headline',
  'source',
  'language',
  'updated',
])

/**
 * Fields of any JSON object or front matter → a record. `series` and `source` mean the outlet, `date` the publication, `author` the byline;
 * numeric ids become strings; fields that are not ours are kept in `other`.
 */
export function recordOf(fields: Record<string, unknown>): InputRecord | Report {
  if (typeof fields.digest === 'string' && Array.isArray(fields.body)) return fields as unknown as Report
  const record: InputRecord = {}
  const put = (key: Exclude<keyof InputRecord, 'other'>, ...names: string[]) => {
    for (const name of names) {
      const value = fields[name]
      if ((typeof value === 'string' && value !== '') || typeof value === 'number') {
        record[key] ??= String(value)
        return
      }
    }
  }
  put('id', 'id')
  put('text', 'text')
  put('html', 'html')
  put('title', 'title', 'headline')
  put('outlet', 'outlet', 'series', 'source')
  put('byline', 'byline', 'author')
  put('url', 'url')
  put('published', 'published', 'date')
  put('modified', 'modified', 'updated')
  put('fetched', 'fetched')
  put('lang', 'lang', 'language')
  const other = Object.entries(fields).filter(([name]) => !ownFields.has(name))
  if (other.length > 0) record.other = Object.fromEntries(other)
  return record
}

/** A Report from outside: accepted when its digest is that of its text and its spans lie in order inside it. */
export function passReport(report: Report): Outcome {
  const bad = (text: string): Outcome => ({ notices: [{ code: 'report-invalid', text, input: String(report.id) }] })
  if (typeof report.text !== 'string' || typeof report.id !== 'string')
    return bad('a Report needs `id` and `text`; it was left out')
  if (report.digest !== digestOf(report.text))
    return bad('`digest` is not that of `text`; leave it away to have the text read anew. It was left out')
  const whole = { start: 0, end: report.text.length }
  const spans = [report.headline, report.body, report.excluded, report.credits].flat()
  if (![report.body, report.excluded, report.credits].every(Array.isArray))
    return bad('`body`, `excluded` and `credits` must be lists; it was left out')
  const good = (span: Span | undefined) =>
    span === undefined ||
    (Number.isInteger(span.start) && Number.isInteger(span.end) && span.start < span.end && contains(whole, span))
  return spans.every(good)
    ? { report: { ...report, siglum: report.siglum ?? '' }, notices: [] }
    : bad('a span lies outside of `text`; it was left out')
}
