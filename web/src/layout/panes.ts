// Which reports stand side by side when the reader has not said so.
import type { Edition } from '../../../src/model/edition.ts'
import type { Passage } from '../../../src/model/span.ts'

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

/** Places where two reports part: differences of which they take different sides, and words inside marks that they print otherwise. */
function partings(edition: Edition, a: string, b: string): number {
  const texts = new Map(edition.reports.map(({ id, text }) => [id, text]))
  const holds = (at: readonly Passage[], id: string): boolean => at.some(({ report }) => report === id)
  const apart = edition.claims
    .flatMap(({ differences }) => differences)
    .filter(
      ({ sides }) =>
        sides.some(({ at }) => holds(at, a) && !holds(at, b)) && sides.some(({ at }) => holds(at, b) && !holds(at, a)),
    )
  const words = (sides: readonly Passage[][], id: string): string | undefined => {
    const side = sides.find(at => holds(at, id))
    return side?.map(({ report, start, end }) => texts.get(report)?.slice(start, end)).join(' ')
  }
  const altered = edition.quotations
    .filter(({ wording }) => wording === 'altered')
    .flatMap(({ variants }) => variants)
    .filter(({ sides }) => {
      const [one, other] = [words(sides, a), words(sides, b)]
      return one !== undefined && other !== undefined && one !== other
    })
  return apart.length + altered.length
}
