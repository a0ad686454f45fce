// Which mentions in different reports are printings of one utterance.
// Method: an index of telling words proposes pairs, local alignment scores them, the best pairs are joined first; a cluster takes two
// mentions of one report only when they are different parts of the other's. Two sayings of one speaker must never be joined: thresholds are high.
import type { AnnotatedReport, QuotationMention } from '../../model/annotations.ts'
import { type Aligned, alignWords } from './alignment.ts'
import { markedSpans, type Word, wordsOf } from './words.ts'

export interface Printed {
  annotated: AnnotatedReport
  mention: QuotationMention
  words: Word[]
  /** Words inside marks; all words when there are none. */
  core: number[]
  weight: number
}

export interface Pair {
  a: number
  b: number
  score: number
  aligned: Aligned
}

/** Share of the shorter printing's weight that must be aligned. Two different sayings of one speaker share at most about .4. */
const joinShare = 0.6
/** Aligned weight that two printings need: about two telling words. */
const joinWeight = 4

/** Weight of a word by the number of sentences of the story it stands in. */
export function wordWeights(reports: readonly AnnotatedReport[]): (folded: string) => number {
  const counts = new Map<string, number>()
  let sentences = 0
  for (const annotated of reports) {
    for (const sentence of annotated.sentences) {
      sentences++
      const seen = new Set(wordsOf(annotated, [sentence], []).map(word => word.folded))
      for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const scale = Math.log(1 + sentences)
  return folded => 0.3 + 2.2 * (1 - Math.log(1 + (counts.get(folded) ?? 0)) / (scale + 1))
}

export function printedOf(reports: readonly AnnotatedReport[], weightOf: (folded: string) => number): Printed[] {
  const all: Printed[] = []
  for (const annotated of reports) {
    const marked = markedSpans(annotated)
    for (const mention of annotated.quotations) {
      const words = wordsOf(annotated, mention.spans ?? [mention], marked)
      const inside = words.flatMap((word, index) => (word.marked ? [index] : []))
      const core = inside.length > 0 ? inside : words.map((_, index) => index)
      let weight = 0
      for (const index of core) weight += weightOf(words[index]!.folded)
      if (words.length > 0) all.push({ annotated, mention, words, core, weight })
    }
  }
  return all
}

/** Pairs of printings in different reports that are one utterance, best first. */
export function findPairs(printed: readonly Printed[], weightOf: (folded: string) => number): Pair[] {
  const pairs: Pair[] = []
  for (const [a, b] of proposals(printed, weightOf)) {
    const one = printed[a]!
    const two = printed[b]!
    const aligned = alignWords(one.words, two.words, weightOf)
    const score = aligned.weight / Math.max(0.001, Math.min(one.weight, two.weight))
    if (joins(one, two, aligned, score)) pairs.push({ a, b, score: Math.min(1, score), aligned })
  }
  return pairs.sort((x, y) => y.score - x.score || y.aligned.weight - x.aligned.weight || x.a - y.a || x.b - y.b)
}

function joins(one: Printed, two: Printed, aligned: Aligned, score: number): boolean {
  if (one.mention.form === 'indirect' && two.mention.form === 'indirect') return false
  const shorter = one.core.length <= two.core.length ? one : two
  const whole = aligned.pairs.length >= shorter.core.length
  if (aligned.weight < joinWeight && !(whole && shorter.core.length >= 2)) return false
  return score >= joinShare
}

function proposals(printed: readonly Printed[], weightOf: (folded: string) => number): [number, number][] {
  const index = new Map<string, number[]>()
  const shared = new Map<number, number>()
  for (const [b, { words, annotated }] of printed.entries()) {
    for (const word of new Set(words.map(({ folded }) => folded))) {
      const holders = index.get(word)
      if (holders === undefined) {
        index.set(word, [b])
        continue
      }
      for (const a of holders) {
        if (printed[a]!.annotated === annotated) continue
        const key = a * printed.length + b
        shared.set(key, (shared.get(key) ?? 0) + weightOf(word))
      }
      holders.push(b)
    }
  }
  const found: [number, number][] = []
  for (const [key, weight] of shared) {
    const a = Math.floor(key / printed.length)
    const b = key % printed.length
    if (weight >= 0.5 * Math.min(joinWeight, printed[a]!.weight, printed[b]!.weight)) found.push([a, b])
  }
  return found
}

/** Joins the pairs into clusters of printings (indices, increasing); printings without a partner are clusters of one. */
export function cluster(printed: readonly Printed[], pairs: readonly Pair[]): number[][] {
  const clusterOf = printed.map((_, index) => [index])
  for (const { a, b } of pairs) {
    const one = clusterOf[a]!
    const two = clusterOf[b]!
    if (one === two || !mayJoin(printed, pairs, one, two)) continue
    one.push(...two)
    for (const index of two) clusterOf[index] = one
  }
  return [...new Set(clusterOf)].map(members => members.sort((x, y) => x - y))
}

/** Two mentions of one report may stand together only as different parts of what a third prints. */
function mayJoin(printed: readonly Printed[], pairs: readonly Pair[], one: readonly number[], two: readonly number[]): boolean {
  for (const x of one)
    for (const y of two) {
      if (printed[x]!.annotated !== printed[y]!.annotated) continue
      const rangesOfX = rangesBeside(pairs, x)
      const rangesOfY = rangesBeside(pairs, y)
      for (const [other, [from, to]] of rangesOfX) {
        const range = rangesOfY.get(other)
        if (range === undefined || (range[0] <= to && from <= range[1])) return false
      }
      if (rangesOfX.size === 0) return false
    }
  return true
}

/** For each printing paired with `x`, the range of its words that `x` covers. */
function rangesBeside(pairs: readonly Pair[], x: number): Map<number, [number, number]> {
  const ranges = new Map<number, [number, number]>()
  for (const { a, b, aligned } of pairs) {
    if (a !== x && b !== x) continue
    const side = a === x ? 1 : 0
    ranges.set(a === x ? b : a, [aligned.pairs[0]![side], aligned.pairs.at(-1)![side]])
  }
  return ranges
}
