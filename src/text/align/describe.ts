// An aligned pair of sentences (or of parts of them) in figures: how much of each side the other says, how closely, and what is left over.
// Pure bookkeeping over the links; small models and rules read it. Cost: words × words of the parts.

import type { AlignmentFeatures, Link } from './align.ts'
import { groupOf, groups, lastLexical, matches, matchWords } from './match.ts'
import { type Form, numberValue, type Words, wordKind } from './words.ts'

/** A part of a sentence: indices of its words. */
export type Part = readonly number[]

/** Names of the figures that `describe` returns, in order. */
export const figureNames = [
  'coverA', // share of a's information that is linked inside the part, each word by its best link
  'coverB',
  'closeA', // the same, each link counted by how closely its words match
  'closeB',
  'identicalA', // share of a's information in content words with an identical (or same-lemma) partner
  'identicalB',
  'namesLeftA', // information of capitalised words without a link
  'namesLeftB',
  'numbersLeftA',
  'numbersLeftB',
  'numbersEqual',
  'numbersDiffer', // 1 when both sides have numbers and some of each side have no equal
  'verbsLeftA',
  'verbsLeftB',
  'leftA', // unlinked content words
  'leftB',
  'contentA',
  'contentB',
  'wordsA',
  'wordsB',
  'negations', // difference of the counts of negation words
  'antonyms',
  'similar', // links of each lexical kind
  'weak',
  'unlike',
  'siblings',
  'broader', // links by hypernym
  'nearA', // best relation of a's unlinked content words to any word of b: share with some relation
  'nearB',
  'crossing', // share of neighbouring links that run backwards
  'longestRun', // longest run of links in step, as a share of the shorter side
  'functionLinked',
  'letters', // Dice coefficient of letter pairs of both parts
  'score', // mean probability of the links
] as const

const information = new WeakMap<Form, number>()
const rareCommonness = 9

/** How much a word tells, 0..1: names and rare words most, function words little. From WordNet's counts of use. */
export function informationOf(form: Form): number {
  let value = information.get(form)
  if (value === undefined) {
    if (form.kind === wordKind.punctuation) value = 0
    else if (form.kind === wordKind.function) value = form.functionClass === 'negation' ? 0.3 : 0.05
    else if (form.kind === wordKind.number) value = 0.9
    else value = Math.max(0.3, 1 - form.commonness / rareCommonness)
    information.set(form, value)
  }
  return value
}

const closeness = [1, 0.8, 0.5, 0.35, 1, 0.5, 0.3, 1, 0.3]

const all = (words: Words): Part => words.forms.map((_, i) => i)

/** The figures of a pair of parts (whole sentences by default), in the order of `figureNames`. */
export function describe(
  a: Words,
  b: Words,
  links: readonly Link[],
  { lexicon }: AlignmentFeatures,
  partA: Part = all(a),
  partB: Part = all(b),
): number[] {
  const inA = new Set(partA)
  const inB = new Set(partB)
  const inside = links.filter(([i, j]) => inA.has(i) && inB.has(j))
  const code = new Map(inside.map(([i, j]) => [i * 4096 + j, matchWords(a, i, b, j, lexicon.wordNet)]))
  const codeOf = ([i, j]: Link): number => code.get(i * 4096 + j)!
  const left = sideFigures(a, partA, inside, 0, codeOf)
  const right = sideFigures(b, partB, inside, 1, codeOf)
  const numbers = compareNumbers(a, partA, b, partB)
  const count = (test: (code: number) => boolean): number => inside.reduce((sum, link) => sum + (test(codeOf(link)) ? 1 : 0), 0)
  const groupCount = (name: (typeof groups)[number]): number => count(c => groupOf[c] === groups.indexOf(name))
  const matchCount = (name: (typeof matches)[number]): number => count(c => c === matches.indexOf(name))
  const near = (own: Words, ownPart: Part, other: Words, otherPart: Part, linked: ReadonlySet<number>): number => {
    const free = ownPart.filter(i => !linked.has(i) && own.forms[i]!.kind === wordKind.content)
    const related = free.filter(i => otherPart.some(j => matchWords(own, i, other, j, lexicon.wordNet) <= lastLexical))
    return free.length === 0 ? 0 : related.length / free.length
  }
  const linkedA = new Set(inside.map(([i]) => i))
  const linkedB = new Set(inside.map(([, j]) => j))
  const functionWords = partA.filter(i => a.forms[i]!.kind === wordKind.function)
  return [
    left.cover,
    right.cover,
    left.close,
    right.close,
    left.identical,
    right.identical,
    left.namesLeft,
    right.namesLeft,
    numbers.leftA,
    numbers.leftB,
    numbers.equal,
    numbers.leftA > 0 && numbers.leftB > 0 ? 1 : 0,
    left.verbsLeft,
    right.verbsLeft,
    left.left,
    right.left,
    left.content,
    right.content,
    partA.length,
    partB.length,
    Math.abs(negations(a, partA) - negations(b, partB)),
    matchCount('antonym'),
    groupCount('similar'),
    groupCount('weak'),
    groupCount('unlike'),
    matchCount('sibling'),
    matchCount('hypernym'),
    near(a, partA, b, partB, linkedA),
    near(b, partB, a, partA, linkedB),
    crossingShare(inside),
    longestRun(inside) / Math.max(1, Math.min(partA.length, partB.length)),
    functionWords.length === 0 ? 0 : functionWords.filter(i => linkedA.has(i)).length / functionWords.length,
    lettersShare(a, partA, b, partB),
    inside.length === 0 ? 0 : inside.reduce((sum, [, , score]) => sum + score, 0) / inside.length,
  ]
}

function sideFigures(words: Words, part: Part, links: readonly Link[], side: 0 | 1, codeOf: (link: Link) => number) {
  const best = new Map<number, number>()
  const close = new Map<number, number>()
  const identical = new Set<number>()
  for (const link of links) {
    const at = link[side]
    const g = groupOf[codeOf(link)]!
    best.set(at, Math.max(best.get(at) ?? 0, link[2]))
    close.set(at, Math.max(close.get(at) ?? 0, closeness[g]!))
    if (g === 0) identical.add(at)
  }
  const figures = { cover: 0, close: 0, identical: 0, namesLeft: 0, verbsLeft: 0, left: 0, content: 0 }
  let total = 0
  for (const i of part) {
    const form = words.forms[i]!
    const weight = informationOf(form)
    total += weight
    figures.cover += weight * (best.get(i) ?? 0)
    figures.close += weight * (close.get(i) ?? 0)
    if (identical.has(i)) figures.identical += weight
    if (form.kind === wordKind.function || form.kind === wordKind.punctuation) continue
    figures.content++
    if (best.has(i)) continue
    figures.left++
    if (form.capital) figures.namesLeft += weight
    if ((form.parts & 2) !== 0 && !form.capital) figures.verbsLeft++
  }
  if (total > 0) for (const name of ['cover', 'close', 'identical'] as const) figures[name] /= total
  return figures
}

/** Numbers of both parts by value: equal pairs, and what each side has left. */
export function compareNumbers(a: Words, partA: Part, b: Words, partB: Part): { equal: number; leftA: number; leftB: number } {
  const valuesOf = (words: Words, part: Part): Set<number> => {
    const values = new Set<number>()
    for (const i of part) {
      const form = words.forms[i]!
      if (words.values[i] !== undefined && form.kind === wordKind.number) values.add(words.values[i]!)
      for (const piece of form.pieces) {
        const value = numberValue(piece)
        if (value !== undefined) values.add(value)
      }
    }
    return values
  }
  const left = valuesOf(a, partA)
  const right = valuesOf(b, partB)
  const equal = [...left].filter(value => right.has(value)).length
  return { equal, leftA: left.size - equal, leftB: right.size - equal }
}

function negations(words: Words, part: Part): number {
  return part.filter(i => words.forms[i]!.functionClass === 'negation').length
}

function crossingShare(links: readonly Link[]): number {
  let backwards = 0
  for (let k = 1; k < links.length; k++) if (links[k]![1] < links[k - 1]![1]) backwards++
  return links.length < 2 ? 0 : backwards / (links.length - 1)
}

function longestRun(links: readonly Link[]): number {
  const runs = new Map<number, number>()
  let longest = 0
  for (const [i, j] of links) {
    const run = (runs.get((i - 1) * 4096 + j - 1) ?? 0) + 1
    runs.set(i * 4096 + j, run)
    longest = Math.max(longest, run)
  }
  return longest
}

function lettersShare(a: Words, partA: Part, b: Words, partB: Part): number {
  const counts = new Map<number, number>()
  let [sizeA, sizeB, shared] = [0, 0, 0]
  for (const i of partA)
    for (const pair of a.forms[i]!.bigrams) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
      sizeA++
    }
  for (const j of partB)
    for (const pair of b.forms[j]!.bigrams) {
      const left = counts.get(pair) ?? 0
      if (left > 0) {
        shared++
        counts.set(pair, left - 1)
      }
      sizeB++
    }
  return sizeA + sizeB === 0 ? 0 : (2 * shared) / (sizeA + sizeB)
}
