// The lineage as GraphML, for graph programs: nodes are reports and lost sources, edges are borrowings. An edge of unknown
// direction has `direction` unknown: readers such as networkx refuse graphs that mix directed and undirected edges.
import type { Edition } from '../model/edition.ts'
import { escapeMarkup as e } from '../text/markup.ts'
import { oneLine } from '../text/visible.ts'
import { lineageGraph } from './lineage-graph.ts'

/** Attributes by key: what they belong to and their type. */
const keys = {
  label: ['node', 'string'],
  class: ['node', 'string'],
  origin: ['node', 'string'],
  published: ['node', 'string'],
  report: ['node', 'string'],
  manner: ['edge', 'string'],
  share: ['edge', 'double'],
  certainty: ['edge', 'string'],
  direction: ['edge', 'string'],
  why: ['edge', 'string'],
} as const

export function toGraphml(edition: Edition): string {
  const { nodes, edges } = lineageGraph(edition)
  const data = (values: Partial<Record<keyof typeof keys, string>>): string =>
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `<data key="${key}">${e(oneLine(value))}</data>`)
      .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${Object.entries(keys)
  .map(([key, [of, type]]) => `<key id="${key}" for="${of}" attr.name="${key}" attr.type="${type}"/>`)
  .join('\n')}
<graph id="lineage" edgedefault="directed">
${nodes.map(node => `<node id="${node.id}">${data({ label: node.label, class: node.class, origin: node.origin, published: node.report?.published ?? '', report: node.report?.id ?? '' })}</node>`).join('\n')}
${edges
  .map(({ id, from, to, directed, borrowing }) => {
    const why = borrowing.evidence.map(one => one.why).join('; ')
    return `<edge id="${e(id)}" source="${from}" target="${to}">${data({ manner: borrowing.manner, share: String(borrowing.share), certainty: borrowing.certainty, direction: directed ? 'known' : 'unknown', why })}</edge>`
  })
  .join('\n')}
</graph>
</graphml>
`
}
