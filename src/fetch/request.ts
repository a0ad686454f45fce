// One request and its answer: bounded in size, unpacked on demand; failures carry the code and the words of their notice.
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { type Dispatcher, request } from 'undici'
import { RefusedAddress, whyHostRefused } from './addresses.ts'

export const mostBytes = 20_000_000

/** Also true of a host that only a feed names: the flag holds for addresses that the user gives. */
const privateHint = 'if the host is your own, give its address with --allow-private'

export interface Answer {
  url: URL
  status: number
  headers: Record<string, string | string[] | undefined>
  bytes: Uint8Array
}

export interface Question {
  dispatcher: Dispatcher
  headers: Record<string, string>
  signal: AbortSignal
  /** In bytes, as they come over the line. */
  limit: number
}

export class FetchFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Asks once; redirects are answers. */
export async function ask(url: URL, { dispatcher, headers, signal, limit }: Question): Promise<Answer> {
  const response = await request(url, { dispatcher, signal, headers: { 'accept-encoding': 'gzip, br, deflate', ...headers } })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += (chunk as Uint8Array).length
    if (size > limit) throw new FetchFailure('fetch-too-long', `the answer is longer than ${limit} bytes`)
    chunks.push(chunk as Uint8Array)
  }
  return { url, status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }
}

/** Scheme and literal addresses are judged before anything is sent, also after a redirect. */
export function checkAddress(url: URL, allowPrivate: boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFailure('fetch-failed', `${url.protocol} addresses are not fetched; give http or https`)
  const refused = allowPrivate ? undefined : whyHostRefused(url.hostname)
  if (refused !== undefined) throw new FetchFailure('fetch-private', `${refused}; ${privateHint}`)
}

/** Undoes the content encodings, last first; never more than `limit` bytes. */
export function unpackBody({ bytes, headers }: Answer, limit: number): Uint8Array {
  const encodings = String(headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  let body = bytes
  for (const encoding of encodings.reverse().slice(0, 3)) {
    const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[encoding]
    if (unpack === undefined)
      throw new FetchFailure('fetch-failed', `the answer is packed as ${encoding.slice(0, 30)}, which is not read`)
    body = unpack(body, { maxOutputLength: limit })
  }
  return body
}

export function headerOf({ headers }: Answer, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Any failure as a notice's code and words. Libraries wrap the cause: it is looked for five levels down. */
export function explain(error: unknown, timeout: number): { code: string; text: string } {
  if (error instanceof FetchFailure) return { code: error.code, text: error.message }
  const chain: Error[] = []
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause)
    chain.push(at, ...(at instanceof AggregateError ? at.errors.filter(each => each instanceof Error) : []))
  const refused = chain.find(each => each instanceof RefusedAddress)
  if (refused !== undefined) return { code: 'fetch-private', text: `${refused.message}; ${privateHint}` }
  if (chain.some(each => each.name === 'TimeoutError' || /timeout/i.test(each.message)))
    return { code: 'fetch-timeout', text: `no whole answer within ${timeout / 1000} s` }
  const code = chain.map(each => (each as NodeJS.ErrnoException).code).find(each => each !== undefined)
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' || code === 'ERR_BUFFER_TOO_LARGE')
    return { code: 'fetch-too-long', text: `the answer is longer than ${mostBytes} bytes` }
  return { code: 'fetch-failed', text: `it cannot be reached (${code ?? chain[0]?.message ?? 'unknown'})` }
}
