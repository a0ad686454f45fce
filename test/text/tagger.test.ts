// Parts of speech: the ambiguities that clause structure hangs on.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tagTokens } from '../../src/text/tagger.ts'
import { tag } from '../../src/text/tags.ts'
import { tokenAt, tokenize } from '../../src/text/tokens.ts'

const nameOf = Object.fromEntries(Object.entries(tag).map(([name, code]) => [code, name]))

function tagOf(text: string, word: string): string {
  const tokens = tokenize(text)
  return nameOf[tagTokens(text, tokens)[tokenAt(tokens, text.indexOf(word))]!]!
}

test.each([
  ['Orla Venn claims that the pier is safe.', 'claims', 'verbS'],
  ['The claims of the harbour master were false.', 'claims', 'noun'],
  ['She said that taxes would increase.', 'that', 'subordinator'],
  ['That man left.', 'That', 'determiner'],
  ['She wants to report it.', 'report', 'verb'],
  ['Her report was long.', 'report', 'noun'],
  ['The ferry, said Orla Venn, is late.', 'Orla', 'name'],
  ['The pier was closed by the town.', 'closed', 'participle'],
  ['Venn told the crew to wait.', 'told', 'past'],
  ['He asked who would pay.', 'who', 'wh'],
  ['The town’s ferry is late.', 'town’s', 'genitive'],
])('%s: %s is %s', (text, word, expected) => {
  expect(tagOf(text, word)).toBe(expected)
})

test('every token gets a tag, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), text => {
      const tokens = tokenize(text)
      const tags = tagTokens(text, tokens)
      expect(tags.length).toBe(tokens.count)
      expect(tags.every(code => nameOf[code] !== undefined)).toBe(true)
    }),
  )
})
