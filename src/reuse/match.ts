// Second half of the corpus run: for a range of reports, the earlier reports that each shares passages with, written as NDJSON.
// Cost: the places in the reports' inverted lists, plus the words of the pairs that share two sampled shingles or more.
import { renameSync } from 'node:fs'
import { makeFinder } from '../text/candidates.ts'
import { extendAnchors, otherNumbers } from '../text/extension.ts'
import type { WordPassage } from '../text/passages.ts'
import { type Corpus, endOf, type LoadedWords, makeLoader, startOf } from './corpus.ts'
import { noTime } from './scan.ts'
import { makeWriter, type Writer } from './writer.ts'

/**
 * Sampled shingles that a pair must share to be looked at: on synthetic lineages one alone was chance in half of the cases and cost
 * twice the time; the pairs it would have added were .1 % of all.
 */
const leastAnchors = 2
/** Least number of equal words of a pair by default, see docs/evaluation/lineage.md. */
export const defaultMinOverlap = 22
/** A single passage must be this much longer than several: set phrases stand alone, copies share several stretches. */
export const singlePassageFactor = 1.5
/** … unless it is this much of the shorter report. */
const goodPart = 0.4
/** From this share of the shorter report on, two reports are near-equal, and another number in them is worth a flag. */
const nearEqual = 0.8

/** Matches reports `[from, to)`; `${base}.pairs` appears when done, `${base}.passages` before it. Returns the number of pairs. */
export function makeMatcher(corpus: Corpus): (from: number, to: number, base: string) => number {
  const find = makeFinder(corpus.index, corpus.aside, leastAnchors)
  const { load, keep } = makeLoader(corpus)
  return (from, to, base) => {
    const out = makeWriter(`${base}.pairs.part`)
    const passages = corpus.settings.clusters ? makeWriter(`${base}.passages`) : undefined
    let pairs = 0
    for (let report = from; report < to; report++) {
      const candidates = find(report)
      if (candidates.count === 0) continue
      const a = keep(report)
      for (let k = 0; k < candidates.count; k++) {
        const other = candidates.others[k]!
        if (!wanted(corpus, report, other)) continue
        const b = load(other)
        const found = extendAnchors(a, b, candidates.inA, candidates.inB, candidates.starts[k], candidates.starts[k + 1])
        let words = 0
        for (const passage of found) words += passage.equal
        if (!enough(words, found.length, Math.min(a.count, b.count), corpus.settings.minOverlap)) continue
        writePair(out, passages, corpus, { report, words: a }, { report: other, words: b }, found, words)
        pairs++
      }
    }
    out.close()
    passages?.close()
    renameSync(`${base}.pairs.part`, `${base}.pairs`)
    return pairs
  }
}

/** True when the equal words of a pair are no accident: in several passages, in one long one, or a good part of the shorter report. */
export function enough(words: number, passages: number, shorter: number, minOverlap: number): boolean {
  return words >= minOverlap && (passages > 1 || words >= minOverlap * singlePassageFactor || words >= goodPart * shorter)
}

function wanted({ settings, inputs, series, times }: Corpus, a: number, b: number): boolean {
  if (settings.acrossInputs && inputs[a] === inputs[b]) return false
  if (settings.betweenSeries && series[a] !== 0 && series[a] === series[b]) return false
  if (settings.windowDays === undefined || times[a] === noTime || times[b] === noTime) return true
  return Math.abs(times[a]! - times[b]!) <= settings.windowDays * 1440
}

interface Side {
  report: number
  words: LoadedWords
}

/** Writes the pair as one JSON line, the earlier report (by time, else by place in the input) first. `later` comes later in the input. */
function writePair(
  out: Writer,
  passages: Writer | undefined,
  corpus: Corpus,
  later: Side,
  earlier: Side,
  found: readonly WordPassage[],
  words: number,
): void {
  const [ours, theirs] = [corpus.times[later.report]!, corpus.times[earlier.report]!]
  const timed = ours !== noTime && theirs !== noTime && ours !== theirs
  const swap = timed && ours < theirs
  const [first, second] = swap ? [later, earlier] : [earlier, later]
  out.text('{"a":')
  out.bytes(corpus.idBytes, corpus.idStarts[first.report]!, corpus.idStarts[first.report + 1]!)
  out.text(',"b":')
  out.bytes(corpus.idBytes, corpus.idStarts[second.report]!, corpus.idStarts[second.report + 1]!)
  out.text(timed ? ',"order":"time","words":' : ',"order":"unknown","words":')
  out.number(words)
  out.text(',"shareOfA":')
  out.share(words, first.words.count)
  out.text(',"shareOfB":')
  out.share(words, second.words.count)
  out.text(',"passages":[')
  const near = words >= nearEqual * Math.min(later.words.count, earlier.words.count)
  found.forEach((passage, k) => {
    const inLater = [startOf(later.words, passage.aStart), endOf(later.words, passage.aEnd - 1)] as const
    const inEarlier = [startOf(earlier.words, passage.bStart), endOf(earlier.words, passage.bEnd - 1)] as const
    out.text(k === 0 ? '[' : ',[')
    out.list(swap ? inLater : inEarlier)
    out.text(',')
    out.list(swap ? inEarlier : inLater)
    out.text(',')
    out.number(passage.equal)
    out.text(']')
    if (passages === undefined) return
    const numbered = near && otherNumbers(later.words, earlier.words, passage).length > 0
    passages.raw([later.report, ...inLater, earlier.report, ...inEarlier, numbered ? 1 : 0])
  })
  out.text(']')
  if (near) writeNumbers(out, later.words, earlier.words, found, swap)
  out.text('}\n')
}

/** The places where near-equal reports have different numbers: no copy to throw away, but a finding. */
function writeNumbers(out: Writer, later: LoadedWords, earlier: LoadedWords, found: readonly WordPassage[], swap: boolean): void {
  let some = false
  for (const passage of found)
    for (const [i, j] of otherNumbers(later, earlier, passage)) {
      const inLater = [startOf(later, i), endOf(later, i)] as const
      const inEarlier = [startOf(earlier, j), endOf(earlier, j)] as const
      out.text(some ? ',[' : ',"otherNumbers":[[')
      out.list(swap ? [...inLater, ...inEarlier] : [...inEarlier, ...inLater])
      out.text(']')
      some = true
    }
  if (some) out.text(']')
}
