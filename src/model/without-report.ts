// Leave-one-out: the edition as it would stand without one report. What follows from the readings is derived again; nothing is compared anew,
// so what remains is found where it was found before. Cost: linear in the edition.
import { agreementOf, alteredIn, supportOf } from './check/claims.ts'
import type { Borrowing, Claim, Difference, Edition, Headline, Origin, Quotation, QuotationReading, Wording } from './edition.ts'
import type { Passage } from './span.ts'

/** The edition without the report `id`; sigla stay as they were, and `made.without` names it. */
export function withoutReport(edition: Edition, id: string): Edition {
  const reports = edition.reports.filter(report => report.id !== id)
  const texts = new Map(reports.map(report => [report.id, report.text]))
  const borrowings = edition.lineage.borrowings.flatMap(borrowing => borrowingWithout(borrowing, id))
  const origins = edition.lineage.origins.flatMap(origin => originWithout(origin, id))
  const quotations = edition.quotations.flatMap(quotation => quotationWithout(quotation, id, texts))
  const homes = new Map(origins.flatMap(origin => origin.reports.map(report => [report, origin.id])))
  const byId = new Map(quotations.map(quotation => [quotation.id, quotation]))
  const claims = edition.claims.flatMap(claim => claimWithout(claim, id, homes, byId))
  const claimIds = new Set(claims.map(claim => claim.id))
  return {
    ...edition,
    made: { ...edition.made, without: [...(edition.made.without ?? []), id].sort() },
    reports,
    lineage: {
      borrowings,
      origins,
      ...(edition.lineage.shared === undefined
        ? {}
        : { shared: edition.lineage.shared.filter(({ a, b }) => a !== id && b !== id) }),
    },
    claims,
    quotations,
    headlines: edition.headlines
      .filter(({ headline }) => headline.report !== id)
      .map(headline => headlineWithout(headline, id, reports.length)),
    timeline: edition.timeline
      .map(({ claim, ...entry }) => ({
        ...entry,
        at: others(entry.at, id),
        ...(claim !== undefined && claimIds.has(claim) ? { claim } : {}),
      }))
      .filter(({ at }) => at.length > 0),
    actors: edition.actors
      .map(actor => ({ ...actor, mentions: others(actor.mentions, id) }))
      .filter(({ mentions }) => mentions.length > 0),
    ...(edition.draft === undefined ? {} : { draft: draftWithout(edition.draft, id) }),
    notices: edition.notices.filter(({ report }) => report !== id),
  }
}

/** The passages outside of the report. */
function others<P extends Passage>(passages: readonly P[], id: string): P[] {
  return passages.filter(({ report }) => report !== id)
}

function borrowingWithout(borrowing: Borrowing, id: string): Borrowing[] {
  const { from, to } = borrowing
  if (to === id || ('report' in from && from.report === id) || ('either' in from && from.either === id)) return []
  const pairs = borrowing.pairs.filter(pair => pair.other.report !== id)
  const evidence = borrowing.evidence
    .map(one => ({ ...one, at: others(one.at, id), had: one.at.length }))
    .filter(({ at, had }) => had === 0 || at.length > 0)
    .map(({ why, at }) => ({ why, at }))
  return evidence.length === 0 ? [] : [{ ...borrowing, pairs, evidence }]
}

/** What nothing names any more loses its name: one report speaks for itself, several share a source that is not among them. */
function originWithout(origin: Origin, id: string): Origin[] {
  if (!origin.reports.includes(id)) return [origin]
  const reports = origin.reports.filter(report => report !== id)
  if (reports.length === 0) return []
  const at = others(origin.at, id)
  if (at.length > 0) return [{ ...origin, reports, at }]
  return [{ id: origin.id, reports, kind: reports.length === 1 ? 'report' : 'common', at }]
}

function claimWithout(
  claim: Claim,
  id: string,
  homes: ReadonlyMap<string, string>,
  quotations: ReadonlyMap<string, Quotation>,
): Claim[] {
  const kept = others(claim.readings, id)
  if (kept.length === 0) return []
  if (kept.length === claim.readings.length && kept.every(({ origin }) => [...homes.values()].includes(origin))) return [claim]
  // A passage had from the report that is gone counts once, for the origin of the first report that still tells it.
  const present = new Set(homes.values())
  const heirs = new Map<string, string>()
  for (const { report, origin } of kept) {
    if (!present.has(origin) && !heirs.has(origin)) heirs.set(origin, homes.get(report) ?? origin)
  }
  const readings = kept.map(({ quotation, ...reading }) => ({
    ...reading,
    origin: heirs.get(reading.origin) ?? reading.origin,
    ...(quotation !== undefined && quotations.has(quotation) ? { quotation } : {}),
  }))
  const differences = differencesWithout(claim.differences, id)
  const support = supportOf(readings)
  return [
    {
      ...claim,
      readings,
      support,
      agreement: agreementOf(differences, alteredIn(readings, quotations)),
      origins: new Set(readings.map(({ origin }) => origin)).size,
      sources: claim.sources.map(source => ({ ...source, at: others(source.at, id) })).filter(({ at }) => at.length > 0),
      evidence: support === 'single' ? [] : claim.evidence,
      differences,
    },
  ]
}

function differencesWithout(differences: readonly Difference[], id: string): Difference[] {
  return differences
    .map(difference => ({
      ...difference,
      sides: difference.sides.map(side => ({ ...side, at: others(side.at, id) })).filter(({ at }) => at.length > 0),
    }))
    .filter(({ sides }) => sides.length > 1)
}

function quotationWithout(quotation: Quotation, id: string, texts: ReadonlyMap<string, string>): Quotation[] {
  const kept = quotation.readings.flatMap((reading, i) => (reading.report === id ? [] : [i]))
  if (kept.length === quotation.readings.length) return [quotation]
  if (kept.length === 0) return []
  const { speaker, folded, ...rest } = quotation
  const readings = withSpeakers(kept.map(i => quotation.readings[i]!))
  const variants = quotation.variants
    .map(({ sides }) => ({ sides: kept.map(i => sides[i]!) }))
    .filter(({ sides }) => differ(sides, texts))
  const wording = wordingWithout(quotation, readings, variants.length)
  return [
    {
      ...rest,
      ...(speaker !== undefined && readings.some(reading => reading.speaker.name === speaker) ? { speaker } : {}),
      readings,
      variants: readings.length > 1 ? variants : [],
      wording,
      extent:
        readings.length === 1
          ? 'single'
          : variants.some(({ sides }) => sides.some(side => side.length === 0))
            ? 'partial'
            : 'whole',
      ...(wording === 'folded' && folded !== undefined ? { folded } : {}),
      differences: differencesWithout(quotation.differences, id),
    },
  ]
}

/** True while the sides still print the place differently, or one of them does not reach it. */
function differ(sides: readonly Passage[][], texts: ReadonlyMap<string, string>): boolean {
  const print = ({ report, start, end }: Passage) => texts.get(report)?.slice(start, end) ?? ''
  return new Set(sides.map(side => (side.length === 0 ? undefined : side.map(print).join(' ')))).size > 1
}

function wordingWithout(quotation: Quotation, readings: readonly QuotationReading[], variants: number): Wording {
  if (readings.length === 1) return 'single'
  const marked = readings.filter(({ form }) => form !== 'indirect').length
  if (quotation.wording === 'altered' && marked > 1 && variants > 0) return 'altered'
  if (marked < readings.length) return 'paraphrased'
  return (quotation.folded?.length ?? 0) > 0 && variants > 0 ? 'folded' : 'verbatim'
}

/** A name that only the report that is gone knew is known no longer. */
function withSpeakers(readings: readonly QuotationReading[]): QuotationReading[] {
  const known = new Set(
    readings.flatMap(({ speaker: { name, basis } }) => (name !== undefined && basis !== 'other-report' ? [name] : [])),
  )
  return readings.map(reading => {
    const { name, basis } = reading.speaker
    if (basis !== 'other-report' || (name !== undefined && known.has(name))) return reading
    const { name: _, ...speaker } = reading.speaker
    return { ...reading, speaker: { ...speaker, basis: 'unknown' } }
  })
}

function headlineWithout(headline: Headline, id: string, left: number): Headline {
  return {
    ...headline,
    assertions: headline.assertions.map(assertion => {
      const evidence = assertion.evidence.filter(({ at }) => at.report !== id)
      const outside = (all: typeof evidence) => all.filter(({ at }) => at.report !== headline.headline.report).length
      const lost = left === 1 || (outside(evidence) === 0 && outside(assertion.evidence) > 0)
      return { ...assertion, evidence, ...(lost ? { others: 'unknown' as const } : {}) }
    }),
  }
}

function draftWithout(draft: NonNullable<Edition['draft']>, id: string): NonNullable<Edition['draft']> {
  return {
    ...draft,
    sentences: draft.sentences.map(sentence => {
      const told = others(sentence.told, id)
      return {
        ...sentence,
        told,
        differences: differencesWithout(sentence.differences, id),
        unsupported: sentence.unsupported || (told.length === 0 && sentence.told.length > 0),
      }
    }),
  }
}
