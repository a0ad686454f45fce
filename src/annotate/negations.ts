// Negations: "not", "n't", "never", "no …", each with the stretch it denies: from the word to the end of its clause.

import { negationWords, notNegations } from '../lang/negations.ts'
import type { AnnotationInput, Negation } from '../model/annotations.ts'
import { wordsOf } from '../text/token-words.ts'
import { clauseAround } from './clause-scope.ts'

/** The negations of the body, sorted by start. */
export function findNegations(input: AnnotationInput): Negation[] {
  const { report, tokens, sentences } = input
  const words = wordsOf(report.text, tokens)
  const negations: Negation[] = []
  for (const sentence of sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = words.lower[i]!
      const contracted = word.endsWith("n't")
      if (!contracted && !negationWords.has(word)) continue
      const next = words.lower[i + 1] ?? ''
      if (!contracted && (notNegations.has(`${word} ${next}`) || notNegations.has(`${word} ${next} ${words.lower[i + 2] ?? ''}`)))
        continue
      if (word === 'no' && !/^\p{L}/u.test(next)) continue
      const { end } = clauseAround(input, words, sentence, i)
      const start = contracted ? tokens.ends[i]! - 3 : tokens.starts[i]!
      negations.push({ start, end: tokens.ends[i]!, scope: { start, end: Math.max(end, tokens.ends[i]!) } })
    }
  }
  return negations
}
