// Times (first stub, to be replaced)
import type { AnnotationInput, TimeMention } from '../model/annotations.ts'

export function findTimes(_input: AnnotationInput): TimeMention[] {
  return []
}
