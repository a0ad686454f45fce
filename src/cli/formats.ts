// The formats of an edition by name, each with the file of `src/view/` that writes it, loaded when asked for.
import type { Edition } from '../model/edition.ts'
import type { Terminal } from './command.ts'
import type { editionFormats } from './flags.ts'

export type EditionFormat = (typeof editionFormats)[number]
type View = (edition: Edition, terminal: Pick<Terminal, 'columns' | 'colour'>) => string | Promise<string>

export const views: Readonly<Record<EditionFormat, View>> = {
  json: edition => `${JSON.stringify(edition, null, 1)}\n`,
}
