// `stage align` on records: tokens or strings in, links out, and messages for what is neither.
import { expect, test } from 'vitest'
import { alignRecord } from '../../src/cli/stage-align.ts'
import { compileWeights, type WeightFile } from '../../src/text/align/align.ts'
import news from '../../src/text/align/weights/news.json' with { type: 'json' }
import { makeLexicon } from '../../src/text/align/words.ts'

const features = { weights: compileWeights(news as unknown as WeightFile), lexicon: makeLexicon() }

test('token lists are taken as they are, strings are cut, and ids become strings', () => {
  const words = ['The', 'ferry', 'sank', '.']
  const expected = [0, 1, 2, 3].map(i => [i, i])
  const listed = alignRecord({ id: 7, a: words, b: words }, features) as { id: string; links: number[][] }
  expect(listed.id).toBe('7')
  expect(listed.links.map(([i, j]) => [i, j])).toEqual(expected)
  const cut = alignRecord({ id: 'x', a: 'The ferry sank.', b: 'The ferry sank.' }, features) as { links: number[][] }
  expect(cut.links.map(([i, j]) => [i, j])).toEqual(expected)
})

test('a record without b, or with other things in it, is refused by field', () => {
  expect(() => alignRecord({ a: 'one' }, features)).toThrow('the field b must be a string or a list of words')
  expect(() => alignRecord({ a: [1], b: 'one' }, features)).toThrow('the field a must be')
  expect(() => alignRecord({ a: 'one', b: new Array(2001).fill('x') }, features)).toThrow('2001 words')
})
