// One input of any kind (a file's bytes with its name) → its reports. The kind is told by content, then by name.
// Use: `const { reports, notices } = await readInput({ name, bytes, outlet?, published? })` per input, then `assignIds(all)` once.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import { type Contents, type EntryAddress, readFeed, readJson, readJsonLines } from './containers.ts'
import { decodeBytes, isBinary } from './decode.ts'
import { passReport, recordOf } from './fields.ts'
import { splitFrontMatter } from './front-matter.ts'
import { normaliseText } from './normalise.ts'
import { readPdf } from './pdf.ts'
import type { InputRecord, Outcome } from './record.ts'
import { readText } from './text.ts'

export interface Input {
  /** How the user named it: a path, an address, `-`. */
  name: string
  bytes: Uint8Array
  /** The address it was fetched from, and when. */
  url?: string
  fetched?: string
  /** The encoding that a server claimed. */
  charset?: string
  /** For reports that state none. */
  outlet?: string
  published?: string
}

export interface InputReports {
  reports: Report[]
  notices: Notice[]
  /** Feed entries that come without their text. */
  addresses?: EntryAddress[]
}

/** Unpacked, no input may be larger. In bytes. */
const mostUnpacked = 200_000_000
/** More cannot be held as one string and searched in bounded time. In bytes. */
const mostCharacters = 200_000_000

/** Reads all reports of an input. Never throws for what is in it: what cannot be read is told in a notice that names the input. */
export async function readInput(input: Input): Promise<InputReports> {
  const notice = (code: string, text: string): Notice => ({ code, text, input: input.name })
  const unpacked = await unpack(input)
  if ('problem' in unpacked) return { reports: [], notices: [notice('gzip-broken', unpacked.problem)] }
  const { bytes } = unpacked
  if (bytes.length === 0) return { reports: [], notices: [notice('input-empty', 'the input is empty; it was left out')] }
  if (isPdf(bytes)) {
    const pdf = await readPdf(bytes)
    if ('problem' in pdf) return { reports: [], notices: [notice('pdf-broken', `${pdf.problem}; it was left out`)] }
    return readAll([{ record: { ...factsOf(input), ...pdf }, place: input.name }], input)
  }
  if (isBinary(bytes)) return { reports: [], notices: [notice('input-binary', 'the input is no text; it was left out')] }
  if (bytes.length > mostCharacters)
    return {
      reports: [],
      notices: [
        notice(
          'input-too-long',
          `the input has ${bytes.length} bytes, more than ${mostCharacters}; stream it through \`variorum read\` or split it. It was left out`,
        ),
      ],
    }
  return readCharacters(normaliseText(decodeBytes(bytes, input.charset).text), input)
}

/** Tells the kind by content: page, feed, JSON, JSON lines, else text with or without front matter. */
async function readCharacters(text: string, input: Input): Promise<InputReports> {
  const { name } = input
  const head = text.slice(0, 4000)
  if (looksLikeFeed(head)) return readContents(await readFeed(text, name), input)
  if (looksLikeHtml(head)) return readAll([{ record: { ...factsOf(input), html: text }, place: name }], input)
  if (/^\s*[{[]/.test(head)) {
    const contents = readWholeJson(text, name) ?? (/^\s*\{\s*"/.test(head) ? readJsonLines(text, name) : undefined)
    if (contents !== undefined) return readContents(contents, input)
  }
  const { fields, text: below, error } = splitFrontMatter(text)
  const notices: Notice[] =
    error === undefined
      ? []
      : [{ code: 'front-matter-broken', text: `the front matter is no YAML (${error}); it was read as text`, input: name }]
  const read = await readAll([{ record: { ...factsOf(input), ...recordOf(fields), text: below }, place: name }], input)
  return { ...read, notices: [...notices, ...read.notices] }
}

function readWholeJson(text: string, name: string): Contents | undefined {
  try {
    return readJson(JSON.parse(text), name)
  } catch {
    // Not one JSON value: JSON lines, or text that begins with a bracket.
    return undefined
  }
}

async function readContents({ records, addresses, notices }: Contents, input: Input): Promise<InputReports> {
  const read = await readAll(records, input)
  return { reports: read.reports, notices: [...notices, ...read.notices], ...(addresses.length > 0 ? { addresses } : {}) }
}

async function readAll(records: Contents['records'], input: Input): Promise<InputReports> {
  const result: InputReports = { reports: [], notices: [] }
  for (const { record, place } of records) {
    const { report, notices } = await readAny(record)
    result.notices.push(...notices.map(each => ({ ...each, input: place })))
    if (report !== undefined) result.reports.push(withDefaults(report, input))
  }
  return result
}

/** The parsers of pages are loaded with the first page: text alone should not wait for them. */
async function readAny(record: InputRecord | Report): Promise<Outcome> {
  if ('digest' in record && 'body' in record) return passReport(record)
  return record.html === undefined ? readText(record) : (await import('./html/read-html.ts')).readHtml(record)
}

function factsOf({ name, url, fetched }: Input): InputRecord {
  return { name: fileName(name), ...(url === undefined ? {} : { url }), ...(fetched === undefined ? {} : { fetched }) }
}

async function unpack({ bytes }: Input): Promise<{ bytes: Uint8Array } | { problem: string }> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes }
  try {
    return { bytes: await promisify(gunzip)(bytes, { maxOutputLength: mostUnpacked }) }
  } catch (error) {
    return { problem: `the gzip data cannot be unpacked (${(error as Error).message}); the input was left out` }
  }
}

function withDefaults(report: Report, { outlet, published }: Input): Report {
  return {
    ...report,
    ...(outlet !== undefined && report.outlet === undefined ? { outlet } : {}),
    ...(published !== undefined && report.published === undefined ? { published } : {}),
  }
}

const comments = '^\\s*(?:<\\?xml[^>]{0,300}\\?>\\s*)?(?:<!--[\\s\\S]{0,1500}?-->\\s*){0,5}'
const page = new RegExp(
  `${comments}<(?:!doctype html|html|head|body|article|main|div|section|p|h1|meta|title|script|link|header)[\\s>]`,
  'i',
)
const feed = new RegExp(`${comments}(?:<!doctype[^>]{0,200}>\\s*)?<(?:rss|feed|rdf:RDF)[\\s>]`, 'i')

function looksLikeHtml(head: string): boolean {
  return page.test(head)
}

function looksLikeFeed(head: string): boolean {
  return feed.test(head)
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')
}

function fileName(name: string): string {
  return name.split(/[/\\]/).at(-1) || name
}
