// Figures of an aligned pair, the bags beside them, and how a body takes up a statement.
import { expect, test } from 'vitest'
import { type AlignmentFeatures, alignWords, compileWeights, type WeightFile } from '../../../src/text/align/align.ts'
import { compareNumbers, describe as describePair, figureNames } from '../../../src/text/align/describe.ts'
import { prepareBody, supportFigures } from '../../../src/text/align/support.ts'
import { cosine, countRarity, coverage, makeBag } from '../../../src/text/align/vectors.ts'
import news from '../../../src/text/align/weights/news.json' with { type: 'json' }
import { makeLexicon, prepareWords } from '../../../src/text/align/words.ts'

const aligner: AlignmentFeatures = { weights: compileWeights(news as unknown as WeightFile), lexicon: makeLexicon() }
const words = (text: string) => prepareWords(text.split(' '), aligner.lexicon)

function figures(a: string, b: string): Record<string, number> {
  const [left, right] = [words(a), words(b)]
  const values = describePair(left, right, alignWords(left, right, aligner).links, aligner)
  return Object.fromEntries(figureNames.map((name, k) => [name, values[k]!]))
}

test('there is a figure for every name, and a sentence covers itself', () => {
  const own = figures('The ferry sank off Tallis', 'The ferry sank off Tallis')
  expect(Object.values(own).every(Number.isFinite)).toBe(true)
  expect(own.identicalA).toBeGreaterThan(0.95)
  expect(own.coverB).toBeGreaterThan(0.95)
  expect(own.leftA).toBe(0)
})

test('another number on each side is a difference, a number on one side is none', () => {
  expect(figures('31 people died in Tallis', '30 people died in Tallis').numbersDiffer).toBe(1)
  expect(figures('31 people died in Tallis', 'people died in Tallis').numbersDiffer).toBe(0)
  const [a, b] = [words('two men and 5 dogs'), words('2 men and 6 dogs')]
  const whole = [0, 1, 2, 3, 4]
  expect(compareNumbers(a, whole, b, whole)).toEqual({ equal: 1, leftA: 1, leftB: 1 })
})

test('a negation on one side shows', () => {
  expect(figures('The port did not close', 'The port did close').negations).toBe(1)
})

test('a bag covers itself, shares nothing with another, and weighs rare words more', () => {
  const texts = [words('ferry sank Tallis'), words('ferry council vote'), words('bridge harbour')]
  const rarity = countRarity(texts.map(text => [text]))
  const bags = texts.map(text => makeBag([text], rarity))
  expect(cosine(bags[0]!, bags[0]!)).toBeCloseTo(1)
  expect(cosine(bags[0]!, bags[2]!)).toBe(0)
  expect(coverage(bags[0]!, bags[1]!)).toBeLessThan(1 / 3)
  expect(coverage(makeBag([]), bags[0]!)).toBe(0)
})

test('a body that tells a headline covers it, one about something else does not, and an empty one is no error', () => {
  const headline = words('Ferry sinks off Tallis')
  const told = prepareBody([words('A ferry sank off Tallis on Sunday .'), words('Nobody was hurt .')])
  const other = prepareBody([words('Corvane Motors denied the rumour .')])
  expect(supportFigures(headline, told, aligner)[0]).toBeGreaterThan(0.9)
  expect(supportFigures(headline, other, aligner)[0]).toBe(0)
  expect(supportFigures(headline, prepareBody([]), aligner).every(Number.isFinite)).toBe(true)
})
