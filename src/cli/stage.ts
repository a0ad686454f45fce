// `variorum stage NAME`: one stage as an NDJSON filter. A bad line yields an error record in its place and the stream goes on.
import { VariorumError } from '../model/error.ts'
import type { Command, Terminal, Typed } from './command.ts'
import { type Line, linesOf, longestLine } from './lines.ts'
import { usage } from './parse.ts'
import { isObject, type Stage, stages } from './stages.ts'

export const stage: Command = {
  name: 'stage',
  summary: 'Runs one stage as a filter: one JSON object a line from stdin, one result a line to stdout.',
  details: 'A line that cannot be worked on yields {"id", "error": {"code", "message", "line"}} in its place.',
  usage: Object.keys(stages).join('|'),
  example: 'stage annotate < examples/stage.jsonl',
  flags: [],
  exits: { 0: 'at least one result was written', 2: 'none was, or wrong usage' },
  run,
}

async function run(typed: Typed, terminal: Terminal): Promise<number> {
  const names = Object.keys(stages)
  const [input, ...more] = typed.inputs
  const load = input !== undefined && Object.hasOwn(stages, input.value) ? stages[input.value] : undefined
  if (load === undefined)
    throw usage(`stage needs one of ${names.join(', ')}${input === undefined ? '' : `, not ${input.value}`}`)
  if (more.length > 0)
    throw usage(`stage reads stdin, not ${more[0]!.value}; write variorum stage ${input!.value} < ${more[0]!.value}`)
  const work = await load()
  let good = 0
  for await (const line of linesOf(terminal.stdin)) {
    if (line.text?.trim() === '') continue
    const result = await workOn(line, work, terminal)
    if (result.good) good++
    await terminal.out(`${result.json}\n`)
  }
  return good > 0 ? 0 : 2
}

async function workOn(line: Line, work: Stage, terminal: Terminal): Promise<{ good: boolean; json: string }> {
  let record: unknown
  try {
    record = parseLine(line)
    return { good: true, json: JSON.stringify(await work(record as Record<string, unknown>)) }
  } catch (error) {
    const known = error instanceof VariorumError
    // Anything else is a bug of ours: it costs this line only, and its place is said on stderr.
    if (!known) terminal.err(`variorum: line ${line.number}: ${error instanceof Error ? error.stack : String(error)}\n`)
    const code = known ? error.code : 'internal'
    const message = error instanceof Error ? error.message : String(error)
    const id = isObject(record) && ['string', 'number'].includes(typeof record.id) ? { id: String(record.id) } : {}
    return { good: false, json: JSON.stringify({ ...id, error: { code, message, line: line.number } }) }
  }
}

function parseLine({ text }: Line): Record<string, unknown> {
  if (text === undefined) throw new VariorumError('line-too-long', `the line is longer than ${longestLine} characters; split it`)
  let record: unknown
  try {
    record = JSON.parse(text)
  } catch (error) {
    throw new VariorumError('not-json', `the line is not JSON: ${(error as Error).message.slice(0, 200)}`)
  }
  if (!isObject(record)) throw new VariorumError('bad-record', 'the line is JSON but no object; write one {…} a line')
  return record
}
