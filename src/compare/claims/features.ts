// How alike two clauses of different reports are: named features, the input of the learned join score.
// Weights of words are local to the two reports (rarity in both), so that a third report changes nothing between two others.
// Cost: words of one times words of the other, some hundred steps a pair.
import { type Unit, type UnitReport, type Word, wordClass } from './units.ts'

export const featureNames = [
  'one',
  'cover least',
  'cover most',
  'cover both',
  'matched weight',
  'unmatched weight',
  'run',
  'run share',
  'names matched',
  'names apart',
  'numbers matched',
  'numbers apart',
  'both quoted',
  'one quoted',
  'length ratio',
  'short',
  'sentence cover least',
  'sentence cover most',
  'neighbours',
  'rival',
  'margin a b',
  'margin least',
  'mutual best',
  'aligned least',
  'aligned most',
  'aligned both',
  'aligned weight',
  'aligned words',
  'names linked',
  'rarest linked',
  'verb linked',
  'verbs apart',
  'events linked',
  'main verbs linked',
  'main verbs apart',
  'plain linked least',
  'plain linked most',
  'only names',
  'before verb least',
  'after verb least',
  'same quotation',
  'other quotation',
  'places apart',
  'both first',
  'related',
  'parallel',
  'verbless',
  'same source',
  'sources apart',
  'one with source',
  'one denied',
  'both denied',
  'one to come',
  'one circumstance',
  'one brief',
  'both brief',
] as const
export type FeatureName = (typeof featureNames)[number]

/** Index of each feature. */
export const place = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<FeatureName, number>

/** Weight of a word by its class, before rarity. */
const classWeight = [0.15, 1, 1.1, 1.3] as const
/** What a match of opening letters only is worth, against 1 for equal stems. */
const derivedMatch = 0.7

/** Rarity of a stem in two reports together: 0 = in every sentence, 1 = in one. */
export function rarity(stem: number, a: UnitReport, b: UnitReport): number {
  const sentences = a.sentenceCount + b.sentenceCount
  const holding = (a.frequency.get(stem) ?? 0) + (b.frequency.get(stem) ?? 0)
  return Math.log((sentences + 1) / Math.max(1, holding)) / Math.log(sentences + 1)
}

export interface Match {
  /** Weight of the matched words of either side, and of all. */
  matchedA: number
  matchedB: number
  totalA: number
  totalB: number
  names: number
  namesApart: number
  numbers: number
  numbersApart: number
  /** Matched words as [word of a, word of b]. */
  pairs: [Word, Word][]
}

/** Matches the words of two stretches, each word at most once, equal stems before derived forms. */
export function matchWords(a: readonly Word[], b: readonly Word[], reportA: UnitReport, reportB: UnitReport): Match {
  const match: Match = {
    matchedA: 0,
    matchedB: 0,
    totalA: 0,
    totalB: 0,
    names: 0,
    namesApart: 0,
    numbers: 0,
    numbersApart: 0,
    pairs: [],
  }
  const usedB = new Uint8Array(b.length)
  const usedA = new Uint8Array(a.length)
  for (const derived of [false, true])
    for (let i = 0; i < a.length; i++) {
      if (usedA[i] === 1) continue
      const word = a[i]!
      for (let j = 0; j < b.length; j++) {
        if (usedB[j] === 1) continue
        const other = b[j]!
        const same = derived ? word.opening >= 0 && word.opening === other.opening : word.stem === other.stem
        if (!same) continue
        usedA[i] = 1
        usedB[j] = 1
        const worth = derived ? derivedMatch : 1
        match.matchedA += worth * weightOf(word, reportA, reportB)
        match.matchedB += worth * weightOf(other, reportA, reportB)
        if (word.kind === wordClass.name || other.kind === wordClass.name) match.names++
        if (word.kind === wordClass.number) match.numbers++
        match.pairs.push([word, other])
        break
      }
    }
  const apart = { nameA: 0, nameB: 0, numberA: 0, numberB: 0 }
  for (let i = 0; i < a.length; i++) {
    match.totalA += weightOf(a[i]!, reportA, reportB)
    if (usedA[i] === 1) continue
    if (a[i]!.kind === wordClass.name) apart.nameA++
    if (a[i]!.kind === wordClass.number) apart.numberA++
  }
  for (let j = 0; j < b.length; j++) {
    match.totalB += weightOf(b[j]!, reportA, reportB)
    if (usedB[j] === 1) continue
    if (b[j]!.kind === wordClass.name) apart.nameB++
    if (b[j]!.kind === wordClass.number) apart.numberB++
  }
  match.namesApart = Math.min(apart.nameA, apart.nameB)
  match.numbersApart = Math.min(apart.numberA, apart.numberB)
  return match
}

export function weightOf(word: Word, a: UnitReport, b: UnitReport): number {
  return classWeight[word.kind] * rarity(word.stem, a, b)
}

/** Number of words in the longest run of equal stems. */
function longestRun(a: readonly Word[], b: readonly Word[]): number {
  let best = 0
  let previous = new Uint8Array(b.length + 1)
  for (const word of a) {
    const current = new Uint8Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      if (word.stem !== b[j]!.stem) continue
      current[j + 1] = previous[j]! + 1
      best = Math.max(best, current[j + 1]!)
    }
    previous = current
  }
  return best
}

/** Features of a pair of units by themselves; those that need other pairs (`sentence …`, `neighbours`, `rival`) stay 0. */
export function pairFeatures(a: Unit, b: Unit, match: Match): Float64Array {
  const coverA = match.matchedA / Math.max(0.01, match.totalA)
  const coverB = match.matchedB / Math.max(0.01, match.totalB)
  const run = longestRun(a.words, b.words)
  const kinship = kinshipOf(a.report, b.report)
  const shorter = Math.max(1, Math.min(a.words.length, b.words.length))
  const all = new Float64Array(featureNames.length)
  all[place.one] = 1
  all[place['cover least']] = Math.min(coverA, coverB)
  all[place['cover most']] = Math.max(coverA, coverB)
  all[place['cover both']] = (2 * coverA * coverB) / Math.max(0.01, coverA + coverB)
  all[place['matched weight']] = Math.log1p(match.matchedA + match.matchedB)
  all[place['unmatched weight']] = Math.log1p(match.totalA - match.matchedA + match.totalB - match.matchedB)
  all[place.run] = Math.log1p(run)
  all[place['run share']] = run / shorter
  all[place['names matched']] = Math.min(3, match.names)
  all[place['names apart']] = Math.min(3, match.namesApart)
  all[place['numbers matched']] = Math.min(2, match.numbers)
  all[place['numbers apart']] = Math.min(2, match.numbersApart)
  all[place['both quoted']] = a.quoted && b.quoted ? 1 : 0
  all[place['one quoted']] = a.quoted !== b.quoted ? 1 : 0
  all[place['length ratio']] = Math.abs(Math.log((a.words.length + 1) / (b.words.length + 1)))
  all[place.short] = shorter < 4 ? 1 : 0
  all[place['same quotation']] = a.quotation !== undefined && a.quotation === b.quotation ? 1 : 0
  all[place['other quotation']] = a.quotation !== undefined && b.quotation !== undefined && a.quotation !== b.quotation ? 1 : 0
  all[place['places apart']] = Math.abs(placeOf(a) - placeOf(b))
  all[place['both first']] = a.clause.sentence < 2 && b.clause.sentence < 2 ? 1 : 0
  all[place.related] = kinship.related
  all[place.parallel] = kinship.parallel
  all[place.verbless] = Number(!a.words.some(({ verb }) => verb)) + Number(!b.words.some(({ verb }) => verb))
  return all
}

/** Where in its report a unit stands, 0 at the start, 1 at the end. */
function placeOf({ clause, report }: Unit): number {
  return clause.sentence / report.sentenceCount
}

/** Keeps the logarithm of a share of nothing finite: about one pair of words in a short report. */
const leastParallel = 0.02

/** The usual share of pairs of words between two reports of one event, and how many pairs it counts for. */
const usualShare = 0.2
const trustedPairs = 10

export interface Kinship {
  related: number
  /** Logarithm of `shared`, kept finite. */
  parallel: number
  shared: number
}
const kinships = new WeakMap<UnitReport, WeakMap<UnitReport, Kinship>>()

/**
 * How alike two reports are as a whole, each as a share of the one with less: content stems, 0..1, and (as a logarithm) pairs of
 * content stems that follow each other. Reports that are worded alike tell more of the same; the score leans on that.
 */
export function kinshipOf(a: UnitReport, b: UnitReport): Kinship {
  const [small, large] = a.annotated.report.id < b.annotated.report.id ? [a, b] : [b, a]
  let known = kinships.get(small)
  if (known === undefined) {
    known = new WeakMap()
    kinships.set(small, known)
  }
  let kinship = known.get(large)
  if (kinship === undefined) {
    const shared = smoothed(sharedOf(a.doubles, b.doubles), Math.min(a.doubles.size, b.doubles.size))
    kinship = { related: sharedOf(a.content, b.content), parallel: Math.log(shared + leastParallel), shared }
    known.set(large, kinship)
  }
  return kinship
}

/** A share of few pairs of words says little: it is drawn towards the one between reports that are neither close nor loose. */
function smoothed(share: number, size: number): number {
  return (share * size + usualShare * trustedPairs) / (size + trustedPairs)
}

function sharedOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const item of small) if (large.has(item)) common++
  return common / Math.max(1, small.size)
}
