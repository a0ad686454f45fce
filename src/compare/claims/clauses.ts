// Sentences cut into clauses: the elementary stretches that claims are made of.
// Method: boundaries at marks and clause openers, then pieces too small to assert anything go to their neighbour; an inserted
// clause or apposition between commas is cut out of the clause around it, which then has two pieces. One pass, linear in the tokens.
import {
  auxiliaries,
  coordinators,
  determiners,
  irregularVerbs,
  prepositions,
  pronouns,
  relatives,
  reportingVerbs,
  subordinators,
} from '../../lang/clauses.ts'
import { type AnnotatedReport, type Sentence, tokenKind } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'

/** A stretch that asserts one thing: its envelope, and its pieces when another clause interrupts it. */
export interface Clause extends Span {
  /** Index of the sentence it lies in. */
  sentence: number
  /** At least one; in order. */
  pieces: Span[]
  /** Token ranges `[from, to)` of the pieces. */
  tokens: { from: number; to: number }[]
}

/** Words a stretch needs to be a clause of its own. */
const shortestClause = 3
const dashes = new Set(['—', '–', '―', '--', '-'])
const openers = new Set(['“', '«', '„', '‘'])
const closers = new Set(['”', '»', '’'])

interface Piece {
  from: number
  to: number
  /** What stands before it. */
  opens: 'start' | 'mark' | 'comma' | 'word'
}

/** The clauses of all sentences, in order of start. */
export function splitClauses(annotated: AnnotatedReport): Clause[] {
  return annotated.sentences.flatMap((sentence, index) => splitSentence(annotated, sentence, index))
}

function splitSentence({ report, tokens }: AnnotatedReport, sentence: Sentence, index: number): Clause[] {
  const words: string[] = []
  for (let i = sentence.from; i < sentence.to; i++)
    words.push(report.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase().replaceAll('’', "'"))
  const isWord = (i: number): boolean => tokens.kinds[sentence.from + i] !== tokenKind.punctuation
  const raw = (i: number): string => report.text.slice(tokens.starts[sentence.from + i], tokens.ends[sentence.from + i])
  const pieces = mergeSmall(cut({ words, isWord, raw }), isWord)
  return joinInterrupted(pieces, words, isWord).map(group => {
    const ranges = group.map(({ from, to }) => trim(from, to, isWord, words)).filter(({ from, to }) => to > from)
    const spans = ranges.map(({ from, to }) => ({
      start: tokens.starts[sentence.from + from]!,
      end: tokens.ends[sentence.from + to - 1]!,
    }))
    return {
      start: spans[0]!.start,
      end: spans.at(-1)!.end,
      sentence: index,
      pieces: spans,
      tokens: ranges.map(({ from, to }) => ({ from: sentence.from + from, to: sentence.from + to })),
    }
  })
}

interface Words {
  words: readonly string[]
  isWord(i: number): boolean
  raw(i: number): string
}

function cut(sentence: Words): Piece[] {
  const { words, isWord } = sentence
  const pieces: Piece[] = []
  let from = 0
  let opens: Piece['opens'] = 'start'
  for (let i = 1; i < words.length; i++) {
    const kind = boundary(sentence, from, i)
    if (kind === undefined) continue
    if (!hasWord(from, i, isWord)) continue
    pieces.push({ from, to: i, opens })
    from = i
    opens = kind
  }
  pieces.push({ from, to: words.length, opens })
  return pieces
}

function hasWord(from: number, to: number, isWord: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (isWord(i)) return true
  return false
}

/** Whether a clause begins at token `i`, and by what. */
function boundary({ words, isWord, raw }: Words, from: number, i: number): Piece['opens'] | undefined {
  const word = words[i]!
  const before = words[i - 1]!
  if (openers.has(word) && word !== '‘') return 'mark'
  if (word === '"' && !closes(words, i)) return 'mark'
  if (word === '(') return 'mark'
  if (!isWord(i)) return undefined
  if (before === ';' || before === ':' || dashes.has(before) || before === ')' || before === '!' || before === '?') return 'mark'
  if (closers.has(before) && before !== '’' ? true : before === '"' && closes(words, i - 1)) return 'mark'
  const comma = before === ','
  if (subordinators.has(word) || relatives.has(word)) return comma ? 'comma' : 'word'
  if (comma) {
    if (coordinators.has(word) || pronouns.has(word) || word === 'with' || word === 'as') return 'comma'
    if (/^[a-z]+ing$/.test(word)) return 'comma'
    return inList({ words, isWord, raw }, from, i) ? undefined : 'comma'
  }
  if (coordinators.has(word)) return startsPredicate({ words, isWord, raw }, from, i + 1) ? 'word' : undefined
  if (word === 'as' && words[i + 1] !== undefined && hasVerb(words, i + 1, Math.min(words.length, i + 6)))
    return words[i + 1] === 'well' ? undefined : 'word'
  if (word === 'that' && reportingVerbs.has(before)) return 'word'
  if (reportingVerbs.has(before) && (determiners.has(word) || pronouns.has(word) || /^\p{Lu}/u.test(raw(i))))
    return hasVerb(words, i + 1, clauseEnd(words, i)) ? 'word' : undefined
  return undefined
}

function closes(words: readonly string[], i: number): boolean {
  let seen = 0
  for (let k = 0; k < i; k++) if (words[k] === '"') seen++
  return seen % 2 === 1
}

/** Index of the next comma, stop or mark after `i`. */
function clauseEnd(words: readonly string[], i: number): number {
  let k = i
  while (k < words.length && !/^[,;:()]$/.test(words[k]!)) k++
  return k
}

/** True when the comma before `i` separates members of a list of short names or words. */
function inList({ words, isWord }: Words, from: number, i: number): boolean {
  let left = 0
  for (let k = i - 2; k >= from && isWord(k); k--) left++
  let right = 0
  let k = i
  for (; k < words.length && isWord(k); k++) right++
  if (hasVerb(words, i, k) && right >= shortestClause) return false
  return left < shortestClause || right < shortestClause
}

function startsPredicate({ words, raw }: Words, from: number, i: number): boolean {
  let at = i
  while (at < words.length && (/ly$/.test(words[at]!) || words[at] === 'then' || words[at] === 'also')) at++
  const word = words[at]
  if (word === undefined || !hasVerb(words, from, i - 1)) return false
  if (isVerb(word)) return true
  if (prepositions.has(word)) return false
  const subject = pronouns.has(word) || determiners.has(word) || /^\p{Lu}/u.test(raw(at))
  return subject && hasVerb(words, at + 1, clauseEnd(words, at))
}

function isVerb(word: string): boolean {
  return auxiliaries.has(word) || irregularVerbs.has(word) || /^[a-z]{2,}ed$/.test(word)
}

function hasVerb(words: readonly string[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(words[i]!)) return true
  return false
}

/** Gives pieces with fewer than `shortestClause` words to the neighbour on the weaker side. */
function mergeSmall(pieces: readonly Piece[], isWord: (i: number) => boolean): Piece[] {
  const merged = pieces.map(piece => ({ ...piece }))
  const length = ({ from, to }: Piece): number => {
    let count = 0
    for (let i = from; i < to; i++) if (isWord(i)) count++
    return count
  }
  for (let i = 0; i < merged.length && merged.length > 1; ) {
    if (length(merged[i]!) >= shortestClause) {
      i++
      continue
    }
    const left = i > 0 ? merged[i]!.opens : undefined
    const right = merged[i + 1]?.opens
    const intoLeft = left !== undefined && (right === undefined || weakness(left) >= weakness(right))
    if (intoLeft) {
      merged[i - 1]!.to = merged[i]!.to
      merged.splice(i, 1)
      i--
    } else {
      merged[i + 1]!.from = merged[i]!.from
      merged[i + 1]!.opens = merged[i]!.opens
      merged.splice(i, 1)
    }
  }
  return merged
}

function weakness(opens: Piece['opens']): number {
  return opens === 'word' ? 2 : opens === 'comma' ? 1 : 0
}

/** Puts the two parts of a clause together when the piece between them is a relative clause or an apposition without a verb. */
function joinInterrupted(pieces: readonly Piece[], words: readonly string[], isWord: (i: number) => boolean): Piece[][] {
  const groups: Piece[][] = []
  for (let i = 0; i < pieces.length; i++) {
    const [head, middle, tail] = [pieces[i]!, pieces[i + 1], pieces[i + 2]]
    const inserted =
      middle !== undefined &&
      tail !== undefined &&
      middle.opens === 'comma' &&
      tail.opens === 'comma' &&
      !hasVerb(words, head.from, head.to) &&
      (relatives.has(words[middle.from]!) || !hasVerb(words, middle.from, middle.to)) &&
      isVerb(words[firstWord(tail, isWord)] ?? '')
    if (inserted) {
      groups.push([head, tail], [middle])
      i += 2
    } else groups.push([head])
  }
  return groups.sort((a, b) => a[0]!.from - b[0]!.from)
}

function firstWord({ from, to }: Piece, isWord: (i: number) => boolean): number {
  for (let i = from; i < to; i++) if (isWord(i)) return i
  return from
}

/** Leaves marks at both ends outside, but closing stops and quotation marks that belong to words stay irrelevant to a claim. */
function trim(from: number, to: number, isWord: (i: number) => boolean, words: readonly string[]): { from: number; to: number } {
  let [start, end] = [from, to]
  while (start < end - 1 && !isWord(start) && words[start] !== '$' && words[start] !== '(') start++
  while (end - 1 > start && !isWord(end - 1) && words[end - 1] !== '%' && words[end - 1] !== ')') end--
  return { from: start, to: end }
}
