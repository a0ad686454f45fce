// Names of speakers: the fullest name in or beside the mention; for descriptions and pronouns the one the report means by them.
// Method: overlap, apposition, role words beside names, last person or body spoken of; binary search over the names, a few looked at each.
import { organisationHeads } from '../../lang/name-words.ts'
import type { NameMention, QuotationMention } from '../../model/annotations.ts'
import { overlap, type Span } from '../../model/span.ts'
import { isKnownWord } from '../../text/word-tags.ts'
import { antecedentOf, type Person, peopleNamed } from './antecedents.ts'

const personal = /^(?:he|she|i)$/i
const plural = /^(?:they|it|we)$/i
const relative = /^(?:who|that|which|whom)$/i
/** "One said", "others": nobody can tell which. */
const nobody = /^(?:one|those|others|some|many|both)$/i
/** Characters before a pronoun within which the one it stands for was named. */
const pronounReach = 900

/** Gives every speaker the name it stands for, where the report tells it. Mentions are sorted by start. */
export function nameSpeakers(text: string, mentions: QuotationMention[], names: readonly NameMention[]): QuotationMention[] {
  const people = peopleNamed(text, names, spokenNames(text, mentions, names))
  const quoted = mentions.flatMap(({ form, start, end, spans }) => (form === 'direct' ? (spans ?? [{ start, end }]) : []))
  let last: { name: string; at: number } | undefined
  for (const mention of mentions) {
    const { speaker } = mention
    if (speaker === undefined) continue
    const words = text.slice(speaker.start, speaker.end).replace(/\s+/g, ' ')
    const found = resolve(words, speaker)
    if (found !== undefined) Object.assign(speaker, found)
    if (speaker.name === undefined) continue
    last = { name: speaker.name, at: mention.end }
    if (isPersonal(speaker.name, names) || isDescribed(speaker.name))
      addPerson(people, { start: speaker.start, end: speaker.end, name: speaker.name, spoke: true })
  }
  return mentions

  function resolve(words: string, speaker: Span): { name: string; basis?: 'resolved' } | undefined {
    if (nobody.test(words)) return undefined
    const document = ownerOfDocument(words)
    if (document !== undefined) {
      const at = document.owner === undefined ? -1 : text.indexOf(document.owner, speaker.start)
      const owner = at < 0 ? undefined : namedIn(text, { start: at, end: at + document.owner!.length }, names)
      return { name: owner ?? plainly(document.owner ?? words) }
    }
    const known = namedIn(text, speaker, names)
    if (known !== undefined && !(known === words && plainly(words) !== words)) return { name: known }
    if (personal.test(words)) return resolved(antecedentOf(text, speaker.start, people, quoted))
    if (relative.test(words)) return resolved(describedBefore(text, speaker.start) ?? nearest(names, speaker.start))
    if (plural.test(words))
      return resolved(
        nearest(
          names.filter(({ kind }) => kind === 'organisation'),
          speaker.start,
        ),
      )
    return (
      resolved(described(text, words, speaker, names) ?? sameAsBefore(words, speaker, last, people)) ?? { name: plainly(words) }
    )
  }
}

/** "a statement from the harbour board", "the board's letter": a document speaks for whom it is from. Undefined when it is no document. */
function ownerOfDocument(words: string): { owner?: string } | undefined {
  const [, before = '', head = '', after = ''] =
    /^(.*?)(\p{L}+)(?:\s(?:(?:issued|sent|signed|written|released|put out)\s)?(?:from|by|of)\s(.+))?$/u.exec(words) ?? []
  if (!documents.has(head.toLowerCase())) return undefined
  if (after !== '') return { owner: after }
  const genitive = /^(.+)['’]s?\s(?:\p{L}+\s)?$/u.exec(before)?.[1]
  return genitive === undefined ? {} : { owner: genitive }
}

const documents = new Set(
  'statement letter release filing complaint affidavit lawsuit memo email e-mail tweet post message report testimony law bill ruling document indictment advertisement'.split(
    ' ',
  ),
)

function resolved(name: string | undefined): { name: string; basis: 'resolved' } | undefined {
  return name === undefined ? undefined : { name, basis: 'resolved' }
}

/** "The harbour master", "Police" at the head of a sentence: a description keeps the small letter it has elsewhere. */
function plainly(words: string): string {
  const [first = '', second] = words.split(' ')
  const ordinary = /^\p{Lu}[\p{Ll}’'-]*$/u.test(first) && isOrdinary(first.toLowerCase())
  return ordinary && (second === undefined || /^\p{Ll}/u.test(second) || determiners.test(first))
    ? `${first.toLowerCase()}${words.slice(first.length)}`
    : words
}

/** A word of the lexicon, or the plural of one. */
function isOrdinary(word: string): boolean {
  return isKnownWord(word) || (word.endsWith('s') && isKnownWord(word.slice(0, -1)))
}

const determiners = /^(?:The|A|An|His|Her|Their|Its|Our|This|That|These|Those|One|Two|Three|Some|Many|Several|Most|All|Both)$/

/** A name that a he or a she can stand for: capitalised throughout, and of no body, place or people. */
function isPersonal(name: string, names: readonly NameMention[]): boolean {
  if (!/^(?:\p{Lu}[\p{L}’'.-]*(?:\s|$)){1,4}$/u.test(name)) return false
  const kind = names.find(mention => mention.name === name)?.kind
  return kind === undefined ? !ofBody.test(name) : kind === 'person' || kind === 'unknown'
}

const ofBody =
  /^The\s|\b(?:Ministry|Department|Office|Council|Court|House|Police|Agency|Association|Company|Group|Party|Union|Board|News|Post|Times)\b/

/** "A former mate of the line", "the witness": a description of one person. */
function isDescribed(name: string): boolean {
  if (!/^(?:an?|one|the|another)\s/i.test(name)) return false
  const head = name.slice(0, headEnd(name)).split(' ').at(-1)!
  return (
    /^\p{Ll}{3,}$/u.test(head) &&
    !/[^s]s$/.test(head) &&
    !organisationHeads.has(head) &&
    !documents.has(head) &&
    !several.has(head)
  )
}

/** Nouns of more than one person that no list of bodies has. */
const several = new Set(
  'government state city district town village county country crowd couple pair family public regime opposition poll survey study leadership crew staff jury defense defence prosecution'.split(
    ' ',
  ),
)

/** Names of unknown kind by which somebody speaks in this report. */
function spokenNames(text: string, mentions: readonly QuotationMention[], names: readonly NameMention[]): Set<string> {
  const spoken = new Set<string>()
  for (const { speaker } of mentions) {
    const name = speaker === undefined ? undefined : namedIn(text, speaker, names)
    if (name !== undefined && isPersonal(name, names)) spoken.add(name)
  }
  return spoken
}

/** Puts a person among the others, which are sorted by end. */
function addPerson(people: Person[], person: Person): void {
  let at = people.length
  while (at > 0 && people[at - 1]!.end > person.end) at--
  people.splice(at, 0, person)
}

/** The name inside the mention (a person before others, the last of several), or right after it: "the minister, Orla Venn, said". */
function namedIn(text: string, speaker: Span, names: readonly NameMention[]): string | undefined {
  let inside: NameMention | undefined
  const words = text.slice(speaker.start, speaker.end)
  const head = speaker.start + headEnd(words)
  const describes = /(?:^|\s)\p{Ll}[\p{L}’'-]*$/u.test(words.slice(0, headEnd(words)))
  for (let k = firstFrom(names, speaker.start - longestName); k < names.length; k++) {
    const name = names[k]!
    if (name.start > speaker.end + 3) break
    if (overlap(name, speaker) > 0) {
      // "the town's mayor", "Brill police": what only describes is not who speaks; a person after a title is.
      if (/^['’]s?\s/.test(text.slice(name.end, name.end + 3)) && name.end < speaker.end) continue
      if (name.end < head && name.kind !== 'person') continue
      // "A former mate of Hollin Lines": what stands behind the head is not who speaks.
      const behind =
        name.start >= head && /\s(?:of|in|for|from|at|on|with)\s(?:the\s)?$/i.test(text.slice(speaker.start, name.start))
      if (behind && describes) continue
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

/** Characters of the longest name that may reach into a mention from before. */
const longestName = 120

/** The first name that starts at or after a place. Binary search. */
function firstFrom(names: readonly NameMention[], at: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** End of the head of a mention: before a comma, a bracket, a relative or a preposition; a trailing 's is not part of it. */
function headEnd(words: string): number {
  const cut = /,|\s\(|\s(?:who|that|which|of|in|for|from|at|on|with)\s/.exec(words)
  return words.slice(0, cut?.index ?? words.length).replace(/['’]s?$/, '').length
}

/** "A former mate of the line, who": the description that opens the sentence, when only a comma parts it from the relative. */
function describedBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - relativeReach), at)
  const words = /(?:^|[.!?”"]\s|\n)((?:An?|The|One|Another)\s[^.,;:!?“”"\n]{3,80}?),?\s$/.exec(before)?.[1]
  return words !== undefined && isDescribed(words) ? plainly(words) : undefined
}

/** Characters before a relative pronoun in which the description it stands for begins. */
const relativeReach = 100

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
  const bare = words.replace(/^the\s/i, '')
  const body = names.find(
    ({ kind, name }) => kind !== 'person' && name.includes(' ') && name.toLowerCase().split(' ').at(-1) === head,
  )
  // The same words in other capitals ("Brill police", "Brill Police"): those of the running text.
  if (body?.name.toLowerCase() === bare.toLowerCase()) return bare
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
  people: readonly Person[],
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
