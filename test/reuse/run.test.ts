// The corpus run: pairs whose spans hold, the same for every number of workers and after a stop, broken lines told.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from '../../bench/speed/reuse/generate.ts'
import { writeClusters } from '../../src/reuse/clusters.ts'
import type { ReuseSettings } from '../../src/reuse/corpus.ts'
import { type ReuseResult, runReuse } from '../../src/reuse/run.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const plain: ReuseSettings = { minOverlap: 22, betweenSeries: false, acrossInputs: false, clusters: false }
let runs = 0

interface Pair {
  a: string
  b: string
  order: string
  words: number
  passages: [number, number, number, number, number][]
  otherNumbers?: [number, number, number, number][]
}

function save(name: string, records: readonly (object | string)[]): string {
  const file = join(folder, name)
  writeFileSync(file, records.map(record => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n'))
  return file
}

async function pairsOf(
  inputs: string[],
  settings: Partial<ReuseSettings> = {},
  workers = 1,
  work = join(folder, `work-${runs++}`),
) {
  const result = await runReuse({ inputs, work, workers, settings: { ...plain, ...settings } })
  const text = result.pairFiles.map(file => readFileSync(file, 'utf8')).join('')
  const pairs = text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as Pair]))
  return { result, text, pairs }
}

const corpus = [...generate(400, 7)].map(({ id, series, text }) => ({ id: String(id), series, text }))
const sentence = (seed: string): string => Array.from({ length: 40 }, (_, k) => `${seed}${k * k}x`).join(' ')
const shared = sentence('tide')

test('every passage holds the same words on both sides, but for the edits it counts', async () => {
  const { pairs } = await pairsOf([save('corpus.jsonl', corpus)])
  expect(pairs.length).toBeGreaterThan(100)
  const texts = new Map(corpus.map(({ id, text }) => [id, text]))
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (const { a, b, passages } of pairs)
    for (const [aStart, aEnd, bStart, bEnd, equal] of passages) {
      const [inA, inB] = [words(texts.get(a)!.slice(aStart, aEnd)), words(texts.get(b)!.slice(bStart, bEnd))]
      expect(inA[0]).toBe(inB[0])
      expect(inA.at(-1)).toBe(inB.at(-1))
      expect(equal).toBeLessThanOrEqual(Math.min(inA.length, inB.length))
    }
})

test('workers, and a run that was stopped half-way, change nothing', async () => {
  const file = save('again.jsonl', corpus)
  const work = join(folder, 'stopped')
  const first = await pairsOf([file], {}, 1, work)
  expect((await pairsOf([file], {}, 2)).text).toBe(first.text)
  for (const name of readdirSync(work)) if (name.endsWith('.pairs') || name === 'piece-0.names') rmSync(join(work, name))
  rmSync(join(work, 'piece-0.index'))
  const again = await pairsOf([file], {}, 1, work)
  expect(again.result.resumed).toBe(true)
  expect(again.text).toBe(first.text)
})

test('another input or setting in the same work folder starts anew', async () => {
  const work = join(folder, 'changed')
  await pairsOf([save('one.jsonl', corpus)], {}, 1, work)
  const { result } = await pairsOf([save('one.jsonl', corpus.slice(0, 50))], {}, 1, work)
  expect(result.resumed).toBe(false)
  expect(result.reports).toBe(50)
})

test('broken lines are told with their line, and cost nothing else', async () => {
  const records = [
    { id: 'a', text: `${shared} ${sentence('a')}` },
    '{"id": "half", "text": "no end',
    '',
    { id: 'b', text: `${sentence('b')} ${shared}` },
    { id: 'c' },
    { text: 'nameless' },
    '[1]',
  ]
  const { pairs, result } = await pairsOf([save('broken.jsonl', records)])
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([['a', 'b']])
  expect(result.broken.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '2 not-json',
    '5 bad-record',
    '6 bad-record',
    '7 not-json',
  ])
  expect(result.broken[1]!.message).toContain('"text"')
})

test('escapes, astral characters, wide gaps and a byte order mark keep the places exact', async () => {
  const odd = `\u{1f30a} “${shared}”\n${' '.repeat(700)}end`
  const file = save('odd.jsonl', [`\ufeff${JSON.stringify({ id: 1, text: `x\t"y" ${odd}` })}`, { id: 2, outlet: 'é', text: odd }])
  const { pairs } = await pairsOf([file])
  const [aStart, aEnd, bStart, bEnd] = pairs[0]!.passages[0]!
  expect(`x\t"y" ${odd}`.slice(aStart, aEnd)).toBe(odd.slice(bStart, bEnd))
  expect(odd.slice(bStart, bEnd)).toContain(`${shared}”\n`)
})

test('series, days and inputs leave pairs out', async () => {
  const at = (id: string, series: string, published: string) => ({ id, series, published, text: `${shared} ${sentence(id)}` })
  const records = [at('a', 'S', '2031-01-01'), at('b', 'S', '2031-01-02'), at('c', 'T', '2031-03-01')]
  const file = save('left.jsonl', records)
  const names = async (settings: Partial<ReuseSettings>, inputs = [file]) =>
    (await pairsOf(inputs, settings)).pairs.map(({ a, b }) => a + b)
  expect(await names({})).toEqual(['ab', 'ac', 'bc'])
  expect(await names({ betweenSeries: true })).toEqual(['ac', 'bc'])
  expect(await names({ windowDays: 7 })).toEqual(['ab'])
  const [one, two] = [save('l1.jsonl', records.slice(0, 2)), save('l2.jsonl', records.slice(2))]
  expect(await names({ acrossInputs: true }, [one, two])).toEqual(['ac', 'bc'])
})

test('the earlier report stands first when the times tell, and only then an order is claimed', async () => {
  const record = (id: string, published?: string) => ({ id, ...(published ? { published } : {}), text: shared })
  const { pairs } = await pairsOf([
    save('order.jsonl', [record('late', '2031-01-02'), record('early', '2031-01-01'), record('none')]),
  ])
  expect(pairs.map(({ a, b, order }) => `${a} ${b} ${order}`)).toEqual([
    'early late time',
    'late none unknown',
    'early none unknown',
  ])
})

test('near-equal reports with another number are flagged with both places', async () => {
  const [first, second] = [
    `${shared} 31 people were hurt ${shared.replaceAll('tide', 'wave')}`,
    `${shared} 34 people were hurt ${shared.replaceAll('tide', 'wave')}`,
  ]
  const { pairs } = await pairsOf([
    save('numbers.jsonl', [
      { id: 'a', text: first },
      { id: 'b', text: second },
    ]),
  ])
  const [aStart, aEnd, bStart, bEnd] = pairs[0]!.otherNumbers![0]!
  expect([first.slice(aStart, aEnd), second.slice(bStart, bEnd)]).toEqual(['31', '34'])
})

test.each([
  ['the first word', (number: number) => `${number} ${shared}`],
  ['the third word from the end', (number: number) => `${shared} the toll stood at ${number} on Monday.`],
])('another number is flagged as %s, where a passage ends', async (_, write) => {
  const [first, second] = [write(41), write(52)]
  const { pairs } = await pairsOf([
    save('edges.jsonl', [
      { id: 'a', text: first },
      { id: 'b', text: second },
    ]),
  ])
  const [aStart, aEnd, bStart, bEnd] = pairs[0]!.otherNumbers![0]!
  expect([first.slice(aStart, aEnd), second.slice(bStart, bEnd)]).toEqual(['41', '52'])
})

test('the furniture of one outlet makes no pairs', async () => {
  const line = sentence('subscribe')
  const records = Array.from({ length: 12 }, (_, k) => ({
    id: String(k),
    series: 'S',
    text: `${sentence(`own${k}`)} ${sentence(`more${k}`)} ${sentence(`else${k}`)} ${line}`,
  }))
  expect((await pairsOf([save('furniture.jsonl', records)])).pairs).toEqual([])
})

test('an empty file has no reports', async () => {
  const { result } = (await pairsOf([save('empty.jsonl', [])])) as { result: ReuseResult }
  expect(result).toMatchObject({ reports: 0, pairs: 0, broken: [] })
})

test('clusters join places by passages only, and not over another number', async () => {
  const copy = (number: string): string => `${shared} ${number} people were hurt ${shared.replaceAll('tide', 'wave')}`
  const records = [
    { id: 'a', series: 'S', published: '2031-01-01', text: copy('31') },
    { id: 'b', series: 'T', published: '2031-01-03', text: copy('31') },
    { id: 'c', series: 'T', published: '2031-01-02', text: copy('34') },
    { id: 'd', series: 'S', published: '2031-01-04', text: `${sentence('other')} ${sentence('words')}` },
    {
      id: 'e',
      series: 'S',
      published: '2031-01-05',
      text: sentence('other').concat(' ', sentence('words'), ' ', sentence('more')),
    },
  ]
  const { result } = await pairsOf([save('clusters.jsonl', records)], { clusters: true })
  let lines = ''
  const clusters = writeClusters(result, text => {
    lines += text
  })
  const places = lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(clusters).toBe(2)
  expect(places.map(({ id, cluster, size, src, pboiler }) => [id, cluster, size, src, pboiler])).toEqual([
    ['a', 0, 2, 'a', 0],
    ['b', 0, 2, 'a', 0],
    ['d', 1, 2, 'd', 1],
    ['e', 1, 2, 'd', 1],
  ])
  expect(places[0]).toMatchObject({ series: 'S', begin: 0, end: copy('31').length })
})

test('places of one report that overlap are one place of a cluster', async () => {
  const parts = Array.from({ length: 9 }, (_, k) => sentence(`part${k}`))
  const records = [
    { id: 'whole', text: parts.join(' ') },
    { id: 'copy', text: parts.join(' ') },
    { id: 'first', text: parts.slice(0, 5).join(' ') },
    // Three parts stand in the report before: less than half of these, so a place of their own inside the larger one.
    { id: 'second', text: parts.slice(2).join(' ') },
  ]
  const { result } = await pairsOf([save('overlap.jsonl', records)], { clusters: true })
  let lines = ''
  writeClusters(result, text => {
    lines += text
  })
  const places = lines.trim().split('\n')
  expect(places.map(line => JSON.parse(line))).toEqual(
    records.map(({ id, text }) => ({ id, cluster: 0, size: 4, begin: 0, end: text.length, src: null, pboiler: 0 })),
  )
})
