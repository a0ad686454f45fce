// The head of the page: title, how many independent origins, who depends on whom, and the counts that matter.
import type { ComponentChildren } from 'preact'
import { reportCount } from '../../src/model/draft-findings.ts'
import type { Finding } from '../../src/model/findings.ts'
import { counted, inWords } from '../../src/model/summary.ts'
import { dateRangeWords } from '../../src/text/date-words.ts'
import { useBook } from './book.ts'
import { dependenceBar, dependenceWords } from './layout/dependence.ts'

/** Reports named inside one segment; the line below has the others. */
const mostMembers = 5

export function Masthead() {
  const { edition, summary, state, go } = useBook()
  // The counts stand on the first view; the others get the room.
  const short = state.view !== 'findings'
  const reports = counted(reportCount(edition), 'report')
  const origins = counted(summary.origins.length, 'independent origin')
  return (
    <header class={short ? 'masthead short' : 'masthead'}>
      <p class="meta over">
        Edition of {reports}
        {edition.story.from !== undefined && ` · ${dateRangeWords(edition.story.from, edition.story.to)}`}
        {edition.made.without !== undefined && edition.made.without.length > 0 && ` · without ${edition.made.without.join(', ')}`}
      </p>
      <h1>
        <bdi>{edition.story.title || 'A story without a title'}</bdi>
      </h1>
      <div class="first">
        <section aria-label="Origins">
          <p class="big">
            {capital(reports)}, <b>{origins}.</b>
            {largestShare(summary.origins[0]?.members.length ?? 0, reportCount(edition))}
          </p>
          <ul class="bar">
            {dependenceBar(summary.origins).map(segment => (
              <li key={segment.origins[0]} style={{ flexGrow: segment.reports }} class={segment.copied ? 'copied' : ''}>
                <button type="button" onClick={() => go({ view: 'lineage' })} title={segmentTitle(segment)}>
                  {segment.members.length === 0 ? segment.label : null}
                  {segment.members.slice(0, mostMembers).map((member, i) => (
                    <span key={member.siglum}>
                      {i === 1 ? (segment.members.some(({ directed }) => directed) ? ' → ' : ' ↔ ') : i > 1 ? ' · ' : ''}
                      <b class="siglum">{member.siglum}</b>
                      {!segment.narrow && (i === 0 || !short) && (
                        <>
                          {'\u00a0'}
                          <bdi>{member.name}</bdi>
                        </>
                      )}
                      {i > 0 && member.how !== '' && !segment.narrow && !short && `, ${member.how}`}
                    </span>
                  ))}
                  {segment.members.length > mostMembers && ` · and ${segment.members.length - mostMembers} more`}
                </button>
              </li>
            ))}
          </ul>
          <p class="meta">{dependenceWords(summary.origins)}</p>
        </section>
        {!short && <Tally />}
      </div>
    </header>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const segmentTitle = ({ label, members }: { label: string; members: { siglum: string; name: string; how: string }[] }): string =>
  [label, ...members.map(({ siglum, name, how }) => `${siglum} ${name}${how ? `: ${how}` : ''}`)].join('\n')

/** " Four of the six rest on one text." when an origin has more than one report. */
function largestShare(largest: number, all: number): string {
  if (largest < 2) return ''
  if (largest === all) return all === 2 ? ' Both rest on one text.' : ' All rest on one text.'
  return ` ${capital(inWords(largest))} of the ${inWords(all)} rest on one text.`
}

function Tally() {
  const { summary, findings, byId, go } = useBook()
  const { incompatible, altered, unsupportedHeadlines, compatible, alike, corroboratedAlike } = summary
  const sigla = unsupportedHeadlines.map(id => byId.get(id)?.siglum ?? '?').join(', ')
  /** Leads to the first finding that a line counts. */
  const toFirst = (belongs: (finding: Finding) => boolean): void => {
    const first = findings.find(belongs)
    if (first) go({ finding: first.id, ...(first.claim === undefined ? {} : { claim: first.claim }) })
  }
  return (
    <ul class="tally" aria-label="Counts">
      <TallyLine count={incompatible} hot onOpen={() => toFirst(one => one.type === 'difference' && !one.compatible)}>
        {incompatible === 1 ? 'difference' : 'differences'} that cannot both hold
      </TallyLine>
      <TallyLine count={altered} hot onOpen={() => go({ view: 'quotations' })}>
        {altered === 1 ? 'quotation' : 'quotations'} altered inside the marks
      </TallyLine>
      <TallyLine
        count={unsupportedHeadlines.length}
        hot
        onOpen={() => toFirst(one => one.type === 'headline' && !one.compatible)}
      >
        {unsupportedHeadlines.length === 1 ? 'headline' : 'headlines'} without support in the text below
        {sigla !== '' && <span class="meta"> ({sigla})</span>}
      </TallyLine>
      <TallyLine count={compatible} onOpen={() => toFirst(one => one.type === 'difference' && one.compatible)}>
        {compatible === 1 ? 'difference' : 'differences'} that can both hold
      </TallyLine>
      <TallyLine count={alike} onOpen={() => go({ view: 'claims' })}>
        {alike === 1 ? 'claim' : 'claims'} told alike, {corroboratedAlike} by two origins or more
      </TallyLine>
    </ul>
  )
}

/** A count and what it counts, which leads there when there is any. */
function TallyLine(props: { count: number; hot?: boolean; onOpen: () => void; children: ComponentChildren }) {
  const { count, hot = false, onOpen, children } = props
  return (
    <li class={hot && count > 0 ? 'hot' : ''}>
      <b>{count}</b>{' '}
      {count === 0 ? (
        <span>{children}</span>
      ) : (
        <button type="button" class="plain" onClick={onOpen}>
          {children}
        </button>
      )}
    </li>
  )
}
