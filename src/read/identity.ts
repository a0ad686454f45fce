// Sigla and unique ids for the reports of one run. The ids do not depend on input order, the sigla do and nothing else does.
import type { Report } from '../model/report.ts'
import { digestOf } from './report.ts'

/** Gives each report its siglum (A, B … Z, AA …) and makes equal ids unique with `-2`, `-3` … in an order that their facts decide. */
export function assignIds(reports: readonly Report[]): Report[] {
  const groups = Map.groupBy(reports.keys(), index => reports[index]!.id)
  const used = new Set(groups.keys())
  const ids = reports.map(report => report.id)
  for (const id of [...groups.keys()].sort()) {
    const members = groups.get(id)!
    if (members.length === 1) continue
    const ranked = members.map(index => ({ index, rank: rankOf(reports[index]!) }))
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.index - b.index))
    let next = 2
    for (const { index } of ranked.slice(1)) {
      while (used.has(`${id}-${next}`)) next++
      ids[index] = `${id}-${next}`
      used.add(ids[index])
    }
  }
  return reports.map((report, index) => ({ ...report, id: ids[index]!, siglum: siglumOf(index) }))
}

/** 0 → A, 25 → Z, 26 → AA. */
export function siglumOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : siglumOf(Math.floor(index / 26) - 1) + last
}

/** By digest of outlet, address and date; reports alike in these are told apart by their text. */
function rankOf({ outlet = '', url = '', published = '', digest }: Report): string {
  return digestOf(JSON.stringify([outlet, url, published])) + digest
}
