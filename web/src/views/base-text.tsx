// One report as the base text, every stretch shaded and counted by how many of the others tell it otherwise.
import { useMemo, useState } from 'preact/hooks'
import type { Claim } from '../../../src/model/edition.ts'
import type { Report } from '../../../src/model/report.ts'
import { useBook } from '../book.ts'
import { standingApart } from '../layout/apart.ts'
import { distanceFromBase, type HeatSegment, heatOf } from '../layout/heat.ts'
import { Sigla, Siglum, Words } from '../parts.tsx'

export function BaseText() {
  const { edition, claims, byId, state } = useBook()
  const [hidden, setHidden] = useState<readonly string[]>([])
  const base = byId.get(state.base ?? '') ?? edition.reports[0]
  const segments = useMemo(() => (base ? heatOf(edition, base, hidden) : []), [edition, base, hidden])
  if (!base) return <p class="quiet">There is no report.</p>
  const claim = claims.get(state.claim ?? '')
  return (
    <section class="base-view">
      <h2>
        Base text{' '}
        <span class="meta">
          <Siglum report={base} /> {base.outlet ?? base.id} · shaded and numbered by how many others tell it otherwise
        </span>
      </h2>
      <div class="base-columns">
        <Witnesses base={base} hidden={hidden} onHide={setHidden} />
        <div class="base-text" dir="auto">
          {paragraphs(segments).map(group => (
            <p key={group[0]!.start} class={group[0]!.kind}>
              {group.map(segment => (
                <HeatStretch key={segment.start} base={base} segment={segment} />
              ))}
            </p>
          ))}
        </div>
        <div class="note">
          {claim ? (
            <Entry claim={claim} base={base} hidden={hidden} />
          ) : (
            <p class="meta">Choose a stretch to see how the others word it.</p>
          )}
        </div>
      </div>
    </section>
  )
}

function paragraphs(segments: readonly HeatSegment[]): HeatSegment[][] {
  const groups: HeatSegment[][] = []
  for (const segment of segments) {
    const last = groups.at(-1)
    if (last && !segment.opens && last[0]!.kind !== 'excluded') last.push(segment)
    else groups.push([segment])
  }
  return groups
}

function HeatStretch({ base, segment }: { base: Report; segment: HeatSegment }) {
  const { state, go } = useBook()
  const text = base.text.slice(segment.start, segment.end)
  const space = /^\s/.test(base.text.slice(segment.end, segment.end + 1)) ? ' ' : ''
  if (segment.claim === undefined) {
    return (
      <span>
        {text}
        {space}
      </span>
    )
  }
  const current = segment.claim === state.claim
  const choose = (): void => go({ claim: segment.claim })
  const label = `${segment.differing} of ${segment.telling} others tell it otherwise`
  return (
    <>
      <span
        class={`heat step-${segment.step}${segment.contradicted ? ' hard' : ''}${current ? ' current' : ''}`}
        role="button"
        tabIndex={0}
        aria-pressed={current}
        title={label}
        onClick={choose}
        onKeyDown={event => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault()
            choose()
          }
        }}
      >
        {text}
        {segment.differing > 0 && (
          <sup>
            {segment.differing}/{segment.telling}
          </sup>
        )}
      </span>
      {space}
    </>
  )
}

function Witnesses({
  base,
  hidden,
  onHide,
}: {
  base: Report
  hidden: readonly string[]
  onHide: (hidden: readonly string[]) => void
}) {
  const { edition, go } = useBook()
  return (
    <ul class="witnesses" aria-label="Reports">
      {edition.reports.map(report => {
        const distance = report.id === base.id ? undefined : distanceFromBase(edition, base.id, report.id)
        const off = hidden.includes(report.id)
        return (
          <li key={report.id}>
            <input
              type="checkbox"
              checked={!off}
              disabled={report.id === base.id}
              aria-label={`Count ${report.siglum}`}
              onChange={() => onHide(off ? hidden.filter(id => id !== report.id) : [...hidden, report.id])}
            />
            <button type="button" class="plain" aria-pressed={report.id === base.id} onClick={() => go({ base: report.id })}>
              <Siglum report={report} /> <bdi>{report.outlet ?? report.id}</bdi>
            </button>
            <span
              class="meter"
              title={
                distance === undefined
                  ? 'nothing shared with the base'
                  : `${Math.round(distance * 100)}% of what both tell differs`
              }
            >
              <span style={{ width: `${Math.round((distance ?? 0) * 100)}%` }} />
            </span>
            <span class="meta">
              {report.id === base.id ? 'base' : distance === undefined ? '–' : `${Math.round(distance * 100)}%`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** An entry as a critical apparatus has it: lemma ] reading, sigla | reading, sigla | om. */
function Entry({ claim, base, hidden }: { claim: Claim; base: Report; hidden: readonly string[] }) {
  const { edition, go } = useBook()
  const own = claim.readings.find(({ report }) => report === base.id)
  const others = claim.readings.filter(({ report }) => report !== base.id && !hidden.includes(report))
  const apart = standingApart(edition)(claim, base.id).all
  const quoted = edition.quotations.filter(
    ({ id, wording }) => wording === 'altered' && claim.readings.some(one => one.quotation === id),
  )
  const marks = [
    ...claim.differences.flatMap(({ sides }) => sides.flatMap(({ at }) => at)),
    ...quoted.flatMap(({ variants }) => variants.flatMap(({ sides }) => sides.flat())),
  ]
  const silent = edition.reports.filter(
    ({ id }) => id !== base.id && !hidden.includes(id) && !claim.readings.some(({ report }) => report === id),
  )
  const marksIn = (report: string) => marks.filter(mark => mark.report === report)
  return (
    <aside class="entry" aria-label="Apparatus entry">
      {own && (
        <p class="reading lemma">
          <Words passage={own} marks={marksIn(base.id)} />
          <b class="bracket-sign"> ]</b>
        </p>
      )}
      {others.map(reading => (
        <p key={`${reading.report} ${reading.start}`} class={apart.has(reading.report) ? 'reading apart' : 'reading'}>
          <Sigla reports={[reading.report]} /> <Words passage={reading} marks={marksIn(reading.report)} />
        </p>
      ))}
      {silent.length > 0 && (
        <p class="reading">
          <Sigla reports={silent.map(({ id }) => id)} /> <i class="meta">om.</i>
        </p>
      )}
      {claim.differences.map((difference, i) => (
        <p key={i} class="meta">
          {difference.kind} · {difference.compatible ? 'can both hold' : 'cannot both hold'}: {difference.why}
        </p>
      ))}
      <p class="actions">
        <button type="button" onClick={() => go({ claim: claim.id, finding: undefined, borrowing: undefined, open: true })}>
          Evidence
        </button>
        {others[0] && (
          <button type="button" onClick={() => go({ view: 'side', panes: [base.id, others[0]!.report], claim: claim.id })}>
            Side by side
          </button>
        )}
      </p>
    </aside>
  )
}
