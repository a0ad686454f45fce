// One claim as an entry of the apparatus: lemma ] readings | om., its differences, and a pin that puts it beside others.
import type { Claim } from '../../src/model/edition.ts'
import type { Report } from '../../src/model/report.ts'
import type { Passage } from '../../src/model/span.ts'
import { useBook } from './book.ts'
import { standingApart } from './layout/apart.ts'
import { Sigla, Words } from './parts.tsx'
import { mostPins } from './state.ts'

/** An entry as a critical apparatus has it: lemma ] reading, sigla | reading, sigla | om. */
export function ApparatusEntry(props: { claim: Claim; base: Report; hidden?: readonly string[] }) {
  const { claim, base, hidden = [] } = props
  const { edition, byId, go } = useBook()
  const own = claim.readings.find(({ report }) => report === base.id)
  const others = claim.readings.filter(({ report }) => report !== base.id && !hidden.includes(report))
  const wordsOf = ({ report, start, end }: Passage): string => byId.get(report)?.text.slice(start, end) ?? ''
  const alike = others.filter(one => own && wordsOf(one) === wordsOf(own))
  const different = others.filter(one => !alike.includes(one))
  const wordings = [...new Set(different.map(wordsOf))].map(words => different.filter(one => wordsOf(one) === words))
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
    <article class="entry" aria-label="Apparatus entry">
      {own && (
        <p class="reading lemma">
          <Sigla reports={[own, ...alike].map(({ report }) => report)} /> <Words passage={own} marks={marksIn(base.id)} />
          <b class="bracket-sign"> ]</b>
        </p>
      )}
      {wordings.map(readings => (
        <p key={readings[0]!.report} class={apart.has(readings[0]!.report) ? 'reading apart' : 'reading'}>
          <Sigla reports={readings.map(({ report }) => report)} />{' '}
          <Words passage={readings[0]!} marks={marksIn(readings[0]!.report)} />
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
        <PinButton claim={claim.id} />
        {others[0] && (
          <button type="button" onClick={() => go({ view: 'side', panes: [base.id, others[0]!.report], claim: claim.id })}>
            Side by side
          </button>
        )}
      </p>
    </article>
  )
}

/** Pins an entry, or takes it off again. */
export function PinButton({ claim }: { claim: string }) {
  const { state, go } = useBook()
  const pinned = state.pins.includes(claim)
  const change = (): void => go({ pins: pinned ? state.pins.filter(id => id !== claim) : [...state.pins, claim] })
  return (
    <button type="button" aria-pressed={pinned} disabled={!pinned && state.pins.length >= mostPins} onClick={change}>
      {pinned ? 'Unpin' : 'Pin'}
    </button>
  )
}

/** The pinned entries beside each other, above every view. */
export function PinTray() {
  const { claims, byId, state, go } = useBook()
  const pinned = state.pins.flatMap(id => claims.get(id) ?? [])
  if (pinned.length === 0) return null
  return (
    <section class="pins" aria-label="Pinned entries">
      <h2>
        Pinned{' '}
        <button type="button" onClick={() => go({ pins: [] })}>
          Unpin all
        </button>
      </h2>
      <div class="pin-row">
        {pinned.map(claim => {
          const base = [...byId.values()].find(({ id }) => claim.readings.some(({ report }) => report === id))
          return base && <ApparatusEntry key={claim.id} claim={claim} base={base} />
        })}
      </div>
    </section>
  )
}
