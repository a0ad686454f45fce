// Precision and recall of pairs against the generator's gold, and recall by the levels of the two reports.
import { readFileSync } from 'node:fs'

interface Gold {
  id: string
  group: number
  level: number
}

export interface Score {
  precision: number
  recall: number
  reported: number
  gold: number
  /** Recall by the heavier level of the two. */
  byLevel: number[]
}

/** Scores pairs of ids against the groups in `goldFile`. */
export function score(pairs: Iterable<readonly [string, string]>, goldFile: string): Score {
  const reports = new Map<string, Gold>()
  const groups = new Map<number, Gold[]>()
  for (const line of readFileSync(goldFile, 'utf8').trim().split('\n')) {
    const report = JSON.parse(line) as Gold
    reports.set(report.id, report)
    groups.set(report.group, [...(groups.get(report.group) ?? []), report])
  }
  const total = [0, 0, 0, 0]
  for (const members of groups.values())
    for (let i = 0; i < members.length; i++)
      for (const other of members.slice(i + 1)) total[Math.max(members[i]!.level, other.level)]!++
  const found = [0, 0, 0, 0]
  let reported = 0
  let right = 0
  for (const [a, b] of pairs) {
    reported++
    const [x, y] = [reports.get(a)!, reports.get(b)!]
    if (x.group !== y.group) continue
    right++
    found[Math.max(x.level, y.level)]!++
  }
  const gold = total.reduce((sum, count) => sum + count, 0)
  return {
    precision: right / Math.max(1, reported),
    recall: right / gold,
    reported,
    gold,
    byLevel: found.map((count, k) => count / total[k]!),
  }
}
