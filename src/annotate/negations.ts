// Negations (first stub, to be replaced)
import type { AnnotationInput, Negation } from '../model/annotations.ts'

export function findNegations(_input: AnnotationInput): Negation[] {
  return []
}
