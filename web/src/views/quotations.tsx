// Every utterance with its wordings: altered first, then without marks, folded, verbatim, and what only one report prints.
import type { Quotation, Wording } from '../../../src/model/edition.ts'
import { ApparatusTable } from '../apparatus-table.tsx'
import { useBook } from '../book.ts'
import { Sigla } from '../parts.tsx'
import { viewPurposes } from '../state.ts'

const groups: [Wording, string][] = [
  ['altered', 'Altered inside the marks'],
  ['paraphrased', 'Once without marks'],
  ['folded', 'Alike but for spelling and punctuation'],
  ['verbatim', 'Word for word'],
  ['single', 'Printed by one report'],
]

export function Quotations() {
  const { edition } = useBook()
  if (edition.quotations.length === 0) return <p class="quiet">No quotation was found in these reports.</p>
  return (
    <>
      <p class="meta purpose">{viewPurposes.quotations}</p>
      {groups.map(([wording, title]) => {
        const own = edition.quotations.filter(quotation => quotation.wording === wording)
        if (own.length === 0) return null
        const sorted = own.toSorted((a, b) => b.readings.length - a.readings.length || (a.id < b.id ? -1 : 1))
        return (
          <section key={wording} class="list">
            <h2>
              {title} <span class="meta">{own.length}</span>
            </h2>
            {sorted.map(quotation => (
              <Utterance key={quotation.id} quotation={quotation} />
            ))}
          </section>
        )
      })}
    </>
  )
}

function Utterance({ quotation }: { quotation: Quotation }) {
  const { findings, state, go } = useBook()
  const finding = findings.find(({ quotation: id }) => id === quotation.id)
  const current = finding !== undefined && finding.id === state.finding
  return (
    <article class={current ? 'utterance current' : 'utterance'} id={`quotation-${quotation.id}`}>
      <p class="speaker-line">
        <b class="speaker">
          <bdi>{quotation.speaker ?? 'Speaker unknown'}</bdi>
        </b>{' '}
        <span class="meta">
          <SpeakerBases quotation={quotation} />
          {quotation.extent === 'partial' && ' · one prints only a part'}
          {quotation.folded && quotation.folded.length > 0 && ` · folded: ${quotation.folded.join(', ')}`}
        </span>
        {finding && (
          <button type="button" class="plain" onClick={() => go({ finding: finding.id, open: true })}>
            evidence
          </button>
        )}
      </p>
      <ApparatusTable quotation={quotation} />
      <Channels quotation={quotation} />
    </article>
  )
}

const basisWords = {
  stated: 'named in',
  resolved: 'referred to in',
  'other-report': 'known from another report in',
  unknown: 'not named in',
}

function SpeakerBases({ quotation }: { quotation: Quotation }) {
  const bases = ['stated', 'resolved', 'other-report', 'unknown'] as const
  const parts = bases.flatMap(basis => {
    const reports = quotation.readings.filter(({ speaker }) => speaker.basis === basis).map(({ report }) => report)
    return reports.length > 0 ? [{ basis, reports }] : []
  })
  return (
    <>
      {parts.map(({ basis, reports }, i) => (
        <span key={basis}>
          {i > 0 && ' · '}
          {basisWords[basis]} <Sigla reports={reports} />
        </span>
      ))}
    </>
  )
}

/** To whom or by what the words were given, where a report says so. */
function Channels({ quotation }: { quotation: Quotation }) {
  const { byId } = useBook()
  const said = new Map<string, string[]>()
  for (const { report, channel } of quotation.readings) {
    const words = channel ? (byId.get(channel.report)?.text.slice(channel.start, channel.end) ?? '') : ''
    if (words !== '') said.set(words, [...(said.get(words) ?? []), report])
  }
  if (said.size === 0) return null
  return (
    <p class="meta">
      given to:{' '}
      {[...said].map(([words, reports], i) => (
        <span key={words}>
          {i > 0 && ' · '}
          <bdi class="words">{words}</bdi> <Sigla reports={reports} />
        </span>
      ))}
    </p>
  )
}
