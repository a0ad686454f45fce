// pan-sentences: is one sentence a paraphrase of the other.
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
