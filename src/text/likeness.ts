// How much of the wording of one text another has: figures from whole words to long runs, in order and out of order.
// Pure bookkeeping over words, stems and runs; small models and rules read it. Cost: linear, but for the longest common
// subsequence (words of one times words of the other, a bit each: Allison and Dix 1986, here in plain rows).
import { lightWords } from '../lang/light-words.ts'
import { joinRuns, sharedRuns } from './passages.ts'
import { stem } from './stem.ts'
import { scanWords, type Words } from './words.ts'

/** Names of the figures of `likeness`, in order. All are 0..1; "of b" is the share of b's words (or runs) that a has too. */
export const likenessNames = [
  'wordsOfB',
  'wordsOfA',
  'wordsJaccard',
  'pairsOfB', // runs of two words
  'triplesOfB',
  'triplesOfA',
  'fivesOfB',
  'sevensOfB',
  'contentOfB', // stems of content words
  'contentOfA',
  'contentJaccard',
  'rarePairsOfB', // neighbouring content stems, in either order
  'inOrderOfB', // longest common subsequence
  'inOrderContentOfB',
  'runsOfB', // in runs of three words and more, tiled
  'longestRun', // as a share of b
  'meanRun', // mean length of the runs, 20 words = 1
  'joinedOfB', // in passages joined over small gaps
  'length', // of the shorter as a share of the longer
  'lettersOfB', // runs of five letters
] as const

/** The figures of a pair of texts, in the order of `likenessNames`. */
export function likeness(a: string, b: string): number[] {
  const inA = scanWords(a)
  const inB = scanWords(b)
  const contentA = contentOf(a, inA)
  const contentB = contentOf(b, inB)
  const runs = sharedRuns(inA, inB, 3)
  const joined = joinRuns(runs, 3)
  const runWords = runs.reduce((sum, run) => sum + run.length, 0)
  const count = Math.max(1, inB.count)
  const grams = (size: number): [number, number] => common(gramsOf(inA.hashes, size), gramsOf(inB.hashes, size))
  const [words, content] = [grams(1), common(new Set(contentA), new Set(contentB))]
  const [pairs, triples, fives, sevens] = [grams(2), grams(3), grams(5), grams(7)]
  const rare = common(neighbours(contentA), neighbours(contentB))
  const letters = common(lettersOf(a), lettersOf(b))
  return [
    words[1],
    words[0],
    jaccard(gramsOf(inA.hashes, 1), gramsOf(inB.hashes, 1)),
    pairs[1],
    triples[1],
    triples[0],
    fives[1],
    sevens[1],
    content[1],
    content[0],
    jaccard(new Set(contentA), new Set(contentB)),
    rare[1],
    commonSubsequence(inA.hashes, inB.hashes) / count,
    commonSubsequence(contentA, contentB) / Math.max(1, contentB.length),
    runWords / count,
    Math.max(0, ...runs.map(run => run.length)) / count,
    runs.length === 0 ? 0 : Math.min(1, runWords / runs.length / 20),
    joined.reduce((sum, passage) => sum + passage.bEnd - passage.bStart, 0) / count,
    Math.min(inA.count, inB.count) / Math.max(1, inA.count, inB.count),
    letters[1],
  ]
}

/** Stems of the content words. */
function contentOf(text: string, { count, starts, ends }: Words): string[] {
  const content: string[] = []
  for (let i = 0; i < count; i++) {
    const word = text.slice(starts[i], ends[i]).toLowerCase().replace(/['’.]/g, '')
    if (!lightWords.has(word) && word.length > 1) content.push(stem(word))
  }
  return content
}

function gramsOf(hashes: Uint32Array, size: number): Set<number> {
  const grams = new Set<number>()
  for (let i = 0; i + size <= hashes.length; i++) {
    let hash = 0
    for (let k = 0; k < size; k++) hash = (Math.imul(hash, 0x01000193) + hashes[i + k]!) | 0
    grams.add(hash)
  }
  return grams
}

function neighbours(stems: readonly string[]): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < stems.length; i++) pairs.add([stems[i]!, stems[i + 1]!].sort().join(' '))
  return pairs
}

function lettersOf(text: string): Set<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  const grams = new Set<string>()
  for (let i = 0; i + 5 <= letters.length; i++) grams.add(letters.slice(i, i + 5))
  return grams
}

/** Share of a's members that b has, and of b's that a has. */
function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): [number, number] {
  let both = 0
  for (const member of b) if (a.has(member)) both++
  return [both / Math.max(1, a.size), both / Math.max(1, b.size)]
}

function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let both = 0
  for (const member of b) if (a.has(member)) both++
  return both / Math.max(1, a.size + b.size - both)
}

/** Length of the longest common subsequence. */
function commonSubsequence<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let above = new Uint32Array(b.length + 1)
  let here = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) here[j] = a[i - 1] === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, here[j - 1]!)
    ;[above, here] = [here, above]
  }
  return above[b.length]!
}
