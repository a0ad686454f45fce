// What one reading tells alone, marked with the word both tell that it belongs to, so that a reader sees what the two marks share.
// Cost: a few words on either side of the stretch.
import { tag } from '../../text/tags.ts'
import { anchorReach, type Gap } from './detail-gaps.ts'
import type { Frame } from './frame.ts'
import { phrasesOf, touches } from './phrases.ts'
import { tagsOf } from './report-words.ts'

/** "In March" against "later": the other says nothing in that place, or only that it was another time. */
const looseTimes: ReadonlySet<string> = new Set(
  'later earlier recently afterwards afterward previously meanwhile soon'.split(' '),
)

/** A loose time by itself: not "earlier this month". */
export function isLooseTime({ words, times }: Frame, i: number): boolean {
  return (
    looseTimes.has(words[i]!) &&
    !times.some(
      ({ from, to }) =>
        from === i + 1 || (from === i + 2 && /^(?:in|on|this)$/.test(words[i + 1]!)) || (from <= i && i < to && to - from > 1),
    )
  )
}

export function isSilent(frame: Frame, places: readonly number[]): boolean {
  return places.every(i => isLooseTime(frame, i))
}

/** Words by which the place of the counterpart may be off. */
const anchorShift = 8

/** What one reading tells alone, marked with the word both tell that it belongs to ("brace with a dent" / "brace"); none without such a word. */
export function anchored(own: Frame, other: Frame, { a, b }: Gap, links: Int32Array): Gap | undefined {
  const answers = (i: number): boolean => links[i] !== -1 && Math.abs(links[i]! - b.from) <= anchorShift
  for (let i = a.from - 1; i >= Math.max(0, a.from - anchorReach) && touches(own, i + 1); i--) {
    if (!own.content[i]) continue
    if (!answers(i) || (isVerb(own, i) && !isPrepositional(own, a.from)) || joinsFurtherBack(own, a.from)) break
    if ((isVerb(own, i) || /ing$/.test(own.words[i]!)) && own.keys[i] !== other.keys[links[i]!]) break
    if (joinsUnlike(own, i, a)) break
    if (
      isBareBehind(own, i, a) ||
      ((isTimed(own, i) || isTimed(other, links[i]!)) && !isTimed(own, a.to - 1) && !isChannel(own, a.from))
    )
      break
    return { a: { from: phraseAt(own, i).from, to: a.to }, b: withLooseTime(other, phraseAt(other, links[i]!), b) }
  }
  for (let i = a.to; i < Math.min(own.tokens.length, a.to + 2) && touches(own, i); i++) {
    if (!own.content[i]) continue
    if (!answers(i) || own.keys[i] !== other.keys[links[i]!] || (isVerb(own, i) && i > a.to)) break
    return { a: { from: a.from, to: phraseAt(own, i).to }, b: withLooseTime(other, phraseAt(other, links[i]!), b) }
  }
  return undefined
}

/** "The quay after the storm and the bridge": what "and" joins with an article may be the quay. */
function joinsFurtherBack(frame: Frame, i: number): boolean {
  const opener = tagsOf(frame.annotated)[frame.tokens[i]!] === tag.determiner ? i - 1 : i - 2
  return /^(?:and|or)$/.test(frame.words[opener] ?? '') && /^(?:the|an?|his|her|its|their)$/.test(frame.words[opener + 1] ?? '')
}

/** "War czar" beside "war": what stands behind the word without "of", "in" or "and" is what the phrase is about, not an addition to it. */
function isBareBehind(frame: Frame, i: number, { from, to }: Gap['a']): boolean {
  const { annotated, tokens, words } = frame
  const opens = (k: number): boolean => {
    const code = tagsOf(annotated)[tokens[k]!]
    return (
      code === tag.preposition || code === tag.conjunction || code === tag.past || code === tag.participle || words[k] === 'and'
    )
  }
  for (let k = i + 1; k <= from && k < to; k++) if (opens(k)) return false
  return !isTimed(frame, from)
}

function isTimed({ times }: Frame, i: number): boolean {
  return times.some(({ from, to }) => from <= i && i < to)
}

/** "Monday on Harbour Radio". */
function isChannel({ annotated, tokens, words }: Frame, i: number): boolean {
  return words[i] === 'on' && tagsOf(annotated)[tokens[i + 1] ?? -1] === tag.name
}

/** "Silent and stone-faced": "and" joins noun with noun. */
function joinsUnlike(frame: Frame, i: number, { from, to }: Gap['a']): boolean {
  const tags = tagsOf(frame.annotated)
  const joined = [from, from - 1].some(k => k > i && tags[frame.tokens[k]!] === tag.conjunction)
  const code = tags[frame.tokens[i]!]
  const named = code === tag.noun || code === tag.name || code === tag.number || code === tag.participle || code === tag.past
  return joined && !named && tags[frame.tokens[to - 1]!] === tag.noun
}

const verbs: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.participle, tag.gerund])

function isVerb(frame: Frame, i: number): boolean {
  return verbs.has(tagsOf(frame.annotated)[frame.tokens[i]!]!)
}

/** A verb's object is no addition to it: the other reading has another one. */
function isPrepositional(frame: Frame, i: number): boolean {
  return tagsOf(frame.annotated)[frame.tokens[i]!] === tag.preposition && !/^(?:as|than|like)$/.test(frame.words[i]!)
}

function withLooseTime({ words }: Frame, mark: Gap['b'], place: Gap['b']): Gap['b'] {
  if (!words.slice(place.from, place.to).some(word => looseTimes.has(word))) return mark
  return { from: Math.min(mark.from, place.from), to: Math.max(mark.to, place.to) }
}

/** No figure and no time is cut: "5:20 a.m.", not "20 a.m.". */
function whole({ times, quantities }: Frame, mark: Gap['a']): Gap['a'] {
  const met = [...times, ...quantities].filter(({ from, to }) => from < mark.to && mark.from < to)
  return { from: Math.min(mark.from, ...met.map(({ from }) => from)), to: Math.max(mark.to, ...met.map(({ to }) => to)) }
}

/** The phrase that the word heads or ends, without what opens it; else the word. */
function phraseAt(frame: Frame, i: number): { from: number; to: number } {
  const phrase = phrasesOf(frame).find(({ from, head }) => from <= i && i <= head && head - i <= 1)
  if (phrase === undefined) return whole(frame, { from: i, to: i + 1 })
  let { from } = phrase
  while (from < i && !frame.content[from]) from++
  return whole(frame, { from, to: Math.max(i, phrase.head) + 1 })
}
