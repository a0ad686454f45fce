// Log-linear models: a sum of inspectable weights, one per named feature; unknown features weigh nothing.
export type Weights = Readonly<Record<string, number>>
export type Model = ReadonlyMap<string, number>

export function modelOf(weights: Weights): Model {
  return new Map(Object.entries(weights))
}

/** The sum of the weights of the features. */
export function scoreOf(model: Model, features: readonly string[]): number {
  let sum = 0
  for (const feature of features) sum += model.get(feature) ?? 0
  return sum
}

/** The probability (0..1) that a score stands for in a two-way decision. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
