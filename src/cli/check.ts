// `variorum check DRAFT --against A B C…`: a draft checked against its sources, before it goes out.

import type { Edition } from '../model/edition.ts'
import { onlyIncompatible } from '../model/only-incompatible.ts'
import { type Command, flagValue, type Terminal, type Typed } from './command.ts'
import { deliver, formatOf } from './compare.ts'
import { flags } from './flags.ts'
import { gatherReports, webOptions } from './inputs.ts'
import { noticeLine, withNotices } from './notices.ts'
import { usage } from './parse.ts'

export const check: Command = {
  name: 'check',
  summary: 'Checks a draft against reports: where each sentence is told, what differs, what no report tells.',
  usage: 'DRAFT --against A B C…',
  example: 'check examples/drafts/changed.txt --against examples/reports',
  flags: flags('against', 'compare format', 'output', 'open', 'only', 'outlet', 'date', 'allow-private', 'cache'),
  exits: {
    0: 'every sentence is told, and nothing differs',
    1: 'something differs, or no report tells it',
    2: 'nothing was checked, or wrong usage',
  },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  const [first, ...rest] = typed.inputs
  if (first === undefined) throw usage('check needs a draft and reports, as in variorum check draft.txt --against a.txt b.html')
  if (!typed.flags.has('against') || rest.length === 0)
    throw usage(`check needs reports to check ${first.value} against, as in variorum check ${first.value} --against a.txt b.html`)
  const format = formatOf(typed)
  const options = webOptions(typed, terminal)
  const drafts = await gatherReports([first], terminal, options)
  const { reports, notices } = await gatherReports(rest, terminal, options)
  if (drafts.reports.length !== 1 || reports.length === 0) {
    for (const notice of [...drafts.notices, ...notices]) terminal.err(noticeLine(notice))
    const found = drafts.reports.length
    terminal.err(
      found !== 1
        ? `variorum: ${first.value} holds ${found === 0 ? 'no readable text' : `${found} texts`}; the draft must be one text\n`
        : 'variorum: none of the reports could be read, so nothing was checked\n',
    )
    return 2
  }
  const variorum = await import('../variorum.ts')
  const edition = withNotices(variorum.check(drafts.reports[0]!, reports), [...drafts.notices, ...notices])
  const narrowed = flagValue(typed, 'only') === undefined || format === 'text' ? edition : onlyIncompatible(edition)
  await deliver(narrowed, format, typed, terminal)
  return differs(edition) ? 1 : 0
}

/** Some sentence of the draft differs from every source that tells it, or none tells it. */
function differs({ draft }: Edition): boolean {
  return draft?.sentences.some(({ differences, unsupported }) => unsupported || differences.length > 0) ?? false
}
