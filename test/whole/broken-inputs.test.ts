// Broken inputs: each is named in a notice or message, and the others are compared.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { play } from '../cli/played.ts'
import { problemsOf } from './problems.ts'

const good =
  'Snow closes Kettle Pass\n\nThe Kettle Pass was closed on Monday after 40 centimetres of snow fell, road warden Ole Finch said.'
const other =
  'Kettle Pass shut by snow\n\nSnow 40 cm deep shut the Kettle Pass on Monday. The road may open on Wednesday, the warden told Pass Radio.'

const files: Record<string, string | Uint8Array> = {
  'good.txt': good,
  'other.txt': other,
  'empty.txt': '',
  'blank.txt': ' \n\n\t ',
  'binary.dat': Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
  'page.html': '<!doctype html><html><head><title>x</title></head><body><script>render()</script></body></html>',
  'broken.gz': gzipSync(good).subarray(0, 40),
  'lines.jsonl': `{"id": "n1", "text": ${JSON.stringify(good)}}\n{"id": "n2", \n`,
  'utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good.replace('Ole Finch', 'Ólé Fînch'), 'utf16le')]),
  'windows-1252.txt': Buffer.from(good.replace('Ole Finch', 'Zoë Müller').replace('closed', '\x93closed\x94'), 'latin1'),
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-broken-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function compared(...names: string[]): Promise<Edition> {
  const { code, out, err } = await play(['compare', ...names, '--format', 'json'], '', { cwd: folder })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const edition = JSON.parse(out) as Edition
  expect(problemsOf(edition)).toEqual([])
  return edition
}

test.each([
  ['empty.txt', 'input-empty'],
  ['blank.txt', 'report-empty'],
  ['binary.dat', 'input-binary'],
  ['missing.txt', 'unreadable-input'],
  ['page.html', 'page-without-text'],
  ['broken.gz', 'gzip-broken'],
])('%s: the notice %s names it, the others are compared', async (name, code) => {
  const edition = await compared('good.txt', name, 'other.txt')
  expect(edition.reports.map(report => report.id)).toEqual(['good.txt', 'other.txt'])
  expect(edition.notices.filter(notice => notice.input === name).map(notice => notice.code)).toEqual([code])
  expect(edition.claims.some(claim => claim.support !== 'single')).toBe(true)
})

test('a broken line of JSON lines costs itself only', async () => {
  const edition = await compared('lines.jsonl', 'other.txt')
  expect(edition.reports.map(report => report.id)).toEqual(['n1', 'other.txt'])
  expect(edition.notices).toContainEqual(expect.objectContaining({ code: 'line-invalid', input: 'lines.jsonl:2' }))
})

test('nothing but broken inputs: no edition, exit code 2, each named', async () => {
  const { code, out, err } = await play(['compare', 'empty.txt', 'missing.txt'], '', { cwd: folder })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('variorum: empty.txt: the input is empty')
  expect(err).toContain('variorum: missing.txt: the input does not exist; check the path')
  expect(err).toContain('no report could be read, so no edition was made')
})

test('UTF-16 and windows-1252 are read', async () => {
  const edition = await compared('utf16.txt', 'windows-1252.txt')
  expect(edition.reports[0]!.text).toContain('road warden Ólé Fînch said')
  expect(edition.reports[1]!.text).toContain('was “closed” on Monday')
  expect(edition.reports[1]!.text).toContain('Zoë Müller')
})

test('one line of 50 million characters: a notice, in bounded time', async () => {
  const line = 'The snow fell and fell. '.repeat(2_100_000)
  const started = performance.now()
  const { code, out } = await play(['compare', 'good.txt', '-', '--format', 'json'], line, { cwd: folder }, 1 << 20)
  expect(code).toBe(0)
  const edition = JSON.parse(out) as Edition
  expect(edition.reports.map(report => report.id)).toEqual(['good.txt'])
  expect(edition.notices).toContainEqual(expect.objectContaining({ code: 'report-too-long', input: '-' }))
  expect(performance.now() - started).toBeLessThan(20_000)
})

test('the same path twice is read once; the same text from two inputs is kept', async () => {
  const twice = await compared('good.txt', './good.txt', 'other.txt')
  expect(twice.reports).toHaveLength(2)
  expect(twice.notices).toContainEqual(expect.objectContaining({ code: 'input-twice', input: './good.txt' }))
  writeFileSync(join(folder, 'again.txt'), good)
  const kept = await compared('good.txt', 'again.txt')
  expect(kept.reports).toHaveLength(2)
  expect(kept.lineage.origins).toHaveLength(1)
})

test('a folder stands for its files, and says so when it holds none', async () => {
  const { out, code } = await play(['compare', 'good.txt', 'hollow', '--format', 'json'], '', { cwd: folder })
  expect(code).toBe(0)
  expect(JSON.parse(out).notices).toContainEqual(expect.objectContaining({ code: 'unreadable-input', input: 'hollow' }))
})

test('--outlet and --date speak of the input before them, where it states none', async () => {
  const edition = await compared('good.txt', '--outlet', 'Pass Post', '--date', '2034-01-09', 'other.txt')
  expect(edition.reports[0]).toMatchObject({ outlet: 'Pass Post', published: '2034-01-09' })
  expect(edition.reports[1]!.outlet).toBeUndefined()
})

test('reports in another language: compared by what needs no grammar, with a notice', async () => {
  const german = (place: string) =>
    `Schnee sperrt den Kesselpass\n\nDer Kesselpass ist am Montag nach 40 Zentimetern Neuschnee gesperrt worden, ${place}. „Wir räumen, sobald der Wind nachlässt“, sagte der Wegmeister Ole Finch. Insgesamt 212 Fahrzeuge mussten umkehren.`
  writeFileSync(join(folder, 'a-de.txt'), german('teilte die Leitstelle mit'))
  writeFileSync(join(folder, 'b-de.txt'), german('wie die Behörden sagten').replace('212', '221'))
  const edition = await compared('a-de.txt', 'b-de.txt')
  expect(edition.reports.map(report => report.lang)).toEqual(['de', 'de'])
  expect(edition.lineage.origins).toHaveLength(1)
  expect(edition.notices.map(notice => notice.code)).toContain('language-not-understood')
  expect(edition.quotations.some(quotation => quotation.readings.length === 2 && quotation.wording === 'verbatim')).toBe(true)
})
