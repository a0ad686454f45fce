// A story in, its edition out: the order in which the comparisons build on each other.
import type { AnnotatedReport, Story } from '../model/annotations.ts'
import { type Edition, editionFormat } from '../model/edition.ts'
import type { Alignment, AlignmentFeatures } from '../text/align/align.ts'
import { makePairMemory } from '../text/align/memory.ts'
import { findActors } from './actors.ts'
import { claimSettings, joinClaims } from './claims/claims.ts'
import { assignDifferences } from './differences/assign.ts'
import { slotSettings } from './differences/slot-weights.ts'
import { verdictSettings } from './differences/verdict-weights.ts'
import { checkDraft } from './draft/draft.ts'
import { checkHeadlines } from './headlines/headlines.ts'
import { traceLineage } from './lineage/lineage.ts'
import { noticeCutQuotations } from './quotations/cut-off.ts'
import { groupQuotations } from './quotations/quotations.ts'
import { noticeVotes } from './quotations/votes.ts'
import { nameStory, noticesOf, relate } from './story.ts'
import { makeTimeline } from './timeline.ts'

/**
 * Compares the reports of a story. Pure and synchronous; same story, same edition. `version` is stated in `made`.
 * Without the aligner, claims are joined by their words alone, and a notice says so.
 */
export function compareStory({ reports }: Story, version: string, words?: AlignmentFeatures): Edition {
  const aligner = words === undefined ? undefined : { ...words, memory: makePairMemory<Alignment>() }
  const byId = new Map(reports.map(annotated => [annotated.report.id, annotated]))
  const related = relate(reports)
  const traced = traceLineage(reports, aligner?.lexicon.wordNet)
  const grouped = groupQuotations(reports)
  const joined = joinClaims(reports, grouped, { lineage: traced, related, aligner })
  const { claims, quotations } = assignDifferences({ claims: joined, quotations: grouped }, byId, related, aligner)
  return {
    format: editionFormat,
    made: { version, settings: { ...traced.settings, ...claimSettings, ...slotSettings, ...verdictSettings } },
    story: nameStory(reports, claims),
    reports: reports.map(({ report }) => report),
    lineage: { borrowings: traced.borrowings, origins: traced.origins, shared: traced.shared },
    claims,
    quotations,
    headlines: checkHeadlines(reports, claims, aligner),
    timeline: makeTimeline(reports, claims),
    actors: findActors(reports),
    relations: [],
    notices: [
      ...noticesOf(reports, related, aligner !== undefined || reports.length < 2),
      ...noticeCutQuotations(reports),
      ...noticeVotes(reports, quotations),
    ],
  }
}

/** The edition of the reports with a draft checked against them. The draft is listed among the reports, and is no origin and no support. */
export function checkAgainst(draft: AnnotatedReport, story: Story, version: string, aligner?: AlignmentFeatures): Edition {
  const edition = compareStory(story, version, aligner)
  const quotations = groupQuotations([...story.reports, draft])
  return {
    ...edition,
    reports: [...edition.reports, draft.report],
    draft: checkDraft(draft, story.reports, quotations, aligner),
  }
}
