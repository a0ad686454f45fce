// Small parts that all views share: sigla, marked words, readings, labels.
import { useState } from 'preact/hooks'
import type { Finding, FindingLine } from '../../src/model/findings.ts'
import type { Report } from '../../src/model/report.ts'
import type { Passage, Span } from '../../src/model/span.ts'
import { excerpt } from '../../src/text/excerpt.ts'
import { useBook } from './book.ts'

export function Siglum({ report }: { report: Report | undefined }) {
  return (
    <b class="siglum" title={report?.outlet ?? report?.id}>
      {report?.siglum ?? '?'}
    </b>
  )
}

/** Most sigla shown before the rest is counted. */
const mostSigla = 6

/** The sigla of several reports in the order of the edition. */
export function Sigla({ reports }: { reports: readonly string[] }) {
  const { edition, state } = useBook()
  const own = edition.reports.filter(({ id }) => reports.includes(id))
  const rest = own.length > mostSigla + 1 ? own.length - mostSigla : 0
  return (
    <span class="sigla">
      {own.slice(0, rest > 0 ? mostSigla : own.length).map(report => (
        <b key={report.id} class={report.id === state.report ? 'siglum focus' : 'siglum'} title={report.outlet ?? report.id}>
          {report.siglum}
        </b>
      ))}
      {rest > 0 && <span class="meta"> +{rest}</span>}
    </span>
  )
}

/** Words of a report with marks; cut around the marks when long. */
export function Words({ passage, marks = [], limit }: { passage: Passage; marks?: readonly Span[]; limit?: number }) {
  const { byId } = useBook()
  const pieces = excerpt(byId.get(passage.report)?.text ?? '', passage, marks, limit)
  return (
    <bdi class="words" data-report={passage.report} data-start={passage.start}>
      {pieces.map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text))}
    </bdi>
  )
}

/** A stretch longer than this is shown to here and the rest on demand: a browser takes seconds to lay out a word of a megabyte. */
const longestStretch = 20_000

/** How much of a stretch is shown at first, never half of a surrogate pair. */
export function shownLength(text: string): number {
  if (text.length <= longestStretch) return text.length
  return text.codePointAt(longestStretch - 1)! > 0xffff ? longestStretch - 1 : longestStretch
}

/** Text of any length; of a very long one the beginning, and the rest by a button. */
export function LongText({ text }: { text: string }) {
  const [all, setAll] = useState(false)
  const shown = shownLength(text)
  if (all || shown === text.length) return <>{text}</>
  return (
    <>
      {text.slice(0, shown)}
      <button type="button" class="rest" onClick={() => setAll(true)}>
        … {(text.length - shown).toLocaleString('en')} more characters
      </button>
    </>
  )
}

export function Line({ line, limit, sign }: { line: FindingLine; limit?: number; sign?: string }) {
  return (
    <p class="reading">
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      <Sigla reports={line.reports} />{' '}
      <Words passage={line.passage} marks={line.marks} {...(limit === undefined ? {} : { limit })} />
    </p>
  )
}

/** "number · cannot both hold": the kind and what follows from it, in words. */
export function FindingLabel({ finding }: { finding: Finding }) {
  const words = {
    difference: `${finding.kind} · ${finding.compatible ? 'can both hold' : 'cannot both hold'}`,
    wording: finding.kind === 'altered' ? 'altered inside the marks' : 'once without marks',
    headline: `headline · ${finding.kind}`,
  }[finding.type]
  return <span class={finding.compatible ? 'label' : 'label hard'}>{words}</span>
}
