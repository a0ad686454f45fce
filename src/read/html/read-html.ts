// A page → Report: parse, metadata, blocks, choice, and the text with every excluded stretch of the chosen container kept in it.
import type { Notice } from '../../model/notice.ts'
import type { ExcludedReason, ExcludedSpan } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { bylineOf } from '../byline.ts'
import { findCredits } from '../credits.ts'
import { fact } from '../fact.ts'
import { gluedStretches } from '../glued.ts'
import { guessLanguage } from '../language.ts'
import { normaliseText } from '../normalise.ts'
import type { InputRecord, Outcome } from '../record.ts'
import { makeReport } from '../report.ts'
import { isoOf } from '../text.ts'
import { type Block, collectBlocks, type Page } from './blocks.ts'
import { type Choice, chooseBlocks } from './choose.ts'
import { findPageDates } from './dates.ts'
import { readMetadata } from './metadata.ts'
import { parsePage } from './parse.ts'
import { readabilityShares } from './readability.ts'
import { widgetsIn } from './widgets.ts'

/** A longer page is refused: no news page has 20 million characters. */
export const longestPage = 20_000_000

/** Reads `record.html`. Synchronous, deterministic. Notices: `page-too-long`, `page-without-text`, `page-cut`, `page-rest`. */
export function readHtml(record: InputRecord): Outcome {
  const input = record.name ?? record.url ?? record.id
  const about = (code: string, text: string): Notice => ({ code, text, ...(input === undefined ? {} : { input }) })
  const html = record.html ?? ''
  if (html.length > longestPage)
    return {
      notices: [about('page-too-long', `the page has ${html.length} characters, more than ${longestPage}; it was left out`)],
    }
  const notices: Notice[] = []
  const { document, cut } = parsePage(normaliseText(html))
  if (cut) notices.push(about('page-cut', 'the page nests its elements absurdly deep; the innermost were flattened'))
  const facts = readMetadata(document, record.url)
  const title = (record.title ?? facts.title ?? '').replace(/\s+/gu, ' ').trim()
  const page = collectBlocks(document.body ?? document.documentElement)
  const shares = readabilityShares(document, page.blocks)
  const choice = chooseBlocks(page, shares, { title, description: facts.description ?? '' })
  if (choice === undefined || !choice.why.includes(undefined)) {
    notices.push(about('page-without-text', 'no article text was found on the page; it was left out'))
    return { notices }
  }
  const { text, headline, excluded } = layOut(page, choice, title)
  notices.push(...restOf(page, choice, about))
  const dates = findPageDates(page, [choice.first, choice.prose], facts.dates, facts.url, facts.lang)
  const report = makeReport(
    { text, ...(headline === undefined ? {} : { headline }), excluded, credits: findCredits(text) },
    {
      ...record,
      ...fact('outlet', record.outlet ?? facts.outlet),
      ...fact('byline', record.byline ?? facts.byline ?? visibleByline(page, choice)),
      ...fact('url', facts.url),
      ...fact('published', isoOf(record.published) ?? dates.published),
      ...fact('modified', isoOf(record.modified) ?? dates.modified),
      ...fact('lang', record.lang ?? languageOf(facts.lang, page, choice)),
    },
  )
  return { report, notices }
}

/** The byline between headline and first paragraph. */
function visibleByline(page: Page, choice: Choice): string | undefined {
  for (const block of page.blocks.slice(choice.first, choice.prose + 1)) {
    const name = bylineOf(block.text)
    if (name !== undefined) return name
  }
  return undefined
}

/** What the page claims, unless its words clearly say another language: templates keep claiming `en`. */
function languageOf(stated: string | undefined, page: Page, choice: Choice): string | undefined {
  const body = page.blocks.slice(choice.first, choice.last + 1).filter((_, index) => choice.why[index] === undefined)
  const seen = guessLanguage(body.map(block => block.text).join('\n'))
  return seen === 'und' ? stated?.slice(0, 2).toLowerCase() : seen
}

/** Title, then the chosen blocks, each with its place in the text. */
export function layOut(page: Page, choice: Choice, title: string): { text: string; headline?: Span; excluded: ExcludedSpan[] } {
  const excluded: ExcludedSpan[] = []
  let text = page.blocks[choice.first]!.text === title ? '' : title
  const headline = title === '' ? undefined : { start: 0, end: title.length }
  for (let index = choice.first; index <= choice.last; index++) {
    const block = page.blocks[index]!
    const why = choice.why[index - choice.first]
    text += text === '' ? '' : separator(page, block, index > choice.first ? page.blocks[index - 1] : undefined)
    const span = { start: text.length, end: text.length + block.text.length }
    text += block.text
    if (why !== undefined) excluded.push({ ...span, why: why as ExcludedReason })
    else {
      const widgets = widgetsIn(page, block).map(widget => ({
        ...widget,
        start: widget.start + span.start,
        end: widget.end + span.start,
      }))
      excluded.push(...widgets, ...gluedStretches(text, span))
    }
  }
  return { text, ...(headline === undefined ? {} : { headline }), excluded }
}

function separator(page: Page, block: Block, before: Block | undefined): string {
  if (before === undefined) return '\n\n'
  const items = page.elements[block.element]?.tag === 'li' && page.elements[before.element]?.tag === 'li'
  return block.afterBreak || items ? '\n' : '\n\n'
}

/** Tells how much of the page stands outside the chosen container. */
function restOf(page: Page, choice: Choice, about: (code: string, text: string) => Notice): Notice[] {
  let outside = 0
  for (const [index, block] of page.blocks.entries())
    if (index < choice.first || index > choice.last) outside += block.text.length
  return outside === 0
    ? []
    : [about('page-rest', `${outside} characters of the page stand outside the article and were left out`)]
}
