// Clauses of many reports joined into groups that tell the same.
// Method: reports are taken in the order of their ids; each clause looks up the groups made so far through an inverted index of
// stems, the learned score decides on the average over a few members of the group, and the best are taken first, one place per report
// and group. In the end those leave that do not fit the others on the average (average linkage). Cost: per clause a bounded number of groups and members, so linear in the clauses of the story.

import { kinshipOf, place } from './features.ts'
import { fuseParallel, takeInRests } from './fuse.ts'
import type { Group } from './group.ts'
import { surchargeOf } from './manner.ts'
import { matchUnits } from './pairs.ts'
import type { Scorer } from './score.ts'
import { keysOf, type Unit, type UnitReport, wordClass } from './units.ts'

export interface Thresholds {
  /** Score from which a clause joins a group, between reports that share at least `close` of their pairs of words. */
  join: number
  /** The same between reports that share no more than `loose`; in between the score rises evenly. */
  joinLoose: number
  close: number
  loose: number
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
const namedCover = 0.5
/** The same where the other asserts something: "press secretary Oda Brask" tells little of what she said. */
const assertedCover = 0.65
/** A sure pair outweighs, and an impossible one is outweighed by, so much and no more. */
const widestSurplus = 3
/**
 * Log-odds above those asked for that a unit of a group of three or more wordings must have against the others on the average, and against each of them.
 * With 0 and no bound, a blind judge found 9 of 50 joined claims of stories of up to twelve reports wrong, 4 of them for one odd reading. Of .2, .3
 * and .4 none changes a figure of real-pairs (dev); .4 parted "four people were in a serious condition" from its like, now that copies count once.
 */
const leastFit = 0.3
const worstOfGroup = -1.2
/** Units of a group that each is weighed against in the end. */
const weighedOthers = 6
/** Stems in more groups than this say nothing about one of them. */
const longestPosting = 300

interface Edge {
  unit: Unit
  group: Group
  /** Mean log-odds above those asked for. */
  surplus: number
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
  const { scorer } = joining
  const groups: Group[] = []
  const index = new Map<number, Group[]>()
  for (const report of reports) {
    const edges = report.units.flatMap(unit => (unit.naming === 'bare' ? [] : edgesOf(unit, index, joining)))
    edges.sort(
      (a, b) => b.surplus - a.surplus || a.unit.index - b.unit.index || a.group.units[0]!.index - b.group.units[0]!.index,
    )
    const joined = takeBest(edges)
    for (const unit of report.units) {
      const into = joined.get(unit)
      if (into !== undefined) {
        into.units.push(unit)
        if (into.members.length >= comparedMembers || into.members.some(member => sameWords(member, unit))) continue
        into.members.push(unit)
        addToIndex(index, unit, into)
      } else {
        const group = { units: [unit], members: [unit] }
        groups.push(group)
        if (unit.naming !== 'bare') addToIndex(index, unit, group)
      }
    }
  }
  return fuseParallel(takeInRests(leaveOut(groups, joining), scorer))
}

function addToIndex(index: Map<number, Group[]>, unit: Unit, group: Group): void {
  for (const key of keysOf(unit)) {
    const posting = index.get(key)
    if (posting === undefined) index.set(key, [group])
    else if (posting.at(-1) !== group && posting.length <= longestPosting) posting.push(group)
  }
}

function edgesOf(unit: Unit, index: ReadonlyMap<number, readonly Group[]>, joining: Joining): Edge[] {
  const { scorer, related } = joining
  const hits = new Map<Group, number>()
  for (const key of keysOf(unit)) {
    const posting = index.get(key)
    if (posting === undefined || posting.length > longestPosting) continue
    const worth = 1 / Math.log2(1 + posting.length + (unit.report.frequency.get(key) ?? 1))
    for (const group of posting) hits.set(group, (hits.get(group) ?? 0) + worth)
  }
  const compared: Compared[] = []
  for (const [group] of [...hits].sort((a, b) => b[1] - a[1]).slice(0, candidateGroups)) {
    const members = group.members.filter(member => member.report !== unit.report && related(unit.report, member.report))
    const pairs = members.filter(member => mayJoin(unit, member)).map(member => ({ member, odds: scorer.odds(unit, member) }))
    const best = Math.max(...pairs.map(({ odds }) => odds))
    if (best >= leastOdds) compared.push({ group, pairs, apart: members.length - pairs.length, best })
  }
  const edges: Edge[] = []
  let scored = 0
  for (const { group, pairs, apart } of compared.sort((a, b) => b.best - a.best)) {
    if (scored >= scoredPairs) break
    scored += pairs.length
    const surplus = pairs.map(({ member, odds }) => (odds < leastOdds ? -widestSurplus : surplusOf(unit, member, joining)))
    for (let i = 0; i < apart; i++) surplus.push(-widestSurplus)
    if (fitOfAll(surplus) >= 0) edges.push({ unit, group, surplus: mean(surplus) })
  }
  return edges
}

/** A group with the members that a unit may be joined with, how many others it has, and the best log-odds of the first pass. */
interface Compared {
  group: Group
  pairs: { member: Unit; odds: number }[]
  apart: number
  best: number
}

function mayJoin(a: Unit, b: Unit): boolean {
  if ((!tells(a) || !tells(b)) && kinshipOf(a.report, b.report).shared < nearCopy) return false
  return (a.naming ?? b.naming) === undefined || namedAlike(a, b)
}

/** Share of their pairs of words from which two reports are copies, fragments and all. */
const nearCopy = 0.8
/** A clause of light words alone asserts nothing of its own ("I don't think"). */
function tells({ words }: Unit): boolean {
  return words.some(({ kind }) => kind !== wordClass.light)
}

/** By how much the log-odds that two units tell the same lie above those asked for between their reports. */
function surplusOf(a: Unit, b: Unit, { scorer, thresholds }: Joining): number {
  const surplus =
    logit(scorer.score(a, b)) - logit(joinScore(kinshipOf(a.report, b.report).shared, thresholds)) - surchargeOf(a, b)
  return surplus >= 0 && meetInOneWord(a, b, scorer) ? -widestSurplus : surplus
}

/**
 * One word of content in common, or none, of several, and no more that the aligner links: "habitually engages in bullying" / "complains about
 * bullying", but not "advised vessels to stay in port" / "advice to ships to remain in port". Read by the author: of 35 such pairs of stories of the
 * fits that the score would join 26 told two things, of 40 with more links about ten.
 */
function meetInOneWord(a: Unit, b: Unit, { features }: Scorer): boolean {
  const several = ({ words }: Unit): boolean => words.filter(({ kind }) => kind !== wordClass.light).length >= severalWords
  if (!several(a) || !several(b)) return false
  if (matchUnits(a, b).pairs.filter(([{ kind }]) => kind !== wordClass.light).length > 1) return false
  return Math.expm1(features(a, b)[place['aligned words']]!) / 2 < fewestLinked
}
const severalWords = 3
/** Expected number of linked words of content of either clause. */
const fewestLinked = 1

/** Log-odds, kept finite. */
function logit(p: number): number {
  const inside = Math.max(1e-9, Math.min(1 - 1e-9, p))
  return Math.log(inside / (1 - inside))
}

/** The mean of surpluses, none of which counts for more than `widestSurplus`. */
function fitOfAll(surplus: readonly number[]): number {
  return mean(surplus.map(over => Math.max(-widestSurplus, Math.min(widestSurplus, over))))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/**
 * Lets those leave that, against the others of their group taken together, are not joined: worst first. Units of the same words go together
 * and count once, for a verbatim copy has no voice of its own.
 */
function leaveOut(groups: readonly Group[], joining: Joining): Group[] {
  return groups.flatMap(group => {
    const left: Group[] = []
    const wordings = byWording(group.units)
    while (wordings.length > 2) {
      const fits = wordings.map(([unit]) => fitOf(unit!, wordings, joining))
      const worst = fits.indexOf(Math.min(...fits))
      if (fits[worst]! >= leastFit) break
      const [units] = wordings.splice(worst, 1)
      left.push({ units: units!, members: units! })
    }
    if (left.length > 0) group.units = group.units.filter(unit => !left.some(({ units }) => units.includes(unit)))
    return [group, ...left]
  })
}

/** Units by their words, in order of the first of each. */
function byWording(units: readonly Unit[]): Unit[][] {
  const wordings: Unit[][] = []
  for (const unit of units) {
    const known = wordings.find(([other]) => sameWords(other!, unit))
    if (known === undefined) wordings.push([unit])
    else known.push(unit)
  }
  return wordings
}

function sameWords(a: Unit, b: Unit): boolean {
  return a.words.length === b.words.length && a.words.every(({ stem }, i) => stem === b.words[i]!.stem)
}

function fitOf(unit: Unit, wordings: readonly Unit[][], joining: Joining): number {
  const others = wordings
    .filter(units => !units.includes(unit))
    .flatMap(units => units.find(other => joining.related(unit.report, other.report)) ?? [])
    .slice(0, weighedOthers)
  const surplus = others.map(other => (mayJoin(unit, other) ? surplusOf(unit, other, joining) : -widestSurplus))
  return fitOfAll(surplus) - (surplus.some(over => over < worstOfGroup) ? widestSurplus : 0)
}

/** What is only named is told twice by nearly the same words. */
function namedAlike(a: Unit, b: Unit): boolean {
  const { matchedA, totalA, matchedB, totalB } = matchUnits(a, b)
  return (
    Math.min(matchedA / Math.max(0.01, totalA), matchedB / Math.max(0.01, totalB)) >=
    ((a.naming === undefined) === (b.naming === undefined) ? namedCover : assertedCover)
  )
}

/** Takes the best edges first: one place per report and group. */
function takeBest(edges: readonly Edge[]): Map<Unit, Group> {
  const joined = new Map<Unit, Group>()
  const reached = new Set<Group>()
  for (const { unit, group } of edges) {
    if (joined.has(unit) || reached.has(group)) continue
    reached.add(group)
    joined.set(unit, group)
  }
  return joined
}
