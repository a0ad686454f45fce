// What a page says about its report: title, byline, outlet, dates, canonical address, language. Evidence is weighed, never taken for the text.
// Dates that are stated for machines are handed on as they stand; `dates.ts` decides.
import { bylineOf } from '../byline.ts'
import { weightOf } from '../weight.ts'
import type { StatedDates } from './dates.ts'

export interface PageFacts {
  title?: string
  byline?: string
  outlet?: string
  dates: StatedDates
  url?: string
  /** As stated: `en-US`, `pt_BR`. */
  lang?: string
  /** What the page says about itself in a sentence or two. */
  description?: string
  /** The article's text as JSON-LD gives it: a hint, used only when the page itself has none. */
  articleBody?: string
}

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date-published',
  'publication_date',
  'publicationdate',
  'pubdate',
  'publish-date',
  'publishdate',
  'publish_date',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'date',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
  'citation_publication_date',
  'displaydate',
  'weibo:article:create_at',
]
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'article.updated',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'rnews:datemodified',
  'weibo:article:update_at',
]

type Json = Record<string, unknown>
const articleTypes = /(?:Article|BlogPosting|Report|Posting)$/
const longestData = 2_000_000

/** Reads the metadata of a page. `address` is where it was fetched from, when known. */
export function readMetadata(document: Document, address: string | undefined): PageFacts {
  const meta = metaOf(document)
  const article = jsonLdArticle(document)
  const outlet = meta('og:site_name') ?? nameOf(article?.publisher) ?? meta('application-name')
  const url = absolute(
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? undefined,
    address,
  )
  const dates: StatedDates = {
    published: [text(article?.datePublished), ...publishedNames.map(meta)],
    modified: [text(article?.dateModified), ...modifiedNames.map(meta)],
  }
  const facts: { [Key in Exclude<keyof PageFacts, 'dates'>]: string | undefined } = {
    title: cleanTitle(document, text(article?.headline) ?? meta('og:title') ?? meta('twitter:title'), outlet),
    byline: nameOf(article?.author) ?? plainName(meta('author') ?? meta('article:author') ?? meta('byl')),
    outlet,
    url: url ?? address,
    lang: languageOf(document) ?? text(article?.inLanguage) ?? meta('og:locale'),
    description: meta('description') ?? meta('og:description') ?? text(article?.description),
    articleBody: text(article?.articleBody),
  }
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')
  return { ...(Object.fromEntries(known) as Omit<PageFacts, 'dates'>), dates }
}

function metaOf(document: Document): (name: string) => string | undefined {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.trim()
    if (name !== null && content !== undefined && content !== '' && !values.has(name.toLowerCase()))
      values.set(name.toLowerCase(), content)
  }
  return name => values.get(name.toLowerCase())
}

/** The article among the page's JSON-LD that the page is about: by headline and address, else the first. Graphs and lists are looked through. */
function jsonLdArticle(document: Document): Json | undefined {
  const title = document.querySelector('title')?.textContent ?? ''
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
  const score = (json: Json) =>
    (title !== '' && title.includes(text(json.headline) ?? '\n') ? 2 : 0) +
    (canonical !== undefined &&
    [json.url, json['@id'], json.mainEntityOfPage, (json.mainEntityOfPage as Json | undefined)?.['@id']].includes(canonical)
      ? 2
      : 0)
  let best: { json: Json; score: number } | undefined
  for (const json of jsonLdObjects(document)) {
    if (![json['@type']].flat().some(type => typeof type === 'string' && articleTypes.test(type))) continue
    const own = score(json)
    if (best === undefined || own > best.score) best = { json, score: own }
  }
  return best?.json
}

function* jsonLdObjects(document: Document): Generator<Json> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > longestData) continue
    let data: unknown
    try {
      data = JSON.parse(
        source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '').replace(/[\u0000-\u001f]+/g, ' '),
      )
    } catch {
      continue
    }
    const queue: unknown[] = [data]
    for (let seen = 0; queue.length > 0 && seen < 500; seen++) {
      const item = queue.shift()
      if (Array.isArray(item)) queue.push(...item.slice(0, 100))
      else if (typeof item === 'object' && item !== null) {
        yield item as Json
        queue.push((item as Json)['@graph'], (item as Json).mainEntity, (item as Json).mainEntityOfPage)
      }
    }
  }
}

/** The headline: what is shown in a heading wins over what is stated, the name of the outlet is never one. */
function cleanTitle(document: Document, stated: string | undefined, outlet: string | undefined): string | undefined {
  const plain = (value: string | null | undefined) =>
    unescapeText(value ?? '')
      .replace(/\s+/gu, ' ')
      .trim()
  const usable = (title: string) => title !== '' && title !== outlet
  const tag = plain(document.querySelector('title')?.textContent)
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 20)
    .map(heading => plain(heading.textContent))
    .filter(heading => weightOf(heading) > 10 && usable(heading))
  const title = [plain(stated), tag].find(usable)
  if (title === undefined) return headings[0]
  const words = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  // "Bridge closes | The Harbour Gazette" stands for the heading "Bridge closes for a year".
  const parts = [title, ...title.split(/\s+[|–—·-]\s+/u)].filter(part => weightOf(words(part)) > 10)
  const shown = headings.find(
    heading =>
      words(title).startsWith(words(heading)) ||
      parts.some(part => words(heading).startsWith(words(part)) || sharesAllWords(part, heading)) ||
      words(tag).includes(words(heading)),
  )
  if (shown !== undefined) return shown
  return outlet !== undefined && title.endsWith(outlet)
    ? title.slice(0, -outlet.length).replace(/\s*[|–—·:-]\s*$/u, '') || title
    : title
}

/** "Bridge closes" of "Bridge to be closed: it closes for a year". One word says too little. */
function sharesAllWords(part: string, heading: string): boolean {
  const wordsOf = (value: string) => value.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const known = new Set(wordsOf(heading))
  const own = wordsOf(part)
  return own.length > 1 && own.every(word => known.has(word))
}

/** Some pages escape twice: `&amp;#8216;` in a title is still `&#8216;` after parsing. */
function unescapeText(text: string): string {
  return text
    .replace(/&#(\d{2,6});/g, (whole, code: string) => character(Number(code)) ?? whole)
    .replace(/&#x([\da-f]{2,5});/gi, (whole, code: string) => character(Number.parseInt(code, 16)) ?? whole)
    .replace(/&quot;/g, '"')
    .replace(/&(?:apos|rsquo|lsquo);/g, "'")
    .replace(/&amp;/g, '&')
}

function character(code: number): string | undefined {
  return code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? undefined : String.fromCodePoint(code)
}

function languageOf(document: Document): string | undefined {
  const stated = document.documentElement?.getAttribute('lang') ?? undefined
  return /^[a-z]{2,3}(?:[-_][a-z]{2,4})?(?=$|[-_])/i.exec(stated?.trim() ?? '')?.[0]
}

function text(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
}

function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 6)
    .map(item => (typeof item === 'string' ? item : text((item as Json | null | undefined)?.name)))
  const known = names
    .filter(name => name !== undefined)
    .map(plainName)
    .filter(name => name !== undefined)
  return known.length === 0 ? undefined : [...new Set(known)].join(', ')
}

/** A name, not an address. */
function plainName(name: string | undefined): string | undefined {
  if (name === undefined || /^https?:|@|^www\./i.test(name) || name.length > 120) return undefined
  const plain = unescapeText(name).replace(/\s+/gu, ' ').trim()
  return plain === '' ? undefined : (bylineOf(plain) ?? plain.replace(/^(?:by|von|par|por)\s+(?=\p{Lu})/iu, ''))
}

function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}
