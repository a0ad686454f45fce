// Speed of the search for quotations: from text to quotations of an invented story, one core, beside reading the same reports as JSON.
// No package for Node finds quotations with their speakers, so there is no peer to put beside it.
import { findQuotations } from '../../src/annotate/quotations/quotations.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { inventStory } from './invented-story.ts'

const reports = 400
const rounds = 5

export function run(): void {
  const story = inventStory(reports)
  const megabytes = story.reduce((sum, { text }) => sum + text.length, 0) / 1e6
  const json = JSON.stringify(story)
  let found = 0
  const search = () => {
    found = 0
    for (const report of story) {
      const tokens = tokenize(report.text)
      const sentences = splitSentences(report.text, report.body, tokens)
      found += findQuotations({ report, tokens, sentences }, []).length
    }
  }
  const first = seconds(search)
  const rest = Array.from({ length: rounds }, () => seconds(search)).sort((a, b) => a - b)
  const parse = Array.from({ length: rounds }, () => seconds(() => JSON.parse(json))).sort((a, b) => a - b)
  const median = rest[rounds >> 1]!
  console.log(`${reports} reports, ${megabytes.toFixed(2)} MB, ${found} quotations; processor time`)
  console.log(`  first pass, with the tables to load   ${(megabytes / first).toFixed(2)} MB/s`)
  console.log(`  median of ${rounds} more                      ${(megabytes / median).toFixed(2)} MB/s   (aim 0.5)`)
  console.log(`  that is ${(median / parse[rounds >> 1]!).toFixed(0)} times as long as JSON.parse of the reports`)
}

function seconds(work: () => void): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1e6
}
