// Speed of the aligner: sentence pairs a second beside two plain peers that do less (shared words by a set, and edit distance over words),
// what its resource costs to load, and what it takes in memory. Sentences are made up from a small vocabulary, the same each run.
import { performance } from 'node:perf_hooks'
import { align } from '../../src/text/align/align.ts'
import { loadAligner } from '../../src/variorum.ts'

const subjects = 'the mayor|two engineers|Corvane Motors|a spokeswoman for the port|the regional court|Tallis council'
const verbs = 'said|announced|denied|confirmed|told reporters|warned'
const objects =
  'that 31 people were injured|the old bridge would close in March|it had sold the Orrin shipyard for $4 million|that flooding damaged the harbour'
const tails = 'on Monday|after a vote in the assembly|in a statement|according to the ministry|despite heavy rain'

/** Sentence pairs of some 20 words a side, half of them of the same sentence reworded. */
function makePairs(count: number): [string[], string[]][] {
  let seed = 7
  const pick = (list: string): string => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const entries = list.split('|')
    return entries[seed % entries.length]!
  }
  const sentence = (): string[] =>
    `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(tails)} , ${pick(subjects)} ${pick(verbs)} ${pick(tails)} .`.split(
      ' ',
    )
  return Array.from({ length: count }, (_, k) => {
    const a = sentence()
    return [a, k % 2 === 0 ? sentence() : [...a.slice(6), ...a.slice(0, 6)]]
  })
}

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const words = new Set(a)
  return b.filter(word => words.has(word)).length
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, j) => j)
  a.forEach((word, i) => {
    let diagonal = i
    row = row.map((above, j) => {
      const left = j === 0 ? i + 1 : row[j - 1]!
      const cost = Math.min(above + 1, left + 1, diagonal + (word === b[j] ? 0 : 1))
      diagonal = above
      return cost
    })
  })
  return row.at(-1) ?? 0
}

/** Median rate of five rounds, in pairs a second. */
function rate(pairs: readonly [string[], string[]][], work: (a: string[], b: string[]) => unknown): number {
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now()
    for (const [a, b] of pairs) work(a, b)
    return pairs.length / ((performance.now() - started) / 1000)
  })
  return rounds.sort((x, y) => x - y)[2]!
}

export function run(): void {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const aligner = loadAligner()
  console.log(`resource and weights loaded in ${(performance.now() - started).toFixed(0)} ms`)
  const pairs = makePairs(2000)
  const words = pairs.reduce((sum, [a, b]) => sum + a.length + b.length, 0) / pairs.length / 2
  const ours = rate(pairs, (a, b) => align(a, b, aligner))
  const set = rate(pairs, sharedWords)
  const edit = rate(pairs, editDistance)
  console.log(`align ${Math.round(ours)} sentence pairs/s of ${words.toFixed(0)} words a side (target 2000)`)
  console.log(
    `shared words by a set: ${(set / ours).toFixed(0)} times as fast; edit distance over words: ${(edit / ours).toFixed(1)} times`,
  )
  console.log(`memory grew by ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB (target 150)`)
}

if (import.meta.main) run()
