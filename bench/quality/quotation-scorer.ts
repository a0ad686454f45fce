// The scorer of quotations: content = letters and digits of the spans, greedy one-to-one matching by IoU, speakers by their heads.
import type { Span } from '../../src/model/span.ts'

export type Kind = 'direct' | 'indirect' | 'mixed'

/** One quotation, gold or found, in UTF-16 units. */
export interface Scored {
  kind: Kind
  spans: Span[]
  speaker?: Span & { text: string }
  cue?: string
  cueSpans?: Span[]
}

export interface Match {
  gold: Scored
  found: Scored
  iou: number
}

/** Running sums over documents: gold and found counted per kind, matches kept. */
export interface Tally {
  gold: Scored[]
  found: Scored[]
  matches: Match[]
}

export const sameContent = 0.8

const letterOrDigit = /[\p{L}\p{N}]/u

function contentOf(text: string, spans: readonly Span[], letters: Uint8Array): number[] {
  const positions: number[] = []
  for (const { start, end } of spans) for (let at = start; at < end; at++) if (letters[at] === 1) positions.push(at)
  return [...new Set(positions)].sort((a, b) => a - b).filter(at => at < text.length)
}

/** Marks the letters and digits of a text; both units of a pair count. */
export function lettersOf(text: string): Uint8Array {
  const letters = new Uint8Array(text.length)
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    if (letterOrDigit.test(character)) letters.fill(1, at, at + character.length)
    at += character.length
  }
  return letters
}

/** Kind by marks: direct = at least 98 % of the letters inside marks, indirect = none. */
export function kindOf(letters: Uint8Array, spans: readonly Span[], marked: readonly Span[]): Kind {
  let inside = 0
  let all = 0
  for (const { start, end } of spans)
    for (let at = start; at < end; at++) {
      if (letters[at] === 0) continue
      all++
      if (marked.some(span => span.start <= at && at < span.end)) inside++
    }
  return inside === 0 ? 'indirect' : inside >= 0.98 * all ? 'direct' : 'mixed'
}

/** Adds one document: matches found to gold, best IoU first. */
export function addDocument(tally: Tally, text: string, gold: readonly Scored[], found: readonly Scored[]): void {
  const letters = lettersOf(text)
  const goldContent = gold.map(({ spans }) => contentOf(text, spans, letters))
  const foundContent = found.map(({ spans }) => contentOf(text, spans, letters))
  const pairs: { g: number; f: number; iou: number }[] = []
  for (const [g, a] of goldContent.entries()) {
    for (const [f, b] of foundContent.entries()) {
      if (a.length === 0 || b.length === 0 || a[0]! > b.at(-1)! || b[0]! > a.at(-1)!) continue
      const shared = countShared(a, b)
      if (shared > 0) pairs.push({ g, f, iou: shared / (a.length + b.length - shared) })
    }
  }
  pairs.sort((x, y) => y.iou - x.iou || x.g - y.g || x.f - y.f)
  const usedGold = new Set<number>()
  const usedFound = new Set<number>()
  for (const { g, f, iou } of pairs) {
    if (usedGold.has(g) || usedFound.has(f)) continue
    usedGold.add(g)
    usedFound.add(f)
    tally.matches.push({ gold: gold[g]!, found: found[f]!, iou })
  }
  tally.gold.push(...gold)
  tally.found.push(...found)
}

function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}

/** The head of a mention: the last word before a comma, a bracket, a relative or a preposition; a trailing 's is cut. */
export function headOf(mention: string): string {
  const cut = mention.trim().split(/,|\(|\[|\s(?:who|that|which|of|in|for|from|at|on|with|and)\s/)[0]!
  const last = (cut.trim() || mention.trim()).split(/\s+/).at(-1)!
  return last
    .replace(/['’]s?$/, '')
    .replace(/[.,;:]+$/, '')
    .toLowerCase()
}

/** Right = the same head, or an overlapping mention with the gold head in it; nobody for nobody. */
export function rightSpeaker({ gold, found }: Match): boolean {
  if (gold.speaker === undefined || found.speaker === undefined) return gold.speaker === found.speaker
  const head = headOf(gold.speaker.text)
  if (head === headOf(found.speaker.text)) return true
  const overlaps = gold.speaker.start < found.speaker.end && found.speaker.start < gold.speaker.end
  return overlaps && found.speaker.text.toLowerCase().includes(head)
}

export interface Figures {
  precision: number
  recall: number
  f1: number
  right: number
  gold: number
  found: number
}

/** Joint figures of the given kinds: gold of other kinds neither counts nor costs; an unmatched found one costs when its kind is in the group. */
export function figuresOf(
  { gold, matches, found }: Tally,
  inGroup: (quote: Scored) => boolean,
  kinds: ReadonlySet<Kind>,
  joint = true,
): Figures {
  const good = matches.filter(match => match.iou >= sameContent)
  const matched = new Set(good.map(match => match.found))
  const relevant = good.filter(match => inGroup(match.gold))
  const right = relevant.filter(match => !joint || rightSpeaker(match)).length
  const golds = gold.filter(inGroup).length
  const loose = found.filter(quote => !matched.has(quote) && kinds.has(quote.kind)).length
  const counted = relevant.length + loose
  const precision = counted === 0 ? 0 : right / counted
  const recall = golds === 0 ? 0 : right / golds
  return {
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    right,
    gold: golds,
    found: counted,
  }
}
