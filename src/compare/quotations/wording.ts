// Wording and extent of an utterance over its printings, with the places where they part. The rules are published in docs/quotations.md.
import type { Extent, Wording } from '../../model/edition.ts'
import { alignWords } from './alignment.ts'
import type { Part } from './grouping.ts'
import { findVariants, type Placed, type Printing, place, type Variant } from './variants.ts'
import type { Word } from './words.ts'

export interface Compared {
  wording: Wording
  extent: Extent
  variants: Variant[]
  folded: string[]
}

interface Beside {
  printing: Printing
  placed: Placed
  words: Word[]
  text: string
  /** At some end both printings have words that the other has not: they print it differently there. */
  differs: boolean
  /** At some end one of the two goes on where the other has nothing. */
  shorter: boolean
}

/** The words of a part. */
export function partWords({ unit, from, to }: Part): Word[] {
  return unit.words.slice(from, to)
}

/** Compares parts of different reports, all inside marks. The order of `variants[].sides` is that of `parts`. */
export function compareParts(parts: readonly Part[], weightOf: (folded: string) => number): Compared {
  const pivot = parts.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a))
  const pivotWords = partWords(pivot)
  const others = parts.filter(part => part !== pivot).map(part => besidePivot(pivotWords, part, weightOf))
  const pivotPrinting = { report: pivot.unit.annotated.report.id, words: pivotWords }
  const variants = findVariants(pivotPrinting, others)
  const order = [pivot, ...parts.filter(part => part !== pivot)]
  const inOrder = variants.map(variant => ({ ...variant, sides: parts.map(part => variant.sides[order.indexOf(part)]!) }))
  const partial = others.some(({ shorter }) => shorter)
  const altered = variants.some(variant => variant.altered) || others.some(({ differs }) => differs)
  const openly = variants.some(variant => variant.openly)
  const folded = new Set(others.flatMap(other => foldings(pivot, pivotWords, other)))
  // Places that differ in spaces only (e-mail / email) are no variants.
  const spaced = variants.filter(
    variant => !variant.altered && variant.sides.every(side => side.length > 0 && side[0]!.end > side[0]!.start),
  )
  if (spaced.length > 0) folded.add('spacing')
  const wording = altered ? 'altered' : folded.size > 0 ? 'folded' : 'verbatim'
  return { wording, extent: partial || openly ? 'partial' : 'whole', variants: inOrder, folded: [...folded].sort() }
}

/** Places a part beside the pivot. Where both have words left at the same end, the printing reaches out to the pivot's end. */
function besidePivot(pivotWords: readonly Word[], part: Part, weightOf: (folded: string) => number): Beside {
  const words = partWords(part)
  const { pairs } = alignWords(pivotWords, words, weightOf)
  const placed = place(pivotWords.length, pairs)
  const last = pivotWords.length - 1
  const head = pairs[0]?.[1] ?? 0
  const tail = words.length - 1 - (pairs.at(-1)?.[1] ?? words.length - 1)
  const bothBefore = head > 0 && placed.first > 0
  const bothAfter = tail > 0 && placed.last < last
  const shorter = (!bothBefore && (head > 0 || placed.first > 0)) || (!bothAfter && (tail > 0 || placed.last < last))
  if (bothBefore) placed.first = 0
  if (bothAfter) placed.last = last
  const { report } = part.unit.annotated
  return { printing: { report: report.id, words }, placed, words, text: report.text, differs: bothBefore || bothAfter, shorter }
}

/** What differs between the shared stretches although their words are equal. */
function foldings(pivot: Part, pivotWords: readonly Word[], { words, text, placed }: Beside): string[] {
  const source = pivot.unit.annotated.report.text
  const found = new Set<string>()
  let previous: [number, number] | undefined
  for (const [p, q] of placed.partner.entries()) {
    if (q < 0) continue
    const a = source.slice(pivotWords[p]!.start, pivotWords[p]!.end)
    const b = text.slice(words[q]!.start, words[q]!.end)
    if (a !== b)
      found.add(
        a.toLowerCase() === b.toLowerCase()
          ? 'case'
          : a.replace(/[’'.]/g, '') === b.replace(/[’'.]/g, '')
            ? 'marks'
            : /\d/.test(a + b)
              ? 'numerals'
              : 'spelling',
      )
    if (previous !== undefined && previous[0] === p - 1 && previous[1] === q - 1) {
      const betweenA = source.slice(pivotWords[p - 1]!.end, pivotWords[p]!.start).replace(/\s+/g, ' ')
      const betweenB = text.slice(words[q - 1]!.end, words[q]!.start).replace(/\s+/g, ' ')
      if (betweenA !== betweenB) found.add('punctuation')
    }
    previous = [p, q]
  }
  const [lastP, lastQ] = previous ?? [-1, -1]
  if (lastP === pivotWords.length - 1 && lastQ === words.length - 1) {
    const ends = [callAfter(source, pivotWords[lastP]!.end), callAfter(text, words[lastQ]!.end)]
    if (ends[0] !== ends[1]) found.add('punctuation')
  }
  return [...found]
}

/** The exclamation or question mark right behind a word; a comma or a full stop before a closing mark is the house style of the report. */
function callAfter(text: string, at: number): string {
  return /^[!?]+/.exec(text.slice(at, at + 3))?.[0] ?? ''
}
