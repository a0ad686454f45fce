// Counts the hits of a search in the reports.
import type { Report } from '../../../src/model/report.ts'

/** Occurrences of `query` (case ignored, from two characters on) and the sigla of the reports that hold it. */
export function countHits(reports: readonly Report[], query: string): { total: number; sigla: string[] } {
  const wanted = query.toLowerCase()
  let total = 0
  const sigla: string[] = []
  if (wanted.length < 2) return { total, sigla }
  for (const { text, siglum } of reports) {
    const folded = text.toLowerCase()
    let hits = 0
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) hits++
    if (hits > 0) sigla.push(siglum)
    total += hits
  }
  return { total, sigla }
}
