// The words of a stretch of text, folded for comparison, each with its place.
import { type AnnotatedReport, tokenKind } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { foldWord } from '../../text/folding.ts'
import { tokenAt } from '../../text/tokens.ts'

export interface Word extends Span {
  folded: string
  /** An ellipsis or a bracketed insertion stands right before it: words may have been left out openly. */
  afterEllipsis: boolean
}

const signs = new Set(['%', '$', '€', '£', '&'])

/** The words inside `spans`, hyphenated words in their parts. */
export function wordsOf({ report: { text }, tokens }: AnnotatedReport, spans: readonly Span[]): Word[] {
  const words: Word[] = []
  let ellipsis = false
  for (const span of spans) {
    for (let i = tokenAt(tokens, span.start); i < tokens.count && tokens.starts[i]! < span.end; i++) {
      const start = tokens.starts[i]!
      const raw = text.slice(start, Math.min(span.end, tokens.ends[i]!))
      if (tokens.kinds[i] === tokenKind.punctuation && !signs.has(raw)) {
        if (raw === '…' || raw === '[' || raw === ']' || (raw === '.' && text.startsWith('..', start))) ellipsis = true
        continue
      }
      let at = start
      for (const part of raw.split(/[-‐‑]/)) {
        if (part !== '') {
          words.push({ start: at, end: at + part.length, folded: foldWord(part), afterEllipsis: ellipsis })
          ellipsis = false
        }
        at += part.length + 1
      }
    }
  }
  return words
}
