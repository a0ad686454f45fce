// What a page says about its report: title, byline, outlet, dates, canonical address, language. Evidence is weighed, never taken for the text.
// Order for dates: JSON-LD, article:published_time and its kin, itemprop/time, the address, visible text. Wrong is worse than none.
import { findDate } from '../date-text.ts'

export interface PageFacts {
  title?: string
  byline?: string
  outlet?: string
  published?: string
  modified?: string
  url?: string
  lang?: string
  /** What the page says about itself in a sentence or two. */
  description?: string
  /** The article's text as JSON-LD gives it: a hint, used only when the page itself has none. */
  articleBody?: string
}

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
  const published =
    iso(text(article?.datePublished)) ??
    iso(meta('article:published_time') ?? meta('og:article:published_time')) ??
    iso(
      meta('datePublished') ??
        meta('pubdate') ??
        meta('publishdate') ??
        meta('date') ??
        meta('dc.date') ??
        meta('dc.date.issued') ??
        meta('sailthru.date') ??
        meta('parsely-pub-date'),
    )
  const facts: { [Key in keyof PageFacts]: string | undefined } = {
    title: cleanTitle(document, text(article?.headline) ?? meta('og:title') ?? meta('twitter:title'), outlet),
    byline: nameOf(article?.author) ?? plainName(meta('author') ?? meta('article:author') ?? meta('byl')),
    outlet,
    published,
    modified: iso(text(article?.dateModified)) ?? iso(meta('article:modified_time') ?? meta('og:updated_time')),
    url: url ?? address,
    lang: languageOf(document),
    description: meta('description') ?? meta('og:description') ?? text(article?.description),
    articleBody: text(article?.articleBody),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')) as PageFacts
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

/** The first article among the page's JSON-LD; graphs and lists are looked through. */
function jsonLdArticle(document: Document): Json | undefined {
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
        const json = item as Json
        const types = [json['@type']].flat().filter(type => typeof type === 'string')
        if (types.some(type => articleTypes.test(type))) return json
        queue.push(json['@graph'], json.mainEntity, json.mainEntityOfPage)
      }
    }
  }
  return undefined
}

function cleanTitle(document: Document, stated: string | undefined, outlet: string | undefined): string | undefined {
  const tag = document.querySelector('title')?.textContent ?? undefined
  const heading = [...document.querySelectorAll('h1')]
    .map(h => (h.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter(h => h.length > 10)
  const title = (stated ?? tag)?.replace(/\s+/gu, ' ').trim()
  if (title === undefined || title === '') return heading[0]
  const shown = heading.find(h => title.startsWith(h) || h.startsWith(title) || (tag ?? '').includes(h))
  if (shown !== undefined) return shown
  return outlet === undefined
    ? title
    : title.replace(new RegExp(`\\s[|–—-]\\s${outlet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'iu'), '')
}

function languageOf(document: Document): string | undefined {
  const stated = document.documentElement?.getAttribute('lang') ?? undefined
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(stated?.trim() ?? '')?.[0].toLowerCase()
}

function iso(stated: string | undefined): string | undefined {
  return stated === undefined ? undefined : findDate(stated)?.value
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
  return name === undefined || /^https?:|@|^www\./i.test(name) || name.length > 120
    ? undefined
    : name.replace(/\s+/gu, ' ').trim() || undefined
}

function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}
