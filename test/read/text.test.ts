// Plain text: what is furniture, what is body, and that nothing is lost between them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { readText } from '../../src/read/text.ts'

/** Headline, body and excluded stretches of a report as strings. */
function partsOf(report: Report) {
  const words = ({ start, end }: { start: number; end: number }) => report.text.slice(start, end)
  return {
    headline: report.headline === undefined ? undefined : words(report.headline),
    body: report.body.map(words),
    excluded: report.excluded.map(span => `${span.why}: ${words(span)}`),
    credits: report.credits.map(words),
  }
}

function check(text: string, expected: Partial<ReturnType<typeof partsOf>>, title?: string) {
  const { report } = readText({ text, ...(title === undefined ? {} : { title }) })
  expect(partsOf(report!)).toMatchObject(expected)
  return report!
}

const paragraph =
  'The harbour council of Port Ellery voted on Monday to close the old lift bridge for a year, its chair Mara Quill said.'

test('a masthead, a slogan and a headline above the first paragraph', () => {
  check(`The Ellery Lantern\n\nFirst with the tide\n\nOld lift bridge closes for a year, council says\n\n${paragraph}`, {
    headline: 'Old lift bridge closes for a year, council says',
    excluded: ['masthead: The Ellery Lantern', 'masthead: First with the tide'],
    body: [paragraph],
  })
})

test('byline and date line are metadata', () => {
  const report = check(`Bridge closes for a year\nBy Tessa Wren\n3 March 2031\n\n${paragraph}`, {
    excluded: ['metadata: By Tessa Wren', 'metadata: 3 March 2031'],
    body: [paragraph],
  })
  expect(report.byline).toBe('Tessa Wren')
  expect(report.published).toBe('2031-03-03')
})

test('a prompt glued into a paragraph is cut out and the sentences beside it stay', () => {
  check(`${paragraph} Read more Engineers had warned of cracks in the towers since spring.`, {
    excluded: ['related: Read more'],
    body: [paragraph, 'Engineers had warned of cracks in the towers since spring.'],
  })
})

test('a sentence that begins with the words of a prompt is prose', () => {
  check(`${paragraph} Watch out for detours, the council told drivers.`, { excluded: [] })
  check(`${paragraph}\n\nRelated costs will be paid by the harbour fund, which holds nine million crowns at present.`, {
    excluded: [],
  })
})

test('a caption with its credit between two sentences', () => {
  check(`${paragraph} The lift bridge at dusk Photo: Reuters Work begins in April.`, {
    excluded: ['caption: The lift bridge at dusk Photo: Reuters'],
  })
})

test('promo lines with a label in brackets, inside a quotation', () => {
  const text = `${paragraph}\n\n“We waited too long. It is time to act.\n\nFerry fares to double from the first of May [ANALYSIS]\n\n“The towers lean,” Quill said.`
  check(text, { excluded: ['promo: Ferry fares to double from the first of May [ANALYSIS]'] })
})

test('a separate title stands first, unless the text begins with it', () => {
  expect(readText({ title: 'Bridge shut', text: paragraph }).report!.text).toBe(`Bridge shut\n\n${paragraph}`)
  expect(readText({ title: 'Bridge shut', text: `Bridge shut\n${paragraph}` }).report!.text).toBe(`Bridge shut\n${paragraph}`)
})

test('Markdown: the heading is the headline, with a title too; pictures and links that stand alone are no body', () => {
  const lines = `# Bridge shut\n\n*By Tessa Wren*\n\n${paragraph}\n\n![The bridge](b.jpg)\n\n[Ferry fares to double](https://lantern.example/f)\n\n- [Choir sings](/c)`
  const expected = {
    headline: 'Bridge shut',
    body: [paragraph],
    excluded: [
      'other: #',
      'metadata: *By Tessa Wren*',
      'caption: ![The bridge](b.jpg)',
      'related: [Ferry fares to double](https://lantern.example/f)',
      'related: - [Choir sings](/c)',
    ],
  }
  expect(check(lines, expected).byline).toBe('Tessa Wren')
  expect(check(lines, expected, 'Bridge shut').text).toBe(lines)
  const prose = 'The council said *nothing* about [the fares](https://lantern.example/f) on Monday, its chair said.'
  check(`# Bridge shut\n\n${prose}`, { body: [prose] })
})

test('credit lines', () => {
  check(`PORT ELLERY (Reuters) - ${paragraph}\n\nReporting by Ann Lo; editing by Bo Ek`, {
    credits: ['(Reuters)', 'Reporting by Ann Lo; editing by Bo Ek'],
  })
})

test('who contributed is no news', () => {
  check(`${paragraph}\n\nAnn Lo and The Coast Wire contributed to this report.`, { body: [paragraph] })
  const news = 'Heavy rain contributed to the flood, the report of the council said.'
  check(`${paragraph}\n\n${news}`, { body: [`${paragraph}\n\n${news}`] })
})

test('an empty text is a notice', () => {
  expect(readText({ name: 'void.txt', text: ' \n ' })).toEqual({
    notices: [{ code: 'report-empty', text: 'no text in it; it was left out', input: 'void.txt' }],
  })
})

test.each([
  ['The Harbour Gazette', 'The Harbour Gazette'],
  ['Ellery News | Politics', 'Ellery News'],
  ['TARN VALLEY HERALD', 'TARN VALLEY HERALD'],
  ['Skerrower Zeitung', 'Skerrower Zeitung'],
  ['World News', undefined],
  ['The Latest News | Europe', undefined],
  ['First with the tide', undefined],
  ['Times of plenty', undefined],
  ['Good News', undefined],
])('the outlet of the masthead %s is %s', (masthead, outlet) => {
  const { report } = readText({ text: `${masthead}\n\nOld lift bridge closes for a year, council says\n\n${paragraph}` })
  expect(report!.outlet).toBe(outlet)
  expect(readText({ text: report!.text, outlet: 'Stated' }).report!.outlet).toBe('Stated')
})

test('two names in the masthead name no outlet; a headline that ends like one is a headline', () => {
  const headline = 'Old lift bridge closes for a year, council says'
  expect(readText({ text: `Ellery Gazette\nTarn Herald\n\n${headline}\n\n${paragraph}` }).report!.outlet).toBeUndefined()
  expect(readText({ text: `Council Closes Harbour Post\n\n${paragraph}` }).report!.outlet).toBeUndefined()
})

test('what the publisher says about itself at the end is excluded', () => {
  const about = 'Kestrel Foundries makes castings for wind turbines in nine countries.'
  check(`${paragraph}\n\n${paragraph}\n\nAbout Kestrel Foundries\n\n${about}`, {
    body: [`${paragraph}\n\n${paragraph}`],
    excluded: [`other: About Kestrel Foundries\n\n${about}`],
  })
  const company = `Kestrel is a leading maker of castings for wind turbines and ships.\n\nKestrel is headquartered in Brannock and employs around 1,300 people worldwide.`
  check(`${paragraph}\n\n${paragraph}\n\n${company}`, { excluded: [`other: ${company}`] })
  // A heading of the report, and a sentence of a reporter about a company.
  check(`${paragraph}\n\nAbout Turn\n\n${paragraph}`, { excluded: [] })
  check(`${paragraph}\n\n${paragraph}\n\n${paragraph}\n\nKestrel employs 1,300 people.`, { excluded: [] })
})

const piece = fc.oneof(
  fc.constantFrom(
    'Read more',
    '\n\n',
    '\n',
    '. ',
    'By Ann Lo',
    '3 March 2031',
    'Photo: AFP',
    '“',
    '”',
    'Advertisement',
    '[NEW]',
    'The Lantern',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
)

test('headline, body and excluded are disjoint and cover all but white space; reading the text again gives the same report', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const { report } = readText({ text: pieces.join(' ') })
      if (report === undefined) return
      const spans = [...(report.headline === undefined ? [] : [report.headline]), ...report.body, ...report.excluded]
      spans.sort((a, b) => a.start - b.start)
      let at = 0
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(report.text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(report.text.slice(at).trim()).toBe('')
      expect(readText({ text: report.text }).report).toEqual(report)
    }),
    { numRuns: 150 },
  )
})
