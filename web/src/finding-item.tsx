// One finding in a list: its number, its kind, the readings that part, and why.
import { useEffect, useRef } from 'preact/hooks'
import type { Finding } from '../../src/model/findings.ts'
import { ApparatusTable } from './apparatus-table.tsx'
import { useBook } from './book.ts'
import { FindingLabel, Line } from './parts.tsx'

/** Wordings shown per side before the rest is counted; the drawer shows all. */
const mostLines = 2

export function FindingItem({ finding, number }: { finding: Finding; number: string }) {
  const { edition, state, go } = useBook()
  const item = useRef<HTMLLIElement>(null)
  const current = state.finding === finding.id
  useEffect(() => {
    if (!current) return
    item.current?.querySelector('button')?.focus({ preventScroll: true })
    item.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const quotation = finding.type === 'wording' ? edition.quotations.find(({ id }) => id === finding.quotation) : undefined
  return (
    <li ref={item} class={current ? 'finding current' : 'finding'} id={`finding-${finding.id}`}>
      <div class="finding-head">
        <button
          type="button"
          class="number"
          aria-label={`Open finding ${number}`}
          aria-current={current ? 'true' : undefined}
          onClick={() => go({ finding: finding.id, open: true })}
        >
          {number}
        </button>
        <FindingLabel finding={finding} />
        {quotation && (
          <b class="speaker">
            <bdi>{quotation.speaker ?? 'speaker unknown'}</bdi>
          </b>
        )}
        <span class="why">{finding.why}</span>
      </div>
      {quotation ? <ApparatusTable quotation={quotation} flowing /> : <Sides finding={finding} most={mostLines} />}
    </li>
  )
}

/** The sides of a finding, each behind the sign that sets it against the first. */
export function Sides({ finding, most = Number.MAX_SAFE_INTEGER }: { finding: Finding; most?: number }) {
  const against = finding.type === 'headline' ? '' : finding.compatible ? '~' : '≠'
  return (
    <div class="sides">
      {finding.sides.map((side, i) => (
        <div key={i} class="side-of">
          {side.lines.slice(0, most).map((line, j) => (
            <Line key={line.reports[0]} line={line} sign={i > 0 && j === 0 ? against : ''} />
          ))}
          {side.lines.length > most && <p class="meta more">and {side.lines.length - most} more wordings</p>}
          {side.lines.length === 0 && <p class="meta more">{side.value ?? 'says nothing of it'}</p>}
        </div>
      ))}
    </div>
  )
}
