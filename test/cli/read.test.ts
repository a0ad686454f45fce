// `variorum read`: formats, defaults of the user, streamed JSON lines, addresses, exit codes.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { play } from './played.ts'

const folder = mkdtempSync(join(tmpdir(), 'variorum-read-'))
const paragraph =
  'The harbour council of Port Ellery voted on Monday to close the old lift bridge for a year, its chair Mara Quill said.'
const article = `Bridge closes for a year, council says\n\n${paragraph} Read more Engineers had warned of cracks since spring.\n\n${paragraph.replace('Monday', 'Tuesday')}`
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return name
}

test('one Report a line, with what the user said about the input', async () => {
  const { code, out } = await play(['read', write('a.txt', article), '--outlet', 'The Lantern', '--date', '2031-03-03'], '', {
    cwd: folder,
  })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: 'a.txt', siglum: 'A', outlet: 'The Lantern', published: '2031-03-03' })
})

test('text and Markdown hold the clean body', async () => {
  const text = await play(['read', write('a.txt', article), '--format', 'text'], '', { cwd: folder })
  expect(text.out).toBe(
    `Bridge closes for a year, council says\n\n${paragraph} Engineers had warned of cracks since spring.\n\n${paragraph.replace('Monday', 'Tuesday')}\n`,
  )
  const markdown = await play(['read', 'a.txt', '--format', 'md'], '', { cwd: folder })
  expect(markdown.out).toMatch(/^---\nid: "a\.txt"\nlang: "en"\n---\n\n# Bridge closes for a year, council says\n\n/)
})

test('Markdown that was written reads as the same body again', async () => {
  const { out } = await play(['read', write('a.txt', article), '--format', 'md'], '', { cwd: folder })
  const again = await play(['read', write('again.md', out), '--format', 'md'], '', { cwd: folder })
  expect(again.out).toBe(out)
})

test('stdin, a broken input beside a good one, nothing readable', async () => {
  const stdin = await play(['read', '-', 'missing.txt'], article, { cwd: folder })
  expect(stdin.code).toBe(0)
  expect(stdin.err).toContain('missing.txt: the input does not exist')
  const none = await play(['read', write('void.txt', '')], '', { cwd: folder })
  expect(none).toMatchObject({ code: 2, out: '' })
  expect(none.err).toContain('void.txt: the input is empty; it was left out')
})

test('long JSON lines are streamed: bad lines are told, equal ids get numbers', async () => {
  const record = JSON.stringify({ id: 'x', text: `${paragraph} `.repeat(3000).trim() })
  const lines = [record, '{broken', ...Array.from({ length: 95 }, () => record)]
  const { code, out, err } = await play(['read', write('long.jsonl', lines.join('\n'))], '', { cwd: folder })
  expect(code).toBe(0)
  const ids = out
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { id: string }).id)
  expect(ids.slice(0, 3)).toEqual(['x', 'x-2', 'x-3'])
  expect(ids).toHaveLength(96)
  expect(err).toContain('long.jsonl:2: the line is no JSON')
})

test('an address is fetched when its host may be asked, and refused when it is private', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<html><head><title>Bridge closes for a year</title></head><body><article><h1>Bridge closes for a year</h1><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`,
        )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bridge`
  const refused = await play(['read', address])
  expect(refused.code).toBe(2)
  expect(refused.err).toContain(`${address}: 127.0.0.1 is a loopback address; use --allow-private`)
  const { out } = await play(['read', address, '--allow-private'])
  expect(JSON.parse(out)).toMatchObject({ id: address, url: address })
  expect((JSON.parse(out) as { fetched: string }).fetched).toMatch(/^\d{4}-/)
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})
