// One input record → one report. Records come from JSONL, feeds, front matter or the caller; a Report that was read before passes unchanged.
// Use: `readRecord({ id, text | html, title?, outlet?, published?, url? })`; then `assignIds(reports)` for sigla and unique ids.
import type { Report } from '../model/report.ts'
import { passReport } from './fields.ts'
import { readHtml } from './html/read-html.ts'
import type { InputRecord, Outcome } from './record.ts'
import { readText } from './text.ts'

export { recordOf } from './fields.ts'

/** Reads one record or one Report (told apart by `digest`). Never throws; without a report, a notice says why. */
export function readRecord(record: InputRecord | Report): Outcome {
  if ('digest' in record && 'body' in record) return passReport(record)
  return record.html !== undefined ? readHtml(record) : readText(record)
}
