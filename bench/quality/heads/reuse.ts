// pan-sentences: is one sentence a paraphrase of the other; clough-stevenson: how much was taken over, in four classes.
import { likeness } from '../../../src/text/likeness.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { type BoostOptions, type Model, predict } from './boost.ts'
import { crossPredict, fitRows, type Row, readModels, symmetricFigures, wordsOf } from './head.ts'

interface Sentences {
  id: string
  a: string
  b: string
  label: 0 | 1
}

const sentenceOptions: BoostOptions = { trees: 220, depth: 3, rate: 0.06, leaf: 20 }

export function sentenceRows(pairs: readonly Sentences[]): Row[] {
  return pairs.map(({ a, b, label }, k) => {
    const forward = likeness(a, b)
    const backward = likeness(b, a)
    const both = forward.flatMap((figure, f) => [Math.min(figure, backward[f]!), Math.max(figure, backward[f]!)])
    return { figures: [...both, ...symmetricFigures(wordsOf(a), wordsOf(b))], target: label, group: String(Math.floor(k / 20)) }
  })
}

export function fitSentences(source: Source): Model {
  return fitRows(sentenceRows(loadLines<Sentences>(source, 'reuse/pan-sentences')), 'logistic', sentenceOptions)
}

export function measureSentences(source: Source): Measure[] {
  const pairs = loadLines<Sentences>(source, 'reuse/pan-sentences')
  const rows = sentenceRows(pairs)
  const model = source.half === 'dev' ? undefined : readModels<Model>('pan-sentences')
  const scores = model === undefined ? crossPredict(rows, 'logistic', sentenceOptions) : rows.map(row => predict(model, row.figures))
  const right = rows.filter((row, k) => (scores[k]! >= 0.5 ? 1 : 0) === row.target).length
  return [share('accuracy', right, rows.length, model === undefined ? 'cross-validated' : undefined), f1(rows, scores)]
}

function f1(rows: readonly Row[], scores: readonly number[]): Measure {
  const called = scores.filter(score => score >= 0.5).length
  const gold = rows.filter(row => row.target === 1).length
  const both = rows.filter((row, k) => row.target === 1 && scores[k]! >= 0.5).length
  return { name: 'F1', value: (2 * both) / (called + gold) }
}

interface Answer {
  id: string
  task: string
  a: string
  b: string
  label: (typeof classes)[number]
}

const classes = ['non', 'heavy', 'light', 'near-copy'] as const

/** An ordinal logistic regression over few figures: with 49 pairs nothing larger can be fitted. */
export interface OrdinalModel {
  mean: number[]
  spread: number[]
  weights: number[]
  /** Limits between the classes, rising. */
  limits: number[]
}

/** Figures that rise with the class; chosen by what they are, runs of three and five, order and content, not by trial. */
const answerFigures = [4, 6, 9, 12, 13, 14, 15]

function answerRow({ a, b }: Answer): number[] {
  const figures = likeness(a, b)
  return answerFigures.map(k => Math.sqrt(figures[k]!))
}

export function fitAnswers(source: Source): OrdinalModel {
  const answers = loadLines<Answer>(source, 'reuse/clough-stevenson')
  return fitOrdinal(
    answers.map(answerRow),
    answers.map(answer => classes.indexOf(answer.label)),
  )
}

export function fitOrdinal(rows: readonly number[][], targets: readonly number[], ridge = 0.6, rounds = 1500): OrdinalModel {
  const width = rows[0]!.length
  const mean = Array.from({ length: width }, (_, f) => rows.reduce((sum, row) => sum + row[f]!, 0) / rows.length)
  const spread = mean.map((m, f) => Math.sqrt(rows.reduce((sum, row) => sum + (row[f]! - m) ** 2, 0) / rows.length) || 1)
  const scaled = rows.map(row => row.map((value, f) => (value - mean[f]!) / spread[f]!))
  const weights = new Array<number>(width).fill(0.3)
  const limits = [-1, 0, 1]
  const rate = 0.05
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map(weight => -ridge * weight)
    const push = [0, 0, 0]
    scaled.forEach((row, k) => {
      const score = row.reduce((sum, value, f) => sum + value * weights[f]!, 0)
      limits.forEach((limit, c) => {
        const error = (targets[k]! > c ? 1 : 0) - 1 / (1 + Math.exp(limit - score))
        row.forEach((value, f) => {
          slope[f]! += error * value
        })
        push[c]! -= error
      })
    })
    weights.forEach((_, f) => {
      weights[f]! += (rate * slope[f]!) / rows.length
    })
    limits.forEach((_, c) => {
      limits[c]! += (rate * push[c]!) / rows.length * 3
    })
  }
  return { mean, spread, weights, limits }
}

function scoreOf({ mean, spread, weights }: OrdinalModel, row: readonly number[]): number {
  return row.reduce((sum, value, f) => sum + ((value - mean[f]!) / spread[f]!) * weights[f]!, 0)
}

export function measureAnswers(source: Source): Measure[] {
  const answers = loadLines<Answer>(source, 'reuse/clough-stevenson')
  const rows = answers.map(answerRow)
  const targets = answers.map(answer => classes.indexOf(answer.label))
  const whole = source.half === 'dev' ? undefined : readModels<OrdinalModel>('clough-stevenson')
  const models = rows.map((_, k) => whole ?? fitOrdinal(rows.filter((_, i) => i !== k), targets.filter((_, i) => i !== k)))
  const scores = rows.map((row, k) => scoreOf(models[k]!, row))
  const classOf = (score: number, { limits }: OrdinalModel): number => limits.filter(limit => score > limit).length
  const right = scores.filter((score, k) => classOf(score, models[k]!) === targets[k]).length
  const copyRight = scores.filter((score, k) => classOf(score, models[k]!) > 0 === targets[k]! > 0).length
  const note = whole === undefined ? 'leave-one-out' : undefined
  const auc = (positive: (target: number) => boolean): number => areaUnder(scores, targets, positive)
  return [
    share('accuracy4', right, rows.length, note),
    { name: 'heavyAuc', value: auc(target => target === 1), note: 'heavy against non' },
    { name: 'copyAuc', value: auc(target => target > 0), note: 'any copy against non' },
    share('accuracy2', copyRight, rows.length, note),
  ]
}

/** Area under the curve of positives against `non`; ties count half. */
function areaUnder(scores: readonly number[], targets: readonly number[], positive: (target: number) => boolean): number {
  const yes = scores.filter((_, k) => positive(targets[k]!))
  const no = scores.filter((_, k) => targets[k] === 0)
  let sum = 0
  for (const score of yes) for (const other of no) sum += score > other ? 1 : score === other ? 0.5 : 0
  return sum / Math.max(1, yes.length * no.length)
}
