// GraphML. Consumers: graphology (what Gephi Lite and Sigma read with) and, where it is installed, networkx.
import { DirectedGraph } from 'graphology'
import { parse } from 'graphology-graphml'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { toGraphml } from '../../src/view/graphml.ts'
import { lineageGraph } from '../../src/view/lineage-graph.ts'
import { edition, withLostSource } from './edition.ts'
import { pythonWith, run } from './external.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

const editions: [string, Edition][] = [
  ['the invented story', edition],
  ['a lost source', withLostSource()],
  ['thirty reports', generateEdition(30)],
  ['hostile reports', hostileEdition],
]
type Attributes = Record<string, unknown>
const read = (one: Edition) =>
  parse<Attributes, Attributes, Attributes>(DirectedGraph, toGraphml(one), { addMissingNodes: false })

test.each(editions)('graphology: %s has a node per report or lost source and an edge per borrowing', (_, one) => {
  const graph = read(one)
  const { nodes, edges } = lineageGraph(one)
  expect(graph.nodes().sort()).toEqual(nodes.map(({ id }) => id).sort())
  expect(graph.size).toBe(edges.length)
  for (const node of nodes) {
    const { report, class: kind } = graph.getNodeAttributes(node.id)
    expect(kind).toBe(node.class)
    if (node.report && !/[\u0000-\u001f\u202e]/.test(node.report.id)) expect(report).toBe(node.report.id)
  }
  for (const { from, to, borrowing, directed } of edges) {
    const attributes = graph.getEdgeAttributes(graph.edge(from, to))
    expect(attributes).toMatchObject({
      manner: borrowing.manner,
      share: borrowing.share,
      direction: directed ? 'known' : 'unknown',
    })
  }
})

test('lost sources are hypothetical, unknown directions are said to be so', () => {
  const graph = read(withLostSource())
  expect(graph.getNodeAttribute('s1', 'class')).toBe('hypothetical')
  expect(graph.mapEdges((_, { direction }) => direction)).toContain('unknown')
})

const python = pythonWith('networkx')

test.skipIf(python === undefined)('networkx reads the same graphs', () => {
  const program =
    'import sys,networkx\nfor name in sys.argv[1:]:\n g=networkx.read_graphml(name)\n print(len(g.nodes),len(g.edges))'
  const { stdout, stderr } = run(
    python!,
    ['-c', program],
    editions.map(([, one]) => toGraphml(one)),
    'graphml',
  )
  expect(stderr).toBe('')
  const counts = editions.map(([, one]) => lineageGraph(one)).map(({ nodes, edges }) => `${nodes.length} ${edges.length}\n`)
  expect(stdout).toBe(counts.join(''))
})
