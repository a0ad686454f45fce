// `variorum stage align`: {id, a, b} in, strings or token arrays; {id, links: [i, j, score][], score} out.
// Strings are cut into tokens first, and their links count those tokens; arrays are taken as they are.
import { VariorumError } from '../model/error.ts'
import { type AlignmentFeatures, align } from '../text/align/align.ts'
import { tokenize, tokenText } from '../text/tokens.ts'

/** More words than this would need more than some 100 MB for one pair. */
const longestSentence = 2000

export function alignRecord(record: Record<string, unknown>, features: AlignmentFeatures): Record<string, unknown> {
  const a = wordsOf('a', record.a)
  const b = wordsOf('b', record.b)
  const id = record.id === undefined ? {} : { id: String(record.id) }
  return { ...id, ...align(a, b, features) }
}

function wordsOf(field: string, value: unknown): string[] {
  const words = typeof value === 'string' ? split(value) : value
  if (!Array.isArray(words) || !words.every(word => typeof word === 'string'))
    throw new VariorumError('bad-record', `the field ${field} must be a string or a list of words`)
  if (words.length > longestSentence)
    throw new VariorumError(
      'bad-record',
      `the field ${field} has ${words.length} words; align takes sentences of up to ${longestSentence}`,
    )
  return words
}

function split(text: string): string[] {
  const tokens = tokenize(text)
  return Array.from({ length: tokens.count }, (_, i) => tokenText(text, tokens, i))
}
