// What `check` found in a draft, as findings: per sentence what differs from the reports, and what no report tells.
import type { Edition } from './edition.ts'
import type { Span } from './span.ts'

export interface DraftSentence {
  at: Span & { report: string }
  /** The draft's own words that differ. */
  marks: Span[]
  /** Kind and reason, as they are shown. */
  reasons: { label: string; why: string; compatible: boolean }[]
}

/** The sentences of the draft that a desk should look at, in their order; empty when it agrees with its sources. */
export function draftSentences({ draft }: Pick<Edition, 'draft'>): DraftSentence[] {
  if (!draft) return []
  return draft.sentences
    .filter(({ unsupported, differences }) => unsupported || differences.length > 0)
    .map(({ at, differences, unsupported }) => ({
      at: { report: draft.report, ...at },
      marks: differences.flatMap(({ sides }) => sides.flatMap(side => side.at.filter(({ report }) => report === draft.report))),
      reasons: [
        ...differences.map(({ kind, why, compatible }) => ({
          label: `${kind} · ${compatible ? 'can both hold' : 'cannot both hold'}`,
          why,
          compatible,
        })),
        ...(unsupported && differences.length === 0
          ? [{ label: 'in no report', why: 'No report tells this.', compatible: false }]
          : []),
      ],
    }))
}

/** Reports that were compared: all but the draft. */
export function reportCount({ reports, draft }: Pick<Edition, 'reports' | 'draft'>): number {
  return reports.filter(({ id }) => id !== draft?.report).length
}
