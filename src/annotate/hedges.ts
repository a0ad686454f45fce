// Hedges: words and phrases that weaken what they stand with, each with the clause it weakens.
// Method: longest phrase from `lang/hedges.ts` at each token of a sentence; scope = the clause it stands in. Linear.

import { evidentialHedges, modalHedges, prospectiveHedges } from '../lang/hedges.ts'
import type { AnnotationInput, Hedge } from '../model/annotations.ts'
import { wordsOf } from '../text/token-words.ts'
import { clauseAround } from './clause-scope.ts'

const phrases: ReadonlySet<string> = new Set([...evidentialHedges, ...modalHedges, ...prospectiveHedges])
const longest = 5

/** The hedges of the body, sorted by start. */
export function findHedges(input: AnnotationInput): Hedge[] {
  const { report, tokens, sentences } = input
  const words = wordsOf(report.text, tokens)
  const hedges: Hedge[] = []
  for (const sentence of sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      for (let length = Math.min(longest, sentence.to - i); length > 0; length--) {
        const phrase = words.lower.slice(i, i + length).join(' ')
        if (!phrases.has(phrase) || isNoHedge(words.raw, words.lower, i, phrase)) continue
        const scope = clauseAround(input, words, sentence, i)
        hedges.push({ start: tokens.starts[i]!, end: tokens.ends[i + length - 1]!, scope })
        i += length - 1
        break
      }
    }
  }
  return hedges
}

/** "May" the month, "might" the noun. */
function isNoHedge(raw: readonly string[], lower: readonly string[], i: number, phrase: string): boolean {
  if (phrase !== 'may' && phrase !== 'might') return false
  const before = lower[i - 1] ?? ''
  return (/^[A-Z]/.test(raw[i]!) && !/^[.“"!?]$/.test(before)) || /^(?:the|in|his|its|their|of)$/.test(before)
}
