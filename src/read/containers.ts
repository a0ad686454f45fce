// Inputs that hold several reports: JSON lines, a JSON list, a JSON Feed, an edition, CollateX witnesses, RSS and Atom.
// Each turns the container into input records; what a record says is read elsewhere. A broken entry costs itself only.
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import { recordOf } from './fields.ts'
import type { InputRecord } from './record.ts'
import { isoOf } from './text.ts'
import { weightOf } from './weight.ts'

export interface Contents {
  records: { record: InputRecord | Report; place: string }[]
  addresses: EntryAddress[]
  notices: Notice[]
}

/** A feed entry that comes without its text: where it is, and what the feed says of it. */
export interface EntryAddress {
  url: string
  outlet?: string
  published?: string
}

type Json = Record<string, unknown>

/** A line longer than this holds no report; it would only cost memory. In UTF-16 units. */
export const longestLine = 20_000_000
/** A feed entry with less text than this is a summary, and its address stands for it. As `weightOf` measures. */
const leastContent = 600
/** A notice names at most so many addresses. */
const mostListed = 20

/** One line of JSONL. The outcome is a record, or a notice that names the line. */
export function readLine(line: string, place: string): { record: InputRecord | Report } | { notice: Notice } {
  const bad = (text: string) => ({ notice: { code: 'line-invalid', text, input: place } })
  if (line.length > longestLine) return bad(`the line has ${line.length} characters, more than ${longestLine}; it was left out`)
  try {
    const fields: unknown = JSON.parse(line)
    return isObject(fields) ? { record: recordOf(fields) } : bad('the line is JSON but no object; it was left out')
  } catch (error) {
    return bad(`the line is no JSON (${(error as Error).message.slice(0, 100)}); it was left out`)
  }
}

export function readJsonLines(text: string, name: string): Contents {
  const contents: Contents = { records: [], addresses: [], notices: [] }
  let number = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const place = `${name}:${++number}`
    const line = text.slice(start, end)
    start = end + 1
    if (line.trim() === '') continue
    const read = readLine(line, place)
    if ('notice' in read) contents.notices.push(read.notice)
    else contents.records.push({ record: read.record, place })
  }
  return contents
}

/** A whole JSON value: a record, a list of records, a JSON Feed, an edition, CollateX witnesses. `undefined` when it is none of them. */
export function readJson(value: unknown, name: string): Contents | undefined {
  if (Array.isArray(value)) return listOf(value, name)
  if (!isObject(value)) return undefined
  if (typeof value.version === 'string' && value.version.includes('jsonfeed.org') && Array.isArray(value.items))
    return readJsonFeed(value, name)
  if (Array.isArray(value.witnesses)) return listOf(value.witnesses.filter(isObject).map(witnessRecord), name)
  if (Array.isArray(value.reports)) return listOf(value.reports, name)
  return typeof value.text === 'string' || typeof value.html === 'string' ? listOf([value], name) : undefined
}

function listOf(list: readonly unknown[], name: string): Contents {
  const contents: Contents = { records: [], addresses: [], notices: [] }
  for (const [index, item] of list.entries()) {
    const place = `${name}#${index + 1}`
    if (isObject(item)) contents.records.push({ record: recordOf(item), place })
    else contents.notices.push({ code: 'line-invalid', text: 'the entry is no object; it was left out', input: place })
  }
  return contents
}

/** CollateX: `{ id, content }` or `{ id, tokens: [{ t }] }`; tokens carry their own spaces. */
function witnessRecord({ id, content, tokens, ...other }: Json): Json {
  const joined = Array.isArray(tokens)
    ? tokens.map(token => (isObject(token) && typeof token.t === 'string' ? token.t : '')).join('')
    : ''
  return { ...other, id, text: typeof content === 'string' ? content : joined }
}

function readJsonFeed(feed: Json, name: string): Contents {
  const entries = (feed.items as unknown[]).filter(isObject).map(item => ({
    id: item.id,
    url: item.url ?? item.external_url,
    title: item.title,
    html: item.content_html,
    text: item.content_text,
    published: item.date_published,
    modified: item.date_modified,
    byline: [item.authors]
      .flat()
      .filter(isObject)
      .map(author => author.name)
      .filter(Boolean)
      .join(', '),
    lang: item.language ?? feed.language,
    outlet: feed.title,
  }))
  return entriesOf(entries, name)
}

/** RSS, Atom and RDF, parsed with feedsmith. Entries with their full text are records, the others addresses. */
export async function readFeed(text: string, name: string): Promise<Contents> {
  const { parseFeed } = await import('feedsmith')
  let parsed: ReturnType<typeof parseFeed>
  try {
    parsed = parseFeed(text)
  } catch (error) {
    const notice = {
      code: 'feed-broken',
      text: `the feed cannot be read (${(error as Error).message.slice(0, 100)}); it was left out`,
      input: name,
    }
    return { records: [], addresses: [], notices: [notice] }
  }
  const feed = parsed.feed as Json
  const items = [feed.items, feed.entries].find(Array.isArray) ?? []
  const contents = entriesOf(
    items.filter(isObject).map(item => entryOf(item, feed)),
    name,
  )
  if (hasRawAmpersand(text))
    contents.notices.push({
      code: 'feed-mended',
      text: 'the feed is not well-formed (an & that begins no entity); it was read as meant',
      input: name,
    })
  return contents
}

/** An ampersand outside of CDATA that begins no entity: XML forbids it, feeds are full of it. */
function hasRawAmpersand(text: string): boolean {
  return /&(?!#?\w{1,31};)/.test(text.replaceAll(/<!\[CDATA\[.*?(?:\]\]>|$)/gs, ''))
}

function entryOf(item: Json, feed: Json): Json {
  const content = item.content
  const encoded = isObject(content) ? (content.encoded ?? content.value) : content
  const links = [item.links].flat().filter(isObject)
  const link = item.link ?? links.find(each => each.rel === undefined || each.rel === 'alternate')?.href ?? links[0]?.href
  const authors = [item.authors ?? feed.authors]
    .flat()
    .map(author => (isObject(author) ? author.name : author))
    .filter(author => typeof author === 'string')
  const creator = isObject(item.dc) ? (item.dc.creator ?? [item.dc.creators].flat()[0]) : undefined
  const guid = isObject(item.guid) ? item.guid.value : item.guid
  return {
    id: item.id ?? guid ?? link,
    url: link,
    title: textOf(item.title),
    html: encoded ?? item.description ?? textOf(item.summary),
    published: item.pubDate ?? item.published ?? (isObject(item.dc) ? (item.dc.date ?? [item.dc.dates].flat()[0]) : undefined),
    modified: item.updated,
    byline: authors[0] ?? creator,
    lang: feed.language,
    outlet: textOf(feed.title),
  }
}

function textOf(field: unknown): unknown {
  return isObject(field) ? field.value : field
}

function entriesOf(entries: readonly Json[], name: string): Contents {
  const contents: Contents = { records: [], addresses: [], notices: [] }
  for (const [index, entry] of entries.entries()) {
    const fields = Object.fromEntries(
      Object.entries(entry).filter(
        ([, value]) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number',
      ),
    )
    const content = String(fields.html ?? fields.text ?? '')
    const words = content
      .replace(/<[^<>]{0,2000}>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (weightOf(words) >= leastContent) {
      // A title inside the feed's markup may be escaped twice; the text of an entry is a fragment of a page.
      contents.records.push({ record: recordOf(fields), place: `${name}#${index + 1}` })
    } else if (typeof fields.url === 'string') contents.addresses.push(addressOf(fields.url, fields))
    else
      contents.notices.push({
        code: 'feed-entry-empty',
        text: 'the entry has neither its text nor an address; it was left out',
        input: `${name}#${index + 1}`,
      })
  }
  if (contents.addresses.length > 0)
    contents.notices.push({
      code: 'feed-addresses',
      text: `${contents.addresses.length} of ${entries.length} entries come without their text; give their addresses, or the feed’s own, to read them: ${listed(contents.addresses)}`,
      input: name,
    })
  return contents
}

function addressOf(url: string, { outlet, published }: Json): EntryAddress {
  return {
    url,
    ...(typeof outlet === 'string' ? { outlet } : {}),
    ...(typeof published === 'string' ? { published: isoOf(published)! } : {}),
  }
}

/** The first addresses, ready to be copied, and how many more there are. */
function listed(addresses: readonly EntryAddress[]): string {
  const shown = addresses.slice(0, mostListed).map(({ url }) => url)
  return shown.join(' ') + (addresses.length > shown.length ? ` and ${addresses.length - shown.length} more` : '')
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
