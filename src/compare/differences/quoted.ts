// Channel clashes of one utterance: a report names whom the words were given to, or what carried them, and another names something else or nothing.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Difference, Quotation, QuotationReading } from '../../model/edition.ts'
import { byPassage, overlap, type Passage, type Span } from '../../model/span.ts'
import { attributionFinding, clash } from './attribution.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, layOut, passageOf } from './frame.ts'
import { mergeFindings } from './merge.ts'
import { type Voice, voicesOf } from './voices.ts'

interface Heard {
  frame: Frame
  /** What the sentence of the words says of their channel. */
  voices: Voice[]
  /** The word by which the report says that they were said. */
  cue: Span | undefined
  channel: Span | undefined
}

/** The attribution differences between the readings of a quotation. */
export function channelDifferences(quotation: Quotation, reports: ReadonlyMap<string, AnnotatedReport>): Difference[] {
  if (new Set(quotation.readings.map(({ report }) => report)).size < 2) return []
  const heard = quotation.readings.map(reading => listen(reading, reports.get(reading.report)!))
  const findings = heard.flatMap((a, i) =>
    heard.slice(i + 1).flatMap(b => {
      if (a.frame.reading.report === b.frame.reading.report) return []
      for (const first of a.voices)
        for (const second of b.voices) if (clash(first, second)) return [attributionFinding(a.frame, b.frame, first, second)]
      return oneSided(a, b)
    }),
  )
  return mergeFindings(
    findings,
    heard.map(({ frame }) => [frame]),
  )
}

/** One report names an outlet or an audience for the words, the other only says that they were said. */
function oneSided(a: Heard, b: Heard): Finding[] {
  const [named, silent] = a.voices.length > 0 ? [a, b] : [b, a]
  const first = named.voices.find(({ channel }) => channel !== undefined)
  if (first === undefined || silent.voices.length > 0 || silent.cue === undefined) return []
  const side = (heard: Heard, at: Span, value?: string) => ({
    ...(value === undefined ? {} : { value }),
    at: passageOf(heard.frame, at),
  })
  const other = silent.channel ?? silent.cue
  const [x, y] = [side(named, first, first.channel), side(silent, other)]
  const verdict = silent.channel === undefined ? 'only the first names the channel' : 'the words came by different channels'
  const why = `${inBoth(named.frame, quoted(named.frame, first), silent.frame, quoted(silent.frame, other))}: ${verdict}.`
  return [{ kind: 'attribution', ...(named === a ? { a: x, b: y } : { a: y, b: x }), compatible: true, why }]
}

/** The voices of the sentences that hold the reading and its cue. */
function listen(reading: QuotationReading, annotated: AnnotatedReport): Heard {
  const passages: Passage[] = [reading, ...(reading.cue === undefined ? [] : [reading.cue])]
  const whole = { start: Math.min(...passages.map(({ start }) => start)), end: Math.max(...passages.map(({ end }) => end)) }
  const frame = layOut({ report: reading.report, ...whole }, annotated)
  const inside = ({ start, end }: Voice): boolean => (reading.spans ?? [reading]).some(span => overlap(span, { start, end }) > 0)
  return {
    frame,
    cue: reading.cue,
    channel: reading.channel,
    voices: voicesOf(frame)
      .filter(voice => !inside(voice))
      .sort((x, y) => byPassage({ report: '', ...x }, { report: '', ...y })),
  }
}
