// The commands by name. Each is loaded when it is called for, so that one does not pay for another's libraries.
import type { Command } from './command.ts'

/** Registration: one line a command; the module exports it under that name. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  compare: async () => (await import('./compare.ts')).compare,
  check: async () => (await import('./check.ts')).check,
  read: async () => (await import('./read.ts')).read,
  quotes: async () => (await import('./quotes.ts')).quotes,
  reuse: async () => (await import('./reuse.ts')).reuse,
  stage: async () => (await import('./stage.ts')).stage,
}
