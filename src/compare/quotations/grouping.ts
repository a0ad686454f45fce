// Which units of different reports are printings of one utterance.
// Method: an index of words proposes pairs, local alignment scores them, the best pairs are joined first; a long unit that another report
// prints in pieces is cut where the pieces part. Two sayings of one speaker must never be joined: the thresholds are high.
import type { AnnotatedReport } from '../../model/annotations.ts'
import { alignWords } from './alignment.ts'
import type { Unit } from './units.ts'
import { wordsOf } from './words.ts'

/** A range of the words of a unit: `[from, to)`. Groups are made of parts; most parts are whole units. */
export interface Part {
  unit: Unit
  from: number
  to: number
}

interface Pair {
  a: number
  b: number
  weight: number
  score: number
  rangeA: [number, number]
  rangeB: [number, number]
}

/** Share of the shorter unit's weight that must be aligned. Two different sayings of one speaker share at most about .4. */
const joinShare = 0.6
/** Aligned weight from which a share is trusted: about two telling words. Shorter units must be equal. */
const joinWeight = 4
/** Weight of a few words that stand in a longer unit, and of two short units that differ in one word. */
const fewWordsWeight = 3
const oneWordWeight = 1.2
/** A unit of one word is taken only when it is a telling one: this weight. */
const tellingWeight = 1.7

/** Weight of a word by the number of sentences of the story it stands in: .3 for the commonest, 2.5 for a word that stands nowhere. */
export function wordWeights(reports: readonly AnnotatedReport[]): (folded: string) => number {
  const counts = new Map<string, number>()
  let sentences = 0
  for (const annotated of reports) {
    for (const sentence of annotated.sentences) {
      sentences++
      for (const word of new Set(wordsOf(annotated, [sentence]).map(({ folded }) => folded)))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const scale = Math.log(1 + sentences) + 1
  return folded => 0.3 + 2.2 * (1 - Math.log(1 + (counts.get(folded) ?? 0)) / scale)
}

/** Groups of at least two parts of different reports. A unit may give parts to several groups. */
export function groupUnits(units: readonly Unit[], weightOf: (folded: string) => number): Part[][] {
  const pairs = withEdges(units, findPairs(units, weightOf), weightOf)
  const cuts = cutUnits(units, pairs)
  const parts = cuts.flat()
  const groupOf = new Map<Part, Part[]>(parts.map(part => [part, [part]]))
  for (const pair of pairs) {
    const one = partUnder(cuts[pair.a]!, pair.rangeA)
    const two = partUnder(cuts[pair.b]!, pair.rangeB)
    const first = groupOf.get(one)!
    const second = groupOf.get(two)!
    if (first === second || first.some(x => second.some(y => x.unit.annotated === y.unit.annotated))) continue
    first.push(...second)
    for (const part of second) groupOf.set(part, first)
  }
  return mergeRuns([...new Set(groupOf.values())].filter(group => group.length > 1))
}

function findPairs(units: readonly Unit[], weightOf: (folded: string) => number): Pair[] {
  const pairs: Pair[] = []
  for (const [a, b] of proposals(units, weightOf)) {
    const one = units[a]!
    const two = units[b]!
    const aligned = alignWords(one.words, two.words, weightOf)
    const score = Math.min(1, aligned.weight / Math.min(one.weight, two.weight))
    if (aligned.pairs.length === 0 || !joins(one, two, aligned.weight, score, aligned.pairs.length)) continue
    const [firstA, firstB] = aligned.pairs[0]!
    const [lastA, lastB] = aligned.pairs.at(-1)!
    pairs.push({ a, b, weight: aligned.weight, score, rangeA: [firstA, lastA + 1], rangeB: [firstB, lastB + 1] })
  }
  return pairs.sort((x, y) => y.weight * y.score - x.weight * x.score || x.a - y.a || x.b - y.b)
}

/**
 * Sentences that one report ends elsewhere: "…, and I say so. We sail" beside "… And I say so, we sail". What a joined unit has left over at its
 * end may be the beginning of the sentence after its partner, word for word.
 */
function withEdges(units: readonly Unit[], pairs: readonly Pair[], weightOf: (folded: string) => number): Pair[] {
  const known = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  const found: Pair[] = []
  for (const pair of pairs) {
    for (const turned of [false, true]) {
      const [own, other, ownEnd] = turned ? [pair.b, pair.a, pair.rangeB[1]] : [pair.a, pair.b, pair.rangeA[1]]
      const next = other + 1
      const left = units[own]!.words.slice(ownEnd)
      if (units[next]?.stretch !== units[other]!.stretch || left.length < edgeWords) continue
      if (known.has(turned ? `${next} ${own}` : `${own} ${next}`)) continue
      if (!left.every((word, k) => word.folded === units[next]!.words[k]?.folded)) continue
      const weight = left.reduce((sum, word) => sum + weightOf(word.folded), 0)
      const mine: [number, number] = [ownEnd, units[own]!.words.length]
      const theirs: [number, number] = [0, left.length]
      found.push(
        turned
          ? { a: next, b: own, weight, score: 1, rangeA: theirs, rangeB: mine }
          : { a: own, b: next, weight, score: 1, rangeA: mine, rangeB: theirs },
      )
    }
  }
  return [...pairs, ...found]
}

/** Words from which an equal edge counts. */
const edgeWords = 3

function joins(one: Unit, two: Unit, weight: number, score: number, words: number): boolean {
  const [shorter, longer] = [one.words.length, two.words.length].sort((x, y) => x - y) as [number, number]
  if (shorter === longer && words === shorter) return words > 1 || (weight >= tellingWeight && sameSpeaker(one, two))
  if (weight >= joinWeight) return score >= joinShare
  if (!sameSpeaker(one, two)) return false
  return words === shorter ? weight >= fewWordsWeight : words >= longer - 1 && weight >= oneWordWeight
}

/** Speakers that do not speak against each other: the same last word of the name, or one of them unnamed. */
export function sameSpeaker(one: Unit, two: Unit): boolean {
  const a = one.mention?.speaker?.name
  const b = two.mention?.speaker?.name
  if (a === undefined || b === undefined) return true
  return lastWord(a) === lastWord(b)
}

function lastWord(name: string): string {
  return name
    .toLowerCase()
    .split(/\s+/)
    .at(-1)!
    .replace(/['’]s$/, '')
}

function proposals(units: readonly Unit[], weightOf: (folded: string) => number): [number, number][] {
  const index = new Map<string, number[]>()
  const shared = new Map<number, number>()
  for (const [b, { words, annotated }] of units.entries()) {
    for (const word of new Set(words.map(({ folded }) => folded))) {
      const holders = index.get(word)
      if (holders === undefined) {
        index.set(word, [b])
        continue
      }
      for (const a of holders) {
        if (units[a]!.annotated === annotated) continue
        const key = a * units.length + b
        shared.set(key, (shared.get(key) ?? 0) + weightOf(word))
      }
      holders.push(b)
    }
  }
  const found: [number, number][] = []
  for (const [key, weight] of shared) {
    const a = Math.floor(key / units.length)
    const b = key % units.length
    if (weight >= 0.4 * Math.min(joinWeight, units[a]!.weight, units[b]!.weight)) found.push([a, b])
  }
  return found
}

/** Cuts each unit between the ranges that different units of one other report cover. */
function cutUnits(units: readonly Unit[], pairs: readonly Pair[]): Part[][] {
  const covered = units.map((): Map<AnnotatedReport, [number, number][]> => new Map())
  for (const { a, b, rangeA, rangeB } of pairs) {
    note(covered[a]!, units[b]!.annotated, rangeA)
    note(covered[b]!, units[a]!.annotated, rangeB)
  }
  return units.map((unit, index) => {
    const cuts = new Set<number>()
    for (const ranges of covered[index]!.values()) {
      const sorted = ranges.sort((x, y) => x[0] - y[0])
      for (let k = 1; k < sorted.length; k++)
        if (sorted[k]![0] >= sorted[k - 1]![1]) cuts.add(pauseBetween(unit, sorted[k - 1]![1], sorted[k]![0]))
    }
    const bounds = [0, ...[...cuts].sort((x, y) => x - y), unit.words.length]
    return bounds.slice(1).map((to, k) => ({ unit, from: bounds[k]!, to }))
  })
}

/** The first word in a gap that punctuation stands before; the end of the gap when none does. */
function pauseBetween({ words, annotated }: Unit, from: number, to: number): number {
  for (let at = Math.max(1, from); at < to; at++)
    if (/[.,;:!?…—–]/.test(annotated.report.text.slice(words[at - 1]!.end, words[at]!.start))) return at
  return to
}

function note(map: Map<AnnotatedReport, [number, number][]>, report: AnnotatedReport, range: [number, number]): void {
  const ranges = map.get(report)
  if (ranges === undefined) map.set(report, [range])
  else ranges.push(range)
}

/** The part that holds most of a range. */
function partUnder(parts: readonly Part[], [from, to]: [number, number]): Part {
  const shared = (part: Part) => Math.min(part.to, to) - Math.max(part.from, from)
  return parts.reduce((best, part) => (shared(part) > shared(best) ? part : best))
}

/** Groups whose parts follow each other in every report are one: both reports print these sentences together. */
function mergeRuns(groups: readonly Part[][]): Part[][] {
  const merged: Part[][] = []
  for (const group of [...groups].sort(byFirst)) {
    const before = merged.find(
      other => other.length === group.length && other.every(part => group.some(next => follows(part, next))),
    )
    if (before === undefined) merged.push([...group])
    else for (const [index, part] of before.entries()) before[index] = join(part, group.find(next => follows(part, next))!)
  }
  return merged
}

function byFirst(a: readonly Part[], b: readonly Part[]): number {
  const one = a[0]!
  const two = b[0]!
  return one.unit.stretch - two.unit.stretch || one.unit.order - two.unit.order || one.from - two.from
}

function follows({ unit, to }: Part, next: Part): boolean {
  if (unit === next.unit) return next.from === to
  return unit.stretch === next.unit.stretch && to === unit.words.length && next.from === 0 && next.unit.order === unit.order + 1
}

function join(part: Part, next: Part): Part {
  if (part.unit === next.unit) return { ...part, to: next.to }
  const words = [...part.unit.words, ...next.unit.words]
  const unit: Unit = {
    ...next.unit,
    ...(part.unit.mention === undefined ? {} : { mention: part.unit.mention }),
    span: { start: part.unit.span.start, end: next.unit.span.end },
    words,
    weight: part.unit.weight + next.unit.weight,
    of: [...(part.unit.of ?? [part.unit]), next.unit],
  }
  return { unit, from: part.from, to: part.unit.words.length + next.to }
}
