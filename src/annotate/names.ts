// Names (first stub, to be replaced)
import type { AnnotationInput, NameMention } from '../model/annotations.ts'

export function findNames(_input: AnnotationInput): NameMention[] {
  return []
}
