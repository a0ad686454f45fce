// What the word aligner says of two clauses: how much of either it links, and whether what happens is linked or only who it happens to.
// Cost: one alignment of the two, then linear in their words.
import { type AlignmentFeatures, alignWords } from '../../text/align/align.ts'
import { prepareWords, type Words } from '../../text/align/words.ts'
import { place, weightOf } from './features.ts'
import { type Unit, wordClass } from './units.ts'

function coversOf(a: Unit, b: Unit, aligner: AlignmentFeatures): [Cover, Cover] {
  const { links } = alignWords(wordsOf(a, aligner), wordsOf(b, aligner), aligner)
  const bestA = new Float64Array(a.words.length)
  const bestB = new Float64Array(b.words.length)
  for (const [i, j, p] of links) {
    bestA[i] = Math.max(bestA[i]!, p)
    bestB[j] = Math.max(bestB[j]!, p)
  }
  return [cover(a, b, bestA, wordsOf(a, aligner)), cover(b, a, bestB, wordsOf(b, aligner))]
}

const prepared = new WeakMap<Unit, Words>()
function wordsOf(unit: Unit, { lexicon }: AlignmentFeatures): Words {
  let words = prepared.get(unit)
  if (words === undefined) {
    const { tokens, report } = unit.report.annotated
    words = prepareWords(
      unit.words.map(({ token }) => report.text.slice(tokens.starts[token], tokens.ends[token])),
      lexicon,
    )
    prepared.set(unit, words)
  }
  return words
}

/** Adds how much of either unit the word aligner links to the other. */
export function addAligned(all: Float64Array, a: Unit, b: Unit, aligner: AlignmentFeatures): void {
  const [inA, inB] = coversOf(a, b, aligner)
  const both = (share: (side: Cover) => number): [number, number] => [share(inA), share(inB)]
  const shares = both(({ sum, total }) => sum / Math.max(0.01, total))
  all[place['aligned least']] = Math.min(...shares)
  all[place['aligned most']] = Math.max(...shares)
  all[place['aligned both']] = (2 * shares[0] * shares[1]) / Math.max(0.01, shares[0] + shares[1])
  all[place['aligned weight']] = Math.log1p(inA.sum + inB.sum)
  all[place['aligned words']] = Math.log1p(inA.count + inB.count)
  all[place['names linked']] = Math.log1p(Math.min(inA.names, inB.names))
  all[place['rarest linked']] = Math.max(inA.rarest, inB.rarest)
  all[place['verb linked']] = Math.max(inA.verb, inB.verb)
  all[place['verbs apart']] = inA.verbs > 0 && inB.verbs > 0 ? 1 - Math.max(inA.verb, inB.verb) : 0
  addParts(all, inA, inB)
}

/** Adds whether the events, not the names alone, are linked, and what stands before and after the main verbs. */
function addParts(all: Float64Array, inA: Cover, inB: Cover): void {
  all[place['events linked']] = Math.min(inA.event, inB.event)
  if (inA.main >= 0 && inB.main >= 0) {
    all[place['main verbs linked']] = Math.min(inA.main, inB.main)
    all[place['main verbs apart']] = 1 - Math.max(inA.main, inB.main)
  }
  const least = (share: (side: Cover) => number): number => Math.min(share(inA), share(inB))
  const plain = ({ plain: [sum, total] }: Cover): number => sum / Math.max(0.01, total)
  all[place['plain linked least']] = least(plain)
  all[place['plain linked most']] = Math.max(plain(inA), plain(inB))
  all[place['only names']] = least(({ count, names }) => count - names) < onlyNames ? 1 : 0
  all[place['before verb least']] = least(({ before: [sum, total] }) => sum / Math.max(0.01, total))
  all[place['after verb least']] = least(({ after: [sum, total] }) => sum / Math.max(0.01, total))
}

/** Linked words that are no names, below which two clauses have only names in common. */
const onlyNames = 0.5

interface Cover {
  sum: number
  total: number
  /** Content words, names and the best verb among the linked, each by its probability. */
  count: number
  names: number
  verb: number
  verbs: number
  rarest: number
  /** The best linked among words for what happens: verbs and nouns that can be verbs. */
  event: number
  /** How well the first verb is linked, -1 without one. */
  main: number
  /** Linked and whole weight: of words that are no names or figures, of those before the first verb, and of those after it. */
  plain: [number, number]
  before: [number, number]
  after: [number, number]
}

/** WordNet's bit for verbs. */
const verbPart = 2

/** How much of a unit is linked; common words of the language weigh less than rare ones. */
function cover(unit: Unit, other: Unit, best: Float64Array, { forms }: Words): Cover {
  const result: Cover = {
    sum: 0,
    total: 0,
    count: 0,
    names: 0,
    verb: 0,
    verbs: 0,
    rarest: 0,
    event: 0,
    main: -1,
    plain: [0, 0],
    before: [0, 0],
    after: [0, 0],
  }
  const main = unit.words.findIndex(({ verb }) => verb)
  for (const [i, word] of unit.words.entries()) {
    const weight = weightOf(word, unit.report, other.report) * Math.max(0.3, 1.2 - 0.1 * forms[i]!.commonness)
    const p = best[i]!
    result.total += weight
    result.sum += weight * p
    result.rarest = Math.max(result.rarest, weight * p)
    if (word.kind === wordClass.light) continue
    result.count += p
    const side = i < main ? result.before : result.after
    side[0] += weight * p
    side[1] += weight
    if (word.kind === wordClass.content) {
      result.plain[0] += weight * p
      result.plain[1] += weight
      if (word.verb || (forms[i]!.parts & verbPart) !== 0) result.event = Math.max(result.event, p)
    }
    if (i === main) result.main = p
    if (word.kind === wordClass.name) result.names += p
    if (!word.verb) continue
    result.verbs++
    result.verb = Math.max(result.verb, p)
  }
  return result
}
