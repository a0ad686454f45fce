// The claim matrix: rows by agreement and support, columns bracketed by origin, and a switch per report for leave-one-out.
import { useState } from 'preact/hooks'
import type { Claim } from '../../../src/model/edition.ts'
import { counted } from '../../../src/model/summary.ts'
import { withoutReport } from '../../../src/model/without-report.ts'
import { useBook } from '../book.ts'
import { cellWords, type Matrix, type MatrixGroup, type MatrixRow, makeMatrix } from '../layout/matrix.ts'
import { Words } from '../parts.tsx'

/** Rows of a group shown at once. */
const rowsAtOnce = 40
/** Length of the words that name a claim in its row, in UTF-16 units. */
const rowWords = 110

export function Claims() {
  const { edition, state, go } = useBook()
  const matrix = makeMatrix(edition, state.off)
  const columns = matrix.brackets.flatMap(bracket => bracket.columns)
  const toggle = (id: string): void =>
    go({ off: state.off.includes(id) ? state.off.filter(one => one !== id) : [...state.off, id] })
  return (
    <section>
      <h2>
        Claims <span class="meta">columns by origin · switch a report off to see what loses its support</span>
      </h2>
      {state.off.length > 0 && <Loss matrix={matrix} />}
      <div class="scroll" role="region" aria-label="Claim matrix" tabIndex={0}>
        <table class="matrix">
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
            <Group key={group.title} group={group} span={columns.length + 2} />
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

function Group({ group, span }: { group: MatrixGroup; span: number }) {
  const { state } = useBook()
  const at = group.rows.findIndex(({ claim }) => claim.id === state.claim)
  const [most, setMost] = useState(rowsAtOnce)
  const limit = Math.max(most, at + 1)
  return (
    <tbody>
      <tr class="group">
        <th colSpan={span} scope="rowgroup">
          {group.title} <span class="meta">{group.rows.length}</span>
        </th>
      </tr>
      {group.rows.slice(0, limit).map(row => (
        <Row key={row.claim.id} row={row} />
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

function Row({ row }: { row: MatrixRow }) {
  const { state, go } = useBook()
  const { claim } = row
  const current = claim.id === state.claim
  return (
    <tr class={`${row.support === undefined ? 'gone' : row.weakened ? 'weak' : ''}${current ? ' current' : ''}`}>
      <th scope="row">
        <button type="button" class="plain row-words" onClick={() => open(claim, go)}>
          {claim.readings[0] && <Words passage={claim.readings[0]} limit={rowWords} />}
        </button>
      </th>
      {row.cells.map((cell, i) => {
        const { sign, label } = cellWords(cell)
        return (
          <td key={i} class={`${cell.state}${cell.contradicts ? ' hard' : ''}${cell.off ? ' off' : ''}`} title={label}>
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
}

function open(claim: Claim, go: ReturnType<typeof useBook>['go']): void {
  go({ claim: claim.id, finding: undefined, borrowing: undefined, open: true })
}

function supportWords({ support, origins, reports }: MatrixRow): string {
  if (support === undefined) return 'nobody left'
  return `${counted(reports, 'report')}, ${counted(origins, 'origin')}`
}
