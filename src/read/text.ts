// Plain text → Report. The characters stay as they are; the masthead, byline, date line, prompts and captions among them are excluded.
import type { Notice } from '../model/notice.ts'
import { findCredits } from './credits.ts'
import { findDate } from './date-text.ts'
import { fact } from './fact.ts'
import { findFurniture } from './furniture.ts'
import { normaliseText } from './normalise.ts'
import type { InputRecord, Outcome } from './record.ts'
import { makeReport } from './report.ts'

/** A longer text is no report: a whole newspaper, a data file. In UTF-16 units. */
export const longestReport = 5_000_000

/** Reads `record.text`. Pure; cost linear in the text. Notices: `report-empty`, `report-too-long`. */
export function readText(record: InputRecord): Outcome {
  const raw = record.text ?? ''
  const input = record.name ?? record.url ?? record.id
  const about = (code: string, text: string): Outcome => ({
    notices: [{ code, text, ...(input === undefined ? {} : { input }) }],
  })
  if (raw.length > longestReport)
    return about(
      'report-too-long',
      `${raw.length} characters are more than one report can be (at most ${longestReport}); it was left out`,
    )
  const below = normaliseText(raw)
  if (!/\S/u.test(below)) return about('report-empty', 'no text in it; it was left out')
  const title = record.title === undefined ? '' : normaliseText(record.title).replace(/\s+/gu, ' ').trim()
  const leading = below.search(/\S/u)
  // Markdown's mark stands before the headline and is no part of it.
  const marked = leading + (/^#{1,6}[ \t]{1,4}/.exec(below.slice(leading, leading + 10))?.[0].length ?? 0)
  const begins = title !== '' && below.startsWith(title, marked)
  const text = title === '' || begins ? below : `${title}\n\n${below}`
  const start = begins ? marked : 0
  const from = title === '' ? 0 : start + title.length
  const { headline, excluded, byline, outlet, published, modified } = findFurniture(text, from, title !== '')
  const notices: Notice[] = []
  const report = makeReport(
    {
      text,
      ...(title !== '' ? { headline: { start, end: start + title.length } } : headline === undefined ? {} : { headline }),
      excluded: begins && marked > leading ? [{ start: leading, end: marked, why: 'other' }, ...excluded] : excluded,
      credits: findCredits(text),
    },
    {
      ...record,
      ...fact('outlet', record.outlet ?? outlet),
      ...fact('byline', record.byline ?? byline),
      ...fact('published', isoOf(record.published) ?? published),
      ...fact('modified', isoOf(record.modified) ?? modified),
    },
  )
  return { report, notices }
}

/** The date an input states, as ISO 8601; as it was written when it is not understood. */
export function isoOf(stated: string | undefined): string | undefined {
  if (stated === undefined || stated.trim() === '') return undefined
  return findDate(stated)?.value ?? stated.trim()
}
