// Cuts a report into the stretches that a pane shows: told by another pane too, told only here, excluded at reading.
import type { Claim } from '../../../src/model/edition.ts'
import type { ExcludedReason, Report } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'

export interface Segment extends Span {
  /** `mark`: punctuation between stretches, nobody's own. */
  kind: 'headline' | 'aligned' | 'only' | 'mark' | 'excluded'
  /** The claim that ties an aligned segment to the other panes. */
  claim?: string
  why?: ExcludedReason
  /** A new paragraph begins here. */
  opens: boolean
}

/** The segments of `report` when it stands beside the reports `shown`; they cover its text but white space, in order. */
export function segmentReport(report: Report, claims: readonly Claim[], shown: readonly string[]): Segment[] {
  const others = new Set(shown.filter(id => id !== report.id))
  const fixed: Segment[] = report.excluded.map(({ start, end, why }) => ({ start, end, why, kind: 'excluded', opens: true }))
  if (report.headline) fixed.push({ ...report.headline, kind: 'headline', opens: true })
  const aligned = claims.flatMap(claim =>
    claim.readings.some(reading => others.has(reading.report))
      ? claim.readings
          .filter(reading => reading.report === report.id && reading.end > reading.start)
          .map(({ start, end }): Segment => ({ start, end, claim: claim.id, kind: 'aligned', opens: false }))
      : [],
  )
  const kept = withoutOverlap([...fixed, ...aligned])
  return fillGaps(report.text, kept)
}

/** Of overlapping segments the fixed one stays, then the one that starts first, then the longer. */
function withoutOverlap(segments: Segment[]): Segment[] {
  const weight = (segment: Segment): number => (segment.kind === 'aligned' ? 1 : 0)
  const sorted = segments.toSorted((a, b) => weight(a) - weight(b) || a.start - b.start || b.end - a.end)
  const taken: Segment[] = []
  const fixed = sorted.filter(one => weight(one) === 0)
  let end = -1
  for (const segment of sorted) {
    if (weight(segment) === 0) {
      if (!taken.some(one => one.start < segment.end && segment.start < one.end)) taken.push(segment)
      continue
    }
    if (segment.start < end || fixed.some(one => one.start < segment.end && segment.start < one.end)) continue
    taken.push(segment)
    end = segment.end
  }
  return taken.sort((a, b) => a.start - b.start)
}

function fillGaps(text: string, kept: readonly Segment[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  const fill = (start: number, end: number): void => {
    for (const { index, 0: words } of text.slice(start, end).matchAll(/[^\n]+/g)) {
      const before = words.length - words.trimStart().length
      const trimmed = words.trim()
      if (trimmed === '') continue
      const from = start + index + before
      const kind = /[\p{L}\p{N}]/u.test(trimmed) ? 'only' : 'mark'
      segments.push({ start: from, end: from + trimmed.length, kind, opens: startsParagraph(text, from) })
    }
  }
  for (const segment of kept) {
    fill(at, segment.start)
    segments.push({ ...segment, opens: segment.opens || startsParagraph(text, segment.start) })
    at = segment.end
  }
  fill(at, text.length)
  return segments
}

function startsParagraph(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (text[i] === '\n') return true
    if (!/\s/.test(text[i]!)) return false
  }
  return true
}

export interface Block {
  segments: Segment[]
  /** Stands for a stretch that only this report tells, folded away. */
  collapsed: boolean
}

/** Stretches that only one report tells are folded away from this length on, in UTF-16 units: about two sentences. */
const leastToCollapse = 120

/** Paragraphs of segments. With `collapse`, long runs that only this report tells become one block each, unless `opened` has their start. */
export function blocksOf(segments: readonly Segment[], collapse: boolean, opened: ReadonlySet<number> = new Set()): Block[] {
  const blocks: Block[] = []
  for (const run of runsOf(segments)) {
    const first = run[0]!
    const length = run.reduce((sum, { start, end }) => sum + end - start, 0)
    if (collapse && first.kind === 'only' && length >= leastToCollapse && !opened.has(first.start)) {
      blocks.push({ segments: run, collapsed: true })
      continue
    }
    for (const segment of run) {
      const last = blocks.at(-1)
      const apart = segment.kind === 'excluded' || last?.segments.at(-1)?.kind === 'excluded'
      const opens = segment.opens || !last || last.collapsed || apart
      if (opens) blocks.push({ segments: [segment], collapsed: false })
      else last.segments.push(segment)
    }
  }
  return blocks
}

/** Neighbouring segments that only this report tells, together; every other segment for itself. */
function runsOf(segments: readonly Segment[]): Segment[][] {
  const runs: Segment[][] = []
  for (const segment of segments) {
    const last = runs.at(-1)
    if (last && segment.kind === 'only' && last[0]!.kind === 'only') last.push(segment)
    else runs.push([segment])
  }
  return runs
}
