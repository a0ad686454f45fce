// Word-level comparison of two aligned passages, for the marks in the panes.
// Method: longest common subsequence of folded words by dynamic programming, O(n·m); passages are sentences, longer ones are left unmarked.
import type { Span } from '../../../src/model/span.ts'
import { tokenize } from '../../../src/text/tokens.ts'

export interface WordMark extends Span {
  /** changed: other words stand there in the other passage; added: nothing stands there. */
  kind: 'changed' | 'added'
}

export interface WordDiff {
  /** Marks in `a` and in `b`, offsets relative to the passages, sorted. */
  a: WordMark[]
  b: WordMark[]
  /** Places where the other passage has words that this one omits, as offsets. */
  missingInA: number[]
  missingInB: number[]
}

/** Passages with more tokens than this are not compared word by word: 400 × 400 cells take about a millisecond. */
const mostTokens = 400

const none: WordDiff = { a: [], b: [], missingInA: [], missingInB: [] }

/** What changed from `a` to `b`, ignoring case, punctuation and the form of quotation marks and dashes. */
export function diffWords(a: string, b: string): WordDiff {
  const left = words(a)
  const right = words(b)
  if (left.length > mostTokens || right.length > mostTokens) return none
  const pairs = commonSubsequence(left, right)
  const diff: WordDiff = { a: [], b: [], missingInA: [], missingInB: [] }
  let i = 0
  let j = 0
  for (const [nextI, nextJ] of [...pairs, [left.length, right.length] as const]) {
    const inA = nextI > i
    const inB = nextJ > j
    if (inA) diff.a.push({ start: left[i]!.start, end: left[nextI - 1]!.end, kind: inB ? 'changed' : 'added' })
    if (inB) diff.b.push({ start: right[j]!.start, end: right[nextJ - 1]!.end, kind: inA ? 'changed' : 'added' })
    if (inA && !inB) diff.missingInB.push(right[j]?.start ?? b.length)
    if (inB && !inA) diff.missingInA.push(left[i]?.start ?? a.length)
    i = nextI + 1
    j = nextJ + 1
  }
  return diff
}

interface Word extends Span {
  folded: string
}

/** Words and numbers; punctuation is no variant here. */
function words(text: string): Word[] {
  const tokens = tokenize(text.slice(0, mostTokens * 64))
  const found: Word[] = []
  for (let i = 0; i < tokens.count && found.length <= mostTokens; i++) {
    const start = tokens.starts[i]!
    const end = tokens.ends[i]!
    const folded = text.slice(start, end).toLowerCase().replaceAll('’', "'").replaceAll(/[‐‑]/g, '-')
    if (/[\p{L}\p{N}]/u.test(folded)) found.push({ start, end, folded })
  }
  return found
}

function commonSubsequence(a: readonly Word[], b: readonly Word[]): (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i]!.folded === b[j]!.folded
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i]!.folded === b[j]!.folded) pairs.push([i++, j++] as const)
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
