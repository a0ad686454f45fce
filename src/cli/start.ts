// The outside world as a Terminal: the only file that touches the process.
import { spawn } from 'node:child_process'
import type { Terminal } from './command.ts'
import { runProgram } from './program.ts'

// A reader that closes the pipe early (`| head`) has what it wanted: no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

const terminal: Terminal = {
  // Only on demand: touching stdin opens it.
  get stdin() {
    return process.stdin
  },
  out: text => (process.stdout.write(text) ? undefined : new Promise(resolve => process.stdout.once('drain', resolve))),
  err: text => void process.stderr.write(text),
  ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
  // NO_COLOR counts when it is set and not empty (no-color.org).
  colour: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb',
  progress: process.stderr.isTTY === true,
  cwd: process.cwd(),
  env: process.env,
  open: path => {
    const [opener, ...before] = openers[process.platform] ?? ['xdg-open']
    const child = spawn(opener!, [...before, path], { stdio: 'ignore', detached: true })
    child.on('error', () => process.stderr.write(`variorum: no ${opener} here; open ${path} yourself\n`))
    child.unref()
  },
}
const openers: Partial<Record<NodeJS.Platform, string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }

/** Runs the command line of this process. */
export async function start(): Promise<void> {
  process.exitCode = await runProgram(process.argv.slice(2), terminal)
}
