// The way of the data on one page: reports in, the edition out.
import { annotateReport } from './annotate/annotate.ts'
import { compareStory } from './compare/compare.ts'
import type { Edition } from './model/edition.ts'
import type { Report } from './model/report.ts'
import { version } from './model/version.ts'

/** Compares the reports of one event and returns the edition of the story. */
export function compare(reports: readonly Report[]): Edition {
  return compareStory({ reports: reports.map(annotateReport) }, version)
}
