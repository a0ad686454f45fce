// The origins of an edition counted again with other thresholds, from the shared wording that the edition keeps: no text is read again.
// Cost: the pairs that share wording, squared only within groups.
import type { Edition, Origin } from '../../model/edition.ts'
import { VariorumError } from '../../model/error.ts'
import { type OriginLimits, originLimits, partition } from './origins.ts'

/** Thresholds of origins, as `made.settings` names them; what is not given stays as the edition was made. */
export interface OriginThresholds {
  /** Share of the shorter body from which two reports share an origin, above 0 to 1 (`lineage.share`). */
  share?: number
  /** The same when the shared wording lies in many passages (`lineage.shareInManyPlaces`). */
  shareInManyPlaces?: number
  /** Number of passages that count as many (`lineage.places`). */
  places?: number
}

/**
 * The origins as they would be with other thresholds; with none given, those of the edition. Credits join at every threshold. A group that
 * the edition does not have takes its name from the credit lines of those it is made of. Claims keep the origins they were counted for.
 * Throws a `VariorumError` when a threshold is out of range or the edition keeps no shared wording.
 */
export function originsAt(edition: Edition, thresholds: OriginThresholds = {}): Origin[] {
  const { origins, shared } = edition.lineage
  if (shared === undefined)
    throw new VariorumError('no-shared-wording', 'the edition has no lineage.shared to count on; compare its reports again')
  const ids = origins.flatMap(origin => origin.reports).sort()
  return partition(ids, shared, limitsOf(edition, thresholds)).map(group => originOf(group, edition))
}

function limitsOf({ made: { settings } }: Edition, thresholds: OriginThresholds): OriginLimits {
  const limit = (name: keyof OriginThresholds, otherwise: number, most: number): number => {
    const stated = settings[`lineage.${name}`]
    const value = thresholds[name] ?? (typeof stated === 'number' ? stated : otherwise)
    if (value > 0 && value <= most) return value
    throw new VariorumError(
      'threshold-out-of-range',
      `${name}: ${value}; give a number above 0${most === 1 ? ' and up to 1' : ''}`,
    )
  }
  return {
    share: limit('share', originLimits.share, 1),
    scattered: limit('shareInManyPlaces', originLimits.scattered, 1),
    places: limit('places', originLimits.places, Number.POSITIVE_INFINITY),
  }
}

function originOf(group: readonly string[], { lineage: { origins, borrowings } }: Edition): Origin {
  const known = origins.find(({ reports }) => reports.length === group.length && reports.every((id, k) => id === group[k]))
  if (known !== undefined) return known
  const id = `origin-${group[0]}`
  const reports = [...group]
  const named = nameOf(group, origins)
  if (named !== undefined) return { id, reports, ...named }
  const hasSource = borrowings.some(
    ({ from, to, certainty }) => certainty === 'certain' && 'report' in from && group.includes(from.report) && group.includes(to),
  )
  return { id, reports, kind: group.length === 1 || hasSource ? 'report' : 'common', at: [] }
}

/** The name that most credit lines of the group's reports give, of the edition's named origins. */
function nameOf(group: readonly string[], origins: readonly Origin[]): Pick<Origin, 'kind' | 'name' | 'at'> | undefined {
  let best: Pick<Origin, 'kind' | 'name' | 'at'> | undefined
  for (const { kind, name, at } of origins) {
    if (name === undefined) continue
    const inside = at.filter(({ report }) => group.includes(report))
    if (inside.length > (best?.at.length ?? 0)) best = { kind, name, at: inside }
  }
  return best
}
