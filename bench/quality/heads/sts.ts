// sts-headlines: how alike two headlines are, 0..5; Pearson's correlation per year.
import { loadLines, type Measure, type Source } from '../measure.ts'
import type { BoostOptions, Model } from './boost.ts'
import { predict } from './boost.ts'
import { crossPredict, fitRows, type Row, readModels, symmetricFigures, wordsOf } from './head.ts'

interface Pair {
  id: string
  year: number
  a: string
  b: string
  score: number
}

const options: BoostOptions = { trees: 250, depth: 3, rate: 0.04, leaf: 15 }

export function stsRows(pairs: readonly Pair[]): Row[] {
  return pairs.map(({ id, a, b, score }) => {
    const [year, number] = id.split(':')
    return {
      figures: symmetricFigures(wordsOf(a), wordsOf(b)),
      target: score,
      group: `${year}:${Math.floor(Number(number) / 25)}`,
    }
  })
}

export function fitSts(source: Source): Model {
  return fitRows(stsRows(loadLines<Pair>(source, 'align/sts-headlines')), 'squared', options)
}

export function measureSts(source: Source): Measure[] {
  const pairs = loadLines<Pair>(source, 'align/sts-headlines')
  const rows = stsRows(pairs)
  const model = source.half === 'dev' ? undefined : readModels<Model>('sts-headlines')
  const scores = model === undefined ? crossPredict(rows, 'squared', options) : rows.map(row => predict(model, row.figures))
  return [...new Set(pairs.map(pair => pair.year))].sort().map(year => {
    const chosen = pairs.map((pair, k) => [pair, scores[k]!] as const).filter(([pair]) => pair.year === year)
    const value = pearson(
      chosen.map(([pair]) => pair.score),
      chosen.map(([, score]) => score),
    )
    return { name: `pearson${year}`, value, ...(model === undefined ? { note: `${chosen.length} pairs, cross-validated` } : {}) }
  })
}

export function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  x.forEach((value, k) => {
    const [dx, dy] = [value - mx, y[k]! - my]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  })
  return xy / Math.sqrt(xx * yy)
}
