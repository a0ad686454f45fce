// Which reports stand side by side when the reader has not said so.
import type { Edition } from '../../../src/model/edition.ts'

/** The panes asked for, as far as they exist; else the borrower that departs most from its source, beside it; else the first two. */
export function defaultPanes(edition: Edition, asked: readonly string[]): string[] {
  const known = new Set(edition.reports.map(({ id }) => id))
  const panes = [...new Set(asked)].filter(id => known.has(id)).slice(0, 4)
  if (panes.length > 1) return panes
  const candidates = edition.lineage.borrowings
    .flatMap(({ from, to, share }) => {
      const other = 'report' in from ? from.report : 'either' in from ? from.either : undefined
      if (other === undefined || !known.has(other) || !known.has(to)) return []
      return [{ pair: [other, to], share, apart: partings(edition, other, to) }]
    })
    .filter(({ pair }) => panes.length === 0 || pair.includes(panes[0]!))
    .sort((a, b) => b.apart - a.apart || b.share - a.share || (a.pair.join() < b.pair.join() ? -1 : 1))
  const rest = edition.reports.map(({ id }) => id).filter(id => id !== panes[0])
  return [...new Set([...panes, ...(candidates[0]?.pair ?? rest)])].slice(0, 2)
}

/** Places where two reports part: differences of claims, and wordings of quotations, that they stand on different sides of. */
function partings(edition: Edition, a: string, b: string): number {
  const sides = [
    ...edition.claims.flatMap(claim => claim.differences.map(one => one.sides.map(side => side.at))),
    ...edition.quotations.flatMap(({ variants, wording }) => (wording === 'altered' ? variants.map(one => one.sides) : [])),
  ]
  const holds = (side: readonly { report: string }[], id: string): boolean => side.some(({ report }) => report === id)
  return sides.filter(
    all => all.some(side => holds(side, a) && !holds(side, b)) && all.some(side => holds(side, b) && !holds(side, a)),
  ).length
}
