// When a page was published and changed. Evidence in order: JSON-LD, meta, itemprop, <time>, the address, visible text near the headline.
// The first evidence decides the day; later evidence of the same day may only add the time and the zone. Wrong is worse than none: dates in
// teasers, comments, sidebars and footers are never asked, and a date that can be read two ways is no date.
import { findDate } from '../date-text.ts'
import type { Block, Page } from './blocks.ts'
import { pathOf } from './blocks.ts'
import { ownMark } from './marks.ts'

export interface PageDates {
  published?: string
  modified?: string
}

/** Dates that the page states for machines, strongest first. */
export interface StatedDates {
  published: (string | undefined)[]
  modified: (string | undefined)[]
}

const modifiedWords =
  /updat|modif|aktualis|geändert|mis à jour|màj|actualiz|atualiz|aggiorn|bijgewerkt|uppdater|oppdater|opdater|обновл|изменен|оновлен|aktualiz|güncel|diperbarui|更新|수정|แก้ไข/iu

/** One line may say both: "Published 3 March 2031, updated 4 March 2031". */
const datePart = new RegExp(`(?=(?<!\\p{L})(?:last |zuletzt )?(?:${modifiedWords.source}))|[|•·]`, 'iu')

/** American pages write the month first, British ones the day; an English page that does not say which leaves 03/04/2031 unread. */
export function monthLeads(lang: string | undefined): boolean | undefined {
  if (lang === undefined) return undefined
  if (/^en[-_]us/i.test(lang)) return true
  return /^en$/i.test(lang) ? undefined : /^en[-_]/i.test(lang) || !/^en/i.test(lang) ? false : undefined
}

/** `around` is the stretch of blocks in which visible dates count: from the headline to the first paragraph. */
export function findPageDates(
  page: Page,
  around: readonly [number, number],
  stated: StatedDates,
  address: string | undefined,
  lang: string | undefined,
): PageDates {
  const american = monthLeads(lang)
  const read = (text: string | undefined) => (text === undefined ? undefined : findDate(text, american)?.value)
  const published = stated.published.map(read)
  const modified = stated.modified.map(read)
  for (const { text, changed, property } of timeElements(page, around)) {
    const value = read(text)
    if (property === 'dateModified' || changed) modified.push(value)
    else published.push(value)
  }
  published.push(addressDate(address))
  for (const block of page.blocks.slice(around[0], around[1])) {
    if (block.text.length > 160 || isApart(page, block)) continue
    for (const part of block.text.split(datePart)) {
      const value = read(part)
      if (value !== undefined) (modifiedWords.test(part) ? modified : published).push(value)
    }
  }
  const first = settle(published)
  const changed = settle(modified)
  // A change before the publication is a date of something else.
  const last =
    changed !== undefined && first !== undefined && Date.parse(changed) < Date.parse(first.slice(0, changed.length))
      ? undefined
      : changed
  return { ...(first === undefined ? {} : { published: first }), ...(last === undefined ? {} : { modified: last }) }
}

/** The first date, with the time and zone that a later one of the same day adds. */
function settle(values: readonly (string | undefined)[]): string | undefined {
  const [first, ...rest] = values.filter(value => value !== undefined)
  if (first === undefined || first.length >= 20) return first
  const finer = rest.find(value => value.startsWith(first) && value.length > first.length)
  return finer ?? first
}

/** `<time>` and itemprop dates around the headline, or anywhere when they carry a property of the article. */
function* timeElements(
  page: Page,
  around: readonly [number, number],
): Generator<{ text: string; changed: boolean; property: string | undefined }> {
  const near = new Set<number>()
  for (const block of page.blocks.slice(around[0], around[1])) for (const run of block.runs) near.add(run.element)
  for (const [index, element] of page.elements.entries()) {
    const property = element.node.getAttribute('itemprop') ?? undefined
    const dated = property === 'datePublished' || property === 'dateModified'
    if (element.tag !== 'time' && !dated) continue
    if (!dated && !near.has(index) && !element.node.hasAttribute('pubdate')) continue
    if (inFurniture(page, index)) continue
    const text = element.node.getAttribute('datetime') ?? element.node.getAttribute('content') ?? element.node.textContent ?? ''
    const before = `${element.marks} ${page.elements[element.parent]?.marks ?? ''} ${(element.node.parentElement?.textContent ?? '').slice(0, 60)}`
    yield { text: text.slice(0, 120), changed: modifiedWords.test(ownWords(before, element.node)), property }
  }
}

/** The words in front of a time element, in which "Updated" would stand. */
function ownWords(around: string, node: Element): string {
  const at = around.indexOf((node.textContent ?? '').slice(0, 20))
  const before = at > 0 ? around.slice(0, at) : around
  const last = Math.max(before.search(/publish|posted|veröff|publi[ée]|publicad|pubblicat/iu), -1)
  return last >= 0 && before.search(modifiedWords) < last ? '' : before
}

function isApart(page: Page, block: Block): boolean {
  return inFurniture(page, block.element)
}

/** True inside teasers, comments, navigation and the like: their dates are those of other reports. */
function inFurniture({ elements }: Page, index: number): boolean {
  for (const element of pathOf(elements, index)) {
    if (element.tag === 'header' || element.tag === 'body' || element.tag === 'article') continue
    const why = ownMark(element)?.why
    if (
      why === 'related' ||
      why === 'comment' ||
      why === 'navigation' ||
      why === 'advert' ||
      element.tag === 'footer' ||
      element.tag === 'aside'
    )
      return true
  }
  return false
}

/** A day in the path of the address: /2031/03/04/, /2031-03-04-…, /20310304/. */
function addressDate(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const { pathname } = new URL(address)
  const match =
    /(?<!\d)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(pathname) ??
    /[/_-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/.exec(pathname) ??
    undefined
  if (match !== undefined) return findDate(`${match[1]}-${match[2]}-${match[3]}`)?.value
  const named = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})(?!\d)/i.exec(pathname)
  return named === null ? undefined : findDate(`${named[3]} ${named[2]} ${named[1]}`)?.value
}
