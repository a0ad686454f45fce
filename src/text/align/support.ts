// How a body of sentences takes up one statement (a headline, say): where it is told, how much of it, and in what tone.
// Method: bags of lemmas choose the nearest sentences, the aligner judges those; counts of denying and distancing words give the tone.
// Cost: linear in the body, plus at most two alignments.
import { denialWords, distanceWords } from '../../lang/doubt-words.ts'
import { type AlignmentFeatures, alignWords } from './align.ts'
import { describe, figureNames } from './describe.ts'
import { type Bag, coverage, makeBag } from './vectors.ts'
import type { Words } from './words.ts'

/** A body ready for many statements. */
export interface Body {
  sentences: readonly Words[]
  bags: readonly Bag[]
  bag: Bag
  lead: Bag
  denials: readonly number[]
  distances: readonly number[]
}

/** Sentences that count as the lead. */
const leadLength = 3
/** Below this share of the statement's weight in its best sentence, nothing is aligned: the body speaks of something else. */
const worthAligning = 0.25

export function prepareBody(sentences: readonly Words[]): Body {
  return {
    sentences,
    bags: sentences.map(sentence => makeBag([sentence])),
    bag: makeBag(sentences),
    lead: makeBag(sentences.slice(0, leadLength)),
    denials: sentences.map(sentence => countWords(sentence, denialWords)),
    distances: sentences.map(sentence => countWords(sentence, distanceWords)),
  }
}

function countWords({ forms }: Words, listed: ReadonlySet<string>): number {
  let count = 0
  for (const { lemmas } of forms) if (lemmas.some(lemma => listed.has(lemma))) count++
  return count
}

/** Figures of how `body` takes up `statement`: shares 0..1 and counts, then those of `describe` for the nearest sentence. */
export function supportFigures(statement: Words, body: Body, aligner: AlignmentFeatures): number[] {
  const own = makeBag([statement])
  const covers = body.bags.map(bag => coverage(own, bag))
  const ranked = covers.map((_, k) => k).sort((x, y) => covers[y]! - covers[x]! || x - y)
  const [best, second] = [ranked[0] ?? -1, ranked[1] ?? -1]
  const near = ranked.filter(k => covers[k]! >= 0.3)
  const sum = (values: readonly number[], which: readonly number[]): number => which.reduce((total, k) => total + values[k]!, 0)
  const everywhere = covers.map((_, k) => k)
  const length = Math.max(1, body.sentences.length)
  return [
    coverage(own, body.bag),
    coverage(own, body.lead),
    covers[0] ?? 0,
    covers[best] ?? 0,
    covers[second] ?? 0,
    best < 0 ? 1 : best / length,
    near.length,
    near.length / length,
    sum(covers, everywhere) / length,
    countWords(statement, denialWords),
    countWords(statement, distanceWords),
    statement.forms.some(({ plain }) => plain === '?') ? 1 : 0,
    statement.forms.length,
    length,
    sum(body.denials, everywhere) / length,
    sum(body.denials, everywhere.slice(0, leadLength)),
    sum(body.denials, near),
    sum(body.denials, ranked.slice(0, 2)),
    sum(body.distances, everywhere) / length,
    sum(body.distances, everywhere.slice(0, leadLength)),
    sum(body.distances, near),
    sum(body.distances, ranked.slice(0, 2)),
    ...alignedFigures(statement, body.sentences[best], covers[best] ?? 0, aligner),
    ...alignedFigures(statement, body.sentences[second], (covers[second] ?? 0) - 0.1, aligner),
  ]
}

function alignedFigures(statement: Words, sentence: Words | undefined, cover: number, aligner: AlignmentFeatures): number[] {
  if (sentence === undefined || cover < worthAligning) return figureNames.map(() => 0)
  return describe(statement, sentence, alignWords(statement, sentence, aligner).links, aligner)
}
