// The features of a word pair, for each pass of the aligner; see layout.ts for their names.
// Cost: about 12 features a pair in the first pass, about 28 in the later ones, each an addition of a number to a list.
import { type FunctionClass, functionClasses } from '../../lang/closed-classes.ts'
import { type Beliefs, supportAround } from './beliefs.ts'
import { functionWordList } from './function-numbers.ts'
import { type Grid, group, strong } from './grid.ts'
import { type Layout, makeLayout, template } from './layout.ts'
import { groupOf, groups } from './match.ts'
import { wordKind } from './words.ts'

export const firstLayout = makeLayout(false)
export const laterLayout = makeLayout(true)

const classNumber = Object.fromEntries(Object.keys(functionClasses).map((name, i) => [name, i + 1])) as Record<
  FunctionClass,
  number
>
const groupCount = groups.length
const maximum = 64

/** Features of one pair: numbers of the binary ones in `ids[0 .. count)`. Reused from pair to pair. */
export interface Active {
  ids: Int32Array
  count: number
}

export function makeActive(): Active {
  return { ids: new Int32Array(maximum), count: 0 }
}

function add(active: Active, layout: Layout, templateNumber: number, g: number, level: number): void {
  active.ids[active.count++] = layout.base[templateNumber * groupCount + g]! + level
}

/** Level of the neighbouring pair (i, j) for the templates `left` and `right`. */
function neighbourLevel({ m, n, match }: Grid, i: number, j: number): number {
  const outA = i < 0 || i >= m
  const outB = j < 0 || j >= n
  if (outA || outB) return outA && outB ? 5 : 6
  const g = groupOf[match[i * n + j]!]!
  return g === group.identical ? 1 : g === group.similar ? 2 : g === group.sameFunction ? 3 : g === group.sameMark ? 4 : 0
}

function contentPairLevel({ n, match }: Grid, i: number, j: number): number {
  if (i < 0 || j < 0) return 3
  const g = groupOf[match[i * n + j]!]!
  return g === group.identical ? 2 : g === group.similar ? 1 : 0
}

const positionEdges = [0.05, 0.12, 0.25, 0.5]

/** Features of the pair by itself: all passes use them. Empties `active` first. */
export function addWordFeatures(active: Active, layout: Layout, grid: Grid, i: number, j: number): void {
  const { a, b, m, n, match, rowRivals, columnRivals } = grid
  const cell = i * n + j
  const g = groupOf[match[cell]!]!
  const left = a.forms[i]!
  const right = b.forms[j]!
  active.count = 0
  active.ids[active.count++] = match[cell]!
  add(active, layout, template.position, g, levelOf(positionEdges, Math.abs((i + 0.5) / m - (j + 0.5) / n)))
  add(active, layout, template.left, g, neighbourLevel(grid, i - 1, j - 1))
  add(active, layout, template.right, g, neighbourLevel(grid, i + 1, j + 1))
  const previous = contentPairLevel(grid, grid.previousA[i]!, grid.previousB[j]!)
  add(active, layout, template.contentPair, g, previous * 4 + contentPairLevel(grid, grid.nextA[i]!, grid.nextB[j]!))
  add(active, layout, template.window, g, Math.min(4, grid.window[cell]!))
  const own = strong(g) ? 1 : 0
  const rowOthers = Math.min(2, rowRivals[i]! - own)
  const columnOthers = Math.min(2, columnRivals[j]! - own)
  add(active, layout, template.rivals, g, rowOthers * 3 + columnOthers)
  add(active, layout, template.favourite, g, rowOthers + columnOthers === 0 ? 0 : favouriteLevel(grid, i, j))
  const ratio = m > n ? m / n : n / m
  add(active, layout, template.lengths, g, ratio < 1.15 ? 0 : ratio < 1.7 ? 1 : ratio < 2.6 ? 2 : 3)
  if (left.functionNumber >= 0 && right.functionNumber >= 0) {
    const low = Math.min(left.functionNumber, right.functionNumber)
    active.ids[active.count++] = layout.pair + low * functionWordList.length + Math.max(left.functionNumber, right.functionNumber)
  }
  if (left.kind !== wordKind.content || right.kind !== wordKind.content) {
    const form = left.kind === wordKind.function ? left : right
    add(active, layout, template.class, g, form.functionClass === undefined ? 0 : classNumber[form.functionClass])
    return
  }
  const commonness = Math.max(left.commonness, right.commonness)
  const unknown = left.ids.length === 0 || right.ids.length === 0
  add(active, layout, template.commonness, g, unknown ? 0 : commonness < 1.7 ? 1 : commonness < 4 ? 2 : 3)
  add(active, layout, template.parts, g, left.parts === 0 || right.parts === 0 ? 0 : (left.parts & right.parts) !== 0 ? 1 : 2)
  add(active, layout, template.capital, g, (left.capital ? 1 : 0) + (right.capital ? 1 : 0))
}

function favouriteLevel({ n, window, rowWindow, columnWindow }: Grid, i: number, j: number): number {
  const own = window[i * n + j]!
  const best = Math.max(rowWindow[i]!, columnWindow[j]!)
  return own > best ? 1 : own === best ? 2 : 3
}

function levelOf(edges: readonly number[], value: number): number {
  let level = 0
  while (level < edges.length && value >= edges[level]!) level++
  return level
}

const shareEdges = [0.1, 0.3, 0.5, 0.7, 0.9]
const supportEdges = [0.5, 1, 2, 4]
const wideEdges = [0.1, 0.25, 0.4, 0.6, 0.8]
const beatenEdges = [-1.5, -0.3, 0.3]

/** Features from the pass before. `addWordFeatures` must have run on `active`. */
export function addPassFeatures(active: Active, layout: Layout, grid: Grid, beliefs: Beliefs, i: number, j: number): void {
  const { m, n, match } = grid
  const { p, rowBest, rowFirst, rowSecond, columnBest, columnFirst, columnSecond } = beliefs
  const g = groupOf[match[i * n + j]!]!
  const row = rowBest[i] === j ? rowSecond[i]! : rowFirst[i]!
  const column = columnBest[j] === i ? columnSecond[j]! : columnFirst[j]!
  add(active, layout, template.row, g, levelOf(shareEdges, row))
  add(active, layout, template.column, g, levelOf(shareEdges, column))
  add(active, layout, template.rowColumn, g, third(row) * 3 + third(column))
  add(active, layout, template.diagonal, g, thirdAt(grid, p, i - 1, j - 1) * 4 + thirdAt(grid, p, i + 1, j + 1))
  add(active, layout, template.diagonal2, g, thirdAt(grid, p, i - 2, j - 2) * 4 + thirdAt(grid, p, i + 2, j + 2))
  const besideRow = Math.max(j > 0 ? p[i * n + j - 1]! : 0, j + 1 < n ? p[i * n + j + 1]! : 0)
  const besideColumn = Math.max(i > 0 ? p[(i - 1) * n + j]! : 0, i + 1 < m ? p[(i + 1) * n + j]! : 0)
  add(active, layout, template.beside, g, third(besideRow) * 3 + third(besideColumn))
  add(active, layout, template.rowBest, g, row < 0.3 || rowBest[i] === j ? 0 : Math.min(4, Math.abs(rowBest[i]! - j)))
  add(active, layout, template.columnBest, g, column < 0.3 || columnBest[j] === i ? 0 : Math.min(4, Math.abs(columnBest[j]! - i)))
  const before = anchorLevel(beliefs.anchorBefore[i]!, rowBest, i, j)
  const after = anchorLevel(beliefs.anchorAfter[i]!, rowBest, i, j)
  add(active, layout, template.leftAnchor, g, before)
  add(active, layout, template.rightAnchor, g, after)
  add(active, layout, template.anchors, g, coarseAnchor[before]! * 4 + coarseAnchor[after]!)
  add(active, layout, template.gap, g, gapLevel(beliefs, i, j))
  const previous = contentLevel(grid, p, grid.previousA[i]!, grid.previousB[j]!)
  add(active, layout, template.contentNeighbours, g, previous * 4 + contentLevel(grid, p, grid.nextA[i]!, grid.nextB[j]!))
  add(active, layout, template.support, g, levelOf(supportEdges, supportAround(beliefs, i, j, m, n, 3, 3)))
  const wide = supportAround(beliefs, i, j, m, n, m >= n ? 8 : m, m >= n ? n : 8)
  add(active, layout, template.wide, g, levelOf(wideEdges, wide / Math.max(1, Math.min(m, n) - 1)))
  add(active, layout, template.beaten, g, beatenLevel(beliefs, i, j, m, n))
}

function third(value: number): number {
  return value < 0.25 ? 0 : value < 0.6 ? 1 : 2
}

function thirdAt({ m, n }: Grid, p: Float32Array, x: number, y: number): number {
  return x < 0 || y < 0 || x >= m || y >= n ? 3 : third(p[x * n + y]!)
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

function gapLevel({ rowGap, columnGap, facing, rowGapLength, columnGapLength }: Beliefs, i: number, j: number): number {
  const gap = rowGap[i]!
  if (gap < 0 || columnGap[j]! < 0 || facing[gap] !== columnGap[j]) return 0
  return 1 + (Math.min(5, rowGapLength[gap]!) - 1) * 5 + Math.min(5, columnGapLength[columnGap[j]!]!) - 1
}

function contentLevel({ n }: Grid, p: Float32Array, x: number, y: number): number {
  return x < 0 || y < 0 ? 3 : third(p[x * n + y]!)
}

function beatenLevel(beliefs: Beliefs, i: number, j: number, m: number, n: number): number {
  const { rowSupport, rowSupportAt, columnSupport, columnSupportAt } = beliefs
  const rowRival = rowSupportAt[i]! >= 0 && rowSupportAt[i] !== j
  const columnRival = columnSupportAt[j]! >= 0 && columnSupportAt[j] !== i
  if (!rowRival && !columnRival) return 4
  const best = Math.max(rowRival ? rowSupport[i]! : 0, columnRival ? columnSupport[j]! : 0)
  return levelOf(beatenEdges, supportAround(beliefs, i, j, m, n, 4, 4) - best)
}
