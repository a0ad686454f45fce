// What is known of a whole report's words, made once and kept with it: tags, stems, and which of its sentences is likest to a given one.
// Cost: linear in the report; a sentence is set against the sentences that share a stem with it.
import { functionWords } from '../../lang/plain-words.ts'
import type { AnnotatedReport } from '../../model/annotations.ts'
import { tagTokens } from '../../text/tagger.ts'
import { wordsOf } from '../../text/token-words.ts'
import { type Frame, keyOf } from './frame.ts'

const tagsKept = new WeakMap<AnnotatedReport, Uint8Array>()

/** The part of speech of every token of a report. */
export function tagsOf(annotated: AnnotatedReport): Uint8Array {
  let tags = tagsKept.get(annotated)
  if (tags === undefined) {
    tags = tagTokens(annotated.report.text, annotated.tokens)
    tagsKept.set(annotated, tags)
  }
  return tags
}

interface ReportWords {
  /** For each stem the numbers of the sentences that hold it. */
  holding: Map<string, number[]>
  keys: Set<string>
  /** How often each stem stands in the report. */
  times: Map<string, number>
  /** Content stems of the report. */
  content: Set<string>
}

const wordsKept = new WeakMap<AnnotatedReport, ReportWords>()

function reportWords(annotated: AnnotatedReport): ReportWords {
  const kept = wordsKept.get(annotated)
  if (kept !== undefined) return kept
  const { lower } = wordsOf(annotated.report.text, annotated.tokens)
  const made: ReportWords = { holding: new Map(), keys: new Set(), times: new Map(), content: new Set() }
  for (const word of lower) {
    const key = keyOf(word.replace(/'s$/, ''))
    made.keys.add(key)
    made.times.set(key, (made.times.get(key) ?? 0) + 1)
  }
  annotated.sentences.forEach(({ from, to }, number) => {
    for (let i = from; i < to; i++) {
      const word = lower[i]!.replace(/'s$/, '')
      if (functionWords.has(word) || !/[\p{L}\p{N}]/u.test(word)) continue
      const key = keyOf(word)
      made.content.add(key)
      const places = made.holding.get(key)
      if (places === undefined) made.holding.set(key, [number])
      else if (places.at(-1) !== number) places.push(number)
    }
  })
  wordsKept.set(annotated, made)
  return made
}

/** All stems of a report. */
export function keysOf(annotated: AnnotatedReport): ReadonlySet<string> {
  return reportWords(annotated).keys
}

/** How often a stem stands in a report. */
export function timesOf(annotated: AnnotatedReport, key: string): number {
  return reportWords(annotated).times.get(key) ?? 0
}

const kinKept = new WeakMap<AnnotatedReport, WeakMap<AnnotatedReport, number>>()

/** Share of the content stems of the shorter report that the other holds too, 0..1. */
export function kinOf(a: AnnotatedReport, b: AnnotatedReport): number {
  const [x, y] = reportWords(a).content.size <= reportWords(b).content.size ? [a, b] : [b, a]
  const row = kinKept.get(x) ?? new WeakMap<AnnotatedReport, number>()
  kinKept.set(x, row)
  let share = row.get(y)
  if (share === undefined) {
    const [small, large] = [reportWords(x).content, reportWords(y).content]
    let common = 0
    for (const key of small) if (large.has(key)) common++
    share = common / Math.max(1, small.size)
    row.set(y, share)
  }
  return share
}

/** How the pair of sentences stands among others: the likeness of the pair less that of the best rival of either, and whether it is the best for both. */
export interface Rivalry {
  margin: number
  best: boolean
}

/** The widest margin that still counts, in rare words. */
const widest = 3

export function rivalryOf(a: Frame, b: Frame): Rivalry {
  const [fromA, fromB] = [likenesses(a, b.annotated), likenesses(b, a.annotated)]
  const margin = Math.min(marginOf(fromA, sentencesOf(b)), marginOf(fromB, sentencesOf(a)))
  return { margin: Math.max(-widest, Math.min(widest, margin)), best: margin >= 0 }
}

function marginOf(likeness: ReadonlyMap<number, number>, own: ReadonlySet<number>): number {
  let [here, elsewhere] = [0, 0]
  for (const [sentence, value] of likeness)
    if (own.has(sentence)) here = Math.max(here, value)
    else elsewhere = Math.max(elsewhere, value)
  return here - elsewhere
}

function sentencesOf({ annotated: { sentences }, sentence }: Frame): Set<number> {
  const numbers = new Set<number>()
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.to <= sentence.from) low = middle + 1
    else high = middle
  }
  for (let k = low; k < sentences.length && sentences[k]!.from < sentence.to; k++) numbers.add(k)
  return numbers
}

const likenessKept = new WeakMap<AnnotatedReport, WeakMap<AnnotatedReport, Map<number, Map<number, number>>>>()

/** Likeness of the frame's sentence to those of the other report that share a stem with it: rare stems count more. */
function likenesses(frame: Frame, other: AnnotatedReport): ReadonlyMap<number, number> {
  const others = likenessKept.get(frame.annotated) ?? new WeakMap<AnnotatedReport, Map<number, Map<number, number>>>()
  likenessKept.set(frame.annotated, others)
  const rows = others.get(other) ?? new Map<number, Map<number, number>>()
  others.set(other, rows)
  const key = frame.sentence.from
  let row = rows.get(key)
  if (row === undefined) {
    row = new Map()
    const { holding } = reportWords(other)
    for (const stem of new Set(frame.keys.filter((_, i) => frame.content[i]))) {
      const places = holding.get(stem)
      if (places === undefined) continue
      const weight = 1 / Math.log2(1 + places.length)
      for (const place of places) row.set(place, (row.get(place) ?? 0) + weight)
    }
    rows.set(key, row)
  }
  return row
}
