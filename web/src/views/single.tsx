// What only one report tells, by report.
import { useState } from 'preact/hooks'
import { useBook } from '../book.ts'
import { Siglum, Words } from '../parts.tsx'
import { viewPurposes } from '../state.ts'

/** Claims per report shown before the rest is folded. */
const mostShown = 12

export function Single() {
  const { edition, go } = useBook()
  const [all, setAll] = useState<readonly string[]>([])
  const groups = edition.reports
    .map(report => ({
      report,
      claims: edition.claims
        .filter(claim => claim.support === 'single' && claim.readings[0]?.report === report.id)
        .sort((a, b) => a.readings[0]!.start - b.readings[0]!.start),
    }))
    .filter(({ claims }) => claims.length > 0)
  if (groups.length === 0) return <p class="quiet">Nothing is told by one report alone.</p>
  return (
    <>
      <p class="meta purpose">{viewPurposes.single}</p>
      {groups.map(({ report, claims }) => {
        const shown = all.includes(report.id) ? claims : claims.slice(0, mostShown)
        return (
          <section key={report.id} class="list">
            <h2>
              <Siglum report={report} /> <bdi>{report.outlet ?? report.id}</bdi>{' '}
              <span class="meta">{claims.length} only here</span>
            </h2>
            <ul class="single">
              {shown.map(claim => (
                <li key={claim.id}>
                  <button
                    type="button"
                    class="plain row-words"
                    onClick={() => go({ claim: claim.id, finding: undefined, borrowing: undefined, open: true })}
                  >
                    <Words passage={claim.readings[0]!} limit={400} />
                  </button>
                </li>
              ))}
            </ul>
            {shown.length < claims.length && (
              <button type="button" onClick={() => setAll([...all, report.id])}>
                {claims.length - shown.length} more
              </button>
            )}
          </section>
        )
      })}
    </>
  )
}
