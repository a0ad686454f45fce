// Claims that only one report seems to tell, though another tells them with another figure, time or name: a differing value costs a pair
// of readings the likeness by which claims are joined. Method: sentences of two reports that share most of their words are compared slot
// by slot; a claim told by one report only joins the one in which such a slot differs. Cost: per sentence a few candidates found by rare words.
import type { AnnotatedReport } from '../../model/annotations.ts'
import { supportOf } from '../../model/check/claims.ts'
import type { Claim, Reading } from '../../model/edition.ts'
import { byPassage, overlap, type Passage } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { contentId } from '../../text/content-id.ts'
import { isAddress } from './detail.ts'
import { comparePair } from './differences.ts'
import type { Finding } from './finding.ts'
import { type Frame, layOut } from './frame.ts'
import { type Links, linkWords } from './linking.ts'
import { rivalryOf } from './report-words.ts'

/** Content words that must be linked: fewer say nothing of the event. */
const fewestLinked = 3
/** Share of the content words, and number of them, that must be linked for two sentences to tell the same whatever differs in them. */
const sureShare = 0.4
const sureLinked = 4
/**
 * Share of the content words of the shorter of two readings that must be linked to words of the other. Read by the author: of 23 joins on
 * stories of the fits that fall short (figures and times left out), 18 tell two things; of 11 figures and times that fall short two do.
 */
const leastCover = 0.4
/** Sentences of other reports looked at, per sentence. */
const closest = 4
/** Kinds of difference that may cost two readings their likeness. */
const telling = new Set(['number', 'time', 'name', 'place'])

export interface Rejoined {
  claims: Claim[]
  /** Findings whose places lie in two claims of several reports each: they are told with one that both reports tell. */
  loose: { owner: Claim; finding: Finding }[]
}

/** The claims, single ones joined where a slot of like sentences differs. Ids come from the readings. */
export function rejoinClaims(
  claims: readonly Claim[],
  reports: ReadonlyMap<string, AnnotatedReport>,
  related: (a: string, b: string) => boolean,
  aligner?: AlignmentFeatures,
): Rejoined {
  if (claims.length === claims.filter(isSingle).length && reports.size < 2) return { claims: [...claims], loose: [] }
  const frames = sentenceFrames(claims, reports)
  const gone = new Set<Claim>()
  const made: Claim[] = []
  const loose: Rejoined['loose'] = []
  for (const [a, b] of likePairs(frames)) {
    if (!related(a.reading.report, b.reading.report)) continue
    if (isAddress(a) || isAddress(b)) continue
    const links = linkWords(a, b, aligner)
    const linked = links.ab.reduce((count, j, i) => count + Number(j !== -1 && a.content[i]!), 0)
    if (linked < fewestLinked) continue
    const sure = links.share >= sureShare && linked >= sureLinked && rivalryOf(a, b).best
    for (const finding of comparePair(a, b, aligner)) {
      if (!sure && !telling.has(finding.kind)) continue
      const pair = holdersOf(finding, [...claims, ...made], gone, reports)
      if (pair === undefined || !tellsTheSame(finding, pair, a, b, links)) {
        const owner = ownerOf(finding, [...claims, ...made], gone)
        if (owner !== undefined) loose.push({ owner, finding })
        continue
      }
      for (const claim of pair) gone.add(claim)
      made.push(joined(pair, finding))
    }
  }
  const kept = [...claims, ...made].filter(claim => !gone.has(claim))
  return {
    claims: kept.sort((x, y) => byPassage(x.readings[0]!, y.readings[0]!)),
    loose: loose.filter(({ owner }) => !gone.has(owner)),
  }
}

/** The readings in which the two places lie share their words, not only the sentences around them; a figure or a time needs no more than its like. */
function tellsTheSame({ kind, ...sides }: Finding, pair: readonly [Claim, Claim], a: Frame, b: Frame, links: Links): boolean {
  if (kind === 'number' || kind === 'time') return true
  const insides = [a, b].map(frame => {
    const { at } = [sides.a, sides.b].find(side => side.at.report === frame.reading.report)!
    const reading = pair.flatMap(({ readings }) => readings).find(other => holds(other, at))!
    return insideOf(frame, reading)
  })
  const [inA, inB] = insides as [boolean[], boolean[]]
  const count = (frame: Frame, inside: readonly boolean[]): number =>
    inside.reduce((sum, is, i) => sum + Number(is && frame.content[i]!), 0)
  const linked = links.ab.reduce((sum, j, i) => sum + Number(j !== -1 && a.content[i]! && inA[i]! && inB[j]!), 0)
  return linked >= leastCover * Math.min(count(a, inA), count(b, inB))
}

/** For each word of a frame whether it lies in the reading. */
function insideOf({ annotated: { tokens }, tokens: numbers }: Frame, reading: Reading): boolean[] {
  const spans = reading.spans ?? [reading]
  return numbers.map(token => spans.some(({ start, end }) => start <= tokens.starts[token]! && tokens.starts[token]! < end))
}

/** One frame for every sentence that a claim stands in, in order of the claims. */
function sentenceFrames(claims: readonly Claim[], reports: ReadonlyMap<string, AnnotatedReport>): Frame[] {
  const frames = new Map<string, Frame>()
  for (const { readings } of claims)
    for (const reading of readings) {
      const annotated = reports.get(reading.report)!
      const sentence = annotated.sentences.find(other => overlap(other, reading) > 0)
      if (sentence === undefined) continue
      const key = `${reading.report} ${sentence.start}`
      if (!frames.has(key))
        frames.set(key, layOut({ report: reading.report, start: sentence.start, end: sentence.end }, annotated))
    }
  return [...frames.values()]
}

/** Pairs of sentences of two reports that share rare words, each sentence with its closest few; report ids in order. */
export function likePairs(frames: readonly Frame[]): [Frame, Frame][] {
  const byKey = new Map<string, number[]>()
  frames.forEach((frame, index) => {
    for (const key of new Set(frame.keys.filter((_, i) => frame.content[i]))) {
      const places = byKey.get(key)
      if (places === undefined) byKey.set(key, [index])
      else places.push(index)
    }
  })
  const mostShared = Math.max(8, frames.length / 4)
  const pairs = new Map<string, [Frame, Frame]>()
  frames.forEach((frame, index) => {
    const weights = new Map<number, number>()
    for (const key of new Set(frame.keys.filter((_, i) => frame.content[i]))) {
      const places = byKey.get(key)!
      if (places.length > mostShared) continue
      for (const place of places)
        if (frames[place]!.reading.report !== frame.reading.report)
          weights.set(place, (weights.get(place) ?? 0) + 1 / Math.log2(1 + places.length))
    }
    const near = [...weights].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, closest)
    for (const [place] of near) {
      const [low, high] = frame.reading.report < frames[place]!.reading.report ? [index, place] : [place, index]
      pairs.set(`${low} ${high}`, [frames[low]!, frames[high]!])
    }
  })
  return [...pairs.values()]
}

/** The two claims that hold the finding's passages, when at least one of them is told by one report only, or by copies of one. */
function holdersOf(
  { a, b }: Finding,
  claims: readonly Claim[],
  gone: ReadonlySet<Claim>,
  reports: ReadonlyMap<string, AnnotatedReport>,
): [Claim, Claim] | undefined {
  const holder = (at: Passage): Claim | undefined =>
    claims.find(claim => !gone.has(claim) && claim.readings.some(reading => holds(reading, at)))
  const [first, second] = [holder(a.at), holder(b.at)]
  if (first === undefined || second === undefined || first === second) return undefined
  return isOneText(first, reports) || isOneText(second, reports) ? [first, second] : undefined
}

/** A claim that holds one of the places and that the report of the other place tells too. */
function ownerOf({ a, b }: Finding, claims: readonly Claim[], gone: ReadonlySet<Claim>): Claim | undefined {
  return claims.find(
    claim =>
      !gone.has(claim) &&
      claim.readings.some(reading => holds(reading, a.at) || holds(reading, b.at)) &&
      [a, b].every(({ at }) => claim.readings.some(({ report }) => report === at.report)),
  )
}

function isSingle({ readings }: Claim): boolean {
  return new Set(readings.map(({ report }) => report)).size === 1
}

/** All readings stand in one text: a verbatim copy has no voice of its own. */
function isOneText({ readings }: Claim, reports: ReadonlyMap<string, AnnotatedReport>): boolean {
  return new Set(readings.map(({ report }) => reports.get(report)!.report.text)).size === 1
}

function holds(reading: Reading, at: Passage): boolean {
  return reading.report === at.report && (reading.spans ?? [reading]).some(span => overlap(span, at) > 0)
}

function joined([first, second]: [Claim, Claim], { kind }: Finding): Claim {
  const readings = [...first.readings, ...second.readings].sort(byPassage)
  return {
    ...first,
    id: contentId('claim', readings),
    readings,
    support: supportOf(readings),
    origins: new Set(readings.map(({ origin }) => origin)).size,
    sources: mergeSources(first, second),
    evidence: [...first.evidence, ...second.evidence, `the sentences share most of their words and differ in a ${kind}`],
  }
}

function mergeSources(first: Claim, second: Claim): Claim['sources'] {
  const sources = new Map<string, Passage[]>()
  for (const { name, at } of [...first.sources, ...second.sources]) sources.set(name, [...(sources.get(name) ?? []), ...at])
  return [...sources].map(([name, at]) => ({ name, at: at.sort(byPassage) })).sort((x, y) => (x.name < y.name ? -1 : 1))
}
