// One report as the base text, every stretch shaded and counted by how many of the others tell it otherwise.
import { useMemo, useState } from 'preact/hooks'
import type { Report } from '../../../src/model/report.ts'
import { ApparatusEntry } from '../apparatus-entry.tsx'
import { useBook } from '../book.ts'
import { distanceFromBase, type HeatSegment, heatOf } from '../layout/heat.ts'
import { LongText, Siglum, shownLength } from '../parts.tsx'

export function BaseText() {
  const { edition, claims, byId, state } = useBook()
  const [hidden, setHidden] = useState<readonly string[]>([])
  const base = byId.get(state.base ?? '') ?? edition.reports[0]
  const segments = useMemo(() => (base ? heatOf(edition, base, hidden) : []), [edition, base, hidden])
  if (!base) return <p class="quiet">There is no report.</p>
  // Nothing chosen: the first stretch that others tell otherwise, so that the margin is never empty.
  const chosen = state.claim ?? segments.find(({ differing }) => differing > 0)?.claim
  const claim = claims.get(chosen ?? '')
  return (
    <section class="base-view">
      <h2>
        <Siglum report={base} /> <bdi>{base.outlet ?? base.id}</bdi>{' '}
        <span class="meta">
          the deeper the shade, the more others tell it otherwise: <sup>1/3</sup> is one of three · a red line: not both can hold
        </span>
      </h2>
      <div class="base-columns">
        <Witnesses base={base} hidden={hidden} onHide={setHidden} />
        <div class="base-text" dir="auto">
          {paragraphs(segments).map(group => (
            <p key={group[0]!.start} class={group[0]!.kind}>
              {group.map(segment => (
                <HeatStretch key={segment.start} base={base} segment={segment} current={segment.claim === chosen} />
              ))}
            </p>
          ))}
        </div>
        <div class="note">
          {claim ? (
            <ApparatusEntry claim={claim} base={base} hidden={hidden} />
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

function HeatStretch({ base, segment, current }: { base: Report; segment: HeatSegment; current: boolean }) {
  const { go } = useBook()
  const text = base.text.slice(segment.start, segment.end)
  const space = /^\s/.test(base.text.slice(segment.end, segment.end + 1)) ? ' ' : ''
  if (segment.claim === undefined) {
    return (
      <span>
        <LongText text={text} />
        {space}
      </span>
    )
  }
  const shown = shownLength(text)
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
        {text.slice(0, shown)}
        {segment.differing > 0 && (
          <sup>
            {segment.differing}/{segment.telling}
          </sup>
        )}
      </span>
      {shown < text.length && <LongText text={`…${text.slice(shown)}`} />}
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
