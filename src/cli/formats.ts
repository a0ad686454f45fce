// The formats of an edition by name, each with the file of `src/view/` that writes it, loaded when asked for.
import { readFile } from 'node:fs/promises'
import type { Edition } from '../model/edition.ts'
import { VariorumError } from '../model/error.ts'
import type { Terminal } from './command.ts'
import type { editionFormats } from './flags.ts'

export type EditionFormat = (typeof editionFormats)[number]
type View = (edition: Edition, terminal: Pick<Terminal, 'columns' | 'colour'>) => string | Promise<string>

export const views: Readonly<Record<EditionFormat, View>> = {
  text: async (edition, { columns, colour }) =>
    (await import('../view/text.ts')).toText(edition, { colour, ...(columns === undefined ? {} : { width: columns }) }),
  json: async edition => (await import('../view/json.ts')).toJson(edition),
  html: async edition => (await import('../view/html.ts')).toHtml(edition, await builtPage()),
}

/** The page as `prepare` built it; the path holds from `src/` and from `dist/`. */
async function builtPage(): Promise<string> {
  try {
    return await readFile(new URL('../../dist/page.html', import.meta.url), 'utf8')
  } catch {
    throw new VariorumError('page-not-built', 'dist/page.html is not there: run `npm run prepare` and try again')
  }
}
