// Counts lines of writing instead of reports, and says which claims rest on one of them only.
// Usage: node examples/count-origins.ts [FILE…]      (without files: the example reports)
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare, readInput } from '../src/index.ts'

const folder = join(import.meta.dirname, 'reports')
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(folder).map(name => join(folder, name))

const reports = []
for (const file of files) {
  const { reports: read, notices } = await readInput({ name: file, bytes: readFileSync(file) })
  for (const notice of notices) console.error(`${notice.input}: ${notice.text}`)
  reports.push(...read)
}

const edition = compare(reports)
const nameOf = new Map(edition.reports.map(report => [report.id, report.outlet ?? report.id]))

console.log(`${edition.reports.length} reports, ${edition.lineage.origins.length} independent lines of writing:`)
for (const origin of edition.lineage.origins) {
  const names = origin.reports.map(id => nameOf.get(id)).join(', ')
  console.log(`  ${origin.name ?? origin.kind}: ${names}`)
}

const several = edition.claims.filter(claim => new Set(claim.readings.map(reading => reading.report)).size > 1)
const copied = several.filter(claim => claim.support === 'copied')
console.log(`${several.length} claims are told by several reports; ${copied.length} of them rest on one line of writing.`)
