// Sentences cut into clauses: the elementary stretches that claims are made of.
// Method: boundaries at marks and clause openers, then pieces too small to assert anything go to their neighbour; an inserted
// clause or apposition between commas is cut out of the clause around it, which then has two pieces. One pass, linear in the tokens.
import {
  aimingVerbs,
  coordinators,
  determiners,
  prepositions,
  pronouns,
  relatives,
  reportingVerbs,
  subordinators,
  tellingVerbs,
} from '../../lang/clauses.ts'
import { type AnnotatedReport, type Sentence, type Tokens, tokenKind } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { tag } from '../../text/tags.ts'
import { reachedAmounts, splitAmount } from './amounts.ts'
import { type Frame, frameOf, type Words } from './frames.ts'
import { hasVerb, hasWord, joinInterrupted, mergeSmall, type Piece, shortestClause, trim } from './pieces.ts'

/** A stretch that asserts one thing: its envelope, and its pieces when another clause interrupts it. */
export interface Clause extends Span {
  /** Index of the sentence it lies in. */
  sentence: number
  /** At least one; in order. */
  pieces: Span[]
  /** Token ranges `[from, to)` of the pieces. */
  tokens: { from: number; to: number }[]
  /** Present when it only says that somebody said something ("Venn told reporters"). */
  frame?: { cue: Span; source?: Span }
  /** Present when it tells what amount was reached by what the clause before it tells; the two stay apart. */
  reached?: true
}

/** Tokens between quotation marks from which the quoted stretch is a clause of its own. */
const shortestQuoted = 5
/** Words between "told" and what was told. */
const longestAddressee = 6
/** Words between the two parts of "as … as". */
const longestCompared = 4
/** Words between "with" and the participle of "with the two towns aiming". */
const longestAbsolute = 6
const dashes = new Set(['—', '–', '―', '-'])
const openers = new Set(['“', '«', '„', '‘'])
const closers = new Set(['”', '»', '’'])

const finite: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.auxiliary, tag.modal, tag.pronounVerb])

/** The clauses of all sentences, in order of start. `tags` are those of `tagTokens`. */
export function splitClauses(annotated: AnnotatedReport, tags: Uint8Array): Clause[] {
  const told = contentStarts(annotated)
  return annotated.sentences.flatMap((sentence, index) => splitSentence(annotated, tags, sentence, index, told))
}

/** Offsets at which content begins that the report gives on somebody's authority, behind a verb of speech. */
function contentStarts({ report, attributions }: AnnotatedReport): Set<number> {
  const starts = new Set<number>()
  for (const { content, cue } of attributions) {
    if (cue === undefined || cue.start > content.start) continue
    const verb = report.text.slice(cue.start, cue.end).toLowerCase()
    if (verb.split(/\s+/).some(word => reportingVerbs.has(word) || tellingVerbs.has(word))) starts.add(content.start)
  }
  return starts
}

function splitSentence(
  annotated: AnnotatedReport,
  tags: Uint8Array,
  sentence: Sentence,
  index: number,
  told: ReadonlySet<number>,
): Clause[] {
  const { tokens } = annotated
  const bundle = wordsOf(annotated, tags, sentence)
  const { isWord, words } = bundle
  const edges: Edges = { quoted: quotedEdges(bundle), told: new Set() }
  for (let i = 0; i < words.length; i++)
    if (told.has(tokens.starts[sentence.from + i]!) && hasVerb(bundle, i, clauseEnd(words, i))) edges.told.add(i)
  const amounts = reachedAmounts(annotated, sentence)
  const groups = joinInterrupted(mergeSmall(cut(bundle, edges), bundle), bundle).flatMap(group =>
    splitAmount(group, amounts, bundle),
  )
  return groups.map(group => {
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
      ...(group.at(-1)!.reached === undefined ? {} : { reached: true as const }),
      ...framed(frameOf(bundle, group.at(-1)!.from, group.at(-1)!.to), tokens, sentence.from),
    }
  })
}

function framed(frame: Frame | undefined, tokens: Tokens, first: number): Pick<Clause, 'frame'> {
  if (frame === undefined) return {}
  const span = ([from, to]: readonly [number, number]): Span => ({
    start: tokens.starts[first + from]!,
    end: tokens.ends[first + to - 1]!,
  })
  return { frame: { cue: span(frame.cue), ...(frame.source === undefined ? {} : { source: span(frame.source) }) } }
}

/** Where marks and speech cut a sentence; token numbers. */
interface Edges {
  quoted: ReadonlySet<number>
  /** Where what somebody said begins. */
  told: Set<number>
}

function wordsOf({ report, tokens }: AnnotatedReport, tags: Uint8Array, sentence: Sentence): Words {
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
  const isNumber = (i: number): boolean => tokens.kinds[sentence.from + i] === tokenKind.number
  const bare = (i: number): boolean => tags[sentence.from + i] === tag.verb
  const adjective = (i: number): boolean => tags[sentence.from + i] === tag.adjective
  return { words, isWord, isNumber, raw, glued, verb, bare, adjective }
}

function cut(sentence: Words, edges: Edges): Piece[] {
  const { words, isWord } = sentence
  const pieces: Piece[] = []
  let from = 0
  let opens: Piece['opens'] = 'start'
  for (let i = 1; i < words.length; i++) {
    const kind = boundary(sentence, edges, from, i)
    if (kind === undefined) continue
    if (!hasWord(from, i, isWord)) continue
    pieces.push({ from, to: i, opens })
    from = i
    opens = kind
  }
  pieces.push({ from, to: words.length, opens })
  return pieces
}

/** Whether a clause begins at token `i`, and by what. */
function boundary(sentence: Words, edges: Edges, from: number, i: number): Piece['opens'] | undefined {
  const { words, isWord, raw } = sentence
  const word = words[i]!
  const before = words[i - 1]!
  if (edges.quoted.has(i) || edges.told.has(i)) return 'mark'
  if (word === '(') return words.indexOf(')', i) - i > shortestClause ? 'mark' : undefined
  if (!isWord(i)) return undefined
  if (before === ';' || before === '!') return 'mark'
  // A "?" before a figure inside a sentence stands for a currency sign that the page lost.
  if (before === '?' && !sentence.isNumber(i)) return 'mark'
  // Not in 5:20 or 3:1.
  if (before === ':' && !sentence.glued(i - 1)) return 'mark'
  if ((openers.has(before) || before === '"') && words[i - 2] === ':') return 'mark'
  if (before === ')') return i - words.lastIndexOf('(', i) > shortestClause + 1 ? 'mark' : undefined
  if (dashes.has(before) && !sentence.glued(i - 1)) return 'mark'
  const comma = before === ',' || (closers.has(before) && words[i - 2] === ',')
  if (relatives.has(word)) return comma ? 'comma' : 'word'
  if (subordinators.has(word) && before === 'a') return undefined
  if (subordinators.has(word)) return comma ? 'comma' : hasVerb(sentence, i + 1, clauseEnd(words, i)) ? 'word' : undefined
  if (comma) {
    if (isBetweenAdjectives(sentence, i)) return undefined
    if (coordinators.has(word) || pronouns.has(word) || word === 'with' || word === 'as') return 'comma'
    if (/^[a-z]+ing$/.test(word)) return 'comma'
    return inList(sentence, from, i) ? undefined : 'comma'
  }
  if (word === 'with' && startsAbsolute(sentence, i)) return 'word'
  if (coordinators.has(word)) return startsPredicate(sentence, from, i + 1) ? 'word' : undefined
  if (word === 'as' && words[i + 1] !== undefined && hasVerb(sentence, i + 1, Math.min(words.length, i + 6)))
    return words[i + 1] === 'well' || compares(words, i) ? undefined : 'word'
  if (word === 'that' && (reportingVerbs.has(before) || followsTold(sentence, from, i))) return 'word'
  if (
    reportingVerbs.has(before) &&
    !tellingVerbs.has(before) &&
    (determiners.has(word) || pronouns.has(word) || /^\p{Lu}/u.test(raw(i)))
  )
    return hasVerb(sentence, i + 1, clauseEnd(words, i)) ? 'word' : undefined
  return undefined
}

/** "A long, narrow boat": two adjectives of one noun behind one article. */
function isBetweenAdjectives({ words, adjective }: Words, i: number): boolean {
  return (
    words[i - 1] === ',' &&
    adjective(i - 2) &&
    adjective(i) &&
    words.slice(Math.max(0, i - 2 - longestModifiers), i - 2).some(word => determiners.has(word))
  )
}

/** Words between an article and the last adjective before a comma: "a previously unknown, unpatched leak". */
const longestModifiers = 3

/** "with the two towns aiming to …": a clause without a finite verb. */
function startsAbsolute({ words, raw }: Words, i: number): boolean {
  const next = words[i + 1]
  if (next === undefined || !(determiners.has(next) || /^\p{Lu}/u.test(raw(i + 1)))) return false
  return words.slice(i + 2, Math.min(clauseEnd(words, i), i + longestAbsolute)).some(word => /^[a-z]{2,}ing$/.test(word))
}

/** "as clear as it should have been" */
function compares(words: readonly string[], i: number): boolean {
  return words.slice(Math.max(0, i - longestCompared), i).includes('as') || words.slice(i + 1, i + longestCompared).includes('as')
}

/** "told reporters that …" */
function followsTold({ words, isWord }: Words, from: number, i: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - longestAddressee); k--) {
    if (!isWord(k)) return false
    if (tellingVerbs.has(words[k]!)) return true
  }
  return false
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
  if (sentence.verb(at) || (aimingVerbs.has(word) && prepositions.has(words[at + 1] ?? ''))) return true
  if (prepositions.has(word)) return false
  const subject = pronouns.has(word) || determiners.has(word) || /^\p{Lu}/u.test(raw(at))
  return subject && hasOwnVerb(sentence, at + 1, clauseEnd(words, at))
}

/** A verb of the stretch itself: no infinitive and none of a clause inside ("the Wildlife Service to see whether it harms them"). */
function hasOwnVerb(sentence: Words, from: number, to: number): boolean {
  const { words } = sentence
  for (let i = from; i < to; i++) {
    if (subordinators.has(words[i]!)) return false
    if (sentence.verb(i) && words[i - 1] !== 'to') return true
  }
  return false
}
