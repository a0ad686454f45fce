// What speaks for a detail: what kind of words one reading tells alone, where they stand, and whether the noun that both tell is one thing
// in both reports. Cost: linear in the marks, and the words of both reports once for the noun.
import { tag } from '../../text/tags.ts'
import type { Frame } from './frame.ts'
import type { Links } from './linking.ts'
import { tagsOf, timesOf } from './report-words.ts'
import { isCut } from './whole-phrase.ts'

interface Mark {
  from: number
  to: number
}

/** Names of the features. */
export const detailNames = [
  'before the noun',
  'before a name',
  'behind a preposition',
  'joined by and',
  'a time',
  'four words',
  'both add',
  'one plural',
  'other article',
  'told once',
  'modified otherwise',
  'cut',
  'same words on both sides',
] as const

/** Features of a detail by name. */
export function detailFeatures(
  a: Frame,
  b: Frame,
  { ab, ba }: Links,
  first: Mark,
  second: Mark,
): Record<(typeof detailNames)[number], number> {
  const [addedA, addedB] = [addedIn(a, b, ab, first, second), addedIn(b, a, ba, second, first)]
  const [own, other, mark, answer, added] =
    addedA.length >= addedB.length ? ([a, b, first, second, addedA] as const) : ([b, a, second, first, addedB] as const)
  const [headA, headB] = [headOf(a, first), headOf(b, second)]
  const sameHead = headA >= 0 && headB >= 0 && a.keys[headA] === b.keys[headB]
  const head = own === a ? headA : headB
  const before = added.length > 0 && sameHead && added.every(i => i < head)
  const openers = openersOf(own, mark, added[0] ?? mark.from)
  const key = a.keys[headA]!
  return {
    'before the noun': Number(before),
    'before a name': Number(before && tagAt(own, head) === tag.name),
    'behind a preposition': Number(!before && openers.some(i => tagAt(own, i) === tag.preposition)),
    'joined by and': Number(openers.some(i => /^(?:and|or)$/.test(own.words[i]!))),
    'a time': Number(added.some(i => own.times.some(place => holds(place, i)))),
    'four words': Number(added.length >= 4),
    'both add': Number(addedA.length > 0 && addedB.length > 0),
    'one plural': Number(sameHead && a.words[headA] !== b.words[headB]),
    'other article': Number(isDefinite(a, first) !== isDefinite(b, second)),
    'told once': Number(sameHead && timesOf(a.annotated, key) === 1 && timesOf(b.annotated, key) === 1),
    'modified otherwise': Number(isModified(other, answer)),
    cut: Number(isCut(a, first) || isCut(b, second)),
    'same words on both sides': Number(
      isSame(own.keys[mark.from - 1], other.keys[answer.from - 1]) && isSame(own.keys[mark.to], other.keys[answer.to]),
    ),
  }
}

function isSame(x: string | undefined, y: string | undefined): boolean {
  return x !== undefined && x === y
}

function tagAt({ annotated, tokens }: Frame, i: number): number {
  return tagsOf(annotated)[tokens[i] ?? -1] ?? tag.punctuation
}

function holds({ from, to }: Mark, i: number): boolean {
  return from <= i && i < to
}

/** The words of the mark, at most two, right before what it adds. */
function openersOf(frame: Frame, { from }: Mark, start: number): number[] {
  return [start - 1, start - 2].filter(i => i >= from && frame.words[i] !== undefined)
}

/** Content words of a mark that the other mark does not answer. */
function addedIn(own: Frame, other: Frame, links: Int32Array, mark: Mark, answer: Mark): number[] {
  const known = new Set(other.keys.slice(answer.from, answer.to))
  const added: number[] = []
  for (let i = mark.from; i < mark.to; i++)
    if (own.content[i] && !known.has(own.keys[i]!) && !holds(answer, links[i]!)) added.push(i)
  return added
}

/** The noun before the first preposition of a mark, or its last word. */
function headOf(frame: Frame, { from, to }: Mark): number {
  let head = -1
  for (let i = from; i < to; i++) {
    const code = tagAt(frame, i)
    if (code === tag.preposition && head >= 0) break
    if (code === tag.noun || code === tag.name) head = i
  }
  return head < 0 && to > from ? to - 1 : head
}

/** An article, a possessive or a genitive stands before the mark, or opens it, that makes it one certain thing. */
function isDefinite(frame: Frame, { from }: Mark): boolean {
  return [from, from - 1].some(
    i =>
      /^(?:the|this|that|these|those|his|her|its|their|our|my|your)$/.test(frame.words[i] ?? '') ||
      tagAt(frame, i) === tag.genitive,
  )
}

/** An adjective or noun stands before the mark at once. */
function isModified(frame: Frame, { from }: Mark): boolean {
  const code = tagAt(frame, from - 1)
  return frame.content[from - 1] === true && (code === tag.adjective || code === tag.noun)
}
