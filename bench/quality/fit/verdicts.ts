// Fits the verdict scores: which findings a reader of both reports calls right. Examples are findings of dev stories outside the annotated
// pairs that were judged blind (verdicts.json: ids, spans, kinds, verdicts; no text), and the planted contradictions (dev) that the program
// finds. Prints, cross-validated by story, how many right ones of how many are told at several thresholds.
// Usage: node bench/quality/fit/verdicts.ts [--data DIR] [--write contradiction,compatible,detail]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { candidatesOf } from '../../../src/compare/differences/differences.ts'
import { layOut } from '../../../src/compare/differences/frame.ts'
import { groupOf, sentencesOf } from '../../../src/compare/differences/verdict.ts'
import { type Marks, type Sort, sortOf, verdictFeatures } from '../../../src/compare/differences/verdict-features.ts'
import type { AnnotatedReport } from '../../../src/model/annotations.ts'
import type { Edition } from '../../../src/model/edition.ts'
import type { Report } from '../../../src/model/report.ts'
import { overlap, type Span } from '../../../src/model/span.ts'
import { compare, loadAligner } from '../../../src/variorum.ts'
import { type GoldPair, type GoldRecord, toReport } from '../differences/pairs.ts'
import { loadLines, type Source } from '../measure.ts'
import { loadArticles, reportOfArticle, storySets } from '../stories.ts'
import { type Example, fitNewton } from './newton.ts'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(import.meta.dirname, '../../../../shared/data') },
    write: { type: 'string', default: '' },
  },
})
const source: Source = { data: options.data, half: 'dev' }
/** Ridge penalties: contradictions are few and told apart by few features, the rest are many and hard to tell apart. */
const penalties = { contradiction: 10, compatible: 25, detail: 120 }
const folds = 10
const asked = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
const aligner = loadAligner()
const editions = new Map<string, Edition>()

interface Judged extends Marks {
  story: string
  right: boolean
}

interface Row extends Example {
  story: string
  sort: Sort
  kind: string
  planted?: boolean
}

const rows = [...judgedRows(), ...plantedRows()]
const contradictions = rows.filter(({ sort }) => sort === 'contradiction')
const compatible = rows.filter(({ sort }) => groupOf(sort) === 'compatible')
const details = rows.filter(({ sort }) => groupOf(sort) === 'detail')
report('contradiction', contradictions, penalties.contradiction, row => `${row.kind}${row.planted ? ' planted' : ''}`)
report('compatible', compatible, penalties.compatible, row => row.sort)
report('detail', details, penalties.detail, row => row.sort)
if (options.write !== '') {
  const path = join(import.meta.dirname, '../../../src/compare/differences/verdict-weights.json')
  const weights = JSON.parse(readFileSync(path, 'utf8'))
  const groups = { contradiction: contradictions, compatible, detail: details }
  for (const name of options.write.split(',') as (keyof typeof groups)[]) weights[name] = weightsOf(groups[name], penalties[name])
  writeFileSync(path, `${JSON.stringify(weights, null, 1)}\n`)
}

function judgedRows(): Row[] {
  const judged: Judged[] = JSON.parse(readFileSync(join(import.meta.dirname, 'verdicts.json'), 'utf8'))
  const reports = loadReports(new Set(judged.flatMap(({ a, b }) => [a.at.report, b.at.report])))
  const annotated = new Map<string, AnnotatedReport>()
  const of = (id: string): AnnotatedReport => {
    const known = annotated.get(id) ?? annotateReport(reports.get(id)!)
    annotated.set(id, known)
    return known
  }
  return judged.flatMap(({ story, right, ...given }): Row[] => {
    const [first, second] = [of(given.a.at.report), of(given.b.at.report)]
    const finding = foundAnew(first, second, given)
    if (finding === undefined) return []
    const { a, b, links } = sentencesOf(first, second, finding, aligner)
    const marks = { ...finding, joined: isJoined(first, second, finding) }
    const features = verdictFeatures(a, b, links, marks, aligner)
    return [{ story, sort: sortOf(finding), kind: finding.kind, features, y: right ? 1 : 0 }]
  })
}

/** The judged finding as the program would make it today; undefined when it no longer would. What is said beside a quotation stays as it was. */
function foundAnew(a: AnnotatedReport, b: AnnotatedReport, judged: Marks): Marks | undefined {
  if (judged.kind === 'attribution' || (judged.kind === 'certainty' && judged.compatible)) return judged
  const frame = (annotated: AnnotatedReport, { start, end }: Span) => {
    const sentence = annotated.sentences.find(other => overlap(other, { start, end }) > 0) ?? { start, end }
    return layOut({ report: annotated.report.id, start: sentence.start, end: sentence.end, joined: true }, annotated)
  }
  const { values, details } = candidatesOf(frame(a, judged.a.at), frame(b, judged.b.at), aligner)
  return [...values, ...details].find(
    ({ kind, compatible, alone, a: x, b: y }) =>
      kind === judged.kind &&
      compatible === judged.compatible &&
      (alone ?? false) === (judged.alone ?? false) &&
      overlap(x.at, judged.a.at) > 0 &&
      overlap(y.at, judged.b.at) > 0,
  )
}

/** The planted contradictions that are candidates at all. */
function plantedRows(): Row[] {
  return loadLines<GoldPair>(source, 'differences/planted').flatMap(gold => {
    const [a, b] = [annotateReport(toReport(gold.reports.A)), annotateReport(toReport(gold.reports.B))]
    const place = ({ report }: AnnotatedReport, input: GoldRecord, text: string): Span => {
      const start = report.text.lastIndexOf(input.text) + input.text.indexOf(text)
      return { start, end: start + text.length }
    }
    return gold.differences.flatMap((planted): Row[] => {
      const [at, bt] = [place(a, gold.reports.A, planted.A), place(b, gold.reports.B, planted.B)]
      const frames = [
        layOut({ report: a.report.id, ...at, joined: true }, a),
        layOut({ report: b.report.id, ...bt, joined: true }, b),
      ] as const
      const found = candidatesOf(...frames, aligner).values.find(
        ({ kind, compatible, a: x, b: y }) =>
          kind === planted.kind && !compatible && overlap(x.at, at) > 0 && overlap(y.at, bt) > 0,
      )
      if (found === undefined) return []
      const pair = sentencesOf(a, b, found, aligner)
      const marks = { ...found, joined: isJoined(a, b, found) }
      const features = verdictFeatures(pair.a, pair.b, pair.links, marks, aligner)
      return [{ story: gold.id, sort: 'contradiction', kind: found.kind, planted: true, features, y: 1 }]
    })
  })
}

/** Both marks lie in readings of one claim, or beside one quotation, when the two reports are compared. */
function isJoined({ report: a }: AnnotatedReport, { report: b }: AnnotatedReport, finding: Marks): boolean {
  if (finding.kind === 'attribution' && finding.alone) return true
  const key = `${a.id}\n${b.id}`
  const edition = editions.get(key) ?? compare([a, b])
  editions.set(key, edition)
  return edition.claims.some(({ readings }) =>
    [finding.a.at, finding.b.at].every(at =>
      readings.some(
        ({ report, spans, ...reading }) => report === at.report && (spans ?? [reading]).some(span => overlap(span, at) > 0),
      ),
    ),
  )
}

function loadReports(ids: ReadonlySet<string>): Map<string, Report> {
  const reports = new Map<string, Report>()
  for (const set of storySets)
    for (const article of loadArticles(source, set)) if (ids.has(article.id)) reports.set(article.id, reportOfArticle(article))
  return reports
}

/** Weights for features in their own units: each is scaled to one standard deviation before the penalty, and back after. */
function weightsOf(examples: readonly Row[], penalty: number): Record<string, number> {
  const scale = scalesOf(examples)
  const scaled = examples.map(row => ({ ...row, features: mapValues(row.features, (value, name) => value / scale(name)) }))
  return mapValues(fitNewton(scaled, penalty), (weight, name) => Number((weight / scale(name)).toFixed(4)))
}

function scalesOf(examples: readonly Row[]): (name: string) => number {
  const sums = new Map<string, [sum: number, squares: number]>()
  for (const { features } of examples)
    for (const [name, value] of Object.entries(features)) {
      const [sum, squares] = sums.get(name) ?? [0, 0]
      sums.set(name, [sum + value, squares + value * value])
    }
  return name => {
    const [sum, squares] = sums.get(name) ?? [0, 0]
    const mean = sum / examples.length
    return name === 'bias' ? 1 : Math.max(0.05, Math.sqrt(squares / examples.length - mean * mean))
  }
}

function mapValues(
  values: Readonly<Record<string, number>>,
  map: (value: number, name: string) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]))
}

/** Each row scored by weights fitted without its story. */
function report(title: string, examples: readonly Row[], penalty: number, group: (row: Row) => string): void {
  const stories = [...new Set(examples.map(({ story }) => story))].sort()
  const foldOf = new Map(stories.map((story, i) => [story, i % folds]))
  const scores = new Map<Row, number>()
  for (let fold = 0; fold < folds; fold++) {
    const weights = weightsOf(
      examples.filter(({ story }) => foldOf.get(story) !== fold),
      penalty,
    )
    for (const row of examples.filter(({ story }) => foldOf.get(story) === fold)) {
      const sum = Object.entries(row.features).reduce((total, [name, value]) => total + value * (weights[name] ?? 0), 0)
      scores.set(row, 1 / (1 + Math.exp(-sum)))
    }
  }
  const line = (name: string, of: readonly Row[]): void => {
    const told = asked.map(least => {
      const kept = of.filter(row => scores.get(row)! >= least)
      return `${least}: ${kept.filter(({ y }) => y === 1).length}/${kept.length}`
    })
    console.log(`${name.padEnd(24)} ${`${of.filter(({ y }) => y === 1).length}/${of.length}`.padEnd(10)} ${told.join('  ')}`)
  }
  line(`${title}: all`, examples)
  for (const name of [...new Set(examples.map(group))].sort())
    line(
      `  ${name}`,
      examples.filter(row => group(row) === name),
    )
}
