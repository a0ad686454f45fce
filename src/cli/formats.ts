// The formats of an edition by name, each with the file of `src/view/` that writes it, loaded when asked for.
import type { Edition } from '../model/edition.ts'

/** What a format may know about the place it is written to. */
export interface Place {
  columns?: number
  colour: boolean
  only?: 'incompatible'
}

type View = (edition: Edition, place: Place) => string | Promise<string>

/** In the order in which the help lists them; the first is the default. */
export const views = {
  text: async (edition, { columns, colour, only }) => {
    const { toText } = await import('../view/text.ts')
    return toText(edition, {
      colour,
      ...(columns === undefined ? {} : { width: columns }),
      ...(only === undefined ? {} : { only }),
    })
  },
  json: async edition => (await import('../view/json.ts')).toJson(edition),
  html: async edition => {
    const [{ toHtml }, { loadPage }] = await Promise.all([import('../view/html.ts'), import('./page.ts')])
    return toHtml(edition, await loadPage())
  },
  md: async edition => (await import('../view/md.ts')).toMarkdown(edition),
  csv: async edition => (await import('../view/csv.ts')).toCsv(edition),
  tei: async edition => (await import('../view/tei.ts')).toTei(edition),
  annotations: async edition => (await import('../view/annotations.ts')).toAnnotations(edition),
  collatex: async edition => (await import('../view/collatex.ts')).toCollatex(edition),
  passim: async edition => (await import('../view/passim.ts')).toPassim(edition),
  graphml: async edition => (await import('../view/graphml.ts')).toGraphml(edition),
  dot: async edition => (await import('../view/dot.ts')).toDot(edition),
  claimreview: async edition => (await import('../view/claimreview.ts')).toClaimreview(edition),
} as const satisfies Record<string, View>

export type EditionFormat = keyof typeof views
export const editionFormats = Object.keys(views) as EditionFormat[]
