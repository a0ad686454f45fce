// The edition format, `variorum-edition/1`: the one contract between the analysis and every view, export and user script.

import type { NameKind, QuotationForm } from './annotations.ts'
import type { Notice } from './notice.ts'
import type { Report } from './report.ts'
import type { Passage, Span } from './span.ts'

export const editionFormat = 'variorum-edition/1'

/** The edition of a story. Arrays inside a finding are sorted by report id, then start; no field but `siglum` depends on input order. */
export interface Edition {
  format: typeof editionFormat
  /** How it was made: version, every threshold by name, and the ids of reports left out on purpose. */
  made: { version: string; settings: Record<string, number | string>; without?: string[] }
  story: { id: string; title: string; from?: string; to?: string }
  reports: Report[]
  lineage: Lineage
  claims: Claim[]
  quotations: Quotation[]
  headlines: Headline[]
  timeline: TimelineEntry[]
  actors: Actor[]
  /** Reserved for a later round. */
  relations: never[]
  /** Only in an edition made by `check`. */
  draft?: Draft
  notices: Notice[]
}

export interface Lineage {
  borrowings: Borrowing[]
  /** Their number is the number of independent lines of writing. */
  origins: Origin[]
  /** What origins are counted on, of every two reports that share wording or a credit: `originsAt` counts again with other thresholds. */
  shared?: SharedWording[]
}

/** What two reports have in common; `a` is the smaller id. Sorted by `a`, then `b`. */
export interface SharedWording {
  a: string
  b: string
  /** Of the shorter body's characters outside quotations, 0..1. */
  share: number
  /** The same of the longer body. */
  otherShare: number
  /** In how many separate passages. */
  passages: number
  /** One credits the other for its body, or both credit one medium for theirs. */
  credited: boolean
}

export const supports = ['single', 'copied', 'corroborated'] as const
export type Support = (typeof supports)[number]
export const agreements = ['alike', 'differing', 'contradicted'] as const
export type Agreement = (typeof agreements)[number]

/** Something asserted, with how each report words it. */
export interface Claim {
  id: string
  readings: Reading[]
  support: Support
  agreement: Agreement
  /** Number of different origins among the readings. */
  origins: number
  /** Primary sources that the readings name. */
  sources: { name: string; at: Passage[] }[]
  /** Why these readings were joined, in plain words. */
  evidence: string[]
  differences: Difference[]
}

export interface Reading extends Passage {
  /** Pieces inside the envelope, when the claim is interrupted. */
  spans?: Span[]
  /** The id of the origin this reading counts for. */
  origin: string
  attribution?: { source?: Passage; cue?: Passage; channel?: Passage }
  hedges?: Span[]
  negated?: boolean
  /** The id of the quotation whose content this is. */
  quotation?: string
}

export const differenceKinds = [
  'number',
  'time',
  'name',
  'place',
  'speaker',
  'attribution',
  'certainty',
  'polarity',
  'detail',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** A typed disagreement. `compatible` = both sides can hold at once; `why` is one sentence a desk editor would accept. */
export interface Difference {
  kind: DifferenceKind
  sides: { value?: string; at: Passage[] }[]
  compatible: boolean
  why: string
}

export const wordings = ['single', 'verbatim', 'folded', 'altered', 'paraphrased'] as const
export type Wording = (typeof wordings)[number]
export const extents = ['single', 'whole', 'partial'] as const
export type Extent = (typeof extents)[number]
export const speakerBases = ['stated', 'resolved', 'other-report', 'unknown'] as const
export type SpeakerBasis = (typeof speakerBases)[number]

/** An utterance with how the reports print it. */
export interface Quotation {
  id: string
  /** The agreed name of the speaker. */
  speaker?: string
  extent: Extent
  wording: Wording
  readings: QuotationReading[]
  /** Places where the wordings part, one list of passages per reading: `[]` = does not reach this place, an empty span = omits the words. */
  variants: { sides: Passage[][] }[]
  /** What was folded to call the wordings equal. */
  folded?: string[]
  differences: Difference[]
}

export interface QuotationReading extends Passage {
  spans?: Span[]
  form: QuotationForm
  cue?: Passage
  channel?: Passage
  speaker: { name?: string; at?: Passage; basis: SpeakerBasis }
}

export type BorrowingSource = { report: string } | { origin: string } | { either: string }
export const manners = ['copied', 'reworded', 'both'] as const
export const certainties = ['certain', 'likely', 'unknown'] as const

/** Passages that `to` has from another report, from a lost common source, or (direction unknown) shares with one. */
export interface Borrowing {
  id: string
  from: BorrowingSource
  to: string
  manner: (typeof manners)[number]
  /** Of `to`'s body characters outside quotations, 0 = none, 1 = all. */
  share: number
  /** The same share seen from the other report. */
  otherShare?: number
  /** Of the direction. */
  certainty: (typeof certainties)[number]
  evidence: { why: string; at: Passage[] }[]
  /** Aligned passages; `score` 0..1, 1 = the same words. */
  pairs: { to: Passage; other: Passage; score: number }[]
}

export const originKinds = ['report', 'agency', 'release', 'common'] as const

/** One line of writing. Origins partition the reports. */
export interface Origin {
  id: string
  reports: string[]
  kind: (typeof originKinds)[number]
  name?: string
  /** Credit lines that name it. */
  at: Passage[]
}

export const verdicts = ['supported', 'partly', 'unsupported', 'contradicted', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

/** What a headline asserts, checked against the own body and the other reports. */
export interface Headline {
  headline: Passage
  assertions: {
    at: Passage
    own: Verdict
    others: Verdict
    evidence: { at: Passage; role: 'supports' | 'against' | 'nearest' }[]
  }[]
}

export interface TimelineEntry {
  /** ISO 8601. */
  from: string
  to?: string
  at: Passage[]
  claim?: string
}

export interface Actor {
  id: string
  name: string
  kind: NameKind
  /** ISO 3166-1 alpha-3 of the state it stands for. */
  code?: string
  aliases: string[]
  mentions: Passage[]
}

/** A draft checked against the reports. The draft is no origin and no support. */
export interface Draft {
  report: string
  sentences: { at: Span; told: Passage[]; differences: Difference[]; unsupported: boolean }[]
}
