// The scoring of differences/real-pairs and differences/planted, as the README beside the data defines it.
import type { Claim, Difference, Reading } from '../../../src/model/edition.ts'
import { overlap, type Passage, type Span } from '../../../src/model/span.ts'
import { type Measure, share } from '../measure.ts'
import { type Both, type Compared, type GoldHeadline, type GoldQuotation, inTitle, type Side, sides } from './pairs.ts'

const soughtOverlap = 0.5
const longestReading = 5
const ownShare = 0.2
const alarming = new Set(['number', 'time', 'name', 'place', 'polarity'])

type Spanned = Span & { spans?: readonly Span[] }

function pieces(reading: Spanned): readonly Span[] {
  return reading.spans ?? [reading]
}
function covered(reading: Spanned, gold: Span): number {
  return pieces(reading).reduce((sum, piece) => sum + overlap(piece, gold), 0)
}
function lengthOf(reading: Spanned): number {
  return pieces(reading).reduce((sum, piece) => sum + piece.end - piece.start, 0)
}
function of(compared: Compared, side: Side, passages: readonly Passage[]): Passage[] {
  return passages.filter(passage => passage.report === compared.reports[side].id)
}

/** The claim that tells a gold shared entry, with its readings; undefined when none does. */
export function findShared(compared: Compared, gold: Both): { claim: Claim; readings: Record<Side, Reading> } | undefined {
  for (const claim of compared.edition.claims) {
    const [a, b] = sides.map(side => {
      const span = compared.place(side, gold[side])
      const length = span.end - span.start
      return claim.readings.find(
        reading =>
          reading.report === compared.reports[side].id &&
          covered(reading, span) >= soughtOverlap * length &&
          lengthOf(reading) <= longestReading * length,
      )
    })
    if (a !== undefined && b !== undefined) return { claim, readings: { A: a, B: b } }
  }
  return undefined
}

/** The joined claim that a single was wrongly put into. */
export function findWrongSingle(compared: Compared, gold: Partial<Both>): Claim | undefined {
  const side = gold.A === undefined ? 'B' : 'A'
  const span = compared.place(side, gold[side]!)
  return compared.edition.claims.find(
    claim =>
      sides.every(each => claim.readings.some(reading => reading.report === compared.reports[each].id)) &&
      claim.readings.some(
        reading =>
          reading.report === compared.reports[side].id &&
          covered(reading, span) >= soughtOverlap * (span.end - span.start) &&
          covered(reading, span) >= ownShare * lengthOf(reading),
      ),
  )
}

/** All differences of an edition, of claims and of quotations. */
export function allDifferences({ edition }: Compared): Difference[] {
  return [...edition.claims, ...edition.quotations].flatMap(({ differences }) => differences)
}

/** True when the difference has passages that overlap the string of each side. */
export function touches(compared: Compared, difference: Difference, gold: Both): boolean {
  return sides.every(side => {
    const span = compared.place(side, gold[side])
    return difference.sides.some(({ at }) => of(compared, side, at).some(passage => overlap(passage, span) > 0))
  })
}

/** The kind of an output difference that a gold kind asks for. */
export function outputKind(kind: string): string {
  return kind === 'scope' ? 'detail' : kind
}

export function scoreClaims(all: readonly Compared[]): Measure[] {
  const ratios: number[] = []
  let [found, wrong] = [0, 0]
  for (const compared of all) {
    for (const gold of compared.gold.shared) {
      const hit = findShared(compared, gold)
      if (hit === undefined) continue
      found++
      for (const side of sides) ratios.push(lengthOf(hit.readings[side]) / gold[side].length)
    }
    wrong += compared.gold.single.filter(gold => findWrongSingle(compared, gold) !== undefined).length
  }
  const median = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 0
  return [
    share('sharedRecall', found, count(all, 'shared'), `median reading/gold length ${median.toFixed(2)}`),
    share('singleError', wrong, count(all, 'single')),
  ]
}

export function scoreDifferences(all: readonly Compared[]): Measure[] {
  let [alarms, over, untouched, compatible, found] = [0, 0, 0, 0, 0]
  const kinds = new Map<string, { k: number; n: number }>()
  for (const compared of all) {
    const output = allDifferences(compared)
    const hits = (gold: Both): Difference[] => output.filter(difference => touches(compared, difference, gold))
    alarms += compared.gold.agreements.filter(gold => hits(gold).some(({ kind }) => alarming.has(kind))).length
    const free = compared.gold.shared.filter(gold => !compared.gold.differences.some(other => bothMeet(compared, gold, other)))
    untouched += free.length
    over += free.filter(gold => hits(gold).length > 0).length
    for (const gold of compared.gold.differences) {
      const kind = kinds.get(gold.kind) ?? { k: 0, n: 0 }
      kinds.set(gold.kind, kind)
      kind.n++
      const same = hits(gold).filter(hit => hit.kind === outputKind(gold.kind))
      if (same.length === 0) continue
      kind.k++
      if (!gold.compatible) continue
      found++
      if (same.some(hit => hit.compatible)) compatible++
    }
  }
  const perKind = [...kinds].sort().map(([kind, { k, n }]) => share(`differenceRecall.${outputKind(kind)}`, k, n))
  const told = perKind.reduce((sum, { k }) => sum + k!, 0)
  return [
    share('falseAlarm', alarms, count(all, 'agreements')),
    share('overReport', over, untouched),
    share('differenceRecall', told, count(all, 'differences')),
    ...perKind,
    share('compatibleTrue', compatible, found),
  ]
}

function bothMeet(compared: Compared, a: Both, b: Both): boolean {
  return sides.every(side => overlap(compared.place(side, a[side]), compared.place(side, b[side])) > 0)
}

/** The label that an output quotation gives a gold one; 'unmatched' when none covers half of it in each report it is given for. */
export function quotationLabel(compared: Compared, gold: GoldQuotation): { label: string; names: string[] } {
  let best: { cover: number; label: string; names: string[] } = { cover: 0, label: 'unmatched', names: [] }
  for (const quotation of compared.edition.quotations) {
    let cover = 0
    const matches = sides.every(side => {
      const text = gold[side]
      if (text === undefined) return true
      const span = compared.place(side, text)
      const reached = Math.max(
        0,
        ...quotation.readings.filter(r => r.report === compared.reports[side].id).map(r => covered(r, span)),
      )
      cover += reached
      return reached >= soughtOverlap * text.length
    })
    if (!matches || cover <= best.cover) continue
    const worded = ['altered', 'paraphrased', 'single'].includes(quotation.wording)
    const label = worded ? quotation.wording : quotation.extent === 'partial' ? 'partial' : quotation.wording
    const names = [quotation.speaker, ...quotation.readings.map(({ speaker }) => speaker.name)]
    best = { cover, label, names: names.filter(name => name !== undefined) }
  }
  return best
}

export function scoreQuotations(all: readonly Compared[]): Measure[] {
  let [right, shared, spoken, matched, singles, singlesRight] = [0, 0, 0, 0, 0, 0]
  const labels = new Map<string, { k: number; n: number }>()
  for (const compared of all)
    for (const gold of compared.gold.quotations ?? []) {
      const { label, names } = quotationLabel(compared, gold)
      if (gold.agreement === 'single') {
        singles++
        if (label === 'single') singlesRight++
      } else {
        shared++
        const row = labels.get(gold.agreement) ?? { k: 0, n: 0 }
        labels.set(gold.agreement, row)
        row.n++
        if (label === gold.agreement) {
          right++
          row.k++
        }
      }
      if (label === 'unmatched' || gold.speaker === undefined) continue
      matched++
      const last = gold.speaker.split(/\s+/).at(-1)!
      if (names.some(name => name.includes(last))) spoken++
    }
  const each = [...labels].sort().map(([label, { k, n }]) => `${label} ${k}/${n}`)
  return [
    share('quotationAgreement', right, shared, `${each.join(', ')}, single ${singlesRight}/${singles}`),
    share('speaker', spoken, matched),
  ]
}

/** The verdict `own` over the assertions that meet a gold assertion by half: unsupported and contradicted count as one. */
export function headlineVerdict(compared: Compared, gold: GoldHeadline): string {
  const span = inTitle(compared, gold.report, gold.assertion)
  const verdicts = compared.edition.headlines
    .filter(({ headline }) => headline.report === compared.reports[gold.report].id)
    .flatMap(({ assertions }) => assertions)
    .filter(({ at }) => overlap(at, span) * 2 >= Math.min(at.end - at.start, span.end - span.start))
    .map(({ own }) => own)
  if (verdicts.length === 0) return 'none'
  if (verdicts.every(verdict => verdict === 'supported')) return 'supported'
  if (verdicts.some(verdict => verdict === 'unsupported' || verdict === 'contradicted')) return 'unsupported'
  return verdicts.includes('partly') ? 'partly' : 'unknown'
}

export function scoreHeadlines(all: readonly Compared[]): Measure[] {
  const rows = all.flatMap(compared => compared.gold.headlines.map(gold => ({ gold, label: headlineVerdict(compared, gold) })))
  const supported = rows.filter(({ gold }) => gold.verdict === 'supported')
  const other = rows.filter(({ gold }) => gold.verdict !== 'supported')
  const right = supported.filter(({ label }) => label === 'supported').length
  const notes = other.map(({ gold, label }) => `${gold.verdict}: ${label}`)
  return [share('headlineSupported', right, supported.length, notes.join(', '))]
}

export function scoreOrigins(all: readonly Compared[]): Measure[] {
  return [1, 2].map(number => {
    const pairs = all.filter(({ gold }) => gold.origins.count === number)
    const missed = pairs.filter(({ edition }) => edition.lineage.origins.length !== number)
    return share(`origins${number}`, pairs.length - missed.length, pairs.length, missed.map(({ gold }) => gold.id).join(' '))
  })
}

export function scorePlanted(all: readonly Compared[]): Measure[] {
  const kinds = ['number', 'time', 'name', 'polarity'].map(kind => {
    let [k, n] = [0, 0]
    for (const compared of all) {
      const output = allDifferences(compared).filter(difference => difference.kind === kind && !difference.compatible)
      for (const gold of compared.gold.differences) {
        if (gold.kind !== kind) continue
        n++
        if (output.some(difference => touches(compared, difference, gold))) k++
      }
    }
    return share(kind, k, n)
  })
  const quotations = all.flatMap(compared => (compared.gold.quotations ?? []).map(gold => quotationLabel(compared, gold).label))
  const headlines = all.flatMap(compared => compared.gold.headlines.map(gold => headlineVerdict(compared, gold)))
  return [
    ...kinds,
    share('altered', quotations.filter(label => label === 'altered').length, quotations.length),
    share('headline', headlines.filter(label => label === 'unsupported').length, headlines.length),
  ]
}

function count(all: readonly Compared[], field: 'shared' | 'single' | 'agreements' | 'differences'): number {
  return all.reduce((sum, { gold }) => sum + gold[field].length, 0)
}
