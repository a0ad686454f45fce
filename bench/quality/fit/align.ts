// Fits the aligner's weights on the dev halves of the word-alignment sets and cross-validates them.
// Usage: node bench/quality/fit/align.ts [news|caseless] [--ridge 6] [--jackknife 3] [--write]
// Writes src/text/align/weights/NAME.json, and the weights of each fold, by which the dev figures are measured.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { logOdds, pruned, runPasses, type WeightFile } from '../../../src/text/align/align.ts'
import { makeBeliefs } from '../../../src/text/align/beliefs.ts'
import { addPassFeatures, addWordFeatures, firstLayout, laterLayout, makeActive } from '../../../src/text/align/features.ts'
import { type Grid, makeGrid } from '../../../src/text/align/grid.ts'
import { groupOf } from '../../../src/text/align/match.ts'
import { openWordNet } from '../../../src/text/align/wordnet.ts'
import { makeLexicon, prepareWords } from '../../../src/text/align/words.ts'
import {
  foldOf,
  goldOf,
  loadPairs,
  newTally,
  type PackedPass,
  type Tally,
  tallyF1,
  tallyPair,
  type WordPair,
  type WordSet,
} from '../align/word-sets.ts'
import type { Source } from '../measure.ts'
import { addInstance, type FitOptions, fitLogistic, makeInstances } from './logistic.ts'

const root = join(import.meta.dirname, '../../..')
const passCount = 3

interface Example {
  set: WordSet
  pair: WordPair
  grid: Grid
  gold: Uint8Array
  ignored: Uint8Array
  importance: number
}

const lexicon = makeLexicon(openWordNet(readFileSync(join(root, 'dist/resources/wordnet.bin'))))

function makeExample(set: WordSet, pair: WordPair, importance: number): Example {
  const grid = makeGrid(prepareWords(pair.a, lexicon), prepareWords(pair.b, lexicon), lexicon.wordNet)
  const gold = new Uint8Array(grid.m * grid.n)
  const ignored = new Uint8Array(grid.m * grid.n)
  for (const [i, j] of pair.poss) ignored[i * grid.n + j] = 1
  for (const [i, j] of goldOf(set, pair)) {
    gold[i * grid.n + j] = 1
    ignored[i * grid.n + j] = 0
  }
  return { set, pair, grid, gold, ignored, importance }
}

interface FitSettings extends FitOptions {
  /** Parts of the training set whose beliefs come from weights fitted without them: a later pass must not see too good ones. */
  jackknife: number
}

/** Trains all passes; each later pass on what the ones before it think of sentences they were not fitted on. */
export function fitPasses(examples: readonly Example[], settings: FitSettings): Float32Array[] {
  const parts = settings.jackknife
  const passes: Float32Array[] = []
  const partPasses: Float32Array[][] = Array.from({ length: parts }, () => [])
  const all = examples.map((_, k) => k)
  let beliefs: Float32Array[] = []
  for (let pass = 0; pass < passCount; pass++) {
    passes.push(fitPass(examples, all, beliefs, pass, settings))
    if (pass + 1 === passCount) break
    if (parts < 2) beliefs = examples.map(({ grid }) => runPasses(grid, passes))
    else {
      const next: Float32Array[] = []
      partPasses.forEach((mine, part) => {
        mine.push(
          fitPass(
            examples,
            all.filter(k => k % parts !== part),
            beliefs,
            pass,
            settings,
          ),
        )
        for (const k of all) if (k % parts === part) next[k] = runPasses(examples[k]!.grid, mine)
      })
      beliefs = next
    }
  }
  return passes
}

function fitPass(
  examples: readonly Example[],
  chosen: readonly number[],
  beliefs: readonly Float32Array[],
  pass: number,
  options: FitOptions,
): Float32Array {
  const active = makeActive()
  const layout = pass === 0 ? firstLayout : laterLayout
  const data = makeInstances()
  for (const k of chosen) {
    const { grid, gold, ignored, importance } = examples[k]!
    const before = pass === 0 ? undefined : beliefs[k]!
    const made = before === undefined ? undefined : makeBeliefs(before, grid.m, grid.n)
    for (let i = 0; i < grid.m; i++)
      for (let j = 0; j < grid.n; j++) {
        const cell = i * grid.n + j
        const p = before?.[cell]
        if (p === undefined ? grid.alive[cell] === 0 : p < pruned) continue
        addWordFeatures(active, layout, grid, i, j)
        if (made !== undefined) addPassFeatures(active, layout, grid, made, i, j)
        const weight = ignored[cell] === 1 ? importance * 0.4 : importance
        const real = p === undefined ? 0 : logOdds(p)
        const realId = p === undefined ? -1 : laterLayout.logit + groupOf[grid.match[cell]!]!
        addInstance(data, active.ids, active.count, gold[cell] === 1, weight, realId, real)
      }
  }
  return fitLogistic(data, layout.names.length, options)
}

function linksAbove(p: Float32Array, n: number, threshold: number): [number, number][] {
  const links: [number, number][] = []
  p.forEach((value, cell) => {
    if (value >= threshold) links.push([Math.floor(cell / n), cell % n])
  })
  return links
}

const thresholds = [0.35, 0.4, 0.45, 0.5, 0.55]

/**
 * The two weight files. News copy is cased and the two sets of it agree on most guidelines: shipped weights lean to the first, whose
 * sentences are least alike. Text without capitals comes from sets that link whole phrases word by word.
 */
const mixes: Record<string, { sets: [set: WordSet, importance: number, step: number][]; threshold: number; folds: number }> = {
  news: {
    sets: [
      ['mwa-msrrte2', 1, 1],
      ['mwa-edinburgh', 0.25, 1],
    ],
    threshold: 0.5,
    folds: 5,
  },
  caseless: {
    sets: [
      ['mwa-mtref', 1, 1],
      ['mwa-wiki', 1, 2],
    ],
    threshold: 0.4,
    folds: 3,
  },
}

function main(): void {
  const { values: options, positionals } = parseArgs({
    options: {
      ridge: { type: 'string', default: '6' },
      steps: { type: 'string', default: '40' },
      jackknife: { type: 'string', default: '3' },
      write: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const source: Source = { data: process.env.VARIORUM_DATA ?? join(root, '../shared/data'), half: 'dev' }
  const settings = { ridge: Number(options.ridge), steps: Number(options.steps), jackknife: Number(options.jackknife) }
  for (const name of positionals.length > 0 ? positionals : Object.keys(mixes)) {
    const { sets, threshold, folds } = mixes[name]!
    const examples = sets.flatMap(([set, importance, step]) =>
      loadPairs(source, set).flatMap((pair, k, all) =>
        k % step === 0 ? [{ ...makeExample(set, pair, importance), fold: foldOf(k, all.length, folds) }] : [],
      ),
    )
    const fitted = Array.from({ length: folds }, (_, fold) =>
      fitPasses(
        examples.filter(e => e.fold !== fold),
        settings,
      ),
    )
    printScores(examples, fitted)
    if (!options.write) continue
    writeFileSync(
      join(root, `bench/quality/align/folds/${name}.json`),
      `${JSON.stringify({ threshold, folds: fitted.map(packPasses) })}\n`,
    )
    writeFileSync(
      join(root, `src/text/align/weights/${name}.json`),
      `${JSON.stringify(namePasses(fitPasses(examples, settings), threshold), null, 1)}\n`,
    )
  }
}

function printScores(examples: readonly (Example & { fold: number })[], fitted: readonly Float32Array[][]): void {
  const tallies = new Map<string, Tally>()
  for (const { set, pair, grid, fold } of examples)
    for (let depth = 1; depth <= passCount; depth++) {
      const p = runPasses(grid, fitted[fold]!.slice(0, depth))
      for (const threshold of depth === passCount ? thresholds : [0.5]) {
        const key = `${set} pass ${depth} @${threshold}`
        if (!tallies.has(key)) tallies.set(key, newTally())
        tallyPair(tallies.get(key)!, goldOf(set, pair), linksAbove(p, grid.n, threshold))
      }
    }
  for (const [key, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { precision, recall, pairs } = tally
    console.log(
      `${key.padEnd(32)} F1 ${tallyF1(tally).toFixed(4)}  P ${(precision / pairs).toFixed(4)}  R ${(recall / pairs).toFixed(4)}  pairs ${pairs}`,
    )
  }
}

/** Weights below this change no link worth the reader's time; two decimals keep the files readable. */
const negligible = 0.03
const rounded = (weight: number): number => (Math.abs(weight) < negligible ? 0 : Math.round(weight * 100) / 100)

function namePasses(passes: readonly Float32Array[], threshold: number): WeightFile {
  return {
    threshold,
    passes: passes.map((weights, pass) => {
      const { names } = pass === 0 ? firstLayout : laterLayout
      return Object.fromEntries(names.map((feature, k) => [feature, rounded(weights[k]!)] as const).filter(([, w]) => w !== 0))
    }),
  }
}

/** Feature numbers and weights of each pass: fold weights are for measuring only and need no names. */
function packPasses(passes: readonly Float32Array[]): PackedPass[] {
  return passes.map(weights => {
    const ids = [...weights.keys()].filter(k => rounded(weights[k]!) !== 0)
    return { size: weights.length, ids, weights: ids.map(k => rounded(weights[k]!)) }
  })
}

if (import.meta.main) main()
