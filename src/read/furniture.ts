// Furniture in plain text: mastheads, bylines, date lines at the top; prompts, promo lines and captions between and inside paragraphs.
// Method: a pass over the lines, then one over the sentence ends inside each line. Linear in the text; general rules, no outlet is named.
import type { ExcludedReason, ExcludedSpan } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { bylineOf } from './byline.ts'
import { findDateLine } from './date-text.ts'
import { fact } from './fact.ts'
import { gluedStretches } from './glued.ts'
import { whyMarkdown, withoutEmphasis } from './markdown.ts'
import { mastheadOutlet } from './masthead.ts'
import { whyFurniture } from './prompts.ts'
import { trimSpan } from './report.ts'
import { selfDescription } from './self-description.ts'

export interface Furniture {
  headline?: Span
  byline?: string
  outlet?: string
  published?: string
  modified?: string
  excluded: ExcludedSpan[]
}

/** How many lines at the top may be masthead, headline, byline and dates. */
const topLines = 12
const longestTitle = 220

/** Finds the furniture of `text` from `from` on. With `titled`, the headline is known already and none is looked for. */
export function findFurniture(text: string, from: number, titled: boolean): Furniture {
  const lines = linesOf(text, from)
  const found = readTop(text, lines, titled)
  const excluded = [...found.excluded]
  const top = new Set<Span>(found.lines)
  const prose: Span[] = []
  for (const line of lines) {
    if (top.has(line)) continue
    const words = withoutEmphasis(text.slice(line.start, line.end))
    const why = whyMarkdown(words) ?? whyFurniture(words)
    if (why !== undefined) excluded.push({ ...line, why })
    else {
      prose.push(line)
      excluded.push(...gluedStretches(text, line))
    }
  }
  const about = selfDescription(prose.map(({ start, end }) => text.slice(start, end)))
  if (about !== undefined) excluded.push({ start: prose[about]!.start, end: prose.at(-1)!.end, why: 'other' })
  const { lines: _, ...facts } = found
  return { ...facts, excluded }
}

/** The lines of `text` that are not blank, trimmed. */
export function linesOf(text: string, from: number): Span[] {
  const lines: Span[] = []
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = trimSpan(text, { start, end })
    if (line !== undefined) lines.push(line)
    start = end + 1
  }
  return lines
}

/** The lines above the first paragraph: which is the headline, and what the others are. `lines` are those that need no further look. */
function readTop(text: string, lines: readonly Span[], titled: boolean): Furniture & { lines: Span[] } {
  const result: Furniture & { lines: Span[] } = { excluded: [], lines: [] }
  const titles: Span[] = []
  const take = (line: Span, why: ExcludedReason) => {
    result.excluded.push({ ...line, why })
    result.lines.push(line)
  }
  for (const line of lines.slice(0, topLines)) {
    const words = withoutEmphasis(text.slice(line.start, line.end))
    const date = findDateLine(words)
    if (date !== undefined) {
      if (date.modified) result.modified ??= date.value
      else result.published ??= date.value
      take(line, 'metadata')
      continue
    }
    const byline = bylineOf(words)
    if (byline !== undefined) {
      result.byline ??= byline
      take(line, 'metadata')
      continue
    }
    if (!looksLikeTitle(words)) break
    if ((whyMarkdown(words) ?? whyFurniture(words)) === undefined) titles.push(line)
  }
  if (titled || titles.length === 0 || titles.length === lines.length) return result
  const marked = titles.find(line => /^#\s+\S/u.test(text.slice(line.start, line.end)))
  const headline = marked ?? chooseHeadline(text, titles)
  if (headline === undefined) return result
  // Markdown's mark stands before the headline and is no part of it.
  const words = headline.start + (marked === undefined ? 0 : text.slice(headline.start, headline.end).search(/[^#\s]/u))
  if (words > headline.start) result.excluded.push({ start: headline.start, end: words, why: 'other' })
  result.headline = { start: words, end: headline.end }
  result.lines.push(headline)
  const above = titles.filter(line => line.end <= headline.start)
  for (const line of above) take(line, 'masthead')
  return { ...result, ...fact('outlet', mastheadOutlet(above.map(({ start, end }) => text.slice(start, end)))) }
}

/** A short line without the full stop of a sentence. */
export function looksLikeTitle(line: string): boolean {
  return (
    line.length <= longestTitle &&
    !/[.。…:;,]["”’)»]*$/u.test(line) &&
    !/[.!?]["”’)]?\s+\p{Lu}[^.]*\.\s/u.test(line) &&
    /\p{L}/u.test(line)
  )
}

/** The title line that shares most words with what follows: mastheads and slogans share none. The last one wins a tie. */
function chooseHeadline(text: string, titles: readonly Span[]): Span | undefined {
  const below = new Set(wordsOf(text.slice(titles.at(-1)!.end, titles.at(-1)!.end + 8000)))
  let best: { line: Span; score: number } | undefined
  for (const line of titles) {
    const own = [...new Set(wordsOf(text.slice(line.start, line.end)))]
    const shared = own.filter(word => below.has(word)).length
    const score = own.length < 3 ? shared - 1 : shared
    if (best === undefined || score >= best.score) best = { line, score }
  }
  return best === undefined || best.score < 1 ? (titles.length === 1 ? titles[0] : undefined) : best.line
}

/** Words that carry meaning: four letters and more, or any Chinese, Japanese or Thai pair. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|\p{L}{4,}/gu) ?? []
}
