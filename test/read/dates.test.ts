// When a page was published: every kind of evidence, zones, granularity, and wrong dates planted where pages carry those of other reports.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDate, findDateLine } from '../../src/read/date-text.ts'
import { readHtml } from '../../src/read/html/read-html.ts'

const paragraph =
  'The harbour council of Port Ellery voted to close the old lift bridge for a whole year, its chair Mara Quill said after the vote.'
const body = `<p>${paragraph}</p><p>${paragraph.replace('Port Ellery', 'Upper Tarn')}</p><p>${paragraph.replace('Mara', 'Oda')}</p>`
const heading = '<h1>Bridge closes for a whole year</h1>'
/** Dates of other reports, all wrong. */
const planted =
  '<aside class="related"><time datetime="2029-01-01">1 January 2029</time><a href="/2028/05/05/old">Ferry fares to double</a></aside><footer>© 2031 <span>2 February 2027</span></footer><section class="comments"><time datetime="2031-12-30T10:00Z">30 December 2031</time><p>Bring back the chain ferry, it never needed an engineer.</p></section>'

const page = (head: string, top: string, lang = 'en-GB') =>
  `<!doctype html><html lang="${lang}"><head><title>Bridge closes for a whole year</title>${head}</head><body><article>${heading}${top}${body}</article>${planted}</body></html>`
const dates = (html: string, url?: string) => {
  const { report } = readHtml({ html, ...(url === undefined ? {} : { url }) })
  return [report!.published, report!.modified]
}
const ld = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`

const cases: [string, string, string, string | undefined, string | undefined, string?, string?][] = [
  [
    'JSON-LD with an offset',
    ld({ datePublished: '2031-03-03T09:40:00+01:00', dateModified: '2031-03-04T08:00:00+01:00' }),
    '',
    '2031-03-03T09:40:00+01:00',
    '2031-03-04T08:00:00+01:00',
  ],
  [
    'JSON-LD in a graph',
    ld({
      '@type': 'WebSite',
      '@graph': [
        { '@type': 'WebSite', dateCreated: '2009-01-01' },
        { '@type': 'ReportageNewsArticle', datePublished: '2031-03-03T09:40:00Z' },
      ],
    }),
    '',
    '2031-03-03T09:40:00Z',
    undefined,
  ],
  [
    'JSON-LD of another report beside its own',
    `${ld({ headline: 'Ferry fares', datePublished: '2029-09-09' })}${ld({ headline: 'Bridge closes for a whole year', datePublished: '2031-03-03' })}`,
    '',
    '2031-03-03',
    undefined,
  ],
  [
    'broken JSON-LD falls back to meta',
    '<script type="application/ld+json">{"datePublished": "2020-</script><meta property="article:published_time" content="2031-03-03T09:40:00+00:00">',
    '',
    '2031-03-03T09:40:00+00:00',
    undefined,
  ],
  [
    'a day in JSON-LD, its time in meta',
    `${ld({ datePublished: '2031-03-03' })}<meta property="article:published_time" content="2031-03-03T21:15:00-05:00">`,
    '',
    '2031-03-03T21:15:00-05:00',
    undefined,
  ],
  ['meta of older systems', '<meta name="DC.date.issued" content="2031-03-03">', '', '2031-03-03', undefined],
  ['compact meta', '<meta name="pubdate" content="20310303T094000Z">', '', '2031-03-03T09:40:00Z', undefined],
  ['RFC 822 in meta', '<meta name="date" content="Mon, 03 Mar 2031 09:40:00 GMT">', '', '2031-03-03T09:40:00+00:00', undefined],
  ['itemprop', '', '<meta itemprop="datePublished" content="2031-03-03T09:40+02:00">', '2031-03-03T09:40+02:00', undefined],
  [
    'time element by the headline',
    '',
    '<p>By Ann Lo <time datetime="2031-03-03T09:40">3 March</time></p>',
    '2031-03-03T09:40',
    undefined,
  ],
  [
    'two time elements',
    '',
    '<p>Published <time datetime="2031-03-03T09:40Z">3 March</time></p><p>Updated <time datetime="2031-03-04T07:00Z">4 March</time></p>',
    '2031-03-03T09:40Z',
    '2031-03-04T07:00Z',
  ],
  ['the address', '', '', '2031-03-03', undefined, 'en-GB', 'https://lantern.example/2031/03/03/bridge'],
  [
    'visible text wins its time beside the address',
    '',
    '<p>3 March 2031, 09:40</p>',
    '2031-03-03T09:40',
    undefined,
    'en-GB',
    'https://lantern.example/2031/03/03/bridge',
  ],
  [
    'visible, English',
    '',
    '<p class="stamp">Published 3 March 2031, 18:40 · Updated 4 March 2031, 07:05</p>',
    '2031-03-03T18:40',
    '2031-03-04T07:05',
  ],
  ['visible, time first', '', '<p>1:39 am EST, Monday, March 3, 2031</p>', '2031-03-03T01:39-05:00', undefined],
  ['visible, German', '', '<p>Stand: 3. März 2031, 09:40 Uhr</p>', '2031-03-03T09:40', undefined, 'de'],
  [
    'visible, French',
    '',
    '<p>Publié le 3 mars 2031 à 17h45, mis à jour le 4 mars 2031 à 08h10</p>',
    '2031-03-03T17:45',
    '2031-03-04T08:10',
    'fr',
  ],
  ['visible, Spanish', '', '<p>3 de marzo de 2031 - 20:15</p>', '2031-03-03T20:15', undefined, 'es'],
  ['visible, Italian', '', '<p>di Ann Lo — 3 marzo 2031, ore 11:30</p>', '2031-03-03T11:30', undefined, 'it'],
  ['visible, Portuguese', '', '<p>Por Ann Lo, 3 de Março de 2031 às 16:05</p>', '2031-03-03T16:05', undefined, 'pt'],
  ['visible, Dutch', '', '<time>3 maart 2031 09:15</time>', '2031-03-03T09:15', undefined, 'nl'],
  ['visible, Polish', '', '<p>3 marca 2031, 18:20</p>', '2031-03-03T18:20', undefined, 'pl'],
  ['visible, Russian', '', '<p>3 марта 2031, 09:40</p>', '2031-03-03T09:40', undefined, 'ru'],
  ['visible, Japanese', '', '<p>2031年3月3日 18時20分</p>', '2031-03-03T18:20', undefined, 'ja'],
  ['month first on an American page', '', '<p>Published 03/04/2031</p>', '2031-03-04', undefined, 'en-US'],
  ['day first on a British page', '', '<p>Published 03/04/2031</p>', '2031-04-03', undefined, 'en-GB'],
  ['ambiguous: none', '', '<p>Published 03/04/2031</p>', undefined, undefined, 'en'],
  ['only dates of other reports: none', '', '', undefined, undefined],
  [
    'a change before the publication is none',
    ld({ datePublished: '2031-03-03', dateModified: '2030-01-01' }),
    '',
    '2031-03-03',
    undefined,
  ],
  ['an impossible day is none', ld({ datePublished: '2031-02-31' }), '', undefined, undefined],
]

test.each(cases)('%s', (_, head, top, published, modified, lang = 'en-GB', url = undefined) => {
  expect(dates(page(head, top, lang), url)).toEqual([published, modified])
})

test('the documentation holds this table', () => {
  const documented = readFileSync(new URL('../../docs/reading.md', import.meta.url), 'utf8')
  const rows = documented
    .split('\n')
    .filter(line => line.startsWith('| ') && cases.some(([name]) => line.startsWith(`| ${name} |`)))
  expect(rows).toEqual(cases.map(([name, , , published, modified]) => `| ${name} | ${published ?? '–'} | ${modified ?? '–'} |`))
})

test.each([
  ['2031-03-03', '2031-03-03'],
  ['2031-03-03 09:40:00 -0500', '2031-03-03T09:40:00-05:00'],
  ['2031-03-03T09:40:22.123Z', '2031-03-03T09:40:22Z'],
  ['March 3rd, 2031', '2031-03-03'],
  ['3 Mar. 2031 9:40 p.m. GMT', '2031-03-03T21:40+00:00'],
  ['13/03/2031', '2031-03-13'],
  ['3 มีนาคม 2574', '2031-03-03'],
  ['Room 2031, 3 doors', undefined],
  ['31/31/2031', undefined],
])('findDate(%s) is %s', (text, expected) => {
  expect(findDate(text)?.value).toBe(expected)
})

test('a date line says nothing else', () => {
  expect(findDateLine('date 2031-03-03')).toEqual({ value: '2031-03-03', modified: false })
  expect(findDateLine('Last updated: 3 March 2031 at 9:40 am')).toEqual({ value: '2031-03-03T09:40', modified: true })
  expect(findDateLine('On 3 March 2031 the harbour council voted')).toBeUndefined()
})
