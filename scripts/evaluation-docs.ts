// Prints docs/evaluation.md: the pinned dev figures beside the floors and goals; a test compares the file with this.
// Usage: node scripts/evaluation-docs.ts > docs/evaluation.md
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Row = [set: string, measure: string, floor: string, goal: string, note?: string]

/** Floors and goals hold on the held-out half of each set; `≤` marks measures where less is better. */
const rows: readonly Row[] = [
  ['extraction/pages', 'F1', '.965', '.980', 'rules written with the dev pages in sight; only what helps another page .985'],
  ['extraction/pages', 'precision', '', '.975'],
  ['extraction/pages', 'recall', '', '.985'],
  ['extraction/pages', 'exact', '', '.50'],
  ['quotes/polnear', 'direct', '.80', '.90', 'fitted on this half; cross-validated .845'],
  ['quotes/polnear', 'directMixed', '.58', '.75', 'fitted on this half; cross-validated .741'],
  ['quotes/polnear', 'speech', '', '', 'cross-validated .650'],
  ['quotes/polnear', 'all', '', '.50', 'cross-validated .509'],
  ['quotes/polnear-single', 'directRecallLoss', '≤ .06', '≤ .02'],
  ['quotes/polnear-lostclose', 'directRecallLoss', '≤ .06', '≤ .02'],
  ['quotes/polnear-mojibake', 'directRecallLoss', '≤ .06', '≤ .02'],
  ['differences/real-pairs', 'sharedRecall', '.70', '.90', 'cross-validated .697, below the floor: see claims'],
  ['differences/real-pairs', 'singleError', '≤ .10', '≤ .03'],
  ['differences/real-pairs', 'falseAlarm', '≤ .05', '0'],
  ['differences/real-pairs', 'overReport', '≤ .35', '≤ .20'],
  ['differences/real-pairs', 'differenceRecall', '.40', '.75', 'at the floor; held-out not known'],
  ['differences/real-pairs', 'compatibleTrue', '.75', '.95'],
  ['differences/real-pairs', 'quotationAgreement', '.75', '.92', 'not fitted'],
  ['differences/real-pairs', 'speaker', '.80', '.93', 'not fitted'],
  ['differences/real-pairs', 'headlineSupported', '.80', '.95'],
  ['differences/real-pairs', 'origins1', '.60', '.90', '5 pairs'],
  ['differences/real-pairs', 'origins2', '.75', '.95', '10 pairs'],
  ['differences/planted', 'number', '.75', '.92'],
  ['differences/planted', 'time', '.70', '.88'],
  ['differences/planted', 'name', '.50', '.75'],
  ['differences/planted', 'polarity', '.45', '.75'],
  ['differences/planted', 'altered', '.80', '.95'],
  ['differences/planted', 'headline', '.60', '.85'],
  ['align/mwa-msrrte2', 'F1', '.90', '.925', 'cross-validated'],
  ['align/mwa-edinburgh', 'F1', '.87', '.90', 'cross-validated'],
  ['align/mwa-mtref', 'F1', '.80', '.86', 'cross-validated'],
  ['align/mwa-wiki', 'F1', '.97', '.975', 'cross-validated'],
  ['align/sts-headlines', 'pearson2013', '', '', 'years of the dev half, cross-validated; floors are of 2015 and 2016'],
  ['align/sts-headlines', 'pearson2014', '', ''],
  ['align/ists-headlines', 'type', '.645', '.70', 'cross-validated'],
  ['align/ists-headlines', 'typeScore', '.63', '.67', 'cross-validated'],
  ['align/ists-headlines', 'numberPrecision', '.90', '.95'],
  ['align/ists-headlines', 'numberRecall', '.70', '.85'],
  ['align/mrpc', 'accuracy', '.73', '.774', 'not fitted on it'],
  ['align/mrpc', 'F1', '.81', '.841'],
  ['align/superpal-mn', 'F1', '.60', '.72', 'cross-validated'],
  ['align/ecbplus', 'F1', '.62', '.75', 'cross-validated'],
  ['align/fnc1', 'macroF1', '.55', '.61', 'cross-validated'],
  ['align/fnc1', 'weighted', '.82', '.82'],
  ['align/rte3-3way', 'precision', '', '.40', 'reported only'],
  ['align/rte3-3way', 'recall', '', '.20'],
  ['reuse/synthetic-lineage', 'precision', '.99', '.99'],
  ['reuse/synthetic-lineage', 'recall', '.95', '.98'],
  ['reuse/helsinki-pairs', 'precision', '.95', '.98'],
  ['reuse/helsinki-pairs', 'recall', '.95', '.98'],
  ['reuse/helsinki-pairs', 'plagdet', '.90', '.97'],
  ['reuse/clough-stevenson', 'accuracy4', '.75', '.85', 'five folds drawn 20 times; figures chosen on this half'],
  ['reuse/clough-stevenson', 'heavyAuc', '.98', '.995'],
  ['reuse/pan-sentences', 'accuracy', '.90', '.93', 'cross-validated'],
]

const pages = {
  extraction: ['extraction'],
  quotes: ['quotations'],
  differences: ['claims', 'differences', 'lineage'],
  align: ['alignment'],
  reuse: ['lineage'],
}

/** The whole page, Markdown. */
export function evaluationDocs(): string {
  const file = join(import.meta.dirname, '../bench/quality/baseline.json')
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { measures: Record<string, number> }>
  const lines = rows.map(([set, measure, floor, goal, note]) => {
    const value = baseline[set]?.measures[measure]
    if (value === undefined) throw new Error(`${set} ${measure} is not pinned`)
    return `| ${set} | ${measure} | ${value.toFixed(3)} | ${floor} | ${goal} | ${note ?? ''} |`
  })
  const links = Object.entries(pages).map(
    ([area, names]) => `- ${area}: ${names.map(name => `[${name}](evaluation/${name}.md)`).join(', ')}`,
  )
  return [
    '# Evaluation',
    '',
    'Written by `node scripts/evaluation-docs.ts` from the pinned figures.',
    '',
    '`npm run quality` measures every set whose data are in `$VARIORUM_DATA` (or `--data DIR`) and prints each share with its counts. The',
    'dev figures are pinned in `bench/quality/baseline.json` with the digest of their data; `-- --gate` fails when one falls. The texts',
    'are third parties’ and are not part of this repository. Where weights or thresholds were fitted, the note says whether the figure is',
    'cross-validated; one that is not flatters the program. Floors and goals are meant for the held-out half, which is not measured here.',
    '',
    'What each step gave, and the errors that are left:',
    '',
    ...links,
    '',
    '`npm run speed` prints the speed benches; dated results are in `bench/runs/`.',
    '',
    '| set | measure | dev | floor | goal | note |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n')
}

if (import.meta.main) process.stdout.write(evaluationDocs())
