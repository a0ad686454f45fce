// Sentences of a body: split at end marks and line ends, with the tokens each holds.
// Method: one pass over the tokens; a full stop ends a sentence unless it closes an abbreviation or an initial (after Mikheev 2002, simplified).

import { abbreviations } from '../lang/abbreviations.ts'
import { months, weekdays } from '../lang/calendar.ts'
import { auxiliaries, prepositions } from '../lang/clauses.ts'
import { scales } from '../lang/numbers.ts'
import { type Sentence, type Tokens, tokenKind } from '../model/annotations.ts'
import type { Span } from '../model/span.ts'
import { tokenAt } from './tokens.ts'

const closers = new Set(['"', '”', '’', "'", '»', '“', ')', ']'])

/** The sentences of the body spans, in order. A line end always ends a sentence; each line is a paragraph. */
export function splitSentences(text: string, body: readonly Span[], tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = -1
  for (const span of body) {
    let from = tokenAt(tokens, span.start)
    const last = tokenAt(tokens, span.end)
    paragraph++
    for (let i = from; i < last; i++) {
      const lineEnds = i + 1 < last && text.slice(tokens.ends[i], tokens.starts[i + 1]).includes('\n')
      if (i + 1 === last || lineEnds || endsSentence(text, tokens, from, i, last)) {
        sentences.push({ start: tokens.starts[from]!, end: tokens.ends[i]!, from, to: i + 1, paragraph })
        from = i + 1
        if (lineEnds) paragraph++
      }
    }
  }
  return sentences
}

/** True when token `i` is the last of the sentence that begins at token `from`: an end mark, or a closing mark right after one. */
function endsSentence(text: string, tokens: Tokens, from: number, i: number, last: number): boolean {
  let mark = i
  while (mark > 0 && closers.has(character(text, tokens, mark)) && tokens.ends[mark - 1] === tokens.starts[mark]) mark--
  const end = character(text, tokens, mark)
  const wordStops = tokens.kinds[mark] === tokenKind.word && end.endsWith('.')
  if (end !== '.' && end !== '!' && end !== '?' && end !== '…' && !wordStops) return false
  if (i + 1 >= last) return true
  const next = character(text, tokens, i + 1)
  const glued = tokens.starts[i + 1] === tokens.ends[i]
  if (glued) return closers.has(next) ? false : end !== '.' && !wordStops ? false : i > mark && /^[\p{Lu}“"‘]/u.test(next)
  if (/^[\p{Ll},;:)\]]/u.test(next)) return false
  if (end === '?' && i === mark && isLostCurrencySign(text, tokens, from, i, last)) return false
  if (end === '.' && mark > 0) {
    const before = character(text, tokens, mark - 1)
    if (/^\p{Lu}$/u.test(before)) return false
    if (abbreviations.has(before.toLowerCase())) return false
  }
  if (wordStops && /^[ap]\.m\.$/i.test(end)) return i - from >= shortestBeforeClock && startsSentence(next)
  if (wordStops) return !/^[\p{Lu}\p{N}]/u.test(next) ? true : /^(?:The|A|An|In|On|But|He|She|It|They|We|And)$/.test(next)
  return true
}

const questionWord = /^(?:who|whom|whose|what|when|where|why|how|which)$/

/**
 * "agreed on an? 80bn loan", "who earns? 900 a month": a page that lost its currency sign prints "?" before the figure. An article stands
 * before it; or, in a sentence that does not open as a question, a preposition, or an amount of money after it.
 */
function isLostCurrencySign(text: string, tokens: Tokens, from: number, i: number, last: number): boolean {
  if (i === from || !/^\d/.test(character(text, tokens, i + 1))) return false
  const before = character(text, tokens, i - 1).toLowerCase()
  if (/^(?:an?|the)$/.test(before)) return true
  const opener = character(text, tokens, from).toLowerCase()
  if (questionWord.test(opener) || auxiliaries.has(opener)) return false
  if (prepositions.has(before)) return true
  const after = i + 2 < last ? text.slice(tokens.ends[i + 1], tokens.ends[Math.min(i + 3, last - 1)]).toLowerCase() : ''
  const suffix = /^[\d.,]*\d([a-z]+)$/.exec(character(text, tokens, i + 1).toLowerCase())?.[1]
  if (suffix !== undefined && scales.has(suffix)) return true
  return scales.has(/^[\s-]*([a-z]+)/.exec(after)?.[1] ?? '') || /^ an? (?:hour|day|week|month|year)\b/.test(after)
}

/** Words of a sentence from which "a.m." may end it: "At 10 a.m. Minister …" goes on. */
const shortestBeforeClock = 5
const afterClock = new Set(['eastern', 'central', 'mountain', 'pacific', 'greenwich', 'local', 'standard'])

/** A capitalised word after "a.m." begins a sentence unless it is a day, a month or a zone (EST, Pacific). */
function startsSentence(next: string): boolean {
  const lower = next.toLowerCase()
  return /^(?:\p{Lu}\p{Ll}|[AI]$|["“‘])/u.test(next) && !weekdays.has(lower) && !months.has(lower) && !afterClock.has(lower)
}

function character(text: string, tokens: Tokens, index: number): string {
  return text.slice(tokens.starts[index], tokens.ends[index])
}
