// The apparatus of one quotation: a row per wording, a column per stretch, changed words marked.
import { makeApparatus } from '../../src/model/apparatus.ts'
import type { Quotation } from '../../src/model/edition.ts'
import { useBook } from './book.ts'
import { useNarrow } from './narrow.ts'
import { Sigla, Words } from './parts.tsx'

/** A grid when the wordings are short enough to stand in columns, else a list of marked lines. */
export function ApparatusTable({ quotation, flowing = false }: { quotation: Quotation; flowing?: boolean }) {
  const { byId } = useBook()
  const rows = makeApparatus(quotation, byId)
  const columns = Math.max(1, ...rows.map(row => row.cells.length))
  const narrow = useNarrow()
  const asGrid = !flowing && !narrow && columns > 1 && columns <= 13
  if (!asGrid) {
    return (
      <div class="apparatus-lines">
        {rows.map(row => (
          <p key={row.readings[0]} class="reading">
            <Sigla reports={row.reports} />{' '}
            <Words
              passage={row.reading}
              marks={row.cells.flatMap(cell => (cell.state === 'changed' && cell.at ? [cell.at] : []))}
            />
            {row.reading.form === 'indirect' && <span class="meta"> (without marks)</span>}
          </p>
        ))}
      </div>
    )
  }
  return (
    <div class="scroll" role="region" aria-label={`Wordings of ${quotation.speaker ?? 'an unnamed speaker'}`} tabIndex={0}>
      <table class="apparatus">
        <tbody>
          {rows.map(row => (
            <tr key={row.readings[0]}>
              <th scope="row">
                <Sigla reports={row.reports} />
              </th>
              {row.cells.every(cell => cell.state === 'absent' || cell.state === 'equal') &&
              row.cells.filter(cell => cell.text !== '').length <= 1 ? (
                <td colSpan={columns}>
                  <Words passage={row.reading} />
                  {row.reading.form === 'indirect' && <span class="meta"> (without marks)</span>}
                </td>
              ) : (
                row.cells.map((cell, i) => (
                  <td key={i} class={cell.state}>
                    {cell.state === 'omitted' ? (
                      <i class="meta">om.</i>
                    ) : cell.state === 'changed' ? (
                      <mark>{cell.text}</mark>
                    ) : (
                      cell.text
                    )}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
