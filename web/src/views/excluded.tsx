// What was left out at reading, and why: nothing is deleted in silence.
import { useBook } from '../book.ts'
import { Siglum, Words } from '../parts.tsx'
import { viewPurposes } from '../state.ts'

export function Excluded() {
  const { edition } = useBook()
  const with_ = edition.reports.filter(({ excluded }) => excluded.length > 0)
  if (with_.length === 0) return <p class="quiet">Nothing was excluded from these reports.</p>
  return (
    <>
      <p class="meta purpose">{viewPurposes.excluded}</p>
      {with_.map(report => (
        <details key={report.id} class="excluded-of" open={with_.length <= 8}>
          <summary>
            <Siglum report={report} /> <bdi>{report.outlet ?? report.id}</bdi> <span class="meta">{report.excluded.length}</span>
          </summary>
          <ul>
            {report.excluded.map(span => (
              <li key={span.start}>
                <span class="label">{span.why}</span> <Words passage={{ report: report.id, ...span }} limit={600} />{' '}
                <span class="meta">
                  characters {span.start}–{span.end}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
