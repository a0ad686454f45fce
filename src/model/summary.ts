// What the first lines of every view say of an edition: reports, origins with who has it from whom, and the counts that matter.
import type { Borrowing, Edition, Origin } from './edition.ts'
import { listFindings } from './findings.ts'
import type { Report } from './report.ts'

/** A report within its origin: how it came by its text, as far as a borrowing shows it. */
export interface OriginMember {
  report: Report
  /** The strongest borrowing that this report takes from its origin. */
  borrowing?: Borrowing
}

export interface OriginSummary {
  origin: Origin
  /** "Tidewater Agency", "own writing", "a text in common": never empty. */
  label: string
  members: OriginMember[]
}

export interface Summary {
  /** Largest first. */
  origins: OriginSummary[]
  incompatible: number
  compatible: number
  altered: number
  paraphrased: number
  unsupportedHeadlines: string[]
  alike: number
  corroboratedAlike: number
  single: number
}

/** Counts and the grouping of reports by origin. */
export function summarise(edition: Edition): Summary {
  const findings = listFindings(edition)
  const differences = findings.filter(finding => finding.type === 'difference')
  const alike = edition.claims.filter(claim => claim.agreement === 'alike' && claim.support !== 'single')
  return {
    origins: summariseOrigins(edition),
    incompatible: differences.filter(finding => !finding.compatible).length,
    compatible: differences.filter(finding => finding.compatible).length,
    altered: edition.quotations.filter(quotation => quotation.wording === 'altered').length,
    paraphrased: edition.quotations.filter(quotation => quotation.wording === 'paraphrased').length,
    unsupportedHeadlines: [
      ...new Set(
        findings.filter(one => one.type === 'headline' && !one.compatible).flatMap(one => one.sides[0]?.lines[0]?.reports ?? []),
      ),
    ],
    alike: alike.length,
    corroboratedAlike: alike.filter(claim => claim.support === 'corroborated').length,
    single: edition.claims.filter(claim => claim.support === 'single').length,
  }
}

/** Origins with their reports, the largest first, then by the first report's place in the edition. */
export function summariseOrigins(edition: Edition): OriginSummary[] {
  const place = new Map(edition.reports.map((report, i) => [report.id, i]))
  const first = (origin: Origin): number => Math.min(...origin.reports.map(id => place.get(id) ?? Number.MAX_SAFE_INTEGER))
  return edition.lineage.origins
    .toSorted((a, b) => b.reports.length - a.reports.length || first(a) - first(b))
    .map(origin => ({
      origin,
      label: originLabel(origin),
      members: edition.reports
        .filter(report => origin.reports.includes(report.id))
        .map(report => {
          const borrowing = strongest(edition, origin, report.id)
          return borrowing ? { report, borrowing } : { report }
        }),
    }))
}

/** What to call an origin. */
export function originLabel(origin: Origin): string {
  if (origin.name !== undefined) return origin.name
  if (origin.kind === 'report' && origin.reports.length === 1) return 'own writing'
  return { report: 'one report and its copies', agency: 'an agency', release: 'a release', common: 'a text in common' }[
    origin.kind
  ]
}

function strongest(edition: Edition, origin: Origin, report: string): Borrowing | undefined {
  const inside = edition.lineage.borrowings.filter(({ to, from }) => {
    if (to !== report) return false
    return 'origin' in from ? from.origin === origin.id : origin.reports.includes('report' in from ? from.report : from.either)
  })
  return inside.toSorted((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))[0]
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count in words up to twelve, in digits above. */
export function inWords(count: number): string {
  return small[count] ?? String(count)
}

/** "one report", "six reports". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : several}`
}

/** "71% reworded", "32% copied or reworded": how much of a report's body outside quotations a borrowing covers. */
export function borrowingWords(borrowing: Borrowing): string {
  const share = `${Math.round(borrowing.share * 100)}%`
  return borrowing.manner === 'both' ? `${share} copied or reworded` : `${share} ${borrowing.manner}`
}

/** The reader's names of the places a borrowing comes from. */
export function sourceOf(edition: Edition, borrowing: Borrowing): { report?: Report; lost?: string; directed: boolean } {
  const { from } = borrowing
  if ('origin' in from) {
    const origin = edition.lineage.origins.find(({ id }) => id === from.origin)
    return { lost: origin ? originLabel(origin) : 'a lost source', directed: true }
  }
  const report = edition.reports.find(({ id }) => id === ('report' in from ? from.report : from.either))
  return { ...(report ? { report } : {}), directed: 'report' in from }
}
