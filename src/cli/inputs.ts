// Inputs as typed (files, folders, addresses, `-`) to reports: gathers the bytes, hands them to `read/`, and says what was left out.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Fetcher } from '../fetch/fetch-page.ts'
import { VariorumError } from '../model/error.ts'
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import type { Input, Terminal } from './command.ts'

/** Bytes with the name the user knows them by, and what the user said about them. */
export interface RawInput {
  name: string
  bytes: Uint8Array
  outlet?: string
  published?: string
  /** Of a fetched page: where it was found, when, and the encoding its server claims. */
  url?: string
  fetched?: string
  charset?: string
}

export interface GatherOptions {
  allowPrivate?: boolean
}

export interface Gathered {
  reports: Report[]
  notices: Notice[]
}

/** Reads every input in the order typed; ids and sigla are given. A broken input costs a notice and nothing else. */
export async function gatherReports(
  inputs: readonly Input[],
  terminal: Terminal,
  options: GatherOptions = {},
): Promise<Gathered> {
  // Loaded when first needed: help and usage errors should not wait for page parsers.
  const [{ assignIds }, { readInput }, { excludeRepetition }] = await Promise.all([
    import('../read/identity.ts'),
    import('../read/read-input.ts'),
    import('../read/repetition.ts'),
  ])
  const reports: Report[] = []
  const notices: Notice[] = []
  for await (const raw of rawInputs(inputs, terminal, notices, options)) {
    const read = await readInput(raw)
    reports.push(...read.reports)
    notices.push(...read.notices)
  }
  return { reports: assignIds(excludeRepetition(reports)), notices }
}

/** The bytes of every input, folders walked in the order of their names, each path once. */
export async function* rawInputs(
  inputs: readonly Input[],
  terminal: Terminal,
  notices: Notice[],
  { allowPrivate = false }: GatherOptions = {},
): AsyncGenerator<RawInput> {
  const fetcher = inputs.some(({ value }) => isAddress(value)) ? await openWeb(allowPrivate) : undefined
  const seen = new Set<string>()
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
      const raw = isAddress(name) ? await fetched(fetcher!, name, notices) : await bytesOf(name, place, terminal, notices)
      if (raw !== undefined) yield { name, ...raw, ...said }
    }
  }
  await fetcher?.close()
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value)
}

/** The network's code is loaded only when an address was given. */
async function openWeb(allowPrivate: boolean): Promise<Fetcher> {
  const [{ openFetcher }, { version }] = await Promise.all([import('../fetch/fetch-page.ts'), import('../model/version.ts')])
  return openFetcher({ version, allowPrivate })
}

async function fetched(fetcher: Fetcher, address: string, notices: Notice[]): Promise<Omit<RawInput, 'name'> | undefined> {
  const result = await fetcher.fetchPage(address)
  if ('page' in result) {
    const { bytes, url, fetched, charset } = result.page
    return { bytes, url, fetched, ...(charset === undefined ? {} : { charset }) }
  }
  notices.push(result.notice)
  return undefined
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
