// Gradient-boosted trees (Friedman 2001) for the label heads: small models over the figures that text/ returns. Deterministic.
// Squared loss for scores, logistic loss for yes and no, one model a class against the rest for labels.

/** A tree as parallel arrays: a node splits on `feature` at `limit` (left when below) or is a leaf (`feature` −1) with `value`. */
export interface Tree {
  feature: number[]
  limit: number[]
  left: number[]
  right: number[]
  value: number[]
}

export interface Model {
  loss: 'squared' | 'logistic'
  base: number
  trees: Tree[]
}

export interface BoostOptions {
  trees?: number
  depth?: number
  rate?: number
  /** Least number of rows in a leaf. */
  leaf?: number
  /** Share of the rows each tree sees. */
  share?: number
}

const binCount = 64

/** Value of the model: a score, or a probability. */
export function predict({ loss, base, trees }: Model, row: readonly number[]): number {
  let sum = base
  for (const tree of trees) {
    let node = 0
    while (tree.feature[node]! >= 0) node = row[tree.feature[node]!]! < tree.limit[node]! ? tree.left[node]! : tree.right[node]!
    sum += tree.value[node]!
  }
  return loss === 'squared' ? sum : 1 / (1 + Math.exp(-sum))
}

export function fitBoost(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  loss: Model['loss'],
  { trees = 150, depth = 3, rate = 0.06, leaf = 12, share = 0.7 }: BoostOptions = {},
  weights: readonly number[] = targets.map(() => 1),
): Model {
  const { bins, limits } = makeBins(rows)
  const total = weights.reduce((a, b) => a + b, 0)
  const mean = targets.reduce((sum, value, k) => sum + value * weights[k]!, 0) / total
  const base = loss === 'squared' ? mean : Math.log((mean + 1e-6) / (1 - mean + 1e-6))
  const sums = new Float64Array(rows.length).fill(base)
  const model: Model = { loss, base, trees: [] }
  let seed = 12345
  for (let t = 0; t < trees; t++) {
    const gradient = new Float64Array(rows.length)
    const curvature = new Float64Array(rows.length)
    const chosen: number[] = []
    for (let k = 0; k < rows.length; k++) {
      const p = loss === 'squared' ? sums[k]! : 1 / (1 + Math.exp(-sums[k]!))
      gradient[k] = weights[k]! * (targets[k]! - p)
      curvature[k] = weights[k]! * (loss === 'squared' ? 1 : Math.max(1e-3, p * (1 - p)))
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      if (seed / 2 ** 32 < share) chosen.push(k)
    }
    const tree: Tree = { feature: [], limit: [], left: [], right: [], value: [] }
    grow(tree, chosen, depth, { bins, limits, gradient, curvature, leaf, rate })
    model.trees.push(tree)
    for (let k = 0; k < rows.length; k++) sums[k]! += predictTree(tree, rows[k]!)
  }
  return model
}

function predictTree(tree: Tree, row: readonly number[]): number {
  let node = 0
  while (tree.feature[node]! >= 0) node = row[tree.feature[node]!]! < tree.limit[node]! ? tree.left[node]! : tree.right[node]!
  return tree.value[node]!
}

interface Growing {
  bins: Uint8Array[]
  limits: number[][]
  gradient: Float64Array
  curvature: Float64Array
  leaf: number
  rate: number
}

/** Quantile bins of every feature: a row's bin is the number of limits not above its value. */
function makeBins(rows: readonly (readonly number[])[]): { bins: Uint8Array[]; limits: number[][] } {
  const features = rows[0]?.length ?? 0
  const bins: Uint8Array[] = []
  const limits: number[][] = []
  for (let f = 0; f < features; f++) {
    const values = Float64Array.from(rows, row => row[f]!).sort()
    const own = new Set<number>()
    for (let q = 1; q < binCount; q++) {
      const at = Math.floor((q * values.length) / binCount)
      if (values[at]! > values[0]!) own.add(values[at]!)
    }
    const sorted = [...own].sort((a, b) => a - b)
    limits.push(sorted)
    bins.push(Uint8Array.from(rows, row => binOf(sorted, row[f]!)))
  }
  return { bins, limits }
}

function binOf(limits: readonly number[], value: number): number {
  let low = 0
  let high = limits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (limits[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

function grow(tree: Tree, rows: readonly number[], depth: number, growing: Growing): number {
  const { gradient, curvature, rate, limits, bins } = growing
  const node = tree.feature.push(-1) - 1
  let [sum, bend] = [0, 0]
  for (const k of rows) {
    sum += gradient[k]!
    bend += curvature[k]!
  }
  tree.limit.push(0)
  tree.left.push(0)
  tree.right.push(0)
  tree.value.push(round((rate * sum) / (bend + 1)))
  const split = depth === 0 ? undefined : bestSplit(rows, sum, bend, growing)
  if (split === undefined) return node
  const { feature, bin } = split
  tree.feature[node] = feature
  tree.limit[node] = limits[feature]![bin]!
  const own = bins[feature]!
  tree.left[node] = grow(
    tree,
    rows.filter(k => own[k]! <= bin),
    depth - 1,
    growing,
  )
  tree.right[node] = grow(
    tree,
    rows.filter(k => own[k]! > bin),
    depth - 1,
    growing,
  )
  return node
}

function bestSplit(rows: readonly number[], sum: number, bend: number, { bins, limits, gradient, curvature, leaf }: Growing) {
  let best: { feature: number; bin: number } | undefined
  let bestGain = (sum * sum) / (bend + 1) + 1e-6
  const gradients = new Float64Array(binCount)
  const curvatures = new Float64Array(binCount)
  const counts = new Uint32Array(binCount)
  bins.forEach((own, feature) => {
    const last = limits[feature]!.length
    if (last === 0) return
    gradients.fill(0)
    curvatures.fill(0)
    counts.fill(0)
    for (const k of rows) {
      const bin = own[k]!
      gradients[bin]! += gradient[k]!
      curvatures[bin]! += curvature[k]!
      counts[bin]!++
    }
    let [leftSum, leftBend, leftCount] = [0, 0, 0]
    for (let bin = 0; bin < last; bin++) {
      leftSum += gradients[bin]!
      leftBend += curvatures[bin]!
      leftCount += counts[bin]!
      if (leftCount < leaf || rows.length - leftCount < leaf) continue
      const gain = (leftSum * leftSum) / (leftBend + 1) + (sum - leftSum) ** 2 / (bend - leftBend + 1)
      if (gain > bestGain) {
        bestGain = gain
        best = { feature, bin }
      }
    }
  })
  return best
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
