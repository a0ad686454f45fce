// The evidence of one finding, claim or borrowing: every reading at its place, why, from whom, and ways to take it along.
import { useEffect, useRef } from 'preact/hooks'
import type { Borrowing, Claim } from '../../src/model/edition.ts'
import type { Finding } from '../../src/model/findings.ts'
import type { Passage, Span } from '../../src/model/span.ts'
import { borrowingWords, counted, sourceOf } from '../../src/model/summary.ts'
import { dateWords } from '../../src/text/date-words.ts'
import { safeAddress } from '../../src/text/markup.ts'
import { PinButton } from './apparatus-entry.tsx'
import { useBook } from './book.ts'
import { citeFinding } from './layout/citation.ts'
import { groupDigits } from './layout/matrix.ts'
import { FindingLabel, Siglum, Words } from './parts.tsx'
import { ProofButton } from './proof-button.tsx'

export function Drawer() {
  const { findings, claims, edition, state, go } = useBook()
  const box = useRef<HTMLElement>(null)
  const returnTo = useRef<Element | null>(null)
  const finding = findings.find(({ id }) => id === state.finding)
  const borrowing = edition.lineage.borrowings.find(({ id }) => id === state.borrowing)
  const claim = claims.get(finding?.claim ?? state.claim ?? '')
  useEffect(() => {
    returnTo.current = document.activeElement
    box.current?.focus({ preventScroll: true })
    return () => {
      if (returnTo.current instanceof HTMLElement) returnTo.current.focus({ preventScroll: true })
    }
  }, [])
  const title = finding ? 'Finding' : borrowing ? 'Borrowing' : 'Claim'
  return (
    <aside ref={box} class="drawer" tabIndex={-1} aria-label={`${title}: evidence`}>
      <div class="drawer-head">
        <h2>{title}</h2>
        <button type="button" onClick={() => go({ open: false })}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {finding ? (
        <FindingEvidence finding={finding} claim={claim} />
      ) : borrowing ? (
        <BorrowingEvidence borrowing={borrowing} />
      ) : claim ? (
        <ClaimEvidence claim={claim} />
      ) : (
        <p class="quiet">This address names nothing that is in this edition.</p>
      )}
    </aside>
  )
}

function FindingEvidence({ finding, claim }: { finding: Finding; claim: Claim | undefined }) {
  const { edition, byId, copy } = useBook()
  const quotation = edition.quotations.find(({ id }) => id === finding.quotation)
  const marks = finding.sides.flatMap(side =>
    side.lines.flatMap(line => line.marks.map(mark => ({ report: line.passage.report, ...mark }))),
  )
  const passages = claim?.readings ?? quotation?.readings ?? finding.sides.flatMap(side => side.lines.map(line => line.passage))
  const reports = [...new Set(passages.map(({ report }) => report))]
  const pinnable =
    claim?.id ?? edition.claims.find(({ readings }) => readings.some(one => one.quotation === quotation?.id && quotation))?.id
  const all = [...marks, ...differenceMarks(edition, finding)]
  return (
    <>
      <p>
        <FindingLabel finding={finding} />
      </p>
      <p class="drawer-why">{finding.why}</p>
      <Values finding={finding} />
      <Readings passages={passages} marks={all} />
      {claim && <Joined claim={claim} />}
      <p class="actions">
        <SideButton reports={reports} claim={claim?.id} />
        {pinnable !== undefined && <PinButton claim={pinnable} />}
        <button type="button" onClick={() => copy(citeFinding(finding, byId, location.href), 'Citation copied.')}>
          Copy as citation
        </button>
        <button type="button" onClick={() => copy(location.href, 'Link copied.')}>
          Copy link
        </button>
        <ProofButton reports={edition.reports.filter(({ id }) => reports.includes(id))} label="Verify the words" />
      </p>
    </>
  )
}

/** All marked passages of the finding, in every report, not only in the wordings that stand for several. */
function differenceMarks(
  { claims, quotations }: { claims: Claim[]; quotations: { id: string; variants: { sides: Passage[][] }[] }[] },
  finding: Finding,
): Passage[] {
  if (finding.type === 'wording')
    return quotations
      .filter(({ id }) => id === finding.quotation)
      .flatMap(({ variants }) => variants.flatMap(({ sides }) => sides.flat()))
  const claim = claims.find(({ id }) => id === finding.claim)
  const difference = claim?.differences[Number(finding.id.slice(finding.id.lastIndexOf('.') + 1)) - 1]
  return difference?.sides.flatMap(({ at }) => at) ?? []
}

/** The normalised values that stand against each other. */
function Values({ finding }: { finding: Finding }) {
  const values = finding.sides.flatMap(({ value }) => (value === undefined || value === '' ? [] : [value]))
  if (values.length < 2) return null
  return (
    <p class="values">
      {values.map((value, i) => (
        <span key={value}>
          {i > 0 && <b class="sign">{finding.compatible ? ' ~ ' : ' ≠ '}</b>}
          {groupDigits(value)}
        </span>
      ))}
    </p>
  )
}

function Readings({ passages, marks }: { passages: readonly Passage[]; marks: readonly Passage[] }) {
  const { byId } = useBook()
  const place = new Map([...byId.keys()].map((id, i) => [id, i]))
  const inOrder = (a: Passage, b: Passage): number => (place.get(a.report) ?? 0) - (place.get(b.report) ?? 0) || a.start - b.start
  return (
    <ol class="readings">
      {passages.toSorted(inOrder).map(passage => {
        const report = byId.get(passage.report)
        const address = safeAddress(report?.url)
        const own: Span[] = marks.filter(
          mark => mark.report === passage.report && mark.start < passage.end && passage.start < mark.end,
        )
        return (
          <li key={`${passage.report} ${passage.start}`}>
            <p class="meta">
              <Siglum report={report} /> <bdi>{report?.outlet ?? passage.report}</bdi>
              {report?.published !== undefined && ` · ${dateWords(report.published)}`} · characters {passage.start}–{passage.end}
              {address !== undefined && (
                <>
                  {' · '}
                  <a href={address} rel="noreferrer noopener" target="_blank">
                    source
                  </a>
                </>
              )}
            </p>
            <blockquote>
              <Context passage={passage} side="before" />
              <Words passage={passage} marks={own} limit={1200} />
              <Context passage={passage} side="after" />
            </blockquote>
          </li>
        )
      })}
    </ol>
  )
}

/** Characters shown on each side of a reading, for orientation. */
const contextLength = 90

function Context({ passage, side }: { passage: Passage; side: 'before' | 'after' }) {
  const { byId } = useBook()
  const text = byId.get(passage.report)?.text ?? ''
  const before = side === 'before'
  const near = before
    ? text.slice(Math.max(0, passage.start - contextLength), passage.start)
    : text.slice(passage.end, passage.end + contextLength)
  const line = before ? near.slice(near.lastIndexOf('\n') + 1) : near.split('\n', 1)[0]!
  if (line.trim() === '') return null
  const cut = before ? line.replace(/^\S*\s/, '… ') : line.replace(/\s\S*$/, ' …')
  return <bdi class="context">{cut}</bdi>
}

function ClaimEvidence({ claim }: { claim: Claim }) {
  const reports = [...new Set(claim.readings.map(({ report }) => report))]
  return (
    <>
      <p class="drawer-why">
        {counted(reports.length, 'report')}, {counted(claim.origins, 'origin')} · {claim.agreement}
      </p>
      <Readings passages={claim.readings} marks={claim.differences.flatMap(({ sides }) => sides.flatMap(({ at }) => at))} />
      {claim.differences.map((difference, i) => (
        <p key={i} class="meta">
          {difference.kind} · {difference.compatible ? 'can both hold' : 'cannot both hold'}: {difference.why}
        </p>
      ))}
      <Joined claim={claim} />
      <p class="actions">
        <SideButton reports={reports} claim={claim.id} />
        <PinButton claim={claim.id} />
      </p>
    </>
  )
}

/** Why the readings were joined and whom they name as their sources. */
function Joined({ claim }: { claim: Claim }) {
  return (
    <>
      {claim.evidence.length > 0 && <p class="meta">Joined because of: {claim.evidence.join('; ')}.</p>}
      {claim.sources.length > 0 && <p class="meta">Sources named: {claim.sources.map(({ name }) => name).join(', ')}.</p>}
    </>
  )
}

function BorrowingEvidence({ borrowing }: { borrowing: Borrowing }) {
  const { edition, byId } = useBook()
  const source = sourceOf(edition, borrowing)
  const to = byId.get(borrowing.to)
  return (
    <>
      <p class="drawer-why">
        <Siglum report={to} /> {to?.outlet ?? borrowing.to}: {borrowingWords(borrowing)},{' '}
        {source.directed ? 'from ' : 'in common with '}
        {source.report ? (
          <>
            <Siglum report={source.report} /> {source.report.outlet ?? source.report.id}
          </>
        ) : (
          source.lost
        )}
        . Direction {borrowing.certainty}.
      </p>
      <ul class="meta">
        {borrowing.evidence.map((one, i) => (
          <li key={i}>{one.why}</li>
        ))}
      </ul>
      {source.report && (
        <p class="actions">
          <SideButton reports={[source.report.id, borrowing.to]} claim={undefined} />
        </p>
      )}
      <h3>
        Passages <span class="meta">{borrowing.pairs.length}</span>
      </h3>
      <ol class="readings">
        {borrowing.pairs.slice(0, 40).map(pair => (
          <li key={pair.to.start}>
            {[pair.other, pair.to].map(passage => (
              <p key={passage.report} class="reading">
                <Siglum report={byId.get(passage.report)} /> <Words passage={passage} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}

function SideButton({ reports, claim }: { reports: readonly string[]; claim: string | undefined }) {
  const { go } = useBook()
  if (reports.length < 2) return null
  return (
    <button type="button" onClick={() => go({ view: 'side', panes: reports.slice(0, 2), claim, open: false })}>
      Side by side
    </button>
  )
}
