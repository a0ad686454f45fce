// What `annotate/` finds inside one report. Spans only, sorted by start; no copied strings except normalised values and names.
import type { Report } from './report.ts'
import type { Span } from './span.ts'

/** Tokens of a text, packed: token `i` is `text.slice(starts[i], ends[i])`. White space is never a token. */
export interface Tokens {
  count: number
  starts: Uint32Array
  ends: Uint32Array
  /** One of `tokenKind`. */
  kinds: Uint8Array
}
export const tokenKind = { word: 1, number: 2, punctuation: 3 } as const

/** A sentence (trimmed of white space), with the tokens `[from, to)` it holds and the number of its paragraph in the body. */
export interface Sentence extends Span {
  from: number
  to: number
  paragraph: number
}

export type NameKind = 'person' | 'organisation' | 'place' | 'group' | 'unknown'

/** A mention of a named actor. Mentions of one actor in a report share `entity`; `name` is its fullest form there. */
export interface NameMention extends Span {
  kind: NameKind
  name: string
  entity: number
}

/** An amount: `value` (and `to` for a range) is a plain decimal, `unit` normalised (`%`, `USD`, `people`, '' = bare count). */
export interface Quantity extends Span {
  value: string
  to?: string
  /** ≥ "at least", ≤ "at most", ~ "about"; > and < are folded into ≥ and ≤. */
  bound?: '≥' | '≤' | '~'
  unit: string
  /** What is counted, as a lower-case head noun ("people", "vaccines"), when it can be read off. */
  of?: string
  kind: 'cardinal' | 'ordinal' | 'percent' | 'money' | 'measure' | 'age' | 'score' | 'range'
}

/** A time expression. `from`/`to` are ISO 8601 dates or date-times, absent when it cannot be anchored. */
export interface TimeMention extends Span {
  /** ISO 8601 value at its own granularity (`2031-03-03`, `2031-03`, `2031-03-03T09:40`), or `weekday:3` when not anchored. */
  value: string
  from?: string
  to?: string
  granularity: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'duration'
  basis: 'absolute' | 'relative' | 'weekday'
}

export type QuotationForm = 'direct' | 'mixed' | 'indirect'

/** An utterance as one report prints it. The envelope includes quotation marks; `spans` are its pieces when it is interrupted. */
export interface QuotationMention extends Span {
  spans?: Span[]
  form: QuotationForm
  speaker?: Span & { name?: string; basis: 'stated' | 'resolved' }
  cue?: Span
  channel?: Span
}

/** "police said …", "according to …": content that the report gives on somebody's authority. */
export interface Attribution {
  content: Span
  source?: Span & { name?: string }
  cue?: Span
  channel?: Span
}

/** A word or phrase that weakens ("reportedly", "may", "is set to", "can be seen as"), with what it weakens. */
export interface Hedge extends Span {
  scope: Span
}

/** A negation word with the stretch that it negates. */
export interface Negation extends Span {
  scope: Span
}

/** A report with everything that was found in it. All spans refer to `report.text`. */
export interface AnnotatedReport {
  report: Report
  tokens: Tokens
  sentences: Sentence[]
  names: NameMention[]
  quantities: Quantity[]
  times: TimeMention[]
  quotations: QuotationMention[]
  attributions: Attribution[]
  hedges: Hedge[]
  negations: Negation[]
}

/** What every annotator receives: the text fixed at reading, its body, and the layers below it. */
export interface AnnotationInput {
  report: Report
  tokens: Tokens
  sentences: Sentence[]
}

/** The reports of one event. */
export interface Story {
  reports: AnnotatedReport[]
}
