// The report: one article as published, its text fixed at reading, every part of it accounted for.
import type { Span } from './span.ts'

/** Why a stretch of `text` is not part of the body. */
export const excludedReasons = [
  'promo',
  'caption',
  'credit',
  'navigation',
  'related',
  'masthead',
  'metadata',
  'advert',
  'comment',
  'repetition',
  'other',
] as const
export type ExcludedReason = (typeof excludedReasons)[number]

export interface ExcludedSpan extends Span {
  why: ExcludedReason
}

/**
 * One article as published. `headline`, `body` and `excluded` do not overlap and cover all of `text` but white space;
 * `credits` may lie inside `body` or `excluded`.
 */
export interface Report {
  /** The input's id, else its address, else its file name, else its digest. */
  id: string
  /** A, B, C … by input order; AA follows Z. The only field that depends on input order. */
  siglum: string
  outlet?: string
  byline?: string
  /** Canonical address. */
  url?: string
  /** When it was fetched, ISO 8601. */
  fetched?: string
  /** ISO 8601 with the granularity and the zone that the source states. */
  published?: string
  modified?: string
  /** BCP 47 primary language subtag; `und` when unknown. */
  lang: string
  /** Input fields that are not ours, kept as they were. */
  other?: Record<string, unknown>
  /** sha-256 of the UTF-8 bytes of `text`, lower-case hex. */
  digest: string
  text: string
  headline?: Span
  body: Span[]
  credits: Span[]
  excluded: ExcludedSpan[]
}
