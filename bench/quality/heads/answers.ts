// clough-stevenson: how much of a source an answer took over, in four ordered classes.
// Method: a decision list of three cuts, each on one figure that speaks of just that border of the instructions the writers had, because
// 49 answers fit no more than three numbers. A cut has the fewest errors between the two classes it parts, in the widest gap of those.
// Cost: sorting; dev figures are of five folds drawn many times, held-out figures of the committed cuts.
import { likeness, likenessNames } from '../../../src/text/likeness.ts'
import { runProfile, sharedRuns } from '../../../src/text/passages.ts'
import { scanWords } from '../../../src/text/words.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { readModels } from './head.ts'

export interface Answer {
  id: string
  task: string
  a: string
  b: string
  label: (typeof classes)[number]
}

export const classes = ['non', 'heavy', 'light', 'near-copy'] as const

/** A classifier by three cuts: `cuts[k]` parts class `k` from class `k + 1` by figure `k`. */
export interface CutModel {
  cuts: number[]
}

/** So many times the answers are dealt to five folds anew: one draw moves the accuracy by .02 (standard deviation). */
const drawCount = 20
const foldCount = 5

/**
 * One figure a border: neighbouring content stems find what was reworded at all; the run of the middle word tells whether most of the answer
 * is still the source's wording; the typical run tells copies from edited copies, however much else stands beside them.
 */
export function answerFigures(a: string, b: string): number[] {
  const inB = scanWords(b)
  const { middle, typical } = runProfile(sharedRuns(scanWords(a), inB, 3), inB.count)
  return [likeness(a, b)[likenessNames.indexOf('rarePairsOfB')]!, Math.log2(1 + middle), Math.log2(1 + typical)]
}

export function fitAnswers(source: Source): CutModel {
  const answers = loadLines<Answer>(source, 'reuse/clough-stevenson')
  return fitCuts(
    answers.map(({ a, b }) => answerFigures(a, b)),
    answers.map(answer => classes.indexOf(answer.label)),
  )
}

export function fitCuts(rows: readonly number[][], targets: readonly number[]): CutModel {
  const of = (target: number, figure: number): number[] => rows.filter((_, k) => targets[k] === target).map(row => row[figure]!)
  return { cuts: [0, 1, 2].map(k => bestCut(of(k, k), of(k + 1, k))) }
}

/** The value with the fewest of `lower` above it and of `upper` not above it; in the middle of the widest gap when several are best. */
export function bestCut(lower: readonly number[], upper: readonly number[]): number {
  const values = [...lower, ...upper].sort((x, y) => x - y)
  let best = { errors: Infinity, gap: 0, cut: 0 }
  for (let i = 0; i + 1 < values.length; i++) {
    const cut = (values[i]! + values[i + 1]!) / 2
    const gap = values[i + 1]! - values[i]!
    const errors = lower.filter(value => value > cut).length + upper.filter(value => value <= cut).length
    if (errors < best.errors || (errors === best.errors && gap > best.gap)) best = { errors, gap, cut }
  }
  return best.cut
}

/** Long runs first: an answer copied in part is a copy, whatever stands beside it. */
export function classOf({ cuts }: CutModel, row: readonly number[]): number {
  if (row[2]! > cuts[2]!) return 3
  if (row[0]! <= cuts[0]!) return 0
  return row[1]! <= cuts[1]! ? 1 : 2
}

/** Classes of all rows, each by a model of the other folds. */
export function callByFolds(
  rows: readonly number[][],
  targets: readonly number[],
  folds: readonly (number | string)[],
): number[] {
  const models = new Map(
    [...new Set(folds)].map(fold => {
      const others = (_: unknown, k: number): boolean => folds[k] !== fold
      return [fold, fitCuts(rows.filter(others), targets.filter(others))]
    }),
  )
  return rows.map((row, k) => classOf(models.get(folds[k]!)!, row))
}

export function measureAnswers(source: Source): Measure[] {
  const answers = loadLines<Answer>(source, 'reuse/clough-stevenson')
  const rows = answers.map(({ a, b }) => answerFigures(a, b))
  const targets = answers.map(answer => classes.indexOf(answer.label))
  const isRight = (label: number, k: number): boolean => label === targets[k]
  let called: number[][]
  let [note, draws]: (string | undefined)[] = []
  if (source.half === 'dev') {
    called = Array.from({ length: drawCount }, (_, draw) =>
      callByFolds(rows, targets, drawFolds(rows.length, foldCount, draw + 1)),
    )
    const rightOf = (folds: readonly (number | string)[]): string =>
      `${callByFolds(rows, targets, folds).filter(isRight).length}/${rows.length}`
    draws = `five folds drawn ${drawCount} times`
    note = `${draws}; leave-one-out ${rightOf(rows.map((_, k) => k))}; leaving a source out ${rightOf(answers.map(({ task }) => task))}`
  } else {
    const model = readModels<CutModel>('clough-stevenson')
    called = [rows.map(row => classOf(model, row))]
  }
  const all = called.length * rows.length
  const scores = rows.map(row => row[0]!)
  return [
    share('accuracy4', called.flatMap(labels => labels.filter(isRight)).length, all, note),
    { name: 'heavyAuc', value: areaUnder(scores, targets, target => target === 1), note: 'heavy against non' },
    { name: 'copyAuc', value: areaUnder(scores, targets, target => target > 0), note: 'any copy against non' },
    share('accuracy2', called.flatMap(labels => labels.filter((label, k) => label > 0 === targets[k]! > 0)).length, all, draws),
  ]
}

/** The fold of each of `count` rows: dealt in an order drawn by `seed` (mulberry32), the same on every machine. */
export function drawFolds(count: number, folds: number, seed: number): number[] {
  let state = seed
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const order = Array.from({ length: count }, (_, k) => ({ k, key: random() })).sort((x, y) => x.key - y.key)
  const foldOf = new Array<number>(count)
  order.forEach(({ k }, place) => {
    foldOf[k] = place % folds
  })
  return foldOf
}

/** Area under the curve of positives against `non`; ties count half. */
function areaUnder(scores: readonly number[], targets: readonly number[], positive: (target: number) => boolean): number {
  const yes = scores.filter((_, k) => positive(targets[k]!))
  const no = scores.filter((_, k) => targets[k] === 0)
  let sum = 0
  for (const score of yes) for (const other of no) sum += score > other ? 1 : score === other ? 0.5 : 0
  return sum / Math.max(1, yes.length * no.length)
}
