// Prints every utterance that stands inside quotation marks in two wordings, with the words that part.
// Usage: node examples/altered-quotations.ts [FILE…]      (without files: the example reports)
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare, type Passage, readInput } from '../src/index.ts'

const folder = join(import.meta.dirname, 'reports')
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(folder).map(name => join(folder, name))
const inputs = await Promise.all(files.map(name => readInput({ name, bytes: readFileSync(name) })))
const edition = compare(inputs.flatMap(input => input.reports))

const byId = new Map(edition.reports.map(report => [report.id, report]))
/** A span is the proof: cut from the report's own text. */
const words = ({ report, start, end }: Passage): string => byId.get(report)?.text.slice(start, end) ?? ''

for (const quotation of edition.quotations) {
  if (quotation.wording !== 'altered') continue
  console.log(`${quotation.speaker ?? 'an unknown speaker'}:`)
  for (const reading of quotation.readings) {
    console.log(`  ${byId.get(reading.report)?.outlet ?? reading.report}: ${words(reading).replaceAll(/\s+/g, ' ')}`)
  }
  for (const { sides } of quotation.variants) {
    console.log(`    ${sides.map(side => side.map(words).join(' ') || '–').join(' / ')}`)
  }
}
