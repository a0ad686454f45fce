// The four word-alignment sets: loading and the published scoring (macro precision and recall over pairs, F1 of the two averages).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Link, Weights } from '../../../src/text/align/align.ts'
import { firstLayout, laterLayout } from '../../../src/text/align/features.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'

export interface WordPair {
  id: string
  a: string[]
  b: string[]
  sure: [number, number][]
  poss: [number, number][]
}

export const wordSets = ['mwa-msrrte2', 'mwa-edinburgh', 'mwa-mtref', 'mwa-wiki'] as const
export type WordSet = (typeof wordSets)[number]

export function loadPairs(source: Source, set: WordSet): WordPair[] {
  return loadLines<WordPair>(source, `align/${set}`)
}

/** MTRef's training half has one merged column, so possible links count there; the other sets are judged by the sure ones. */
export function goldOf(set: WordSet, pair: WordPair): [number, number][] {
  return set === 'mwa-mtref' || set === 'mwa-wiki' ? [...pair.sure, ...pair.poss] : pair.sure
}

export interface Tally {
  precision: number
  recall: number
  exact: number
  pairs: number
}

export function newTally(): Tally {
  return { precision: 0, recall: 0, exact: 0, pairs: 0 }
}

/** Adds one sentence pair; nothing predicted is precision 1, nothing to find recall 1. */
export function tallyPair(tally: Tally, gold: readonly [number, number][], links: readonly (Link | [number, number])[]): void {
  const wanted = new Set(gold.map(([i, j]) => i * 1000 + j))
  const right = links.filter(([i, j]) => wanted.has(i * 1000 + j)).length
  tally.precision += links.length === 0 ? 1 : right / links.length
  tally.recall += wanted.size === 0 ? 1 : right / wanted.size
  tally.exact += right === wanted.size && right === links.length ? 1 : 0
  tally.pairs++
}

export function tallyF1({ precision, recall, pairs }: Tally): number {
  return (2 * precision * recall) / (precision + recall) / pairs
}

export function tallyMeasures(tally: Tally, note?: string): Measure[] {
  const { precision, recall, exact, pairs } = tally
  return [
    { name: 'F1', value: tallyF1(tally), ...(note === undefined ? {} : { note }) },
    { name: 'precision', value: precision / pairs },
    { name: 'recall', value: recall / pairs },
    share('exact', exact, pairs),
  ]
}

/** Folds are contiguous blocks of a set: neighbouring pairs may come from one story. */
export function foldOf(index: number, size: number, folds: number): number {
  return Math.floor((index * folds) / size)
}

/** Weights of one pass by feature number. */
export interface PackedPass {
  size: number
  ids: number[]
  weights: number[]
}

/** The weights fitted without each fold of the dev halves, see bench/quality/fit/align.ts. */
export function readFolds(name: 'news' | 'caseless'): Weights[] {
  const file = join(import.meta.dirname, `folds/${name}.json`)
  const { threshold, folds } = JSON.parse(readFileSync(file, 'utf8')) as { threshold: number; folds: PackedPass[][] }
  const sizes = [firstLayout.names.length, laterLayout.names.length]
  return folds.map(passes => ({
    threshold,
    passes: passes.map(({ size, ids, weights }, pass) => {
      if (size !== sizes[Math.min(pass, 1)])
        throw new Error(`${file} was fitted for other features; run node bench/quality/fit/align.ts ${name} --write`)
      const dense = new Float32Array(size)
      ids.forEach((id, k) => {
        dense[id] = weights[k]!
      })
      return dense
    }),
  }))
}
