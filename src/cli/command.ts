// What a command is: data that feeds the parser, the help and the documentation, and the function that runs it.

/** One flag. `value` names its argument; without it the flag is a switch. */
export interface Flag {
  name: string
  short?: string
  value?: string
  choices?: readonly string[]
  repeatable?: boolean
  help: string
}

/** The outside world, handed in so that tests can play it. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array>
  out(text: string): void | Promise<void>
  err(text: string): void
  /** Columns of the terminal; undefined when stdout is not one. */
  columns?: number
  colour: boolean
  cwd: string
  env: Readonly<Record<string, string | undefined>>
}

/** Arguments as they were typed, in order: a flag's value applies to the inputs after it where a command says so. */
export interface Typed {
  flags: ReadonlyMap<string, readonly string[]>
  inputs: readonly { value: string; flags: ReadonlyMap<string, string> }[]
}

export interface Command {
  name: string
  summary: string
  usage: string
  example: string
  flags: readonly Flag[]
  /** Returns the exit code. */
  run(typed: Typed, terminal: Terminal): Promise<number>
}
