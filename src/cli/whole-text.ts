// A report whose body is all of its text: what `{id, text}` says when only annotations are wanted.
import { createHash } from 'node:crypto'
import { VariorumError } from '../model/error.ts'
import type { Report } from '../model/report.ts'

/** Nothing is excluded; the language is English unless `lang` says otherwise. */
export function wholeText(record: Record<string, unknown>): Report {
  const { text } = record
  if (typeof text !== 'string') throw new VariorumError('bad-record', 'the field text must be a string')
  const start = text.length - text.trimStart().length
  return {
    id: String(record.id ?? ''),
    siglum: 'A',
    lang: typeof record.lang === 'string' ? record.lang : 'en',
    ...(typeof record.published === 'string' ? { published: record.published } : {}),
    digest: createHash('sha256').update(text).digest('hex'),
    text,
    body: text.trim() === '' ? [] : [{ start, end: text.trimEnd().length }],
    credits: [],
    excluded: [],
  }
}
