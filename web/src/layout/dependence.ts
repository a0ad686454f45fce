// The dependence bar: origins as segments, each as wide as its number of reports, and the same in one line of words.
import { borrowingWords, type OriginSummary } from '../../../src/model/summary.ts'

export interface BarSegment {
  /** Ids of the origins that the segment stands for: one, or all that are too many to show. */
  origins: string[]
  reports: number
  /** Several reports, one origin: hatched. */
  copied: boolean
  label: string
  /** Too narrow for more than a siglum. */
  narrow: boolean
  /** First the report that the others have it from, then the borrowers. */
  members: { siglum: string; name: string; how: string; directed: boolean }[]
}

/** Most segments of a bar; what is left is gathered in the last. */
export const mostSegments = 7

/** A segment below this share of the reports has no room for a name on a bar of 700 pixels. */
const leastShare = 0.11

export function dependenceBar(origins: readonly OriginSummary[]): BarSegment[] {
  const shown = origins.length > mostSegments ? origins.slice(0, mostSegments - 1) : origins
  const rest = origins.slice(shown.length)
  const all = origins.reduce((sum, { members }) => sum + members.length, 0)
  const segments = shown.map(origin => segmentOf(origin, all))
  if (rest.length === 0) return segments
  const reports = rest.reduce((sum, { members }) => sum + members.length, 0)
  return [
    ...segments,
    {
      origins: rest.map(({ origin }) => origin.id),
      reports,
      copied: false,
      label: `${rest.length} more origins`,
      narrow: false,
      members: [],
    },
  ]
}

function segmentOf({ origin, label, members }: OriginSummary, all: number): BarSegment {
  const ordered = members.toSorted((a, b) => Number(a.borrowing !== undefined) - Number(b.borrowing !== undefined))
  return {
    origins: [origin.id],
    reports: members.length,
    copied: members.length > 1,
    narrow: members.length / all < leastShare,
    label,
    members: ordered.map(({ report, borrowing }) => ({
      siglum: report.siglum,
      name: report.outlet ?? report.id,
      how: borrowing ? borrowingWords(borrowing) : '',
      directed: borrowing !== undefined && !('either' in borrowing.from),
    })),
  }
}

/** Most sigla written out for one origin. */
const mostSigla = 8

/** "Tidewater Agency’s text ×4 (A B C F) · own writing ×2 (D E)": equal labels of single reports are counted together. */
export function dependenceWords(origins: readonly OriginSummary[]): string {
  const groups = new Map<string, { label: string; sigla: string[] }>()
  for (const { origin, label, members } of origins) {
    const key = members.length > 1 ? origin.id : ` ${label}`
    const named = members.length > 1 && origin.name !== undefined
    const group = groups.get(key) ?? { label: named ? `${label}’s text` : label, sigla: [] }
    groups.set(key, group)
    group.sigla.push(...members.map(({ report }) => report.siglum))
  }
  return [...groups.values()]
    .map(({ label, sigla }) => {
      const rest = sigla.length > mostSigla ? ` +${sigla.length - mostSigla}` : ''
      return `${label} ×${sigla.length} (${sigla.slice(0, mostSigla).join(' ')}${rest})`
    })
    .join(' · ')
}
