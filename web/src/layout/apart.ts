// Who stands apart from whom in a claim: on another side of a difference, or with other words inside quotation marks.
import type { Claim, Edition, Quotation } from '../../../src/model/edition.ts'
import { overlap, type Passage } from '../../../src/model/span.ts'

export interface Apart {
  /** Ids of the reports that tell it otherwise than the one asked about. */
  all: Set<string>
  /** One of them cannot hold beside it, or prints other words inside the marks. */
  hard: boolean
}

/** A function that answers for one claim and one report. */
export function standingApart({
  quotations,
  reports,
}: Pick<Edition, 'quotations' | 'reports'>): (claim: Claim, report: string) => Apart {
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const altered = new Map(quotations.filter(({ wording }) => wording === 'altered').map(one => [one.id, one]))
  return (claim, report) => {
    const apart = fromDifferences(claim, report)
    const ids = new Set(claim.readings.flatMap(({ quotation }) => (quotation === undefined ? [] : [quotation])))
    for (const id of ids) {
      const quotation = altered.get(id)
      for (const other of quotation ? otherWordings(quotation, report, texts) : []) {
        apart.all.add(other)
        apart.hard = true
      }
    }
    return apart
  }
}

function fromDifferences(claim: Claim, report: string): Apart {
  const all = new Set<string>()
  let hard = false
  const mine = claim.readings.filter(reading => reading.report === report)
  for (const { sides, compatible } of claim.differences) {
    const own = sides.filter(side => side.at.some(at => at.report === report && mine.some(reading => overlap(at, reading) > 0)))
    if (own.length === 0) continue
    for (const side of sides) {
      if (own.includes(side)) continue
      for (const at of side.at) if (at.report !== report) all.add(at.report)
      if (!compatible && side.at.length > 0) hard = true
    }
  }
  return { all, hard }
}

/** Reports that print other words than `report` at some place that both reach. */
export function otherWordings(quotation: Quotation, report: string, texts: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>()
  const words = (side: readonly Passage[]): string =>
    side.map(at => texts.get(at.report)?.slice(at.start, at.end) ?? '').join(' ')
  for (const { sides } of quotation.variants) {
    const own = sides.find(side => side[0]?.report === report)
    if (!own) continue
    for (const side of sides) {
      const [first] = side
      if (first && first.report !== report && words(side) !== words(own)) found.add(first.report)
    }
  }
  return found
}
