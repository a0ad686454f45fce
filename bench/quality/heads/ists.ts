// ists-headlines: the gold chunks of two headlines paired, each pair with a type and a score (SemEval 2015 task 2c, gold chunks given).
// Scored as the task's script does: token pairs weighted by fan-out (Melamed 1998), all sentences at once, punctuation left out.
import { alignWords, type Link } from '../../../src/text/align/align.ts'
import { compareNumbers, describe, informationOf } from '../../../src/text/align/describe.ts'
import { prepareWords, type Words } from '../../../src/text/align/words.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { type BoostOptions, fitBoost, type Model, predict } from './boost.ts'
import { aligner, readModels } from './head.ts'

interface Chunk {
  a: number[]
  b: number[]
  type: string
  tags: string[]
  score: number | null
}

interface Headlines {
  id: string
  a: string[]
  b: string[]
  chunks: Chunk[]
}

const types = ['EQUI', 'SIMI', 'SPE1', 'SPE2', 'REL', 'OPPO'] as const

interface Typing {
  /** Is a pair of chunks paired in the gold? */
  paired: Model
  /** One model a type, against the rest; and the score 0..5. */
  types: Model[]
  score: Model
}

const options: BoostOptions = { trees: 90, depth: 3, rate: 0.08, leaf: 8 }
const pairThreshold = 0.42
const folds = 6

interface Cell {
  x: number
  y: number
  figures: number[]
  gold: Chunk | undefined
}

interface Prepared {
  record: Headlines
  a: Words
  b: Words
  chunksA: number[][]
  chunksB: number[][]
  cells: Cell[]
}

function prepare(record: Headlines): Prepared {
  const a = prepareWords(record.a, aligner.lexicon)
  const b = prepareWords(record.b, aligner.lexicon)
  const { links } = alignWords(a, b, aligner)
  const byStart = (x: number[], y: number[]): number => x[0]! - y[0]!
  const chunksA = record.chunks.map(chunk => chunk.a).filter(part => part.length > 0)
  const chunksB = record.chunks.map(chunk => chunk.b).filter(part => part.length > 0)
  chunksA.sort(byStart)
  chunksB.sort(byStart)
  const mass = chunksA.map(left => chunksB.map(right => linkMass(left, right, links, a, b)))
  const cells = chunksA.flatMap((left, x) =>
    chunksB.map((right, y) => ({
      x,
      y,
      figures: [
        ...describe(a, b, links, aligner, left, right),
        ...neighbourFigures(mass, x, y),
        Math.abs((x + 0.5) / chunksA.length - (y + 0.5) / chunksB.length),
        chunksA.length,
        chunksB.length,
      ],
      gold: record.chunks.find(chunk => chunk.a[0] === left[0] && chunk.b[0] === right[0]),
    })),
  )
  return { record, a, b, chunksA, chunksB, cells }
}

/** Information that links two chunks. */
function linkMass(left: number[], right: number[], links: readonly Link[], a: Words, b: Words): number {
  let sum = 0
  for (const [i, j, score] of links)
    if (left.includes(i) && right.includes(j)) sum += score * (informationOf(a.forms[i]!) + informationOf(b.forms[j]!))
  return sum
}

/** The chunk pair's links against those of its rivals, and the links of the pairs before and after it. */
function neighbourFigures(mass: number[][], x: number, y: number): number[] {
  const own = mass[x]![y]!
  const row = Math.max(0, ...mass[x]!.filter((_, k) => k !== y))
  const column = Math.max(0, ...mass.map(line => line[y]!).filter((_, k) => k !== x))
  return [own, row, column, own - Math.max(row, column), mass[x - 1]?.[y - 1] ?? -1, mass[x + 1]?.[y + 1] ?? -1]
}

function fitTyping(all: readonly Prepared[]): Typing {
  const cells = all.flatMap(({ cells }) => cells)
  const aligned = cells.filter(({ gold }) => gold !== undefined)
  const figures = aligned.map(cell => cell.figures)
  return {
    paired: fitBoost(
      cells.map(cell => cell.figures),
      cells.map(({ gold }) => (gold === undefined ? 0 : 1)),
      'logistic',
      options,
    ),
    types: types.map(type =>
      fitBoost(
        figures,
        aligned.map(({ gold }) => (gold!.type === type ? 1 : 0)),
        'logistic',
        options,
      ),
    ),
    score: fitBoost(
      figures,
      aligned.map(({ gold }) => gold!.score ?? 0),
      'squared',
      options,
    ),
  }
}

interface Pairing {
  left: number[]
  right: number[]
  type: string
  tags: string[]
  score: number
}

/** Chunks paired one to one, likeliest first. */
function pairChunks({ cells, chunksA, chunksB }: Prepared, typing: Typing): Pairing[] {
  const ranked = cells
    .map(cell => ({ ...cell, p: predict(typing.paired, cell.figures) }))
    .filter(({ p }) => p >= pairThreshold)
    .sort((a, b) => b.p - a.p || a.x - b.x || a.y - b.y)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const pairs: Pairing[] = []
  for (const { x, y, figures } of ranked) {
    if (usedA.has(x) || usedB.has(y)) continue
    usedA.add(x)
    usedB.add(y)
    const shares = typing.types.map(model => predict(model, figures))
    const type = types[shares.indexOf(Math.max(...shares))]!
    const raw = Math.round(predict(typing.score, figures))
    const score = type === 'EQUI' ? 5 : Math.max(1, Math.min(4, raw))
    pairs.push({ left: chunksA[x]!, right: chunksB[y]!, type, tags: [], score })
  }
  return pairs
}

interface TokenLink {
  types: string[]
  score: number
  fan: number
}

/** Token pairs of chunk pairs, punctuation left out, with the larger fan-out of their two tokens. */
function tokenLinks({ a, b }: Headlines, pairs: readonly Pairing[]): Map<string, TokenLink> {
  const word = (token: string): boolean => !/^[.,:'`?;"-]$/.test(token)
  const links = new Map<string, TokenLink>()
  for (const { left, right, type, tags, score } of pairs) {
    const [from, to] = [left.filter(i => word(a[i]!)), right.filter(j => word(b[j]!))]
    const fan = Math.max(from.length, to.length)
    for (const i of from) for (const j of to) links.set(`${i} ${j}`, { types: [type, ...tags], score, fan })
  }
  return links
}

type Judge = (own: TokenLink, other: TokenLink) => number

function jaccard(x: readonly string[], y: readonly string[]): number {
  return x.filter(type => y.includes(type)).length / new Set([...x, ...y]).size
}

const judges: Record<string, Judge> = {
  alignment: () => 1,
  type: (own, other) => jaccard(own.types, other.types),
  score: (own, other) => 1 - Math.abs(own.score - other.score) / 5,
  typeScore: (own, other) => jaccard(own.types, other.types) * (1 - Math.abs(own.score - other.score) / 5),
}

function scoreF1(golds: readonly Map<string, TokenLink>[], systems: readonly Map<string, TokenLink>[], judge: Judge): number {
  const overlap = (from: readonly Map<string, TokenLink>[], to: readonly Map<string, TokenLink>[]): number => {
    let [shared, total] = [0, 0]
    from.forEach((links, k) => {
      for (const [key, own] of links) {
        total += 1 / own.fan
        const other = to[k]!.get(key)
        if (other !== undefined) shared += judge(own, other) / own.fan
      }
    })
    return total === 0 ? 0 : shared / total
  }
  const [precision, recall] = [overlap(systems, golds), overlap(golds, systems)]
  return (2 * precision * recall) / (precision + recall)
}

function goldPairs({ chunks }: Headlines): Pairing[] {
  return chunks
    .filter(({ a, b }) => a.length > 0 && b.length > 0)
    .map(({ a, b, type, tags, score }) => ({ left: a, right: b, type, tags, score: score ?? 0 }))
}

/** Chunk pairs whose numbers differ by value: gold pairs that hold different numbers on both sides against the pairs we would report. */
function numberMeasures(all: readonly Prepared[], systems: readonly Pairing[][]): Measure[] {
  let [both, found, gold] = [0, 0, 0]
  all.forEach(({ record, a, b }, k) => {
    const differs = ({ left, right }: Pairing): boolean => {
      const { leftA, leftB } = compareNumbers(a, left, b, right)
      return leftA > 0 && leftB > 0
    }
    const wanted = new Set(
      goldPairs(record)
        .filter(pair => differs(pair) && pair.type !== 'EQUI')
        .map(({ left, right }) => `${left[0]} ${right[0]}`),
    )
    const reported = systems[k]!.filter(differs)
    gold += wanted.size
    found += reported.length
    both += reported.filter(({ left, right }) => wanted.has(`${left[0]} ${right[0]}`)).length
  })
  return [share('numberPrecision', both, found), share('numberRecall', both, gold)]
}

export function fitIsts(source: Source): Typing {
  return fitTyping(loadLines<Headlines>(source, 'align/ists-headlines').map(prepare))
}

export function measureIsts(source: Source): Measure[] {
  const all = loadLines<Headlines>(source, 'align/ists-headlines').map(prepare)
  const systems: Pairing[][] = []
  if (source.half === 'dev') {
    const foldOf = (k: number): number => Math.floor((k * folds) / all.length)
    for (let fold = 0; fold < folds; fold++) {
      const typing = fitTyping(all.filter((_, k) => foldOf(k) !== fold))
      all.forEach((one, k) => {
        if (foldOf(k) === fold) systems[k] = pairChunks(one, typing)
      })
    }
  } else {
    const typing = readModels<Typing>('ists-headlines')
    for (const one of all) systems.push(pairChunks(one, typing))
  }
  const golds = all.map(({ record }) => tokenLinks(record, goldPairs(record)))
  const ours = all.map(({ record }, k) => tokenLinks(record, systems[k]!))
  const note = source.half === 'dev' ? { note: 'cross-validated' } : {}
  return [
    ...Object.entries(judges).map(([name, judge]) => ({ name, value: scoreF1(golds, ours, judge), ...note })),
    ...numberMeasures(all, systems),
  ]
}
