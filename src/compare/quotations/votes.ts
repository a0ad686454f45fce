// Reports vote on marks: where one lost a closing mark that another has, and where one prints outside of marks what another prints inside.
// It is said with its place and never mended: which report is right cannot be known.
// Method: the printings of an utterance are aligned in pairs; what stands beside the shared words is compared. Linear in the readings.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Quotation, QuotationReading } from '../../model/edition.ts'
import type { Notice } from '../../model/notice.ts'
import { overlap, type Span } from '../../model/span.ts'
import { findMarkedStretches, type MarkedStretch } from '../../text/marks.ts'
import { tokenAt } from '../../text/tokens.ts'
import { alignWords } from './alignment.ts'
import { type Word, wordsOf } from './words.ts'

/** Equal words beside a printing from which its marks are said to stand elsewhere. */
const leastWords = 3
/** Words beside a printing that are looked at. */
const mostWords = 40

interface Printed {
  annotated: AnnotatedReport
  stretches: MarkedStretch[]
  words: Word[]
  span: Span
}

/** At most one notice for each side of a printing, by quotation, then report. */
export function noticeVotes(reports: readonly AnnotatedReport[], quotations: readonly Quotation[]): Notice[] {
  const byId = new Map(reports.map(annotated => [annotated.report.id, annotated]))
  const stretches = new Map<string, MarkedStretch[]>()
  const printed = (reading: QuotationReading): Printed => {
    const annotated = byId.get(reading.report)!
    const known = stretches.get(reading.report) ?? findMarkedStretches(annotated.report.text, annotated.report.body)
    stretches.set(reading.report, known)
    return { annotated, stretches: known, words: wordsOf(annotated, reading.spans ?? [reading]), span: reading }
  }
  return quotations.flatMap(({ readings }) => {
    const marked = readings.filter(({ form }) => form !== 'indirect')
    if (marked.length < 2) return []
    const all = marked.map(printed)
    return all.flatMap(own => {
      const others = all.filter(other => other.annotated !== own.annotated)
      const said = [lostClose, outsideBehind, outsideBefore].flatMap(
        look => others.flatMap(other => look(own, other) ?? [])[0] ?? [],
      )
      return said.filter((notice, index) => said.findIndex(({ code }) => code === notice.code) === index)
    })
  })
}

/** The stretch of `own` was left open and goes on behind the words with which the closed one of `other` ends. */
function lostClose(own: Printed, other: Printed): Notice | undefined {
  const stretch = own.stretches.find(one => overlap(one, own.span) > 0)
  const closed = other.stretches.find(one => overlap(one, other.span) > 0)
  if (stretch === undefined || stretch.closed || stretch.continues || closed === undefined || !closed.closed) return undefined
  const shared = lastShared(own, other)
  if (shared === undefined || other.words.at(-1)!.end < closed.inner.end - closingSigns) return undefined
  const [at, mate] = shared
  const [next] = wordsOf(own.annotated, [{ start: own.words[at]!.end, end: stretch.end }])
  if (mate !== other.words.length - 1 || next === undefined) return undefined
  return {
    code: 'quotation-closed-elsewhere',
    text: `A quotation has no closing mark here; ${other.annotated.report.id} closes it after “${tail(other)}”, so what follows may be the report's own words.`,
    report: own.annotated.report.id,
    at: { start: next.start, end: stretch.end },
  }
}

/** Full stops, commas and the like between the last word and the closing mark. */
const closingSigns = 4

function outsideBehind(own: Printed, other: Printed): Notice | undefined {
  const shared = lastShared(own, other)
  if (shared === undefined || shared[0] !== own.words.length - 1) return undefined
  const rest = other.words.slice(shared[1] + 1, shared[1] + 1 + mostWords)
  if (rest.length < leastWords) return undefined
  const { tokens } = own.annotated
  const from = tokenAt(tokens, own.span.end)
  const upTo = tokens.ends[Math.min(tokens.count - 1, from + 2 * mostWords)] ?? own.span.end
  const beside = outside(own, { start: own.span.end, end: Math.max(own.span.end, upTo) })
  let equal = 0
  while (equal < rest.length && rest[equal]!.folded === beside[equal]?.folded) equal++
  return equal < leastWords ? undefined : disagreement(own, other, { start: beside[0]!.start, end: beside[equal - 1]!.end })
}

function outsideBefore(own: Printed, other: Printed): Notice | undefined {
  const shared = alignWords(own.words, other.words, () => 1).pairs[0]
  if (shared === undefined || shared[0] !== 0) return undefined
  const rest = other.words.slice(Math.max(0, shared[1] - mostWords), shared[1])
  if (rest.length < leastWords) return undefined
  const { tokens } = own.annotated
  const from = tokens.starts[Math.max(0, tokenAt(tokens, own.span.start) - 2 * mostWords)] ?? 0
  const beside = outside(own, { start: Math.min(from, own.span.start), end: own.span.start })
  let equal = 0
  while (equal < rest.length && rest.at(-1 - equal)!.folded === beside.at(-1 - equal)?.folded) equal++
  return equal < leastWords ? undefined : disagreement(own, other, { start: beside.at(-equal)!.start, end: beside.at(-1)!.end })
}

/** Words beside a printing; none when other marks come between. */
function outside({ annotated, stretches }: Printed, span: Span): Word[] {
  return stretches.some(stretch => overlap(stretch, span) > 0 && stretch.closed)
    ? wordsOf(annotated, [span]).filter(word => !stretches.some(stretch => overlap(stretch, word) > 0))
    : wordsOf(annotated, [span])
}

function disagreement({ annotated }: Printed, other: Printed, at: Span): Notice {
  return {
    code: 'quotation-marks-differ',
    text: `These words stand outside of quotation marks here and inside of them in ${other.annotated.report.id}.`,
    report: annotated.report.id,
    at,
  }
}

/** The last pair of equal words of two printings, as indices. */
function lastShared(own: Printed, other: Printed): [number, number] | undefined {
  return alignWords(own.words, other.words, () => 1).pairs.at(-1)
}

/** The last few words of a printing. */
function tail({ annotated, words }: Printed): string {
  return annotated.report.text.slice(words.at(-4)?.start ?? words[0]!.start, words.at(-1)!.end).replace(/\s+/g, ' ')
}
