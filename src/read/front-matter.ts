// Front matter: the block between two `---` lines at the top of a text or Markdown file. Parsed with `yaml`, never executed.
import { yaml } from './libraries.ts'

/** Longer blocks are prose between two rules, not front matter. In UTF-16 units. */
const longest = 20_000

/** The fields of the front matter and the text below it; the whole text when there is none or it is not a mapping. */
export function splitFrontMatter(text: string): { fields: Record<string, unknown>; text: string; error?: string } {
  const opening = /^---[ \t]*\n/.exec(text)
  if (opening === null) return { fields: {}, text }
  const rest = text.slice(opening[0].length, opening[0].length + longest)
  const closing = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(rest)
  if (closing === null) return { fields: {}, text }
  try {
    const fields: unknown = yaml().parse(rest.slice(0, closing.index), {
      schema: 'failsafe',
      maxAliasCount: 0,
      logLevel: 'error',
    })
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { fields: {}, text }
    const below = text.slice(opening[0].length + closing.index + closing[0].length)
    return { fields: fields as Record<string, unknown>, text: below.replace(/^\n+/, '') }
  } catch (error) {
    return { fields: {}, text, error: (error as Error).message.split('\n')[0]! }
  }
}
