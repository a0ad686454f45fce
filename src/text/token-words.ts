// The tokens of a text as strings, made once for each tokenisation: exact, lower case, and the ranges an annotator walks.
import type { Tokens } from '../model/annotations.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { tokenAt } from './tokens.ts'

export interface Words {
  count: number
  /** Token as printed. */
  raw: string[]
  /** Lower case, ’ and ‘ as ', hyphens of every kind as -. */
  lower: string[]
}

const made = new WeakMap<Tokens, Words>()

/** The strings of all tokens. Kept with the tokens, so that every annotator shares them. */
export function wordsOf(text: string, tokens: Tokens): Words {
  const kept = made.get(tokens)
  if (kept !== undefined) return kept
  const raw: string[] = new Array(tokens.count)
  const lower: string[] = new Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    const word = text.slice(tokens.starts[i], tokens.ends[i])
    raw[i] = word
    lower[i] = word.toLowerCase().replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-')
  }
  const words = { count: tokens.count, raw, lower }
  made.set(tokens, words)
  return words
}

/** A stretch of tokens `[from, to)`. */
export interface TokenRange {
  from: number
  to: number
}

export function tokensIn(tokens: Tokens, span: Span): TokenRange {
  return { from: tokenAt(tokens, span.start), to: tokenAt(tokens, span.end) }
}

/** The token ranges of the headline and the body spans, in order of the text: what annotators look at. */
export function readRanges(report: Report, tokens: Tokens): (TokenRange & { headline: boolean })[] {
  const spans = report.body.map(span => ({ ...tokensIn(tokens, span), headline: false }))
  if (report.headline !== undefined) spans.push({ ...tokensIn(tokens, report.headline), headline: true })
  return spans.sort((a, b) => a.from - b.from)
}

/** True when token `i` touches the one before it, without white space. */
export function glued(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.starts[i] === tokens.ends[i - 1]
}
