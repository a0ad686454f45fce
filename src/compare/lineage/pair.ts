// Two reports side by side: which stretches of their own words they share, word for word or reworded, and how much of each that is.
import type { Span } from '../../model/span.ts'
import { joinRuns, type Run, sharedRuns, type WordPassage } from '../../text/passages.ts'
import { type RewordingLimits, rewordings } from '../../text/rewording.ts'
import { type Prose, withoutQuotedIn } from './prose.ts'

/** A stretch that two reports share. `copied` = word for word but for small gaps; `score` = share of equal words. */
export interface SharedPassage {
  a: Span
  b: Span
  copied: boolean
  score: number
  /** Ordinary words in common, of a reworded passage. */
  common: string[]
}

export interface Pair {
  a: Prose
  b: Prose
  /** Runs of equal words, in words of `a.words` and `b.words`, sorted by `a`. */
  runs: Run[]
  passages: SharedPassage[]
  /** Shares of the own words of each, 0..1, all passages and word for word only. */
  shareOfA: number
  shareOfB: number
  copiedOfA: number
  copiedOfB: number
}

/** Runs of so many equal words count as word for word; shorter ones are set phrases more often than copies. */
export const shortestRun = 5
const gapWords = 4
/** A passage word for word has at least so many equal words: a run of five may be a set phrase ("in the first half of the"). */
const shortestPassage = 6
export const limits: RewordingLimits = { share: 0.6, ordinary: 4 }

export function comparePair(first: Prose, second: Prose, rewordingLimits = limits): Pair {
  const a = withoutQuotedIn(first, second)
  const b = withoutQuotedIn(second, first)
  const runs = sharedRuns(a.words, b.words, shortestRun)
  const tiles = joinRuns(runs, gapWords).filter(passage => passage.equal >= shortestPassage)
  const copied = tiles.map(tile => spansOf(tile, a, b))
  const reworded = rewordings(a.contents, b.contents, rewordingLimits).map(({ a: inA, b: inB, score, common }) => ({
    a: inA,
    b: inB,
    copied: false,
    score,
    common,
  }))
  const passages = [...copied, ...reworded.filter(passage => !copied.some(tile => covers(tile, passage)))]
  // Equal words inside a sentence that was reworded around them are part of the rewording.
  const verbatim = copied.filter(tile => !reworded.some(passage => covers(passage, tile)))
  passages.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
  return {
    a,
    b,
    runs,
    passages,
    shareOfA: shareOf(
      a,
      passages.map(p => p.a),
    ),
    shareOfB: shareOf(
      b,
      passages.map(p => p.b),
    ),
    copiedOfA: shareOf(
      a,
      verbatim.map(p => p.a),
    ),
    copiedOfB: shareOf(
      b,
      verbatim.map(p => p.b),
    ),
  }
}

function spansOf(tile: WordPassage, a: Prose, b: Prose): SharedPassage {
  const longer = Math.max(tile.aEnd - tile.aStart, tile.bEnd - tile.bStart)
  return {
    a: { start: a.words.starts[tile.aStart]!, end: a.words.ends[tile.aEnd - 1]! },
    b: { start: b.words.starts[tile.bStart]!, end: b.words.ends[tile.bEnd - 1]! },
    copied: true,
    score: tile.equal / longer,
    common: [],
  }
}

/** True when one passage holds another on both sides. */
function covers(outer: SharedPassage, inner: SharedPassage): boolean {
  return (
    outer.a.start <= inner.a.start && inner.a.end <= outer.a.end && outer.b.start <= inner.b.start && inner.b.end <= outer.b.end
  )
}

/** Share of a report's own words (by their length in UTF-16 units) that the spans cover. */
export function shareOf(prose: Prose, spans: readonly Span[]): number {
  if (prose.length === 0) return 0
  const sorted = [...spans].sort((x, y) => x.start - y.start)
  const { count, starts, ends } = prose.words
  let covered = 0
  let at = 0
  let reach = -1
  for (let i = 0; i < count; i++) {
    while (at < sorted.length && sorted[at]!.start <= starts[i]!) reach = Math.max(reach, sorted[at++]!.end)
    if (ends[i]! <= reach) covered += ends[i]! - starts[i]!
  }
  return covered / prose.length
}
