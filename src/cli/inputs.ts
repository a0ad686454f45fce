// Inputs as typed (files, folders, addresses, `-`) to reports: gathers the bytes, hands them to `read/`, and says what was left out.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { VariorumError } from '../model/error.ts'
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import { flagValue, type Input, type Terminal, type Typed } from './command.ts'
import { entryPages, isAddress, openWeb, type RawInput, type Web, type WebOptions } from './web.ts'

export interface Gathered {
  reports: Report[]
  notices: Notice[]
}

/** Reads every input in the order typed; ids and sigla are given. A broken input costs a notice and nothing else. */
export async function gatherReports(inputs: readonly Input[], terminal: Terminal, options: WebOptions = {}): Promise<Gathered> {
  // Loaded when first needed: help and usage errors should not wait for page parsers.
  const [{ assignIds }, { readInput }, { excludeRepetition }] = await Promise.all([
    import('../read/identity.ts'),
    import('../read/read-input.ts'),
    import('../read/repetition.ts'),
  ])
  const reports: Report[] = []
  const notices: Notice[] = []
  const web = openWeb(options)
  const seen = new Set<string>()
  const take = async (raw: RawInput): Promise<void> => {
    const { reports: found, notices: told, addresses = [] } = await readInput(raw)
    reports.push(...found)
    // Only a feed whose address the user gave leads on to other addresses; one of a file is told with its addresses.
    const { url } = raw
    const leads = url !== undefined && isAddress(raw.name) && addresses.length > 0
    notices.push(...(leads ? told.filter(({ code }) => code !== 'feed-addresses') : told))
    if (leads)
      for await (const page of entryPages({ ...raw, url }, addresses, web, seen, notices)) {
        const entry = await readInput(page)
        reports.push(...entry.reports)
        notices.push(...entry.notices)
      }
  }
  try {
    for await (const raw of rawInputs(inputs, terminal, notices, web, seen)) await take(raw)
  } finally {
    await web.close()
  }
  return { reports: assignIds(excludeRepetition(reports)), notices }
}

/** What the flags of a command say about the network. */
export function webOptions(typed: Typed, { cwd }: Terminal): WebOptions {
  const cache = flagValue(typed, 'cache')
  return { allowPrivate: typed.flags.has('allow-private'), ...(cache === undefined ? {} : { cache: resolve(cwd, cache) }) }
}

/** The bytes of every input, folders walked in the order of their names, each path once. */
async function* rawInputs(
  inputs: readonly Input[],
  terminal: Terminal,
  notices: Notice[],
  web: Web,
  seen: Set<string>,
): AsyncGenerator<RawInput> {
  for (const { value, flags } of inputs) {
    const said = {
      ...(flags.has('outlet') ? { outlet: flags.get('outlet')! } : {}),
      ...(flags.has('date') ? { published: isoDate(flags.get('date')!) } : {}),
    }
    for (const name of await filesOf(value, terminal.cwd, notices)) {
      const place = name === '-' || isAddress(name) ? name : resolve(terminal.cwd, name)
      if (seen.has(place)) {
        notices.push({ code: 'input-twice', text: 'the input was given twice; it was read once', input: name })
        continue
      }
      seen.add(place)
      const raw = isAddress(name) ? await web.fetch(name, true, notices) : await bytesOf(name, place, terminal, notices)
      if (raw !== undefined) yield { name, ...raw, ...said }
    }
  }
}

async function bytesOf(
  name: string,
  place: string,
  terminal: Terminal,
  notices: Notice[],
): Promise<{ bytes: Uint8Array } | undefined> {
  const bytes = name === '-' ? await allOf(terminal.stdin) : await fileBytes(name, place, notices)
  return bytes === undefined ? undefined : { bytes }
}

/** A folder stands for the files in it, hidden ones left out, in the order of their names. */
async function filesOf(value: string, cwd: string, notices: Notice[]): Promise<string[]> {
  if (value === '-' || isAddress(value)) return [value]
  const stats = await stat(resolve(cwd, value)).catch(() => undefined)
  if (stats?.isDirectory() !== true) return [value]
  const entries = await readdir(resolve(cwd, value), { withFileTypes: true, recursive: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(resolve(cwd, value).length + 1))
    .filter(file => !file.split('/').some(part => part.startsWith('.')))
    .sort()
  if (files.length === 0) notices.push({ code: 'empty-folder', text: 'the folder holds no files', input: value })
  return files.map(file => join(value, file))
}

async function fileBytes(name: string, path: string, notices: Notice[]): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EACCES' ? 'may not be read by you' : `cannot be read (${code})`
    notices.push({ code: 'unreadable-input', text: `the input ${why}; check the path`, input: name })
    return undefined
  }
}

async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Accepts `2031`, `2031-03`, `2031-03-04` and date-times with or without a zone. */
function isoDate(value: string): string {
  const iso = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/
  if (iso.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new VariorumError('usage', `--date ${value} is no ISO 8601 date; write 2031-03-04 or 2031-03-04T09:40+01:00`)
}
