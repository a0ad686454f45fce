// Borrowings: for every report, the fewest other reports that account for the passages it shares, with evidence in plain words.
// Method: greedy cover, the report that accounts for most first; a second parent only when it adds enough. Cost: the pairs of a
// report times its parents.
import type { Borrowing } from '../../model/edition.ts'
import { byPassage, type Passage } from '../../model/span.ts'
import { finish } from '../../text/words.ts'
import type { Direction } from './direction.ts'
import type { Oddity } from './oddities.ts'
import { type Pair, type SharedPassage, shareOf } from './pair.ts'
import type { Prose } from './prose.ts'

/** A pair with the direction of its passages. */
export interface DirectedPair {
  pair: Pair
  direction: Direction
  /** Other reports that account for the same passages just as well: which of them was the source cannot be told. */
  alternatives?: DirectedPair[]
}

/** A borrowing of less than this share is named only with a credit: on real pairs such shares are set phrases (up to .08 in 4 places). */
const leastShare = 0.05
/** Another parent must account for at least this share of a report that the parents before it do not. */
const leastAdded = 0.06

/** `odditiesOf` finds the slips that the reports of a pair share. */
export function borrowingsOf(pairs: readonly DirectedPair[], odditiesOf: (pair: Pair) => Oddity[]): Borrowing[] {
  const byBorrower = new Map<string, DirectedPair[]>()
  for (const directed of pairs) {
    const { to } = directed.direction
    byBorrower.set(to.id, [...(byBorrower.get(to.id) ?? []), directed])
  }
  const lent = new Map<string, number>()
  for (const { direction } of pairs)
    if (direction.certainty !== 'unknown' && direction.lost === undefined)
      lent.set(direction.from.id, (lent.get(direction.from.id) ?? 0) + 1)
  const borrowings: Borrowing[] = []
  for (const candidates of byBorrower.values())
    for (const parent of cover(candidates, lent)) borrowings.push(toBorrowing(parent, odditiesOf(parent.pair)))
  return borrowings.sort((x, y) => (x.to < y.to ? -1 : x.to > y.to ? 1 : y.share - x.share || (x.id < y.id ? -1 : 1)))
}

function cover(candidates: DirectedPair[], lent: ReadonlyMap<string, number>): DirectedPair[] {
  const chosen: DirectedPair[] = []
  let covered = 0
  const spans: { start: number; end: number }[] = []
  const left = candidates.filter(worthNaming)
  const sharesWith = () => new Map(left.map(each => [each, shareOf(each.direction.to, [...spans, ...ownSpans(each)])]))
  let shares = sharesWith()
  while (left.length > 0) {
    let best = 0
    let bestShare = -1
    left.forEach((candidate, k) => {
      const share = shares.get(candidate)! + standing(candidate, lent)
      if (share > bestShare + 1e-9 || (share > bestShare - 1e-9 && candidate.direction.from.id < left[best]!.direction.from.id)) {
        best = k
        bestShare = share
      }
    })
    const [parent] = left.splice(best, 1)
    const share = shares.get(parent!)!
    if (chosen.length > 0 && share - covered < leastAdded) continue
    const alternatives = left.filter(other => accountsAlike(other, parent!))
    chosen.push(alternatives.length === 0 ? parent! : { ...parent!, alternatives })
    spans.push(...ownSpans(parent!))
    covered = share
    shares = sharesWith()
  }
  return chosen
}

/**
 * Which parent goes first of those that account for nearly the same: one that a credit, a time or an edit names before one of unknown
 * direction; one without edits of its own before its copies; one that the report differs from less; one from which more reports have it.
 */
function standing({ direction: { from, certainty, edits } }: DirectedPair, lent: ReadonlyMap<string, number>): number {
  if (certainty === 'unknown') return 0
  const others = 0.003 * Math.min(10, lent.get(from.id) ?? 0)
  if (edits === undefined) return others + (certainty === 'certain' ? 0.3 : 0.05)
  return others + 0.3 - Math.min(0.3, 0.1 * edits.from) - 0.005 * Math.min(20, edits.to)
}

/** Shares that differ by less are the same: a word at the edge of a passage. */
const sameShare = 0.005

/** One says as much as the other: the same share, the same edits, and a credit for neither. */
function accountsAlike(x: DirectedPair, y: DirectedPair): boolean {
  return (
    x.direction.certainty === 'likely' &&
    y.direction.certainty === 'likely' &&
    x.direction.lost === undefined &&
    y.direction.lost === undefined &&
    x.direction.edits?.from === y.direction.edits?.from &&
    x.direction.edits?.to === y.direction.edits?.to &&
    Math.abs(shareOfTo(x) - shareOfTo(y)) < sameShare
  )
}

function shareOfTo({ pair, direction: { to } }: DirectedPair): number {
  return to.id === pair.a.id ? pair.shareOfA : pair.shareOfB
}

function worthNaming({ pair, direction }: DirectedPair): boolean {
  return shareOfTo({ pair, direction }) >= leastShare || (direction.certainty === 'certain' && pair.passages.length > 0)
}

function sideOf(passage: SharedPassage, pair: Pair, report: Prose): { start: number; end: number } {
  return pair.a.id === report.id ? passage.a : passage.b
}

function ownSpans({ pair, direction: { to } }: DirectedPair): { start: number; end: number }[] {
  return pair.passages.map(passage => sideOf(passage, pair, to))
}

function toBorrowing({ pair, direction, alternatives = [] }: DirectedPair, oddities: readonly Oddity[]): Borrowing {
  const { from, to, certainty, lost } = direction
  const toIsA = pair.a.id === to.id
  const [share, copied, otherShare] = toIsA
    ? [pair.shareOfA, pair.copiedOfA, pair.shareOfB]
    : [pair.shareOfB, pair.copiedOfB, pair.shareOfA]
  const pairs = pair.passages
    .map(passage => ({
      to: { report: to.id, ...sideOf(passage, pair, to) },
      other: { report: from.id, ...sideOf(passage, pair, from) },
      score: round(passage.score),
    }))
    .sort((x, y) => byPassage(x.to, y.to) || byPassage(x.other, y.other))
  return {
    id: contentId('borrowing', [to.id, from.id, ...pairs.map(({ to: at }) => `${at.start}-${at.end}`)]),
    from: lost !== undefined ? { origin: '' } : certainty === 'unknown' ? { either: from.id } : { report: from.id },
    to: to.id,
    manner: copied >= 0.8 * share ? 'copied' : copied <= 0.2 * share ? 'reworded' : 'both',
    share: round(share),
    otherShare: round(otherShare),
    certainty,
    evidence: [
      ...wordingEvidence(pair, to, share, pairs),
      ...oddityEvidence(oddities),
      ...direction.evidence,
      ...alternativeEvidence(alternatives),
    ],
    pairs,
  }
}

/** What the passages show, in plain words: how much, in how many places, in the same order or not, with which unusual words. */
function wordingEvidence(pair: Pair, to: Prose, share: number, pairs: Borrowing['pairs']): Borrowing['evidence'] {
  const at = pairs.map(passage => passage.to)
  if (at.length === 0) return []
  const ordered = longestRising(pairs.map(passage => passage.other.start))
  const order =
    at.length < 3
      ? ''
      : ordered === at.length
        ? ', in the same order'
        : ordered >= at.length * 0.7
          ? ', mostly in the same order'
          : ''
  const evidence = [
    {
      why: `${Math.round(share * 100)}% of the body outside quotations in ${at.length} ${at.length === 1 ? 'passage' : 'passages'}${order}`,
      at,
    },
  ]
  const words = new Map<string, Passage>()
  for (const passage of pair.passages) {
    if (passage.copied) continue
    const side = sideOf(passage, pair, to)
    for (const word of passage.common) if (word.length >= 7 && !words.has(word)) words.set(word, { report: to.id, ...side })
  }
  if (words.size >= 3)
    evidence.push({
      why: `${words.size} longer words in common inside reworded passages`,
      at: dedupe([...words.values()]).sort(byPassage),
    })
  return evidence
}

/** Oddities that the evidence quotes; the rest is counted. */
const quotedOddities = 3

function oddityEvidence(oddities: readonly Oddity[]): Borrowing['evidence'] {
  if (oddities.length === 0) return []
  const words = oddities.map(({ words }) => `“${words}”`).sort()
  const more = words.length > quotedOddities ? ' …' : ''
  const why = `${words.length} shared ${words.length === 1 ? 'oddity' : 'oddities'}: ${words.slice(0, quotedOddities).join(', ')}${more}`
  return [{ why, at: oddities.flatMap(({ inA, inB }) => [inA, inB]).sort(byPassage) }]
}

/** How the evidence begins that names other possible sources. */
export const couldBeOthers = 'as likely from'

function alternativeEvidence(alternatives: readonly DirectedPair[]): Borrowing['evidence'] {
  if (alternatives.length === 0) return []
  const at = alternatives.map(({ pair, direction: { from } }) => ({
    report: from.id,
    ...sideOf(pair.passages[0]!, pair, from),
  }))
  const count = alternatives.length === 1 ? 'another report' : `${alternatives.length} other reports`
  return [{ why: `${couldBeOthers} ${count} with the same wording in these passages`, at: at.sort(byPassage) }]
}

function dedupe(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map(passage => [`${passage.report}\n${passage.start}`, passage])).values()]
}

/** Length of the longest strictly rising subsequence (patience sorting). */
export function longestRising(numbers: readonly number[]): number {
  const tails: number[] = []
  for (const number of numbers) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! < number) low = middle + 1
      else high = middle
    }
    tails[low] = number
  }
  return tails.length
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** An id from content: the kind and 16 hex digits of a hash of the parts. */
export function contentId(kind: string, parts: readonly string[]): string {
  let high = 0x811c9dc5
  let low = 0x1000193
  for (const part of parts)
    for (let i = 0; i <= part.length; i++) {
      const unit = i < part.length ? part.charCodeAt(i) : 0xffff
      high = Math.imul(high ^ unit, 0x01000193)
      low = finish(low ^ Math.imul(unit + i, 0x9e3779b1))
    }
  return `${kind}-${finish(high).toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')}`
}
