// The corpus run: JSONL files in, pairs with passages out. The input is cut into pieces and the reports into ranges; what is done lies in
// a work folder, so that a run that was killed goes on where it stopped and ends with the same bytes, whatever the number of workers.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sampling, shingleWords } from '../text/shingles.ts'
import { assemble, type BrokenRecord } from './assemble.ts'
import type { ReuseSettings } from './corpus.ts'
import { makePool, type Pool } from './pool.ts'
import type { Piece } from './scan.ts'
import type { Task } from './worker.ts'

export interface ReuseOptions {
  /** One JSONL file, or two: then pairs of one report from each. */
  inputs: readonly string[]
  /** Folder for what is done; made when missing, and the caller's to remove. */
  work: string
  workers: number
  settings: ReuseSettings
  /** Called as the run goes on: what is being done and how much of it, 0..1. */
  progress?: (doing: string, part: number) => void
}

export interface ReuseResult {
  reports: number
  pairs: number
  broken: BrokenRecord[]
  /** Files of NDJSON pairs, in order: joined, they are the output. */
  pairFiles: string[]
  /** Files of passages as numbers, when clusters were asked for. */
  passageFiles: string[]
  /** The ids of the reports as JSON, in their order, and the number of each one's series; 0 = none. */
  idOf(report: number): string
  seriesOf(report: number): number
  seriesName(report: number): string | undefined
  timeOf(report: number): number
  /** True when something of an earlier run was used. */
  resumed: boolean
}

const pieceBytes = 16 * 2 ** 20
const rangeReports = 4096

export async function runReuse({ inputs, work, workers, settings, progress }: ReuseOptions): Promise<ReuseResult> {
  const pieces = inputs.flatMap(cut)
  const resumed = prepare(work, inputs, settings)
  const bases = pieces.map((_, k) => join(work, `piece-${k}`))
  const pool = makePool(Math.min(workers, Math.max(1, pieces.length)))
  try {
    const scans = pieces.flatMap((piece, k): Task[] =>
      existsSync(`${bases[k]}.index`) ? [] : [{ kind: 'scan', piece, base: bases[k]! }],
    )
    await all(pool, scans, 'reading', progress)
    progress?.('indexing', 0)
    const { corpus, broken, seriesNames } = assemble(pieces, bases, settings)
    const ranges: string[] = []
    const matches: Task[] = []
    for (let from = 0; from < corpus.reports; from += rangeReports) {
      const base = join(work, `range-${from / rangeReports}`)
      ranges.push(base)
      if (!existsSync(`${base}.pairs`))
        matches.push({ kind: 'match', from, to: Math.min(from + rangeReports, corpus.reports), base })
    }
    await pool.each({ kind: 'corpus', corpus })
    const before = countLines(ranges.filter(base => existsSync(`${base}.pairs`)))
    const pairs = before + (await all(pool, matches, 'comparing', progress))
    const { idBytes, idStarts, series, times } = corpus
    return {
      reports: corpus.reports,
      pairs,
      broken,
      pairFiles: ranges.map(base => `${base}.pairs`),
      passageFiles: settings.clusters ? ranges.map(base => `${base}.passages`) : [],
      idOf: report => Buffer.from(idBytes.buffer, idStarts[report]!, idStarts[report + 1]! - idStarts[report]!).toString('utf8'),
      seriesOf: report => series[report]!,
      seriesName: report => (series[report] === 0 ? undefined : seriesNames[series[report]! - 1]),
      timeOf: report => times[report]!,
      resumed,
    }
  } finally {
    await pool.close()
  }
}

/** Does the tasks, telling of progress; the sum of their results. */
async function all(pool: Pool, tasks: readonly Task[], doing: string, progress: ReuseOptions['progress']): Promise<number> {
  let done = 0
  let sum = 0
  await pool.run(tasks, (_, result) => {
    sum += result
    progress?.(doing, ++done / tasks.length)
  })
  return sum
}

function cut(path: string, input: number): Piece[] {
  const { size } = statSync(path)
  const pieces: Piece[] = []
  for (let from = 0; from < size; from += pieceBytes) pieces.push({ path, input, from, to: Math.min(size, from + pieceBytes) })
  return pieces
}

/** Makes the work folder, empties it when it is of another run; true when it holds something of this one. */
function prepare(work: string, inputs: readonly string[], settings: ReuseSettings): boolean {
  const plan = JSON.stringify({
    version: 2,
    inputs: inputs.map(path => ({ path, size: statSync(path).size, changed: statSync(path).mtimeMs })),
    settings,
    shingleWords,
    sampling,
  })
  const digest = createHash('sha256').update(plan).digest('hex')
  const planFile = join(work, 'plan.json')
  if (existsSync(planFile) && readFileSync(planFile, 'utf8') === digest) return true
  if (existsSync(planFile)) rmSync(work, { recursive: true })
  mkdirSync(work, { recursive: true })
  writeFileSync(planFile, digest)
  return false
}

function countLines(bases: readonly string[]): number {
  let lines = 0
  for (const base of bases) for (const byte of readFileSync(`${base}.pairs`)) if (byte === 10) lines++
  return lines
}
