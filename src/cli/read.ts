// `variorum read`: inputs in, clean reports out: NDJSON, plain text or Markdown. JSON lines are streamed, so memory does not grow with them.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import { type Command, flagValue, type Input, type Terminal, type Typed } from './command.ts'
import { flags } from './flags.ts'
import { gatherReports } from './inputs.ts'
import { linesOf } from './lines.ts'
import { noticeLine } from './notices.ts'
import { usage } from './parse.ts'

/** From this size on a file of JSON lines is streamed, one line at a time. In bytes. */
const streamedFrom = 32_000_000
/** Between two words of progress. In milliseconds. */
const progressEvery = 500

export const read: Command = {
  name: 'read',
  summary: 'Reads reports of any kind and prints them clean: text, title, byline, dates, what was left out and why.',
  details:
    'Files of JSON lines from 32 MB on are streamed; then equal ids get -2, -3 … in the order of the lines, and repetition is not learnt.',
  usage: 'A B C…',
  example: 'read examples/reports --format md',
  flags: flags('read format', 'outlet', 'date', 'allow-private'),
  exits: { 0: 'at least one report was written', 2: 'none was, or wrong usage' },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  if (typed.inputs.length === 0)
    throw usage('read needs reports: files, folders, addresses or - (stdin), as in variorum read a.html feed.xml')
  const print = printers[(flagValue(typed, 'format') ?? 'jsonl') as keyof typeof printers]
  const streamed: Input[] = []
  const gathered: Input[] = []
  for (const input of typed.inputs) ((await isLongJsonLines(input, terminal.cwd)) ? streamed : gathered).push(input)
  let count = 0
  if (gathered.length > 0) {
    const { reports, notices } = await gatherReports(gathered, terminal, { allowPrivate: typed.flags.has('allow-private') })
    for (const report of reports) await terminal.out(print(report, count++ === 0))
    for (const notice of notices) tell(notice, terminal)
  }
  for (const input of streamed)
    for await (const report of streamReports(input, terminal, count)) await terminal.out(print(report, count++ === 0))
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

/** A long file that begins like JSON lines. What is long and something else is read as a whole, and refused there if too long. */
async function isLongJsonLines({ value }: Input, cwd: string): Promise<boolean> {
  if (value === '-' || /^https?:/i.test(value)) return false
  const file = await open(resolve(cwd, value)).catch(() => undefined)
  if (file === undefined) return false
  try {
    const stats = await file.stat()
    if (!stats.isFile() || stats.size < streamedFrom) return false
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return /^\uFEFF?\s*\{\s*"/.test(buffer.subarray(0, bytesRead).toString('utf8'))
  } finally {
    await file.close()
  }
}

async function* streamReports(input: Input, terminal: Terminal, before: number): AsyncGenerator<Report> {
  const [{ readLine, longestLine }, { readRecord }, { siglumOf }] = await Promise.all([
    import('../read/containers.ts'),
    import('../read/read-record.ts'),
    import('../read/identity.ts'),
  ])
  const used = new Map<string, number>()
  let count = before
  let said = performance.now()
  for await (const { number, text } of linesOf(
    createReadStream(resolve(terminal.cwd, input.value), { highWaterMark: 1 << 20 }),
    longestLine,
  )) {
    const place = `${input.value}:${number}`
    if (text === undefined) {
      tell(
        { code: 'line-invalid', text: `the line is longer than ${longestLine} characters; it was left out`, input: place },
        terminal,
      )
      continue
    }
    if (text.trim() === '') continue
    const line = readLine(text, place)
    if ('notice' in line) {
      tell(line.notice, terminal)
      continue
    }
    const { report, notices } = readRecord(line.record)
    for (const notice of notices) tell({ ...notice, input: place }, terminal)
    if (report === undefined) continue
    const times = (used.get(report.id) ?? 0) + 1
    used.set(report.id, times)
    yield { ...withSaid(report, input), id: times === 1 ? report.id : `${report.id}-${times}`, siglum: siglumOf(count++) }
    if (terminal.progress && performance.now() - said > progressEvery) {
      said = performance.now()
      terminal.err(`\r${count} reports, line ${number} of ${input.value}`)
    }
  }
  if (terminal.progress && count > before) terminal.err('\n')
}

function withSaid(report: Report, { flags: said }: Input): Report {
  const outlet = report.outlet ?? said.get('outlet')
  const published = report.published ?? said.get('date')
  return { ...report, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) }
}
