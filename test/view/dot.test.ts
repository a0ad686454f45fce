// DOT. Consumer: Graphviz itself, compiled to WebAssembly (@viz-js/viz).
import { instance } from '@viz-js/viz'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { oneLine } from '../../src/text/visible.ts'
import { toDot } from '../../src/view/dot.ts'
import { lineageGraph } from '../../src/view/lineage-graph.ts'
import { edition, withLostSource } from './edition.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

interface Laid {
  objects?: { name: string; label: string; class: string; pos: string; style?: string }[]
  edges?: { tail: number; head: number; label: string; dir?: string }[]
}
const viz = await instance()

/** The graph as Graphviz laid it out. */
function layOut(one: Edition): Laid {
  const { status, output, errors } = viz.render(toDot(one), { format: 'json' })
  expect(errors.filter(({ level }) => level === 'error')).toEqual([])
  expect(status).toBe('success')
  return JSON.parse(output!) as Laid
}

test.each<[string, Edition]>([
  ['the invented story', edition],
  ['a lost source', withLostSource()],
  ['thirty reports', generateEdition(30)],
  ['hostile reports', hostileEdition],
])('Graphviz lays out %s: every report a node with its label, every borrowing an edge', (_, one) => {
  const { nodes, edges } = lineageGraph(one)
  const { objects = [], edges: laid = [] } = layOut(one)
  expect(objects.map(({ name, class: kind }) => [name, kind])).toEqual(nodes.map(({ id, class: kind }) => [id, kind]))
  // Graphviz reads \\ in a label as one backslash only when it draws it.
  expect(objects.map(({ label }) => label.replaceAll('\\\\', '\\'))).toEqual(nodes.map(({ label }) => oneLine(label)))
  expect(objects.every(({ pos }) => /^[\d.]+,[\d.]+$/.test(pos))).toBe(true)
  const ends = laid.map(({ tail, head }) => `${objects[tail]!.name} ${objects[head]!.name}`)
  expect(ends.sort()).toEqual(edges.map(({ from, to }) => `${from} ${to}`).sort())
})

test('a lost source is dashed and hypothetical; an unknown direction has no arrow', () => {
  const { objects = [], edges = [] } = layOut(withLostSource())
  expect(objects.find(({ name }) => name === 's1')).toMatchObject({ class: 'hypothetical', style: 'dashed' })
  expect(edges.some(({ dir }) => dir === 'none')).toBe(true)
})

test('a label cannot end its string', () => {
  const outside = toDot(hostileEdition).replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
  expect(outside).not.toMatch(/evil|script/)
  expect(outside).toMatch(/^digraph lineage \{\n {2}graph \[label=""\];/)
})
