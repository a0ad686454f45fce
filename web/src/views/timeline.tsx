// When it happened as the reports tell it, and when the reports appeared.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TimelineEntry } from '../../../src/model/edition.ts'
import { dateRangeWords, dateWords } from '../../../src/text/date-words.ts'
import { useBook } from '../book.ts'
import { layoutTimeAxis } from '../layout/time-axis.ts'
import { Sigla, Words } from '../parts.tsx'
import { writeAddress } from '../state.ts'

export function Timeline() {
  const { edition } = useBook()
  return (
    <section class="timeline-view">
      <h2>
        The reports <span class="meta">when they appeared, UTC</span>
      </h2>
      <Appearance />
      <h2>
        The events <span class="meta">when the reports say they happened</span>
      </h2>
      {edition.timeline.length === 0 && <p class="quiet">No time in these reports could be dated.</p>}
      <ol class="timeline">
        {edition.timeline
          .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
          .map(entry => (
            <Entry key={`${entry.from} ${entry.claim ?? ''} ${entry.at[0]?.report} ${entry.at[0]?.start}`} entry={entry} />
          ))}
      </ol>
    </section>
  )
}

function Appearance() {
  const { edition, state } = useBook()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(900)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(280, entry?.contentRect.width ?? 900)))
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  const axis = layoutTimeAxis(edition.reports, width)
  const base = axis.rows * 24 + 14
  return (
    <div ref={box}>
      {axis.points.length > 0 && (
        <svg width={width} height={base + 24} class="axis" role="group" aria-label="Times of publication">
          <line x1={0} x2={width} y1={base} y2={base} />
          {axis.ticks.map(({ x, label }) => (
            <g key={x} transform={`translate(${x} ${base})`}>
              <line y2={5} />
              <text y={18}>{label}</text>
            </g>
          ))}
          {axis.points.map(({ report, x, row }) => (
            <g key={report.id} transform={`translate(${x} ${base - 12 - row * 24})`}>
              <line class="stem" y1={7} y2={12 + row * 24} />
              <a href={writeAddress({ ...state, view: 'base', base: report.id })}>
                <title>{`${report.outlet ?? report.id}, ${dateWords(report.published)}`}</title>
                <text class="siglum" y={4}>
                  {report.siglum}
                </text>
              </a>
            </g>
          ))}
        </svg>
      )}
      {axis.dayOnly.length > 0 && (
        <p class="meta">
          A day and no time:{' '}
          {axis.dayOnly.map((report, i) => (
            <span key={report.id}>
              {i > 0 && ' · '}
              <Sigla reports={[report.id]} /> {dateWords(report.published)}
            </span>
          ))}
        </p>
      )}
      {axis.undated.length > 0 && (
        <p class="meta">
          Without a date: <Sigla reports={axis.undated.map(({ id }) => id)} />
        </p>
      )}
    </div>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { claims, go } = useBook()
  const claim = claims.get(entry.claim ?? '')
  const first = entry.at[0]
  const home = claim?.readings.find(
    reading => first && reading.report === first.report && reading.start <= first.start && first.end <= reading.end,
  )
  return (
    <li>
      <time dateTime={entry.from}>{dateRangeWords(entry.from, entry.to)}</time>
      <div>
        <Sigla reports={[...new Set(entry.at.map(({ report }) => report))]} />{' '}
        {first && (
          <Words
            passage={home ?? first}
            marks={home && first.end - first.start < home.end - home.start ? [first] : []}
            limit={220}
          />
        )}
        {claim && (
          <button
            type="button"
            class="plain more"
            onClick={() => go({ claim: claim.id, finding: undefined, borrowing: undefined, open: true })}
          >
            evidence
          </button>
        )}
      </div>
    </li>
  )
}
