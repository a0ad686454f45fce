// synthetic-lineage: who has it from whom. Every group of the corpus run's pairs goes through the lineage of an edition, as the reports of
// one story would; scored are the children that are no verbatim copies: for those the text can tell.

import { couldBeOthers } from '../../../src/compare/lineage/borrowings.ts'
import { directionsOf, traceLineage } from '../../../src/compare/lineage/lineage.ts'
import type { AnnotatedReport } from '../../../src/model/annotations.ts'
import { splitSentences } from '../../../src/text/sentences.ts'
import { tokenize } from '../../../src/text/tokens.ts'
import { type Measure, share } from '../measure.ts'

export interface Child {
  id: number
  parent: number | null
  level: 0 | 1 | 2 | 3
  text: string
}

/** What was said: the direction of every pair as `from to`, and the first parent of every child. */
interface Said {
  directions: Set<string>
  parents: Map<string, string>
}

interface Tally {
  right: number
  wrong: number
  parentRight: number
  /** Named was a verbatim copy of the parent, or what the parent is a verbatim copy of. */
  parentTwin: number
  parentNamed: number
  children: number
  verbatimSaid: number
  verbatim: number
}

/** Larger groups would be compared pair by pair for long; the largest of the data has 18. */
const mostReports = 60

/** `direction` of those decided, `parent` of those named, and the share of children for which no direction was said. */
export function measureDirections(rows: readonly Child[], pairs: readonly { a: string; b: string }[]): Measure[] {
  const byId = new Map(rows.map(row => [String(row.id), row]))
  const tally: Tally = {
    right: 0,
    wrong: 0,
    parentRight: 0,
    parentTwin: 0,
    parentNamed: 0,
    children: 0,
    verbatimSaid: 0,
    verbatim: 0,
  }
  const groupOf = new Map<string, string[]>()
  for (const group of components([...byId.keys()], pairs)) {
    for (const id of group) groupOf.set(id, group)
  }
  const said: Said = { directions: new Set(), parents: new Map() }
  for (const group of new Set(groupOf.values())) {
    if (group.length < 2 || group.length > mostReports) continue
    const reports = group.map(id => annotated(id, byId.get(id)!.text))
    for (const { from, to, certainty, lost } of directionsOf(reports))
      if (certainty !== 'unknown' && lost === undefined) said.directions.add(`${from.id} ${to.id}`)
    for (const { from, to, evidence } of traceLineage(reports).borrowings)
      if ('report' in from && !said.parents.has(to))
        said.parents.set(to, evidence.some(({ why }) => why.startsWith(couldBeOthers)) ? 'several' : from.report)
  }
  for (const [id, { parent, level }] of byId) if (parent !== null) count(tally, id, String(parent), level, said, byId)
  const { right, wrong, children, verbatim } = tally
  return [
    share('direction', right, right + wrong, `of the decided; unknown ${children - right - wrong} of ${children}`),
    share(
      'parent',
      tally.parentRight,
      tally.parentNamed,
      `of the named, ${tally.parentTwin} more are its verbatim copy; unknown ${children - tally.parentNamed} of ${children}`,
    ),
    share(
      'unknown',
      children - right - wrong,
      children,
      `direction; of verbatim children ${verbatim - tally.verbatimSaid} of ${verbatim}`,
    ),
  ]
}

function count(tally: Tally, id: string, parent: string, level: number, said: Said, byId: ReadonlyMap<string, Child>): void {
  const forward = said.directions.has(`${parent} ${id}`)
  const backward = said.directions.has(`${id} ${parent}`)
  if (level === 0) {
    tally.verbatim++
    if (forward || backward) tally.verbatimSaid++
    return
  }
  tally.children++
  if (forward) tally.right++
  else if (backward) tally.wrong++
  const named = said.parents.get(id)
  if (named === undefined || named === 'several') return
  tally.parentNamed++
  if (named === parent) tally.parentRight++
  else if (verbatimOf(named, byId) === verbatimOf(parent, byId)) tally.parentTwin++
}

/** The report of which this is a verbatim copy, or itself. */
function verbatimOf(id: string, byId: ReadonlyMap<string, Child>): string {
  const { level, parent } = byId.get(id)!
  return level === 0 && parent !== null ? verbatimOf(String(parent), byId) : id
}

function annotated(id: string, text: string): AnnotatedReport {
  const body = [{ start: 0, end: text.length }]
  const tokens = tokenize(text)
  const sentences = splitSentences(text, body, tokens)
  const report = { id, siglum: id, lang: 'en', digest: '', text, body, credits: [], excluded: [] }
  const nothing = { names: [], times: [], quantities: [], quotations: [], attributions: [], hedges: [], negations: [] }
  return { report, tokens, sentences, ...nothing }
}

function components(ids: readonly string[], pairs: readonly { a: string; b: string }[]): string[][] {
  const group = new Map(ids.map(id => [id, [id]]))
  for (const { a, b } of pairs) {
    const [first, second] = [group.get(a)!, group.get(b)!]
    if (first === second) continue
    first.push(...second)
    for (const id of second) group.set(id, first)
  }
  return [...new Set(group.values())]
}
