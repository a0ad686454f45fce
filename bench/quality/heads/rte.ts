// rte3-3way: does the text entail the hypothesis, contradict it, or neither; reported: precision and recall of contradiction.
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { type BoostOptions, type Model, predict } from './boost.ts'
import { crossPredict, fitRows, pairFigures, type Row, readModels, wordsOf } from './head.ts'

interface Pair {
  id: string
  text: string
  hyp: string
  label: 'entailment' | 'neutral' | 'contradiction'
}

interface Labels {
  entailment: Model
  contradiction: Model
}

const options: BoostOptions = { trees: 80, depth: 2, rate: 0.06, leaf: 10 }
/** Contradictions are a tenth: what is twice as likely as that, and not likelier entailed, is called one. */
const threshold = 0.2

function rowsOf(pairs: readonly Pair[], label: Pair['label']): Row[] {
  return pairs.map((pair, k) => ({
    figures: pairFigures(wordsOf(pair.text), wordsOf(pair.hyp)),
    target: pair.label === label ? 1 : 0,
    group: String(Math.floor(k / 10)),
  }))
}

export function fitRte(source: Source): Labels {
  const pairs = loadLines<Pair>(source, 'align/rte3-3way')
  return {
    entailment: fitRows(rowsOf(pairs, 'entailment'), 'logistic', options),
    contradiction: fitRows(rowsOf(pairs, 'contradiction'), 'logistic', options),
  }
}

export function measureRte(source: Source): Measure[] {
  const pairs = loadLines<Pair>(source, 'align/rte3-3way')
  const known = source.half === 'dev' ? undefined : readModels<Labels>('rte3-3way')
  const scores = (label: 'entailment' | 'contradiction'): number[] => {
    const rows = rowsOf(pairs, label)
    return known === undefined ? crossPredict(rows, 'logistic', options) : rows.map(row => predict(known[label], row.figures))
  }
  const [entailed, contradicted] = [scores('entailment'), scores('contradiction')]
  const labels = pairs.map((_, k) =>
    contradicted[k]! >= threshold && entailed[k]! < 0.6 ? 'contradiction' : entailed[k]! >= 0.5 ? 'entailment' : 'neutral',
  )
  const count = (test: (pair: Pair, label: string) => boolean): number => pairs.filter((pair, k) => test(pair, labels[k]!)).length
  const both = count((pair, label) => label === 'contradiction' && pair.label === label)
  return [
    share(
      'precision',
      both,
      count((_, label) => label === 'contradiction'),
      known === undefined ? 'cross-validated' : undefined,
    ),
    share(
      'recall',
      both,
      count(pair => pair.label === 'contradiction'),
    ),
    share(
      'accuracy',
      count((pair, label) => pair.label === label),
      pairs.length,
    ),
  ]
}
