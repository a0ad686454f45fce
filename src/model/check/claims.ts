// Claims: support follows from the origins of the readings, agreement from the differences, and neither from anything else.
import {
  type Agreement,
  type Claim,
  type Difference,
  differenceKinds,
  type Quotation,
  type Reading,
  type Support,
} from '../edition.ts'
import type { Span } from '../span.ts'
import { byPassage, overlap } from '../span.ts'
import { type Checking, checkPassage, checkPassages, checkPieces, checkSpan, checkUnique, checkWords } from './problems.ts'

export function checkClaims(checking: Checking): void {
  const { claims } = checking.edition
  checkUnique(
    checking,
    'claims',
    claims.map(({ id }) => id),
  )
  const quotations = new Map(checking.edition.quotations.map(quotation => [quotation.id, quotation]))
  claims.forEach((claim, i) => {
    checkClaim(checking, `claims[${i}]`, claim, quotations)
  })
}

function checkClaim(checking: Checking, at: string, claim: Claim, quotations: ReadonlyMap<string, Quotation>): void {
  const { readings, support, agreement, origins, sources, evidence, differences } = claim
  if (readings.length === 0) checking.say(`${at}.readings`, 'a claim needs a reading')
  readings.forEach((reading, i) => {
    checkReading(checking, `${at}.readings[${i}]`, reading)
    if (i > 0 && byPassage(readings[i - 1]!, reading) > 0) {
      checking.say(`${at}.readings[${i}]`, 'readings are not sorted by report id, then start')
    }
  })
  const counted = new Set(readings.map(({ origin }) => origin)).size
  if (origins !== counted) checking.say(`${at}.origins`, `is ${origins}, but the readings count for ${counted}`)
  const derived = supportOf(readings)
  if (support !== derived) checking.say(`${at}.support`, `is ${support}, but the readings make it ${derived}`)
  const wanted = agreementOf(differences, alteredIn(readings, quotations))
  if (agreement !== wanted) checking.say(`${at}.agreement`, `is ${agreement}, but the differences make it ${wanted}`)
  const reports = new Set(readings.map(({ report }) => report)).size
  if (reports > 1 && evidence.length === 0) checking.say(`${at}.evidence`, 'joined readings need evidence')
  evidence.forEach((why, i) => {
    checkWords(checking, `${at}.evidence[${i}]`, why)
  })
  sources.forEach((source, i) => {
    if (source.name === '' || source.at.length === 0) checking.say(`${at}.sources[${i}]`, 'a source needs a name and a place')
    checkPassages(checking, `${at}.sources[${i}].at`, source.at)
  })
  checkDifferences(checking, `${at}.differences`, differences)
}

/** The support that the origins of the readings give a claim. */
export function supportOf(readings: readonly Pick<Reading, 'report' | 'origin'>[]): Support {
  if (new Set(readings.map(({ report }) => report)).size < 2) return 'single'
  return new Set(readings.map(({ origin }) => origin)).size > 1 ? 'corroborated' : 'copied'
}

/** The agreement that the differences make; a claim whose quotation is altered is at least differing. */
export function agreementOf(differences: readonly Pick<Difference, 'compatible'>[], altered: boolean): Agreement {
  if (differences.some(({ compatible }) => !compatible)) return 'contradicted'
  return differences.length > 0 || altered ? 'differing' : 'alike'
}

/** True when two readings of the claim print an altered utterance. */
export function alteredIn(readings: readonly Reading[], quotations: ReadonlyMap<string, Quotation>): boolean {
  const linked = readings.flatMap(({ quotation }) => (quotation === undefined ? [] : [quotation]))
  return linked.some((id, i) => linked.indexOf(id) !== i && quotations.get(id)?.wording === 'altered')
}

function checkReading(checking: Checking, at: string, reading: Reading): void {
  const text = checking.reports.get(reading.report)?.text ?? ''
  checkPassage(checking, at, reading)
  checkPieces(checking, `${at}.spans`, reading, reading.spans)
  if (!checking.origins.has(reading.origin)) checking.say(`${at}.origin`, `there is no origin ${reading.origin}`)
  if (reading.quotation !== undefined && !checking.quotations.has(reading.quotation)) {
    checking.say(`${at}.quotation`, `there is no quotation ${reading.quotation}`)
  }
  for (const [name, passage] of Object.entries(reading.attribution ?? {})) {
    checkPassage(checking, `${at}.attribution.${name}`, passage)
    if (passage.report !== reading.report) checking.say(`${at}.attribution.${name}`, `lies in ${passage.report}, another report`)
  }
  reading.hedges?.forEach((hedge, i) => {
    checkSpan(checking, `${at}.hedges[${i}]`, hedge, text)
  })
}

/** Each has at least two sides with places, and says why in a sentence. */
export function checkDifferences(checking: Checking, at: string, differences: readonly Difference[]): void {
  differences.forEach(({ kind, sides, why }, i) => {
    if (!differenceKinds.includes(kind)) checking.say(`${at}[${i}].kind`, `${kind} is no kind of difference`)
    if (sides.length < 2) checking.say(`${at}[${i}].sides`, 'a difference needs two sides')
    sides.forEach((side, j) => {
      if (side.at.length === 0) checking.say(`${at}[${i}].sides[${j}]`, 'the side points at nothing')
      checkPassages(checking, `${at}[${i}].sides[${j}].at`, side.at)
    })
    checkWords(checking, `${at}[${i}].why`, why)
  })
}

/** Every sentence of a body must share characters with some reading; `sentences` gives the sentences of a report. */
export function checkCovered(checking: Checking, sentences: (text: string, body: readonly Span[]) => readonly Span[]): void {
  const readings = Map.groupBy(
    checking.edition.claims.flatMap(claim => claim.readings),
    ({ report }) => report,
  )
  for (const [id, { text, body }] of checking.reports) {
    if (id === checking.edition.draft?.report) continue
    const told = readings.get(id) ?? []
    for (const sentence of sentences(text, body)) {
      if (told.some(reading => overlap(reading, sentence) > 0)) continue
      checking.say(
        'claims',
        `no claim tells “${text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60))}” of ${id}`,
      )
    }
  }
}
