// Who has it from whom: a layered drawing of the borrowings, and the same as a table.
import { curveBasis, line } from 'd3-shape'
import { useMemo, useState } from 'preact/hooks'
import type { Borrowing } from '../../../src/model/edition.ts'
import { borrowingWords, counted, sourceOf } from '../../../src/model/summary.ts'
import { useBook } from '../book.ts'
import { type GraphEdge, type GraphNode, layoutLineage } from '../layout/graph.ts'
import { Siglum } from '../parts.tsx'

const curve = line<{ x: number; y: number }>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveBasis)

export function Lineage() {
  const { edition, summary, go } = useBook()
  const [least, setLeast] = useState(0)
  const graph = useMemo(() => layoutLineage(edition, least / 100), [edition, least])
  const open = (borrowing: Borrowing): void => go({ borrowing: borrowing.id, finding: undefined, open: true })
  return (
    <section class="lineage-view">
      <h2>
        Lineage{' '}
        <span class="meta">
          {counted(edition.lineage.borrowings.length, 'borrowing')} · {counted(summary.origins.length, 'independent origin')} ·
          choose a line for its evidence
        </span>
      </h2>
      <p class="side-tools">
        <label>
          Hide borrowings below{' '}
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={least}
            onInput={event => setLeast(Number(event.currentTarget.value))}
          />{' '}
          {least}%
        </label>
        <span class="meta">solid = copied · dashed = reworded · thicker = more of the text · no arrow = direction unknown</span>
      </p>
      <div class="scroll graph" role="region" aria-label="Lineage graph" tabIndex={0}>
        <svg
          width={graph.width}
          height={graph.height}
          viewBox={`0 0 ${graph.width} ${graph.height}`}
          role="group"
          aria-label="Reports and their borrowings"
        >
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8Z" />
            </marker>
          </defs>
          {graph.edges.map(edge => (
            <Edge key={edge.borrowing.id} edge={edge} onOpen={() => open(edge.borrowing)} />
          ))}
          {graph.nodes.map(node => (
            <Node key={node.id} node={node} onOpen={() => node.report && go({ view: 'base', base: node.report.id })} />
          ))}
        </svg>
      </div>
      <BorrowingTable borrowings={edition.lineage.borrowings.filter(({ share }) => share * 100 >= least)} onOpen={open} />
    </section>
  )
}

/** Enter and the space bar do what a click does. */
const pressed = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  event.stopPropagation()
  act()
}

function Edge({ edge, onOpen }: { edge: GraphEdge; onOpen: () => void }) {
  const { byId, state } = useBook()
  const { borrowing, directed, points, middle, label, labelled } = edge
  const d = curve(points) ?? ''
  return (
    <g
      class={`edge ${borrowing.manner}${borrowing.id === state.borrowing ? ' current' : ''}`}
      role="button"
      tabindex={0}
      aria-label={`${label}, ${byId.get(borrowing.to)?.siglum ?? '?'}: evidence`}
      onClick={onOpen}
      onKeyDown={pressed(onOpen)}
    >
      <path class="reach" d={d} />
      <path
        class="line"
        d={d}
        style={{ strokeWidth: 1 + 3 * borrowing.share }}
        {...(directed ? { 'marker-end': 'url(#arrow)' } : {})}
      />
      {labelled && (
        <text x={middle.x} y={middle.y + 4}>
          {label}
        </text>
      )}
    </g>
  )
}

function Node({ node, onOpen }: { node: GraphNode; onOpen: () => void }) {
  const { report, x, y, width, height } = node
  return (
    <g
      class={report ? 'node' : 'node lost'}
      transform={`translate(${x - width / 2} ${y - height / 2})`}
      {...(report
        ? {
            role: 'button',
            tabindex: 0,
            'aria-label': `${report.siglum} ${node.label}: base text`,
            onClick: onOpen,
            onKeyDown: pressed(onOpen),
          }
        : {})}
    >
      <rect width={width} height={height} rx={report ? 2 : height / 2} />
      <text x={12} y={height / 2 + 5}>
        <tspan class="siglum">{report?.siglum ?? 'α'}</tspan> <tspan>{node.label}</tspan>
      </text>
      {!report && <title>A source that is not among the reports</title>}
    </g>
  )
}

function BorrowingTable({ borrowings, onOpen }: { borrowings: readonly Borrowing[]; onOpen: (borrowing: Borrowing) => void }) {
  const { edition, byId } = useBook()
  if (borrowings.length === 0) return <p class="quiet">No report shares enough of its text with another.</p>
  return (
    <div class="scroll" role="region" aria-label="Borrowings" tabIndex={0}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">from</th>
            <th scope="col">how much</th>
            <th scope="col">direction</th>
            <th scope="col">why</th>
          </tr>
        </thead>
        <tbody>
          {borrowings.map(borrowing => {
            const source = sourceOf(edition, borrowing)
            const to = byId.get(borrowing.to)
            return (
              <tr key={borrowing.id}>
                <th scope="row">
                  <button type="button" class="plain" onClick={() => onOpen(borrowing)}>
                    <Siglum report={to} /> <bdi>{to?.outlet ?? borrowing.to}</bdi>
                  </button>
                </th>
                <td>{source.report ? <Siglum report={source.report} /> : source.lost}</td>
                <td>{borrowingWords(borrowing)}</td>
                <td>{source.directed ? borrowing.certainty : 'unknown'}</td>
                <td>{borrowing.evidence.map(({ why }) => why).join('; ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
