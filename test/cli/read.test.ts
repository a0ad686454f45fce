// `variorum read`: formats, defaults of the user, streamed JSON lines, addresses, exit codes.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
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

test.each(['a file', 'stdin'])(
  'long JSON lines from %s are streamed: bad lines are told, equal ids get numbers, repetition is learnt',
  async from => {
    const note = 'The Lantern is owned by its readers since 1931.'
    const record = JSON.stringify({ id: 'x', text: `${paragraph} `.repeat(3000).trim() })
    const lantern = ['A pod of nine whales left the sound.', 'The choir sang in the rain.', 'The kiln was lit on Sunday.'].map(
      text => JSON.stringify({ id: 'own', outlet: 'Lantern', text: `${text}\n\n${note}` }),
    )
    const lines = [record, '{broken', ...lantern, ...Array.from({ length: 95 }, () => record)]
    const typed = from === 'stdin' ? '-' : write('long.jsonl', lines.join('\n'))
    const stdin = from === 'stdin' ? lines.join('\n') : ''
    const { code, out, err } = await play(['read', typed], stdin, { cwd: folder }, 1 << 20)
    expect(code).toBe(0)
    const reports = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Report)
    expect(reports.map(({ id }) => id).slice(0, 5)).toEqual(['x', 'own', 'own-2', 'own-3', 'x-2'])
    expect(reports).toHaveLength(99)
    expect(
      reports.slice(1, 4).map(({ text, excluded }) => excluded.map(({ start, end, why }) => `${why}: ${text.slice(start, end)}`)),
    ).toEqual([[`repetition: ${note}`], [`repetition: ${note}`], [`repetition: ${note}`]])
    expect(err).toContain(`${typed}:2: the line is no JSON`)
    expect(err).toContain(
      `${typed}: the input is long and read as a stream: what an outlet repeats is learnt from the 2000 reports`,
    )
  },
)

test('short stdin beside a file is read as ever', async () => {
  const { out } = await play(['read', write('a.txt', article), '-'], JSON.stringify({ id: 'in', text: paragraph }), {
    cwd: folder,
  })
  expect(
    out
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as Report).id),
  ).toEqual(['a.txt', 'in'])
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
  expect(refused.err.split(address)).toHaveLength(2)
  expect(refused.err).toContain(
    `${address}: 127.0.0.1 is a loopback address; if the host is your own, give its address with --allow-private`,
  )
  const { out } = await play(['read', address, '--allow-private'])
  expect(JSON.parse(out)).toMatchObject({ id: address, url: address })
  expect((JSON.parse(out) as { fetched: string }).fetched).toMatch(/^\d{4}-/)
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})
