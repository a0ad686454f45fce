// The program without the process: arguments and a terminal in, an exit code out.
import { VariorumError } from '../model/error.ts'
import { version } from '../model/version.ts'
import type { Terminal } from './command.ts'
import { commands } from './commands.ts'
import { nearest, parse, usage } from './parse.ts'

/** Exit code of wrong usage, for every command. */
const wrongUsage = 2

/** Runs one command line. Misuse is a message and exit code 2; anything else that is thrown is a bug and passes through. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(args, terminal)
  } catch (error) {
    if (!(error instanceof VariorumError)) throw error
    terminal.err(`variorum: ${error.message}\n`)
    return wrongUsage
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === '--version') {
    await terminal.out(`${version}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const { commandHelp, programHelp } = await import('./help.ts')
    const wanted = name === 'help' ? rest[0] : undefined
    const loaded = await Promise.all(Object.values(commands).map(load => load()))
    const one = loaded.find(command => command.name === wanted)
    await terminal.out(one === undefined ? programHelp(loaded) : commandHelp(one))
    return name === undefined ? wrongUsage : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw unknownCommand(name)
  const command = await load()
  const typed = parse(command, rest)
  if (typed.flags.has('help')) {
    const { commandHelp } = await import('./help.ts')
    await terminal.out(commandHelp(command))
    return 0
  }
  return command.run(typed, terminal)
}

function unknownCommand(name: string): VariorumError {
  const near = nearest(name, Object.keys(commands))
  const hint = near === undefined ? `the commands are ${Object.keys(commands).join(', ')}` : `did you mean ${near}?`
  return usage(`there is no command ${name}; ${hint}`)
}
