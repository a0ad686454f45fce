// Arguments to flags and inputs, by the table of flags. Order matters only for the flags that speak of the input before them.
import { VariorumError } from '../model/error.ts'
import type { Command, Flag, Input, Typed } from './command.ts'
import { commonFlags } from './flags.ts'

/** Parses what follows the command's name. `--` ends the flags; `-` is an input (stdin). Throws `usage` errors that name the next step. */
export function parse(command: Pick<Command, 'name' | 'flags'>, args: readonly string[]): Typed {
  const flags = new Map<string, string[]>()
  const inputs: (Input & { flags: Map<string, string> })[] = []
  let onlyInputs = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (onlyInputs || arg === '-' || !arg.startsWith('-')) {
      inputs.push({ value: arg, flags: new Map() })
    } else if (arg === '--') {
      onlyInputs = true
    } else {
      const [name, glued] = splitFlag(arg)
      const flag = findFlag(command, name)
      if (flag.value === undefined && glued !== undefined) throw usage(`--${flag.name} takes no value, but ${glued} was given`)
      const value = flag.value === undefined ? '' : (glued ?? args[++i])
      if (value === undefined) throw usage(`--${flag.name} needs a value: --${flag.name} ${flag.value}`)
      checkChoice(flag, value)
      if (flag.ofInput) giveToInput(flag, value, inputs)
      else flags.set(flag.name, addValue(flag, value, flags.get(flag.name)))
    }
  }
  return { flags, inputs }
}

function splitFlag(arg: string): [name: string, value?: string] {
  const name = arg === '-h' ? '--help' : arg
  const at = name.indexOf('=')
  return at === -1 ? [name.slice(2)] : [name.slice(2, at), name.slice(at + 1)]
}

function findFlag(command: Pick<Command, 'name' | 'flags'>, name: string): Flag {
  const known = [...command.flags, ...commonFlags]
  const flag = known.find(flag => flag.name === name)
  if (flag !== undefined) return flag
  const near = nearest(
    name,
    known.map(flag => flag.name),
  )
  const hint = near === undefined ? `variorum ${command.name} --help lists its flags` : `did you mean --${near}?`
  throw usage(`variorum ${command.name} has no flag --${name}; ${hint}`)
}

function checkChoice({ name, choices }: Flag, value: string): void {
  if (choices !== undefined && !choices.includes(value)) {
    throw usage(`--${name} is one of ${choices.join(', ')}, not ${value === '' ? 'empty' : value}`)
  }
}

function giveToInput(flag: Flag, value: string, inputs: readonly { value: string; flags: Map<string, string> }[]): void {
  const input = inputs.at(-1)
  if (input === undefined) throw usage(`--${flag.name} ${value} stands before any input; it speaks of the input before it`)
  if (input.flags.has(flag.name)) throw usage(`--${flag.name} was given twice for ${input.value}`)
  input.flags.set(flag.name, value)
}

function addValue(flag: Flag, value: string, before: string[] | undefined): string[] {
  if (before !== undefined && !flag.repeatable) throw usage(`--${flag.name} was given twice; once is enough`)
  return [...(before ?? []), value]
}

/** The known word nearest to a mistyped one, if at most two letters away (Levenshtein 1966; cost is the product of the lengths). */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = 3
  for (const candidate of known) {
    const distance = editDistance(word.slice(0, 40), candidate)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

export function usage(message: string): VariorumError {
  return new VariorumError('usage', message)
}
