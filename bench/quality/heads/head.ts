// What the label heads share: tokens of a raw sentence, figures of a pair, and the rule that dev figures are cross-validated
// (fitted here on the other folds) while held-out figures come from the committed weights.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AlignmentFeatures, alignWords } from '../../../src/text/align/align.ts'
import { describe } from '../../../src/text/align/describe.ts'
import { prepareWords, type Words } from '../../../src/text/align/words.ts'
import { tokenize, tokenText } from '../../../src/text/tokens.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { type BoostOptions, fitBoost, type Model, predict } from './boost.ts'

export const aligner: AlignmentFeatures = loadAligner()

export function wordsOf(text: string): Words {
  const tokens = tokenize(text)
  return prepareWords(
    Array.from({ length: tokens.count }, (_, i) => tokenText(text, tokens, i)),
    aligner.lexicon,
  )
}

export function pairFigures(a: Words, b: Words): number[] {
  return describe(a, b, alignWords(a, b, aligner).links, aligner)
}

/** Figures of a pair whose sides may be swapped: a's and b's, and the smaller and larger of both where that helps trees. */
export function symmetricFigures(a: Words, b: Words): number[] {
  const figures = pairFigures(a, b)
  const paired = [0, 2, 4, 6, 8, 12, 14, 16, 18, 27]
  return [...figures, ...paired.flatMap(k => [Math.min(figures[k]!, figures[k + 1]!), Math.max(figures[k]!, figures[k + 1]!)])]
}

export interface Row {
  figures: number[]
  target: number
  /** Rows of one group (story, document, year's block) are never split between folds. */
  group: string
}

const weightsFolder = join(import.meta.dirname, 'weights')
const foldCount = 5

/** Cross-validated predictions of all rows: groups are dealt to folds in order of first appearance, in blocks. */
export function crossPredict(
  rows: readonly Row[],
  loss: Model['loss'],
  options: BoostOptions,
  folds = foldCount,
  weightOf: (row: Row) => number = () => 1,
): number[] {
  const groups = [...new Set(rows.map(row => row.group))]
  const foldOf = new Map(groups.map((group, k) => [group, Math.floor((k * folds) / groups.length)]))
  const predictions = new Array<number>(rows.length)
  for (let fold = 0; fold < Math.min(folds, groups.length); fold++) {
    const train = rows.filter(row => foldOf.get(row.group) !== fold)
    const model = fitRows(train, loss, options, weightOf)
    rows.forEach((row, k) => {
      if (foldOf.get(row.group) === fold) predictions[k] = predict(model, row.figures)
    })
  }
  return predictions
}

export function fitRows(
  rows: readonly Row[],
  loss: Model['loss'],
  options: BoostOptions,
  weightOf: (row: Row) => number = () => 1,
): Model {
  return fitBoost(
    rows.map(row => row.figures),
    rows.map(row => row.target),
    loss,
    options,
    rows.map(weightOf),
  )
}

export function readModels<Models>(name: string): Models {
  const file = join(weightsFolder, `${name}.json`)
  if (!existsSync(file)) throw new Error(`${file} is missing; run node bench/quality/fit/heads.ts ${name}`)
  return JSON.parse(readFileSync(file, 'utf8')) as Models
}

export function writeModels(name: string, models: unknown): void {
  writeFileSync(join(weightsFolder, `${name}.json`), `${JSON.stringify(models)}\n`)
}
