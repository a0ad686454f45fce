// Fits the weights of the join score on real-pairs (dev) and prints what they reach cross-validated by story.
// Usage: node bench/quality/fit/claims.ts [--data DIR] [--write]
// Logistic regression by full Newton steps with an L2 penalty; a pair of clauses is an example when it shares a stem that is not light.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { joinPieces, joinThresholds, mergeNeighbours, quotationIndex } from '../../../src/compare/claims/claims.ts'
import { featureNames, kinshipOf, matchWords } from '../../../src/compare/claims/features.ts'
import { joinScore, joinUnits } from '../../../src/compare/claims/join.ts'
import { type JoinWeights, makeScorer } from '../../../src/compare/claims/score.ts'
import {
  keysOf,
  makeVocabulary,
  prepareUnits,
  type Unit,
  type UnitReport,
  type Vocabulary,
} from '../../../src/compare/claims/units.ts'
import { groupQuotations } from '../../../src/compare/quotations/quotations.ts'
import type { AnnotatedReport } from '../../../src/model/annotations.ts'
import { overlap, type Passage, type Span } from '../../../src/model/span.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { type GoldPair, type Side, sides, toReport } from '../differences/pairs.ts'
import { loadLines } from '../measure.ts'
import { type Article, loadArticles, reportOfArticle, storySets } from '../stories.ts'
import { solve } from './newton.ts'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(import.meta.dirname, '../../../../shared/data') },
    write: { type: 'boolean', default: false },
    penalty: { type: 'string', default: '10' },
    folds: { type: 'string', default: '5' },
    judged: { type: 'string', default: '4' },
  },
})
const aligner = loadAligner()
const penalty = Number(options.penalty)
/** How often a judged pair counts: these are the pairs that are hard to tell. */
const judgedWeight = Number(options.judged)

interface Prepared {
  gold: GoldPair
  reports: Record<Side, UnitReport>
  place(side: Side, text: string): Span
}

const prepared: Prepared[] = loadLines<GoldPair>({ data: options.data, half: 'dev' }, 'differences/real-pairs').map(gold => {
  const vocabulary = makeVocabulary()
  const reports = { A: toReport(gold.reports.A), B: toReport(gold.reports.B) }
  const [A, B] = prepareBoth(annotateReport(reports.A), annotateReport(reports.B), vocabulary)
  return {
    gold,
    reports: { A, B },
    place(side, text) {
      const start = reports[side].text.lastIndexOf(gold.reports[side].text) + gold.reports[side].text.indexOf(text)
      return { start, end: start + text.length }
    },
  }
})

function prepareBoth(a: AnnotatedReport, b: AnnotatedReport, vocabulary: Vocabulary): [UnitReport, UnitReport] {
  const quoted = quotationIndex(groupQuotations([a, b]))
  return [prepareUnits(a, vocabulary, quoted), prepareUnits(b, vocabulary, quoted)]
}

function covered(unit: Unit, span: Span): number {
  return unit.clause.pieces.reduce((sum, piece) => sum + overlap(piece, span), 0)
}
function lengthOf(unit: Unit): number {
  return unit.clause.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0)
}

/** 1 = a gold shared entry lies in both, 0 = not, undefined = it touches one in part: no example. */
function label({ gold, place }: Prepared, a: Unit, b: Unit): number | undefined {
  let touched = false
  for (const shared of gold.shared) {
    const [spanA, spanB] = [place('A', shared.A), place('B', shared.B)]
    const inA = covered(a, spanA) / Math.min(lengthOf(a), shared.A.length)
    const inB = covered(b, spanB) / Math.min(lengthOf(b), shared.B.length)
    if (inA >= 0.5 && inB >= 0.5) return 1
    if (inA > 0 && inB > 0) touched = true
  }
  return touched ? undefined : 0
}

function shareStem(a: Unit, b: Unit): boolean {
  const keys = keysOf(a)
  return !keys.isDisjointFrom(keysOf(b))
}

interface Example {
  features: Float64Array
  y: number
}

function examplesOf(item: Prepared, first: Record<string, number> | undefined): Example[] {
  const scorer = makeScorer({ first: first ?? {}, second: {} }, aligner)
  const examples: Example[] = []
  for (const a of item.reports.A.units)
    for (const b of item.reports.B.units) {
      if (!shareStem(a, b)) continue
      const y = label(item, a, b)
      if (y !== undefined)
        examples.push({ features: first === undefined ? scorer.firstFeatures(a, b) : scorer.features(a, b), y })
    }
  return examples
}

interface Judged {
  story: string
  same: number
  a: Passage
  b: Passage
}

/** Pairs of readings of other dev stories, judged by reading: what a first model joined there, right or wrong. */
const judged: Judged[] = JSON.parse(readFileSync(join(import.meta.dirname, 'judged.json'), 'utf8'))
const articles = new Map<string, Article>()
for (const set of storySets)
  for (const article of loadArticles({ data: options.data, half: 'dev' }, set)) articles.set(article.id, article)
const annotatedArticles = new Map<string, AnnotatedReport>()
function annotatedArticle(id: string): AnnotatedReport {
  const known = annotatedArticles.get(id) ?? annotateReport(reportOfArticle(articles.get(id)!))
  annotatedArticles.set(id, known)
  return known
}
const judgedPairs = judged.map(({ story, same, a, b }) => {
  const vocabulary = makeVocabulary()
  const [first, second] = [a, b].map(({ report }) => annotatedArticle(report))
  const reports = prepareBoth(first!, second!, vocabulary)
  const [unitA, unitB] = [a, b].map((passage, i) =>
    reports[i]!.units.reduce((best, unit) => (covered(unit, passage) > covered(best, passage) ? unit : best)),
  )
  return { story, same, a: unitA!, b: unitB! }
})

/** Pairs of reports of judged stories with every so many of their pairs of clauses that share a word, but little: hardly any of them is the same. */
const unlikeCover = 0.25
const unlikeStep = 5
const unlikePairs = [...new Map(judgedPairs.map(pair => [pairName(pair), pair])).values()].flatMap(({ story, a, b }) => {
  const taken = new Set(
    judgedPairs.filter(pair => pairName(pair) === pairName({ a, b })).map(pair => `${pair.a.index} ${pair.b.index}`),
  )
  let count = 0
  return a.report.units.flatMap(x =>
    b.report.units
      .filter(
        y =>
          !taken.has(`${x.index} ${y.index}`) && shareStem(x, y) && coverLeast(x, y) < unlikeCover && count++ % unlikeStep === 0,
      )
      .map(y => ({ story, same: 0, a: x, b: y })),
  )
})

function pairName({ a, b }: { a: Unit; b: Unit }): string {
  return `${a.report.annotated.report.id} ${b.report.annotated.report.id}`
}

function coverLeast(a: Unit, b: Unit): number {
  const { matchedA, totalA, matchedB, totalB } = matchWords(a.words, b.words, a.report, b.report)
  return Math.min(matchedA / Math.max(0.01, totalA), matchedB / Math.max(0.01, totalB))
}

function judgedExamples(
  pairs: typeof judgedPairs,
  stories: (story: string) => boolean,
  first: Record<string, number> | undefined,
): Example[] {
  const scorer = makeScorer({ first: first ?? {}, second: {} }, aligner)
  return pairs
    .filter(({ story }) => stories(story))
    .map(({ a, b, same }) => ({
      features: first === undefined ? scorer.firstFeatures(a, b) : scorer.features(a, b),
      y: same,
    }))
}

function learn(examples: readonly Example[]): Record<string, number> {
  const size = featureNames.length
  const weights = new Float64Array(size)
  for (let step = 0; step < 14; step++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
    for (const { features, y } of examples) {
      let sum = 0
      for (let i = 0; i < size; i++) sum += features[i]! * weights[i]!
      const p = 1 / (1 + Math.exp(-sum))
      for (let i = 0; i < size; i++) {
        gradient[i]! += (y - p) * features[i]!
        if (features[i] === 0) continue
        for (let j = 0; j < size; j++) hessian[i]![j]! += p * (1 - p) * features[i]! * features[j]!
      }
    }
    for (let i = 0; i < size; i++) {
      const ridge = i === 0 ? 0.001 : penalty
      gradient[i]! -= ridge * weights[i]!
      hessian[i]![i]! += ridge
    }
    const move = solve(hessian, gradient)
    for (let i = 0; i < size; i++) weights[i]! += move[i]!
  }
  return Object.fromEntries(featureNames.map((name, i) => [name, Number(weights[i]!.toFixed(4))]))
}

function learnFrom(items: readonly Prepared[], stories: (story: string) => boolean): JoinWeights {
  const examples = (first: Record<string, number> | undefined): Example[] => [
    ...items.flatMap(item => examplesOf(item, first)),
    ...judgedExamples(unlikePairs, stories, first),
    ...Array.from({ length: judgedWeight }, () => judgedExamples(judgedPairs, stories, first)).flat(),
  ]
  const first = learn(examples(undefined))
  return { first, second: learn(examples(first)) }
}

const judgedStories = [...new Set(judged.map(({ story }) => story))].sort()

const folds = Number(options.folds)
const trained = Array.from({ length: folds }, (_, fold) =>
  learnFrom(
    prepared.filter((_, i) => i % folds !== fold),
    story => judgedStories.indexOf(story) % folds !== fold,
  ),
)

/** Units that make one reading, as one unit. */
function asOne(units: readonly Unit[]): Unit {
  const [unit] = units as [Unit]
  return {
    ...unit,
    clause: {
      ...unit.clause,
      pieces: joinPieces(
        units.flatMap(({ clause }) => clause.pieces),
        unit.report.annotated.report.text,
      ),
    },
  }
}

interface Counts {
  found: number
  shared: number
  wrong: number
  single: number
}

/** Both reports by their ids, as claims are joined. */
function inOrder({ reports: { A, B } }: Prepared): UnitReport[] {
  return A.annotated.report.id < B.annotated.report.id ? [A, B] : [B, A]
}

/** What joining one pair with these weights at this threshold finds, and what it joins wrongly. */
function countsOf(item: Prepared, weights: JoinWeights, join: number): Counts {
  const groups = joinUnits(inOrder(item), {
    scorer: makeScorer(weights, aligner),
    related: () => true,
    thresholds: { ...joinThresholds, join },
  })
    .map(({ units }) => ({ units: mergeNeighbours(units).map(asOne) }))
    .filter(group => sides.every(side => group.units.some(unit => unit.report === item.reports[side])))
  const tells = (unit: Unit, side: Side, text: string): boolean =>
    unit.report === item.reports[side] &&
    covered(unit, item.place(side, text)) >= 0.5 * text.length &&
    lengthOf(unit) <= 5 * text.length
  const bad = (unit: Unit, side: Side, text: string): boolean => {
    const inside = covered(unit, item.place(side, text))
    return unit.report === item.reports[side] && inside >= 0.5 * text.length && inside >= 0.2 * lengthOf(unit)
  }
  const { shared, single } = item.gold
  return {
    found: shared.filter(gold =>
      groups.some(({ units }) => sides.every(side => units.some(unit => tells(unit, side, gold[side])))),
    ).length,
    shared: shared.length,
    wrong: single.filter(gold => {
      const side = gold.A === undefined ? 'B' : 'A'
      return groups.some(({ units }) => units.some(unit => bad(unit, side, gold[side]!)))
    }).length,
    single: single.length,
  }
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = { found: 0, shared: 0, wrong: 0, single: 0 }
  for (const counts of all) for (const key of ['found', 'shared', 'wrong', 'single'] as const) sum[key] += counts[key]
  return sum
}

function sayCounts(label: string, all: readonly Counts[]): void {
  const { found, shared, wrong, single } = sumOf(all)
  console.log(
    `${label}: sharedRecall ${(found / shared).toFixed(3)} (${found}/${shared}), singleError ${(wrong / single).toFixed(3)} (${wrong}/${single})`,
  )
}

const joinsTried = [0.15, 0.18, 0.2, 0.22, 0.25, 0.27, 0.3]
const heldOut = new Map(
  joinsTried.map(join => [join, prepared.map((item, i) => countsOf(item, trained[i % folds]!, join))] as const),
)
for (const [join, counts] of heldOut) sayCounts(`cross-validated, join ${join}`, counts)

/** The threshold with most found among those that join at most this share of the singles wrongly, by the held-out figures of the other folds. */
const mostSingles = 0.06
sayCounts(
  'cross-validated, threshold chosen on the other folds',
  prepared.map((_, i) => {
    const others = [...heldOut].map(([join, counts]) => ({ join, sum: sumOf(counts.filter((_, k) => k % folds !== i % folds)) }))
    const allowed = others.filter(({ sum }) => sum.wrong <= mostSingles * sum.single)
    const best = allowed.reduce((a, b) => (b.sum.found > a.sum.found ? b : a), allowed.at(-1) ?? others.at(-1)!)
    return heldOut.get(best.join)![i]!
  }),
)
const held = judgedPairs.map(({ story, a, b, same }) => {
  const scorer = makeScorer(trained[judgedStories.indexOf(story) % folds]!, aligner)
  return { p: scorer.score(a, b), same, shared: kinshipOf(a.report, b.report).shared }
})
console.log(`${judgedPairs.length} judged pairs, ${unlikePairs.length} unlike pairs`)
for (const joinLoose of [0.6, 0.75, 0.85, 0.94])
  for (const join of [0.2, 0.25, 0.3]) {
    const kept = held.filter(({ p, shared }) => p >= joinScore(shared, { ...joinThresholds, join, joinLoose }))
    const right = kept.filter(({ same }) => same === 1).length
    console.log(
      `judged, cross-validated, join ${join} joinLoose ${joinLoose}: ${right} of ${kept.length} right (${(right / kept.length).toFixed(3)})`,
    )
  }
const final = learnFrom(prepared, () => true)
for (const join of joinsTried)
  sayCounts(
    `fitted on all, join ${join}`,
    prepared.map(item => countsOf(item, final, join)),
  )
if (options.write) {
  const path = join(import.meta.dirname, '../../../src/compare/claims/weights.ts')
  const body = JSON.stringify(final, null, 2)
  writeFileSync(
    path,
    `// Weights of the join score by feature name: fitted on real-pairs (dev) and judged pairs by bench/quality/fit/claims.ts; do not edit by hand.\nimport type { JoinWeights } from './score.ts'\n\nexport const joinWeights: JoinWeights = ${body
      .replaceAll(/"(\\w+)":/g, '$1:')
      .replaceAll('"', "'")
      .replaceAll(/(\\d)\n(\\s*\\})/g, '$1,\n$2')
      .replaceAll('}\n}', '},\n}')}\n`,
  )
} else console.log(final)
