// Parts of speech: one tag per token. Call `tagTokens(text, tokens)`; compare the codes with `tag` (tags.ts).
// Method: candidates by closed classes, a lexicon and endings (word-tags.ts), then the most likely sequence under a bigram model (Viterbi).
// Weights of the transitions: tag-transitions.json. Linear in the tokens.
import { type Tokens, tokenKind } from '../model/annotations.ts'
import transitions from './tag-transitions.json' with { type: 'json' }
import { tag, tagCount } from './tags.ts'
import { type Candidates, candidatesOf } from './word-tags.ts'

/** Logarithms of the transition shares, `[previous * tagCount + next]`. */
const logTransitions = Float64Array.from((transitions as number[][]).flat(), share => Math.log((share + 0.05) / 100))

/** The tag of every token. A paragraph end or an end mark starts the sequence anew in effect, because punctuation says little about what follows. */
export function tagTokens(text: string, tokens: Tokens): Uint8Array {
  const { count } = tokens
  const result = new Uint8Array(count)
  const candidates: Candidates[] = new Array(count)
  let atStart = true
  for (let i = 0; i < count; i++) {
    const kind = tokens.kinds[i]
    const word = text.slice(tokens.starts[i], tokens.ends[i])
    if (kind === tokenKind.punctuation) {
      candidates[i] = punctuationOnly
      if (/[.!?:“"‘«\-–—•(]/.test(word)) atStart = true
    } else {
      if (i > 0 && !atStart && text.slice(tokens.ends[i - 1], tokens.starts[i]).includes('\n')) atStart = true
      candidates[i] = kind === tokenKind.number ? numberOnly : candidatesOf(word, atStart)
      atStart = false
    }
  }
  viterbi(candidates, result)
  repair(text, tokens, result)
  return result
}

/** What a bigram cannot see: "said that taxes …" (a clause), not "that taxes". */
function repair(text: string, tokens: Tokens, tags: Uint8Array): void {
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (tags[i] !== tag.determiner || tokens.ends[i]! - tokens.starts[i]! !== 4) continue
    const previous = tags[i - 1]!
    if (previous < tag.verb || previous > tag.gerund || text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase() !== 'that')
      continue
    const next = text.slice(tokens.starts[i + 1], tokens.ends[i + 1])
    if (tags[i + 1] === tag.noun ? /[^s]s$/.test(next) : tags[i + 1] === tag.gerund || tags[i + 1] === tag.name)
      tags[i] = tag.subordinator
  }
}

const punctuationOnly: Candidates = [{ tag: tag.punctuation, weight: 0 }]
const numberOnly: Candidates = [{ tag: tag.number, weight: 0 }]

function viterbi(candidates: readonly Candidates[], result: Uint8Array): void {
  const count = candidates.length
  const back: Uint8Array[] = new Array(count)
  let scores: number[] = [0]
  let previous: Candidates = punctuationOnly
  for (let i = 0; i < count; i++) {
    const here = candidates[i]!
    const next: number[] = new Array(here.length)
    const from = new Uint8Array(here.length)
    for (let c = 0; c < here.length; c++) {
      let best = Number.NEGATIVE_INFINITY
      for (let p = 0; p < previous.length; p++) {
        const score = scores[p]! + logTransitions[previous[p]!.tag * tagCount + here[c]!.tag]!
        if (score > best) [best, from[c]] = [score, p]
      }
      next[c] = best + here[c]!.weight
    }
    back[i] = from
    // Keep the sums near zero: only differences matter.
    const top = Math.max(...next)
    scores = next.map(score => score - top)
    previous = here
  }
  let choice = scores.indexOf(Math.max(...scores))
  for (let i = count - 1; i >= 0; i--) {
    result[i] = candidates[i]![choice]!.tag
    choice = back[i]![choice]!
  }
}
