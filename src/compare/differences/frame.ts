// A reading laid out for comparison: its words with their keys, and the names, amounts and times that stand in it.
import { functionWords } from '../../lang/plain-words.ts'
import type { AnnotatedReport, NameMention, Quantity, TimeMention } from '../../model/annotations.ts'
import { tokenKind } from '../../model/annotations.ts'
import type { Reading } from '../../model/edition.ts'
import { overlap, type Passage, type Span } from '../../model/span.ts'
import { stem } from '../../text/stem.ts'
import { wordsOf } from '../../text/token-words.ts'
import { tokenAt } from '../../text/tokens.ts'

/** A mention with the words of the frame it covers, `[from, to)` in the frame's own numbering. */
export interface Placed<T extends Span> {
  mention: T
  from: number
  to: number
}

export interface Frame {
  annotated: AnnotatedReport
  reading: Pick<Reading, 'report' | 'start' | 'end' | 'attribution' | 'hedges'> & {
    /** It is a reading of a claim that the other report tells too. */
    joined?: boolean
    spans?: Span[]
  }
  /** Indexes of the tokens of the reading's sentences in the report, marks left out. */
  tokens: number[]
  /** Lower-case words. */
  words: string[]
  /** What two words are compared by: stems, numbers as written. */
  keys: string[]
  content: boolean[]
  /** The word lies in the reading itself, not only in its sentence. */
  inside: boolean[]
  names: Placed<NameMention>[]
  quantities: Placed<Quantity>[]
  times: Placed<TimeMention>[]
  /** Token range of the sentences the reading lies in: differences are sought in them, and belong to the reading when they lie in it. */
  sentence: { from: number; to: number }
}

/** Lays out a reading. `annotated` must be the reading's report. Cost: linear in the sentence. */
export function layOut(reading: Frame['reading'], annotated: AnnotatedReport): Frame {
  const { tokens, report } = annotated
  const all = wordsOf(report.text, tokens)
  const frame: Frame = {
    annotated,
    reading,
    tokens: [],
    words: [],
    keys: [],
    content: [],
    inside: [],
    names: [],
    quantities: [],
    times: [],
    sentence: sentenceRange(annotated, reading),
  }
  const spans = reading.spans ?? [reading]
  const { from, to } = frame.sentence
  for (let i = from; i < to; i++) {
    const isMark = tokens.kinds[i] === tokenKind.punctuation
    if (isMark && !/^[$£€%]$/.test(all.raw[i]!)) continue
    const word = all.lower[i]!.replace(/'s$/, '')
    frame.tokens.push(i)
    frame.words.push(word)
    frame.keys.push(keyOf(word))
    frame.content.push(!functionWords.has(word) && !isMark)
    frame.inside.push(spans.some(span => span.start <= tokens.starts[i]! && tokens.starts[i]! < span.end))
  }
  frame.names = placed(frame, annotated.names)
  frame.quantities = placed(frame, annotated.quantities)
  frame.times = placed(frame, annotated.times)
  return frame
}

/** "intends" → "intend", "American" → "american"; contractions and variants that mean one word become one. */
export function keyOf(word: string): string {
  return stem(word.replace(/\.$/, '').normalize('NFD').replace(/\p{M}/gu, ''))
}

function placed<T extends Span>(frame: Frame, mentions: readonly T[]): Placed<T>[] {
  const { tokens } = frame.annotated
  const found: Placed<T>[] = []
  const start = tokens.starts[frame.sentence.from] ?? 0
  const end = tokens.ends[frame.sentence.to - 1] ?? 0
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let k = low; k < mentions.length && mentions[k]!.start < end; k++) {
    const mention = mentions[k]!
    let from = -1
    let to = -1
    frame.tokens.forEach((token, i) => {
      if (overlap({ start: tokens.starts[token]!, end: tokens.ends[token]! }, mention) === 0) return
      if (from < 0) from = i
      to = i + 1
    })
    if (from >= 0) found.push({ mention, from, to })
  }
  return found
}

function sentenceRange({ sentences, tokens }: AnnotatedReport, reading: Span): Frame['sentence'] {
  const touched = sentences.filter(sentence => overlap(sentence, reading) > 0)
  if (touched.length === 0) return { from: tokenAt(tokens, reading.start), to: tokenAt(tokens, reading.end) }
  return { from: touched[0]!.from, to: touched.at(-1)!.to }
}

/** True when the mention lies in the reading, not only in its sentence. */
export function isInside(frame: Frame, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++) if (frame.inside[i]) return true
  return false
}

export function passageOf(frame: Frame, span: Span): Passage {
  return { report: frame.reading.report, start: span.start, end: span.end }
}

/** The characters of a stretch, white space folded. */
export function printed(frame: Frame, span: Span): string {
  return frame.annotated.report.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
