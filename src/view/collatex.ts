// The edition as a CollateX alignment table (JSON): `witnesses` are sigla, `table` holds the columns of all claims in the order of
// the story, each column one list of tokens per witness; `t` is the token as printed, `n` its normal form.
import type { Edition } from '../model/edition.ts'
import { foldWord } from '../text/folding.ts'
import { visible } from '../text/visible.ts'
import { collateClaims } from './collated-claims.ts'
import { jsonText } from './json-text.ts'

interface Token {
  t: string
  n: string
  /** The claim, and where the token stands in the report: fields that CollateX passes through. */
  claim: string
  start: number
  end: number
}

export function toCollatex(edition: Edition): string {
  const table: Token[][][] = []
  for (const { claim, witnesses, columns } of collateClaims(edition)) {
    const rows = new Map(witnesses.map((report, row) => [report.id, row]))
    for (const column of columns) {
      table.push(
        edition.reports.map(report => {
          const span = column[rows.get(report.id) ?? -1]
          if (!span) return []
          // CollateX writes tokens into XML, where control characters cannot stand; what replaces them is as long.
          const words = visible(report.text.slice(span.start, span.end))
          const space = /^\s/.test(report.text.slice(span.end, span.end + 1)) ? ' ' : ''
          return [{ t: words + space, n: foldWord(words) || words, claim: claim.id, start: span.start, end: span.end }]
        }),
      )
    }
  }
  const witnesses = edition.reports.map(({ siglum }) => siglum)
  const lines = table.map(column => jsonText(column))
  return `{"witnesses":${jsonText(witnesses)},"table":[\n${lines.join(',\n')}\n]}\n`
}
