// Quantities (first stub, to be replaced)
import type { AnnotationInput, Quantity, TimeMention } from '../model/annotations.ts'

export function findQuantities(_input: AnnotationInput, _times: readonly TimeMention[]): Quantity[] {
  return []
}
