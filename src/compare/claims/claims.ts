// Claims: what the reports assert, clause by clause, with how each words it and how many origins tell it.
import { functionWords } from '../../lang/plain-words.ts'
import type { AnnotatedReport, Attribution, NameMention } from '../../model/annotations.ts'
import { agreementOf, alteredIn, supportOf } from '../../model/check/claims.ts'
import type { Claim, Quotation, Reading } from '../../model/edition.ts'
import { byPassage, overlap, type Passage, type Span, totalLength } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { contentId } from '../../text/content-id.ts'
import type { TracedLineage } from '../lineage/lineage.ts'
import { leastShared, type Related } from '../story.ts'
import { explainJoin } from './evidence.ts'
import { standTogether } from './fuse.ts'
import type { Group } from './group.ts'
import { joinUnits, type Thresholds } from './join.ts'
import { makeScorer } from './score.ts'
import { makeVocabulary, prepareUnits, type QuotationIndex, type Unit, type UnitReport } from './units.ts'
import { joinWeights } from './weights.ts'

/** Chosen on real-pairs (dev), cross-validated by story: see docs/evaluation/claims.md. */
export const joinThresholds: Thresholds = { join: 0.22, joinLoose: 0.94, close: 0.24, loose: 0.12 }

/** The thresholds as `made.settings` states them. */
export const claimSettings = {
  'claims.join': joinThresholds.join,
  'claims.joinLoose': joinThresholds.joinLoose,
  'claims.close': joinThresholds.close,
  'claims.loose': joinThresholds.loose,
  'claims.sameEvent': leastShared,
}

/** What the joining of claims rests on beside the reports and their quotations. */
export interface Basis {
  lineage: TracedLineage
  related: Related
  aligner: AlignmentFeatures | undefined
}

/** The claims of a story, without differences (`differences: []`); those are found afterwards. */
export function joinClaims(reports: readonly AnnotatedReport[], quotations: readonly Quotation[], basis: Basis): Claim[] {
  const vocabulary = makeVocabulary()
  const ordered = [...reports].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const quoted = quotationIndex(quotations)
  const units = ordered.map(annotated => prepareUnits(annotated, vocabulary, quoted))
  const byId = new Map(quotations.map(quotation => [quotation.id, quotation]))
  const related = (a: UnitReport, b: UnitReport): boolean => basis.related(a.annotated.report.id, b.annotated.report.id)
  const scorer = makeScorer(joinWeights, basis.aligner)
  return joinUnits(units, { scorer, related, thresholds: joinThresholds })
    .filter(group => !isIdle(group))
    .map(group => claimOf(group, quoted, basis.lineage, byId))
    .sort((a, b) => byPassage(a.readings[0]!, b.readings[0]!))
}

/** True for names alone in a sentence that goes on to assert something. */
function isIdle({ units: [unit, ...others] }: Group): boolean {
  if (unit?.naming !== 'bare' || others.length > 0) return false
  const { units } = unit.report
  return [units[unit.index - 1], units[unit.index + 1]].some(
    beside => beside?.clause.sentence === unit.clause.sentence && beside.naming !== 'bare',
  )
}

function claimOf(
  group: Group,
  quoted: QuotationIndex,
  lineage: TracedLineage,
  quotations: ReadonlyMap<string, Quotation>,
): Claim {
  const readings = mergeNeighbours(group.units)
    .map(units => readingOf(units, quoted, lineage))
    .sort(byPassage)
  const several = new Set(readings.map(({ report }) => report)).size > 1
  return {
    id: contentId('claim', readings),
    readings,
    support: supportOf(readings),
    agreement: agreementOf([], alteredIn(readings, quotations)),
    origins: new Set(readings.map(({ origin }) => origin)).size,
    sources: sourcesOf(group, readings),
    evidence: several ? explainJoin(group.units) : [],
    differences: [],
  }
}

/** Units of one report that follow each other make one reading. */
export function mergeNeighbours(units: readonly Unit[]): Unit[][] {
  const sorted = [...units].sort((a, b) => (a.report === b.report ? a.index - b.index : idOf(a) < idOf(b) ? -1 : 1))
  const merged: Unit[][] = []
  for (const unit of sorted) {
    const last = merged.at(-1)?.at(-1)
    const follows =
      last?.report === unit.report && last.index + 1 === unit.index && !unit.clause.reached && standTogether(last, unit)
    if (follows) merged.at(-1)!.push(unit)
    else merged.push([unit])
  }
  return merged
}

function idOf({ report }: Unit): string {
  return report.annotated.report.id
}

function readingOf(units: readonly Unit[], quoted: QuotationIndex, lineage: TracedLineage): Reading {
  const { annotated } = units[0]!.report
  const report = annotated.report.id
  const spans = joinPieces(
    units.flatMap(unit => unit.clause.pieces),
    annotated.report.text,
  )
  const whole: Span = { start: spans[0]!.start, end: spans.at(-1)!.end }
  const meets = ({ scope }: { scope: Span }): boolean => mostlyIn(spans, scope)
  const hedges = annotated.hedges.filter(hedge => meets(hedge)).map(({ start, end }) => ({ start, end }))
  const attribution: Partial<Attribution> | undefined =
    annotated.attributions.find(({ content }) => mostlyIn(spans, content)) ??
    units.find(({ clause }) => clause.frame)?.clause.frame
  const passage = (span: Span): Passage => ({ report, start: span.start, end: span.end })
  const quotation = quoted(report, spans)
  return {
    report,
    ...whole,
    ...(spans.length > 1 ? { spans } : {}),
    origin: lineage.originOf(report, whole),
    ...(attribution === undefined
      ? {}
      : {
          attribution: {
            ...(attribution.source === undefined ? {} : { source: passage(attribution.source) }),
            ...(attribution.cue === undefined ? {} : { cue: passage(attribution.cue) }),
            ...(attribution.channel === undefined ? {} : { channel: passage(attribution.channel) }),
          },
        }),
    ...(hedges.length > 0 ? { hedges } : {}),
    ...(annotated.negations.some(negation => spans.some(span => overlap(span, negation) > 0)) ? { negated: true } : {}),
    ...(quotation === undefined ? {} : { quotation }),
  }
}

/** True when at least half of the stretch lies in the outer span. */
function mostlyIn(spans: readonly Span[], outer: Span): boolean {
  const inside = spans.reduce((sum, span) => sum + overlap(span, outer), 0)
  return inside * 2 >= totalLength(spans)
}

/** Pieces in order; those with nothing but marks or space between them become one. */
export function joinPieces(pieces: readonly Span[], text: string): Span[] {
  const joined: Span[] = []
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last.end, piece.start))) last.end = Math.max(last.end, piece.end)
    else joined.push({ ...piece })
  }
  return joined
}

/** Finds the quotation whose reading holds most of a stretch. */
export function quotationIndex(quotations: readonly Quotation[]): QuotationIndex {
  const byReport = new Map<string, { id: string; spans: readonly Span[] }[]>()
  for (const { id, readings } of quotations)
    for (const reading of readings) {
      const entry = { id, spans: reading.spans ?? [reading] }
      const entries = byReport.get(reading.report)
      if (entries === undefined) byReport.set(reading.report, [entry])
      else entries.push(entry)
    }
  return (report, spans) => {
    const inside = (held: readonly Span[]): number =>
      held.reduce((sum, span) => sum + spans.reduce((part, piece) => part + overlap(span, piece), 0), 0)
    return byReport.get(report)?.find(entry => inside(entry.spans) * 2 > totalLength(spans))?.id
  }
}

/** The primary sources that the readings name, each with where. */
function sourcesOf(group: Group, readings: readonly Reading[]): Claim['sources'] {
  const texts = new Map(group.units.map(({ report: { annotated } }) => [annotated.report.id, annotated]))
  const sources = new Map<string, Passage[]>()
  for (const { report, attribution } of readings) {
    const at = attribution?.source
    if (at === undefined) continue
    const annotated = texts.get(report)!
    const name = nameOfSource(annotated, at) ?? annotated.report.text.slice(at.start, at.end).replaceAll(/\s+/g, ' ')
    if (isPronoun(name)) continue
    sources.set(name, [...(sources.get(name) ?? []), at])
  }
  return [...sources].map(([name, at]) => ({ name, at: at.sort(byPassage) })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The person that a source is, or what else it ends in the name of: not the country of "Varland's coastguard" or "the police of Varland". */
function nameOfSource({ names, report }: AnnotatedReport, at: Passage): string | undefined {
  const named = names.filter(name => overlap(name, at) > 0)
  const isWhole = ({ kind, start, end }: NameMention): boolean =>
    kind !== 'place' &&
    end === at.end &&
    !/\b(?:of|from|in|at|for|on)\b/.test(report.text.slice(at.start, Math.max(at.start, start)))
  return (named.findLast(({ kind }) => kind === 'person') ?? named.find(isWhole))?.name
}

/** "She", "which", "it had": nobody is named. */
function isPronoun(name: string): boolean {
  return name
    .toLowerCase()
    .split(' ')
    .every(word => functionWords.has(word))
}
