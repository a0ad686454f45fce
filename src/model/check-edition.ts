// checkEdition: everything in an edition that follows from something else in it is derived again and compared.
// Cost: linear in the edition, but for looking up which readings cover a sentence. The shape itself is checked by the JSON Schema.
import { checkClaims, checkCovered } from './check/claims.ts'
import { checkLineage } from './check/lineage.ts'
import type { Checking, Problem } from './check/problems.ts'
import { checkQuotations } from './check/quotations.ts'
import { checkReports } from './check/reports.ts'
import { checkRest } from './check/rest.ts'
import { type Edition, editionFormat } from './edition.ts'
import type { Span } from './span.ts'

export type { Problem } from './check/problems.ts'

/** Knowledge that the model does not have; what is left away is not checked. */
export interface Derivations {
  /** Folds a quotation's words: equal results mean the wordings are no more than `folded` apart. */
  fold?: (words: string) => string
  /** sha-256 of the UTF-8 bytes of a text, lower-case hex. */
  digest?: (text: string) => string
  /** The sentences of a body: each must be told by some claim. */
  sentences?: (text: string, body: readonly Span[]) => readonly Span[]
}

/** The problems of an edition of the right shape; an empty list when all that can be derived is as it should be. */
export function checkEdition(edition: Edition, { fold, digest, sentences }: Derivations = {}): Problem[] {
  const problems: Problem[] = []
  const checking: Checking = {
    edition,
    reports: new Map(edition.reports.map(report => [report.id, report])),
    origins: new Set(edition.lineage.origins.map(({ id }) => id)),
    claims: new Set(edition.claims.map(({ id }) => id)),
    quotations: new Set(edition.quotations.map(({ id }) => id)),
    say: (at, text) => void problems.push({ at, text }),
  }
  if (edition.format !== editionFormat) checking.say('format', `is ${edition.format}, not ${editionFormat}`)
  checkMade(checking)
  checkReports(checking, digest)
  checkLineage(checking)
  checkClaims(checking)
  checkQuotations(checking, fold)
  checkRest(checking)
  // An excerpt (`--only incompatible`) leaves claims out on purpose.
  if (sentences !== undefined && edition.made.settings.only === undefined) checkCovered(checking, sentences)
  return problems
}

function checkMade({ edition: { made, story, relations }, reports, say }: Checking): void {
  if (made.version === '') say('made.version', 'is empty')
  if (Object.keys(made.settings).length === 0) say('made.settings', 'states no threshold')
  for (const id of made.without ?? []) if (reports.has(id)) say('made.without', `${id} was left out, yet is among the reports`)
  if (story.id === '') say('story.id', 'is empty')
  if (story.title === '') say('story.title', 'is empty')
  if (relations.length > 0) say('relations', 'belong to a later round')
}
