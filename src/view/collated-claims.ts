// The claims of an edition as word-level collations, in the order of the story: what the TEI and CollateX formats are made of.
import type { Claim, Edition } from '../model/edition.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { collate } from '../text/collate.ts'

/** A claim with one row per report that tells it, and columns of aligned words. */
export interface CollatedClaim {
  claim: Claim
  witnesses: Report[]
  /** Cells by column, then by witness: the words there as a span of the report, undefined = nothing. */
  columns: (Span | undefined)[][]
}

/** Readings longer than this are cut for collation, in UTF-16 units: clauses are shorter by far, and the cost grows with the square. */
const longestReading = 4000

/** All claims, first by their place in the earliest report of the edition that tells them. Deterministic. */
export function collateClaims(edition: Edition): CollatedClaim[] {
  const place = new Map(edition.reports.map((report, i) => [report.id, i]))
  const first = (claim: Claim): [number, number] =>
    claim.readings
      .map((reading): [number, number] => [place.get(reading.report) ?? 0, reading.start])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? [0, 0]
  return edition.claims
    .map(claim => ({ claim, at: first(claim) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => collateClaim(edition, claim))
}

function collateClaim(edition: Edition, claim: Claim): CollatedClaim {
  const readings = edition.reports.flatMap(report => {
    const reading = claim.readings.find(one => one.report === report.id)
    return reading
      ? [
          {
            report,
            start: reading.start,
            text: report.text.slice(reading.start, Math.min(reading.end, reading.start + longestReading)),
          },
        ]
      : []
  })
  // Copies are collated once: the cost grows with the number of different wordings, not of reports.
  const wordings = [...new Set(readings.map(({ text }) => text))]
  const table = collate(wordings.map((text, i) => ({ id: String(i), text })))
  const columns = Array.from({ length: table.columns }, (_, column) =>
    readings.map(({ start, text }): Span | undefined => {
      const row = wordings.indexOf(text)
      const token = table.cells[row * table.columns + column]!
      const { tokens } = table.witnesses[row]!
      return token < 0 ? undefined : { start: start + tokens.starts[token]!, end: start + tokens.ends[token]! }
    }),
  )
  return { claim, witnesses: readings.map(({ report }) => report), columns }
}
