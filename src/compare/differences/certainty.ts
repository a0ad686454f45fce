// Certainty: one reading hedges ("reportedly", "may", "is set to") what the other states flatly.
// A hedge counts when the word it weakens is linked into a stretch of the other reading that no hedge weakens.
import type { Hedge } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { wordsOf } from '../../text/token-words.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'

/** Share of content words that must be linked. */
const frameThreshold = 0.5

export function compareCertainty(a: Frame, b: Frame, links: Links): Finding[] {
  if (links.share < frameThreshold) return []
  const [hedgesA, hedgesB] = [hedgesIn(a), hedgesIn(b)]
  if (hedgesA.length > 0 === hedgesB.length > 0) return []
  return hedgesA.length > 0 ? flat(a, b, links.ab, hedgesA[0]!, false) : flat(b, a, links.ba, hedgesB[0]!, true)
}

/** The hedges of the reading: they stand in it, or right before it in its sentence. */
function hedgesIn(frame: Frame): Hedge[] {
  const { tokens, hedges } = frame.annotated
  const first = frame.inside.indexOf(true)
  const last = frame.inside.lastIndexOf(true)
  if (first < 0) return []
  const start = tokens.starts[frame.tokens[Math.max(0, first - 2)]!]!
  const end = tokens.ends[frame.tokens[last]!]!
  return hedges.filter(hedge => hedge.start >= start && hedge.end <= end && weakens(frame, hedge))
}

const attributive = /^(?:alleged|suspected|purported|presumed|unconfirmed|possible|proposed|rumou?rs)$/
const striving =
  /(?:want|hope|hoped|seek|seeks|sought|try|trying|tried|attempt|attempting|attempted|aims?)(?:s|ed)? to$|^(?:is|are|was|were) to$|^(?:i|we) (?:think|believe)$/

/** Adjectives before a noun and words of striving are annotated as hedges, but do not make a statement less certain. */
function weakens({ annotated: { report } }: Frame, { start, end }: Hedge): boolean {
  const words = report.text.slice(start, end).toLowerCase()
  return !attributive.test(words) && !striving.test(words)
}

/** The finding when the word after the hedge is linked to one the other states flatly. */
function flat(hedged: Frame, other: Frame, links: Int32Array, hedge: Hedge, swapped: boolean): Finding[] {
  const { tokens } = hedged.annotated
  const after = hedged.tokens.findIndex(token => tokens.starts[token]! >= hedge.end)
  const first = [after, after + 1, after + 2, after + 3].find(i => hedged.content[i])
  const head = first !== undefined && (links[first] ?? -1) !== -1 && other.inside[links[first]!] ? first : undefined
  if (
    after < 0 ||
    head === undefined ||
    /["“”.;:?!]/.test(printed(hedged, { start: hedge.end, end: tokens.starts[hedged.tokens[head]!]! }))
  )
    return []
  const weak: Span = { start: hedge.start, end: tokens.ends[hedged.tokens[head]!]! }
  const place = other.tokens[links[head]!]!
  if (!sameWord(hedged.keys[head]!, other.keys[links[head]!]!)) return []
  const strong = flatSpan(other, place)
  if (isQuestion(other)) return []
  const sides = [
    { value: 'hedged', at: passageOf(hedged, weak) },
    { value: 'flat', at: passageOf(other, strong) },
  ] as const
  return [
    {
      kind: 'certainty',
      a: swapped ? sides[1] : sides[0],
      b: swapped ? sides[0] : sides[1],
      compatible: true,
      why: `${inBoth(hedged, quoted(hedged, weak), other, quoted(other, strong))}: the first hedges what the other states flatly.`,
    },
  ]
}

/** Forms of one word: "visit", "visited". */
function sameWord(x: string, y: string): boolean {
  return x === y || (x.length > 3 && x.slice(0, 4) === y.slice(0, 4)) || (x === 'say' && y === 'said')
}

/** The linked word with the auxiliary before it. */
function flatSpan({ annotated: { tokens, report } }: Frame, token: number): Span {
  const words = wordsOf(report.text, tokens)
  const from =
    token > 0 && /^(?:was|were|is|are|has|have|had|did|will|be|been)$/.test(words.lower[token - 1]!) ? token - 1 : token
  return { start: tokens.starts[from]!, end: tokens.ends[token]! }
}

function isQuestion({ annotated: { tokens, report }, sentence }: Frame): boolean {
  return wordsOf(report.text, tokens).raw[sentence.to - 1] === '?'
}
