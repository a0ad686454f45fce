// Where the reports and lost sources of the lineage graph stand, and how the borrowings run between them.
// Method: layered drawing (Gansner et al. 1993) by dagre; sources above, borrowers below.
import { graphlib, layout } from '@dagrejs/dagre'
import type { Borrowing, Edition } from '../../../src/model/edition.ts'
import type { Report } from '../../../src/model/report.ts'
import { originLabel } from '../../../src/model/summary.ts'

export interface GraphNode {
  id: string
  /** Absent for a lost source. */
  report?: Report
  label: string
  x: number
  y: number
  width: number
  height: number
}

export interface GraphEdge {
  borrowing: Borrowing
  /** Direction unknown: drawn without an arrow. */
  directed: boolean
  points: { x: number; y: number }[]
  label: string
  /** There is room for the label. */
  labelled: boolean
  /** Where the middle of the label stands. */
  middle: { x: number; y: number }
}

export interface LineageGraph {
  nodes: GraphNode[]
  edges: GraphEdge[]
  width: number
  height: number
}

const nodeHeight = 44
/** Widest label in characters before it is cut. */
const longestLabel = 22

/** A drawing wider than this many pixels is laid out left to right instead of top to bottom. */
const widest = 1060

/** The graph of the borrowings whose share is at least `least` (0..1). Lost sources are nodes of their own. */
export function layoutLineage(edition: Edition, least = 0): LineageGraph {
  const borrowings = edition.lineage.borrowings.filter(({ share }) => share >= least)
  const nodes = nodesOf(edition, borrowings)
  const tied = new Set(
    borrowings.flatMap(borrowing => [sourceNode(borrowing), `report ${borrowing.to}`]).filter(id => nodes.has(id)),
  )
  let drawn = draw(nodes, tied, borrowings, 'TB')
  if (drawn.width > widest) drawn = draw(nodes, tied, borrowings, 'LR')
  const free = [...nodes.values()].filter(({ id }) => !tied.has(id))
  return placeFree(drawn, free)
}

function nodesOf(edition: Edition, borrowings: readonly Borrowing[]): Map<string, GraphNode> {
  const nodes = new Map<string, GraphNode>()
  const add = (id: string, label: string, report?: Report): void => {
    const width = Math.min(longestLabel, label.length) * 7.6 + 44
    nodes.set(id, { id, label: shorten(label), x: 0, y: 0, width, height: nodeHeight, ...(report ? { report } : {}) })
  }
  for (const report of edition.reports) add(`report ${report.id}`, report.outlet ?? report.id, report)
  for (const { from } of borrowings) {
    if (!('origin' in from) || nodes.has(`origin ${from.origin}`)) continue
    const origin = edition.lineage.origins.find(({ id }) => id === from.origin)
    add(`origin ${from.origin}`, origin ? originLabel(origin) : 'a lost source')
  }
  return nodes
}

function draw(
  nodes: ReadonlyMap<string, GraphNode>,
  tied: ReadonlySet<string>,
  borrowings: readonly Borrowing[],
  direction: 'TB' | 'LR',
): LineageGraph {
  const graph = new graphlib.Graph()
  graph.setGraph({
    rankdir: direction,
    nodesep: direction === 'TB' ? 22 : 8,
    ranksep: direction === 'TB' ? 28 : 40,
    marginx: 10,
    marginy: 10,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of tied) graph.setNode(id, { width: nodes.get(id)!.width, height: nodeHeight })
  for (const borrowing of borrowings) {
    if (tied.has(sourceNode(borrowing)))
      graph.setEdge(sourceNode(borrowing), `report ${borrowing.to}`, {
        width: edgeLabel(borrowing).length * 6.2 + 8,
        height: 16,
        labelpos: 'c',
      })
  }
  layout(graph)
  const size = graph.graph() as { width?: number; height?: number }
  return {
    nodes: [...tied].map(id => {
      const { x, y } = graph.node(id) as { x: number; y: number }
      return { ...nodes.get(id)!, x, y }
    }),
    edges: borrowings.flatMap(borrowing => edgeOf(graph, borrowing)),
    width: tied.size > 0 ? Math.ceil(size.width ?? 0) : 0,
    height: tied.size > 0 ? Math.ceil(size.height ?? 0) : 0,
  }
}

/** Sets the reports that neither lend nor borrow in rows below the drawing. */
function placeFree(drawn: LineageGraph, free: readonly GraphNode[]): LineageGraph {
  const wide = Math.max(Math.min(drawn.width, widest), 640)
  let x = 10
  let y = drawn.height + (drawn.height > 0 ? 30 : 10)
  let width = drawn.width
  const nodes = free.map(node => {
    if (x > 10 && x + node.width + 10 > wide) {
      x = 10
      y += nodeHeight + 18
    }
    const placed = { ...node, x: x + node.width / 2, y: y + nodeHeight / 2 }
    x += node.width + 22
    width = Math.max(width, x - 12)
    return placed
  })
  const height = free.length > 0 ? y + nodeHeight + 10 : drawn.height
  return { ...drawn, nodes: [...drawn.nodes, ...nodes], width, height }
}

const sourceNode = ({ from }: Borrowing): string =>
  'origin' in from ? `origin ${from.origin}` : `report ${'report' in from ? from.report : from.either}`

function edgeOf(graph: InstanceType<typeof graphlib.Graph>, borrowing: Borrowing): GraphEdge[] {
  const source = sourceNode(borrowing)
  if (!graph.hasEdge(source, `report ${borrowing.to}`)) return []
  const crowded = graph.edgeCount() > mostLabels
  const { points, x, y } = graph.edge(source, `report ${borrowing.to}`) as {
    points: { x: number; y: number }[]
    x: number
    y: number
  }
  return [
    {
      borrowing,
      directed: !('either' in borrowing.from),
      points,
      label: edgeLabel(borrowing),
      labelled: !crowded,
      middle: { x, y },
    },
  ]
}

/** Above so many edges labels would lie on lines; the table under the drawing has them. */
const mostLabels = 16

const edgeLabel = ({ share, manner }: Borrowing): string =>
  `${Math.round(share * 100)}% ${manner === 'both' ? 'copied or reworded' : manner}`

function shorten(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label
}
