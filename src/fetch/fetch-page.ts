// An address → bytes, politely and safely: robots.txt asked first, one connection a host, at most five redirects, 20 MB, 30 s, an honest name.
// Use: `const fetcher = openFetcher({ version })`, then `await fetcher.fetchPage(address)` for each, then `await fetcher.close()`.
// Every refusal and failure is returned as a notice that names the address; only misuse throws.

import type { LookupFunction } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import robotsParser from 'robots-parser'
import { Agent, request } from 'undici'
import type { Notice } from '../model/notice.ts'
import { guardedLookup, RefusedAddress, whyHostRefused } from './addresses.ts'

interface Robots {
  isAllowed(url: string, agent?: string): boolean | undefined
}
/** The package's types describe an ES module that it is not. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robots

export const mostRedirects = 5
export const mostBytes = 20_000_000
export const longestWait = 30_000
const mostRobotsBytes = 512_000

export interface Fetched {
  /** Where it was found in the end. */
  url: string
  bytes: Uint8Array
  /** ISO 8601, as the caller's clock says. */
  fetched: string
  contentType?: string
  charset?: string
  /** For a conditional request next time. */
  etag?: string
  lastModified?: string
}

export interface FetcherOptions {
  version: string
  /** Also the user's own hosts: no check of addresses. */
  allowPrivate?: boolean
  /** For tests: how names are resolved and what time it is. */
  resolve?: LookupFunction
  now?: () => Date
  /** In milliseconds, for one address with its redirects. */
  timeout?: number
}

export interface Known {
  etag?: string
  lastModified?: string
}

export interface Fetcher {
  /** `known` makes the request conditional: unchanged pages give the notice `fetch-unchanged`. */
  fetchPage(address: string, known?: Known): Promise<{ page: Fetched } | { notice: Notice }>
  close(): Promise<void>
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  bytes: Uint8Array
}

/** A failure with the code and the words of its notice. */
class FetchFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export function openFetcher(options: FetcherOptions): Fetcher {
  const { version, allowPrivate = false, resolve, now = () => new Date(), timeout = longestWait } = options
  const lookup = allowPrivate ? resolve : guardedLookup(resolve)
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    connect: { timeout, ...(lookup === undefined ? {} : { lookup }) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: mostBytes,
  })
  const userAgent = `variorum/${version} (compares reports for a reader; one request at a time)`
  const robots = new Map<string, Promise<Robots | undefined>>()

  async function ask(url: URL, headers: Record<string, string>, signal: AbortSignal, limit: number): Promise<Answer> {
    const response = await request(url, {
      dispatcher: agent,
      signal,
      headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, br, deflate', ...headers },
    })
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of response.body) {
      size += (chunk as Uint8Array).length
      if (size > limit) throw new FetchFailure('fetch-too-long', `the answer is longer than ${limit} bytes`)
      chunks.push(chunk as Uint8Array)
    }
    return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }
  }

  /** Scheme and literal addresses are judged before anything is sent, also after a redirect. */
  function checkAddress(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new FetchFailure('fetch-failed', `${url.protocol} addresses are not fetched; give http or https`)
    const refused = allowPrivate ? undefined : whyHostRefused(url.hostname)
    if (refused !== undefined) throw new FetchFailure('fetch-private', `${refused}; use --allow-private for hosts of your own`)
  }

  /** Asks and follows redirects; robots.txt of each host is asked before its page. */
  async function follow(
    start: URL,
    headers: Record<string, string>,
    signal: AbortSignal,
    polite: boolean,
  ): Promise<Answer & { url: URL }> {
    let url = start
    for (let step = 0; step <= mostRedirects; step++) {
      checkAddress(url)
      if (polite && !(await mayFetch(url, signal)))
        throw new FetchFailure('fetch-robots', `robots.txt of ${url.host} asks programs not to read it`)
      const answer = await ask(url, headers, signal, polite ? mostBytes : mostRobotsBytes)
      const location = headerOf(answer, 'location')
      if (answer.status < 300 || answer.status >= 400 || answer.status === 304 || location === undefined)
        return { ...answer, url }
      if (!URL.canParse(location, url))
        throw new FetchFailure('fetch-failed', `it redirects to ${location.slice(0, 100)}, which is no address`)
      url = new URL(location, url)
    }
    throw new FetchFailure('fetch-redirects', `it redirects more than ${mostRedirects} times`)
  }

  /** RFC 9309: an answer 4xx allows all, one that fails otherwise forbids all. */
  async function mayFetch(url: URL, signal: AbortSignal): Promise<boolean> {
    const rules = robots.get(url.origin) ?? loadRobots(url.origin, signal)
    robots.set(url.origin, rules)
    // A host that could not be asked is asked again next time.
    rules.catch(() => robots.delete(url.origin))
    const parsed = await rules
    return parsed === undefined || parsed.isAllowed(url.href, 'variorum') !== false
  }

  async function loadRobots(origin: string, signal: AbortSignal): Promise<Robots | undefined> {
    const address = `${origin}/robots.txt`
    const { status, bytes, headers } = await follow(new URL(address), {}, signal, false)
    if (status >= 500)
      throw new FetchFailure('fetch-robots', `robots.txt of ${origin} answers ${status}; the page was not asked for`)
    return status >= 400
      ? undefined
      : parseRobots(address, Buffer.from(unpackBody(bytes, headers, mostRobotsBytes)).toString('utf8'))
  }

  async function fetchPage(address: string, known: Known = {}): Promise<{ page: Fetched } | { notice: Notice }> {
    const signal = AbortSignal.timeout(timeout)
    try {
      if (!URL.canParse(address)) throw new FetchFailure('fetch-failed', 'it is no address; write https://…')
      const headers: Record<string, string> = {
        accept: 'text/html,application/xhtml+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5',
      }
      if (known.etag !== undefined) headers['if-none-match'] = known.etag
      if (known.lastModified !== undefined) headers['if-modified-since'] = known.lastModified
      const answer = await follow(new URL(address), headers, signal, true)
      if (answer.status === 304) throw new FetchFailure('fetch-unchanged', 'it has not changed since it was fetched last')
      if (answer.status !== 200) throw new FetchFailure('fetch-failed', `the server answers ${answer.status}`)
      return { page: pageOf(answer, now()) }
    } catch (error) {
      const { code, text } = explain(error, timeout)
      return { notice: { code, text: `${address}: ${text}; it was left out`, input: address } }
    }
  }

  return { fetchPage, close: () => agent.close() }
}

function pageOf(answer: Answer & { url: URL }, at: Date): Fetched {
  const contentType = headerOf(answer, 'content-type')
  const charset = /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1]
  const etag = headerOf(answer, 'etag')
  const lastModified = headerOf(answer, 'last-modified')
  return {
    url: answer.url.href,
    bytes: unpackBody(answer.bytes, answer.headers, mostBytes),
    fetched: at.toISOString(),
    ...(contentType === undefined ? {} : { contentType }),
    ...(charset === undefined ? {} : { charset }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
}

/** Undoes the content encodings, last first; never more than `limit` bytes. */
function unpackBody(bytes: Uint8Array, headers: Answer['headers'], limit: number): Uint8Array {
  const encodings = String(headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  let body = bytes
  for (const encoding of encodings.reverse().slice(0, 3)) {
    const unpack =
      encoding === 'gzip' || encoding === 'x-gzip'
        ? gunzipSync
        : encoding === 'br'
          ? brotliDecompressSync
          : encoding === 'deflate'
            ? inflateSync
            : undefined
    if (unpack === undefined)
      throw new FetchFailure('fetch-failed', `the answer is packed as ${encoding.slice(0, 30)}, which is not read`)
    body = unpack(body, { maxOutputLength: limit })
  }
  return body
}

function headerOf({ headers }: Answer, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

function explain(error: unknown, timeout: number): { code: string; text: string } {
  if (error instanceof FetchFailure) return { code: error.code, text: error.message }
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause)
    chain.push(at, ...(at instanceof AggregateError ? at.errors.filter(each => each instanceof Error) : []))
  const refused = chain.find(each => each instanceof RefusedAddress)
  if (refused !== undefined)
    return { code: 'fetch-private', text: `${refused.message}; use --allow-private for hosts of your own` }
  if (chain.some(each => each.name === 'TimeoutError' || /timeout/i.test(each.message)))
    return { code: 'fetch-timeout', text: `no whole answer within ${timeout / 1000} s` }
  const code = chain.map(each => (each as NodeJS.ErrnoException).code).find(each => each !== undefined)
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'ERR_BUFFER_TOO_LARGE')
    return { code: 'fetch-too-long', text: `the answer is longer than ${mostBytes} bytes` }
  return { code: 'fetch-failed', text: `it cannot be reached (${code ?? chain[0]?.message ?? 'unknown'})` }
}
