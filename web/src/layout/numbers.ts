// The numbers that findings carry on the page: differences 1, 2, 3 …; altered quotations Q1, Q2 …; headlines H1, H2 ….
// Each stands in a column of its own, so one series through all of them would jump from column to column.
import type { Finding } from '../../../src/model/findings.ts'

const prefixes: Record<Finding['type'], string> = { difference: '', wording: 'Q', headline: 'H' }

/** Number by id of the finding, in the order of `findings`. */
export function numberFindings(findings: readonly Finding[]): Map<string, string> {
  const counts = { difference: 0, wording: 0, headline: 0 }
  return new Map(findings.map(({ id, type }) => [id, `${prefixes[type]}${++counts[type]}`]))
}
