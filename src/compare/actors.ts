// The actors of a story under one name across its reports (first stub, to be replaced)
import type { AnnotatedReport } from '../model/annotations.ts'
import type { Actor } from '../model/edition.ts'

export function findActors(_reports: readonly AnnotatedReport[]): Actor[] {
  return []
}
