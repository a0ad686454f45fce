// The part of an edition that cannot all hold: an excerpt that says so in `made.settings.only`.
import type { Edition } from './edition.ts'

/** Keeps contradicted claims, altered or contradicted quotations, and headline assertions that their own body does not bear out. */
export function onlyIncompatible(edition: Edition): Edition {
  const quotations = edition.quotations.filter(
    ({ wording, differences }) => wording === 'altered' || differences.some(({ compatible }) => !compatible),
  )
  const kept = new Set(quotations.map(({ id }) => id))
  const claims = edition.claims
    .filter(({ agreement }) => agreement === 'contradicted')
    .map(claim => ({
      ...claim,
      differences: claim.differences.filter(({ compatible }) => !compatible),
      readings: claim.readings.map(({ quotation, ...reading }) =>
        quotation !== undefined && kept.has(quotation) ? { ...reading, quotation } : reading,
      ),
    }))
  const claimIds = new Set(claims.map(({ id }) => id))
  return {
    ...edition,
    made: { ...edition.made, settings: { ...edition.made.settings, only: 'incompatible' } },
    claims,
    quotations,
    headlines: edition.headlines
      .map(headline => ({
        ...headline,
        assertions: headline.assertions.filter(({ own }) => own === 'unsupported' || own === 'contradicted'),
      }))
      .filter(({ assertions }) => assertions.length > 0),
    timeline: edition.timeline.map(({ claim, ...entry }) =>
      claim !== undefined && claimIds.has(claim) ? { ...entry, claim } : entry,
    ),
  }
}
