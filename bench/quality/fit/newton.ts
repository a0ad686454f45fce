// Logistic regression over named features by full Newton steps with an L2 penalty: same data, same weights.

export interface Example {
  features: Readonly<Record<string, number>>
  y: 0 | 1
  /** How often it counts; 1 when absent. */
  weight?: number
}

/** Steps are enough when the weights stand still; 20 always were. */
const steps = 20
/** Log-odds one step may move a weight at most: keeps the first steps of separable data in bounds. */
const widestMove = 4

/** The weights by feature name, four decimals. The bias (`bias`) is hardly pulled to zero. */
export function fitNewton(examples: readonly Example[], penalty: number): Record<string, number> {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  const rows = examples.map(({ features }) => Float64Array.from(names, name => features[name] ?? 0))
  const size = names.length
  const weights = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
    for (const [k, row] of rows.entries()) addExample(row, examples[k]!, weights, gradient, hessian)
    names.forEach((name, i) => {
      const ridge = name === 'bias' ? 0.001 : penalty
      gradient[i]! -= ridge * weights[i]!
      hessian[i]![i]! += ridge
    })
    solve(hessian, gradient).forEach((move, i) => {
      weights[i]! += Math.max(-widestMove, Math.min(widestMove, move))
    })
  }
  return Object.fromEntries(names.map((name, i) => [name, Number(weights[i]!.toFixed(4))]))
}

function addExample(
  row: Float64Array,
  { y, weight = 1 }: Example,
  weights: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array[],
): void {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += row[i]! * weights[i]!
  const p = 1 / (1 + Math.exp(-sum))
  const curve = weight * Math.max(1e-6, p * (1 - p))
  for (let i = 0; i < row.length; i++) {
    if (row[i] === 0) continue
    gradient[i]! += weight * (y - p) * row[i]!
    for (let j = 0; j < row.length; j++) hessian[i]![j]! += curve * row[i]! * row[j]!
  }
}

/** Solves a symmetric positive definite system by Gaussian elimination. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]))
  const size = right.length
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!
    }
  }
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i]![size]!
    for (let j = i + 1; j < size; j++) sum -= rows[i]![j]! * solution[j]!
    solution[i] = sum / rows[i]![i]!
  }
  return solution
}
