// fnc1: the stance of a body towards a headline (unrelated, discuss, agree, disagree); macro F1 and the challenge's weighted score.
import { prepareBody, supportFigures } from '../../../src/text/align/support.ts'
import { prepareWords } from '../../../src/text/align/words.ts'
import { splitSentences } from '../../../src/text/sentences.ts'
import { tokenize, tokenText } from '../../../src/text/tokens.ts'
import { loadLines, type Measure, type Source } from '../measure.ts'
import { type BoostOptions, type Model, predict } from './boost.ts'
import { aligner, fitRows, type Row, readModels, wordsOf } from './head.ts'

interface Record {
  id: string
  body: string
  headlines: [headline: string, stance: string][]
}

export const stances = ['unrelated', 'discuss', 'agree', 'disagree'] as const

interface Stances {
  /** Related or not; then, of the related, one model a stance against the others. */
  related: Model
  models: Model[]
  /** What each stance's probability is multiplied by before the largest wins. */
  factors: number[]
}

const options: BoostOptions = { trees: 60, depth: 4, rate: 0.12, leaf: 25, share: 0.4 }
/** Every so many unrelated rows one is trained on, with that weight. */
const unrelatedStep = 4
const folds = 3

function stanceRows(source: Source): { figures: number[]; group: string; stance: number }[] {
  const records = loadLines<Record>(source, 'align/fnc1')
  const stories = findStories(records)
  return records.flatMap(({ id, body, headlines }) => {
    const tokens = tokenize(body)
    const sentences = splitSentences(body, [{ start: 0, end: body.length }], tokens).map(({ from, to }) =>
      prepareWords(
        Array.from({ length: to - from }, (_, k) => tokenText(body, tokens, from + k)),
        aligner.lexicon,
      ),
    )
    const prepared = prepareBody(sentences)
    return headlines.map(([headline, stance]) => ({
      figures: supportFigures(wordsOf(headline), prepared, aligner),
      group: stories.get(id)!,
      stance: (stances as readonly string[]).indexOf(stance),
    }))
  })
}

type StanceRows = ReturnType<typeof stanceRows>

/** Bodies that share a related headline tell one story, and stay in one fold: otherwise stances are learned by heart. */
function findStories(records: readonly Record[]): Map<string, string> {
  const parent = new Map<string, string>()
  const find = (key: string): string => {
    let root = key
    while (parent.has(root)) root = parent.get(root)!
    return root
  }
  for (const { id, headlines } of records)
    for (const [headline, stance] of headlines) {
      if (stance === 'unrelated') continue
      const [body, other] = [find(id), find(`headline ${headline}`)]
      if (body !== other) parent.set(other, body)
    }
  return new Map(records.map(({ id }) => [id, find(id)]))
}

/** Rows for "related", thinned among the unrelated, and rows of one stance against the other related ones. */
function relatedRows(rows: StanceRows): Row[] {
  return rows.map(row => ({ ...row, target: row.stance > 0 ? 1 : 0 }))
}

function thinned(rows: readonly Row[]): Row[] {
  return rows.filter((row, k) => row.target === 1 || k % unrelatedStep === 0)
}

function stanceOf(rows: StanceRows, stance: number): Row[] {
  return rows.filter(row => row.stance > 0).map(row => ({ ...row, target: row.stance === stance ? 1 : 0 }))
}

const weightOf = (row: Row): number => (row.target === 1 ? 1 : unrelatedStep)

function fitStances(rows: StanceRows): Omit<Stances, 'factors'> {
  return {
    related: fitRows(thinned(relatedRows(rows)), 'logistic', options, weightOf),
    models: [1, 2, 3].map(stance => fitRows(stanceOf(rows, stance), 'logistic', options)),
  }
}

function probabilitiesOf({ related, models }: Omit<Stances, 'factors'>, figures: readonly number[]): number[] {
  const p = predict(related, figures)
  const shares = p < 0.02 ? [1, 0, 0] : models.map(model => predict(model, figures))
  const total = shares.reduce((a, b) => a + b, 1e-9)
  return [1 - p, ...shares.map(value => (p * value) / total)]
}

function choose(probabilities: readonly number[], factors: readonly number[]): number {
  let best = 0
  for (let c = 1; c < probabilities.length; c++)
    if (probabilities[c]! * factors[c]! > probabilities[best]! * factors[best]!) best = c
  return best
}

function scoreStances(rows: StanceRows, chosen: readonly number[]): { macroF1: number; weighted: number; f1: number[] } {
  const f1 = stances.map((_, c) => {
    let [right, found, gold] = [0, 0, 0]
    rows.forEach(({ stance }, k) => {
      if (stance === c) gold++
      if (chosen[k] === c) found++
      if (stance === c && chosen[k] === c) right++
    })
    return (2 * right) / Math.max(1, found + gold)
  })
  let [points, most] = [0, 0]
  rows.forEach(({ stance }, k) => {
    most += stance === 0 ? 0.25 : 1
    if ((stance === 0) === (chosen[k] === 0)) points += 0.25
    if (stance !== 0 && chosen[k] === stance) points += 0.75
  })
  return { macroF1: f1.reduce((a, b) => a + b, 0) / f1.length, weighted: points / most, f1 }
}

/** Factors for agree and disagree that make macro F1 and the weighted score best together. */
function tuneFactors(rows: StanceRows, probabilities: readonly number[][]): number[] {
  let best = { factors: [1, 1, 1, 1], value: -1 }
  for (const discuss of [1])
    for (const agree of [1, 1.2, 1.4, 1.7, 2])
      for (const disagree of [1, 1.5, 2, 3, 4, 5]) {
        const factors = [1, discuss, agree, disagree]
        const { macroF1, weighted } = scoreStances(
          rows,
          probabilities.map(p => choose(p, factors)),
        )
        if (macroF1 + weighted > best.value) best = { factors, value: macroF1 + weighted }
      }
  return best.factors
}

/** Cross-validated by story: stories are dealt to folds by size, so that one large story does not fill one. */
function crossStances(rows: StanceRows): number[][] {
  const sizes = new Map<string, number>()
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const ordered = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([group]) => group)
  const foldOf = new Map(ordered.map((group, k) => [group, k % folds]))
  const probabilities = new Array<number[]>(rows.length)
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fitStances(rows.filter(row => foldOf.get(row.group) !== fold))
    rows.forEach((row, k) => {
      if (foldOf.get(row.group) === fold) probabilities[k] = probabilitiesOf(fitted, row.figures)
    })
  }
  return probabilities
}

export function fitFnc(source: Source): Stances {
  const rows = stanceRows(source)
  return { ...fitStances(rows), factors: tuneFactors(rows, crossStances(rows)) }
}

export function measureFnc(source: Source): Measure[] {
  const started = performance.now()
  const rows = stanceRows(source)
  const seconds = (performance.now() - started) / 1000
  const known = source.half === 'dev' ? undefined : readModels<Stances>('fnc1')
  const probabilities = known === undefined ? crossStances(rows) : rows.map(row => probabilitiesOf(known, row.figures))
  const factors = known?.factors ?? tuneFactors(rows, probabilities)
  const { macroF1, weighted, f1 } = scoreStances(
    rows,
    probabilities.map(p => choose(p, factors)),
  )
  const pairs = `${rows.length} pairs in ${seconds.toFixed(1)} s`
  return [
    { name: 'macroF1', value: macroF1, note: known === undefined ? `cross-validated; ${pairs}` : pairs },
    { name: 'weighted', value: weighted, note: `factors ${factors.join(' ')}` },
    ...stances.map((stance, c) => ({ name: `${stance}F1`, value: f1[c]! })),
  ]
}
