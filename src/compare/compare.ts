// A story in, its edition out: the order in which the comparisons build on each other.
import type { Story } from '../model/annotations.ts'
import { type Edition, editionFormat } from '../model/edition.ts'
import { findActors } from './actors.ts'
import { joinClaims } from './claims/claims.ts'
import { assignDifferences } from './differences/assign.ts'
import { checkHeadlines } from './headlines/headlines.ts'
import { traceLineage } from './lineage/lineage.ts'
import { groupQuotations } from './quotations/quotations.ts'
import { makeTimeline } from './timeline.ts'

/** Compares the reports of a story. Pure and synchronous; same story, same edition. `version` is stated in `made`. */
export function compareStory(story: Story, version: string): Edition {
  const { reports } = story
  const byId = new Map(reports.map(annotated => [annotated.report.id, annotated]))
  const { originOf, settings, ...lineage } = traceLineage(reports)
  const quotations = groupQuotations(reports)
  const claims = assignDifferences(joinClaims(reports, quotations, { ...lineage, originOf, settings }), byId)
  return {
    format: editionFormat,
    made: { version, settings },
    story: { id: '', title: '' },
    reports: reports.map(({ report }) => report),
    lineage,
    claims,
    quotations,
    headlines: checkHeadlines(reports, claims),
    timeline: makeTimeline(reports, claims),
    actors: findActors(reports),
    relations: [],
    notices: [],
  }
}
