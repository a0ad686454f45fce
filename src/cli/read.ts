// `variorum read`: inputs in, clean reports out: NDJSON, plain text or Markdown. JSON lines are streamed, so memory does not grow with them.
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import { type Command, flagValue, type Terminal, type Typed } from './command.ts'
import { flags } from './flags.ts'
import { gatherReports, webOptions } from './inputs.ts'
import { noticeLine } from './notices.ts'
import { usage } from './parse.ts'
import { splitLong, streamReports } from './read-stream.ts'

export const read: Command = {
  name: 'read',
  summary: 'Reads reports of any kind and prints them clean: text, title, byline, dates, what was left out and why.',
  details:
    'JSON lines from 32 MB on are streamed; then equal ids get -2, -3 … in the order of the lines, and what an outlet repeats is learnt from the 2000 reports around a line.',
  usage: 'A B C…',
  example: 'read examples/reports --format md',
  flags: flags('read format', 'outlet', 'date', 'allow-private', 'cache'),
  exits: { 0: 'at least one report was written', 2: 'none was, or wrong usage' },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  if (typed.inputs.length === 0)
    throw usage('read needs reports: files, folders, addresses or - (stdin), as in variorum read a.html feed.xml')
  const print = printers[(flagValue(typed, 'format') ?? 'jsonl') as keyof typeof printers]
  const { streamed, gathered, stdin } = await splitLong(typed.inputs, terminal)
  let count = 0
  const { openSeenIds } = await import('../read/seen-ids.ts')
  const seen = openSeenIds()
  if (gathered.length > 0) {
    const options = webOptions(typed, terminal)
    const { reports, notices } = await gatherReports(gathered, { ...terminal, stdin }, options)
    for (const report of reports) {
      seen.unique(report.id)
      await terminal.out(print(report, count++ === 0))
    }
    for (const notice of notices) tell(notice, terminal)
  }
  for (const source of streamed)
    for await (const report of streamReports(source, terminal, count, seen, notice => tell(notice, terminal)))
      await terminal.out(print(report, count++ === 0))
  if (count === 0) terminal.err('variorum: no report could be read\n')
  return count > 0 ? 0 : 2
}

const printers = {
  jsonl: (report: Report) => `${JSON.stringify(report)}\n`,
  text: (report: Report, first: boolean) => `${first ? '' : '\n\n'}${heading(report).join('\n')}${bodyOf(report)}\n`,
  md: (report: Report, first: boolean) =>
    `${first ? '' : '\n'}${frontMatter(report)}${titleOf(report) === '' ? '' : `# ${titleOf(report)}\n\n`}${bodyOf(report)}\n`,
} as const

function heading(report: Report): string[] {
  const facts = [report.outlet, report.byline, report.published].filter(fact => fact !== undefined).join(' · ')
  const lines = [titleOf(report), facts].filter(line => line !== '')
  return lines.length === 0 ? [] : [...lines, '', '']
}

function frontMatter({ id, outlet, byline, url, published, modified, lang }: Report): string {
  const fields = Object.entries({ id, outlet, byline, url, published, modified, lang }).filter(([, value]) => value !== undefined)
  return `---\n${fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n\n`
}

function titleOf({ text, headline }: Report): string {
  return headline === undefined ? '' : text.slice(headline.start, headline.end)
}

/** The body alone: paragraphs stay apart where something was left out between them. */
function bodyOf({ text, body }: Report): string {
  let result = ''
  for (const [index, { start, end }] of body.entries()) {
    const gap = index === 0 ? '' : text.slice(body[index - 1]!.end, start)
    result += (gap.includes('\n') ? '\n\n' : index === 0 ? '' : ' ') + text.slice(start, end)
  }
  return result
}

function tell(notice: Notice, terminal: Terminal): void {
  if (notice.code !== 'page-rest') terminal.err(noticeLine(notice))
}
