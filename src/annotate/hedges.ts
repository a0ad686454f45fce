// Hedges (first stub, to be replaced)
import type { AnnotationInput, Hedge } from '../model/annotations.ts'

export function findHedges(_input: AnnotationInput): Hedge[] {
  return []
}
