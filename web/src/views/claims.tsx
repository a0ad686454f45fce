// The claim matrix: rows by agreement and support, columns bracketed by origin, and a switch per report for leave-one-out.
import { memo } from 'preact/compat'
import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import type { Claim } from '../../../src/model/edition.ts'
import { counted } from '../../../src/model/summary.ts'
import { withoutReport } from '../../../src/model/without-report.ts'
import { useBook } from '../book.ts'
import { walkGrid } from '../layout/grid-walk.ts'
import { cellWords, type Matrix, type MatrixGroup, type MatrixRow, makeMatrix } from '../layout/matrix.ts'
import { Words } from '../parts.tsx'

/** Rows of a group shown at once. */
const rowsAtOnce = 40
/** Length of the words that name a claim in its row, in UTF-16 units. */
const rowWords = 110

/** Where Tab stops in the matrix: a claim's row, and a column with 0 for the row's head. */
interface CellPlace {
  claim?: string | undefined
  column: number
}

export function Claims() {
  const { edition, state, go } = useBook()
  const matrix = useMemo(() => makeMatrix(edition, state.off), [edition, state.off])
  const [at, setAt] = useState<CellPlace>({ column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const onOpen = useCallback(
    (claim: Claim) => latest.current({ claim: claim.id, finding: undefined, borrowing: undefined, open: true }),
    [],
  )
  const latest = useRef(go)
  latest.current = go
  const first = matrix.groups[0]?.rows[0]?.claim.id
  const columns = matrix.brackets.flatMap(bracket => bracket.columns)
  const toggle = (id: string): void =>
    go({ off: state.off.includes(id) ? state.off.filter(one => one !== id) : [...state.off, id] })
  return (
    <section>
      <h2>
        Claims <span class="meta">columns by origin · switch a report off to see what loses its support</span>
      </h2>
      <p class="legend meta">
        <span>
          <b>=</b> tells it
        </span>
        <span>
          <b>“=”</b> as a quotation
        </span>
        <span>
          <b class="sign">≠</b> or a value: tells it otherwise
        </span>
        <span>
          <b>·</b> does not tell it
        </span>
        <span>
          <b>?</b> hedged
        </span>
        <span>
          <b>¬</b> negated
        </span>
        <span>
          <mark>red line</mark> cannot hold with another
        </span>
        <span>arrow keys move, Enter opens the evidence</span>
      </p>
      {state.off.length > 0 && <Loss matrix={matrix} />}
      <div class="scroll" role="region" aria-label="Claim matrix" tabIndex={0}>
        <table
          ref={table}
          class="matrix"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA's practices is made of a table
          role="grid"
          aria-label="Claims by report"
          onKeyDown={event => walk(event, table.current, setAt)}
        >
          <thead>
            <tr>
              <td />
              {matrix.brackets.map(({ origin, label, columns: own }) => (
                <th key={origin} scope="colgroup" colSpan={own.length} class="bracket">
                  <span>{own.length > 1 || own[0] === undefined ? label : label === 'own writing' ? 'own' : label}</span>
                </th>
              ))}
              <td />
            </tr>
            <tr>
              <td />
              {columns.map(({ report, off }) => (
                <th key={report.id} scope="col" class={report.id === state.report ? 'focus' : ''}>
                  <button
                    type="button"
                    aria-pressed={!off}
                    aria-label={`${report.siglum}, ${report.outlet ?? report.id}: ${off ? 'switched off' : 'counts'}`}
                    title={report.outlet ?? report.id}
                    class={off ? 'siglum off' : 'siglum'}
                    onClick={() => toggle(report.id)}
                  >
                    {report.siglum}
                  </button>
                </th>
              ))}
              <td />
            </tr>
          </thead>
          {matrix.groups.map(group => (
            <Group
              key={group.title}
              group={group}
              span={columns.length + 2}
              at={{ claim: at.claim ?? first, column: at.column }}
              onOpen={onOpen}
            />
          ))}
        </table>
      </div>
    </section>
  )
}

/** What switching reports off does, in words. */
function Loss({ matrix }: { matrix: Matrix }) {
  const { edition, byId, state, go } = useBook()
  const left = state.off.reduce(withoutReport, edition)
  const rows = matrix.groups.flatMap(group => group.rows)
  const gone = rows.filter(({ support }) => support === undefined).length
  const weaker = rows.filter(({ weakened, support }) => weakened && support !== undefined).length
  return (
    <p class="loss" role="status">
      Without {state.off.map(id => byId.get(id)?.siglum ?? '?').join(', ')}: {counted(gone, 'claim')}{' '}
      {gone === 1 ? 'has' : 'have'} nobody left, {counted(weaker, 'claim')} {weaker === 1 ? 'loses' : 'lose'} support,{' '}
      {counted(left.lineage.origins.length, 'independent origin')} {left.lineage.origins.length === 1 ? 'is' : 'are'} left.{' '}
      <button type="button" onClick={() => go({ off: [] })}>
        All back
      </button>
    </p>
  )
}

interface GroupProps {
  group: MatrixGroup
  span: number
  at: CellPlace
  onOpen(claim: Claim): void
}

function Group({ group, span, at, onOpen }: GroupProps) {
  const { state } = useBook()
  const chosen = group.rows.findIndex(({ claim }) => claim.id === state.claim)
  const [most, setMost] = useState(rowsAtOnce)
  const limit = Math.max(most, chosen + 1)
  return (
    <tbody>
      <tr class="group">
        <th colSpan={span} scope="rowgroup">
          {group.title} <span class="meta">{group.rows.length}</span>
        </th>
      </tr>
      {group.rows.slice(0, limit).map(row => (
        <Row
          key={row.claim.id}
          row={row}
          current={row.claim.id === state.claim}
          stop={row.claim.id === at.claim ? at.column : undefined}
          onOpen={onOpen}
        />
      ))}
      {group.rows.length > limit && (
        <tr>
          <td colSpan={span}>
            <button type="button" onClick={() => setMost(limit + 4 * rowsAtOnce)}>
              Show more of {group.rows.length}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

interface RowProps {
  row: MatrixRow
  current: boolean
  /** The cell of this row where Tab stops: 0 is the row's head. */
  stop: number | undefined
  onOpen(claim: Claim): void
}

/** Drawn anew only when it changes: an arrow key touches two rows of hundreds. */
const Row = memo(function Row({ row, current, stop, onOpen }: RowProps) {
  const { claim } = row
  return (
    <tr
      data-row={claim.id}
      class={`${row.support === undefined ? 'gone' : row.weakened ? 'weak' : ''}${current ? ' current' : ''}`}
    >
      <th scope="row">
        <button type="button" class="plain row-words" tabIndex={stop === 0 ? 0 : -1} onClick={() => onOpen(claim)}>
          {claim.readings[0] && <Words passage={claim.readings[0]} limit={rowWords} />}
        </button>
      </th>
      {row.cells.map((cell, i) => {
        const { sign, label } = cellWords(cell)
        return (
          <td
            key={i}
            class={`${cell.state}${cell.contradicts ? ' hard' : ''}${cell.off ? ' off' : ''}`}
            title={label}
            tabIndex={stop === i + 1 ? 0 : -1}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              event.stopPropagation()
              onOpen(claim)
            }}
          >
            <span aria-hidden="true" class={cell.value === undefined ? 'sign' : undefined}>
              {sign}
            </span>
            <span class="unseen">{label}</span>
          </td>
        )
      })}
      <td class="support">{supportWords(row)}</td>
    </tr>
  )
})

/** Moves the focus through the body of the matrix; the head keeps its own stops for Tab. */
function walk(event: KeyboardEvent, table: HTMLTableElement | null, setAt: (at: CellPlace) => void): void {
  const row = (event.target as Element).closest<HTMLTableRowElement>('tr[data-row]')
  const cell = (event.target as Element).closest<HTMLTableCellElement>('th, td')
  if (!table || !row || !cell || event.metaKey || event.altKey) return
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')]
  // The support at the end of a row is read with it and is no stop.
  const place = { row: rows.indexOf(row), column: cell.cellIndex }
  const to = walkGrid(place, event.key, rows.length, row.cells.length - 1, event.ctrlKey)
  const next = to && rows[to.row]
  if (!next) return
  event.preventDefault()
  setAt({ claim: next.dataset.row!, column: to.column })
  const target = next.cells[to.column]!
  const focused = target.querySelector<HTMLElement>('button') ?? target
  focused.focus()
  focused.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function supportWords({ support, origins, reports }: MatrixRow): string {
  if (support === undefined) return 'nobody left'
  return `${counted(reports, 'report')}, ${counted(origins, 'origin')}`
}
