// Drafts of ClaimReview (schema.org, JSON-LD) for what cannot both hold, altered quotations and headlines without support. No rating
// and no author: whether something is true, and who says so, is for the desk to add.
import type { Edition } from '../model/edition.ts'
import { type Finding, listFindings, textOf } from '../model/findings.ts'
import type { Report } from '../model/report.ts'
import { safeAddress } from '../text/markup.ts'
import { jsonText } from './json-text.ts'

export function toClaimreview(edition: Edition): string {
  return `${jsonText({ '@context': 'https://schema.org', '@graph': claimReviews(edition) }, 1)}\n`
}

/** The drafts as objects, in the order of the findings. */
export function claimReviews(edition: Edition) {
  const byId = new Map(edition.reports.map(report => [report.id, report]))
  return listFindings(edition, 'incompatible').flatMap(finding => draftsOf(edition, finding, byId))
}

/** One draft per side: what that side says, where it appeared, and beside what it stands. */
function draftsOf(edition: Edition, finding: Finding, byId: ReadonlyMap<string, Report>) {
  const quotation = edition.quotations.find(({ id }) => id === finding.quotation)
  const sides = finding.type === 'headline' ? finding.sides.slice(0, 1) : finding.sides
  return sides.flatMap((side, i) => {
    const [line] = side.lines
    if (!line) return []
    const reports = side.lines.flatMap(one => one.reports.flatMap(id => byId.get(id) ?? []))
    return [
      {
        '@type': 'ClaimReview' as const,
        '@id': `urn:variorum:${edition.story.id}:draft:${finding.id}:${i + 1}`,
        creativeWorkStatus: 'Draft',
        claimReviewed: textOf(byId, line.passage).replaceAll(/\s+/g, ' '),
        reviewBody: finding.why,
        itemReviewed: {
          '@type': 'Claim' as const,
          ...(quotation?.speaker === undefined ? {} : { author: { '@type': 'Person' as const, name: quotation.speaker } }),
          appearance: reports.map(appearance),
        },
      },
    ]
  })
}

function appearance(report: Report) {
  const address = safeAddress(report.url)
  return {
    '@type': 'NewsArticle' as const,
    ...(address === undefined ? {} : { url: address }),
    ...(report.headline ? { headline: report.text.slice(report.headline.start, report.headline.end) } : {}),
    ...(report.published === undefined ? {} : { datePublished: report.published }),
    publisher: { '@type': 'Organization' as const, name: report.outlet ?? report.id },
    identifier: { '@type': 'PropertyValue' as const, propertyID: 'sha-256', value: report.digest },
  }
}
