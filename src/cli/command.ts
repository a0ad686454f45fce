// What a command is: data that feeds the parser, the help and the documentation, and the function that runs it.

/** One flag. `value` names its argument; without it the flag is a switch. */
export interface Flag {
  name: string
  value?: string
  choices?: readonly string[]
  repeatable?: boolean
  /** The flag speaks of the input that was typed before it, and may be typed once for each. */
  ofInput?: boolean
  help: string
}

/** The outside world, handed in so that tests can play it. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array>
  /** Writes to stdout; wait for it when writing much. */
  out(text: string): void | Promise<void>
  err(text: string): void
  /** Columns of the terminal; undefined when stdout is not one. */
  columns?: number
  colour: boolean
  /** True when stderr is a terminal: the only place for progress. */
  progress: boolean
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** Opens a file in the user's browser. */
  open(path: string): void
}

/** One input as typed, with the `ofInput` flags that follow it. */
export interface Input {
  value: string
  flags: ReadonlyMap<string, string>
}

/** Arguments as they were typed. A switch that was typed has one empty value. */
export interface Typed {
  flags: ReadonlyMap<string, readonly string[]>
  inputs: readonly Input[]
}

export interface Command {
  name: string
  /** One line. */
  summary: string
  /** What the help says beyond the summary. */
  details?: string
  /** What follows the command's name, as in `A B C…`. */
  usage: string
  /** One line that runs in a clone, without the program's name. */
  example: string
  flags: readonly Flag[]
  /** Exit codes with their meaning, for the help. */
  exits: Readonly<Record<number, string>>
  /** Returns the exit code. */
  run(typed: Typed, terminal: Terminal): Promise<number>
}

/** The value of a flag that may be typed once, or undefined. */
export function flagValue(typed: Typed, name: string): string | undefined {
  return typed.flags.get(name)?.[0]
}
