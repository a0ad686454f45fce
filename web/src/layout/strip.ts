// The overview strip: a row per report, a column per claim in the order of the base report; how far each reading is from the rest
// (after CATview).
import type { Claim, Edition } from '../../../src/model/edition.ts'
import type { Report } from '../../../src/model/report.ts'
import { type Apart, standingApart } from './apart.ts'

export interface StripCell {
  /** 0 = like most of its column, 1 = like none of the others. */
  distance: number
  /** Counts for the origin of another report in this column too: copied. */
  copied: boolean
  contradicts: boolean
}

export interface Strip {
  rows: { report: Report; cells: (StripCell | undefined)[] }[]
  columns: { claim: Claim; inBase: boolean }[]
}

/** Rows in the order given, columns first by place in the base, then by id for what the base does not tell. */
export function makeStrip(edition: Edition, reports: readonly Report[], base: string): Strip {
  const place = (claim: Claim): number => claim.readings.find(({ report }) => report === base)?.start ?? Number.MAX_SAFE_INTEGER
  const wanted = new Set(reports.map(({ id }) => id))
  const columns = edition.claims
    .filter(claim => claim.readings.some(({ report }) => wanted.has(report)))
    .map(claim => ({ claim, at: place(claim) }))
    .sort((a, b) => a.at - b.at || b.claim.readings.length - a.claim.readings.length || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim, at }) => ({ claim, inBase: at < Number.MAX_SAFE_INTEGER }))
  const apart = standingApart(edition)
  const cells = columns.map(({ claim }) => cellsOf(claim, apart))
  return { columns, rows: reports.map(report => ({ report, cells: cells.map(column => column.get(report.id)) })) }
}

function cellsOf(claim: Claim, standing: (claim: Claim, report: string) => Apart): Map<string, StripCell> {
  const ids = [...new Set(claim.readings.map(({ report }) => report))]
  const origins = new Map<string, number>()
  for (const { origin } of claim.readings) origins.set(origin, (origins.get(origin) ?? 0) + 1)
  return new Map(
    ids.map(id => {
      const apart = standing(claim, id)
      const origin = claim.readings.find(({ report }) => report === id)?.origin ?? ''
      return [
        id,
        {
          distance: ids.length < 2 ? 0 : apart.all.size / (ids.length - 1),
          copied: (origins.get(origin) ?? 0) > 1,
          contradicts: apart.hard,
        },
      ]
    }),
  )
}
