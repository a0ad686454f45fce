// Quotations grouped across reports: one entry per utterance, with how each report prints it, its extent, its wording and its variants.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Extent, Quotation, QuotationReading, Wording } from '../../model/edition.ts'
import { byPassage, type Passage, type Span } from '../../model/span.ts'
import { alignWords } from './alignment.ts'
import { cluster, findPairs, type Printed, printedOf, wordWeights } from './grouping.ts'
import { agreeOnSpeaker } from './speakers.ts'
import { findVariants, place, type Variant } from './variants.ts'

/** Groups the quotations of a story. Pure; cost about the number of telling words shared by quotations of different reports. */
export function groupQuotations(reports: readonly AnnotatedReport[]): Quotation[] {
  const weightOf = wordWeights(reports)
  const printed = printedOf(
    [...reports].sort((a, b) => (a.report.id < b.report.id ? -1 : 1)),
    weightOf,
  )
  const clusters = cluster(printed, findPairs(printed, weightOf))
  return clusters
    .filter(members => members.length > 1 || printed[members[0]!]!.mention.form !== 'indirect')
    .map(members =>
      quotationOf(
        members.map(index => printed[index]!),
        weightOf,
      ),
    )
    .sort((a, b) => byPassage(a.readings[0]!, b.readings[0]!))
}

function quotationOf(members: readonly Printed[], weightOf: (folded: string) => number): Quotation {
  const sorted = [...members].sort((a, b) => byPassage(passageOf(a), passageOf(b)))
  const { readings, speaker, differences } = agreeOnSpeaker(sorted.map(member => [member, readingOf(member)]))
  const { wording, extent, variants, folded } = compareWordings(sorted, weightOf)
  return {
    id: idOf(readings),
    ...(speaker === undefined ? {} : { speaker }),
    extent,
    wording,
    readings,
    variants: variants.map(({ sides }) => ({ sides })),
    ...(folded.length > 0 ? { folded } : {}),
    differences,
  }
}

function passageOf({ annotated, mention }: Printed): Passage {
  return { report: annotated.report.id, start: mention.start, end: mention.end }
}

function readingOf(printed: Printed): QuotationReading {
  const { mention } = printed
  const report = printed.annotated.report.id
  const at = (span: Span): Passage => ({ report, start: span.start, end: span.end })
  const { speaker } = mention
  return {
    ...passageOf(printed),
    ...(mention.spans === undefined ? {} : { spans: mention.spans.map(({ start, end }) => ({ start, end })) }),
    form: mention.form,
    ...(mention.cue === undefined ? {} : { cue: at(mention.cue) }),
    ...(mention.channel === undefined ? {} : { channel: at(mention.channel) }),
    speaker:
      speaker === undefined
        ? { basis: 'unknown' }
        : { ...(speaker.name === undefined ? {} : { name: speaker.name }), at: at(speaker), basis: speaker.basis },
  }
}

interface Compared {
  wording: Wording
  extent: Extent
  variants: Variant[]
  folded: string[]
}

function compareWordings(members: readonly Printed[], weightOf: (folded: string) => number): Compared {
  if (members.length === 1) return { wording: 'single', extent: 'single', variants: [], folded: [] }
  const pivot = members.reduce((a, b) => (b.core.length > a.core.length ? b : a))
  const others = members.filter(member => member !== pivot)
  const placed = others.map(member => ({
    printing: { report: member.annotated.report.id, words: member.words },
    placed: place(pivot.words.length, alignWords(pivot.words, member.words, weightOf).pairs),
    member,
  }))
  const variants = findVariants({ report: pivot.annotated.report.id, words: pivot.words }, placed)
  const order = [pivot, ...others]
  const inOrder = variants.map(variant => ({
    ...variant,
    sides: members.map(member => variant.sides[order.indexOf(member)]!),
  }))
  const paraphrased = members.some(member => !member.words.some(word => word.marked))
  const altered = variants.some(variant => variant.altered)
  const partial = others.some(member => member.core.length < pivot.core.length * 0.9)
  const texts = new Set(
    members.map(({ annotated, words }) => words.map(word => annotated.report.text.slice(word.start, word.end)).join(' ')),
  )
  const wording = paraphrased ? 'paraphrased' : altered ? 'altered' : texts.size === 1 || partial ? 'verbatim' : 'folded'
  return { wording, extent: partial ? 'partial' : 'whole', variants: inOrder, folded: [] }
}

/** The id of an utterance: a hash of where its readings stand (FNV-1a, 64 bits in two halves). */
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
