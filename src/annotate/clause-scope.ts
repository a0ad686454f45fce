// The clause a word stands in, read off punctuation and conjunctions: the scope of hedges and negations.

import type { AnnotationInput, Sentence } from '../model/annotations.ts'
import type { Span } from '../model/span.ts'
import type { Words } from '../text/token-words.ts'

const breaks = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '--',
  '"',
  '“',
  '”',
  '(',
  ')',
  'but',
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'who',
  'which',
  'unless',
  'until',
  'if',
  'when',
])

/** The stretch of the sentence around token `i` up to the nearest mark or conjunction on either side; list commas are not told apart. */
export function clauseAround(input: AnnotationInput, words: Words, sentence: Sentence, i: number): Span {
  const { tokens } = input
  let from = i
  while (from > sentence.from && !breaks.has(words.lower[from - 1]!)) from--
  let to = i + 1
  while (to < sentence.to && !breaks.has(words.lower[to]!)) to++
  const last = to === sentence.to && /^[.!?…]$/.test(words.raw[to - 1]!) && to - 1 > i ? to - 2 : to - 1
  return { start: tokens.starts[from]!, end: tokens.ends[last]! }
}
