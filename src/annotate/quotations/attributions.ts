// Attributions: content that the report gives on somebody's authority, with source, cue and channel, read off the quotations.
import type { AnnotationInput, Attribution, QuotationMention } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'

/** One attribution for each piece of a quotation that a source or a cue stands for, by start. */
export function findAttributions(_input: AnnotationInput, quotations: readonly QuotationMention[]): Attribution[] {
  const found: Attribution[] = []
  for (const { start, end, spans, speaker, cue, channel } of quotations) {
    if (speaker === undefined && cue === undefined) continue
    for (const content of spans ?? [{ start, end }]) {
      found.push({
        content: plain(content),
        ...(speaker === undefined
          ? {}
          : { source: { ...plain(speaker), ...(speaker.name === undefined ? {} : { name: speaker.name }) } }),
        ...(cue === undefined ? {} : { cue: plain(cue) }),
        ...(channel === undefined ? {} : { channel: plain(channel) }),
      })
    }
  }
  return found.sort((a, b) => a.content.start - b.content.start)
}

function plain({ start, end }: Span): Span {
  return { start, end }
}
