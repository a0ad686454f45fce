// Variants: the places where the printings of one utterance part, over all readings at once.
// Method: star alignment around the longest printing; per gap between words common to all, one list of passages per reading.
import type { Passage } from '../../model/span.ts'
import type { Word } from './words.ts'

export interface Printing {
  report: string
  words: Word[]
}

/** How a printing lies beside the pivot: `partner[p]` is the index of its word equal to pivot word `p`, or -1. */
export interface Placed {
  partner: Int32Array
  first: number
  last: number
}

export function place(pivotLength: number, pairs: readonly [number, number][]): Placed {
  const partner = new Int32Array(pivotLength).fill(-1)
  for (const [p, q] of pairs) partner[p] = q
  return { partner, first: pairs[0]?.[0] ?? 0, last: pairs.at(-1)?.[0] ?? -1 }
}

export interface Variant {
  sides: Passage[][]
  /** Readings that reach the place and print it differently from another one that does. */
  altered: boolean
  /** Words are left out here with an ellipsis: not altered, but not whole. */
  openly: boolean
}

/** The places where at least two readings that reach them differ, or where some reading does not reach. */
export function findVariants(pivot: Printing, others: readonly { printing: Printing; placed: Placed }[]): Variant[] {
  const length = pivot.words.length
  const agreed = (p: number) => others.every(({ placed }) => p < placed.first || p > placed.last || placed.partner[p]! >= 0)
  const reach = (p: number) => others.map(({ placed }) => (p >= placed.first && p <= placed.last ? '1' : '0')).join('')
  const variants: Variant[] = []
  let p = 0
  while (p < length) {
    const from = p
    // A stretch of pivot words on which some reading parts; and the gap before a word where another reading has more words.
    while (p < length && !agreed(p) && reach(p) === reach(from)) p++
    if (p > from) {
      variants.push(variantAt(pivot, others, from, p))
      continue
    }
    if (insertedBefore(others, p)) variants.push(variantAt(pivot, others, p, p))
    const state = reach(p)
    if (state.includes('0')) {
      while (p < length && agreed(p) && reach(p) === state && !(p > from && insertedBefore(others, p))) p++
      variants.push(variantAt(pivot, others, from, p))
    } else p++
  }
  return variants.filter(({ sides }) => sides.some(side => side.length > 0))
}

function insertedBefore(others: readonly { placed: Placed }[], p: number): boolean {
  return others.some(({ placed }) => {
    if (p <= placed.first || p > placed.last) return false
    const here = placed.partner[p]!
    const before = placed.partner[p - 1]!
    return here >= 0 && before >= 0 && here > before + 1
  })
}

function variantAt(
  pivot: Printing,
  others: readonly { printing: Printing; placed: Placed }[],
  from: number,
  to: number,
): Variant {
  const sides: Passage[][] = [passage(pivot, from, to)]
  const texts = new Set([folded(pivot, from, to)])
  let openly = from < to && pivot.words[from]!.afterEllipsis
  for (const { printing, placed } of others) {
    if (to <= placed.first || from > placed.last) {
      sides.push([])
      continue
    }
    let before = from - 1
    while (before >= 0 && placed.partner[before]! < 0) before--
    let after = to
    while (after < placed.partner.length && placed.partner[after]! < 0) after++
    const start = before < 0 ? 0 : placed.partner[before]! + 1
    const end = after >= placed.partner.length ? printing.words.length : placed.partner[after]!
    const own = placed.partner.subarray(from, to).every(q => q >= 0)
    const [s, e] = own && to > from ? [placed.partner[from]!, placed.partner[to - 1]! + 1] : [start, Math.max(start, end)]
    sides.push(passage(printing, s, e))
    if (s < e || !openlyOmitted(printing, s)) texts.add(folded(printing, s, e))
    else openly = true
  }
  // An insertion beside a pivot that has an ellipsis there is its open omission.
  if (from === to && pivot.words[from]?.afterEllipsis === true) openly = true
  const altered = texts.size > 1 && !(openly && texts.size === 2 && from === to)
  return { sides, altered, openly }
}

/** True when the words missing before word `at` were left out with an ellipsis. */
function openlyOmitted({ words }: Printing, at: number): boolean {
  return words[at]?.afterEllipsis === true
}

function folded(printing: Printing, from: number, to: number): string {
  let text = ''
  for (let k = from; k < to; k++) text += printing.words[k]!.folded
  return text
}

/** The words `[from, to)` as a passage; an empty one stands where the words would. */
function passage({ report, words }: Printing, from: number, to: number): Passage[] {
  if (to > from) return [{ report, start: words[from]!.start, end: words[to - 1]!.end }]
  const at = from > 0 ? words[from - 1]!.end : (words[0]?.start ?? 0)
  return [{ report, start: at, end: at }]
}
