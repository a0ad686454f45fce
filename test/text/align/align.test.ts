// The aligner on small invented sentences, with and without WordNet, and its properties.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AlignmentFeatures, align, compileWeights, type WeightFile } from '../../../src/text/align/align.ts'
import news from '../../../src/text/align/weights/news.json' with { type: 'json' }
import { openWordNet } from '../../../src/text/align/wordnet.ts'
import { makeLexicon } from '../../../src/text/align/words.ts'

const weights = compileWeights(news as unknown as WeightFile)
const bare: AlignmentFeatures = { weights, lexicon: makeLexicon() }
const resource = join(import.meta.dirname, '../../../dist/resources/wordnet.bin')

function pairs(a: string, b: string, features: AlignmentFeatures): string[] {
  const [left, right] = [a.split(' '), b.split(' ')]
  return align(left, right, features).links.map(([i, j]) => `${left[i]}=${right[j]}`)
}

test('a sentence aligns with itself, word by word', () => {
  const words = 'The mayor of Tallis said on Monday that the old bridge had to close .'.split(' ')
  const { links, score } = align(words, words, bare)
  expect(links.map(([i, j]) => [i, j])).toEqual(words.map((_, i) => [i, i]))
  expect(score).toBeGreaterThan(0.97)
})

test('inflected forms, equal numbers and names align without any resource', () => {
  const found = pairs(
    'Corvane Motors sacked two workers in Tallis',
    'Corvane Motors has sacked 2 workers at its Tallis plant',
    bare,
  )
  expect(found).toEqual(expect.arrayContaining(['Corvane=Corvane', 'sacked=sacked', 'two=2', 'workers=workers', 'Tallis=Tallis']))
})

test('sentences about other things share no content word', () => {
  const found = pairs('On Sunday heavy rain flooded the valley of Orrin', 'Corvane Motors sacked two workers', bare)
  expect(found).toEqual([])
})

test('an empty sentence has no links and score 0', () => {
  expect(align([], ['word'], bare)).toEqual({ links: [], score: 0 })
  expect(align([], [], bare)).toEqual({ links: [], score: 0 })
})

test.runIf(existsSync(resource))('synonyms align with WordNet', () => {
  const features = { weights, lexicon: makeLexicon(openWordNet(readFileSync(resource))) }
  const found = pairs('Corvane Motors bought the Orrin shipyard', 'Corvane Motors purchased the Orrin shipyard', features)
  expect(found).toContain('bought=purchased')
})

test('links lie inside both sentences, are sorted, and are the same each time', () => {
  const sentence = fc.array(fc.string({ maxLength: 12 }), { maxLength: 20 })
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const first = align(a, b, bare)
      for (const [i, j, score] of first.links) {
        expect(i >= 0 && i < a.length && j >= 0 && j < b.length).toBe(true)
        expect(score >= 0 && score <= 1).toBe(true)
      }
      expect(first.links).toEqual([...first.links].sort(([i, j], [x, y]) => i - x || j - y))
      expect(align(a, b, { weights, lexicon: makeLexicon() })).toEqual(first)
    }),
  )
})
