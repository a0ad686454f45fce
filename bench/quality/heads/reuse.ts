// pan-sentences: is one sentence a paraphrase of the other; clough-stevenson: how much was taken over, in four classes.
import { likeness, likenessNames } from '../../../src/text/likeness.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { type BoostOptions, type Model, predict } from './boost.ts'
import { crossPredict, fitRows, type Row, readModels, symmetricFigures, wordsOf } from './head.ts'

interface Sentences {
  id: string
  a: string
  b: string
  label: 0 | 1
}

const sentenceOptions: BoostOptions = { trees: 160, depth: 3, rate: 0.06, leaf: 20 }

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
  const scores =
    model === undefined ? crossPredict(rows, 'logistic', sentenceOptions) : rows.map(row => predict(model, row.figures))
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

/** Gaussian naive Bayes: with 49 pairs nothing larger can be fitted. One mean and spread per class and figure. */
export interface BayesModel {
  shares: number[]
  means: number[][]
  spreads: number[][]
}

/**
 * Neighbouring content stems find what was reworded, the mean length of runs tells edited copies from untouched ones (the best single
 * addition), runs of letters are the steadiest of the word figures.
 */
const answerFigures = ['rarePairsOfB', 'meanRun', 'lettersOfB'] as const
/** Added to every spread, so that a class with equal values does not rule out its neighbours. */
const leastSpread = 0.05

function answerRow({ a, b }: Answer): number[] {
  const figures = likeness(a, b)
  return answerFigures.map(name => figures[likenessNames.indexOf(name)]!)
}

export function fitAnswers(source: Source): BayesModel {
  const answers = loadLines<Answer>(source, 'reuse/clough-stevenson')
  return fitBayes(
    answers.map(answerRow),
    answers.map(answer => classes.indexOf(answer.label)),
  )
}

function fitBayes(rows: readonly number[][], targets: readonly number[]): BayesModel {
  const model: BayesModel = { shares: [], means: [], spreads: [] }
  classes.forEach((_, c) => {
    const own = rows.filter((_, k) => targets[k] === c)
    const means = answerFigures.map((_, f) => own.reduce((sum, row) => sum + row[f]!, 0) / own.length)
    model.shares.push(own.length / rows.length)
    model.means.push(means)
    model.spreads.push(
      means.map((mean, f) => Math.sqrt(own.reduce((sum, row) => sum + (row[f]! - mean) ** 2, 0) / own.length + leastSpread ** 2)),
    )
  })
  return model
}

function classOf({ shares, means, spreads }: BayesModel, row: readonly number[]): number {
  const scores = shares.map((share, c) =>
    row.reduce(
      (sum, value, f) => sum - Math.log(spreads[c]![f]!) - ((value - means[c]![f]!) / spreads[c]![f]!) ** 2 / 2,
      Math.log(share),
    ),
  )
  return scores.indexOf(Math.max(...scores))
}

export function measureAnswers(source: Source): Measure[] {
  const answers = loadLines<Answer>(source, 'reuse/clough-stevenson')
  const rows = answers.map(answerRow)
  const targets = answers.map(answer => classes.indexOf(answer.label))
  const whole = source.half === 'dev' ? undefined : readModels<BayesModel>('clough-stevenson')
  const calledWithout = (left: (i: number, k: number) => boolean): number[] =>
    rows.map((row, k) => {
      const others = (_: unknown, i: number): boolean => !left(i, k)
      return classOf(whole ?? fitBayes(rows.filter(others), targets.filter(others)), row)
    })
  const rightOf = (labels: readonly number[]): number => labels.filter((label, k) => label === targets[k]).length
  const called = calledWithout((i, k) => i === k)
  const bySource = rightOf(calledWithout((i, k) => answers[i]!.task === answers[k]!.task))
  const note = whole === undefined ? `leave-one-out; leaving a source out ${bySource}/${rows.length}` : undefined
  const scores = rows.map(row => row[0]!)
  const auc = (positive: (target: number) => boolean): number => areaUnder(scores, targets, positive)
  return [
    share('accuracy4', rightOf(called), rows.length, note),
    { name: 'heavyAuc', value: auc(target => target === 1), note: 'heavy against non' },
    { name: 'copyAuc', value: auc(target => target > 0), note: 'any copy against non' },
    share(
      'accuracy2',
      called.filter((label, k) => label > 0 === targets[k]! > 0).length,
      rows.length,
      whole === undefined ? 'leave-one-out' : undefined,
    ),
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
