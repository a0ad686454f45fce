// A feed whose address the user gave leads on to its entries, politely and within bounds; a feed in a file asks nothing of the network.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { play } from './played.ts'

const folder = mkdtempSync(join(tmpdir(), 'variorum-feed-'))
const paragraph =
  'The harbour council of Port Ellery voted on Monday to close the old lift bridge for a year, its chair Mara Quill said.'
const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`

let server: Server
let at: string
let asked: string[] = []
let open = 0
let mostOpen = 0

const item = (path: string) =>
  `<item><title>Short</title><link>${path.startsWith('http') ? path : at + path}</link><pubDate>Mon, 03 Mar 2031 09:40:00 GMT</pubDate><description>A summary.</description></item>`
const feed = (paths: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Salt & Sail</title>${paths.map(item).join('')}</channel></rss>`

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /closed\n')
    else if (path === '/feed') response.end(feed(['/one', '/closed/two', '/gone', '/three', 'http://127.0.0.2:1/private']))
    else if (path === '/long') response.end(feed(Array.from({ length: 25 }, (_, index) => `/entry-${index}`)))
    else if (path === '/gone') response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': 'text/html' }).end(page(`Bridge closes, says ${path.slice(1)}`))
  })
  server.on('connection', socket => {
    mostOpen = Math.max(mostOpen, ++open)
    socket.on('close', () => open--)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

test('the entries of a fetched feed are read; each that cannot be had is told, and hosts that only the feed names must be public', async () => {
  const { code, out, err } = await play(['read', `${at}/feed`, '--allow-private'])
  expect(code).toBe(0)
  const reports = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as { url: string; outlet: string; published: string })
  expect(reports.map(({ url, outlet, published }) => [url, outlet, published])).toEqual([
    [`${at}/one`, 'Salt & Sail', '2031-03-03T09:40:00+00:00'],
    [`${at}/three`, 'Salt & Sail', '2031-03-03T09:40:00+00:00'],
  ])
  expect(err).toContain(`${at}/feed: 5 entries come without their text and are fetched from their addresses`)
  expect(err).toContain(`${at}/closed/two: robots.txt of`)
  expect(err).toContain(`${at}/gone: the server answers 404`)
  expect(err).toContain('http://127.0.0.2:1/private: 127.0.0.2 is a loopback address')
  expect(mostOpen).toBe(1)
})

test('at most twenty entries are fetched, the others are listed', async () => {
  asked = []
  const { out, err } = await play(['read', `${at}/long`, `${at}/entry-3`, '--allow-private'])
  expect(out.trimEnd().split('\n')).toHaveLength(20)
  expect(asked.filter(path => path.startsWith('/entry-'))).toHaveLength(20)
  expect(err).toContain(`5 more are not, give their addresses to read them: ${at}/entry-20 ${at}/entry-21`)
  expect(err).toContain(`${at}/entry-3: the input was given twice; it was read once`)
})

test('a feed in a file asks nothing of the network and lists the addresses', async () => {
  asked = []
  writeFileSync(join(folder, 'feed.xml'), feed(['/one', '/three']))
  const { code, err } = await play(['read', 'feed.xml', '--allow-private'], '', { cwd: folder })
  expect(code).toBe(2)
  expect(asked).toEqual([])
  expect(err).toContain(
    `feed.xml: 2 of 2 entries come without their text; give their addresses, or the feed’s own, to read them: ${at}/one ${at}/three`,
  )
})
