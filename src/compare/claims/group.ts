// A claim in the making.
import type { Unit } from './units.ts'

/** The clauses that tell one claim. */
export interface Group {
  units: Unit[]
  /** Those that newcomers are compared with. */
  members: Unit[]
}
