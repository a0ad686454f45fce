// One report as a pane: its text in paragraphs, aligned stretches numbered and marked word by word, the gutter to its right.
import { memo } from 'preact/compat'
import { useState } from 'preact/hooks'
import type { Claim, Quotation } from '../../src/model/edition.ts'
import type { Report } from '../../src/model/report.ts'
import { overlap, type Span } from '../../src/model/span.ts'
import { dateWords } from '../../src/text/date-words.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { useBook } from './book.ts'
import { type Block, blocksOf, type Segment } from './layout/segments.ts'
import { diffWords, type WordMark } from './layout/word-diff.ts'
import { LongText, shownLength } from './parts.tsx'

interface PaneProps {
  report: Report
  segments: readonly Segment[]
  /** Reports to mark words against, the first that tells a claim decides. */
  against: readonly string[]
  collapse: boolean
  last: boolean
  taken: readonly string[]
  onChoose(id: string): void
}

export function Pane({ report, segments, against, collapse, last, taken, onChoose }: PaneProps) {
  const { edition, state, go } = useBook()
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  return (
    <>
      <section class="pane" aria-label={`${report.siglum} ${report.outlet ?? report.id}`}>
        <header>
          <b class="siglum">{report.siglum}</b>
          <select
            aria-label={`Report in the pane of ${report.siglum}`}
            value={report.id}
            onChange={event => onChoose(event.currentTarget.value)}
          >
            {edition.reports
              .filter(({ id }) => id === report.id || !taken.includes(id))
              .map(one => (
                <option key={one.id} value={one.id}>
                  {one.outlet ?? one.id} ({one.siglum})
                </option>
              ))}
          </select>
          <span class="meta">{dateWords(report.published)}</span>
        </header>
        <div class="pane-text" data-pane={report.id} tabIndex={0} role="region" aria-label={`Text of ${report.siglum}`}>
          {blocksOf(segments, collapse, opened).map(block =>
            block.collapsed ? (
              <p key={`c${block.segments[0]!.start}`} class="collapsed">
                <button type="button" onClick={() => setOpened(new Set([...opened, block.segments[0]!.start]))}>
                  {sentencesIn(report, block)} only here
                </button>
              </p>
            ) : (
              <p key={block.segments[0]!.start} class={blockClass(block)} dir="auto">
                {block.segments.map(segment => (
                  <Stretch
                    key={segment.start}
                    report={report}
                    segment={segment}
                    against={against.join('\n')}
                    current={segment.claim !== undefined && segment.claim === state.claim}
                    onPick={go}
                  />
                ))}
              </p>
            ),
          )}
        </div>
      </section>
      {!last && <svg class="gutter" aria-hidden="true" data-gutter />}
    </>
  )
}

const blockClass = (block: Block): string =>
  block.segments.every(({ kind }) => kind === block.segments[0]!.kind || kind === 'mark') ? block.segments[0]!.kind : 'mixed'

function sentencesIn(report: Report, block: Block): string {
  const start = block.segments[0]!.start
  const text = report.text.slice(start, block.segments.at(-1)!.end)
  const count = splitSentences(text, [{ start: 0, end: text.length }], tokenize(text)).length
  return count === 1 ? '1 sentence' : `${count} sentences`
}

interface StretchProps {
  report: Report
  segment: Segment
  against: string
  current: boolean
  onPick(change: { claim: string }): void
}

/** Drawn anew only when its own state changes: a pane of a long report holds hundreds. */
const Stretch = memo(function Stretch({ report, segment, against, current, onPick }: StretchProps) {
  const { claims, byId, edition } = useBook()
  const text = report.text.slice(segment.start, segment.end)
  if (segment.kind === 'excluded') {
    return (
      <span class="excluded">
        <span class="label">{segment.why}</span> <LongText text={text} />
      </span>
    )
  }
  const space = /^\s/.test(report.text.slice(segment.end, segment.end + 1)) ? ' ' : ''
  if (segment.kind !== 'aligned') {
    return (
      <>
        <span class={segment.kind}>
          <LongText text={text} />
        </span>
        {space}
      </>
    )
  }
  const claim = claims.get(segment.claim!)
  const other = claim && wordsElsewhere(claim, against.split('\n'), byId)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer's way to what j, k and F7 do from the keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <span
        class={`aligned${current ? ' current' : ''} ${claim?.agreement ?? ''}`}
        data-claim={segment.claim}
        onClick={() => onPick({ claim: segment.claim! })}
      >
        {other === undefined || shownLength(text) < text.length ? (
          <LongText text={text} />
        ) : (
          <Marked text={text} other={other} hot={findingMarks(claim!, edition.quotations, report.id, segment)} />
        )}
      </span>
      {space}
    </>
  )
})

function wordsElsewhere(claim: Claim, against: readonly string[], byId: ReadonlyMap<string, Report>): string | undefined {
  for (const id of against) {
    const reading = claim.readings.find(({ report }) => report === id)
    if (reading) return byId.get(id)?.text.slice(reading.start, reading.end)
  }
  return undefined
}

/** Where findings mark words inside the segment, as offsets from its start. */
function findingMarks(claim: Claim, quotations: readonly Quotation[], report: string, segment: Segment): Span[] {
  const quoted = new Set(claim.readings.flatMap(({ quotation }) => (quotation === undefined ? [] : [quotation])))
  const at = [
    ...claim.differences.flatMap(({ sides }) => sides.flatMap(side => side.at)),
    ...quotations.filter(({ id }) => quoted.has(id)).flatMap(({ variants }) => variants.flatMap(({ sides }) => sides.flat())),
  ]
  return at
    .filter(mark => mark.report === report && overlap(mark, segment) > 0)
    .map(mark => ({ start: mark.start - segment.start, end: mark.end - segment.start }))
}

/** Words that differ from `other`: changed and added by their own underline, missing by a caret. */
function Marked({ text, other, hot }: { text: string; other: string; hot: readonly Span[] }) {
  const { a, missingInA } = diffWords(text, other)
  const stops: (WordMark | { start: number; end: number; kind: 'missing' })[] = [
    ...a,
    ...missingInA.map(at => ({ start: at, end: at, kind: 'missing' as const })),
  ].sort((one, two) => one.start - two.start || one.end - two.end)
  const parts: preact.ComponentChildren[] = []
  let at = 0
  for (const stop of stops) {
    if (stop.start < at) continue
    parts.push(text.slice(at, stop.start))
    if (stop.kind === 'missing')
      parts.push(<span key={`m${stop.start}`} class="missing" title="words of the other report are missing here" />)
    else {
      parts.push(
        <mark key={stop.start} class={hot.some(one => overlap(one, stop) > 0) ? `${stop.kind} hot` : stop.kind}>
          {text.slice(stop.start, stop.end)}
        </mark>,
      )
    }
    at = stop.end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
