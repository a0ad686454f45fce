// Yes-or-no heads over sentence pairs: superpal-mn (does the sentence tell what the summary says), ecbplus (do two share an event),
// mrpc (paraphrase; measured with the model fitted on sts-headlines, never on mrpc).
import { cosine, countRarity, coverage, makeBag } from '../../../src/text/align/vectors.ts'
import { prepareWords, type Words } from '../../../src/text/align/words.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { type BoostOptions, type Model, predict } from './boost.ts'
import { aligner, crossPredict, fitRows, type Row, readModels, symmetricFigures, wordsOf } from './head.ts'

interface Chosen {
  model: Model
  threshold: number
}

const options: BoostOptions = { trees: 120, depth: 3, rate: 0.06, leaf: 12 }
const thresholds = Array.from({ length: 17 }, (_, k) => 0.1 + k * 0.05)

/** The threshold of the best F1 on these predictions. */
function bestThreshold(rows: readonly Row[], scores: readonly number[]): number {
  let best = { threshold: 0.5, f1: -1 }
  for (const threshold of thresholds) {
    const { f1 } = countF1(rows, scores, threshold)
    if (f1 > best.f1) best = { threshold, f1 }
  }
  return best.threshold
}

function countF1(rows: readonly Row[], scores: readonly number[], threshold: number) {
  let [right, found, gold] = [0, 0, 0]
  rows.forEach(({ target }, k) => {
    if (target === 1) gold++
    if (scores[k]! < threshold) return
    found++
    if (target === 1) right++
  })
  return { right, found, gold, f1: (2 * right) / Math.max(1, found + gold) }
}

/** Dev: cross-validated, the threshold of each fold chosen on the other folds' cross-validated predictions. */
function crossMeasure(rows: readonly Row[], settings: BoostOptions, folds: number): Measure[] {
  const scores = crossPredict(rows, 'logistic', settings, folds)
  const groups = [...new Set(rows.map(row => row.group))]
  const half = new Map(groups.map((group, k) => [group, k % 2]))
  let [right, found, gold] = [0, 0, 0]
  for (const part of [0, 1]) {
    const own = rows.map((_, k) => k).filter(k => half.get(rows[k]!.group) === part)
    const others = rows.map((_, k) => k).filter(k => half.get(rows[k]!.group) !== part)
    const pick = (which: number[]) => [which.map(k => rows[k]!), which.map(k => scores[k]!)] as const
    const counts = countF1(...pick(own), bestThreshold(...pick(others)))
    right += counts.right
    found += counts.found
    gold += counts.gold
  }
  return f1Measures(right, found, gold, 'cross-validated')
}

function f1Measures(right: number, found: number, gold: number, note?: string): Measure[] {
  const value = (2 * right) / Math.max(1, found + gold)
  return [
    { name: 'F1', value, k: 2 * right, n: found + gold, ...(note === undefined ? {} : { note }) },
    share('precision', right, found),
    share('recall', right, gold),
  ]
}

function fitChosen(rows: readonly Row[], settings: BoostOptions, folds: number): Chosen {
  const threshold = bestThreshold(rows, crossPredict(rows, 'logistic', settings, folds))
  return { model: fitRows(rows, 'logistic', settings), threshold }
}

function measureChosen(name: string, source: Source, rows: readonly Row[], settings: BoostOptions, folds: number): Measure[] {
  if (source.half === 'dev') return crossMeasure(rows, settings, folds)
  const { model, threshold } = readModels<Chosen>(name)
  const counts = countF1(
    rows,
    rows.map(row => predict(model, row.figures)),
    threshold,
  )
  return f1Measures(counts.right, counts.found, counts.gold)
}

interface SuperpalLink {
  topic: string
  doc: string
  sumSentAt: number
  sumSent: string
  docSentAt: number
  docSent: string
}

/** Every (summary sentence, document sentence) of a topic among the listed sentences; listed links are the positives. */
export function superpalRows(source: Source): Row[] {
  const links = loadLines<SuperpalLink>(source, 'align/superpal-mn')
  const rows: Row[] = []
  for (const topic of new Set(links.map(link => link.topic))) {
    const own = links.filter(link => link.topic === topic)
    const summary = new Map(own.map(link => [link.sumSentAt, wordsOf(link.sumSent)]))
    const document = new Map(own.map(link => [`${link.doc}:${link.docSentAt}`, wordsOf(link.docSent)]))
    const positive = new Set(own.map(link => `${link.sumSentAt}|${link.doc}:${link.docSentAt}`))
    const rarity = countRarity([...summary.values(), ...document.values()].map(words => [words]))
    const cells = [...summary].flatMap(([s, a]) =>
      [...document].map(([d, b]) => ({ s, d, doc: d.slice(0, d.lastIndexOf(':')), figures: contextFigures(a, b, rarity) })),
    )
    addRanks(cells, [['s', 'doc'], ['s'], ['d']])
    for (const { s, d, figures } of cells) rows.push({ figures, target: positive.has(`${s}|${d}`) ? 1 : 0, group: topic })
  }
  return rows
}

type Rarity = ReturnType<typeof countRarity>

/** Pair figures and the cosine and coverages by rarity; the last three are what `addRanks` compares. */
function contextFigures(a: Words, b: Words, rarity: Rarity): number[] {
  const [left, right] = [makeBag([a], rarity), makeBag([b], rarity)]
  return [...symmetricFigures(a, b), coverage(left, right), coverage(right, left), cosine(left, right)]
}

/** For each key, how far a pair's cosine lies below the best of the pairs that share the key. */
function addRanks<Cell extends { figures: number[] }>(cells: readonly Cell[], keys: readonly (keyof Cell)[][]): void {
  const cosines = cells.map(cell => cell.figures.at(-1)!)
  for (const parts of keys) {
    const keyOf = (cell: Cell): string => parts.map(part => String(cell[part])).join('|')
    const best = new Map<string, number>()
    cells.forEach((cell, k) => {
      best.set(keyOf(cell), Math.max(best.get(keyOf(cell)) ?? 0, cosines[k]!))
    })
    cells.forEach((cell, k) => {
      cell.figures.push(best.get(keyOf(cell))! - cosines[k]!)
    })
  }
}

export const superpalOptions = { ...options, trees: 80, depth: 2 }

export function measureSuperpal(source: Source): Measure[] {
  return measureChosen('superpal-mn', source, superpalRows(source), superpalOptions, 4)
}

export function fitSuperpal(source: Source): Chosen {
  return fitChosen(superpalRows(source), superpalOptions, 4)
}

interface EcbDocument {
  id: string
  topic: number
  subtopic: string
  sents: string[][]
  sentNo: number[]
  annotated: number[]
  mentions: { s: number; t: number[]; kind: string; chain: string | null }[]
}

/** Cross-document pairs of validated sentences inside a topic; positive when they share an event chain. */
export function ecbRows(source: Source): Row[] {
  const documents = loadLines<EcbDocument>(source, 'align/ecbplus')
  const rows: Row[] = []
  for (const topic of new Set(documents.map(document => document.topic)))
    rows.push(...topicRows(documents.filter(document => document.topic === topic)))
  return rows
}

function topicRows(documents: readonly EcbDocument[]): Row[] {
  const prepared = documents.map(document => document.sents.map(sentence => prepareWords(sentence, aligner.lexicon)))
  const rarity = countRarity(prepared)
  const documentBags = prepared.map(sentences => makeBag(sentences, rarity))
  const sentences = documents.flatMap((document, d) =>
    document.annotated.map(number => {
      const words = prepared[d]![document.sentNo.indexOf(number)]!
      const chains = document.mentions
        .filter(({ s, kind, chain }) => s === number && chain !== null && /^(?:NEG_)?ACTION/.test(kind))
        .map(({ chain }) => `${document.subtopic}:${chain}`)
      return { document: d, words, bag: makeBag([words], rarity), chains: new Set(chains) }
    }),
  )
  const rows: Row[] = []
  sentences.forEach((left, x) => {
    for (const right of sentences.slice(x + 1)) {
      if (left.document === right.document) continue
      const shared = [...left.chains].some(chain => right.chains.has(chain))
      const [from, to] = [documentBags[left.document]!, documentBags[right.document]!]
      rows.push({
        figures: [
          ...symmetricFigures(left.words, right.words),
          cosine(left.bag, right.bag),
          Math.max(coverage(left.bag, right.bag), coverage(right.bag, left.bag)),
          Math.min(coverage(left.bag, right.bag), coverage(right.bag, left.bag)),
          cosine(from, to),
          (coverage(left.bag, to) + coverage(right.bag, from)) / 2,
          Math.min(coverage(left.bag, to), coverage(right.bag, from)),
        ],
        target: shared ? 1 : 0,
        group: String(documents[0]!.topic),
      })
    }
  })
  return rows
}

export const ecbOptions = { trees: 60, depth: 3, rate: 0.12, leaf: 40, share: 0.3 }

export function measureEcb(source: Source): Measure[] {
  return measureChosen('ecbplus', source, ecbRows(source), ecbOptions, 3)
}

export function fitEcb(source: Source): Chosen {
  return fitChosen(ecbRows(source), ecbOptions, 3)
}
