// Names of speakers: the fullest name in or beside the mention; for descriptions and pronouns the one the report means by them.
// Method: overlap, apposition, role words beside names, last person or body spoken of; binary search over the names, a few looked at each.
import type { NameMention, QuotationMention } from '../../model/annotations.ts'
import { overlap, type Span } from '../../model/span.ts'

const personal = /^(?:he|she|i)$/i
const plural = /^(?:they|it|we)$/i
const relative = /^(?:who|that|which|whom|one|those|others)$/i
/** Characters before a pronoun within which the one it stands for was named. */
const pronounReach = 900

/** Gives every speaker the name it stands for, where the report tells it. Mentions are sorted by start. */
export function nameSpeakers(text: string, mentions: QuotationMention[], names: readonly NameMention[]): QuotationMention[] {
  const people = names.filter(({ kind }) => kind === 'person')
  let last: { name: string; at: number } | undefined
  for (const mention of mentions) {
    const { speaker } = mention
    if (speaker === undefined) continue
    const words = text.slice(speaker.start, speaker.end).replace(/\s+/g, ' ')
    const known = namedIn(text, speaker, names)
    if (known !== undefined) speaker.name = known
    else if (personal.test(words) || relative.test(words)) {
      const found = relative.test(words) ? nearest(names, speaker.start) : antecedent(people, mention, last)
      if (found !== undefined) Object.assign(speaker, { name: found, basis: 'resolved' })
    } else if (plural.test(words)) {
      const found = nearest(
        names.filter(({ kind }) => kind === 'organisation'),
        speaker.start,
      )
      if (found !== undefined) Object.assign(speaker, { name: found, basis: 'resolved' })
    } else {
      const found = described(text, words, speaker, names) ?? sameAsBefore(words, speaker, last, people)
      speaker.name = found ?? words
      if (found !== undefined) speaker.basis = 'resolved'
    }
    if (speaker.name !== undefined) last = { name: speaker.name, at: mention.end }
  }
  return mentions
}

/** The name inside the mention (a person before others, the last of several), or right after it: "the minister, Orla Venn, said". */
function namedIn(text: string, speaker: Span, names: readonly NameMention[]): string | undefined {
  let inside: NameMention | undefined
  const head = speaker.start + headEnd(text.slice(speaker.start, speaker.end))
  for (const name of names) {
    if (name.start > speaker.end + 3) break
    if (overlap(name, speaker) > 0) {
      // "the town's mayor", "Brill police": what only describes is not who speaks; a person after a title is.
      if (/^['’]s?\s/.test(text.slice(name.end, name.end + 3)) && name.end < speaker.end) continue
      if (name.end < head && name.kind !== 'person') continue
      if (inside === undefined || inside.kind !== 'person' || name.kind === 'person') inside = name
    }
    if (
      inside === undefined &&
      name.kind === 'person' &&
      name.start >= speaker.end &&
      /^,?\s*$/.test(text.slice(speaker.end, name.start))
    )
      return name.name
  }
  return inside?.name
}

/** End of the head of a mention: before a comma, a bracket, a relative or a preposition; a trailing 's is not part of it. */
function headEnd(words: string): number {
  const cut = /,|\s\(|\s(?:who|that|which|of|in|for|from|at|on|with)\s/.exec(words)
  return words.slice(0, cut?.index ?? words.length).replace(/['’]s?$/, '').length
}

/** Whom a personal pronoun means: the speaker before when near, else the last person named outside of the quotation. */
function antecedent(
  people: readonly NameMention[],
  mention: QuotationMention,
  last: { name: string; at: number } | undefined,
): string | undefined {
  const at = mention.speaker!.start
  const outside = people.filter(({ start }) => start < at && at - start < pronounReach && !within(mention, start))
  const named = outside.at(-1)
  if (last !== undefined && at - last.at < pronounReach && (named === undefined || people.some(({ name }) => name === last.name)))
    return named !== undefined && named.start > last.at && opensSentence(outside, named) ? named.name : last.name
  return named?.name
}

function opensSentence(outside: readonly NameMention[], named: NameMention): boolean {
  return outside.length === 1 || named.start - (outside.at(-2)?.start ?? 0) > 250
}

function within({ start, end, spans }: QuotationMention, at: number): boolean {
  return (spans ?? [{ start, end }]).some(piece => piece.start <= at && at < piece.end)
}

function nearest(names: readonly NameMention[], before: number): string | undefined {
  const found = names.filter(({ end }) => end <= before).at(-1)
  return found !== undefined && before - found.end < pronounReach ? found.name : undefined
}

/** "the zoo" → the body whose name ends so; "the principal" → the person the report calls principal. */
function described(text: string, words: string, speaker: Span, names: readonly NameMention[]): string | undefined {
  const head = words
    .toLowerCase()
    .split(/,|\s(?:of|for|at|in|from)\s/)[0]!
    .split(' ')
    .at(-1)!
  if (head.length < 3 || !/^\p{Ll}/u.test(words.split(' ').at(-1) ?? '')) return undefined
  const body = names.find(
    ({ kind, name }) => kind !== 'person' && name.includes(' ') && name.toLowerCase().split(' ').at(-1) === head,
  )
  if (body !== undefined) return body.name
  if (/(?:spokes\w+|official|source|aide|expert|analyst|critics?|voters?|reports?)s?$/.test(head)) return undefined
  const person = names.find(({ kind, start, end }) => {
    if (kind !== 'person' || Math.abs(start - speaker.start) > 4000) return false
    const before = text.slice(Math.max(0, start - 30), start).toLowerCase()
    const after = text.slice(end, end + 90)
    return (
      before.trimEnd().endsWith(head) ||
      new RegExp(`^,\\s(?:the|a|an|his|her)?[^,.;“"]{0,60}\\b${escaped(head)}\\b`, 'i').test(after)
    )
  })
  return person?.name
}

/** "the scientist" right after a scientist spoke: a definite description of one person means the speaker before. */
function sameAsBefore(
  words: string,
  speaker: Span,
  last: { name: string; at: number } | undefined,
  people: readonly NameMention[],
): string | undefined {
  if (last === undefined || speaker.start - last.at > descriptionReach || !onePerson.test(words)) return undefined
  return people.some(({ name }) => name === last.name) ? last.name : undefined
}

const onePerson =
  /^the (?:[\p{L}-]+ )?(?:\p{L}+(?:ist|ian|er|or|ant|man|woman)|chief|chair|lawyer|principal|pilot|judge|coach|candidate)$/u
/** Characters after an utterance within which a description goes on with its speaker. */
const descriptionReach = 700

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '.')
}
