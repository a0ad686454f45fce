// Lineage: who has it from whom. Every pair of reports that share words is compared passage by passage; credits, times and edits give
// direction; origins partition the reports; a stretch counts for the origin it was borrowed from.
// Cost: linear in the reports plus the pairs that share at least a few words (an index of word runs finds them).
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Lineage, Origin, SharedWording } from '../../model/edition.ts'
import { byPassage, type Passage, type Span } from '../../model/span.ts'
import type { WordNet } from '../../text/align/wordnet.ts'
import { borrowingsOf, type DirectedPair } from './borrowings.ts'
import { type Credits, creditsOf, findMedium, type MediumForms, mediaOf } from './credits.ts'
import { bodyCredit, bothChanged, citingsForBody, commonCredit, type Direction, directionOf } from './direction.ts'
import { type Changes, makeChanges } from './edits.ts'
import { makeOddities } from './oddities.ts'
import { originLimits, partition, sharedWording } from './origins.ts'
import { comparePair, type Pair } from './pair.ts'
import { type Prose, proseOf } from './prose.ts'

/** The lineage with the thresholds used and, for a span of a report, the origin it counts for. */
export interface TracedLineage extends Required<Lineage> {
  settings: Record<string, number | string>
  /** The id of the origin for which the stretch `at` of the report counts. */
  originOf(report: string, at: Span): string
}

/** Without `wordNet` no misspelt words are known: of oddities only words written twice are told. */
export function traceLineage(reports: readonly AnnotatedReport[], wordNet?: WordNet): TracedLineage {
  const { sorted, proses, pairs, credits, media } = compareAll(reports)
  const edges = pairs.map(pair => sharedWording(pair, isCredited(pair.a, pair.b, credits, media)))
  const groups = partition(
    sorted.map(({ report }) => report.id),
    edges,
  )
  const directed = directPairs(proses, pairs, credits, media, groups)
  const borrowings = borrowingsOf(directed, makeOddities(proses, groups, wordNet))
  const origins = groups.map(group => originFor(group, edges, credits, media, sorted))
  for (const borrowing of borrowings) nameLostOrigin(borrowing, origins)
  const shared = edges.filter(({ passages, credited }) => passages > 0 || credited)
  return { borrowings, origins, shared, settings: settingsUsed(), originOf: lender(origins, directed) }
}

interface Compared {
  /** By id. */
  sorted: readonly AnnotatedReport[]
  proses: readonly Prose[]
  pairs: readonly Pair[]
  credits: ReadonlyMap<string, Credits>
  media: readonly MediumForms[]
}

function compareAll(reports: readonly AnnotatedReport[]): Compared {
  const sorted = [...reports].sort((x, y) => (x.report.id < y.report.id ? -1 : 1))
  const media = mediaOf(sorted)
  const credits = new Map(sorted.map(annotated => [annotated.report.id, creditsOf(annotated, media)]))
  const proses = sorted.map(proseOf)
  return { sorted, proses, pairs: comparePairs(proses), credits, media }
}

/** The direction of every pair that shares passages, also of those that no borrowing names because a nearer source is known. */
export function directionsOf(reports: readonly AnnotatedReport[]): Direction[] {
  const { sorted, proses, pairs, credits, media } = compareAll(reports)
  return directPairs(proses, pairs, credits, media, [sorted.map(({ report }) => report.id)]).map(({ direction }) => direction)
}

function comparePairs(proses: readonly Prose[]): Pair[] {
  const pairs: Pair[] = []
  proses.forEach((a, i) => {
    for (const b of proses.slice(i + 1)) pairs.push(comparePair(a, b))
  })
  return pairs
}

/** The pairs with their directions: by what each shows itself, then by what the other pairs show of a lost common source. */
function directPairs(
  proses: readonly Prose[],
  all: readonly Pair[],
  credits: ReadonlyMap<string, Credits>,
  media: readonly MediumForms[],
  groups: readonly (readonly string[])[],
): DirectedPair[] {
  const pairs = all.filter(pair => pair.passages.length > 0)
  const changes = pairs.map(makeChanges(proses, pairs))
  const directed = pairs.map((pair, k): DirectedPair => ({ pair, direction: directionOf(pair, credits, media, changes[k]!) }))
  const sources = new Map<string, Set<string>>()
  for (const { direction } of directed)
    if (direction.certainty !== 'unknown' && direction.lost === undefined)
      sources.set(direction.to.id, (sources.get(direction.to.id) ?? new Set()).add(direction.from.id))
  return directed.map((known, k) => {
    const { a, b } = known.pair
    if (known.direction.certainty !== 'unknown' || !bothChanged(changes[k]!)) return known
    const shared = [...(sources.get(a.id) ?? [])].some(id => sources.get(b.id)?.has(id))
    if (shared || !groups.some(group => group.includes(a.id) && group.includes(b.id))) return known
    return { pair: known.pair, direction: fromLostSource(known, changes[k]!) }
  })
}

function fromLostSource({ pair: { a, b }, direction }: DirectedPair, { inA, inB }: Changes): Direction {
  const counts = a.id < b.id ? [inA.length, inB.length] : [inB.length, inA.length]
  const why = `where the two differ, third reports have the wording of one in ${counts[0]} places and of the other in ${counts[1]}, so neither is the other's source`
  return { ...direction, certainty: 'likely', lost: {}, evidence: [{ why, at: [...inA, ...inB].sort(byPassage) }] }
}

/** One credits the other for its body, or both credit the same medium for theirs. */
function isCredited(a: Prose, b: Prose, credits: ReadonlyMap<string, Credits>, media: readonly MediumForms[]): boolean {
  return (
    creditsBody(a, b, credits, media) || creditsBody(b, a, credits, media) || commonCredit(a, b, credits, media) !== undefined
  )
}

function creditsBody(from: Prose, to: Prose, credits: ReadonlyMap<string, Credits>, media: readonly MediumForms[]): boolean {
  const { outlet } = from.annotated.report
  const medium = outlet === undefined ? undefined : findMedium(media, outlet)
  if (medium === undefined) return false
  const own = to.annotated.report.outlet
  if (own !== undefined && findMedium(media, own) === medium) return false
  return bodyCredit(credits.get(to.id)!, medium.name) !== undefined
}

function originFor(
  group: readonly string[],
  edges: readonly SharedWording[],
  credits: ReadonlyMap<string, Credits>,
  media: readonly MediumForms[],
  reports: readonly AnnotatedReport[],
): Origin {
  const id = `origin-${group[0]}`
  const named = nameOf(group, credits, media)
  if (named !== undefined) return { id, reports: [...group], ...named }
  const inside = reports.filter(({ report }) => group.includes(report.id))
  const kind = group.length === 1 || hasKnownSource(inside, edges, credits, media) ? 'report' : 'common'
  return { id, reports: [...group], kind, at: [] }
}

/** The medium that a group's reports credit for their bodies, when most of them do or it is one of them. */
function nameOf(
  group: readonly string[],
  credits: ReadonlyMap<string, Credits>,
  media: readonly MediumForms[],
): Pick<Origin, 'kind' | 'name' | 'at'> | undefined {
  let best: { medium: MediumForms; at: Passage[]; reports: number } | undefined
  for (const medium of media) {
    const at: Passage[] = []
    let reports = 0
    for (const id of group) {
      const spans = bodyCredit(credits.get(id)!, medium.name)
      if (spans === undefined) continue
      reports++
      at.push(...spans.map(span => ({ report: id, ...span })))
    }
    if (reports > (best?.reports ?? 0)) best = { medium, at, reports }
  }
  if (best === undefined) return undefined
  const whole = group.some(id => credits.get(id)!.body.has(best.medium.name))
  if (group.length === 1 && !whole) return undefined
  return { kind: best.medium.agency ? 'agency' : 'report', name: best.medium.name, at: best.at.sort(byPassage) }
}

function hasKnownSource(
  inside: readonly AnnotatedReport[],
  edges: readonly SharedWording[],
  credits: ReadonlyMap<string, Credits>,
  media: readonly MediumForms[],
): boolean {
  return inside.some(({ report }) => {
    const medium = report.outlet === undefined ? undefined : findMedium(media, report.outlet)
    return (
      medium !== undefined &&
      inside.some(
        other => other.report.id !== report.id && bodyCredit(credits.get(other.report.id)!, medium.name) !== undefined,
      ) &&
      edges.length > 0
    )
  })
}

/** A borrowing from a lost source names the origin that its report belongs to. */
function nameLostOrigin(borrowing: { from: object; to: string }, origins: readonly Origin[]): void {
  if (!('origin' in borrowing.from)) return
  borrowing.from.origin = origins.find(origin => origin.reports.includes(borrowing.to))!.id
}

/** A passage that covers at least this share of a stretch decides for which origin it counts. */
const coverToCount = 0.5

function lender(origins: readonly Origin[], directed: readonly DirectedPair[]): (report: string, at: Span) => string {
  const originById = new Map(origins.flatMap(origin => origin.reports.map(report => [report, origin.id] as const)))
  const borrowed = new Map<string, { span: Span; origin: string }[]>()
  for (const {
    pair,
    direction: { from, to },
  } of directed) {
    const origin = originById.get(from.id)!
    if (origin === originById.get(to.id)) continue
    const list = borrowed.get(to.id) ?? []
    for (const passage of pair.passages) list.push({ span: pair.a.id === to.id ? passage.a : passage.b, origin })
    borrowed.set(to.id, list)
  }
  return (report, at) => {
    const length = Math.max(1, at.end - at.start)
    let best: string | undefined
    let most = coverToCount
    for (const { span, origin } of borrowed.get(report) ?? []) {
      const covered = Math.min(span.end, at.end) - Math.max(span.start, at.start)
      if (covered / length > most || (covered / length === most && best === undefined)) {
        most = covered / length
        best = origin
      }
    }
    return best ?? originById.get(report)!
  }
}

function settingsUsed(): Record<string, number> {
  return {
    'lineage.share': originLimits.share,
    'lineage.shareInManyPlaces': originLimits.scattered,
    'lineage.places': originLimits.places,
    'lineage.citingsForBody': citingsForBody,
  }
}
