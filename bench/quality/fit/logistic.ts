// Logistic regression over sparse binary features plus one real one: AdaGrad, a fixed order of visits, so same data, same weights.

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
  epochs?: number
  rate?: number
  /** Strength of the pull to zero, per visit. */
  ridge?: number
}

export function fitLogistic(
  data: Instances,
  size: number,
  { epochs = 6, rate = 0.15, ridge = 1e-6 }: FitOptions = {},
): Float32Array {
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1e-3)
  const averaged = new Float64Array(size)
  const stride = coprimeStride(data.count)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let visit = 0, k = epoch % Math.max(1, data.count); visit < data.count; visit++, k = (k + stride) % data.count) {
      const from = data.offsets[k]!
      const to = data.offsets[k + 1]!
      let sum = 0
      for (let f = from; f < to; f++) sum += weights[data.ids[f]!]!
      const realId = data.realIds[k]!
      if (realId >= 0) sum += weights[realId]! * data.reals[k]!
      const slope = data.importance[k]! * (1 / (1 + Math.exp(-sum)) - data.labels[k]!)
      if (Math.abs(slope) < 1e-4) continue
      for (let f = from; f < to; f++) step(weights, squares, data.ids[f]!, slope, rate, ridge)
      if (realId >= 0) step(weights, squares, realId, slope * data.reals[k]!, rate, ridge)
    }
    if (epoch >= epochs / 2) for (let f = 0; f < size; f++) averaged[f]! += weights[f]!
  }
  const kept = epochs - Math.ceil(epochs / 2)
  return Float32Array.from(averaged, value => value / kept)
}

function step(weights: Float32Array, squares: Float32Array, id: number, slope: number, rate: number, ridge: number): void {
  const gradient = slope + ridge * weights[id]!
  squares[id]! += gradient * gradient
  weights[id]! -= (rate * gradient) / Math.sqrt(squares[id]!)
}

/** A step near the golden section of `count` that shares no divisor with it: visits all, neighbours far apart. */
function coprimeStride(count: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y))
  let stride = Math.max(1, Math.floor(count * 0.6180339887))
  while (divisor(stride, count) !== 1) stride++
  return stride
}
