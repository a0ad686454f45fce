// A draft checked against its sources: for every sentence where it is told, and which figures, times, names and quotations no source prints so.
// Method: each sentence of the draft is set against the source sentences that share most of its rare words; slots are compared as between
// reports. What some source tells as the draft does is no difference of the draft: disputes among the sources stand in the edition.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Difference, Draft, Quotation } from '../../model/edition.ts'
import { byPassage, overlap, type Passage, type Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { comparePair } from '../differences/differences.ts'
import type { Finding } from '../differences/finding.ts'
import { type Frame, layOut } from '../differences/frame.ts'
import { misquoted } from './misquoted.ts'
import { indexSources, type Source, sourcesOf } from './sources.ts'
import { strangers } from './strangers.ts'

/** Share of the draft sentence's content that a source must tell; with less no source tells it. Set on the invented examples. */
const toldShare = 0.5

type Checked = Draft['sentences'][number]

/** Kinds of which a desk wants to know; another channel or one more detail is the writer's choice. */
const listed = new Set(['number', 'time', 'name', 'place', 'polarity'])

/** `quotations` are those of sources and draft together. Cost: draft sentences × the few source sentences that are like each. */
export function checkDraft(
  draft: AnnotatedReport,
  reports: readonly AnnotatedReport[],
  quotations: readonly Quotation[],
  aligner?: AlignmentFeatures,
): Draft {
  const index = indexSources(reports)
  const named = { ...draft, report: { ...draft.report, outlet: 'the draft' } }
  const sentences = draft.sentences.map((sentence): Checked => {
    const at: Span = { start: sentence.start, end: sentence.end }
    const frame = layOut({ report: draft.report.id, ...at }, named)
    const sources = sourcesOf(frame, index, aligner)
    const told = sources.filter(({ share }) => share >= toldShare)
    const differences = [...unlikeAll(frame, told, aligner), ...misquoted(draft, sentence, quotations, reports)]
    const more = strangers(frame, told, reports).filter(other => !differences.some(known => meets(known, other)))
    const passages = told.map(
      ({ frame: source }): Passage => ({ report: source.reading.report, start: source.reading.start, end: source.reading.end }),
    )
    return {
      at,
      told: passages.sort(byPassage),
      differences: [...differences, ...more],
      unsupported: told.length === 0 && frame.content.filter(Boolean).length > 2,
    }
  })
  return { report: draft.report.id, sentences }
}

function meets(known: Difference, other: Difference): boolean {
  const own = other.sides[0]!.at[0]!
  return known.sides.some(({ at }) => at.some(passage => passage.report === own.report && overlap(passage, own) > 0))
}

/** Slots of the draft sentence that differ from some source and agree with none. */
function unlikeAll(frame: Frame, told: readonly Source[], aligner: AlignmentFeatures | undefined): Difference[] {
  const bySlot = new Map<string, Finding[]>()
  const agreed: Span[] = []
  for (const { frame: source } of told) {
    for (const finding of comparePair(frame, source, aligner)) {
      if (!listed.has(finding.kind)) continue
      const key = `${finding.kind} ${finding.a.at.start}`
      bySlot.set(key, [...(bySlot.get(key) ?? []), finding])
    }
    agreed.push(...sameIn(frame, source))
  }
  return [...bySlot.values()]
    .filter(([first]) => first!.kind === 'polarity' || !agreed.some(span => overlap(span, first!.a.at) > 0))
    .filter(findings => findings.some(({ compatible }) => !compatible))
    .map(differenceOf)
}

/** Amounts, times and names of the draft that the source sentence gives with the same value. */
function sameIn(frame: Frame, source: Frame): Span[] {
  const values = new Set([
    ...source.quantities.map(({ mention }) => `${mention.bound ?? ''}${mention.value}${mention.to ?? ''} ${mention.unit}`),
    ...source.times.map(({ mention }) => mention.value),
    ...source.names.map(({ mention }) => mention.name),
  ])
  return [
    ...frame.quantities.filter(({ mention }) =>
      values.has(`${mention.bound ?? ''}${mention.value}${mention.to ?? ''} ${mention.unit}`),
    ),
    ...frame.times.filter(({ mention }) => values.has(mention.value)),
    ...frame.names.filter(({ mention }) => values.has(mention.name)),
  ].map(({ mention }) => mention)
}

function differenceOf(findings: readonly Finding[]): Difference {
  const first = findings.find(({ compatible }) => !compatible)!
  const others = new Map<string, Passage[]>()
  for (const { b } of findings) others.set(b.value ?? '', [...(others.get(b.value ?? '') ?? []), b.at])
  const valued = (value: string | undefined) => (value === undefined || value === '' ? {} : { value })
  return {
    kind: first.kind,
    sides: [
      { ...valued(first.a.value), at: [first.a.at] },
      ...[...others].map(([value, at]) => ({ ...valued(value), at: at.sort(byPassage) })),
    ],
    compatible: false,
    why: first.why,
  }
}
