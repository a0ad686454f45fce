// Quotations grouped across reports: one entry per utterance, with how each report prints it, its extent, its wording and its variants.
import type { AnnotatedReport, QuotationMention } from '../../model/annotations.ts'
import type { Quotation, QuotationReading } from '../../model/edition.ts'
import { byPassage, overlap, type Passage, type Span } from '../../model/span.ts'
import { nameInFull } from './full-names.ts'
import { groupUnits, type Part, wordWeights } from './grouping.ts'
import { findParaphrase, indexSentences, type Paraphrase, unmarkedSentences } from './paraphrases.ts'
import { agreeOnSpeaker } from './speakers.ts'
import { type Unit, unitsOf } from './units.ts'
import { compareParts, partWords } from './wording.ts'

/** A printing with at most this share of the words of the longest is a few words of it. */
const shortShare = 0.4

/** Groups the quotations of a story. Pure; cost about the number of telling words shared by quotations of different reports. */
export function groupQuotations(reports: readonly AnnotatedReport[]): Quotation[] {
  const sorted = [...reports].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const weightOf = wordWeights(sorted)
  const units = unitsOf(sorted, weightOf)
  const texts = new Map(sorted.map(({ report }) => [report.id, report.text]))
  const textOf = ({ report, start, end }: Passage): string => texts.get(report)!.slice(start, end)
  const groups = groupUnits(units, weightOf)
  const taken = new Set<Unit>()
  const sentences = unmarkedSentences(sorted)
  const index = indexSentences(sentences)
  const withParaphrases = (parts: readonly Part[]): Paraphrase[] => {
    const { unit } = parts[0]!
    if (sorted.length === 1 || parts.every(part => part.unit.mention === undefined)) return []
    const others = sorted.filter(report => parts.every(part => part.unit.annotated !== report))
    return others.flatMap(
      report => findParaphrase(partWords(parts[0]!), unit.mention?.speaker?.name, report, sentences, index, weightOf) ?? [],
    )
  }
  const quotations: Quotation[] = []
  for (const group of groups.map(group => preferParaphrase(group, withParaphrases))) {
    if (group.parts.length + group.paraphrases.length < 2) continue
    for (const { unit } of group.parts) for (const one of unit.of ?? [unit]) taken.add(one)
    quotations.push(grouped(group.parts, group.paraphrases, weightOf, textOf))
  }
  for (const unit of units) {
    if (taken.has(unit) || unit.mention === undefined) continue
    const part = { unit, from: 0, to: unit.words.length }
    const paraphrases = withParaphrases([part])
    if (paraphrases.length === 0) continue
    taken.add(unit)
    quotations.push(grouped([part], paraphrases, weightOf, textOf))
  }
  quotations.push(...singles(sorted, units, taken))
  return nameInFull(sorted, quotations).sort((a, b) => byPassage(a.readings[0]!, b.readings[0]!))
}

/**
 * A few marked words that another report prints inside a longer utterance are weak evidence when the report with the few words has
 * the rest of the utterance without marks: then that unmarked stretch is its printing.
 */
function preferParaphrase(
  group: readonly Part[],
  find: (parts: readonly Part[]) => Paraphrase[],
): { parts: readonly Part[]; paraphrases: Paraphrase[] } {
  const longest = group.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const short = group.filter(part => part.to - part.from <= shortShare * (longest.to - longest.from))
  if (short.length === 0) return { parts: group, paraphrases: find(group) }
  const unmarked = find([longest]).filter(({ annotated, weight }) =>
    short.some(({ unit }) => unit.annotated === annotated && weight > 2 * unit.weight),
  )
  const parts = group.filter(part => !unmarked.some(({ annotated }) => part.unit.annotated === annotated))
  return {
    parts,
    paraphrases: [...unmarked, ...find(parts)].filter(
      (one, index, all) => all.findIndex(other => other.annotated === one.annotated) === index,
    ),
  }
}

/** Utterances, or what is left of them, that no other report prints. */
function singles(reports: readonly AnnotatedReport[], units: readonly Unit[], taken: ReadonlySet<Unit>): Quotation[] {
  return reports.flatMap(annotated =>
    annotated.quotations.flatMap(mention => {
      if (mention.form === 'indirect') return []
      const own = units.filter(unit => unit.mention === mention)
      const left = own.filter(unit => !taken.has(unit))
      if (left.length === 0 && own.length > 0) return []
      const pieces = left.length === own.length ? (mention.spans ?? [mention]) : left.map(({ span }) => span)
      const form = left.length === own.length ? mention.form : 'direct'
      const reading = readingOf(annotated, pieces, form, mention)
      const { readings, speaker, differences } = agreeOnSpeaker(
        [reading],
        () => '',
        () => '',
      )
      return [
        {
          id: idOf(readings),
          ...(speaker === undefined ? {} : { speaker }),
          extent: 'single' as const,
          wording: 'single' as const,
          readings,
          variants: [],
          differences,
        },
      ]
    }),
  )
}

function grouped(
  parts: readonly Part[],
  paraphrases: readonly Paraphrase[],
  weightOf: (folded: string) => number,
  textOf: (passage: Passage) => string,
): Quotation {
  const sorted = [...parts].sort((a, b) => byPassage(passageOf(a), passageOf(b)))
  const compared =
    sorted.length > 1
      ? compareParts(sorted, weightOf)
      : { wording: 'paraphrased' as const, extent: 'whole' as const, variants: [], folded: [] }
  const marked = sorted.map(part => readingOf(part.unit.annotated, [passageOf(part)], formOf(part), part.unit.mention))
  const unmarked = paraphrases.map(({ annotated, start, end, mention }) =>
    readingOf(annotated, [{ start, end }], 'indirect', mention),
  )
  const all = [...marked, ...unmarked]
  const told = [...sorted.map(part => part.unit.annotated), ...paraphrases.map(({ annotated }) => annotated)]
  const bodies = new Map(told.map(({ report }) => [report.id, report.text]))
  const order = [...all.keys()].sort((a, b) => byPassage(all[a]!, all[b]!))
  const { readings, speaker, differences } = agreeOnSpeaker(
    order.map(index => all[index]!),
    textOf,
    report => bodies.get(report) ?? '',
  )
  const variants = compared.variants.map(({ sides }) => ({ sides: order.map(index => sides[index] ?? []) }))
  const wording = compared.wording === 'altered' || paraphrases.length === 0 ? compared.wording : 'paraphrased'
  return {
    id: idOf(readings),
    ...(speaker === undefined ? {} : { speaker }),
    extent: compared.extent,
    wording,
    readings,
    variants,
    ...(compared.folded.length > 0 ? { folded: compared.folded } : {}),
    differences,
  }
}

/** A part's place: with its marks where it is the beginning or the end of its stretch. */
function passageOf({ unit, from, to }: Part): Passage {
  const start = from === 0 ? unit.span.start : unit.words[from]!.start
  const end = to === unit.words.length ? unit.span.end : unit.words[to - 1]!.end
  return { report: unit.annotated.report.id, start, end }
}

function formOf({ unit }: Part): 'direct' | 'mixed' {
  return unit.mention?.form === 'mixed' ? 'mixed' : 'direct'
}

function readingOf(
  annotated: AnnotatedReport,
  pieces: readonly Span[],
  form: QuotationReading['form'],
  mention: QuotationMention | undefined,
): QuotationReading {
  const report = annotated.report.id
  const at = (span: Span): Passage => ({ report, start: span.start, end: span.end })
  const speaker = mention?.speaker
  const body = pieces.flatMap(piece => withoutExcluded(annotated, piece))
  return {
    report,
    start: body[0]!.start,
    end: body.at(-1)!.end,
    ...(body.length > 1 ? { spans: body } : {}),
    form,
    ...(mention?.cue === undefined ? {} : { cue: at(mention.cue) }),
    ...(mention?.channel === undefined ? {} : { channel: at(mention.channel) }),
    speaker:
      speaker === undefined
        ? { basis: 'unknown' }
        : { ...(speaker.name === undefined ? {} : { name: speaker.name }), at: at(speaker), basis: speaker.basis },
  }
}

/** The pieces of a span that no excluded stretch (a promo inside a quotation) covers; the span itself when nothing does. */
function withoutExcluded({ report }: AnnotatedReport, span: Span): Span[] {
  const holes = report.excluded.filter(hole => overlap(hole, span) > 0)
  if (holes.length === 0) return [{ start: span.start, end: span.end }]
  const pieces: Span[] = []
  let start = span.start
  for (const hole of holes) {
    if (hole.start > start) pieces.push({ start, end: hole.start })
    start = Math.max(start, hole.end)
  }
  if (start < span.end) pieces.push({ start, end: span.end })
  return pieces.length > 0 ? pieces : [{ start: span.start, end: span.end }]
}

/** The id of an utterance: a hash of where its readings stand (FNV-1a in two halves). */
function idOf(readings: readonly QuotationReading[]): string {
  const key = readings.map(({ report, start, end }) => `${report}:${start}-${end}`).join('|')
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < key.length; i++) {
    low = Math.imul(low ^ key.charCodeAt(i), 0x01000193)
    high = Math.imul(high ^ key.charCodeAt(i), 0x811c9dc5) ^ (low >>> 7)
  }
  return `quotation-${(low >>> 0).toString(16).padStart(8, '0')}${(high >>> 0).toString(16).padStart(8, '0')}`
}
