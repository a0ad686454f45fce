// Pieces of a sentence put together to clauses: those too small to assert anything go to a neighbour, and a clause that another
// interrupts keeps both its parts. One pass, linear in the tokens.
import { coordinators, prepositions, relatives } from '../../lang/clauses.ts'
import { isFrame, type Words } from './frames.ts'

/** Words a stretch needs to be a clause of its own. */
export const shortestClause = 3
const shortestVerbless = 5

/** A stretch between two cuts; token numbers of its sentence. */
export interface Piece {
  from: number
  to: number
  /** What stands before it. */
  opens: 'start' | 'mark' | 'comma' | 'word'
  /** The amount that something grew or fell to. */
  reached?: true
}

export function hasWord(from: number, to: number, isWord: (i: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (isWord(i)) return true
  return false
}

export function hasVerb(sentence: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (sentence.verb(i)) return true
  return false
}

/** Gives pieces with fewer than `shortestClause` words to the neighbour on the weaker side. */
export function mergeSmall(pieces: readonly Piece[], sentence: Words): Piece[] {
  const { isWord } = sentence
  const merged = pieces.map(piece => ({ ...piece }))
  const small = ({ from, to }: Piece): boolean => {
    let count = 0
    for (let i = from; i < to; i++) if (isWord(i)) count++
    return count < shortestClause || (count < shortestVerbless && !hasVerb(sentence, from, to))
  }
  const frame = (piece: Piece | undefined): boolean => piece !== undefined && isFrame(sentence, piece.from, piece.to)
  for (let i = 0; i < merged.length && merged.length > 1; ) {
    if (!small(merged[i]!) || frame(merged[i])) {
      i++
      continue
    }
    const left = i > 0 ? merged[i]!.opens : undefined
    const right = merged[i + 1]?.opens
    const framed = [frame(merged[i - 1]), frame(merged[i + 1])]
    const intoLeft =
      left !== undefined &&
      (right === undefined || (framed[0] === framed[1] ? weakness(left) >= weakness(right) : framed[1] === true))
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

/** Puts the two parts of a clause together when the piece between them is a relative clause, an apposition without a verb or a further subject. */
export function joinInterrupted(pieces: readonly Piece[], sentence: Words): Piece[][] {
  const { words, isWord } = sentence
  const groups: Piece[][] = []
  for (let i = 0; i < pieces.length; i++) {
    const [head, middle, tail] = [pieces[i]!, pieces[i + 1], pieces[i + 2]]
    const inserted =
      middle !== undefined &&
      tail !== undefined &&
      (middle.opens === 'comma' || relatives.has(words[middle.from]!)) &&
      tail.opens === 'comma' &&
      !hasVerb(sentence, head.from, head.to) &&
      (relatives.has(words[middle.from]!) || !hasVerb(sentence, middle.from, middle.to)) &&
      sentence.verb(firstWord(tail, isWord))
    if (inserted && coordinators.has(words[firstWord(middle, isWord)]!)) {
      groups.push([{ ...head, to: tail.to }])
      i += 2
    } else if (inserted) {
      groups.push([head, tail], [middle])
      i += 2
    } else if (middle !== undefined && isPredicateOf(head, middle, sentence)) {
      groups.push([{ ...head, to: middle.to }])
      i++
    } else groups.push([head])
  }
  return groups.sort((a, b) => a[0]!.from - b[0]!.from)
}

/** "Ida Venn, 46, | was hurt": what was too small to stand between the two went to the subject. */
function isPredicateOf(subject: Piece, predicate: Piece, sentence: Words): boolean {
  return (
    predicate.opens === 'comma' &&
    sentence.verb(firstWord(predicate, sentence.isWord)) &&
    !hasVerb(sentence, subject.from, subject.to) &&
    !prepositions.has(sentence.words[firstWord(subject, sentence.isWord)]!) &&
    !isFrame(sentence, predicate.from, predicate.to)
  )
}

function firstWord({ from, to }: Piece, isWord: (i: number) => boolean): number {
  for (let i = from; i < to; i++) if (isWord(i)) return i
  return from
}

/** Leaves marks at both ends outside, but closing stops and quotation marks that belong to words stay irrelevant to a claim. */
export function trim(
  from: number,
  to: number,
  isWord: (i: number) => boolean,
  words: readonly string[],
): { from: number; to: number } {
  let [start, end] = [from, to]
  while (start < end - 1 && !isWord(start) && words[start] !== '$' && words[start] !== '(') start++
  while (end - 1 > start && !isWord(end - 1) && words[end - 1] !== '%' && words[end - 1] !== ')') end--
  return { from: start, to: end }
}
