// Whole comparisons: each folder holds invented reports and, in expect.json, the parts of the edition that must come out, in words.
// Only the parts that a folder states are compared. UPDATE=1 npx vitest run test/cases rewrites them and prints what changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import type { Passage } from '../../src/model/span.ts'
import { readInput } from '../../src/read/read-input.ts'
import { compare } from '../../src/variorum.ts'
import { problemsOf } from '../whole/problems.ts'

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

/** The parts of an edition that a case may state, with words in place of spans. */
function summaryOf(edition: Edition): Record<string, unknown> {
  const texts = new Map(edition.reports.map(report => [report.id, report.text]))
  const words = (at: Passage) => texts.get(at.report)!.slice(at.start, at.end).replaceAll(/\s+/g, ' ')
  return {
    origins: edition.lineage.origins.map(({ kind, name, reports }) => [name ?? kind, ...reports]).sort(),
    borrowings: edition.lineage.borrowings.map(({ from, to, manner, certainty }) => ({ from, to, manner, certainty })),
    differences: edition.claims
      .flatMap(claim => claim.differences)
      .map(({ kind, compatible, sides }) => ({
        kind,
        compatible,
        values: sides.map(side => side.value ?? words(side.at[0]!)).sort(),
      })),
    quotations: edition.quotations.map(({ wording, extent, variants, folded }) => ({
      wording,
      extent,
      variants: variants.map(({ sides }) => sides.map(side => side.map(words).join(' … '))),
      ...(folded === undefined ? {} : { folded }),
    })),
    speakers: edition.quotations.map(({ speaker, readings }) => [
      speaker ?? null,
      ...readings.map(reading => reading.speaker.basis),
    ]),
    headlines: edition.headlines.flatMap(({ headline, assertions }) => assertions.map(({ own }) => `${words(headline)}: ${own}`)),
    joined: edition.claims.filter(({ support }) => support !== 'single').length,
    supports: [...new Set(edition.claims.map(({ support }) => support))].sort(),
    excluded: edition.reports.flatMap(report =>
      report.excluded.map(span => `${span.why}: ${words({ report: report.id, ...span })}`),
    ),
    notices: edition.notices.map(({ code }) => code),
  }
}

test.each(folders)('%s', async name => {
  const folder = join(import.meta.dirname, name)
  const files = readdirSync(folder).filter(file => file !== 'expect.json')
  const inputs = await Promise.all(files.map(file => readInput({ name: file, bytes: readFileSync(join(folder, file)) })))
  const edition = compare(inputs.flatMap(input => input.reports))
  expect(problemsOf(edition)).toEqual([])
  const path = join(folder, 'expect.json')
  const stated = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const summary = summaryOf(edition)
  const found = Object.fromEntries(Object.keys(stated).map(part => [part, summary[part]]))
  if (process.env.UPDATE === '1') {
    writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`)
    for (const part of Object.keys(stated)) {
      const [before, after] = [JSON.stringify(stated[part]), JSON.stringify(found[part])]
      if (before !== after) console.log(`${name}: ${part}\n- ${before}\n+ ${after}`)
    }
    return
  }
  expect(Object.keys(stated).length).toBeGreaterThan(0)
  expect(found).toEqual(stated)
})
