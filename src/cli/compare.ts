// `variorum compare`: reports in, the edition out, in the format asked for.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import { type Command, flagValue, type Terminal, type Typed } from './command.ts'
import { editionFormats, flags } from './flags.ts'
import { type EditionFormat, views } from './formats.ts'
import { gatherReports } from './inputs.ts'
import { usage } from './parse.ts'

export const compare: Command = {
  name: 'compare',
  summary: 'Compares the reports of one event and prints the edition: origins, differences, altered quotations, claims.',
  usage: 'A B C…',
  example: 'compare examples/reports',
  flags: flags('compare format', 'output', 'open', 'without', 'only', 'outlet', 'date', 'allow-private'),
  exits: { 0: 'an edition was made', 2: 'none was made, or wrong usage' },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  if (typed.inputs.length === 0) {
    throw usage('compare needs reports: files, folders, addresses or - (stdin), as in variorum compare a.txt b.html')
  }
  const format = formatOf(typed)
  const { reports, notices } = await gatherReports(typed.inputs, terminal)
  if (reports.length === 0) {
    for (const { text } of notices) terminal.err(`variorum: ${text}\n`)
    terminal.err('variorum: no report could be read, so no edition was made\n')
    return 2
  }
  const { compare } = await import('../variorum.ts')
  const edition = narrow(withNotices(await compare(reports), notices), typed)
  await deliver(edition, format, typed, terminal)
  return 0
}

/** `--format`, else what the ending of `--output` says, else the first. */
export function formatOf(typed: Typed): EditionFormat {
  const said = flagValue(typed, 'format') as EditionFormat | undefined
  const ending = extname(flagValue(typed, 'output') ?? '').slice(1)
  return said ?? editionFormats.find(format => format === ending) ?? editionFormats[0]
}

/** The edition with the notices of reading, sorted so that the order of input does not show. */
export function withNotices(edition: Edition, notices: readonly Notice[]): Edition {
  const key = ({ code, report, input, text, at }: Notice) =>
    JSON.stringify([code, report ?? '', input ?? '', at?.start ?? -1, text])
  const all = [...edition.notices, ...notices].map(notice => ({ notice, key: key(notice) }))
  return { ...edition, notices: all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ notice }) => notice) }
}

function narrow(edition: Edition, _typed: Typed): Edition {
  return edition
}

/** Writes the edition where it was asked for, and says where when that is not stdout. */
export async function deliver(edition: Edition, format: EditionFormat, typed: Typed, terminal: Terminal): Promise<void> {
  const output = flagValue(typed, 'output')
  const open = typed.flags.has('open')
  if (output === undefined && !open) {
    await terminal.out(await views[format](edition, terminal))
    return
  }
  const path =
    output === undefined ? join(await mkdtemp(join(tmpdir(), 'variorum-')), 'edition.html') : resolve(terminal.cwd, output)
  const content = await views[format](edition, { columns: 100, colour: false })
  try {
    await writeFile(path, content)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw usage(`${output ?? path} cannot be written (${code}); choose another file for --output`)
  }
  terminal.err(`variorum: the edition is in ${output ?? path}\n`)
  if (open) terminal.open(path)
}
