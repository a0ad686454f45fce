// Every kind of input, told by content then by name; hostile ones cost a notice and nothing else.
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readInput } from '../../src/read/read-input.ts'

const paragraph =
  'The harbour council of Port Ellery voted on Monday to close the old lift bridge for a year, its chair Mara Quill said. '
const article = paragraph.repeat(6).trim()

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (name: string, content: string | Uint8Array, more: { outlet?: string; published?: string; charset?: string } = {}) =>
  readInput({ name, bytes: typeof content === 'string' ? bytesOf(content) : content, ...more })
const told = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).notices.map(notice => `${notice.input}: ${notice.text}`)
const codes = async (name: string, content: string | Uint8Array) =>
  (await read(name, content)).notices.map(notice => `${notice.input}: ${notice.code}`)

test('front matter: fields, unknown ones kept, and the text below', async () => {
  const { reports } = await read(
    'a.md',
    `---\noutlet: The Ellery Lantern\ndate: 2031-03-03\nid: 7\ndesk: coast\n---\n\n${article}`,
  )
  expect(reports[0]).toMatchObject({
    id: '7',
    outlet: 'The Ellery Lantern',
    published: '2031-03-03',
    text: article,
    other: { desk: 'coast' },
  })
})

test('the outlet and date of the user hold where the input states none', async () => {
  const { reports } = await read('a.txt', article, { outlet: 'Beacon', published: '2031-03-04' })
  expect(reports[0]).toMatchObject({ id: 'a.txt', outlet: 'Beacon', published: '2031-03-04' })
  const stated = await read('a.txt', `---\noutlet: Lantern\n---\n${article}`, { outlet: 'Beacon' })
  expect(stated.reports[0]!.outlet).toBe('Lantern')
})

test('JSON lines: series is the outlet, numeric ids become strings, a bad line costs itself', async () => {
  const lines = [
    JSON.stringify({ id: 1, text: article, series: 'Lantern', page: 3 }),
    '{broken',
    '[1]',
    JSON.stringify({ id: 'b', text: article }),
  ]
  const { reports, notices } = await read('in.jsonl', lines.join('\n'))
  expect(reports.map(({ id, outlet, other }) => ({ id, outlet, other }))).toEqual([
    { id: '1', outlet: 'Lantern', other: { page: 3 } },
    { id: 'b', outlet: undefined, other: undefined },
  ])
  expect(notices.map(({ input, code }) => `${input} ${code}`)).toEqual(['in.jsonl:2 line-invalid', 'in.jsonl:3 line-invalid'])
})

test('a Report that was read before passes unchanged; a forged one is refused', async () => {
  const [report] = (await read('a.txt', article)).reports
  expect((await read('again.jsonl', JSON.stringify(report))).reports).toEqual([report])
  expect(await codes('forged.jsonl', JSON.stringify({ ...report, text: 'Other words.' }))).toEqual([
    'forged.jsonl#1: report-invalid',
  ])
})

test('RSS with a raw ampersand: full entries are reports, others addresses', async () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Salt & Sail</title>
    <item><title>Bridge shut</title><link>https://lantern.example/bridge</link><pubDate>Mon, 03 Mar 2031 09:40:00 GMT</pubDate>
    <content:encoded><![CDATA[<p>${article}</p><p>Work begins in April.</p>]]></content:encoded></item>
    <item><title>Short</title><link>https://lantern.example/short?a=1&b=2</link><description>A summary & no more.</description></item></channel></rss>`
  const { reports, notices, addresses } = await read('feed.xml', rss)
  expect(reports).toHaveLength(1)
  expect(reports[0]).toMatchObject({ url: 'https://lantern.example/bridge', published: '2031-03-03T09:40:00+00:00' })
  expect(reports[0]!.outlet).toBe('Salt & Sail')
  expect(addresses).toEqual([{ url: 'https://lantern.example/short?a=1&b=2', outlet: 'Salt & Sail' }])
  expect(notices).toContainEqual({
    code: 'feed-addresses',
    text: '1 of 2 entries come without their text; give their addresses, or the feed’s own, to read them: https://lantern.example/short?a=1&b=2',
    input: 'feed.xml',
  })
  const mended = {
    code: 'feed-mended',
    text: 'the feed is not well-formed (an & that begins no entity); it was read as meant',
    input: 'feed.xml',
  }
  expect(notices).toContainEqual(mended)
  const escaped = rss
    .replace('Salt & Sail', 'Salt &amp; Sail')
    .replace('1&b', '1&#38;b')
    .replace('summary & no', 'summary &amp; no')
  expect((await read('feed.xml', escaped)).notices).not.toContainEqual(mended)
})

test('Atom and JSON Feed', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern</title><entry><id>urn:1</id><title>Bridge</title><link href="https://lantern.example/1"/><updated>2031-03-03T10:00:00Z</updated><content type="html">&lt;p&gt;${article}&lt;/p&gt;</content></entry></feed>`
  expect((await read('atom.xml', atom)).reports[0]).toMatchObject({ id: 'urn:1', outlet: 'Lantern' })
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Beacon',
    items: [{ id: '9', url: 'https://beacon.example/9', content_text: article, date_published: '2031-03-03T10:00:00+01:00' }],
  }
  expect((await read('feed.json', JSON.stringify(feed))).reports[0]).toMatchObject({
    id: '9',
    outlet: 'Beacon',
    published: '2031-03-03T10:00:00+01:00',
  })
})

test('CollateX witnesses, by content and by tokens', async () => {
  const json = {
    witnesses: [
      { id: 'A', content: article },
      { id: 'B', tokens: [{ t: 'The ' }, { t: 'bridge ' }, { t: 'closed.' }] },
    ],
  }
  const { reports } = await read('witnesses.json', JSON.stringify(json))
  expect(reports.map(({ id, text }) => [id, text])).toEqual([
    ['A', article],
    ['B', 'The bridge closed.'],
  ])
})

test('UTF-16 and windows-1252 are read, a wrong label does no harm', async () => {
  const words = `“Brücke” closed — ${article}`
  expect((await read('le.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]))).reports[0]!.text).toBe(
    words,
  )
  expect((await read('be.txt', iconv.encode(words, 'utf-16be'))).reports[0]!.text).toBe(words)
  expect((await read('latin.txt', iconv.encode(words, 'windows-1252'))).reports[0]!.text).toBe(words)
  const page = `<html><head><meta charset="iso-8859-1"><title>Brücke zu</title></head><body><article><p>Größe: ${article}</p><p>${article}</p></article></body></html>`
  expect((await read('wrong.html', page)).reports[0]!.text).toContain('Größe')
})

test('gzip is unpacked; a truncated one and one that holds too much are told', async () => {
  const packed = gzipSync(article)
  expect((await read('a.txt.gz', packed)).reports[0]!.text).toBe(article)
  expect(await told('cut.gz', packed.subarray(0, packed.length - 12))).toEqual([
    'cut.gz: the gzip data cannot be unpacked (unexpected end of file); the input was left out',
  ])
  expect((await told('bomb.gz', gzipSync(Buffer.alloc(201_000_000))))[0]).toMatch(
    /^bomb\.gz: the gzip data cannot be unpacked \(Cannot create a Buffer larger than 200000000 bytes\)/,
  )
})

test('empty and binary inputs, a script-only page', async () => {
  expect(await codes('void.txt', '')).toEqual(['void.txt: input-empty'])
  expect(await codes('blank.txt', ' \n\n ')).toEqual(['blank.txt: report-empty'])
  expect(
    await codes(
      'noise.bin',
      Uint8Array.from({ length: 3000 }, (_, index) => (index * 37) % 256),
    ),
  ).toEqual(['noise.bin: input-binary'])
  expect(
    await told(
      'app.html',
      '<!doctype html><html><head><script>render()</script></head><body><div id="root"></div></body></html>',
    ),
  ).toEqual(['app.html: no article text was found on the page; it was left out'])
})

test('a 50 MB line, a page of 25 MB and one of 201 MB are refused in words, fast', async () => {
  const started = performance.now()
  expect(await told('line.txt', 'x'.repeat(50_000_000))).toEqual([
    'line.txt: 50000000 characters are more than one report can be (at most 5000000); it was left out',
  ])
  expect(await told('huge.html', `<html><body>${'<p>x</p>'.repeat(3_200_000)}`)).toEqual([
    'huge.html: the page has 25600012 characters, more than 20000000; it was left out',
  ])
  const vast = Buffer.alloc(201_000_000, '<p>x</p>')
  vast.write('<html><body>')
  expect(await told('vast.html', vast)).toEqual([
    'vast.html: the input has 201000000 bytes, more than 200000000; stream it through `variorum read` or split it. It was left out',
  ])
  expect(performance.now() - started).toBeLessThan(20_000)
})

test('a page nested 100,000 deep is read', async () => {
  const deep = `<html><head><title>Bridge shut for a year</title></head><body>${'<div>'.repeat(100_000)}<p>${article}</p><p>${article}</p>${'</div>'.repeat(100_000)}</body></html>`
  const { reports, notices } = await read('deep.html', deep)
  expect(notices.map(({ text }) => text)).toContain('the page nests its elements absurdly deep; the innermost were flattened')
  expect(reports[0]!.text).toContain('voted on Monday')
})

/** A PDF of one page with one line of text, made by hand: five objects and the table of their places. */
function pdfOf(line: string): Uint8Array {
  const content = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Title (Bridge closes for a year) >>',
  ]
  let pdf = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = pdf.length
  pdf += `xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return bytesOf(pdf)
}

test('the text and the title of a PDF are read', async () => {
  const line = 'The harbour council voted on Monday to close the old lift bridge for a year.'
  const { reports, notices } = await read('bridge.pdf', pdfOf(line))
  expect(notices).toEqual([])
  const { text, headline, body } = reports[0]!
  expect(text).toBe(`Bridge closes for a year\n\n${line}`)
  expect(text.slice(headline!.start, headline!.end)).toBe('Bridge closes for a year')
  expect(body.map(({ start, end }) => text.slice(start, end))).toEqual([line])
})

test('a PDF that was read from a file comes as a Buffer', async () => {
  const { reports, notices } = await read('bridge.pdf', Buffer.from(pdfOf('Work begins in April.')))
  expect(notices).toEqual([])
  expect(reports[0]!.text).toContain('Work begins in April.')
})

test('a PDF without text and a broken one are told', async () => {
  expect(await told('scan.pdf', pdfOf(''))).toEqual([
    'scan.pdf: the PDF holds no text (pictures of pages need OCR first); it was left out',
  ])
  expect((await told('broken.pdf', '%PDF-1.7\nnothing here'))[0]).toMatch(
    /^broken\.pdf: the PDF cannot be read \(.+\); it was left out$/,
  )
})

test('one broken input costs the others nothing', async () => {
  const inputs: [string, string | Uint8Array][] = [
    ['cut.gz', gzipSync(article).subarray(0, 40)],
    ['a.txt', article],
    ['app.html', '<!doctype html><html><body><script>render()</script></body></html>'],
    ['b.txt', article],
  ]
  const all = await Promise.all(inputs.map(([name, content]) => read(name, content)))
  expect(all.map(({ reports }) => reports.map(({ id }) => id))).toEqual([[], ['a.txt'], [], ['b.txt']])
})

test('paragraphs of a page that nests too deep stay apart', async () => {
  const html = `<html><body>${'<div>'.repeat(1000)}<p>The bridge closes on Monday, its keeper said to the crowd at the quay.</p><p>The ferry runs twice an hour until the spring, and costs nothing.</p>${'</div>'.repeat(1000)}`
  const { reports } = await read('deep.html', html)
  expect(reports[0]!.text).toContain('at the quay.\nThe ferry')
})
