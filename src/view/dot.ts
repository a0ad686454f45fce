// The lineage as a Graphviz digraph, with `class=extant|hypothetical` as stemma programs expect it.
import type { Edition } from '../model/edition.ts'
import { borrowingWords } from '../model/summary.ts'
import { oneLine } from '../text/visible.ts'
import { lineageGraph } from './lineage-graph.ts'

export function toDot(edition: Edition): string {
  const { nodes, edges } = lineageGraph(edition)
  const lines = [
    ...nodes.map(
      node =>
        `  ${node.id} [label=${quoted(node.label)}, class=${node.class}${node.class === 'hypothetical' ? ', style=dashed, shape=ellipse' : ''}];`,
    ),
    ...edges.map(({ from, to, directed, borrowing }) => {
      const style = borrowing.manner === 'copied' ? 'solid' : 'dashed'
      return `  ${from} -> ${to} [label=${quoted(borrowingWords(borrowing))}, penwidth=${(1 + 3 * borrowing.share).toFixed(2)}, style=${style}${directed ? '' : ', dir=none'}];`
    }),
  ]
  return `digraph lineage {\n  graph [label=${quoted(edition.story.title)}];\n  node [shape=box];\n${lines.join('\n')}\n}\n`
}

/** A string of the DOT language: quotation marks and backslashes escaped, on one line. */
const quoted = (text: string): string => `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
