// Names: runs of capitalised words with titles and particles, their kinds, and one entity for all mentions of an actor in a report.
// Method: runs are cut in the body first, what stands only at sentence starts is kept when a list or another mention vouches for it;
// a headline in title case is then searched for names known from the body or the lists. Linear in the text.

import type { AnnotationInput, NameMention } from '../model/annotations.ts'
import { bySpan } from '../model/span.ts'
import { type TokenRange, tokensIn, type Words, wordsOf } from '../text/token-words.ts'
import { linkEntities } from './name-entities.ts'
import { isListed, kindOf } from './name-kinds.ts'
import { type NameRun, type RunReader, runsIn } from './name-runs.ts'

/** The names in headline and body, sorted by start. */
export function findNames(input: AnnotationInput): NameMention[] {
  const { report, tokens, sentences } = input
  const words = wordsOf(report.text, tokens)
  const reader: RunReader = { words, tokens, lowerSeen: seenInLowerCase(words), capitalSeen: seenInsideSentences(words, input) }
  const runs: NameRun[] = []
  const titled: TokenRange[] = report.headline === undefined ? [] : [tokensIn(tokens, report.headline)]
  for (const sentence of sentences)
    if (isTitleLine(words, sentence)) titled.push(sentence)
    else runs.push(...runsIn(reader, sentence.from, sentence.to))
  const known = knownNames(runs)
  for (const { from, to } of titled)
    runs.push(...(isTitleCase(words, from, to) ? knownIn(reader, known, from, to) : runsIn(reader, from, to)))
  const mentions = runs.map(run => {
    const text = run.words.join(' ')
    const start = tokens.starts[run.from]!
    return { start, end: start + spanLength(input, run), text, kind: kindOf(run) }
  })
  return linkEntities(mentions.sort(bySpan))
}

/** Length of the run in the text, without a possessive ending. */
function spanLength({ report, tokens }: AnnotationInput, run: NameRun): number {
  const printed = report.text.slice(tokens.starts[run.from]!, tokens.ends[run.next - 1]!)
  return /['’]s$/i.test(printed) ? printed.length - 2 : printed.length
}

/** Words of the report that also stand in lower case: what a capital at a sentence start does not make a name. */
function seenInLowerCase(words: Words): Set<string> {
  const seen = new Set<string>()
  for (let i = 0; i < words.count; i++) if (/^\p{Ll}/u.test(words.raw[i]!)) seen.add(words.lower[i]!)
  return seen
}

/** Capitalised words that stand inside a sentence somewhere. */
function seenInsideSentences(words: Words, { sentences }: AnnotationInput): Set<string> {
  const seen = new Set<string>()
  for (const sentence of sentences) {
    const { from, to } = sentence
    if (isTitleLine(words, sentence)) continue
    for (let i = from + 1; i < to; i++)
      if (/^\p{Lu}/u.test(words.raw[i]!) && !/^["“”‘'(:—–-]$/.test(words.raw[i - 1]!)) seen.add(bare(words.raw[i]!))
  }
  return seen
}

function bare(word: string): string {
  return word.replace(/['’]s$/i, '')
}

/** A line of the body that is a title: in title case, without a full stop, and too long for a list of names. */
function isTitleLine(words: Words, { from, to }: TokenRange): boolean {
  return to - from > 5 && words.raw[to - 1] !== '.' && isTitleCase(words, from, to)
}

/** At least three longer words, most of them capitalised: capitals say nothing here. */
function isTitleCase(words: Words, from: number, to: number): boolean {
  let long = 0
  let capitals = 0
  for (let i = from; i < to; i++)
    if (words.raw[i]!.length > 3 && /^\p{L}/u.test(words.raw[i]!)) {
      long++
      if (/^\p{Lu}/u.test(words.raw[i]!)) capitals++
    }
  return long > 2 && capitals / long > 0.6
}

/** Names by their printed form; persons also by their last word. */
function knownNames(runs: readonly NameRun[]): Map<string, NameRun> {
  const known = new Map<string, NameRun>()
  for (const run of runs) {
    known.set(run.words.join(' '), run)
    if (run.words.length > 1 && kindOf(run) === 'person') known.set(run.words.at(-1)!, { ...run, words: run.words.slice(-1) })
  }
  return known
}

/** Names in a title-case stretch: the longest forms that the body prints, then the lists. */
function knownIn(reader: RunReader, known: ReadonlyMap<string, NameRun>, from: number, to: number): NameRun[] {
  const found: NameRun[] = []
  for (let i = from; i < to; i++) {
    for (let length = Math.min(6, to - i); length > 0; length--) {
      const parts = reader.words.raw.slice(i, i + length).map(bare)
      const name = parts.join(' ').replace(/ \. ?/g, '. ')
      const like = known.get(name)
      if (!/^\p{Lu}/u.test(name) || (like === undefined && !isListed(name))) continue
      found.push({
        from: i,
        next: i + length,
        words: like?.words ?? name.split(' '),
        titled: like?.titled ?? false,
        opening: false,
      })
      i += length - 1
      break
    }
  }
  return found
}
