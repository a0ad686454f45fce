// What "next" means in each view: the next finding, the next aligned difference, the next report.
import type { Finding } from '../../src/model/findings.ts'
import type { Book } from './book.ts'
import { stepIn } from './keys.ts'
import { defaultPanes } from './layout/panes.ts'

/** The findings that j and k walk through in the current view. */
export function walkedFindings({ findings, state }: Book): readonly Finding[] {
  if (state.view === 'quotations') return findings.filter(finding => finding.quotation !== undefined)
  return findings
}

/** Makes the next finding (or, with `differences`, the next that is a difference) the current one. */
export function moveFinding(book: Book, step: 1 | -1, differences = false): void {
  const { state, go } = book
  if (state.view === 'side') {
    const claims = sideClaims(book, differences)
    const claim = stepIn(claims, state.claim, step)
    if (claim !== undefined) go({ claim })
    return
  }
  const list = walkedFindings(book).filter(finding => !differences || finding.type !== 'headline')
  const current = list.find(({ id }) => id === state.finding)
  const next = stepIn(list, current, step)
  if (next)
    go({
      finding: next.id,
      ...(next.claim === undefined ? {} : { claim: next.claim }),
      ...(homeOf(state.view) ? {} : { view: 'findings' }),
    })
}

/** Views that show the current finding themselves; from the others j leads back to the findings. */
const homeOf = (view: string): boolean => ['findings', 'quotations', 'claims', 'base'].includes(view)

/** Claims that the panes share, in the order of the left one; only those that differ when asked for. */
function sideClaims({ edition, state }: Book, differing: boolean): string[] {
  const panes = defaultPanes(edition, state.panes)
  const [left] = panes
  return edition.claims
    .filter(claim => panes.filter(id => claim.readings.some(({ report }) => report === id)).length > 1)
    .filter(claim => !differing || claim.agreement !== 'alike')
    .map(claim => ({ id: claim.id, at: claim.readings.find(({ report }) => report === left)?.start ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/** Moves to the next report: the base text, the right pane, or the report whose siglum is lit. */
export function moveReport({ edition, state, go }: Book, step: 1 | -1): void {
  const ids = edition.reports.map(({ id }) => id)
  if (state.view === 'side') {
    const panes = defaultPanes(edition, state.panes)
    const others = ids.filter(id => !panes.slice(0, -1).includes(id))
    const next = stepIn(others, panes.at(-1), step)
    if (next !== undefined) go({ panes: [...panes.slice(0, -1), next] })
    return
  }
  if (state.view === 'base') {
    const next = stepIn(ids, state.base ?? ids[0], step)
    if (next !== undefined) go({ base: next })
    return
  }
  const next = stepIn(ids, state.report, step)
  if (next !== undefined) go({ report: next })
}
