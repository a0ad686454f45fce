// Two sentences with all their matches, and the sums over stretches of the match table that make features cheap.
// Cost: words × words once; every later question about a window is a few look-ups.
import { groupOf, groups, matchWords } from './match.ts'
import type { WordNet } from './wordnet.ts'
import { type Words, wordKind } from './words.ts'

export const group = Object.fromEntries(groups.map((name, i) => [name, i])) as Record<(typeof groups)[number], number>

/** Pair (i, j) is cell `i * n + j`. */
export interface Grid {
  a: Words
  b: Words
  m: number
  n: number
  match: Uint8Array
  /** Next and previous content word or number of each word, -1 at the edges. */
  nextA: Int16Array
  previousA: Int16Array
  nextB: Int16Array
  previousB: Int16Array
  /** How many words of the other sentence match a word strongly: of each row, of each column. */
  rowRivals: Uint8Array
  columnRivals: Uint8Array
  /** Of each cell, how many of the rows within three have a strong content match within three columns: 0..6. */
  window: Uint8Array
  /** Largest window of a strong cell in each row and column. */
  rowWindow: Uint8Array
  columnWindow: Uint8Array
  /** 1 for pairs worth looking at: strong ones and those with some support around. */
  alive: Uint8Array
}

export const windowReach = 3

export function makeGrid(a: Words, b: Words, wordNet: WordNet | undefined): Grid {
  const [m, n] = [a.forms.length, b.forms.length]
  const match = new Uint8Array(m * n)
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) match[i * n + j] = matchWords(a, i, b, j, wordNet)
  const window = countWindows(match, m, n)
  const rowRivals = new Uint8Array(m)
  const columnRivals = new Uint8Array(n)
  const rowWindow = new Uint8Array(m)
  const columnWindow = new Uint8Array(n)
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      if (!strong(groupOf[match[i * n + j]!]!)) continue
      if (rowRivals[i]! < 255) rowRivals[i]!++
      if (columnRivals[j]! < 255) columnRivals[j]!++
      const count = window[i * n + j]!
      if (count > rowWindow[i]!) rowWindow[i] = count
      if (count > columnWindow[j]!) columnWindow[j] = count
    }
  const grid: Grid = {
    a,
    b,
    m,
    n,
    match,
    nextA: contentNeighbours(a, 1),
    previousA: contentNeighbours(a, -1),
    nextB: contentNeighbours(b, 1),
    previousB: contentNeighbours(b, -1),
    rowRivals,
    columnRivals,
    window,
    rowWindow,
    columnWindow,
    alive: new Uint8Array(m * n),
  }
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) grid.alive[i * n + j] = isAlive(grid, i, j) ? 1 : 0
  return grid
}

/** Groups whose matches compete for a word. */
export function strong(g: number): boolean {
  return g === group.identical || g === group.similar || g === group.sameFunction || g === group.sameMark
}

function countWindows(match: Uint8Array, m: number, n: number): Uint8Array {
  // sums[x * (n + 1) + y] = strong content matches in row x before column y
  const sums = new Uint16Array(m * (n + 1))
  for (let x = 0; x < m; x++)
    for (let y = 0; y < n; y++)
      sums[x * (n + 1) + y + 1] = sums[x * (n + 1) + y]! + (groupOf[match[x * n + y]!]! <= group.similar ? 1 : 0)
  const window = new Uint8Array(m * n)
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      const from = Math.max(0, j - windowReach)
      const to = Math.min(n, j + windowReach + 1)
      let count = 0
      const last = Math.min(m - 1, i + windowReach)
      for (let x = Math.max(0, i - windowReach); x <= last; x++) {
        if (x === i) continue
        const row = x * (n + 1)
        const own = sums[row + j + 1]! - sums[row + j]!
        if (sums[row + to]! - sums[row + from]! - own > 0) count++
      }
      window[i * n + j] = count
    }
  return window
}

function isAlive({ m, n, match, window }: Grid, i: number, j: number): boolean {
  const cell = i * n + j
  const g = groupOf[match[cell]!]!
  if (g !== group.unlike && g !== group.otherFunction && g !== group.otherMark) return true
  if (window[cell]! >= 2) return true
  if (i === 0 || j === 0 ? i === j : strong(groupOf[match[cell - n - 1]!]!)) return true
  return i === m - 1 || j === n - 1 ? m - i === n - j : strong(groupOf[match[cell + n + 1]!]!)
}

function contentNeighbours({ forms }: Words, step: 1 | -1): Int16Array {
  const found = new Int16Array(forms.length).fill(-1)
  let last = -1
  for (let k = step === 1 ? forms.length - 1 : 0; k >= 0 && k < forms.length; k -= step) {
    found[k] = last
    const { kind } = forms[k]!
    if (kind === wordKind.content || kind === wordKind.number) last = k
  }
  return found
}
