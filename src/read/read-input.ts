// One input of any kind (a file's bytes with its name) → its reports. The kind is told by content, then by name.
// Use: `const { reports, notices } = await readInput({ name, bytes, outlet?, published? })` per input, then `assignIds(all)` once.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import { decodeBytes, isBinary } from './decode.ts'
import { splitFrontMatter } from './front-matter.ts'
import { normaliseText } from './normalise.ts'
import { readRecord, recordOf } from './read-record.ts'
import type { InputRecord } from './record.ts'

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
}

/** Unpacked, no input may be larger. In bytes. */
const mostUnpacked = 200_000_000

/** Reads all reports of an input. Never throws for what is in it: what cannot be read is told in a notice that names the input. */
export async function readInput(input: Input): Promise<InputReports> {
  const notice = (code: string, text: string): Notice => ({ code, text, input: input.name })
  const unpacked = await unpack(input)
  if ('problem' in unpacked) return { reports: [], notices: [notice('gzip-broken', unpacked.problem)] }
  const { bytes } = unpacked
  if (bytes.length === 0) return { reports: [], notices: [notice('input-empty', 'the input is empty; it was left out')] }
  if (isBinary(bytes)) return { reports: [], notices: [notice('input-binary', 'the input is no text; it was left out')] }
  const text = normaliseText(decodeBytes(bytes, input.charset).text)
  const defaults: InputRecord = { name: fileName(input.name) }
  if (input.url !== undefined) defaults.url = input.url
  if (input.fetched !== undefined) defaults.fetched = input.fetched
  const result: InputReports = { reports: [], notices: [] }
  const add = (record: InputRecord | Report, place: string) => {
    const { report, notices } = readRecord(record)
    result.notices.push(...notices.map(each => ({ ...each, input: place })))
    if (report !== undefined) result.reports.push(withDefaults(report, input))
  }
  if (looksLikeHtml(text)) add({ ...defaults, html: text }, input.name)
  else if (looksLikeJsonLines(text)) readJsonLines(text, input.name, add, result.notices)
  else {
    const { fields, text: below, error } = splitFrontMatter(text)
    if (error !== undefined)
      result.notices.push(notice('front-matter-broken', `the front matter is no YAML (${error}); it was read as text`))
    add({ ...defaults, ...recordOf(fields), text: below }, input.name)
  }
  return result
}

function readJsonLines(
  text: string,
  name: string,
  add: (record: InputRecord | Report, place: string) => void,
  notices: Notice[],
): void {
  let number = 0
  for (const line of text.split('\n')) {
    number++
    if (line.trim() === '') continue
    const place = `${name}:${number}`
    try {
      const fields: unknown = JSON.parse(line)
      if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
        add(recordOf(fields as Record<string, unknown>), place)
      else notices.push({ code: 'line-invalid', text: 'the line is JSON but no object; it was left out', input: place })
    } catch (error) {
      notices.push({
        code: 'line-invalid',
        text: `the line is no JSON (${(error as Error).message.slice(0, 100)}); it was left out`,
        input: place,
      })
    }
  }
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

function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 2000)
  return /^\s*(?:<!--[\s\S]{0,1500}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|section|p|h1|meta|title|script)[\s>]/i.test(
    head,
  )
}

function looksLikeJsonLines(text: string): boolean {
  return /^\s*\{\s*"/.test(text.slice(0, 2000))
}

function fileName(name: string): string {
  return name.split(/[/\\]/).at(-1) || name
}
