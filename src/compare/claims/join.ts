// Clauses of many reports joined into groups that tell the same.
// Method: reports are taken in the order of their ids; each clause looks up the groups made so far through an inverted index of
// stems, the learned score decides against a few members of the group, and the best pairs are taken first, one place per report
// and group. Cost: per clause a bounded number of groups and members, so linear in the clauses of the story.

import { kinshipOf } from './features.ts'
import { fuseParallel, takeInRests } from './fuse.ts'
import type { Group } from './group.ts'
import { matchUnits } from './pairs.ts'
import type { Scorer } from './score.ts'
import { keysOf, type Unit, type UnitReport } from './units.ts'

export interface Thresholds {
  /** Score from which a clause joins a group, between reports that share at least `close` of their pairs of words. */
  join: number
  /** The same between reports that share no more than `loose`; in between the score rises evenly. */
  joinLoose: number
  close: number
  loose: number
  /** Score from which a further place of the same report joins a group, or a clause a second group. */
  again: number
}

/** The score asked for between two reports that share this much of their pairs of words. */
export function joinScore(shared: number, { join, joinLoose, close, loose }: Thresholds): number {
  const closeness = (Math.min(close, Math.max(loose, shared)) - loose) / (close - loose)
  return joinLoose + (join - joinLoose) * closeness
}

/** Groups a clause is compared with at most, and members of each. */
const candidateGroups = 16
const comparedMembers = 3
/** Pairs below these log-odds of the first pass, and all but the best of them, are not scored in full: sharedRecall on real-pairs (dev) stays the same. */
const leastOdds = -4.5
const scoredPairs = 8
/** Share of the words of either that two stretches without a predicate have in common. */
const namedCover = 0.7
/** Stems in more groups than this say nothing about one of them. */
const longestPosting = 300

interface Edge {
  unit: Unit
  group: Group
  p: number
}

/** What decides whether units are joined. */
export interface Joining {
  scorer: Scorer
  /** Units of reports that look like two events are never joined. */
  related(a: UnitReport, b: UnitReport): boolean
  thresholds: Thresholds
}

/** Joins the units of the reports, which must come in a canonical order. */
export function joinUnits(reports: readonly UnitReport[], joining: Joining): Group[] {
  const { scorer, thresholds } = joining
  const groups: Group[] = []
  const index = new Map<number, Group[]>()
  for (const report of reports) {
    const edges = report.units.flatMap(unit => (unit.naming === 'bare' ? [] : edgesOf(unit, index, joining)))
    edges.sort((a, b) => b.p - a.p || a.unit.index - b.unit.index || a.group.units[0]!.index - b.group.units[0]!.index)
    const joined = takeBest(edges, thresholds)
    for (const unit of report.units) {
      const into = joined.get(unit)
      if (into !== undefined) {
        for (const group of into) {
          group.units.push(unit)
          if (group.members.length >= comparedMembers) continue
          group.members.push(unit)
          addToIndex(index, unit, group)
        }
      } else {
        const group = { units: [unit], members: [unit] }
        groups.push(group)
        if (unit.naming !== 'bare') addToIndex(index, unit, group)
      }
    }
  }
  return fuseParallel(takeInRests(groups, scorer))
}

function addToIndex(index: Map<number, Group[]>, unit: Unit, group: Group): void {
  for (const key of keysOf(unit)) {
    const posting = index.get(key)
    if (posting === undefined) index.set(key, [group])
    else if (posting.at(-1) !== group && posting.length <= longestPosting) posting.push(group)
  }
}

function edgesOf(unit: Unit, index: ReadonlyMap<number, readonly Group[]>, { scorer, related, thresholds }: Joining): Edge[] {
  const hits = new Map<Group, number>()
  for (const key of keysOf(unit)) {
    const posting = index.get(key)
    if (posting === undefined || posting.length > longestPosting) continue
    const worth = 1 / Math.log2(1 + posting.length + (unit.report.frequency.get(key) ?? 1))
    for (const group of posting) hits.set(group, (hits.get(group) ?? 0) + worth)
  }
  const pairs: { group: Group; member: Unit; odds: number }[] = []
  for (const [group] of [...hits].sort((a, b) => b[1] - a[1]).slice(0, candidateGroups))
    for (const member of group.members) {
      if (member.report === unit.report || !related(unit.report, member.report)) continue
      if ((unit.naming ?? member.naming) !== undefined && !namedAlike(unit, member)) continue
      const odds = scorer.odds(unit, member)
      if (odds >= leastOdds) pairs.push({ group, member, odds })
    }
  const best = new Map<Group, number>()
  for (const { group, member } of pairs.sort((a, b) => b.odds - a.odds).slice(0, scoredPairs)) {
    const p = scorer.score(unit, member)
    if (p < joinScore(kinshipOf(unit.report, member.report).shared, thresholds)) continue
    best.set(group, Math.max(p, best.get(group) ?? 0))
  }
  return [...best].map(([group, p]) => ({ unit, group, p }))
}

/** What is only named is told twice by nearly the same words. */
function namedAlike(a: Unit, b: Unit): boolean {
  const { matchedA, totalA, matchedB, totalB } = matchUnits(a, b)
  return Math.min(matchedA / Math.max(0.01, totalA), matchedB / Math.max(0.01, totalB)) >= namedCover
}

/** Takes the best edges first: one place per report and group, unless a further one is as sure as `again`. */
function takeBest(edges: readonly Edge[], { again }: Thresholds): Map<Unit, Group[]> {
  const joined = new Map<Unit, Group[]>()
  const reached = new Set<Group>()
  for (const { unit, group, p } of edges) {
    const own = joined.get(unit)
    if ((own !== undefined || reached.has(group)) && p < again) continue
    reached.add(group)
    if (own === undefined) joined.set(unit, [group])
    else own.push(group)
  }
  return joined
}
