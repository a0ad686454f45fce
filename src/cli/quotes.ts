// `variorum quotes`: one row an utterance, one column a report.
import { quotationsToCsv, quotationsToJson, quotationsToText } from '../view/quotation-table.ts'
import { type Command, flagValue, type Terminal, type Typed } from './command.ts'
import { flags } from './flags.ts'
import { gatherReports, webOptions } from './inputs.ts'
import { noticeLine, withNotices } from './notices.ts'
import { usage } from './parse.ts'

export const quotes: Command = {
  name: 'quotes',
  summary: 'Lists who said what: one row an utterance, one column a report, with speaker, wording and extent.',
  usage: 'A B C…',
  example: 'quotes examples/reports --format csv',
  flags: flags('quotes format', 'outlet', 'date', 'allow-private', 'cache'),
  exits: { 0: 'the quotations were written', 2: 'no report could be read, or wrong usage' },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  if (typed.inputs.length === 0)
    throw usage('quotes needs reports: files, folders, addresses or - (stdin), as in variorum quotes a.txt b.html')
  const { reports, notices } = await gatherReports(typed.inputs, terminal, webOptions(typed, terminal))
  for (const notice of notices) terminal.err(noticeLine(notice))
  if (reports.length === 0) {
    terminal.err('variorum: no report could be read, so there are no quotations\n')
    return 2
  }
  const { compare } = await import('../variorum.ts')
  const edition = withNotices(compare(reports), notices)
  for (const notice of edition.notices) if (notice.code.startsWith('quotation-')) terminal.err(noticeLine(notice))
  const format = flagValue(typed, 'format') ?? 'text'
  if (format === 'csv') await terminal.out(quotationsToCsv(edition))
  else if (format === 'json') await terminal.out(quotationsToJson(edition))
  else await terminal.out(quotationsToText(edition, terminal))
  return 0
}
