// Logistic regression over sparse binary features plus one real one, by full-batch L-BFGS: same data, same weights.

/** Instances of one training set, packed. Instance k has features `ids[offsets[k] .. offsets[k + 1])`. */
export interface Instances {
  ids: Int32Array
  offsets: Uint32Array
  labels: Uint8Array
  /** Importance of each instance. */
  importance: Float32Array
  /** A real-valued feature per instance: its number (-1 none) and value. */
  realIds: Int32Array
  reals: Float32Array
  count: number
}

export function makeInstances(): Instances {
  return {
    ids: new Int32Array(1 << 20),
    offsets: new Uint32Array(1 << 16),
    labels: new Uint8Array(1 << 16),
    importance: new Float32Array(1 << 16),
    realIds: new Int32Array(1 << 16),
    reals: new Float32Array(1 << 16),
    count: 0,
  }
}

function grown<T extends Int32Array | Uint32Array | Uint8Array | Float32Array>(array: T, need: number): T {
  if (need <= array.length) return array
  const wider = new (array.constructor as new (length: number) => T)(Math.max(need, array.length * 2))
  wider.set(array)
  return wider
}

export function addInstance(
  into: Instances,
  ids: Int32Array,
  count: number,
  label: boolean,
  importance: number,
  realId = -1,
  real = 0,
): void {
  const k = into.count++
  into.offsets = grown(into.offsets, k + 2)
  into.labels = grown(into.labels, k + 1)
  into.importance = grown(into.importance, k + 1)
  into.realIds = grown(into.realIds, k + 1)
  into.reals = grown(into.reals, k + 1)
  const from = into.offsets[k]!
  into.ids = grown(into.ids, from + count)
  for (let f = 0; f < count; f++) into.ids[from + f] = ids[f]!
  into.offsets[k + 1] = from + count
  into.labels[k] = label ? 1 : 0
  into.importance[k] = importance
  into.realIds[k] = realId
  into.reals[k] = real
}

export interface FitOptions {
  /** Strength of the pull of every weight to zero: ½ · ridge · weight². */
  ridge: number
  /** At most so many steps. */
  steps?: number
}

/** Steps remembered to guess the curvature from. */
const remembered = 8

/** The weights that minimise the weighted log loss plus the ridge. L-BFGS (Nocedal 1980) with backtracking. */
export function fitLogistic(data: Instances, size: number, options: FitOptions): Float32Array {
  const used: number[] = []
  const numbers = new Int32Array(size).fill(-1)
  const numberOf = (id: number): number => (numbers[id]! < 0 ? (numbers[id] = used.push(id) - 1) : numbers[id]!)
  const compact = { ...data, ids: data.ids.slice(0, data.offsets[data.count]), realIds: data.realIds.slice(0, data.count) }
  compact.ids.forEach((id, f) => {
    compact.ids[f] = numberOf(id)
  })
  compact.realIds.forEach((id, k) => {
    if (id >= 0) compact.realIds[k] = numberOf(id)
  })
  const weights = new Float32Array(size)
  minimise(compact, used.length, options).forEach((weight, f) => {
    weights[used[f]!] = weight
  })
  return weights
}

function minimise(data: Instances, size: number, { ridge, steps = 60 }: FitOptions): Float64Array {
  let weights = new Float64Array(size)
  let gradient = new Float64Array(size)
  let loss = lossAndGradient(data, weights, gradient, ridge)
  const moves: { step: Float64Array; change: Float64Array; scale: number }[] = []
  for (let iteration = 0; iteration < steps; iteration++) {
    const direction = descend(gradient, moves)
    const slope = dot(direction, gradient)
    if (slope > -1e-7) break
    let length = iteration === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1
    let next = weights
    let nextGradient = gradient
    let nextLoss = Number.POSITIVE_INFINITY
    for (let halvings = 0; halvings < 20; halvings++, length /= 2) {
      next = weights.map((weight, f) => weight + length * direction[f]!)
      nextGradient = new Float64Array(size)
      nextLoss = lossAndGradient(data, next, nextGradient, ridge)
      if (nextLoss <= loss + 1e-4 * length * slope) break
    }
    const step = next.map((weight, f) => weight - weights[f]!)
    const change = nextGradient.map((value, f) => value - gradient[f]!)
    const product = dot(step, change)
    if (product > 1e-12) moves.push({ step, change, scale: 1 / product })
    if (moves.length > remembered) moves.shift()
    const gain = (loss - nextLoss) / Math.max(1, Math.abs(nextLoss))
    ;[weights, gradient, loss] = [next, nextGradient, nextLoss]
    if (gain < 1e-6) break
  }
  return weights
}

/** The two-loop recursion: minus the gradient, bent by what the last steps showed of the curvature. */
function descend(
  gradient: Float64Array,
  moves: readonly { step: Float64Array; change: Float64Array; scale: number }[],
): Float64Array {
  const direction = gradient.map(value => -value)
  const factors: number[] = []
  for (const { step, change, scale } of moves.toReversed()) {
    const factor = scale * dot(step, direction)
    factors.unshift(factor)
    for (let f = 0; f < direction.length; f++) direction[f]! -= factor * change[f]!
  }
  const last = moves.at(-1)
  if (last !== undefined) {
    const scale = 1 / (last.scale * dot(last.change, last.change))
    for (let f = 0; f < direction.length; f++) direction[f]! *= scale
  }
  moves.forEach(({ step, change, scale }, k) => {
    const back = scale * dot(change, direction)
    for (let f = 0; f < direction.length; f++) direction[f]! += (factors[k]! - back) * step[f]!
  })
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let f = 0; f < a.length; f++) sum += a[f]! * b[f]!
  return sum
}

function lossAndGradient(data: Instances, weights: Float64Array, gradient: Float64Array, ridge: number): number {
  const { ids, offsets, labels, importance, realIds, reals } = data
  let loss = 0
  for (let k = 0; k < data.count; k++) {
    const from = offsets[k]!
    const to = offsets[k + 1]!
    const realId = realIds[k]!
    let sum = realId < 0 ? 0 : weights[realId]! * reals[k]!
    for (let f = from; f < to; f++) sum += weights[ids[f]!]!
    const signed = labels[k] === 1 ? sum : -sum
    loss += importance[k]! * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed)
    const slope = importance[k]! * (1 / (1 + Math.exp(-sum)) - labels[k]!)
    for (let f = from; f < to; f++) gradient[ids[f]!]! += slope
    if (realId >= 0) gradient[realId]! += slope * reals[k]!
  }
  for (let f = 0; f < weights.length; f++) {
    loss += 0.5 * ridge * weights[f]! ** 2
    gradient[f]! += ridge * weights[f]!
  }
  return loss
}
