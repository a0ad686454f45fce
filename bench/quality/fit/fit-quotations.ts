// Fits the weights of the quotation models on the development half of PolNeAR, cross-validated by document.
// Usage: node bench/quality/fit/fit-quotations.ts [--folds 5] [--write]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cueFeatures } from '../../../src/annotate/quotations/cues.ts'
import { type ModelName, type Models, modelsOf } from '../../../src/annotate/quotations/models.ts'
import type { LikelyCue } from '../../../src/annotate/quotations/stretches.ts'
import type { StretchClass } from '../../../src/annotate/quotations/utterances.ts'
import { modelOf, numbered, probability, scoreOf, type Weights } from '../../../src/text/log-linear.ts'
import { documents, foundIn, goldOf, measuresOf, reportOf } from '../areas/quotes.ts'
import type { Source } from '../measure.ts'
import { addDocument, type Tally } from '../quotation-scorer.ts'
import {
  contentChoices,
  cueChoices,
  cueDecisions,
  type Labelled,
  label,
  speakerChoices,
  stretchChoices,
} from './quotation-examples.ts'
import { fitChoices, fitDecisions, usual } from './train.ts'

const { values: options } = parseArgs({
  options: {
    folds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    data: { type: 'string' },
  },
})
const source: Source = { data: options.data ?? join(import.meta.dirname, '../../../../shared/data'), half: 'dev' }
/** Parts for the jackknife that gives the cue probabilities seen by the later models. */
const parts = 3

function fitAll(labelled: readonly Labelled[]): Record<ModelName, Weights> {
  const decisions = labelled.map(cueDecisions)
  const cue = fitDecisions(decisions.flat(), { ...usual, epochs: 6 })
  const jackknife = Array.from({ length: parts }, (_, part) =>
    modelOf(fitDecisions(decisions.filter((_, index) => index % parts !== part).flat(), { ...usual, epochs: 6 })),
  )
  const likely = labelled.map(({ analysis, cues }, index) =>
    cues.map(
      (one): LikelyCue => ({
        ...one,
        probability: probability(scoreOf(jackknife[index % parts]!, cueFeatures(analysis, one, numbered))),
      }),
    ),
  )
  const content = labelled.map(contentChoices)
  return {
    cue,
    ...byClass(
      fitChoices(
        labelled.flatMap((one, index) => stretchChoices(one, likely[index]!)),
        { ...usual, least: 4, smallest: 0.1 },
      ),
    ),
    choice: fitChoices(labelled.flatMap((one, index) => cueChoices(one, likely[index]!))),
    speaker: fitChoices(labelled.flatMap(speakerChoices)),
    beginning: fitChoices(content.flatMap(({ beginning }) => beginning)),
    ending: fitChoices(content.flatMap(({ ending }) => ending)),
  }
}

/** One table of weights for each class of stretches. */
function byClass(weights: Weights): Record<StretchClass, Weights> {
  const of = (name: StretchClass) =>
    weights
      .split('\n')
      .filter(line => line.startsWith(`${name}|`))
      .map(line => line.slice(name.length + 1))
      .join('\n')
  return { none: of('none'), direct: of('direct'), mixed: of('mixed') }
}

function score(tally: Tally, labelled: readonly Labelled[], models: Models): void {
  for (const { report, gold } of labelled)
    addDocument(tally, report.text, gold, foundIn({ id: report.id, text: report.text }, models))
}

function print(title: string, tally: Tally): void {
  console.log(title)
  for (const { name, value, note } of measuresOf(tally)) console.log(`  ${name.padEnd(16)} ${value.toFixed(4)}  ${note ?? ''}`)
}

const all = documents(source, 'polnear').map(document => label(reportOf(document.id, document.text), goldOf(document)))
const cueGold = all.flatMap(({ goldOf: golds }) => golds.filter(gold => gold !== undefined)).length
console.log(`${all.length} documents; ${cueGold} of ${all.flatMap(({ gold }) => gold).length} gold cues are candidates`)
const folds = Number(options.folds)
const validated: Tally = { gold: [], found: [], matches: [] }
for (let fold = 0; fold < folds && options.only !== 'write'; fold++) {
  const models = modelsOf(fitAll(all.filter((_, index) => index % folds !== fold)))
  score(
    validated,
    all.filter((_, index) => index % folds === fold),
    models,
  )
  if (options.only === 'one') break
}
if (options.only !== 'write') print('cross-validated', validated)
if (options.write) {
  const weights = fitAll(all)
  const json = Object.entries(weights).map(([name, of]) => `"${name}":${JSON.stringify(of)}`)
  writeFileSync(join(import.meta.dirname, '../../../src/annotate/quotations/weights.json'), `{\n${json.join(',\n')}\n}\n`)
  const fitted: Tally = { gold: [], found: [], matches: [] }
  score(fitted, all, modelsOf(weights))
  print('fitted on all of it', fitted)
}
