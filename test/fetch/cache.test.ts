// The folder of fetched pages: asked for conditionally, taken from it when unchanged, fetched anew when changed or damaged.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withCache } from '../../src/fetch/cache.ts'
import { type Fetcher, openFetcher } from '../../src/fetch/fetch-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'variorum-cache-'))
const answers: number[] = []
let version = '"1"'
let server: Server
let at: string
let own: Fetcher

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else {
      const plain = request.url === '/plain'
      const status = !plain && request.headers['if-none-match'] === version ? 304 : 200
      answers.push(status)
      response
        .writeHead(status, plain ? {} : { etag: version, 'content-type': 'text/html; charset=utf-8' })
        .end(status === 304 ? '' : `page ${version}`)
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  own = openFetcher({ version: '0', allowPrivate: true, now: () => new Date('2031-03-03T09:40:00Z') })
})
afterAll(async () => {
  await own.close()
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

async function seen(path = '/page') {
  const cached = await withCache(own, folder, () => new Date('2031-03-04T09:40:00Z'))
  const result = await cached.fetchPage(at + path)
  if ('notice' in result) return result.notice.text
  const { bytes, ...facts } = result.page
  return { ...facts, words: Buffer.from(bytes).toString() }
}

test('unchanged: the kept page, with the time it was seen; changed: the new one', async () => {
  const facts = { url: `${at}/page`, contentType: 'text/html; charset=utf-8', charset: 'utf-8', etag: '"1"' }
  expect(await seen()).toEqual({ ...facts, fetched: '2031-03-03T09:40:00.000Z', words: 'page "1"' })
  expect(await seen()).toEqual({ ...facts, fetched: '2031-03-04T09:40:00.000Z', words: 'page "1"' })
  version = '"2"'
  expect(await seen()).toMatchObject({ etag: '"2"', words: 'page "2"' })
  expect(answers).toEqual([200, 304, 200])
})

test('a damaged page is fetched anew; one without a version is not kept', async () => {
  for (const name of readdirSync(folder)) if (name.endsWith('.page')) writeFileSync(join(folder, name), 'damaged')
  expect(await seen()).toMatchObject({ words: 'page "2"' })
  const kept = readdirSync(folder).length
  expect(await seen('/plain')).toMatchObject({ words: 'page "2"' })
  expect(readdirSync(folder)).toHaveLength(kept)
})

test('a folder that cannot be made is misuse, in words', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  await expect(withCache(own, join(file, 'below'))).rejects.toThrow(
    `--cache ${join(file, 'below')} cannot be made (ENOTDIR); name a folder that you may write to`,
  )
})
