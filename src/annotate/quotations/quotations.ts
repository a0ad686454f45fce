// Quotations of one report: direct, mixed and indirect speech with speaker, cue and channel.
import type { AnnotationInput, NameMention, QuotationForm, QuotationMention } from '../../model/annotations.ts'
import type { Report } from '../../model/report.ts'
import { bySpan, overlap, type Span, subtract } from '../../model/span.ts'
import { trimmed } from '../../text/marks.ts'
import { type Analysis, analyse } from './analysis.ts'
import { findChannel } from './channels.ts'
import { type Models, shippedModels } from './models.ts'
import { nameSpeakers } from './names.ts'
import { widenMention } from './speakers.ts'
import { findUtterances, type Utterance } from './utterances.ts'

/** All quotations of a report, by start. Cost linear in the text. `models` are the shipped ones except when they are being fitted. */
export function findQuotations(
  input: AnnotationInput,
  names: readonly NameMention[],
  models: Models = shippedModels(),
): QuotationMention[] {
  const analysis = analyse(input)
  const mentions = findUtterances(analysis, models).flatMap(utterance => mentionOf(analysis, utterance, input.report) ?? [])
  return nameSpeakers(input.report.text, mentions.sort(bySpan), names)
}

function mentionOf(analysis: Analysis, utterance: Utterance, report: Report): QuotationMention | undefined {
  const { cue, speakerCue, speaker, pieces } = utterance
  const spans = pieces
    .map(piece => sourceSpan(analysis, trimPiece(analysis, piece)))
    .filter(({ start, end }) => end > start)
    .flatMap(span => withoutHoles(report.text, span, report.excluded))
  const first = spans[0]
  if (first === undefined) return undefined
  const mention: QuotationMention = { start: first.start, end: spans.at(-1)!.end, form: formOf(analysis, pieces) }
  if (spans.length > 1) mention.spans = spans
  if (cue !== undefined) mention.cue = sourceSpan(analysis, { from: cue.from, to: cue.to })
  if (speaker >= 0 && speakerCue !== undefined) {
    mention.speaker = { ...sourceSpan(analysis, widenMention(analysis, speaker, speakerCue)), basis: 'stated' }
  }
  const channel = speakerCue === undefined ? undefined : findChannel(analysis, speakerCue)
  if (channel !== undefined) mention.channel = sourceSpan(analysis, channel)
  return mention
}

/** The pieces of a span that no furniture (a promo inside a quotation) covers, without the white space around it. */
function withoutHoles(text: string, span: Span, excluded: readonly Span[]): Span[] {
  const covering = excluded.filter(hole => overlap(hole, span) > 0)
  return covering.length === 0
    ? [span]
    : subtract(span, covering)
        .map(piece => trimmed(text, piece))
        .filter(({ start, end }) => end > start)
}

/** A stretch's mark belongs to it; other punctuation at the edges of content does not. */
function trimPiece({ tags, stretchAt }: Analysis, { from, to }: { from: number; to: number }): { from: number; to: number } {
  while (from < to && tags[from] === 0 && stretchAt[from]! < 0) from++
  while (to > from && tags[to - 1] === 0 && stretchAt[to - 1]! < 0) to--
  return { from, to }
}

function sourceSpan({ tokens, source }: Analysis, { from, to }: { from: number; to: number }): Span {
  return { start: source(tokens.starts[from]!), end: source(tokens.ends[to - 1] ?? tokens.starts[from]!) }
}

/** direct = at least 98 % of the words inside marks, indirect = none, mixed = between. */
function formOf({ tags, stretchAt }: Analysis, pieces: readonly { from: number; to: number }[]): QuotationForm {
  let inside = 0
  let all = 0
  for (const { from, to } of pieces)
    for (let i = from; i < to; i++) {
      if (tags[i] === 0) continue
      all++
      if (stretchAt[i]! >= 0) inside++
    }
  return inside === 0 ? 'indirect' : inside >= 0.98 * all ? 'direct' : 'mixed'
}
