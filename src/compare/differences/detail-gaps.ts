// The places in which two readings may differ in a detail: stretches between two linked neighbours, phrases that belong to a linked word,
// and the modifiers of linked nouns. Cost: words × phrases of two readings.
import { functionWords } from '../../lang/plain-words.ts'
import { tag } from '../../text/tags.ts'
import type { Frame } from './frame.ts'
import type { Links } from './linking.ts'
import { type Phrase, phrasesOf, touches } from './phrases.ts'
import { tagsOf } from './report-words.ts'

/** Words `[from, to)` of each reading that stand in one place; what one of them tells alone is `added`. */
export interface Gap {
  a: { from: number; to: number }
  b: { from: number; to: number }
  /** The stretches end in the noun that both tell. */
  modifies?: boolean
}

/** Words before a phrase among which the linked word stands that it belongs to. */
export const anchorReach = 4

/** Longest stretch without counterpart that still is a detail, in words. */
const longestGap = 6

/**
 * Phrases without counterpart that belong to a linked word, against what the other reading has in that place; and the modifiers of
 * linked nouns against those of their counterparts.
 */
export function phraseGaps(a: Frame, b: Frame, ab: Int32Array): Gap[] {
  const [own, others] = [phrasesOf(a), phrasesOf(b)]
  const unlinked = (phrase: Phrase): boolean => contentIn(a, phrase).every(i => ab[i] === -1)
  const linkedBack = new Set(ab)
  const free = (phrase: Phrase): boolean => contentIn(b, phrase).every(j => !linkedBack.has(j))
  const gaps: Gap[] = []
  for (const [number, phrase] of own.entries()) {
    if (!a.inside[phrase.head]) continue
    const j = ab[phrase.head]!
    if (j !== -1) {
      const other = others.find(({ from, to }) => from <= j && j < to)
      if (isFullerName(a, phrase, ab)) continue
      if (other === undefined || !b.inside[j] || !isOneNoun(a, phrase.head, b, j) || other.head !== j) continue
      gaps.push({ a: bare(a, phrase), b: bare(b, other), modifies: true })
      continue
    }
    if (!unlinked(phrase)) continue
    let to = phrase.to
    for (const next of own.slice(number + 1)) {
      if (next.from !== to || !next.prepositional || isTime(a, next) || !touches(a, next.from) || !unlinked(next)) break
      to = next.to
    }
    const anchor = anchorOf(a, phrase.from, ab)
    if (anchor === undefined || !b.inside[ab[anchor]!]) continue
    const at = ab[anchor]!
    const answer = others.find(
      other =>
        other.from > at &&
        other.from <= at + 2 &&
        other.prepositional === phrase.prepositional &&
        isTime(b, other) === isTime(a, phrase) &&
        free(other),
    )
    const next = ab[to] ?? -1
    const end = next > at && next <= at + anchorReach ? next + 1 : at + 1
    gaps.push({ a: { from: phrase.from, to }, b: answer ?? { from: at, to: end } })
  }
  return gaps
}

/** What the phrase adds is more of a name: "Oda" before "Brask". */
function isFullerName({ annotated, tokens, content }: Frame, { from, to, head }: Phrase, links: Int32Array): boolean {
  const tags = tagsOf(annotated)
  for (let i = from; i < to; i++)
    if (content[i] && links[i] === -1 && (tags[tokens[i]!] !== tag.name || tags[tokens[head]!] !== tag.name)) return false
  return true
}

function isTime({ times }: Frame, { from, to }: Phrase): boolean {
  return times.some(time => time.from < to && from < time.to)
}

/** The nearest content word before the phrase, without a mark between, when it is linked. */
function anchorOf(frame: Frame, from: number, links: Int32Array): number | undefined {
  for (let i = from - 1; i >= Math.max(0, from - anchorReach); i--) {
    if (!touches(frame, i + 1)) return undefined
    if (frame.content[i]) return links[i] !== -1 && frame.inside[i] ? i : undefined
  }
  return undefined
}

/** The phrase without preposition, article and possessive before its first content word. */
function bare(frame: Frame, { from, to }: Phrase): { from: number; to: number } {
  let first = from
  while (first + 1 < to && !frame.content[first]) first++
  return { from: first, to }
}

/** Stretches between two linked neighbours in the same order in both readings. */
export function gapsBetween(a: Frame, b: Frame, { ab, ba }: Links): Gap[] {
  const gaps: Gap[] = []
  for (let left = 0; left < a.tokens.length; left++) {
    const leftB = ab[left]!
    if (leftB === -1 || !a.inside[left] || !b.inside[leftB]) continue
    let right = left + 1
    while (right < a.tokens.length && ab[right] === -1 && right - left <= longestGap) right++
    const rightB = ab[right] ?? -1
    if (rightB === -1 || rightB <= leftB || rightB - leftB - 1 > longestGap) continue
    if (right === left + 1 && rightB === leftB + 1) continue
    if (a.keys[left] !== b.keys[leftB] && a.keys[right] !== b.keys[rightB]) continue
    let clean = true
    for (let j = leftB + 1; j < rightB; j++) if (ba[j] !== -1) clean = false
    if (!clean) continue
    const gap = { a: trimmed(a, { from: left + 1, to: right }), b: trimmed(b, { from: leftB + 1, to: rightB }) }
    const same = isOneNoun(a, right, b, rightB)
    const whole = same && gap.a.to === right && gap.b.to === rightB && isNoun(a, right) && isNoun(b, rightB)
    gaps.push(whole ? { a: { ...gap.a, to: right + 1 }, b: { ...gap.b, to: rightB + 1 }, modifies: true } : gap)
  }
  return gaps
}

/** One noun, its plural aside: not "fund" and "funding". */
function isOneNoun(a: Frame, i: number, b: Frame, j: number): boolean {
  const ends = (word: string): string => word.replace(/(?:ies|y|es|e|s)$/, '')
  return a.keys[i] === b.keys[j] && ends(a.words[i]!) === ends(b.words[j]!)
}

function isNoun({ annotated, tokens }: Frame, i: number): boolean {
  return tagsOf(annotated)[tokens[i]!] === tag.noun
}

/** Without grammar words at its ends, unless there is nothing else; an empty stretch keeps its place. */
function trimmed(frame: Frame, { from, to }: { from: number; to: number }): { from: number; to: number } {
  if (!frame.content.slice(from, to).some(Boolean)) return { from, to: from }
  while (!frame.content[from]) from++
  while (!frame.content[to - 1]) to--
  return { from, to }
}

export function contentIn(frame: Frame, { from, to }: { from: number; to: number }): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) if (frame.content[i] && !functionWords.has(frame.words[i]!)) found.push(i)
  return found
}
