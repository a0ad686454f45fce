// `variorum compare`: reports in, the edition out, in the format asked for.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { Edition } from '../model/edition.ts'
import { onlyIncompatible } from '../model/only-incompatible.ts'
import { withoutReport } from '../model/without-report.ts'
import { type Command, flagValue, type Terminal, type Typed } from './command.ts'
import { flags } from './flags.ts'
import { type EditionFormat, editionFormats, type Place, views } from './formats.ts'
import { gatherReports, webOptions } from './inputs.ts'
import { noticeLine, withNotices } from './notices.ts'
import { usage } from './parse.ts'

export const compare: Command = {
  name: 'compare',
  summary: 'Compares the reports of one event and prints the edition: origins, differences, altered quotations, claims.',
  usage: 'A B C…',
  example: 'compare examples/reports',
  flags: flags('compare format', 'output', 'open', 'without', 'only', 'outlet', 'date', 'allow-private', 'cache'),
  exits: { 0: 'an edition was made', 2: 'none was made, or wrong usage' },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  if (typed.inputs.length === 0) {
    throw usage('compare needs reports: files, folders, addresses or - (stdin), as in variorum compare a.txt b.html')
  }
  const format = formatOf(typed)
  const { reports, notices } = await gatherReports(typed.inputs, terminal, webOptions(typed, terminal))
  if (reports.length === 0) {
    for (const notice of notices) terminal.err(noticeLine(notice))
    terminal.err('variorum: no report could be read, so no edition was made\n')
    return 2
  }
  const { compare } = await import('../variorum.ts')
  const edition = narrow(withNotices(compare(reports), notices), typed, format)
  await deliver(edition, format, typed, terminal)
  return 0
}

/** `--format`, else the page for `--open`, else what the ending of `--output` says, else text. */
export function formatOf(typed: Typed): EditionFormat {
  const said = flagValue(typed, 'format') as EditionFormat | undefined
  if (typed.flags.has('open')) {
    if (said !== undefined && said !== 'html') throw usage(`--open shows the page; it does not go with --format ${said}`)
    return 'html'
  }
  const ending = extname(flagValue(typed, 'output') ?? '').slice(1)
  return said ?? editionFormats.find(format => format === ending) ?? 'text'
}

/** `--without` and `--only`: a part of the edition, said so in `made`. */
function narrow(edition: Edition, typed: Typed, format: EditionFormat): Edition {
  const left = (typed.flags.get('without') ?? []).reduce((rest, siglum) => {
    const report = edition.reports.find(report => report.siglum === siglum.toUpperCase())
    if (report === undefined) {
      const known = edition.reports.map(report => `${report.siglum} (${report.id})`)
      throw usage(`--without ${siglum}: there is no such report; there are ${known.join(', ')}`)
    }
    return withoutReport(rest, report.id)
  }, edition)
  if (left.reports.length === 0) throw usage('--without leaves no report; keep at least one')
  // The terminal's print chooses for itself what to show; its head still speaks of the whole.
  return flagValue(typed, 'only') === undefined || format === 'text' ? left : onlyIncompatible(left)
}

/** Writes the edition where it was asked for, and says where when that is not stdout. */
export async function deliver(edition: Edition, format: EditionFormat, typed: Typed, terminal: Terminal): Promise<void> {
  const only = flagValue(typed, 'only') === undefined ? {} : ({ only: 'incompatible' } as const)
  const output = flagValue(typed, 'output')
  const open = typed.flags.has('open')
  if (output === undefined && !open) {
    await terminal.out(await views[format](edition, { ...terminalPlace(terminal), ...only }))
    return
  }
  const path =
    output === undefined ? join(await mkdtemp(join(tmpdir(), 'variorum-')), 'edition.html') : resolve(terminal.cwd, output)
  const content = await views[format](edition, { columns: 100, colour: false, ...only })
  try {
    await writeFile(path, content)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw usage(`${output ?? path} cannot be written (${code}); choose another file for --output`)
  }
  terminal.err(`variorum: the edition is in ${output ?? path}\n`)
  if (open) terminal.open(path)
}

function terminalPlace({ columns, colour }: Terminal): Place {
  return { colour, ...(columns === undefined ? {} : { columns }) }
}
