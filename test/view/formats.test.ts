// Every exchange format: against its validator or the reader it is meant for, where one can be had, and always against the spans.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { listFindings } from '../../src/model/findings.ts'
import { toAnnotations } from '../../src/view/annotations.ts'
import { toClaimreview } from '../../src/view/claimreview.ts'
import { toCollatex } from '../../src/view/collatex.ts'
import { csvLine, toCsv } from '../../src/view/csv.ts'
import { toDot } from '../../src/view/dot.ts'
import { toGraphml } from '../../src/view/graphml.ts'
import { toJson } from '../../src/view/json.ts'
import { toMarkdown } from '../../src/view/md.ts'
import { toPassim } from '../../src/view/passim.ts'
import { toTei } from '../../src/view/tei.ts'
import { toText } from '../../src/view/text.ts'
import { edition } from './edition.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

const formats = {
  text: toText,
  json: toJson,
  md: toMarkdown,
  csv: toCsv,
  tei: toTei,
  annotations: toAnnotations,
  collatex: toCollatex,
  passim: toPassim,
  graphml: toGraphml,
  dot: toDot,
  claimreview: toClaimreview,
}
const bare = {
  ...edition,
  claims: [],
  quotations: [],
  headlines: [],
  timeline: [],
  notices: [],
  lineage: { borrowings: [], origins: [] },
}

describe.each(Object.entries(formats))('%s', (name, write) => {
  test('same edition, same bytes; ends with a line feed', () => {
    expect(write(structuredClone(edition))).toBe(write(edition))
    if (name !== 'passim') expect(write(edition)).toMatch(/\n$/)
  })
  test('an edition without findings and a hostile one are written too', () => {
    expect(() => write(bare)).not.toThrow()
    expect(write(hostileEdition).isWellFormed()).toBe(true)
  })
  test('no control character but line ends reaches the output', () => {
    const outside =
      name === 'json' || name === 'annotations' || name === 'collatex' || name === 'passim' || name === 'claimreview'
    const output = outside ? JSON.stringify(write(hostileEdition)) : write(hostileEdition)
    expect(output.replaceAll(/[\n\r\t]/g, '').match(/[\u0000-\u001f\u007f-\u009f]/)).toBeNull()
  })
})

/** Runs a program on files of the given texts: starting a validator costs more than its work. */
function run(command: string, args: readonly string[], texts: readonly string[], ending: string) {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'))
  const files = texts.map((text, i) => {
    writeFileSync(join(folder, `${i}.${ending}`), text)
    return join(folder, `${i}.${ending}`)
  })
  return spawnSync(command, [...args, ...files], { encoding: 'utf8' })
}

const schema = join(import.meta.dirname, '../../../shared/tei/tei_all.rng')
const hasJing = existsSync(schema) && spawnSync('jing', []).error === undefined

describe('tei', () => {
  test.skipIf(!hasJing)('valid against TEI P5: the invented story, twelve reports, hostile reports, no findings', () => {
    const { stdout, status } = run('jing', [schema], [edition, generateEdition(12), hostileEdition, bare].map(toTei), 'xml')
    expect(stdout).toBe('')
    expect(status).toBe(0)
  })

  test('variants are typed, the lemma is the reading of most witnesses', () => {
    const tei = toTei(edition)
    expect(tei).toContain('<lem wit="#A #B #F">')
    expect(tei).toMatch(/<rdg wit="#C" type="(number|time|wording)">/)
    expect(tei).toContain('<witness xml:id="F">')
  })

  test('what differs in case only is insignificant', () => {
    const folded = structuredClone(edition)
    const report = folded.reports[1]!
    report.text = report.text.replace('Fog had lain', 'FOG had lain')
    expect(toTei(folded)).toContain('<rdg wit="#B" type="insignificant">FOG had lain over</rdg>')
  })
})

describe('csv', () => {
  test.each(['=1+1', '+1', '-1', '@x', ' =1', '"=1"', '\t=1', '＝1'])('%j stays text in a spreadsheet', cell => {
    expect(csvLine([cell])).toMatch(/^"?'/)
  })
  test('quotes and line ends by RFC 4180', () => {
    expect(csvLine(['a"b', 'c,d', 'e\nf'])).toBe('"a""b","c,d",e f\r\n')
  })
  test('a finding a row, every row as wide as the head', () => {
    const rows = parseCsv(toCsv(edition).slice(1))
    expect(rows.length - 1).toBe(listFindings(edition).length)
    expect(new Set(rows.map(row => row.length)).size).toBe(1)
    expect(rows.flat().some(cell => cell.includes('312 people'))).toBe(true)
  })
  test('no cell of a hostile report begins a formula', () => {
    const cells = parseCsv(toCsv(hostileEdition).slice(1)).flat()
    expect(cells.filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([])
  })
})

/** A strict reader of RFC 4180. */
function parseCsv(text: string): string[][] {
  return text
    .split('\r\n')
    .filter(line => line !== '')
    .map(line =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(match => match[1]?.replaceAll('""', '"') ?? match[2] ?? ''),
    )
}

describe('annotations', () => {
  const annotation = {
    type: 'object',
    required: ['id', 'type', 'motivation', 'body', 'target'],
    properties: {
      id: { type: 'string', pattern: '^urn:' },
      type: { const: 'Annotation' },
      motivation: { enum: ['assessing', 'linking'] },
      target: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['source', 'selector'],
          properties: {
            selector: {
              type: 'array',
              prefixItems: [
                { required: ['exact', 'prefix', 'suffix'], properties: { type: { const: 'TextQuoteSelector' } } },
                { required: ['start', 'end'], properties: { type: { const: 'TextPositionSelector' } } },
              ],
            },
          },
        },
      },
    },
  }
  const validate = new Ajv({ strict: false }).compile({
    type: 'object',
    required: ['@context', 'type', 'items'],
    properties: {
      '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
      type: { const: 'AnnotationPage' },
      items: { type: 'array', minItems: 1, items: annotation },
    },
  })
  test.each([
    ['the invented story', edition],
    ['thirty reports', generateEdition(30)],
    ['hostile reports', hostileEdition],
  ])('%s: valid by the model', (_, one) => {
    expect(validate(JSON.parse(toAnnotations(one))), JSON.stringify(validate.errors)).toBe(true)
  })
  test('positions count code points: a text with characters beyond the first plane', () => {
    const astral = structuredClone(edition)
    for (const report of astral.reports) report.text = report.text.replace('Aurelia', '𝔄urelia'.slice(0, 7))
    const pages = JSON.parse(toAnnotations(astral)) as {
      items: { target: { source: string; selector: { exact: string; start: number; end: number }[] }[] }[]
    }
    const all = pages.items.flatMap(({ target }) => target)
    expect(all.length).toBeGreaterThan(10)
    for (const { source, selector } of all) {
      const report = astral.reports.find(({ url }) => url === source)!
      const [quote, position] = selector
      expect([...report.text].slice(position!.start, position!.end).join('')).toBe(quote!.exact)
    }
  })
})

describe('collatex', () => {
  test('the columns of a witness give its readings back in order', () => {
    const { witnesses, table } = JSON.parse(toCollatex(edition)) as {
      witnesses: string[]
      table: { t: string; start: number; end: number; claim: string }[][][]
    }
    expect(witnesses).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(table.every(column => column.length === witnesses.length && column.some(cell => cell.length > 0))).toBe(true)
    for (const [row, siglum] of witnesses.entries()) {
      const report = edition.reports.find(one => one.siglum === siglum)!
      const tokens = table.flatMap(column => column[row]!)
      for (const { t, start, end } of tokens) expect(report.text.slice(start, end)).toBe(t.trimEnd())
      const claims = edition.claims.filter(claim => claim.readings.some(reading => reading.report === report.id))
      expect(new Set(tokens.map(({ claim }) => claim)).size).toBe(claims.length)
    }
  })
})

describe('passim', () => {
  test('clusters of passages with their text at code points', () => {
    const lines = toPassim(edition)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { cluster: number; size: number; id: string; begin: number; end: number; text: string })
    expect(lines.length).toBeGreaterThan(6)
    for (const { id, begin, end, text } of lines)
      expect([...edition.reports.find(one => one.id === id)!.text].slice(begin, end).join('')).toBe(text)
    for (const { cluster, size } of lines) expect(lines.filter(line => line.cluster === cluster)).toHaveLength(size)
    expect(lines[0]!.size).toBeGreaterThanOrEqual(3)
  })
})

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0

describe('graphml', () => {
  test.skipIf(!hasNetworkx)('read by networkx: the invented story and hostile reports', () => {
    const program =
      'import sys,networkx\nfor name in sys.argv[1:]:\n g=networkx.read_graphml(name)\n print(len(g.nodes),len(g.edges))'
    const { stdout, stderr } = run('python3', ['-c', program], [edition, hostileEdition].map(toGraphml), 'graphml')
    expect(stderr).toBe('')
    expect(stdout).toBe('6 3\n2 0\n')
  })
  test('lost sources are hypothetical, unknown directions are said to be so', () => {
    const lost = structuredClone(edition)
    lost.lineage.borrowings[0]!.from = { origin: 'o1' }
    expect(toGraphml(lost)).toContain('<data key="class">hypothetical</data>')
    expect(toGraphml(lost)).toContain('<data key="direction">unknown</data>')
    expect(toDot(lost)).toContain('class=hypothetical')
    expect(toDot(lost)).toContain('dir=none')
  })
})

describe('dot', () => {
  test('a label cannot end its string', () => {
    const dot = toDot(hostileEdition)
    const outside = dot.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
    expect(outside).not.toMatch(/evil|script/)
    expect(outside).toMatch(/^digraph lineage \{\n {2}graph \[label=""\];/)
  })
})

describe('claimreview', () => {
  test('drafts without rating for what cannot both hold, and for nothing else', () => {
    const { '@graph': drafts } = JSON.parse(toClaimreview(edition)) as { '@graph': Record<string, unknown>[] }
    expect(drafts.length).toBeGreaterThanOrEqual(listFindings(edition, 'incompatible').length)
    for (const draft of drafts) {
      expect(draft).toMatchObject({ '@type': 'ClaimReview', creativeWorkStatus: 'Draft' })
      expect(draft).not.toHaveProperty('reviewRating')
    }
    expect(toClaimreview(hostileEdition)).not.toContain('"url": "javascript:')
  })
})

describe('md', () => {
  test('report text means nothing to Markdown or HTML', () => {
    const md = toMarkdown(hostileEdition)
    expect(md).not.toMatch(/(?<!\\)<(?!https:\/\/example\.org)/)
    expect(md).not.toMatch(/(?<!\\)\]\(/)
  })
  test('marked words are bold', () => {
    expect(toMarkdown(edition)).toContain('**321** passengers and crew')
  })
})
