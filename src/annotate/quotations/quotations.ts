// Quotations of one report: direct, mixed and indirect speech with speaker, cue and channel.
import type { AnnotationInput, NameMention, QuotationMention } from '../../model/annotations.ts'
import { bySpan, contains } from '../../model/span.ts'
import { findMarkedStretches, type MarkedStretch } from '../../text/marks.ts'
import { findSpeaker } from './speakers.ts'

/** Words below which a marked stretch without a speaker beside it is a title or a scare quote. */
const shortStretch = 4

export function findQuotations({ report }: AnnotationInput, names: readonly NameMention[]): QuotationMention[] {
  const { text } = report
  const stretches = findMarkedStretches(text, report.body)
  const found: QuotationMention[] = []
  let previous: { mention: QuotationMention; stretch: MarkedStretch } | undefined
  for (const stretch of stretches) {
    const words = text.slice(stretch.inner.start, stretch.inner.end).split(/\s+/).length
    const between = previous === undefined ? '' : text.slice(previous.stretch.end, stretch.start)
    if (previous !== undefined && (previous.stretch.continues || joins(between, previous.mention))) {
      const { mention } = previous
      mention.spans = [
        ...(mention.spans ?? [{ start: mention.start, end: mention.end }]),
        { start: stretch.start, end: stretch.end },
      ]
      mention.end = stretch.end
      previous.stretch = stretch
      continue
    }
    const speaker = findSpeaker(text, stretch)
    if (speaker === undefined && words < shortStretch) continue
    const mention: QuotationMention = { start: stretch.start, end: stretch.end, form: 'direct' }
    if (speaker !== undefined) {
      const name = names.find(known => contains(known, speaker.at) || contains(speaker.at, known))
      mention.speaker = { ...speaker.at, name: name?.name ?? text.slice(speaker.at.start, speaker.at.end), basis: 'stated' }
      mention.cue = speaker.cue
    }
    found.push(mention)
    previous = { mention, stretch }
  }
  return found.sort(bySpan)
}

/** `"…," she said, "…"`: the stretch goes on after a short tag that holds its speaker. */
function joins(between: string, mention: QuotationMention): boolean {
  if (between.length > 120 || between.includes('\n') || mention.speaker === undefined) return false
  return mention.speaker.start >= mention.end && /^[^.!?]*[.,:]?\s*$/.test(between)
}
