// Notices: what the reader of an output should know, as data. Analyses return them; they never throw for bad input.
import type { Span } from './span.ts'

/** Something the reader should know: a stable code, one plain sentence, and where it was seen. */
export interface Notice {
  code: string
  text: string
  /** The input as the user named it (file, address, `-`), when the notice is about reading it. */
  input?: string
  /** The id of the report the notice is about. */
  report?: string
  at?: Span
}
