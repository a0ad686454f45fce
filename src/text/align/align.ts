// Word alignment of two sentences: which words of one say what which words of the other say, many to many.
// Method: a log-linear classifier of every word pair over named features (MacCartney et al. 2008, Yao et al. 2013, Sultan et al. 2014),
// run in passes: each pass sees what the one before thought of the words around. Weights are JSON in feature names (layout.ts).
// Cost: words × words, about 20 features each; some thousand sentence pairs a second.
//
//   const aligner: AlignmentFeatures = { weights: compileWeights(json), lexicon: makeLexicon(openWordNet(bytes)) }   // or loadAligner() of variorum.ts
//   align(['Tallis', 'resigned'], ['Tallis', 'quit'], aligner) → { links: [[0, 0, .99], [1, 1, .93]], score: .97 }
//
// Callers that align a sentence often prepare it once: `prepareWords(tokens, lexicon)`, then `alignWords(a, b, aligner)`.
import { makeBeliefs } from './beliefs.ts'
import { type Active, addPassFeatures, addWordFeatures, firstLayout, laterLayout, makeActive } from './features.ts'
import { functionNumberOf, functionWordList } from './function-numbers.ts'
import { type Grid, makeGrid } from './grid.ts'
import type { Layout } from './layout.ts'
import { groupOf } from './match.ts'
import type { PairMemory } from './memory.ts'
import { type Lexicon, prepareWords, type Words, wordKind } from './words.ts'

/** A weight file: for each pass, weights by feature name (a missing name weighs 0), and the probability that makes a link. */
export interface WeightFile {
  threshold: number
  passes: Record<string, number>[]
}

export interface Weights {
  threshold: number
  passes: Float32Array[]
}

/** What the caller hands in: the weights and the words' resource. */
export interface AlignmentFeatures {
  weights: Weights
  /** Used instead when neither sentence has a capital letter: names cannot be told there. */
  caseless?: Weights
  lexicon: Lexicon
  /** Where given, equal sentences are aligned once. */
  memory?: PairMemory<Alignment>
}

/** Word `i` of `a`, word `j` of `b` (0-based), probability 0..1. */
export type Link = [i: number, j: number, score: number]

export interface Alignment {
  /** Sorted by i, then j. */
  links: readonly Link[]
  /** Share of both sentences' content words that are linked, each by its best link's probability: 0..1. */
  score: number
}

/** Pairs less likely than this after a pass are not looked at again. */
export const pruned = 0.004

/** Puts the named weights in their places. Linear in the file: most features of the layout are pairs that weigh nothing. */
export function compileWeights({ threshold, passes }: WeightFile): Weights {
  return { threshold, passes: passes.map((named, pass) => place(named, pass === 0 ? firstLayout : laterLayout)) }
}

function place(named: Record<string, number>, { names, pair }: Layout): Float32Array {
  const placed = new Float32Array(names.length)
  for (let i = 0; i < pair; i++) placed[i] = named[names[i]!] ?? 0
  for (const [name, weight] of Object.entries(named)) {
    if (!name.startsWith('pair=')) continue
    const [left, right] = name
      .slice('pair='.length)
      .split('|')
      .map(word => functionNumberOf.get(word))
    if (left !== undefined && right !== undefined) placed[pair + left * functionWordList.length + right] = weight
  }
  return placed
}

/** Aligns two token lists. */
export function align(a: readonly string[], b: readonly string[], features: AlignmentFeatures): Alignment {
  return alignWords(prepareWords(a, features.lexicon), prepareWords(b, features.lexicon), features)
}

/** Aligns two prepared sentences. */
export function alignWords(a: Words, b: Words, features: AlignmentFeatures): Alignment {
  const { memory } = features
  return memory === undefined ? alignAnew(a, b, features) : memory(a, b, () => alignAnew(a, b, features))
}

function alignAnew(a: Words, b: Words, { weights: cased, caseless, lexicon }: AlignmentFeatures): Alignment {
  const weights = caseless !== undefined && !hasCapital(a) && !hasCapital(b) ? caseless : cased
  const grid = makeGrid(a, b, lexicon.wordNet)
  const p = runPasses(grid, weights.passes)
  const links: Link[] = []
  for (let i = 0; i < grid.m; i++)
    for (let j = 0; j < grid.n; j++) {
      const value = p[i * grid.n + j]!
      if (value >= weights.threshold) links.push([i, j, Math.round(value * 1000) / 1000])
    }
  return { links, score: scoreLinks(grid, links) }
}

function hasCapital({ forms }: Words): boolean {
  return forms.some(({ capital }) => capital)
}

/** Probability of every cell after all passes. */
export function runPasses(grid: Grid, passes: readonly Float32Array[]): Float32Array {
  const active = makeActive()
  let p = new Float32Array(grid.m * grid.n)
  passes.forEach((weights, pass) => {
    p = pass === 0 ? firstPass(grid, weights, active) : laterPass(grid, weights, p, active)
  })
  return p
}

function firstPass(grid: Grid, weights: Float32Array, active: Active): Float32Array<ArrayBuffer> {
  const p = new Float32Array(grid.m * grid.n)
  for (let i = 0; i < grid.m; i++)
    for (let j = 0; j < grid.n; j++) {
      if (grid.alive[i * grid.n + j] === 0) continue
      addWordFeatures(active, firstLayout, grid, i, j)
      p[i * grid.n + j] = logistic(sumOf(active, weights))
    }
  return p
}

function laterPass(grid: Grid, weights: Float32Array, before: Float32Array, active: Active): Float32Array<ArrayBuffer> {
  const p = new Float32Array(grid.m * grid.n)
  const beliefs = makeBeliefs(before, grid.m, grid.n)
  for (let i = 0; i < grid.m; i++)
    for (let j = 0; j < grid.n; j++) {
      const cell = i * grid.n + j
      if (before[cell]! < pruned) continue
      addWordFeatures(active, laterLayout, grid, i, j)
      addPassFeatures(active, laterLayout, grid, beliefs, i, j)
      const logit = weights[laterLayout.logit + groupOf[grid.match[cell]!]!]! * logOdds(before[cell]!)
      p[cell] = logistic(sumOf(active, weights) + logit)
    }
  return p
}

function sumOf({ ids, count }: Active, weights: Float32Array): number {
  let sum = 0
  for (let k = 0; k < count; k++) sum += weights[ids[k]!]!
  return sum
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** Log-odds, bounded to ±7. */
export function logOdds(p: number): number {
  return Math.max(-7, Math.min(7, Math.log(p / (1 - p))))
}

function scoreLinks({ a, b }: Grid, links: readonly Link[]): number {
  const bestA = new Float64Array(a.forms.length)
  const bestB = new Float64Array(b.forms.length)
  for (const [i, j, value] of links) {
    bestA[i] = Math.max(bestA[i]!, value)
    bestB[j] = Math.max(bestB[j]!, value)
  }
  let [sum, count] = [0, 0]
  for (const [words, best] of [
    [a, bestA],
    [b, bestB],
  ] as const)
    words.forms.forEach(({ kind }, k) => {
      if (kind !== wordKind.content && kind !== wordKind.number) return
      sum += best[k]!
      count++
    })
  return count === 0 ? 0 : Math.round((sum / count) * 1000) / 1000
}
