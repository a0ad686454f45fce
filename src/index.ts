// The public names of the library, each with what it is for. What is not listed here may change without notice.

// ── From bytes to an edition ──────────────────────────────────────────────────────────────────────────────────────

/** Unique ids and sigla for reports read one by one; `compare` does it by itself. */
export { assignIds } from './read/identity.ts'
/** One input of any kind (a file's bytes with its name) to its reports and notices. */
export { type Input, type InputReports, readInput } from './read/read-input.ts'
/** One record (`{id, text | html, title?, outlet?, published?, url?}`) to a report. */
export { readRecord } from './read/read-record.ts'
/** The shape of such a record, and what reading it gives. */
export type { InputRecord, Outcome } from './read/record.ts'
/** `compare`: reports of one event to the edition of the story. `check`: a draft against its sources, as an edition with `draft`. */
export { check, compare } from './variorum.ts'

// ── Working with an edition ───────────────────────────────────────────────────────────────────────────────────────

/** Counts the origins of an edition again with other thresholds, from the evidence it keeps. */
export { type OriginThresholds, originsAt } from './compare/lineage/origins-at.ts'
/** Derives everything derivable again and lists what does not fit. */
export { checkEdition, type Derivations, type Problem } from './model/check-edition.ts'
/** All differences, alterations and unsupported headlines as one list, the weightiest first. */
export { type Finding, type FindingLine, type FindingSide, listFindings } from './model/findings.ts'
/** The claims, quotations and headlines that cannot all hold. */
export { onlyIncompatible } from './model/only-incompatible.ts'
/** Leave-one-out: the edition as it would stand without one report. */
export { withoutReport } from './model/without-report.ts'
/** sha-256 as `Report.digest` has it; hand it to `checkEdition`. */
export { digestOf } from './read/report.ts'

// ── Writing an edition ────────────────────────────────────────────────────────────────────────────────────────────

/** The exchange formats, one function each; docs/formats.md says what they hold. */
export { toAnnotations } from './view/annotations.ts'
export { toClaimreview } from './view/claimreview.ts'
export { toCollatex } from './view/collatex.ts'
export { toCsv } from './view/csv.ts'
export { toDot } from './view/dot.ts'
export { toGraphml } from './view/graphml.ts'
/** One self-contained page; needs the built page, `dist/page.html`, as a string. */
export { toHtml } from './view/html.ts'
/** Canonical JSON: the same bytes for the same edition. */
export { toJson } from './view/json.ts'
export { toMarkdown } from './view/md.ts'
export { toPassim } from './view/passim.ts'
export { toTei } from './view/tei.ts'
/** For a terminal. */
export { type TextOptions, toText } from './view/text.ts'

// ── Single stages ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Names, quantities, times, quotations, attributions, hedges and negations of one report. */
export { annotateReport } from './annotate/annotate.ts'
/** Word alignment of two sentences, with the shipped weights and WordNet: `align(a, b, loadAligner())`. */
export { type Alignment, type AlignmentFeatures, align, type Link } from './text/align/align.ts'
/** N witnesses of a text to one table, order-independent, no token lost. */
export { type Collation, collate, type Witness } from './text/collate.ts'
/** A growing index of texts: add one, ask what it borrows from those before it. */
export { type Reuse, ReuseIndex } from './text/reuse-index.ts'
export { loadAligner } from './variorum.ts'

// ── Types, errors, version ────────────────────────────────────────────────────────────────────────────────────────

/** What `annotateReport` returns. */
export type {
  AnnotatedReport,
  Attribution,
  Hedge,
  NameKind,
  NameMention,
  Negation,
  Quantity,
  QuotationForm,
  QuotationMention,
  Sentence,
  TimeMention,
  Tokens,
} from './model/annotations.ts'
/** The edition format; docs/edition-format.md explains every field. */
export type {
  Actor,
  Agreement,
  Borrowing,
  BorrowingSource,
  Claim,
  Difference,
  DifferenceKind,
  Draft,
  Edition,
  Extent,
  Headline,
  Lineage,
  Origin,
  Quotation,
  QuotationReading,
  Reading,
  SharedWording,
  SpeakerBasis,
  Support,
  TimelineEntry,
  Verdict,
  Wording,
} from './model/edition.ts'
/** Thrown for misuse only; `code` is for programs, the message names the next step. */
export { VariorumError } from './model/error.ts'
/** What a reader of an output should know; docs/notices.md lists the codes. */
export type { Notice } from './model/notice.ts'
/** One article as published. */
export type { ExcludedReason, ExcludedSpan, Report } from './model/report.ts'
/** Half-open stretches of a report's text, in UTF-16 units. */
export type { Passage, Span } from './model/span.ts'
/** The version, as in package.json. */
export { version } from './model/version.ts'
