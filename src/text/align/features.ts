// The features of every word pair of two sentences, for each pass of the aligner; see layout.ts for their names.
// Cost: words × words for the first pass, about 12 features each; later passes look only at the pairs the first left alive.
import { type FunctionClass, functionClasses } from '../../lang/closed-classes.ts'
import { type Layout, makeLayout, type Template } from './layout.ts'
import { groupOf, groups, matchWords } from './match.ts'
import type { WordNet } from './wordnet.ts'
import { type Words, wordKind } from './words.ts'

export const firstLayout = makeLayout(false)
export const laterLayout = makeLayout(true)

const group = Object.fromEntries(groups.map((name, i) => [name, i])) as Record<(typeof groups)[number], number>
const classNumber = Object.fromEntries(Object.keys(functionClasses).map((name, i) => [name, i + 1])) as Record<
  FunctionClass,
  number
>
const maximum = 64

/** Two sentences with all their matches. Pair (i, j) is cell `i * n + j`. */
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
  /** How many other words match a word lexically, 0..2: of each row, of each column. */
  rowRivals: Uint8Array
  columnRivals: Uint8Array
}

/** Features of one pair: numbers of the binary ones in `ids[0 .. count)`. Reused from pair to pair. */
export interface Active {
  ids: Int32Array
  count: number
}

export function makeActive(): Active {
  return { ids: new Int32Array(maximum), count: 0 }
}

export function makeGrid(a: Words, b: Words, wordNet: WordNet | undefined): Grid {
  const [m, n] = [a.forms.length, b.forms.length]
  const match = new Uint8Array(m * n)
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) match[i * n + j] = matchWords(a, i, b, j, wordNet)
  const rowRivals = new Uint8Array(m)
  const columnRivals = new Uint8Array(n)
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      if (likely(groupOf[match[i * n + j]!]!)) {
        rowRivals[i]!++
        columnRivals[j]!++
      }
  return {
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
  }
}

function likely(g: number): boolean {
  return g === group.identical || g === group.similar || g === group.sameFunction || g === group.sameMark
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

function add(active: Active, layout: Layout, template: Template, g: number, level: number): void {
  active.ids[active.count++] = layout.offset[template] + g * layout.levels[template] + level
}

/** Level of the neighbouring pair (i, j) for the templates `left` and `right`. */
function neighbourLevel({ m, n, match }: Grid, i: number, j: number): number {
  const outA = i < 0 || i >= m
  const outB = j < 0 || j >= n
  if (outA || outB) return outA && outB ? 5 : 6
  const g = groupOf[match[i * n + j]!]!
  return g === group.identical ? 1 : g === group.similar ? 2 : g === group.sameFunction ? 3 : g === group.sameMark ? 4 : 0
}

/** Content words around (i, j), three to each side, that match identically or nearly: counted once per row. */
function windowCount({ m, n, match }: Grid, i: number, j: number): number {
  let count = 0
  for (let x = Math.max(0, i - 3); x <= i + 3 && x < m; x++) {
    if (x === i) continue
    for (let y = Math.max(0, j - 3); y <= j + 3 && y < n; y++)
      if (y !== j && groupOf[match[x * n + y]!]! <= group.similar) {
        count++
        break
      }
  }
  return count
}

const positionEdges = [0.05, 0.12, 0.25, 0.5]

/** Features of the pair by itself: both passes use them. */
export function addWordFeatures(active: Active, layout: Layout, grid: Grid, i: number, j: number): void {
  const { a, b, m, n, match, rowRivals, columnRivals } = grid
  const cell = match[i * n + j]!
  const g = groupOf[cell]!
  const left = a.forms[i]!
  const right = b.forms[j]!
  active.count = 0
  active.ids[active.count++] = cell
  const distance = Math.abs((i + 0.5) / m - (j + 0.5) / n)
  add(active, layout, 'position', g, levelOf(positionEdges, distance))
  add(active, layout, 'left', g, neighbourLevel(grid, i - 1, j - 1))
  add(active, layout, 'right', g, neighbourLevel(grid, i + 1, j + 1))
  add(active, layout, 'window', g, Math.min(4, windowCount(grid, i, j)))
  const own = likely(g) ? 1 : 0
  add(active, layout, 'rivals', g, Math.min(2, rowRivals[i]! - own) * 3 + Math.min(2, columnRivals[j]! - own))
  const ratio = Math.max(m, n) / Math.min(m, n)
  add(active, layout, 'lengths', g, ratio < 1.15 ? 0 : ratio < 1.7 ? 1 : ratio < 2.6 ? 2 : 3)
  if (left.kind !== wordKind.content || right.kind !== wordKind.content) {
    const form = left.kind === wordKind.function ? left : right
    add(active, layout, 'class', g, form.functionClass === undefined ? 0 : classNumber[form.functionClass])
    return
  }
  const commonness = Math.max(left.commonness, right.commonness)
  add(
    active,
    layout,
    'commonness',
    g,
    left.ids.length === 0 || right.ids.length === 0 ? 0 : commonness < 1.7 ? 1 : commonness < 4 ? 2 : 3,
  )
  add(active, layout, 'parts', g, left.parts === 0 || right.parts === 0 ? 0 : (left.parts & right.parts) !== 0 ? 1 : 2)
  add(active, layout, 'capital', g, (left.capital ? 1 : 0) + (right.capital ? 1 : 0))
}

function levelOf(edges: readonly number[], value: number): number {
  let level = 0
  while (level < edges.length && value >= edges[level]!) level++
  return level
}

const shareEdges = [0.1, 0.3, 0.5, 0.7, 0.9]
const supportEdges = [0.5, 1, 2, 4]

/** What a pass left behind, ready for the next one's features. */
export interface Beliefs {
  /** Probability of each cell. */
  p: Float32Array
  /** Best and second best of each row and column, and where the best lies. */
  rowBest: Int16Array
  rowFirst: Float32Array
  rowSecond: Float32Array
  columnBest: Int16Array
  columnFirst: Float32Array
  columnSecond: Float32Array
  /** Nearest row at or before / after each row whose best is an anchor (more likely than not), -1 when there is none. */
  anchorBefore: Int16Array
  anchorAfter: Int16Array
}

export function makeBeliefs(p: Float32Array, m: number, n: number): Beliefs {
  const rowBest = new Int16Array(m).fill(-1)
  const rowFirst = new Float32Array(m)
  const rowSecond = new Float32Array(m)
  const columnBest = new Int16Array(n).fill(-1)
  const columnFirst = new Float32Array(n)
  const columnSecond = new Float32Array(n)
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      const value = p[i * n + j]!
      if (value > rowFirst[i]!) {
        rowSecond[i] = rowFirst[i]!
        rowFirst[i] = value
        rowBest[i] = j
      } else if (value > rowSecond[i]!) rowSecond[i] = value
      if (value > columnFirst[j]!) {
        columnSecond[j] = columnFirst[j]!
        columnFirst[j] = value
        columnBest[j] = i
      } else if (value > columnSecond[j]!) columnSecond[j] = value
    }
  const anchorBefore = new Int16Array(m)
  const anchorAfter = new Int16Array(m)
  let last = -1
  for (let i = 0; i < m; i++) {
    anchorBefore[i] = last
    if (rowFirst[i]! > 0.5) last = i
  }
  last = -1
  for (let i = m - 1; i >= 0; i--) {
    anchorAfter[i] = last
    if (rowFirst[i]! > 0.5) last = i
  }
  return { p, rowBest, rowFirst, rowSecond, columnBest, columnFirst, columnSecond, anchorBefore, anchorAfter }
}

/** Features from the pass before. `addWordFeatures` must have run on `active`. */
export function addPassFeatures(active: Active, layout: Layout, grid: Grid, beliefs: Beliefs, i: number, j: number): void {
  const { m, n, match } = grid
  const { p, rowBest, rowFirst, rowSecond, columnBest, columnFirst, columnSecond } = beliefs
  const g = groupOf[match[i * n + j]!]!
  const row = rowBest[i] === j ? rowSecond[i]! : rowFirst[i]!
  const column = columnBest[j] === i ? columnSecond[j]! : columnFirst[j]!
  add(active, layout, 'row', g, levelOf(shareEdges, row))
  add(active, layout, 'column', g, levelOf(shareEdges, column))
  add(active, layout, 'rowColumn', g, third(row) * 3 + third(column))
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= m || y >= n ? 3 : third(p[x * n + y]!))
  add(active, layout, 'diagonal', g, at(i - 1, j - 1) * 4 + at(i + 1, j + 1))
  add(active, layout, 'diagonal2', g, at(i - 2, j - 2) * 4 + at(i + 2, j + 2))
  const besideRow = Math.max(j > 0 ? p[i * n + j - 1]! : 0, j + 1 < n ? p[i * n + j + 1]! : 0)
  const besideColumn = Math.max(i > 0 ? p[(i - 1) * n + j]! : 0, i + 1 < m ? p[(i + 1) * n + j]! : 0)
  add(active, layout, 'beside', g, third(besideRow) * 3 + third(besideColumn))
  add(active, layout, 'rowBest', g, row < 0.3 || rowBest[i] === j ? 0 : Math.min(4, Math.abs(rowBest[i]! - j)))
  add(active, layout, 'columnBest', g, column < 0.3 || columnBest[j] === i ? 0 : Math.min(4, Math.abs(columnBest[j]! - i)))
  const before = anchorLevel(beliefs.anchorBefore[i]!, rowBest, i, j)
  const after = anchorLevel(beliefs.anchorAfter[i]!, rowBest, i, j)
  add(active, layout, 'leftAnchor', g, before)
  add(active, layout, 'rightAnchor', g, after)
  add(active, layout, 'anchors', g, coarseAnchor[before]! * 4 + coarseAnchor[after]!)
  const previous = contentLevel(grid, p, grid.previousA[i]!, grid.previousB[j]!)
  add(active, layout, 'contentNeighbours', g, previous * 4 + contentLevel(grid, p, grid.nextA[i]!, grid.nextB[j]!))
  add(active, layout, 'support', g, levelOf(supportEdges, supportAround(grid, p, i, j)))
}

function third(value: number): number {
  return value < 0.25 ? 0 : value < 0.6 ? 1 : 2
}

const coarseAnchor = [0, 1, 2, 2, 3, 3, 3]

/** How far (i, j) lies off the diagonal through the anchor: 0 none, 1 on it … 5 far off, 6 on the wrong side of it. */
function anchorLevel(anchor: number, rowBest: Int16Array, i: number, j: number): number {
  if (anchor < 0) return 0
  const other = rowBest[anchor]!
  if (i > anchor !== j > other) return 6
  const off = Math.abs(j - other - (i - anchor))
  return off < 3 ? off + 1 : off < 6 ? 4 : 5
}

function contentLevel({ n }: Grid, p: Float32Array, x: number, y: number): number {
  return x < 0 || y < 0 ? 3 : third(p[x * n + y]!)
}

/** Expected links within three words of (i, j), its own row and column left out. */
function supportAround({ m, n }: Grid, p: Float32Array, i: number, j: number): number {
  let sum = 0
  for (let x = Math.max(0, i - 3); x <= i + 3 && x < m; x++) {
    if (x === i) continue
    for (let y = Math.max(0, j - 3); y <= j + 3 && y < n; y++) if (y !== j) sum += p[x * n + y]!
  }
  return sum
}
