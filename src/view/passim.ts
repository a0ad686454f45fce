// Shared passages as passim writes them: JSON lines, one per passage, passages of one cluster together, with `id`, `series`, `begin`,
// `end`, `text`. Passages that report the same copied or reworded stretch fall into one cluster. `begin` and `end` count code points.
// Method: union-find over overlapping passages of the borrowings' pairs, near-linear.
import type { Edition } from '../model/edition.ts'
import { bySpan, type Passage } from '../model/span.ts'
import { codePointOffsets } from '../text/code-points.ts'
import { jsonText } from './json-text.ts'

export function toPassim(edition: Edition): string {
  const clusters = clusterPassages(
    edition.lineage.borrowings.flatMap(({ pairs }) => pairs.map(({ to, other }) => [to, other] as const)),
  )
  const reports = new Map(
    edition.reports.map((report, place) => [report.id, { report, place, offset: codePointOffsets(report.text) }]),
  )
  const lines = clusters.flatMap((cluster, number) =>
    cluster.flatMap(({ report: id, start, end }) => {
      const known = reports.get(id)
      if (!known) return []
      const { report, offset } = known
      const text = report.text.slice(start, end)
      return [
        {
          cluster: number,
          size: cluster.length,
          id,
          series: report.outlet ?? id,
          ...(report.published === undefined ? {} : { date: report.published }),
          ...(report.url === undefined ? {} : { url: report.url }),
          begin: offset(start),
          end: offset(end),
          text,
        },
      ]
    }),
  )
  return lines.map(line => `${jsonText(line)}\n`).join('')
}

/** Passages by cluster, each merged with those it overlaps in its report; clusters with the most passages first. */
function clusterPassages(pairs: readonly (readonly [Passage, Passage])[]): Passage[][] {
  const passages = pairs.flat()
  const parent = passages.map((_, i) => i)
  const find = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  const join = (a: number, b: number): void => {
    parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b))
  }
  for (let i = 0; i < passages.length; i += 2) join(i, i + 1)
  const order = passages.map((_, i) => i).sort((a, b) => compare(passages[a]!, passages[b]!))
  let reach = -1
  order.forEach((index, i) => {
    const before = passages[order[i - 1] ?? -1]
    const here = passages[index]!
    if (before && before.report === here.report && here.start < reach) join(order[i - 1]!, index)
    else reach = -1
    reach = Math.max(reach, here.end)
  })
  const groups = new Map<number, Passage[]>()
  for (const index of order) {
    const group = groups.get(find(index)) ?? []
    groups.set(find(index), group)
    const last = group.at(-1)
    const here = passages[index]!
    if (last && last.report === here.report && here.start < last.end) last.end = Math.max(last.end, here.end)
    else group.push({ report: here.report, start: here.start, end: here.end })
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || compare(a[0]!, b[0]!))
}

const compare = (a: Passage, b: Passage): number => (a.report < b.report ? -1 : a.report > b.report ? 1 : bySpan(a, b))
