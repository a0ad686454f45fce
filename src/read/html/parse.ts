// HTML text → DOM. Deep nesting is cut before parsing, because tree builders and Readability walk the tree recursively.
// Method: one linear scan for tags estimates the depth; only pages beyond `deepest` are rewritten.
/// <reference lib="dom" />
import { linkedom } from '../libraries.ts'

/** Real pages nest below 60; recursion in the libraries is safe to some thousands. */
export const deepest = 400

const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'td',
  'tr',
  'th',
  'dt',
  'dd',
  'option',
])
/** Of these the line end stays when the tag is dropped: paragraphs must not run into one another. */
const paragraphs = new Set(['p', 'li', 'tr', 'dt', 'dd', 'br', 'hr'])
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/g

/** Parses a page; `cut` tells that tags nested deeper than `deepest` were dropped (their text stays). */
export function parsePage(html: string): { document: Document; cut: boolean } {
  const shallow = limitDepth(html)
  const whole = /<html[\s>]/i.test(shallow.html)
    ? shallow.html
    : `<!doctype html><html><head></head><body>${shallow.html}</body></html>`
  return { document: linkedom().parseHTML(whole).document as unknown as Document, cut: shallow.cut }
}

/** Drops the tags below `deepest` open elements. Elements that HTML closes by itself are not counted. */
function limitDepth(html: string): { html: string; cut: boolean } {
  let depth = 0
  let most = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1)
    if (next === 47) depth = Math.max(0, depth - 1)
    else if (isLetter(next)) most = Math.max(most, ++depth)
  }
  if (most <= deepest) return { html, cut: false }
  let open = 0
  let cut = false
  const kept = html.replace(tag, (whole, slash: string, name: string) => {
    if (voids.has(name.toLowerCase()) || whole.endsWith('/>'))
      return open > deepest ? (paragraphs.has(name.toLowerCase()) ? '<br>' : '') : whole
    if (slash === '/') return open > 0 && open-- > deepest ? '' : whole
    cut ||= open >= deepest
    return ++open > deepest ? ' ' : whole
  })
  return { html: kept, cut }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
