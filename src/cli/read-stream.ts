// Long JSON lines, read one line at a time: memory is bounded by the longest line and by the window in which repetition is learnt.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import type { SeenIds } from '../read/seen-ids.ts'
import type { Input, Terminal } from './command.ts'
import { linesOf } from './lines.ts'

/** From this size on JSON lines are streamed. In bytes. */
const streamedFrom = 32_000_000
/** How much of a file is read at once, in bytes: with 1 MB the peak of memory over 1 GB was 378 MB, so it is 310 MB. */
const piece = 1 << 18
/** Between two words of progress. In milliseconds. */
const progressEvery = 500
const jsonLines = /^\uFEFF?\s*\{\s*"/

/** A long input of JSON lines and where its bytes come from. */
export interface Source {
  input: Input
  bytes: AsyncIterable<Uint8Array>
}

interface Split {
  streamed: Source[]
  gathered: Input[]
  /** What stdin holds, when something is still to be read from it. */
  stdin: Terminal['stdin']
}

/** Tells the inputs that are streamed from those that are read as a whole (and refused there if too long). */
export async function splitLong(inputs: readonly Input[], { cwd, stdin }: Terminal): Promise<Split> {
  const split: Split = { streamed: [], gathered: [], stdin }
  for (const input of inputs) {
    if (input.value === '-' && split.stdin === stdin) {
      const { bytes, long } = await peek(stdin)
      if (long) split.streamed.push({ input, bytes })
      else {
        split.stdin = bytes
        split.gathered.push(input)
      }
    } else if (await isLongJsonLines(input, cwd))
      split.streamed.push({ input, bytes: createReadStream(resolve(cwd, input.value), { highWaterMark: piece }) })
    else split.gathered.push(input)
  }
  return split
}

/** Reads on until it is known whether the stream is long and holds JSON lines; what was read comes first again. */
async function peek(stdin: Terminal['stdin']): Promise<{ bytes: AsyncIterable<Uint8Array>; long: boolean }> {
  const iterator = stdin[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let size = 0
  while (size < streamedFrom) {
    const { value, done } = await iterator.next()
    if (done === true) break
    head.push(value)
    size += value.length
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* head
    head.length = 0
    if (size >= streamedFrom) yield* { [Symbol.asyncIterator]: () => iterator }
  }
  const start = Buffer.concat(head.slice(0, 64)).subarray(0, 4096)
  return { bytes: again(), long: size >= streamedFrom && jsonLines.test(start.toString('utf8')) }
}

async function isLongJsonLines({ value }: Input, cwd: string): Promise<boolean> {
  if (value === '-' || /^https?:/i.test(value)) return false
  const file = await open(resolve(cwd, value)).catch(() => undefined)
  if (file === undefined) return false
  try {
    const stats = await file.stat()
    if (!stats.isFile() || stats.size < streamedFrom) return false
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return jsonLines.test(buffer.subarray(0, bytesRead).toString('utf8'))
  } finally {
    await file.close()
  }
}

/** The reports of a stream in the order of their lines; `before` reports were written already, under the ids that were seen. */
export async function* streamReports(
  source: Source,
  terminal: Terminal,
  before: number,
  seen: SeenIds,
  tell: (notice: Notice) => void,
): AsyncGenerator<Report> {
  const [{ siglumOf }, { openWindow }] = await Promise.all([import('../read/identity.ts'), import('../read/window.ts')])
  const { input } = source
  tell({
    code: 'repetition-window',
    text: 'the input is long and read as a stream: what an outlet repeats is learnt from the 2000 reports around a line, not from all',
    input: input.value,
  })
  let count = before
  const named = (report: Report): Report => ({ ...report, id: seen.unique(report.id), siglum: siglumOf(count++) })
  const window = openWindow()
  for await (const report of linesRead(source, terminal, tell)) for (const ready of window.take(report)) yield named(ready)
  for (const ready of window.finish()) yield named(ready)
}

/** The reports of the lines, as they are read; bad lines are told. */
async function* linesRead({ input, bytes }: Source, terminal: Terminal, tell: (notice: Notice) => void): AsyncGenerator<Report> {
  const [{ readLine, longestLine }, { readRecord }] = await Promise.all([
    import('../read/containers.ts'),
    import('../read/read-record.ts'),
  ])
  let count = 0
  let said = performance.now()
  for await (const { number, text } of linesOf(bytes, longestLine)) {
    const place = `${input.value}:${number}`
    if (text === undefined) {
      tell({ code: 'line-invalid', text: `the line is longer than ${longestLine} characters; it was left out`, input: place })
      continue
    }
    if (text.trim() === '') continue
    const line = readLine(text, place)
    if ('notice' in line) {
      tell(line.notice)
      continue
    }
    const { report, notices } = readRecord(line.record)
    for (const notice of notices) tell({ ...notice, input: place })
    if (report === undefined) continue
    count++
    yield withSaid(report, input)
    if (terminal.progress && performance.now() - said > progressEvery) {
      said = performance.now()
      terminal.err(`\r${count} reports, line ${number} of ${input.value}`)
    }
  }
  if (terminal.progress && count > 0) terminal.err('\n')
}

function withSaid(report: Report, { flags: said }: Input): Report {
  const outlet = report.outlet ?? said.get('outlet')
  const published = report.published ?? said.get('date')
  return { ...report, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) }
}
