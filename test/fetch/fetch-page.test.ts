// A local server plays the web's misbehaviour: robots, loops, packed and endless answers, names that resolve to private addresses.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { whyHostRefused, whyNotPublic } from '../../src/fetch/addresses.ts'
import { type Fetcher, openFetcher } from '../../src/fetch/fetch-page.ts'

const words = '<p>The lift bridge of Port Ellery is shut.</p>'
const agents: string[] = []
const bomb = gzipSync(Buffer.alloc(30_000_000))
const routes: Record<string, (response: ServerResponse, headers: Record<string, unknown>) => void> = {
  '/robots.txt': response => response.end('User-agent: *\nDisallow: /closed\n'),
  '/page': response => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' }).end(words),
  '/gzip': response => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(words)),
  '/br': response => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(words)),
  '/bomb': response => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  '/endless': response => {
    const chunk = Buffer.alloc(1_000_000)
    const push = (): unknown =>
      response.destroyed ? undefined : response.write(chunk) ? setImmediate(push) : response.once('drain', push)
    push()
  },
  '/slow': response => void response.writeHead(200).write('a'),
  '/loop': response => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': response => response.writeHead(301, { location: '/page' }).end(),
  '/away': response => response.writeHead(302, { location: 'http://10.0.0.7/page' }).end(),
  '/gone': response => response.writeHead(404).end(),
  '/conditional': (response, headers) => response.writeHead(headers['if-none-match'] === '"1"' ? 304 : 200).end(),
}

let server: Server
let port: number
let own: Fetcher

beforeAll(async () => {
  server = createServer((request, response) => {
    agents.push(String(request.headers['user-agent']))
    const route = routes[request.url ?? '']
    if (route === undefined) response.writeHead(404).end()
    else route(response, request.headers)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  own = openFetcher({ version: '0', allowPrivate: true, timeout: 4000, now: () => new Date('2031-03-03T09:40:00Z') })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const at = (path: string) => `http://127.0.0.1:${port}${path}`
const noticeOf = async (address: string, fetcher = own) => {
  const result = await fetcher.fetchPage(address)
  return 'notice' in result ? `${result.notice.code}: ${result.notice.input}: ${result.notice.text}` : `page ${result.page.url}`
}

test('a page comes with its address, its time, its charset and an honest name is given', async () => {
  const result = await own.fetchPage(at('/page'))
  expect(result).toMatchObject({ page: { url: at('/page'), fetched: '2031-03-03T09:40:00.000Z', charset: 'utf-8', etag: '"1"' } })
  expect(agents.at(-1)).toMatch(/^variorum\/0 /)
})

test.each(['/gzip', '/br', '/moved'])('%s is unpacked or followed', async path => {
  const result = await own.fetchPage(at(path))
  expect('page' in result && Buffer.from(result.page.bytes).toString()).toBe(words)
})

test.each([
  ['/closed/page', /^fetch-robots: .*robots\.txt of 127\.0\.0\.1:\d+ asks programs not to read it/],
  ['/loop', /^fetch-redirects: .*more than 5 times/],
  ['/gone', /^fetch-failed: .*answers 404/],
  ['/slow', /^fetch-timeout: .*within 4 s/],
  ['/bomb', /^fetch-too-long: /],
  ['/endless', /^fetch-too-long: /],
])('%s is a notice that names it', async (path, expected) => {
  const notice = await noticeOf(at(path))
  expect(notice).toMatch(expected)
  expect(notice).toContain(at(path))
})

test('an unchanged page is told', async () => {
  expect(await own.fetchPage(at('/conditional'), { etag: '"1"' })).toMatchObject({ notice: { code: 'fetch-unchanged' } })
})

test('nobody listens, no address, another scheme', async () => {
  expect(await noticeOf('http://127.0.0.1:1/')).toMatch(/^fetch-failed: .*ECONNREFUSED/)
  expect(await noticeOf('not an address')).toMatch(/^fetch-failed: .*no address/)
  expect(await noticeOf('file:///etc/hosts')).toMatch(/^fetch-failed: .*file: addresses are not fetched/)
})

test('private hosts are refused in every spelling, and after a redirect', async () => {
  const fetcher = openFetcher({ version: '0', timeout: 4000 })
  for (const host of [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '10.1.2.3',
    '192.168.0.9',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '[fd00::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
  ])
    expect(await noticeOf(`http://${host}:${port}/page`, fetcher)).toMatch(/^fetch-private: /)
  await fetcher.close()
})

test('a name that resolves to a private address, also only at the second look, is refused when the connection is made', async () => {
  let looks = 0
  const resolve = ((_, options, callback) => {
    const address = looks++ === 0 ? '127.0.0.1' : '192.168.0.9'
    const all = typeof options === 'object' && options.all === true
    if (all) callback(null, [{ address, family: 4 }])
    else callback(null, address, 4)
  }) as LookupFunction
  const fetcher = openFetcher({ version: '0', resolve, timeout: 4000 })
  expect(await noticeOf(`http://lantern.example:${port}/page`, fetcher)).toMatch(
    /^fetch-private: .*lantern\.example is at 127\.0\.0\.1, which is a loopback address/,
  )
  expect(await noticeOf(`http://lantern.example:${port}/page`, fetcher)).toMatch(
    /^fetch-private: .*192\.168\.0\.9, which is a private address/,
  )
  await fetcher.close()
})

test('which addresses are public', () => {
  expect(['93.184.215.14', '2606:2800:21f::1'].map(whyNotPublic)).toEqual([undefined, undefined])
  expect(['::ffff:10.0.0.1', '224.0.0.1', '255.255.255.255', 'fe80::1'].map(whyNotPublic)).toEqual([
    'private',
    'multicast',
    'broadcast',
    'linkLocal',
  ])
  expect(whyHostRefused('lantern.example')).toBeUndefined()
})
