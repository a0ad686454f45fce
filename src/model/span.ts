// Spans: half-open stretches of a report's text, counted in UTF-16 units, and the arithmetic on them.
// `text.slice(span.start, span.end)` is the proof of any finding; nothing else in the project defines a position.

/** A half-open stretch `[start, end)` of a report's `text`, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** A span together with the id of the report it lies in. */
export interface Passage extends Span {
  report: string
}

/** Number of UTF-16 units that two spans share; 0 when they do not overlap. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** True when `inner` lies wholly inside `outer`; an empty span lies inside when its place does. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Order by start, then by end: the order of all arrays of spans. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** Order by report id (code units), then by span: the order of passages inside a finding. */
export function byPassage(a: Passage, b: Passage): number {
  return a.report < b.report ? -1 : a.report > b.report ? 1 : bySpan(a, b)
}

/** The parts of `span` that no span of `holes` covers. `holes` must be sorted by start. */
export function subtract(span: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = []
  let at = span.start
  for (const hole of holes) {
    if (hole.end <= at) continue
    if (hole.start >= span.end) break
    if (hole.start > at) parts.push({ start: at, end: hole.start })
    at = Math.max(at, hole.end)
  }
  if (at < span.end) parts.push({ start: at, end: span.end })
  return parts
}

/** Total length of the spans in UTF-16 units; overlapping parts count as often as they occur. */
export function totalLength(spans: readonly Span[]): number {
  let sum = 0
  for (const span of spans) sum += span.end - span.start
  return sum
}
