// What the search for quotations looks at: the text (decoded when it holds mojibake), its tokens with tags, phrases, sentences and marked stretches.
import type { AnnotationInput, Sentence, Tokens } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { type Part, part, partOf } from '../../text/log-linear.ts'
import { findMarkedStretches, type MarkedStretch } from '../../text/marks.ts'
import { decodeMojibake } from '../../text/mojibake.ts'
import { findPhrases, type Phrases } from '../../text/phrases.ts'
import { splitSentences } from '../../text/sentences.ts'
import { tagTokens } from '../../text/tagger.ts'
import { tagCount } from '../../text/tags.ts'
import { tokenAt, tokenize } from '../../text/tokens.ts'

/** A marked stretch in tokens: `[from, to)` with its marks, `[innerFrom, innerTo)` without. */
export interface Stretch extends MarkedStretch {
  index: number
  from: number
  to: number
  innerFrom: number
  innerTo: number
}

export interface Analysis {
  text: string
  tokens: Tokens
  tags: Uint8Array
  /** Lower-case words. */
  words: string[]
  /** What features see of each token, filled when first asked for. */
  shapes: (Part | undefined)[]
  phrases: Phrases
  sentences: Sentence[]
  /** For each token its sentence, or -1 outside the body. */
  sentenceAt: Int32Array
  stretches: Stretch[]
  /** For each token the stretch it lies in, or -1. */
  stretchAt: Int32Array
  /** Offset in the report's text for an offset in `text`. */
  source(offset: number): number
}

export function analyse({ report, tokens, sentences }: AnnotationInput): Analysis {
  const view = decodeMojibake(report.text)
  if (view === undefined) return build(report.text, report.body, tokens, sentences, offset => offset)
  const decoded = tokenize(view.text)
  const body = report.body.map(({ start, end }) => ({
    start: viewOffset(view.toSource, start),
    end: viewOffset(view.toSource, end),
  }))
  return build(view.text, body, decoded, splitSentences(view.text, body, decoded), offset => view.toSource[offset]!)
}

/** The first offset of the view that stands for `offset` or a later place of the source. Binary search. */
function viewOffset(toSource: Uint32Array, offset: number): number {
  let low = 0
  let high = toSource.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (toSource[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

function build(
  text: string,
  body: readonly Span[],
  tokens: Tokens,
  sentences: Sentence[],
  source: (offset: number) => number,
): Analysis {
  const tags = tagTokens(text, tokens)
  const words: string[] = new Array(tokens.count)
  for (let i = 0; i < tokens.count; i++)
    words[i] = text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase().replaceAll('’', "'")
  const sentenceAt = new Int32Array(tokens.count).fill(-1)
  for (const [index, { from, to }] of sentences.entries()) sentenceAt.fill(index, from, to)
  const stretchAt = new Int32Array(tokens.count).fill(-1)
  const stretches = findMarkedStretches(text, body).map((stretch, index) => {
    const placed: Stretch = {
      ...stretch,
      index,
      from: tokenAt(tokens, stretch.start),
      to: tokenAt(tokens, stretch.end),
      innerFrom: tokenAt(tokens, stretch.inner.start),
      innerTo: tokenAt(tokens, stretch.inner.end),
    }
    stretchAt.fill(index, placed.from, placed.to)
    return placed
  })
  return {
    text,
    tokens,
    tags,
    words,
    shapes: new Array(tokens.count),
    phrases: findPhrases(text, tokens, tags),
    sentences,
    sentenceAt,
    stretches,
    stretchAt,
    source,
  }
}

/** Numbers in coarse steps, for features. */
export function step(value: number): Part {
  return value < 6 ? partOf(value) : steps.find(({ below }) => value < below)!.name
}

const steps = [
  { below: 9, name: part('6-8') },
  { below: 14, name: part('9-13') },
  { below: 22, name: part('14-21') },
  { below: 35, name: part('22-34') },
  { below: Number.POSITIVE_INFINITY, name: part('35+') },
]

/** A function word as itself, any other by its tag: features must not learn what a text is about. */
export function shape({ shapes, words, tags, tokens }: Analysis, i: number): Part {
  if (i < 0 || i >= tokens.count) return outside
  const code = tags[i]!
  return (shapes[i] ??=
    code === 0 || code === 3 || code === 4 || (code >= 12 && code <= 19) ? partOf(words[i]!) : tagShapes[code]!)
}

const outside = part('#')
const tagShapes = Array.from({ length: tagCount }, (_, code) => part(`t${code}`))
