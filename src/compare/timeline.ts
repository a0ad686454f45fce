// The timeline of a story (first stub, to be replaced)
import type { AnnotatedReport } from '../model/annotations.ts'
import type { Claim, TimelineEntry } from '../model/edition.ts'

export function makeTimeline(_reports: readonly AnnotatedReport[], _claims: readonly Claim[]): TimelineEntry[] {
  return []
}
