// What the reader takes and gives: an input record (one report as a container states it) and the outcome of reading it.
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'

/** One report as an input states it. `html` or `text` holds it; fields that are not named here belong in `other`. */
export interface InputRecord {
  id?: string
  text?: string
  html?: string
  title?: string
  outlet?: string
  byline?: string
  /** Canonical address, or the address it was fetched from. */
  url?: string
  /** Dates as the input writes them; understood ones become ISO 8601. */
  published?: string
  modified?: string
  fetched?: string
  /** BCP 47; guessed from the text when absent. */
  lang?: string
  /** Used for the id when neither `id` nor `url` is known: the name of the file. */
  name?: string
  other?: Record<string, unknown>
}

/** `report` is absent when nothing readable was found; the notices then say why. */
export interface Outcome {
  report?: Report
  notices: Notice[]
}
