// What a pass of the aligner thought, summed up for the next pass: best links, anchors, gaps, support. Cost: words × words.

/** Matrices are row-major, cell `i * n + j`. */
export interface Beliefs {
  p: Float32Array
  /** Best and second best of each row and column, and where the best lies (-1 nowhere). */
  rowBest: Int16Array
  rowFirst: Float32Array
  rowSecond: Float32Array
  columnBest: Int16Array
  columnFirst: Float32Array
  columnSecond: Float32Array
  /** Nearest row before / after each row that has an anchor (a best link more likely than not), -1 when there is none. */
  anchorBefore: Int16Array
  anchorAfter: Int16Array
  /** The stretch without links that each unlinked row and column lies in: its number, -1 for linked ones. */
  rowGap: Int16Array
  columnGap: Int16Array
  /** Of each row gap, the column gap it faces (-1 none). Lengths of both. */
  facing: Int16Array
  rowGapLength: Int16Array
  columnGapLength: Int16Array
  /** (m + 1) × (n + 1) prefix sums of p. */
  sums: Float32Array
  expected: number
  /** Largest support of a likely cell in each row and column, and the cell's other coordinate. */
  rowSupport: Float32Array
  rowSupportAt: Int16Array
  columnSupport: Float32Array
  columnSupportAt: Int16Array
}

/** A link at least this likely makes its words count as linked. */
const linked = 0.5
/** Cells at least this likely are rivals of others in their row and column. */
const rival = 0.2

export function makeBeliefs(p: Float32Array, m: number, n: number): Beliefs {
  const rows = bestOf(p, m, n, n, 1)
  const columns = bestOf(p, n, m, 1, n)
  const sums = prefixSums(p, m, n)
  const [rowGap, rowStarts, rowGapLength] = gapsOf(rows.first)
  const [columnGap, , columnGapLength] = gapsOf(columns.first)
  const beliefs: Beliefs = {
    p,
    rowBest: rows.best,
    rowFirst: rows.first,
    rowSecond: rows.second,
    columnBest: columns.best,
    columnFirst: columns.first,
    columnSecond: columns.second,
    anchorBefore: anchors(rows.first, 1),
    anchorAfter: anchors(rows.first, -1),
    rowGap,
    columnGap,
    facing: new Int16Array(rowGapLength.length).fill(-1),
    rowGapLength,
    columnGapLength,
    sums,
    expected: sums[sums.length - 1]!,
    rowSupport: new Float32Array(m),
    rowSupportAt: new Int16Array(m).fill(-1),
    columnSupport: new Float32Array(n),
    columnSupportAt: new Int16Array(n).fill(-1),
  }
  rowStarts.forEach((start, gap) => {
    beliefs.facing[gap] = facingGap(beliefs, start, start + rowGapLength[gap]!, m, n)
  })
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) if (p[i * n + j]! >= rival) keepSupport(beliefs, i, j, m, n)
  return beliefs
}

function bestOf(p: Float32Array, lines: number, length: number, lineStep: number, step: number) {
  const best = new Int16Array(lines).fill(-1)
  const first = new Float32Array(lines)
  const second = new Float32Array(lines)
  for (let line = 0; line < lines; line++)
    for (let k = 0, cell = line * lineStep; k < length; k++, cell += step) {
      const value = p[cell]!
      if (value > first[line]!) {
        second[line] = first[line]!
        first[line] = value
        best[line] = k
      } else if (value > second[line]!) second[line] = value
    }
  return { best, first, second }
}

function prefixSums(p: Float32Array, m: number, n: number): Float32Array {
  const sums = new Float32Array((m + 1) * (n + 1))
  for (let i = 0; i < m; i++) {
    let row = 0
    for (let j = 0; j < n; j++) {
      row += p[i * n + j]!
      sums[(i + 1) * (n + 1) + j + 1] = sums[i * (n + 1) + j + 1]! + row
    }
  }
  return sums
}

function anchors(first: Float32Array, step: 1 | -1): Int16Array {
  const nearest = new Int16Array(first.length)
  let last = -1
  for (let k = step === 1 ? 0 : first.length - 1; k >= 0 && k < first.length; k += step) {
    nearest[k] = last
    if (first[k]! > linked) last = k
  }
  return nearest
}

/** Number of each unlinked line's gap, where the gaps start, how long they are. */
function gapsOf(first: Float32Array): [Int16Array, number[], Int16Array] {
  const gap = new Int16Array(first.length).fill(-1)
  const starts: number[] = []
  const lengths: number[] = []
  for (let k = 0; k < first.length; k++) {
    if (first[k]! > linked) continue
    if (k === 0 || first[k - 1]! > linked) {
      starts.push(k)
      lengths.push(0)
    }
    lengths[lengths.length - 1]!++
    gap[k] = lengths.length - 1
  }
  return [gap, starts, Int16Array.from(lengths)]
}

/** The column gap between the links that enclose the rows [from, to), -1 when those links leave none. */
function facingGap({ rowBest, columnGap }: Beliefs, from: number, to: number, m: number, n: number): number {
  const before = from === 0 ? -1 : rowBest[from - 1]!
  const after = to === m ? n : rowBest[to]!
  if (before >= -1 && before + 1 < n && columnGap[before + 1]! >= 0 && (after > before || to === m)) return columnGap[before + 1]!
  return after - 1 >= 0 && after - 1 < n && (from === 0 || after > before) ? columnGap[after - 1]! : -1
}

/** Expected links within `reachA` rows and `reachB` columns of (i, j), its own row and column left out. */
export function supportAround(
  beliefs: Beliefs,
  i: number,
  j: number,
  m: number,
  n: number,
  reachA: number,
  reachB: number,
): number {
  const top = Math.max(0, i - reachA)
  const bottom = Math.min(m, i + reachA + 1)
  const left = Math.max(0, j - reachB)
  const right = Math.min(n, j + reachB + 1)
  return (
    block(beliefs, n, top, bottom, left, right) -
    block(beliefs, n, i, i + 1, left, right) -
    block(beliefs, n, top, bottom, j, j + 1) +
    beliefs.p[i * n + j]!
  )
}

function block({ sums }: Beliefs, n: number, top: number, bottom: number, left: number, right: number): number {
  const width = n + 1
  return sums[bottom * width + right]! - sums[top * width + right]! - sums[bottom * width + left]! + sums[top * width + left]!
}

function keepSupport(beliefs: Beliefs, i: number, j: number, m: number, n: number): void {
  const { rowSupport, rowSupportAt, columnSupport, columnSupportAt } = beliefs
  const support = supportAround(beliefs, i, j, m, n, 4, 4)
  if (support > rowSupport[i]!) {
    rowSupport[i] = support
    rowSupportAt[i] = j
  }
  if (support > columnSupport[j]!) {
    columnSupport[j] = support
    columnSupportAt[j] = i
  }
}
