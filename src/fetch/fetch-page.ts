// An address → bytes, politely and safely: robots.txt asked first, one connection a host, at most five redirects, 20 MB, 30 s, an honest name.
// Use: `const fetcher = openFetcher({ version })`, then `await fetcher.fetchPage(address)` for each, then `await fetcher.close()`.
// Every refusal and failure is returned as a notice that names the address; only misuse throws.

import type { LookupFunction } from 'node:net'
import robotsParser from 'robots-parser'
import { Agent } from 'undici'
import type { Notice } from '../model/notice.ts'
import { guardedLookup } from './addresses.ts'
import { type Answer, ask, checkAddress, explain, FetchFailure, headerOf, mostBytes, unpackBody } from './request.ts'

export const mostRedirects = 5
export const longestWait = 30_000
const mostRobotsBytes = 512_000

interface Robots {
  isAllowed(url: string, agent?: string): boolean | undefined
}
/** The package's types describe an ES module that it is not. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robots

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

/** What every request of one fetcher shares. */
interface Client {
  dispatcher: Agent
  userAgent: string
  allowPrivate: boolean
  robots: Map<string, Promise<Robots | undefined>>
}

export function openFetcher(options: FetcherOptions): Fetcher {
  const { version, allowPrivate = false, resolve, now = () => new Date(), timeout = longestWait } = options
  const lookup = allowPrivate ? resolve : guardedLookup(resolve)
  const dispatcher = new Agent({
    connections: 1,
    pipelining: 1,
    connect: { timeout, ...(lookup === undefined ? {} : { lookup }) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxResponseSize: mostBytes,
  })
  const userAgent = `variorum/${version} (compares reports for a reader; one request at a time)`
  const client: Client = { dispatcher, userAgent, allowPrivate, robots: new Map() }

  async function fetchPage(address: string, known: Known = {}): Promise<{ page: Fetched } | { notice: Notice }> {
    const signal = AbortSignal.timeout(timeout)
    try {
      if (!URL.canParse(address)) throw new FetchFailure('fetch-failed', 'it is no address; write https://…')
      const answer = await follow(client, new URL(address), conditions(known), signal, mayFetch)
      if (answer.status === 304) throw new FetchFailure('fetch-unchanged', 'it has not changed since it was fetched last')
      if (answer.status !== 200) throw new FetchFailure('fetch-failed', `the server answers ${answer.status}`)
      return { page: pageOf(answer, now()) }
    } catch (error) {
      const { code, text } = explain(error, timeout)
      return { notice: { code, text: `${text}; it was left out`, input: address } }
    }
  }
  return { fetchPage, close: () => dispatcher.close() }
}

function conditions({ etag, lastModified }: Known): Record<string, string> {
  return {
    accept: 'text/html,application/xhtml+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
}

type Permission = (client: Client, url: URL, signal: AbortSignal) => Promise<boolean>

/** Asks and follows redirects; every address on the way is judged, and `permitted` asked, before the request. */
async function follow(
  client: Client,
  start: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
  permitted?: Permission,
): Promise<Answer> {
  const { dispatcher, userAgent, allowPrivate } = client
  let url = start
  for (let step = 0; step <= mostRedirects; step++) {
    checkAddress(url, allowPrivate)
    if (permitted !== undefined && !(await permitted(client, url, signal)))
      throw new FetchFailure('fetch-robots', `robots.txt of ${url.host} asks programs not to read it`)
    const limit = permitted === undefined ? mostRobotsBytes : mostBytes
    const answer = await ask(url, { dispatcher, headers: { 'user-agent': userAgent, ...headers }, signal, limit })
    const location = headerOf(answer, 'location')
    if (answer.status < 300 || answer.status >= 400 || answer.status === 304 || location === undefined) return answer
    if (!URL.canParse(location, url))
      throw new FetchFailure('fetch-failed', `it redirects to ${location.slice(0, 100)}, which is no address`)
    url = new URL(location, url)
  }
  throw new FetchFailure('fetch-redirects', `it redirects more than ${mostRedirects} times`)
}

/** The rules of a host are asked for once; a host that could not be asked is asked again next time. */
async function mayFetch(client: Client, url: URL, signal: AbortSignal): Promise<boolean> {
  const rules = client.robots.get(url.origin) ?? loadRobots(client, url.origin, signal)
  client.robots.set(url.origin, rules)
  rules.catch(() => client.robots.delete(url.origin))
  return (await rules)?.isAllowed(url.href, 'variorum') !== false
}

/** RFC 9309: an answer 4xx allows all, one that fails otherwise forbids all. */
async function loadRobots(client: Client, origin: string, signal: AbortSignal): Promise<Robots | undefined> {
  const address = `${origin}/robots.txt`
  const answer = await follow(client, new URL(address), {}, signal)
  if (answer.status >= 500)
    throw new FetchFailure('fetch-robots', `robots.txt of ${origin} answers ${answer.status}; the page was not asked for`)
  return answer.status >= 400
    ? undefined
    : parseRobots(address, Buffer.from(unpackBody(answer, mostRobotsBytes)).toString('utf8'))
}

function pageOf(answer: Answer, at: Date): Fetched {
  const contentType = headerOf(answer, 'content-type')
  const charset = /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1]
  const etag = headerOf(answer, 'etag')
  const lastModified = headerOf(answer, 'last-modified')
  return {
    url: answer.url.href,
    bytes: unpackBody(answer, mostBytes),
    fetched: at.toISOString(),
    ...(contentType === undefined ? {} : { contentType }),
    ...(charset === undefined ? {} : { charset }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
}
