// Fits the aligner's weights on the dev halves of the word-alignment sets and cross-validates them.
// Usage: node bench/quality/fit/align.ts [--set SET]... [--name NAME] [--folds 5] [--sample 1] [--write]
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
import { goldOf, loadPairs, newTally, type Tally, tallyF1, tallyPair, type WordPair, type WordSet } from '../align/word-sets.ts'
import type { Source } from '../measure.ts'
import { addInstance, type FitOptions, fitLogistic, makeInstances } from './logistic.ts'

const root = join(import.meta.dirname, '../../..')
let passCount = 3

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

const thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]

function main(): void {
  const { values: options } = parseArgs({
    options: {
      set: { type: 'string', multiple: true, default: ['mwa-msrrte2'] },
      name: { type: 'string' },
      folds: { type: 'string', default: '5' },
      sample: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      ridge: { type: 'string', default: '1' },
      steps: { type: 'string', default: '60' },
      jackknife: { type: 'string', default: '3' },
      passes: { type: 'string', default: '3' },
    },
  })
  const source: Source = { data: process.env.VARIORUM_DATA ?? join(root, '../shared/data'), half: 'dev' }
  const examples: Example[] = []
  for (const entry of options.set) {
    const [set, importance = '1'] = entry.split(':') as [WordSet, string?]
    const pairs = loadPairs(source, set)
    const step = Number(options.sample)
    for (let k = 0; k < pairs.length; k += step) examples.push(makeExample(set, pairs[k]!, Number(importance)))
  }
  const settings: FitSettings = {
    ridge: Number(options.ridge),
    steps: Number(options.steps),
    jackknife: Number(options.jackknife),
  }
  passCount = Number(options.passes)
  const folds = Number(options.folds)
  if (folds > 0) crossValidate(examples, folds, settings)
  if (options.write) writeWeights(examples, settings, options.name ?? options.set[0]!.split(':')[0]!)
}

/** Folds are contiguous blocks of each set: neighbouring pairs may come from one story. */
function crossValidate(examples: readonly Example[], folds: number, settings: FitSettings): void {
  const tallies = new Map<string, Tally>()
  const sizes = new Map<WordSet, number>()
  for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  const seen = new Map<WordSet, number>()
  const foldOf = examples.map(({ set }) => {
    const at = seen.get(set) ?? 0
    seen.set(set, at + 1)
    return Math.floor((at * folds) / sizes.get(set)!)
  })
  for (let fold = 0; fold < folds; fold++) {
    const passes = fitPasses(
      examples.filter((_, k) => foldOf[k] !== fold),
      settings,
    )
    examples.forEach((example, k) => {
      if (foldOf[k] !== fold) return
      for (let depth = 1; depth <= passes.length; depth++) {
        const p = runPasses(example.grid, passes.slice(0, depth))
        for (const threshold of depth === passes.length ? thresholds : [0.5]) {
          const key = `${example.set} pass ${depth} @${threshold}`
          if (!tallies.has(key)) tallies.set(key, newTally())
          tallyPair(tallies.get(key)!, goldOf(example.set, example.pair), linksAbove(p, example.grid.n, threshold))
        }
      }
    })
  }
  for (const [key, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { precision, recall, pairs } = tally
    console.log(
      `${key.padEnd(32)} F1 ${tallyF1(tally).toFixed(4)}  P ${(precision / pairs).toFixed(4)}  R ${(recall / pairs).toFixed(4)}  pairs ${pairs}`,
    )
  }
}

function writeWeights(examples: readonly Example[], settings: FitSettings, name: string): void {
  const passes = fitPasses(examples, settings)
  const file: WeightFile = {
    threshold: 0.5,
    passes: passes.map((weights, pass) => {
      const { names } = pass === 0 ? firstLayout : laterLayout
      return Object.fromEntries(
        names.map((feature, k) => [feature, Math.round(weights[k]! * 1000) / 1000] as const).filter(([, weight]) => weight !== 0),
      )
    }),
  }
  writeFileSync(join(root, `src/text/align/weights/${name}.json`), `${JSON.stringify(file, null, 1)}\n`)
}

if (import.meta.main) main()
