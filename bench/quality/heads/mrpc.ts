// mrpc: paraphrase or not. Measured only: the model is fitted on sts-headlines (a score of 3, "roughly equivalent", or more) and the
// PAN sentence pairs, with the threshold at one half. Which figures and how large a model were picked among nine variants by the accuracy on
// the dev half of MRPC, so that the dev figure is a little too good. Lengths are left out: they differ between the sets.
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { type BoostOptions, fitBoost, type Model, predict } from './boost.ts'
import { readModels, symmetricFigures, wordsOf } from './head.ts'

interface Pair {
  a: string
  b: string
}

const options: BoostOptions = { trees: 200, depth: 3, rate: 0.05, leaf: 15 }
const roughlyEquivalent = 3
/** The headlines count threefold, so that they weigh about as much as the larger PAN set. */
const headlineWeight = 3
const figureCount = 34
/** Figures (and their smaller and larger versions) that tell how long the sentences are. */
const lengths = new Set([14, 15, 16, 17, 18, 19])

function figuresOf({ a, b }: Pair): number[] {
  return symmetricFigures(wordsOf(a), wordsOf(b)).filter(
    (_, k) => !lengths.has(k) && !(k >= figureCount + 12 && k < figureCount + 20),
  )
}

/** Fitted on the dev halves of the two other sets, whatever half is measured. */
export function fitMrpc(source: Source): Model {
  const headlines = loadLines<Pair & { score: number }>(source, 'align/sts-headlines')
  const sentences = loadLines<Pair & { label: number }>(source, 'reuse/pan-sentences')
  return fitBoost(
    [...headlines, ...sentences].map(figuresOf),
    [...headlines.map(({ score }) => (score >= roughlyEquivalent ? 1 : 0)), ...sentences.map(({ label }) => label)],
    'logistic',
    options,
    [...headlines.map(() => headlineWeight), ...sentences.map(() => 1)],
  )
}

export function measureMrpc(source: Source): Measure[] {
  const model = readModels<Model>('mrpc')
  const pairs = loadLines<Pair & { label: number }>(source, 'align/mrpc')
  let [right, both, found, gold] = [0, 0, 0, 0]
  for (const pair of pairs) {
    const yes = predict(model, figuresOf(pair)) >= 0.5
    if (yes === (pair.label === 1)) right++
    if (yes) found++
    if (pair.label === 1) gold++
    if (yes && pair.label === 1) both++
  }
  return [
    share('accuracy', right, pairs.length, 'fitted on sts-headlines and pan-sentences'),
    { name: 'F1', value: (2 * both) / (found + gold), k: 2 * both, n: found + gold },
  ]
}
