// The way of the data on one page: reports in, the edition out.
import { annotateReport } from './annotate/annotate.ts'
import { compareStory } from './compare/compare.ts'
import type { Edition } from './model/edition.ts'
import { VariorumError } from './model/error.ts'
import type { Report } from './model/report.ts'
import { version } from './model/version.ts'
import { assignIds } from './read/identity.ts'

/** Compares the reports of one event and returns the edition of the story. Sigla follow the order given; nothing else depends on it. */
export function compare(reports: readonly Report[]): Edition {
  if (reports.length === 0) throw new VariorumError('no-reports', 'compare needs at least one report; read some with readInput')
  return compareStory({ reports: assignIds(reports).map(report => annotateReport(report)) }, version)
}
