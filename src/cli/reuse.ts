// `variorum reuse`: who has passages from whom in a corpus of many reports, as pairs or as clusters.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Command, flagValue, type Terminal, type Typed } from './command.ts'
import { flags } from './flags.ts'
import { usage } from './parse.ts'

export const reuse: Command = {
  name: 'reuse',
  summary: 'Finds passages that reports of a large corpus have in common: JSONL in (id, text, series, published), NDJSON out.',
  details:
    'With two files only pairs of one report from each count. A run that was stopped goes on where it stopped when it is started again with the same --output.',
  usage: 'A.jsonl [B.jsonl]',
  example: 'reuse examples/corpus.jsonl',
  flags: flags('reuse format', 'output', 'min-overlap', 'between-series', 'window', 'workers'),
  exits: { 0: 'something was written', 2: 'nothing was, or wrong usage' },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  const inputs = typed.inputs.map(({ value }) => resolve(terminal.cwd, value))
  if (inputs.length === 0 || inputs.length > 2)
    throw usage('reuse needs one or two JSONL files, as in variorum reuse corpus.jsonl')
  for (const [k, path] of inputs.entries())
    if (!existsSync(path) || !statSync(path).isFile()) throw usage(`${typed.inputs[k]!.value} is no file; give a JSONL file`)
  const { defaultMinOverlap } = await import('../reuse/match.ts')
  const format = flagValue(typed, 'format') ?? 'pairs'
  const windowDays = number(typed, 'window', 0)
  const settings = {
    minOverlap: number(typed, 'min-overlap', 5) ?? defaultMinOverlap,
    betweenSeries: typed.flags.has('between-series'),
    ...(windowDays === undefined ? {} : { windowDays }),
    acrossInputs: inputs.length === 2,
    clusters: format === 'passim',
  }
  const workers = number(typed, 'workers', 1) ?? Math.min(4, availableParallelism())
  const output = flagValue(typed, 'output')
  const file = output === undefined ? undefined : resolve(terminal.cwd, output)
  const work = file === undefined ? await mkdtemp(join(tmpdir(), 'variorum-reuse-')) : `${file}.work`
  const { runReuse } = await import('../reuse/run.ts')
  const result = await runReuse({ inputs, work, workers, settings, progress: progressTo(terminal) })
  if (terminal.progress) terminal.err('\r\x1b[K')
  const wrote = await deliver(result, format, file, work, terminal)
  await rm(work, { recursive: true })
  const broken = result.broken.length === 0 ? '' : `, ${result.broken.length} lines could not be read`
  terminal.err(`variorum: ${result.reports} reports, ${result.pairs} pairs${broken}\n`)
  return wrote ? 0 : 2
}

/** Writes broken lines as error records, then the pairs or clusters; true when anything was written. */
async function deliver(
  result: Awaited<ReturnType<typeof import('../reuse/run.ts').runReuse>>,
  format: string,
  file: string | undefined,
  work: string,
  terminal: Terminal,
): Promise<boolean> {
  const errors = result.broken.map(
    ({ path, line, code, message }) => `${JSON.stringify({ error: { code, message, line, input: path } })}\n`,
  )
  const parts = [join(work, 'errors')]
  await writeFile(parts[0]!, errors.join(''))
  let some = errors.length > 0
  if (format === 'passim') {
    const { fileWriter, writeClusters } = await import('../reuse/clusters.ts')
    const clusters = fileWriter(join(work, 'clusters'))
    some = writeClusters(result, clusters.write) > 0 || some
    clusters.close()
    parts.push(join(work, 'clusters'))
  } else {
    parts.push(...result.pairFiles)
    some ||= result.pairs > 0
  }
  if (file === undefined) {
    for (const part of parts) for await (const bytes of createReadStream(part, 'utf8')) await terminal.out(bytes as string)
    return some
  }
  const { createWriteStream } = await import('node:fs')
  const { pipeline } = await import('node:stream/promises')
  await pipeline(
    async function* () {
      for (const part of parts) yield* createReadStream(part)
    },
    createWriteStream(`${file}.part`),
  )
  await rename(`${file}.part`, file)
  return some
}

function number(typed: Typed, name: string, least: number): number | undefined {
  const text = flagValue(typed, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isInteger(value) || value < least) throw usage(`--${name} ${text}: give a whole number of at least ${least}`)
  return value
}

function progressTo(terminal: Terminal): (doing: string, part: number) => void {
  return (doing, part) => {
    if (terminal.progress) terminal.err(`\r\x1b[Kvariorum: ${doing} ${Math.round(part * 100)} %`)
  }
}
