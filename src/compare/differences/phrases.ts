// Noun phrases and prepositional phrases of a reading: the stretches that can be told or left out as a whole.
// Method: runs of determiners, adjectives, numbers, nouns and names by the part-of-speech tagger, cut at marks; one pass.
import { titles } from '../../lang/name-words.ts'
import { tag } from '../../text/tags.ts'
import type { Frame } from './frame.ts'
import { tagsOf } from './report-words.ts'

/** Words `[from, to)` of a frame, with the noun or name that the phrase is about. */
export interface Phrase {
  from: number
  to: number
  head: number
  /** A preposition opens it. */
  prepositional: boolean
}

const openers: ReadonlySet<number> = new Set([tag.determiner, tag.genitive])
const modifiers: ReadonlySet<number> = new Set([tag.adjective, tag.number, tag.noun, tag.name, tag.genitive])
const heads: ReadonlySet<number> = new Set([tag.noun, tag.name, tag.number])

export function phrasesOf(frame: Frame): Phrase[] {
  const tags = tagsOf(frame.annotated)
  const tagAt = (i: number): number => tags[frame.tokens[i]!]!
  const timeStarts = new Set(frame.times.map(({ from }) => from))
  const phrases: Phrase[] = []
  let i = 0
  while (i < frame.tokens.length) {
    const prepositional = tagAt(i) === tag.preposition
    let from = i
    let at = prepositional ? i + 1 : i
    if (at < frame.tokens.length && (at === i || touches(frame, at)) && openers.has(tagAt(at))) at++
    let head = -1
    const first = at
    while (at < frame.tokens.length && (at === from || touches(frame, at)) && modifiers.has(tagAt(at))) {
      if (at > first && timeStarts.has(at)) break
      if (heads.has(tagAt(at))) head = at
      at++
    }
    if (head >= first && head >= 0) {
      // "Of the harbour" belongs to the phrase before it.
      const before = phrases.at(-1)
      if (prepositional && frame.words[i] === 'of' && before?.to === i && touches(frame, i)) {
        before.to = head + 1
      } else phrases.push({ from, to: head + 1, head, prepositional })
      i = head + 1
    } else i = Math.max(i + 1, from + 1)
    from = i
  }
  return phrases
}

/** No mark stands between the word and the one before it, a hyphen aside. */
export function touches({ tokens, annotated }: Frame, i: number): boolean {
  if (i === 0) return false
  const { ends, starts } = annotated.tokens
  const [before, after] = [tokens[i - 1]!, tokens[i]!]
  const between = annotated.report.text.slice(ends[before], starts[after])
  if (!/[^\s-]/.test(between)) return true
  return /^\.\s?$/.test(between) && titles.has(annotated.report.text.slice(starts[before], ends[before]).toLowerCase())
}
