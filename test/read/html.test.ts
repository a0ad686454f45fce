// Pages: what is body, what is excluded and why; and that nothing of the chosen container is lost, whatever the page is made of.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { readLine } from '../../src/read/containers.ts'
import { readHtml } from '../../src/read/html/read-html.ts'
import { readRecord } from '../../src/read/read-record.ts'

const paragraph = (words: string) =>
  `<p>${words} The harbour council of Port Ellery voted to close the old lift bridge for a whole year, its chair said after the vote.</p>`
const page = (inner: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Bridge closes for a year</title>${head}</head><body>${inner}</body></html>`

function check(inner: string, expected: { body?: RegExp; excluded?: string[]; not?: RegExp }) {
  const { report } = readHtml({ html: page(inner) })
  const slice = ({ start, end }: { start: number; end: number }) => report!.text.slice(start, end)
  const body = report!.body.map(slice).join('\n')
  if (expected.body !== undefined) expect(body).toMatch(expected.body)
  if (expected.not !== undefined) expect(body).not.toMatch(expected.not)
  if (expected.excluded !== undefined)
    expect(report!.excluded.map(span => `${span.why}: ${slice(span)}`)).toEqual(expected.excluded)
  return report!
}

const three = [paragraph('First.'), paragraph('Second.'), paragraph('Third.')] as const

test('a widget of links glued into a sentence is cut out of it', () => {
  check(
    `<article><h1>Bridge closes for a year</h1>${three[0]}<p>The chair, <span>Mara Quill<span class="x"><a href="/q">Mara Quill</a><a href="/1">Council in uproar</a> <a href="/2">MORE</a></span></span> (Ellery), spoke for an hour about the towers of the bridge and their cracks.</p>${three[2]}</article>`,
    {
      excluded: ['related: Mara QuillCouncil in uproar MORE'],
      body: /The chair, Mara Quill\n?\s*\(Ellery\), spoke/,
    },
  )
})

test('captions, prompts, newsletters and teaser lists inside the article', () => {
  check(
    `<article><h1>Bridge closes for a year</h1>${three[0]}<figure><img src="b.jpg"><figcaption>The bridge at dusk</figcaption></figure>${three[1]}<p>Read more: <a href="/f">Ferry fares to double</a></p><div class="newsletter"><p>Get the Lantern every morning in your inbox.</p></div><ul><li><a href="/1">Ferry fares to double in May</a></li><li><a href="/2">Choir sings in the rain</a></li></ul>${three[2]}</article>`,
    {
      excluded: [
        'caption: The bridge at dusk',
        'related: Read more: Ferry fares to double',
        'promo: Get the Lantern every morning in your inbox.',
        'related: Ferry fares to double in May',
        'related: Choir sings in the rain',
      ],
    },
  )
})

test('an element of a page’s own stands inside its sentence', () => {
  check(
    `<article>${three[0]}<p>Cracks were found in both towers of the old bridge in spring (<x-source rank="1"><a href="/s">2</a></x-source>), the chair said after the vote.</p>${three[2]}</article>`,
    { body: /in spring \(2\), the chair/ },
  )
})

test('the heading of a list of links in a figure is no caption; a © between paragraphs is a credit', () => {
  check(
    `<article>${three[0]}<figure><h4>Much read today</h4><ul><li><a href="/1">Ferry fares to double in May</a></li><li><a href="/2">Choir sings in the rain</a></li></ul></figure>${three[1]}<p>© Ann Lo</p>${three[2]}</article>`,
    {
      excluded: [
        'related: Much read today',
        'related: Ferry fares to double in May',
        'related: Choir sings in the rain',
        'credit: © Ann Lo',
      ],
    },
  )
})

test('an aside is left out for what its name says; the closing of a feed’s entry too', () => {
  check(
    `<article>${three[0]}<aside class="newsletter"><p>The news of the coast, every morning at six.</p></aside>${three[1]}<aside><p>Choir sings in the rain</p></aside>${three[2]}<p>The post <a href="/b">Bridge closes</a> appeared first on <a href="/">The Ellery Lantern</a>.</p></article>`,
    {
      excluded: [
        'promo: The news of the coast, every morning at six.',
        'related: Choir sings in the rain',
        'other: The post Bridge closes appeared first on The Ellery Lantern.',
      ],
    },
  )
})

test('a title of a megabyte is read in bounded time', () => {
  const title = 'Bridge - '.repeat(120_000)
  const html = `<html><head><title>${title}</title><meta property="og:title" content="${title}"></head><body><article>${`<h2>${'Ferry fares '.repeat(200)}</h2>`.repeat(50)}${three.join('')}</article></body></html>`
  const started = performance.now()
  expect(readHtml({ html }).report!.text).toContain('voted to close the old lift bridge')
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('an inline element around all words of a block says what it is', () => {
  check(
    `<article><span class="kicker">Port Ellery</span><h1>Bridge closes for a year</h1>${three[0]}<div><a href="/b"><img src="b.jpg"></a><span class="photo-caption">The bridge at dusk</span></div>${three[1]}<p><span class="legal">The harbour fund pays for all of it, its chair said on Monday.</span></p>${three[2]}</article>`,
    { excluded: ['caption: The bridge at dusk'], body: /The harbour fund pays/, not: /^Port Ellery$/m },
  )
})

test('the heading that a short title with the outlet stands for is the headline', () => {
  const html = `<html><head><title>Lift bridge closes | The Ellery Lantern</title></head><body><article><h1>Lift bridge closes for a whole year</h1>${three.join('')}</article></body></html>`
  const { text, headline } = readHtml({ html }).report!
  expect(text.slice(headline!.start, headline!.end)).toBe('Lift bridge closes for a whole year')
  const shortened = html.replace('Lift bridge closes', 'Lift bridge: year')
  const other = readHtml({ html: shortened }).report!
  expect(other.text.slice(other.headline!.start, other.headline!.end)).toBe('Lift bridge closes for a whole year')
})

test('a quoted post is content, lists and tables of the article too', () => {
  check(
    `<article>${three[0]}<blockquote class="twitter-tweet"><p>The towers lean. We saw it coming.</p></blockquote>${three[1]}<ul><li>Ferries run every hour</li><li>Fares stay the same</li></ul>${three[2]}</article>`,
    {
      body: /We saw it coming[\s\S]*Ferries run every hour\nFares stay the same/,
    },
  )
})

test('consent boxes above the headline and hidden text are no body', () => {
  check(
    `<div><p>We and our 812 partners store cookies on your device to show you advertising, and you may object to it at any time.</p></div><div><h1>Bridge closes for a year</h1>${three.join('')}<p style="display:none">Hidden words.</p></div>`,
    {
      not: /partners|Hidden/,
    },
  )
})

test('title, byline and date stand in the text, excluded as metadata; the byline is read', () => {
  const report = check(
    `<article><h1>Bridge closes for a year</h1><p class="byline">By Tessa Wren</p><p>3 March 2031</p>${three.join('')}</article>`,
    {
      excluded: ['metadata: By Tessa Wren', 'metadata: 3 March 2031'],
    },
  )
  expect(report.text.startsWith('Bridge closes for a year\n\nBy Tessa Wren\n\n3 March 2031\n\nFirst.')).toBe(true)
  expect(report).toMatchObject({ byline: 'Tessa Wren', published: '2031-03-03', headline: { start: 0, end: 24 } })
})

test('Chinese is measured in characters: short paragraphs are body', () => {
  const lines = [
    '埃勒里港议会周一投票决定关闭旧升降桥一年，主席说。',
    '工程师自春天起就警告桥塔出现裂缝，维修费用约三亿元。',
    '渡轮将每小时开行一次，票价不变，直到明年春天为止。',
  ]
  const { report } = readHtml({
    html: `<html lang="zh"><head><title>旧升降桥关闭一年</title></head><body><article><h1>旧升降桥关闭一年</h1>${lines.map(line => `<p>${line}</p>`).join('')}</article></body></html>`,
  })
  expect(report!.body.map(({ start, end }) => report!.text.slice(start, end)).join('')).toBe(lines.join('\n\n'))
  expect(report!.lang).toBe('zh')
})

test('how much of the page stands outside is told', () => {
  const { notices } = readHtml({
    name: 'a.html',
    html: page(`<nav>News Sport Weather</nav><article>${three.join('')}</article>`),
  })
  expect(notices).toEqual([
    { code: 'page-rest', text: '18 characters of the page stand outside the article and were left out', input: 'a.html' },
  ])
})

const words = fc.constantFrom(
  'harbour',
  'bridge',
  'Monday',
  'the',
  'Read more',
  '© 2031',
  'said',
  'By Ann Lo',
  '3 March 2031',
  '桥',
  '“',
  '”',
  '&amp;',
  'x'.repeat(90),
)
const tag = fc.constantFrom(
  'p',
  'div',
  'span',
  'a href="/x"',
  'aside',
  'li',
  'h2',
  'b',
  'figcaption',
  'td',
  'section class="related"',
  'div hidden',
  'blockquote',
  'nav',
  'em',
)
const tree: fc.Memo<string> = fc.memo(depth =>
  depth <= 1
    ? fc.array(words, { maxLength: 8 }).map(list => list.join(' '))
    : fc
        .tuple(tag, fc.array(tree(), { maxLength: 4 }))
        .map(([name, children]) => `<${name}>${children.join('')}</${name.split(' ')[0]}>`),
)

/** What was written, read again: the Report is the same; its text alone keeps text, digest, headline and id. */
function expectSameAgain(report: Report): void {
  const line = JSON.stringify(report)
  const again = readLine(line, 'again.jsonl:1')
  expect('record' in again && readRecord(again.record)).toEqual({ report, notices: [] })
  const { id, text, headline, digest } = report
  const title = headline === undefined ? {} : { title: text.slice(headline.start, headline.end) }
  const bare = readRecord({ id, text, ...title }).report!
  expect(bare).toMatchObject({ id, text, digest, ...(headline === undefined ? {} : { headline }) })
}

test('whatever the page: spans are disjoint and cover the text, and no word between the first and the last paragraph is lost', () => {
  fc.assert(
    fc.property(fc.array(tree(4), { maxLength: 5 }), pieces => {
      const numbered = pieces.map((piece, index) => `<p>mark${index}a</p>${piece}<p>mark${index}b</p>`).join('')
      const { report } = readHtml({ html: page(`<article>${three[0]}${numbered}${three[2]}</article>`) })
      if (report === undefined) return
      const spans = [...(report.headline === undefined ? [] : [report.headline]), ...report.body, ...report.excluded].sort(
        (a, b) => a.start - b.start,
      )
      let at = 0
      for (const { start, end } of spans) {
        expect(report.text.slice(at, start).trim()).toBe('')
        expect(start).toBeGreaterThanOrEqual(at)
        at = end
      }
      expect(report.text.slice(at).trim()).toBe('')
      if (report.text.includes('First.') && report.text.includes('Third.'))
        for (const index of pieces.keys()) expect(report.text).toMatch(new RegExp(`mark${index}a[\\s\\S]*mark${index}b`))
      expectSameAgain(report)
    }),
    { numRuns: 60 },
  )
})
