// How a clause asserts what it tells: denied or not, done or still to come, and whether it is a circumstance or a few words only. Two
// clauses that differ in it seldom tell the same. Of pairs judged blind that the score thought likely (.25 and more) half were the same,
// but of those with one denial 9%, one circumstance 17%, one of at most four words 24%, one still to come 33%.
// Cost: one pass over the words of a clause, remembered.
import { prepositions } from '../../lang/clauses.ts'
import { tokenKind } from '../../model/annotations.ts'
import { place } from './features.ts'
import type { Unit } from './units.ts'

interface Manner {
  denied: boolean
  toCome: boolean
  circumstance: boolean
  brief: boolean
}

const denial = /^(?:not|never|no|nor|neither|nobody|nothing|none|cannot)$|n['’]t$/
const coming = /^(?:will|would|shall|should|could|may|might|must|plans|expected|set)$|['’]ll$/
/** Words that a clause has at least that is more than a remark. */
const fewestWords = 5

const known = new WeakMap<Unit, Manner>()

function mannerOf(unit: Unit): Manner {
  let manner = known.get(unit)
  if (manner === undefined) {
    const words = printedWords(unit)
    manner = {
      denied: words.some(word => denial.test(word)),
      toCome: words.some(word => coming.test(word)),
      circumstance: prepositions.has(words[0] ?? '') && !unit.words.some(({ verb }) => verb),
      brief: words.length < fewestWords,
    }
    known.set(unit, manner)
  }
  return manner
}

function printedWords({ clause, report: { annotated } }: Unit): string[] {
  const { report, tokens } = annotated
  return clause.tokens.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + i)
      .filter(i => tokens.kinds[i] !== tokenKind.punctuation)
      .map(i => report.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase()),
  )
}

/** Adds in what one clause differs from the other, and whether both deny or both are brief. */
export function addManner(all: Float64Array, a: Unit, b: Unit): void {
  const [x, y] = [mannerOf(a), mannerOf(b)]
  all[place['one denied']] = Number(x.denied !== y.denied)
  all[place['both denied']] = Number(x.denied && y.denied)
  all[place['one to come']] = Number(x.toCome !== y.toCome)
  all[place['one circumstance']] = Number(x.circumstance !== y.circumstance)
  all[place['one brief']] = Number(x.brief !== y.brief)
  all[place['both brief']] = Number(x.brief && y.brief)
}

/**
 * What is asked beyond the score, in log-odds, of a clause with a verb and a stretch without one, of two of which one denies, and of two remarks of
 * few words. Of pairs judged blind with a score of .22 to .5, 33%, 24% and 14% of these were the same, of all 43%. On real-pairs (dev) it costs
 * one shared claim of 160 and saves three single ones; a threshold as strict on the judged pairs (.30) would cost six.
 */
const beyond = 1.5
/**
 * The same of a remark of few words and a longer clause. Of nine joined claims of 55 read stories that it parts ("call witnesses to testify" and a
 * whole demand) five were wrong; on real-pairs (dev) it costs one shared claim of 158, as .5 and 1.5 do.
 */
const beyondRemark = 1

/** The log-odds by which the score of two clauses must lie higher than is asked of others. */
export function surchargeOf(a: Unit, b: Unit): number {
  const [x, y] = [mannerOf(a), mannerOf(b)]
  const surcharge = a.finite !== b.finite || x.denied !== y.denied || (x.brief && y.brief) ? beyond : 0
  return surcharge + (x.brief === y.brief ? 0 : beyondRemark)
}
