// The nodes and edges of the lineage as data, for the graph formats.
import type { Borrowing, Edition, Origin } from '../model/edition.ts'
import type { Report } from '../model/report.ts'
import { originLabel } from '../model/summary.ts'

export interface LineageNode {
  id: string
  label: string
  /** extant: a report of the edition; hypothetical: a source that is inferred and not among them. */
  class: 'extant' | 'hypothetical'
  origin: string
  report?: Report
}

export interface LineageEdge {
  id: string
  from: string
  to: string
  directed: boolean
  borrowing: Borrowing
}

/** Reports are `r1`, `r2` … in the order of the edition, lost sources `s1`, `s2` …: names that every format accepts. */
export function lineageGraph(edition: Edition): { nodes: LineageNode[]; edges: LineageEdge[] } {
  const { borrowings, origins } = edition.lineage
  const originOf = new Map(origins.flatMap(origin => origin.reports.map(id => [id, origin.id] as const)))
  const nodes = edition.reports.map(
    (report, i): LineageNode => ({
      id: `r${i + 1}`,
      label: `${report.siglum} ${report.outlet ?? report.id}`,
      class: 'extant',
      origin: originOf.get(report.id) ?? '',
      report,
    }),
  )
  const names = new Map(nodes.map(node => [`report ${node.report?.id}`, node.id]))
  const lost = [...new Set(borrowings.flatMap(({ from }) => ('origin' in from ? [from.origin] : [])))].sort()
  lost.forEach((id, i) => {
    const origin: Origin | undefined = origins.find(one => one.id === id)
    names.set(`origin ${id}`, `s${i + 1}`)
    nodes.push({ id: `s${i + 1}`, label: origin ? originLabel(origin) : 'a lost source', class: 'hypothetical', origin: id })
  })
  const edges = borrowings.flatMap((borrowing): LineageEdge[] => {
    const { from } = borrowing
    const source = names.get(
      'origin' in from ? `origin ${from.origin}` : `report ${'report' in from ? from.report : from.either}`,
    )
    const target = names.get(`report ${borrowing.to}`)
    return source === undefined || target === undefined
      ? []
      : [{ id: borrowing.id, from: source, to: target, directed: !('either' in from), borrowing }]
  })
  return { nodes, edges }
}
