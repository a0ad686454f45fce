// The one error class: thrown only for misuse (wrong arguments, empty input, unknown format), never for bad reports.

/** Misuse of the library or the command line. `code` is for programs; `message` names the value and the next step. */
export class VariorumError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'VariorumError'
    this.code = code
  }
}
