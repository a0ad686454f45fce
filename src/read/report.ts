// From what a reader found (text, headline, excluded stretches) to a Report: the body is what remains, so nothing is ever lost.
import { createHash } from 'node:crypto'
import type { ExcludedSpan, Report } from '../model/report.ts'
import { bySpan, type Span, subtract } from '../model/span.ts'
import { guessLanguage } from './language.ts'
import type { InputRecord } from './record.ts'

/** A text with what is known about its parts. Spans may touch or overlap: the headline wins, then the earlier span. */
export interface Parts {
  text: string
  headline?: Span
  excluded: readonly ExcludedSpan[]
  credits: readonly Span[]
}

/** Facts about a report that are not its text. */
export type Facts = Pick<
  InputRecord,
  'id' | 'outlet' | 'byline' | 'url' | 'published' | 'modified' | 'fetched' | 'lang' | 'name' | 'other'
>

/** Makes a report whose `headline`, `body` and `excluded` are disjoint and cover all of `text` but white space. */
export function makeReport(parts: Parts, facts: Facts): Report {
  const { text } = parts
  const headline = parts.headline === undefined ? undefined : trimSpan(text, parts.headline)
  const taken = headline === undefined ? [] : [headline]
  const excluded = disjoint(text, parts.excluded, taken)
  const holes = [...taken, ...excluded].sort(bySpan)
  const body = subtract({ start: 0, end: text.length }, holes)
    .map(span => trimSpan(text, span))
    .filter(span => span !== undefined)
  const credits = parts.credits.map(span => trimSpan(text, span)).filter(span => span !== undefined)
  const digest = digestOf(text)
  return {
    id: facts.id ?? facts.url ?? facts.name ?? digest,
    siglum: '',
    ...defined(facts, ['outlet', 'byline', 'url', 'fetched', 'published', 'modified']),
    lang: facts.lang ?? guessLanguage(body.map(span => text.slice(span.start, span.end)).join('\n')),
    ...(facts.other === undefined || Object.keys(facts.other).length === 0 ? {} : { other: facts.other }),
    digest,
    text,
    ...(headline === undefined ? {} : { headline }),
    body,
    credits: credits.sort(bySpan),
    excluded,
  }
}

/** sha-256 of the UTF-8 bytes of `text`, lower-case hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The span without white space at its ends; undefined when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | undefined {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : undefined
}

function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || (code > 0x167f && /\s/.test(String.fromCharCode(code)))
}

function disjoint(text: string, spans: readonly ExcludedSpan[], taken: readonly Span[]): ExcludedSpan[] {
  const result: ExcludedSpan[] = []
  for (const span of [...spans].sort(bySpan)) {
    const before = result.at(-1)
    const start = Math.max(span.start, before?.end ?? 0)
    for (const part of start < span.end ? subtract({ start, end: span.end }, taken) : []) {
      const trimmed = trimSpan(text, part)
      if (trimmed !== undefined) result.push({ ...trimmed, why: span.why })
    }
  }
  return result
}

function defined<Key extends keyof Facts>(facts: Facts, keys: readonly Key[]): { [K in Key]?: string } {
  const result: { [K in Key]?: string } = {}
  for (const key of keys) {
    const value = facts[key]
    if (typeof value === 'string' && value !== '') result[key] = value
  }
  return result
}
