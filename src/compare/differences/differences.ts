// Typed differences between the readings of one claim.
// Method: readings that say the same words count once; every two of the rest are compared slot by slot, and what the pairs yield is
// brought together over all reports, sides by value. Cost: pairs of different wordings, at most `mostCompared` of them; linear in the rest.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Claim, Difference } from '../../model/edition.ts'
import { overlap } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { compareAttribution } from './attribution.ts'
import { compareCertainty } from './certainty.ts'
import { compareDetail } from './detail.ts'
import type { Finding } from './finding.ts'
import { type Frame, layOut } from './frame.ts'
import { type Links, linkWords, mutualShare } from './linking.ts'
import { looksBack } from './looking-back.ts'
import { mergeFindings } from './merge.ts'
import { compareNames } from './names.ts'
import { compareNumbers } from './numbers.ts'
import { comparePolarity } from './polarity.ts'
import { kinOf } from './report-words.ts'
import { compareTimes, haveOtherTimes } from './times.ts'
import { isRight } from './verdict.ts'

/** Different wordings of a claim that are all compared with each other; further ones are compared with these. */
const mostCompared = 6

/** The differences between the readings of a claim. */
export function findDifferences(
  claim: Claim,
  reports: ReadonlyMap<string, AnnotatedReport>,
  aligner?: AlignmentFeatures,
): Difference[] {
  if (new Set(claim.readings.map(({ report }) => report)).size < 2) return []
  const frames = claim.readings.map(reading => layOut({ ...reading, joined: true }, reports.get(reading.report)!))
  const groups = byWording(frames)
  const findings: Finding[] = []
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++) {
      if (i >= mostCompared) break
      const pair = otherReports(groups[i]!, groups[j]!)
      if (pair !== undefined) findings.push(...comparePair(...pair, aligner))
    }
  return mergeFindings(findings, groups)
}

/**
 * Share of the content words of the shorter report that the other must hold too, for what they word differently to be set against each
 * other. In the annotated pairs (dev) every difference stands between reports of .45 or more; of 22 findings judged blind between
 * reports below .43 five were right, and none of those that "cannot both hold".
 */
const leastKin = 0.25

/** Share of either sentence's content words that must be linked when the reports are worded further apart than that. */
const closeShare = 0.4

/**
 * The share of either sentence that must be linked for two readings to contradict each other, by kind, and of the content words of the
 * shorter report that the other must hold. All contradictions of the annotated and planted pairs (dev) that are found lie above: times .25,
 * names .22, figures .24, denials .33, reports .43; of 20 read on 90 other stories, all wrong but one, 13 went with this and with what
 * polarity.ts and same-name.ts learnt then.
 */
const leastMutual: Readonly<Record<string, number>> = { time: 0.22, name: 0.18, place: 0.18, number: 0.2, polarity: 0.3 }
const leastContradicting = 0.38

/** All typed disagreements of two readings that are likely to be right; none between reports that are worded too far apart. */
export function comparePair(a: Frame, b: Frame, aligner?: AlignmentFeatures): Finding[] {
  const { values, details, links } = candidatesOf(a, b, aligner)
  const right = (finding: Finding): boolean => isRight(a.annotated, b.annotated, finding, aligner, { a, b, links })
  const told = values.filter(right)
  return [...told, ...details.filter(detail => !told.some(other => meets(detail, other)) && right(detail))]
}

/** All that two readings may differ in; details apart, since another finding may name them too. */
export function candidatesOf(
  a: Frame,
  b: Frame,
  aligner?: AlignmentFeatures,
): { values: Finding[]; details: Finding[]; links: Links } {
  const links = linkWords(a, b, aligner)
  const mutual = mutualShare(a, b, links)
  if (kinOf(a.annotated, b.annotated) < leastKin && mutual < closeShare) return { values: [], details: [], links }
  const otherTimes = haveOtherTimes(a, b)
  const close = kinOf(a.annotated, b.annotated) >= leastContradicting
  const values = [compareNumbers, compareTimes, compareNames, comparePolarity, compareCertainty, compareAttribution].flatMap(
    compare =>
      compare(a, b, links, aligner).filter(
        finding =>
          (finding.kind === 'time' || finding.kind === 'attribution' || !otherTimes) &&
          (finding.compatible || (close && mutual >= (leastMutual[finding.kind] ?? 0) && mayContradict(a, b, finding))),
      ),
  )
  return { values, details: otherTimes ? [] : compareDetail(a, b, links, aligner), links }
}

function mayContradict(a: Frame, b: Frame, finding: Finding): boolean {
  return finding.kind === 'time' || !looksBack(a, b, finding)
}

/** A detail that another finding of the two readings already names. */
function meets(detail: Finding, other: Finding): boolean {
  return overlap(detail.a.at, other.a.at) > 0 || overlap(detail.b.at, other.b.at) > 0
}

/** Readings grouped by their words; groups in order of their first reading. */
function byWording(frames: readonly Frame[]): Frame[][] {
  const groups = new Map<string, Frame[]>()
  for (const frame of frames) {
    const wording = frame.words.join(' ')
    const group = groups.get(wording)
    if (group === undefined) groups.set(wording, [frame])
    else group.push(frame)
  }
  return [...groups.values()]
}

/** One frame of each group, of two different reports. */
function otherReports(first: readonly Frame[], second: readonly Frame[]): [Frame, Frame] | undefined {
  for (const a of first) for (const b of second) if (a.reading.report !== b.reading.report) return [a, b]
  return undefined
}
