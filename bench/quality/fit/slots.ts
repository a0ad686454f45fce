// Fits the slot scores without annotation: where two reports of a dev story print one value, another is planted in one of them, and the
// score learns to find its place among all mentions of its kind. Stories of annotated pairs are left out, so that the figures on
// real-pairs and planted are of texts the weights have not seen. Prints recall and alarms cross-validated by story.
// Usage: node bench/quality/fit/slots.ts [--data DIR] [--pairs N] [--write]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { relate } from '../../../src/compare/differences/amounts.ts'
import { type Frame, layOut, type Placed } from '../../../src/compare/differences/frame.ts'
import { linkWords } from '../../../src/compare/differences/linking.ts'
import { nameSlots } from '../../../src/compare/differences/names.ts'
import { numberSlots } from '../../../src/compare/differences/numbers.ts'
import { likePairs } from '../../../src/compare/differences/rejoin.ts'
import { rivalryOf } from '../../../src/compare/differences/report-words.ts'
import { placeFeatures } from '../../../src/compare/differences/slot-features.ts'
import type { SlotKind } from '../../../src/compare/differences/slot-weights.ts'
import type { Slot } from '../../../src/compare/differences/slots.ts'
import { timeSlots } from '../../../src/compare/differences/times.ts'
import { relate as relateReports } from '../../../src/compare/story.ts'
import type { AnnotatedReport } from '../../../src/model/annotations.ts'
import type { Report } from '../../../src/model/report.ts'
import { overlap, type Span } from '../../../src/model/span.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { type GoldPair, type GoldRecord, toReport } from '../differences/pairs.ts'
import { loadLines, type Source } from '../measure.ts'
import { makeRandom, shuffle } from '../random.ts'
import { type Example, fitNewton } from './newton.ts'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(import.meta.dirname, '../../../../shared/data') },
    pairs: { type: 'string', default: '150' },
    penalty: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
  },
})
const source: Source = { data: options.data, half: 'dev' }
const kinds = ['number', 'time', 'name'] as const
const folds = 5
/** Values planted in one report at most, each in a sentence of its own. */
const mostPlanted = 8
/** Names stand in every sentence, and two that share one tell the same less often than two that share a figure. */
const mostNames = 2
/**
 * Planted strictly, nearly all places are one slot, but the score learns to ask for sentences that are alike; planted loosely, it learns
 * of the others too, from examples of which many are none. The mean of both weights did better on planted (dev) than either.
 */
const manners = ['loose', 'strict'] as const
type Manner = (typeof manners)[number]
/** Sentences that are not nearly the likest of their reports seldom tell the same, even with one value: no place to plant in. */
const leastMargin = -0.5
/** Share of the pairs of names that are examples: there are many, and each counts for those left out. */
const namesKept = 0.3
const aligner = loadAligner()
const random = makeRandom(7)

const figures = 'two three four five six seven eight nine eleven twelve'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const months = 'January February March April June July August September October November December'.split(' ')
const people = 'Halloran Tamblyn Verstraete Okonjo Szilard Quimby Adeyo Rasmark Bellweather Ishimoto Pardew Castellan'.split(' ')

interface Article extends Omit<GoldRecord, 'outlet'> {
  story: string | null
  source: string | null
}

interface Planted extends Span {
  kind: SlotKind
  /** Where the first report prints the value. */
  answer: Span
  words: string
}

interface Row {
  kind: SlotKind
  manner: Manner
  story: number
  /** Number of the planted value this pair of mentions would find; -1 when it is none. */
  planted: number
  example: Example
}

const rows: Row[] = []
const sought = new Map<SlotKind, Map<number, number>>(kinds.map(kind => [kind, new Map()]))
let plants = 0
let reportPairs = 0
for (const [story, [first, second]] of drawPairs(Number(options.pairs)).entries()) {
  const [a, b] = [annotateReport(first), annotateReport(second)]
  if (!relateReports([a, b])(first.id, second.id)) continue
  reportPairs++
  for (const manner of manners) {
    const planted = plantIn(a, b, manner)
    collect(story, a, annotateReport(withPlanted(second, planted)), planted, manner)
  }
}

/** Rows of all candidate pairs of sentences of `a` and the planted report. */
function collect(story: number, a: AnnotatedReport, b: AnnotatedReport, planted: readonly Planted[], manner: Manner): void {
  const base = plants
  if (manner === 'strict') for (const [k, { kind }] of planted.entries()) sought.get(kind)!.set(base + k, story)
  plants += planted.length
  let shift = 0
  const places = [...planted].map((plant, number) => {
    const start = plant.start + shift
    shift += plant.words.length - (plant.end - plant.start)
    return { ...plant, number: base + number, start, end: start + plant.words.length }
  })
  const frames = [a, b].flatMap(annotated =>
    annotated.sentences.map(({ start, end }) => layOut({ report: annotated.report.id, start, end }, annotated)),
  )
  for (const [x, y] of likePairs(frames)) {
    const links = linkWords(x, y, aligner)
    const swapped = x.annotated !== a
    const add = (kind: SlotKind, slots: readonly Slot<Span>[]): void => {
      for (const { first, second, features } of slots) {
        const [own, other] = swapped ? [second, first] : [first, second]
        const touched = places.filter(place => overlap(place, other.mention) > 0)
        const hit = touched.find(place => place.kind === kind && overlap(place.answer, own.mention) > 0)
        if (hit === undefined && kind === 'name' && random() > namesKept) continue
        const weight = hit === undefined && kind === 'name' ? 1 / namesKept : 1
        rows.push({
          kind,
          manner,
          story,
          planted: hit?.number ?? -1,
          example: { features, y: hit === undefined ? 0 : 1, weight },
        })
      }
    }
    add('number', numberSlots(x, y, links))
    add('time', timeSlots(x, y, links))
    add('name', nameSlots(x, y, links))
  }
}

/** Values that both reports print once, or once in two sentences that are like each other, with another in the place of the second. */
function plantIn(a: AnnotatedReport, b: AnnotatedReport, manner: Manner): Planted[] {
  const frames = [a, b].flatMap(annotated =>
    annotated.sentences.map(({ start, end }) => layOut({ report: annotated.report.id, start, end }, annotated)),
  )
  const found: Planted[] = []
  const pairs = shuffle(
    likePairs(frames).map(([x, y]): [Frame, Frame] => (x.annotated === a ? [x, y] : [y, x])),
    random,
  )
  const used = new Set<number>()
  let names = 0
  for (const [x, y] of pairs) {
    if (found.length >= mostPlanted) break
    if (used.has(y.sentence.from)) continue
    const shared = sharedContent(x, y)
    const scarce = shuffle([...equalNumbers(x, y), ...equalTimes(x, y)], random)[0]
    const name = scarce === undefined && shared >= 5 && names < mostNames ? shuffle(equalNames(x, y), random)[0] : undefined
    const likely = manner === 'loose' ? shared >= 2 : shared >= 4 && rivalryOf(x, y).margin >= leastMargin
    const plant = likely ? (scarce ?? name) : undefined
    if (plant === undefined) continue
    if (plant === name) names++
    used.add(y.sentence.from)
    found.push(plant)
  }
  return found.sort((p, q) => p.start - q.start)
}

function sharedContent(x: Frame, y: Frame): number {
  const keys = new Set(y.keys.filter((_, j) => y.content[j]))
  return new Set(x.keys.filter((key, i) => x.content[i] && keys.has(key))).size
}

function equalNumbers(x: Frame, y: Frame): Planted[] {
  return once(x.quantities, y.quantities, (p, q) => relate(p, q)?.equal === true).flatMap(([p, q]) => {
    const printed = textOf(y, q)
    const digits = /\d[\d,.]*/.exec(printed)
    if (digits !== null) {
      const from = q.start + digits.index
      const lead = Number(digits[0][0])
      const words = `${(lead % 9) + 1}${digits[0].slice(1)}`
      return [{ kind: 'number' as const, start: from, end: from + words.length, answer: p, words }]
    }
    const word = figures.find(figure => new RegExp(`\\b${figure}\\b`, 'i').test(printed))
    if (word === undefined) return []
    const from = q.start + printed.toLowerCase().indexOf(word)
    const words = pick(figures.filter(figure => figure !== word))
    return [{ kind: 'number' as const, start: from, end: from + word.length, answer: p, words }]
  })
}

function equalTimes(x: Frame, y: Frame): Planted[] {
  return once(x.times, y.times, (p, q) => p.value === q.value).flatMap(([p, q]) => {
    const printed = textOf(y, q)
    for (const list of [weekdays, months]) {
      const word = list.find(other => printed.includes(other))
      if (word === undefined) continue
      const from = q.start + printed.indexOf(word)
      const words = pick(list.filter(other => other !== word))
      return [{ kind: 'time' as const, start: from, end: from + word.length, answer: p, words }]
    }
    return []
  })
}

/** A whole name gives way to another, or one of its words does. */
function equalNames(x: Frame, y: Frame): Planted[] {
  return once(
    x.names,
    y.names,
    (p, q) => p.name === q.name || p.name.endsWith(` ${q.name}`) || q.name.endsWith(` ${p.name}`),
  ).flatMap(([p, q]) => {
    const printed = textOf(y, q)
    const parts = [...printed.matchAll(/\p{Lu}[\p{L}]{2,}/gu)]
    if (parts.length === 0) return []
    const whole = random() < 0.4
    const part = pick(parts)
    const [start, length] = whole ? [q.start, printed.length] : [q.start + part.index, part[0].length]
    return [{ kind: 'name' as const, start, end: start + length, answer: p, words: pick(people) }]
  })
}

/** Mentions of one value that stand once in either sentence. */
function once<M extends Span>(xs: readonly Placed<M>[], ys: readonly Placed<M>[], equal: (p: M, q: M) => boolean): [M, M][] {
  return xs.flatMap(({ mention: p }) => {
    const answers = ys.filter(({ mention: q }) => equal(p, q))
    const own = xs.filter(({ mention }) => answers[0] !== undefined && equal(mention, answers[0].mention))
    return answers.length === 1 && own.length === 1 ? [[p, answers[0]!.mention] as [M, M]] : []
  })
}

function textOf({ annotated: { report } }: Frame, { start, end }: Span): string {
  return report.text.slice(start, end)
}

/** The report with other words in the places of the planted values. */
function withPlanted({ other: _, ...report }: Report, planted: readonly Planted[]): Report {
  let text = report.text
  for (const { start, end, words } of [...planted].reverse()) text = text.slice(0, start) + words + text.slice(end)
  const moved = (at: number): number =>
    at + planted.reduce((sum, plant) => sum + (plant.end <= at ? plant.words.length - (plant.end - plant.start) : 0), 0)
  const move = <S extends Span>(span: S): S => ({ ...span, start: moved(span.start), end: moved(span.end) })
  return {
    ...report,
    id: `${report.id}+planted`,
    text,
    ...(report.headline === undefined ? {} : { headline: move(report.headline) }),
    body: report.body.map(move),
    credits: report.credits.map(move),
    excluded: report.excluded.map(move),
  }
}

/** Pairs of reports of one story each, the stories in a fixed random order and taken in turn from the sets. */
function drawPairs(count: number): [Report, Report][] {
  const annotated = new Set(
    loadLines<GoldPair>(source, 'differences/real-pairs').flatMap(({ story, reports }) => [story, reports.A.id, reports.B.id]),
  )
  const queues = ['newscluster', 'basil', 'allsides-full'].map(set => {
    const stories = new Map<string, Article[]>()
    for (const article of loadLines<Article>(source, `stories/${set}`))
      if (article.story !== null) stories.set(article.story, [...(stories.get(article.story) ?? []), article])
    const free = [...stories].filter(
      ([story, articles]) => articles.length > 1 && !annotated.has(story) && !articles.some(({ id }) => annotated.has(id)),
    )
    const most = set === 'newscluster' ? 6 : 1
    return shuffle(
      free.flatMap(([, articles]) => pairsOf(shuffle(articles, random)).slice(0, most)),
      random,
    )
  })
  const drawn: [Report, Report][] = []
  for (let k = 0; drawn.length < count && queues.some(queue => k < queue.length); k++)
    for (const queue of queues)
      if (queue[k] !== undefined && drawn.length < count) drawn.push(queue[k]!.map(read) as [Report, Report])
  return drawn
}

function pairsOf(articles: readonly Article[]): [Article, Article][] {
  const pairs: [Article, Article][] = []
  for (let i = 0; i + 1 < articles.length; i += 2) pairs.push([articles[i]!, articles[i + 1]!])
  return pairs
}

function read({ source: outlet, ...article }: Article): Report {
  return toReport({ ...article, outlet })
}

function pick<Value>(values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!
}

function probability(weights: Record<string, number>, features: Readonly<Record<string, number>>): number {
  let sum = 0
  for (const name in features) sum += features[name]! * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** The row without what only its kind knows: what is left says whether any two stretches stand in one place. */
function sharedOnly({ example, ...row }: Row): Row {
  return {
    ...row,
    example: { ...example, features: Object.fromEntries(placeFeatures.map(name => [name, example.features[name]!])) },
  }
}

console.log(`${reportPairs} pairs of reports, ${plants} planted values, ${rows.length} pairs of mentions`)
const fitted: Record<string, Record<string, number>> = {}
for (const kind of ['any', ...kinds] as const) {
  const own = kind === 'any' ? rows.filter(row => row.kind !== 'name').map(sharedOnly) : rows.filter(row => row.kind === kind)
  const learn = (some: readonly Row[]): Record<string, number> => {
    const [loose, strict] = manners.map(manner =>
      fitNewton(
        some.filter(row => row.manner === manner).map(({ example }) => example),
        Number(options.penalty),
      ),
    ) as [Record<string, number>, Record<string, number>]
    return Object.fromEntries(
      Object.keys(strict).map(name => [name, Number((((loose[name] ?? 0) + strict[name]!) / 2).toFixed(4))]),
    )
  }
  const weights = Array.from({ length: folds }, (_, fold) => learn(own.filter(({ story }) => story % folds !== fold)))
  const strictly = own.filter(({ manner }) => manner === 'strict')
  const scored = strictly.map(row => ({ row, p: probability(weights[row.story % folds]!, row.example.features) }))
  const all = kind === 'any' ? sought.get('number')!.size + sought.get('time')!.size : sought.get(kind)!.size
  for (const at of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const found = new Set(scored.filter(({ row, p }) => p >= at && row.planted >= 0).map(({ row }) => row.planted)).size
    const alarms = scored.filter(({ row, p }) => p >= at && row.planted < 0).length
    console.log(
      `${kind} at ${at}: recall ${(found / all).toFixed(3)} (${found}/${all}), ` +
        `${alarms} other pairs (${(alarms / reportPairs).toFixed(2)} a pair of reports)`,
    )
  }
  fitted[kind] = learn(own)
}
if (options.write) {
  const path = join(import.meta.dirname, '../../../src/compare/differences/slot-weights.json')
  writeFileSync(path, `${JSON.stringify(fitted, null, 2)}\n`)
} else
  for (const kind of kinds)
    console.log(
      kind,
      Object.entries(fitted[kind]!)
        .map(([k, v]) => `${k} ${v}`)
        .join(', '),
    )
