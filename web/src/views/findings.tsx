// The first view: what cannot both hold on the left, altered quotations and headlines on the right, the rest below.
import { draftSentences } from '../../../src/model/draft-findings.ts'
import type { Finding } from '../../../src/model/findings.ts'
import { useBook } from '../book.ts'
import { FindingItem } from '../finding-item.tsx'
import { numberFindings } from '../layout/numbers.ts'
import { Sigla, Words } from '../parts.tsx'

/** Findings put on the page at once; the others are a click away. */
const mostShown = 120

/** Findings of the left column for one of the right, which is narrower and holds the longer ones. */
const leftShare = 1.3

export function Findings() {
  const { findings, state, go } = useBook()
  const numbers = numberFindings(findings)
  const numbered = findings.map(finding => ({ finding, number: numbers.get(finding.id) ?? '' }))
  const hard = numbered.filter(({ finding }) => !finding.compatible)
  const soft = numbered.filter(({ finding }) => finding.compatible)
  const parting = hard.filter(({ finding }) => finding.type === 'difference')
  const wording = hard.filter(({ finding }) => finding.type === 'wording')
  const headlines = hard.filter(({ finding }) => finding.type === 'headline')
  const at = findings.findIndex(({ id }) => id === state.finding)
  const limit = Math.max(mostShown, at + 20)
  const right = wording.length + headlines.length > 0
  // The left column takes as many as stand well beside the right one; the rest runs over the whole width below.
  const beside = right ? Math.max(0, Math.ceil(leftShare * (wording.length + headlines.length)) - parting.length) : soft.length
  const near = soft.slice(0, Math.min(beside, limit))
  const below = soft.slice(beside, limit)
  const left = parting.length + near.length > 0
  return (
    <>
      <Draft />
      {numbered.length > 0 && <Legend />}
      <div class={right && left ? 'findings two' : 'findings'}>
        {left && (
          <div>
            {parting.length > 0 && <List title="Where they part" note="cannot both hold" items={parting.slice(0, limit)} />}
            {near.length > 0 && <List title="Where they differ" note="and both can hold" items={near} wide={!right} />}
          </div>
        )}
        {right && (
          <div>
            {wording.length > 0 && (
              <List title="Altered quotations" note="words changed inside the marks" items={wording.slice(0, limit)} />
            )}
            {headlines.length > 0 && (
              <List title="Headlines" note="not borne out by the text below them" items={headlines.slice(0, limit)} />
            )}
          </div>
        )}
      </div>
      {below.length > 0 && (
        <List
          title={near.length > 0 ? 'Where they differ, continued' : 'Where they differ'}
          note="and both can hold"
          items={below}
          wide
        />
      )}
      {numbered.length === 0 && <p class="quiet">No difference, no altered quotation: what several tell, they tell alike.</p>}
      {numbered.length > limit && (
        <p class="quiet">
          <button type="button" onClick={() => go({ finding: findings[limit]!.id })}>
            Show more of {numbered.length} findings
          </button>
        </p>
      )}
    </>
  )
}

/** The signs of the lists below, in words. */
function Legend() {
  return (
    <p class="legend meta">
      <span>
        <b class="siglum">A</b> <b class="siglum">B</b> the reports, named above
      </span>
      <span>
        <mark>underlined</mark> the words that differ
      </span>
      <span>
        <b class="sign">≠</b> cannot hold together with the first
      </span>
      <span>
        <b class="sign">~</b> differs, and both can hold
      </span>
      <span>
        <b class="number">1</b> opens the evidence
      </span>
    </p>
  )
}

/** What `check` says of a draft, before everything else. */
function Draft() {
  const { edition } = useBook()
  if (!edition.draft) return null
  const sentences = draftSentences(edition)
  return (
    <section class="list">
      <h2>
        The draft{' '}
        <span class="meta">{sentences.length === 0 ? 'agrees with its sources' : 'where it differs from its sources'}</span>
      </h2>
      <ol>
        {sentences.map(({ at, marks, reasons }) => (
          <li key={at.start} class="finding">
            <p class="reading">
              <Sigla reports={[at.report]} /> <Words passage={at} marks={marks} />
            </p>
            {reasons.map(({ label, why, compatible }) => (
              <p key={why} class="reading">
                <span class={compatible ? 'label' : 'label hard'}>{label}</span> <span class="why">{why}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function List({
  title,
  note,
  items,
  wide,
}: {
  title: string
  note: string
  items: { finding: Finding; number: string }[]
  wide?: boolean
}) {
  return (
    <section class={wide ? 'list wide' : 'list'}>
      <h2>
        {title} <span class="meta">{note}</span>
      </h2>
      <ol>
        {items.map(({ finding, number }) => (
          <FindingItem key={finding.id} finding={finding} number={number} />
        ))}
      </ol>
    </section>
  )
}
