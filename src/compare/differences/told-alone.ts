// Which words of a place one reading tells alone: those that a reader is told to be new, without what the other report tells elsewhere.
// Cost: linear in the phrase.
import { tag } from '../../text/tags.ts'
import { contentIn, type Gap } from './detail-gaps.ts'
import { isNounAt } from './detail-places.ts'
import type { Frame } from './frame.ts'
import { isFresh } from './new-words.ts'
import { touches } from './phrases.ts'
import { tagsOf } from './report-words.ts'

/**
 * The words that a reader is told to be new: of "Oda Brask's storm-torn quay" "storm-torn", of "harbour master Oda Brask" all of "harbour
 * master", though the other report has a master elsewhere.
 */
export function toldAlone(own: Frame, other: Frame, place: Gap['a'], words: readonly number[], links: Int32Array): Gap['a'] {
  const fresh = words.filter(i => isFresh(own, other, i))
  if (fresh.length === 0) return place
  const tags = tagsOf(own.annotated)
  const is = (i: number, ...codes: number[]): boolean => i < own.tokens.length && codes.includes(tags[own.tokens[i]!]!)
  let [from, to] = [fresh[0]!, fresh.at(-1)! + 1]
  const goesOn = (): boolean => to < own.tokens.length && touches(own, to)
  // "Running back Oda Brask": a compound goes on to the word that both tell, or as far as nouns do.
  const anchor = [to, to + 1].find(i => i < own.tokens.length && links[i] !== -1 && touches(own, i) && touches(own, to))
  while (goesOn() && links[to] === -1 && (is(to, tag.noun) || (anchor !== undefined && is(to, tag.adverb, tag.name)))) to++
  // "Quays of all sizes": what leads in the new words, but not where they stand before their noun.
  if (!goesOn() || links[to] === -1 || !is(to, tag.noun, tag.name, tag.verb))
    while (from > 0 && is(from - 1, tag.preposition, tag.determiner) && touches(own, from)) from--
  return { from, to }
}

/** "In a boathouse Tuesday": a noun that stands before a time adds nothing to the time. */
export function standsBeforeTime({ times }: Frame, place: Gap['a'], words: readonly number[]): boolean {
  const timed = (i: number): boolean => times.some(({ from, to }) => from <= i && i < to)
  return !words.some(timed) && (timed(place.to - 1) || timed(place.to))
}

/**
 * Of "the Oslo press tour" without the words that the other report tells elsewhere ("a tour in Oslo"): "press tour"; undefined when a known
 * word stands nearer to the noun than a new one.
 */
export function withoutKnown(
  own: Frame,
  other: Frame,
  place: Gap['a'],
  answer: Gap['b'],
  links: Int32Array,
): Gap['a'] | undefined {
  const added = contentIn(own, { from: place.from, to: place.to - 1 }).filter(
    i => links[i]! < answer.from || links[i]! >= answer.to,
  )
  const fresh = added.filter(i => isFresh(own, other, i))
  if (fresh.length === added.length) return place
  const known = added.filter(i => !isFresh(own, other, i)).at(-1)!
  return fresh.some(i => i < known) || fresh.length === 0 ? undefined : { from: fresh[0]!, to: place.to }
}

/** "Fire or flood at sea" beside "fire or to save the boat": both go on by "or", each in its words, and the place is all that follows it. */
export function isConjunct(frame: Frame, { from, to }: Gap['a'], linked: Int32Array): boolean {
  const joins = /^(?:and|or)$/.test(frame.words[from - 1] ?? '') && linked[from - 1] !== -1
  return joins && to > from && isNounAt(frame, to - 1) && !(to < frame.words.length && isNounAt(frame, to) && touches(frame, to))
}
