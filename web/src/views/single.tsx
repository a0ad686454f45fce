// What only one report tells, by report.
import { useState } from 'preact/hooks'
import { counted } from '../../../src/model/summary.ts'
import { useBook } from '../book.ts'
import { runsOf } from '../layout/runs.ts'
import { Siglum, Words } from '../parts.tsx'
import { viewPurposes, writeAddress } from '../state.ts'

/** Sentences per report shown before the rest is folded. */
const mostShown = 12

export function Single() {
  const { edition, state, go } = useBook()
  const [all, setAll] = useState<readonly string[]>([])
  const groups = edition.reports
    .map(report => {
      const readings = edition.claims
        .filter(claim => claim.support === 'single' && claim.readings[0]?.report === report.id)
        .map(claim => ({
          claim: claim.id,
          passage: claim.readings[0]!,
          start: claim.readings[0]!.start,
          end: claim.readings[0]!.end,
        }))
      return { report, count: readings.length, runs: runsOf(report.text, readings) }
    })
    .filter(({ count }) => count > 0)
  if (groups.length === 0) return <p class="quiet">Nothing is told by one report alone.</p>
  return (
    <>
      <p class="meta purpose">{viewPurposes.single}</p>
      {groups.map(({ report, count, runs }) => {
        const shown = all.includes(report.id) ? runs : runs.slice(0, mostShown)
        return (
          <section key={report.id} class="list">
            <h2>
              <Siglum report={report} /> <bdi>{report.outlet ?? report.id}</bdi>{' '}
              <span class="meta">{counted(count, 'claim')} only here</span>
            </h2>
            <ul class="single">
              {shown.map(run => (
                <li key={run[0]!.start}>
                  {run.map(({ claim, passage }, i) => (
                    <span key={claim}>
                      {i > 0 && report.text.slice(run[i - 1]!.end, passage.start)}
                      <a
                        class="row-words"
                        href={writeAddress({ ...state, claim, open: true })}
                        onClick={event => {
                          if (event.ctrlKey || event.metaKey || event.shiftKey) return
                          event.preventDefault()
                          go({ claim, finding: undefined, borrowing: undefined, open: true })
                        }}
                      >
                        <Words passage={passage} limit={400} />
                      </a>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
            {shown.length < runs.length && (
              <button type="button" onClick={() => setAll([...all, report.id])}>
                {runs.length - shown.length} more
              </button>
            )}
          </section>
        )
      })}
    </>
  )
}
