// The edition as one self-contained page: the built page (handed in as a string) with the edition written into it twice, as a
// readable static print for readers without JavaScript and for paper, and as data for the page's program.
import type { Edition } from '../model/edition.ts'
import { VariorumError } from '../model/error.ts'
import { escapeMarkup } from '../text/markup.ts'
import { oneLine } from '../text/visible.ts'
import { staticPage } from './static-page.ts'

/** Places in the built page that the edition fills. */
const places = { title: '<!--variorum:title-->', print: '<!--variorum:print-->', data: '<!--variorum:data-->' }

/** One HTML file. `page` is the text of the built page, `dist/page.html`. */
export function toHtml(edition: Edition, page: string): string {
  const fill: Record<keyof typeof places, string> = {
    title: `<title>${escapeMarkup(oneLine(edition.story.title))} · Variorum</title>`,
    print: staticPage(edition),
    data: `<script type="application/json" id="variorum-edition">${inlineJson(edition)}</script>`,
  }
  // Cut at the places rather than replaced one after the other: text that looks like a place must stay text.
  let html = page
  const cuts = Object.entries(places).map(([name, place]) => ({
    name: name as keyof typeof places,
    place,
    at: page.indexOf(place),
  }))
  for (const { place, at } of cuts) {
    if (at < 0) throw new VariorumError('page-not-built', `the built page has no ${place}: run \`npm run prepare\` and try again`)
  }
  for (const { name, place, at } of cuts.toSorted((a, b) => b.at - a.at)) {
    html = html.slice(0, at) + fill[name] + html.slice(at + place.length)
  }
  return html
}

/** JSON that cannot end its script element or open a comment in it. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
