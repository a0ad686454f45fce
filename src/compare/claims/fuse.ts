// Groups put right after joining: fragments that run in parallel in all their reports become one claim, and a clause that was
// cut finer in one report than in the other gets its rest back when the two then match better. Linear in the units.
import type { Group } from './group.ts'
import type { Scorer } from './score.ts'
import type { Unit, UnitReport } from './units.ts'

/** Characters that fused clauses may span in each report: claims stay short. Of 120, 150, 160 and 180 the best on real-pairs (dev), for
 *  narrative and quotations alike. */
const longestFused = 160
/** By how much the log-odds of a join must rise for a neighbour to be taken in. */
const leastGain = 0.3

/** Fuses groups whose units stand beside each other, in whatever order, in all of their reports. Changes `groups`. */
export function fuseParallel(groups: readonly Group[]): Group[] {
  const groupsOf = new Map<Unit, Group[]>()
  for (const group of groups) for (const unit of group.units) groupsOf.set(unit, [...(groupsOf.get(unit) ?? []), group])
  const gone = new Set<Group>()
  for (const group of groups) {
    if (gone.has(group) || group.units.length < 2) continue
    for (;;) {
      const last = lastUnit(group)
      const next = last.report.units[last.index + 1]
      const follower = next === undefined ? undefined : groupsOf.get(next)
      if (follower?.length !== 1 || follower[0] === group || gone.has(follower[0]!)) break
      if (!together(group, follower[0]!)) break
      group.units.push(...follower[0]!.units)
      for (const unit of follower[0]!.units) groupsOf.set(unit, [group])
      gone.add(follower[0]!)
    }
  }
  return groups.filter(group => !gone.has(group))
}

function lastUnit(group: Group): Unit {
  const { report } = group.units[0]!
  return group.units.filter(unit => unit.report === report).reduce((a, b) => (b.index > a.index ? b : a))
}

/** True when both groups hold the same reports, in each their units together are one short stretch, and in some one sentence. */
function together(group: Group, next: Group): boolean {
  const [first, second] = [byReport(group), byReport(next)]
  if (first === undefined || second === undefined || first.size !== second.size) return false
  let oneSentence = false
  for (const [report, units] of first) {
    const others = second.get(report)
    if (others === undefined) return false
    const all = [...units, ...others].sort((a, b) => a.index - b.index)
    if (!isStretch(all)) return false
    oneSentence ||= all.every(({ clause }) => clause.sentence === all[0]!.clause.sentence)
  }
  return oneSentence
}

/** True when the units, in text order, are one short stretch. */
function isStretch(units: readonly Unit[]): boolean {
  const end = Math.max(...units.map(({ clause }) => clause.end))
  if (end - units[0]!.clause.start > longestFused) return false
  return units.slice(1).every((unit, i) => {
    const before = units[i]!
    return before.index + 1 === unit.index && !unit.clause.reached && standTogether(before, unit)
  })
}

/** Units by report in text order; undefined when a report tells it in two places. */
function byReport({ units }: Group): Map<UnitReport, Unit[]> | undefined {
  const map = new Map<UnitReport, Unit[]>()
  for (const unit of [...units].sort((a, b) => a.index - b.index)) {
    const list = map.get(unit.report)
    if (list === undefined) map.set(unit.report, [unit])
    else if (list.at(-1)!.index + 1 === unit.index) list.push(unit)
    else return undefined
  }
  return map
}

/** True for two clauses of one sentence or of one quotation: a reading may hold both. */
export function standTogether(a: Unit, b: Unit): boolean {
  return a.clause.sentence === b.clause.sentence || (a.quotation !== undefined && a.quotation === b.quotation)
}

/** Gives a group the unjoined neighbour in the same sentence with which its readings match better. Changes `groups`. */
export function takeInRests(groups: readonly Group[], scorer: Scorer): Group[] {
  const alone = new Map<Unit, Group>()
  for (const group of groups) if (group.units.length === 1) alone.set(group.units[0]!, group)
  const gone = new Set<Group>()
  for (const group of groups) {
    if (group.units.length < 2) continue
    for (const unit of [...group.units])
      for (const step of [-1, 1]) {
        const rest = unit.report.units[unit.index + step]
        const own = rest === undefined ? undefined : alone.get(rest)
        if (
          own === undefined ||
          rest!.clause.reached ||
          unit.clause.reached ||
          gone.has(own) ||
          rest!.clause.sentence !== unit.clause.sentence
        )
          continue
        if (!improves(unit, rest!, group, scorer)) continue
        group.units.push(rest!)
        gone.add(own)
      }
  }
  return groups.filter(group => !gone.has(group))
}

function improves(unit: Unit, rest: Unit, group: Group, scorer: Scorer): boolean {
  const other = group.units.find(({ report }) => report !== unit.report)
  if (other === undefined) return false
  const words = rest.index < unit.index ? [...rest.words, ...unit.words] : [...unit.words, ...rest.words]
  return scorer.firstOdds({ ...unit, words }, other) - scorer.firstOdds(unit, other) > leastGain
}
