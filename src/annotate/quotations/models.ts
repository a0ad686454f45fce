// The weights of the quotation models, fitted by bench/quality/fit/fit-quotations.ts: for each model a line a feature, its name and its
// weight in hundredths.
import { type Model, modelOf, type Weights } from '../../text/log-linear.ts'
import weights from './weights.json' with { type: 'json' }

export const modelNames = ['cue', 'none', 'direct', 'mixed', 'choice', 'speaker', 'beginning', 'ending'] as const
export type ModelName = (typeof modelNames)[number]
export type Models = Readonly<Record<ModelName, Model>>

let shipped: Models | undefined

/** The shipped models, built at the first call. */
export function shippedModels(): Models {
  shipped ??= modelsOf(weights)
  return shipped
}

export function modelsOf(all: Readonly<Record<ModelName, Weights>>): Models {
  return Object.fromEntries(modelNames.map(name => [name, modelOf(all[name])])) as Record<ModelName, Model>
}
