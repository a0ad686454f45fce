// How two words match by themselves, one case a line.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { matches, matchWords } from '../../../src/text/align/match.ts'
import { openWordNet } from '../../../src/text/align/wordnet.ts'
import { type Lexicon, makeLexicon, numberValue, prepareWords } from '../../../src/text/align/words.ts'

function match(a: string, b: string, lexicon: Lexicon = makeLexicon()): string {
  const [left, right] = [prepareWords(a.split(' '), lexicon), prepareWords(b.split(' '), lexicon)]
  return matches[matchWords(left, 0, right, 0, lexicon.wordNet)]!
}

test.each([
  ['Tallis', 'Tallis', 'same'],
  ['TALLIS', 'Tallis', 'folded'],
  ['bridges', 'bridge', 'lemma'],
  ['two', '2', 'value'],
  ['3 million', '3,000,000', 'value'],
  ['31', '30', 'numbers'],
  ['Tallis-based', 'Tallis', 'piece'],
  ['OPC', 'Orrin Port Council', 'acronym'],
  ['Gorbanovsky', 'Gorbanowsky', 'spelling'],
  ['the', 'The', 'sameFunction'],
  ["n't", 'not', 'lemmaFunction'],
  ['in', 'at', 'classFunction'],
  ['“', "''", 'sameMark'],
  ['Orrin', 'Corvane', 'names'],
  ['harbour', 'verdict', 'unlike'],
])('%s and %s: %s', (a, b, expected) => {
  expect(match(a, b)).toBe(expected)
  expect(match(b, a)).toBe(expected)
})

const resource = join(import.meta.dirname, '../../../dist/resources/wordnet.bin')
test.runIf(existsSync(resource)).each([
  ['purchase', 'buy', 'synonym'],
  ['rise', 'fall', 'antonym'],
  ['car', 'vehicle', 'hypernym'],
  ['Monday', 'Tuesday', 'sibling'],
  ['married', 'husband', 'gloss'],
])('with WordNet %s and %s: %s', (a, b, expected) => {
  expect(match(a, b, makeLexicon(openWordNet(readFileSync(resource))))).toBe(expected)
})

test.each([
  ['1,200', 1200],
  ['2.5', 2.5],
  ['31st', 31],
  ['twenty-one', 21],
  ['4bn', 4e9],
  ['word', undefined],
  ['1.2.3', undefined],
])('the value of %s is %s', (word, value) => {
  expect(numberValue(word)).toBe(value)
})

test('bytes that are no WordNet resource are refused with the next step', () => {
  expect(() => openWordNet(new Uint8Array(64))).toThrow(/npm run prepare/)
})
