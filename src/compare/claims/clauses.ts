// Sentences cut into clauses: the elementary stretches that claims are made of.
// Method: boundaries at marks and clause openers, then pieces too small to assert anything go to their neighbour; an inserted
// clause or apposition between commas is cut out of the clause around it, which then has two pieces. One pass, linear in the tokens.
import {
  coordinators,
  determiners,
  prepositions,
  pronouns,
  relatives,
  reportingVerbs,
  subordinators,
} from '../../lang/clauses.ts'
import { type AnnotatedReport, type Sentence, tokenKind } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { tag } from '../../text/tags.ts'

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
const shortestVerbless = 5
/** Tokens between quotation marks from which the quoted stretch is a clause of its own. */
const shortestQuoted = 5
const dashes = new Set(['—', '–', '―', '-'])
const openers = new Set(['“', '«', '„', '‘'])
const closers = new Set(['”', '»', '’'])

const finite: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.auxiliary, tag.modal, tag.pronounVerb])

interface Piece {
  from: number
  to: number
  /** What stands before it. */
  opens: 'start' | 'mark' | 'comma' | 'word'
}

/** The clauses of all sentences, in order of start. `tags` are those of `tagTokens`. */
export function splitClauses(annotated: AnnotatedReport, tags: Uint8Array): Clause[] {
  return annotated.sentences.flatMap((sentence, index) => splitSentence(annotated, tags, sentence, index))
}

function splitSentence({ report, tokens }: AnnotatedReport, tags: Uint8Array, sentence: Sentence, index: number): Clause[] {
  const words: string[] = []
  for (let i = sentence.from; i < sentence.to; i++)
    words.push(report.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase().replaceAll('’', "'"))
  const isWord = (i: number): boolean => tokens.kinds[sentence.from + i] !== tokenKind.punctuation
  const raw = (i: number): string => report.text.slice(tokens.starts[sentence.from + i], tokens.ends[sentence.from + i])
  const glued = (i: number): boolean => {
    const at = sentence.from + i
    return tokens.ends[at - 1] === tokens.starts[at] && tokens.ends[at] === tokens.starts[at + 1] && !/[—―]/.test(words[i]!)
  }
  const verb = (i: number): boolean => finite.has(tags[sentence.from + i]!)
  const bundle: Words = { words, isWord, raw, glued, verb, quoted: new Set() }
  bundle.quoted = quotedEdges(bundle)
  return joinInterrupted(mergeSmall(cut(bundle), bundle), bundle).map(group => {
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
  /** Where quoted stretches begin and end. */
  quoted: ReadonlySet<number>
  /** True when no space stands on one side of the token. */
  glued(i: number): boolean
  isWord(i: number): boolean
  raw(i: number): string
  /** True for finite verbs and auxiliaries. */
  verb(i: number): boolean
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
function boundary(sentence: Words, from: number, i: number): Piece['opens'] | undefined {
  const { words, isWord, raw, quoted } = sentence
  const word = words[i]!
  const before = words[i - 1]!
  if (quoted.has(i)) return 'mark'
  if (word === '(') return words.indexOf(')', i) - i > shortestClause ? 'mark' : undefined
  if (!isWord(i)) return undefined
  if (before === ';' || before === '!' || before === '?') return 'mark'
  // Not in 5:20 or 3:1.
  if (before === ':' && !sentence.glued(i - 1)) return 'mark'
  if (before === ')') return i - words.lastIndexOf('(', i) > shortestClause + 1 ? 'mark' : undefined
  if (dashes.has(before) && !sentence.glued(i - 1)) return 'mark'
  const comma = before === ',' || (closers.has(before) && words[i - 2] === ',')
  if (relatives.has(word)) return comma ? 'comma' : 'word'
  if (subordinators.has(word)) return comma ? 'comma' : hasVerb(sentence, i + 1, clauseEnd(words, i)) ? 'word' : undefined
  if (comma) {
    if (coordinators.has(word) || pronouns.has(word) || word === 'with' || word === 'as') return 'comma'
    if (/^[a-z]+ing$/.test(word)) return 'comma'
    return inList(sentence, from, i) ? undefined : 'comma'
  }
  if (coordinators.has(word)) return startsPredicate(sentence, from, i + 1) ? 'word' : undefined
  if (word === 'as' && words[i + 1] !== undefined && hasVerb(sentence, i + 1, Math.min(words.length, i + 6)))
    return words[i + 1] === 'well' ? undefined : 'word'
  if (word === 'that' && reportingVerbs.has(before)) return 'word'
  if (reportingVerbs.has(before) && (determiners.has(word) || pronouns.has(word) || /^\p{Lu}/u.test(raw(i))))
    return hasVerb(sentence, i + 1, clauseEnd(words, i)) ? 'word' : undefined
  return undefined
}

/** Tokens at which a stretch inside quotation marks begins or at which the text goes on after one; short quoted words stay in their clause. */
function quotedEdges(sentence: Words): Set<number> {
  const { words } = sentence
  const edges = new Set<number>()
  let open = -1
  const close = (at: number): void => {
    if (at - open > shortestQuoted && hasVerb(sentence, open + 1, at)) {
      if (open >= 0) edges.add(open)
      if (at + 1 < words.length) edges.add(at + 1)
    }
    open = -1
  }
  let inside = false
  for (const [i, word] of words.entries()) {
    const plain = word === '"'
    if ((openers.has(word) && word !== '‘') || (plain && !inside)) {
      open = i
      inside = true
    } else if (inside && (plain || (closers.has(word) && word !== '’'))) {
      close(i)
      inside = false
    } else if (!inside && closers.has(word) && word !== '’') close(i)
  }
  if (inside && words.length - open > shortestQuoted) edges.add(open)
  return edges
}

/** Index of the next comma, stop or mark after `i`. */
function clauseEnd(words: readonly string[], i: number): number {
  let k = i
  while (k < words.length && !/^[,;:()]$/.test(words[k]!)) k++
  return k
}

/** True when the comma before `i` separates members of a list of short names or words. */
function inList(sentence: Words, from: number, i: number): boolean {
  const { words, isWord } = sentence
  let left = 0
  for (let k = i - 2; k >= from && isWord(k); k--) left++
  let right = 0
  let k = i
  for (; k < words.length && isWord(k); k++) right++
  if (hasVerb(sentence, i, k) && right >= shortestClause) return false
  return left < shortestClause || right < shortestClause
}

function startsPredicate(sentence: Words, from: number, i: number): boolean {
  const { words, raw } = sentence
  let at = i
  while (at < words.length && (/ly$/.test(words[at]!) || words[at] === 'then' || words[at] === 'also')) at++
  const word = words[at]
  if (word === undefined || !hasVerb(sentence, from, i - 1)) return false
  if (sentence.verb(at)) return true
  if (prepositions.has(word)) return false
  const subject = pronouns.has(word) || determiners.has(word) || /^\p{Lu}/u.test(raw(at))
  return subject && hasVerb(sentence, at + 1, clauseEnd(words, at))
}

function hasVerb(sentence: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.verb(i)) return true
  return false
}

/** Gives pieces with fewer than `shortestClause` words to the neighbour on the weaker side. */
function mergeSmall(pieces: readonly Piece[], sentence: Words): Piece[] {
  const { words, isWord } = sentence
  const merged = pieces.map(piece => ({ ...piece }))
  const small = ({ from, to }: Piece): boolean => {
    let count = 0
    for (let i = from; i < to; i++) if (isWord(i)) count++
    return count < shortestClause || (count < shortestVerbless && !hasVerb(sentence, from, to))
  }
  for (let i = 0; i < merged.length && merged.length > 1; ) {
    if (!small(merged[i]!) || isCue(merged[i]!, words, isWord)) {
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

/** "he said", "said Venn" beside a mark: who said it, apart from what was said. */
function isCue({ from, to, opens }: Piece, words: readonly string[], isWord: (i: number) => boolean): boolean {
  if (opens !== 'mark') return false
  const inside: string[] = []
  for (let i = from; i < to; i++) if (isWord(i)) inside.push(words[i]!)
  return inside.length === 2 && inside.some(word => reportingVerbs.has(word))
}

function weakness(opens: Piece['opens']): number {
  return opens === 'word' ? 2 : opens === 'comma' ? 1 : 0
}

/** Puts the two parts of a clause together when the piece between them is a relative clause or an apposition without a verb. */
function joinInterrupted(pieces: readonly Piece[], sentence: Words): Piece[][] {
  const { words, isWord } = sentence
  const groups: Piece[][] = []
  for (let i = 0; i < pieces.length; i++) {
    const [head, middle, tail] = [pieces[i]!, pieces[i + 1], pieces[i + 2]]
    const inserted =
      middle !== undefined &&
      tail !== undefined &&
      middle.opens === 'comma' &&
      tail.opens === 'comma' &&
      !hasVerb(sentence, head.from, head.to) &&
      (relatives.has(words[middle.from]!) || !hasVerb(sentence, middle.from, middle.to)) &&
      sentence.verb(firstWord(tail, isWord))
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
