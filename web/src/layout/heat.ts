// The heat of a base text: for every stretch, the share of the other reports that tell it otherwise (after Juxta and EVT).
import type { Claim, Edition } from '../../../src/model/edition.ts'
import type { Report } from '../../../src/model/report.ts'
import { type Apart, standingApart } from './apart.ts'
import { type Segment, segmentReport } from './segments.ts'

export interface HeatSegment extends Segment {
  /** Eight steps, 0 = all who tell it tell it alike. */
  step: number
  differing: number
  telling: number
  contradicted: boolean
}

/** Number of shades beside "none". */
export const heatSteps = 7

/** The base text in segments with their heat; reports in `hidden` count neither way. */
export function heatOf(edition: Edition, base: Report, hidden: readonly string[] = []): HeatSegment[] {
  const shown = edition.reports.map(({ id }) => id).filter(id => !hidden.includes(id))
  const claims = new Map(edition.claims.map(claim => [claim.id, claim]))
  const standing = standingApart(edition)
  return segmentReport(base, edition.claims, shown).map(segment => {
    const claim = segment.claim === undefined ? undefined : claims.get(segment.claim)
    const others = claim
      ? othersOf(claim, standing(claim, base.id), base.id, shown)
      : { differing: 0, telling: 0, contradicted: false }
    const share = others.telling === 0 ? 0 : others.differing / others.telling
    return { ...segment, ...others, step: share === 0 ? 0 : Math.max(1, Math.round(share * heatSteps)) }
  })
}

function othersOf(claim: Claim, apart: Apart, base: string, shown: readonly string[]) {
  const telling = new Set(claim.readings.map(({ report }) => report).filter(id => id !== base && shown.includes(id)))
  const differing = [...apart.all].filter(id => telling.has(id)).length
  return { differing, telling: telling.size, contradicted: apart.hard && differing > 0 }
}

/** Share of the claims told by both that `report` tells otherwise than `base`, 0..1; undefined when they share none. */
export function distanceFromBase(edition: Edition, base: string, report: string): number | undefined {
  const standing = standingApart(edition)
  let shared = 0
  let apart = 0
  for (const claim of edition.claims) {
    const has = (id: string): boolean => claim.readings.some(reading => reading.report === id)
    if (!has(base) || !has(report)) continue
    shared++
    if (standing(claim, base).all.has(report)) apart++
  }
  return shared === 0 ? undefined : apart / shared
}
