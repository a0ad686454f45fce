// A terminal played for tests: what the program reads is given, what it writes is kept.
import type { Terminal } from '../../src/cli/command.ts'
import { runProgram } from '../../src/cli/program.ts'

export interface Played {
  code: number
  out: string
  err: string
  opened: string[]
}

/** Runs the program in this process. `stdin` is cut into pieces of `piece` bytes to show that nothing depends on the cut. */
export async function play(args: readonly string[], stdin: string | Uint8Array = '', options: Partial<Terminal> = {}, piece = 7) {
  const bytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin
  const played: Played = { code: -1, out: '', err: '', opened: [] }
  const terminal: Terminal = {
    stdin: (async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    })(),
    out: text => void (played.out += text),
    err: text => void (played.err += text),
    colour: false,
    progress: false,
    cwd: process.cwd(),
    env: {},
    open: path => void played.opened.push(path),
    ...options,
  }
  played.code = await runProgram(args, terminal)
  return played
}
