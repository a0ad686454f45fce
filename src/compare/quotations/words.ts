// The words of an utterance as one report prints it: folded for comparison, each with its place and whether it stands inside marks.
import { type AnnotatedReport, tokenKind } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { foldWord } from '../../text/folding.ts'
import { findMarkedStretches } from '../../text/marks.ts'
import { tokenAt } from '../../text/tokens.ts'

export interface Word extends Span {
  folded: string
  /** Inside quotation marks. */
  marked: boolean
  /** An ellipsis or a bracketed insertion stands right before it: words may have been left out openly. */
  afterEllipsis: boolean
}

const signs = new Set(['%', '$', '€', '£', '&'])

/** The words inside `spans`, hyphenated words in their parts. `marked` are the inner spans of the report's marked stretches, sorted. */
export function wordsOf(annotated: AnnotatedReport, spans: readonly Span[], marked: readonly Span[]): Word[] {
  const { text } = annotated.report
  const { tokens } = annotated
  const words: Word[] = []
  let ellipsis = false
  let next = 0
  for (const span of spans) {
    for (let i = tokenAt(tokens, span.start); i < tokens.count && tokens.starts[i]! < span.end; i++) {
      const start = tokens.starts[i]!
      const raw = text.slice(start, tokens.ends[i])
      if (tokens.kinds[i] === tokenKind.punctuation && !signs.has(raw)) {
        if (raw === '…' || raw === '[' || raw === ']' || (raw === '.' && text.startsWith('..', start))) ellipsis = true
        continue
      }
      while (next < marked.length && marked[next]!.end <= start) next++
      const inside = next < marked.length && marked[next]!.start <= start
      let at = start
      for (const part of raw.split(/[-‐‑]/)) {
        if (part !== '') {
          words.push({ start: at, end: at + part.length, folded: foldWord(part), marked: inside, afterEllipsis: ellipsis })
          ellipsis = false
        }
        at += part.length + 1
      }
    }
  }
  return words
}

/** The inner spans of all marked stretches of a report. */
export function markedSpans(annotated: AnnotatedReport): Span[] {
  return findMarkedStretches(annotated.report.text, annotated.report.body).map(({ inner }) => inner)
}
