// The speaker of an utterance across its readings: one name for one person, an unnamed speaker taken from a sibling; readings that name
// somebody else, or another channel, as differences.
import { paperNouns } from '../../lang/cues.ts'
import { acronyms, organisationHeads, groups as peoples } from '../../lang/name-words.ts'
import { media } from '../../lang/news-media.ts'
import type { Difference, QuotationReading } from '../../model/edition.ts'
import type { Passage } from '../../model/span.ts'
import { foldWord } from '../../text/folding.ts'

const bare = /^(?:he|she|they|it|i|we|who|that|which|his|her|their|one|those|others)$/i

export interface AgreedSpeaker {
  readings: QuotationReading[]
  speaker?: string
  differences: Difference[]
}

/** Agrees on a name and fills it into readings without one. `textOf` gives the characters of a passage, `bodyOf` those of a report. */
export function agreeOnSpeaker(
  readings: readonly QuotationReading[],
  textOf: (passage: Passage) => string,
  bodyOf: (report: string) => string,
): AgreedSpeaker {
  const namedReadings = readings.filter(({ speaker }) => isNamed(speaker.name))
  const named = namedReadings.map(({ speaker }) => speaker.name!)
  const trust = (name: string): number =>
    rank(name, named) + Math.max(...namedReadings.filter(({ speaker }) => speaker.name === name).map(trustOf))
  const speaker = [...named].sort((a, b) => trust(b) - trust(a) || b.length - a.length || (a < b ? -1 : 1))[0]
  const differences = [...speakerDifferences(readings, textOf, bodyOf), ...channelDifferences(readings, textOf)]
  if (speaker === undefined) return { readings: [...readings], differences }
  const filled = readings.map(reading => fill(reading, speaker, named))
  return { readings: filled, speaker, differences }
}

function isNamed(name: string | undefined): boolean {
  return name !== undefined && !bare.test(name)
}

/** A reading that names nobody, or only describes, gets the name of its sibling; a shorter form of the name becomes the full one. */
function fill(reading: QuotationReading, speaker: string, named: readonly string[]): QuotationReading {
  const own = reading.speaker.name
  if (own === speaker) return reading
  if (isNamed(own) && lastWord(own!) === lastWord(speaker)) return { ...reading, speaker: { ...reading.speaker, name: speaker } }
  // What an outlet stands for is whom it quotes: its name does not replace a description.
  const described = own !== undefined && !isProper(own) && named.some(isProper) && !isMedium(speaker)
  if (isNamed(own) && !described) return reading
  return { ...reading, speaker: { ...reading.speaker, name: speaker, basis: 'other-report' } }
}

/** A direct quotation with a stated speaker is the surest. */
function trustOf({ form, speaker }: QuotationReading): number {
  return (form === 'direct' ? 2 : form === 'mixed' ? 1 : 0) + (speaker.basis === 'stated' ? 1 : 0)
}

/** A newspaper, an agency, a station: it reports what others said, unless nobody else is named. */
function isMedium(name: string): boolean {
  return media.has(name) || mediaHead.test(name)
}

const mediaHead =
  /\s(?:Post|Times|News|Journal|Tribune|Herald|Guardian|Telegraph|Gazette|Chronicle|Courier|Press|Magazine|Radio|Television|TV)$/

/** Proper names before descriptions, names told twice before others. */
function rank(name: string, all: readonly string[]): number {
  return (
    (isMedium(name) ? -4 : isProper(name) ? 4 : /\p{Lu}/u.test(name) ? 2 : 0) +
    all.filter(other => lastWord(other) === lastWord(name)).length
  )
}

function isProper(name: string): boolean {
  return /^(?:(?:\p{Lu}[\p{L}'’.-]*|of|the|de|van|von|al|bin|and)\s?)+$/u.test(name) && /^\p{Lu}/u.test(name)
}

function lastWord(name: string): string {
  return foldWord(
    name
      .split(/\s+/)
      .at(-1)!
      .replace(/['’]s?$/, ''),
  )
}

/**
 * Words of four letters or more that two people's utterance must share: with fewer they may have said two things. Of 17 findings read on
 * dev stories that shared fewer, or were not printed inside marks by both, none was right.
 */
const fewestCommon = 6

/** Share of the words of the shorter utterance that the other must hold too: of 31 findings judged blind, at .5 to .8, one was right; the rest were two utterances on one thing. */
const leastCommon = 0.95

function contentOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(foldWord)
}

/** Two stated names of people that share no word: both cannot have said it. An institution and the person who speaks for it can. */
function speakerDifferences(
  readings: readonly QuotationReading[],
  textOf: (passage: Passage) => string,
  bodyOf: (report: string) => string,
): Difference[] {
  const stated = readings.filter(
    ({ form, speaker: { name, basis, at } }) =>
      form === 'direct' && basis === 'stated' && at !== undefined && name !== undefined && isFullName(name),
  )
  const groups = new Map<string, QuotationReading[]>()
  for (const reading of stated) {
    const key = [...groups.keys()].find(name => sharesWord(name, reading.speaker.name!)) ?? reading.speaker.name!
    groups.set(key, [...(groups.get(key) ?? []), reading])
  }
  if (groups.size < 2) return []
  // "Transport Police's constable Venn" names the police, and Venn who speaks for it.
  const printed = stated.map(({ speaker }) => textOf(speaker.at!))
  if ([...groups.keys()].every(name => printed.some(text => text.includes(name) && namesAnother(text, name, groups)))) return []
  // A report that names both people may give the words to the other one nearby: of eight such findings read, none was right.
  const tells = (report: string, name: string): boolean => bodyOf(report).includes(name.split(/\s+/).at(-1)!)
  if (
    [...groups].some(([name, of]) =>
      [...groups.keys()].some(other => other !== name && of.some(({ report }) => tells(report, other))),
    )
  )
    return []
  const words = [...groups.values()].map(of => new Set(of.flatMap(reading => contentOf(textOf(reading)))))
  const common = [...words[0]!].filter(word => words.every(other => other.has(word))).length
  const fewest = Math.min(...words.map(({ size }) => size))
  if (common < fewestCommon || common < leastCommon * fewest) return []
  const sides = [...groups].map(([value, of]) => ({ value, at: of.map(({ speaker }) => speaker.at!) }))
  const names = sides.map(({ value }) => value)
  return [{ kind: 'speaker', sides, compatible: false, why: `The same words are given to ${names.join(' and to ')}.` }]
}

function namesAnother(text: string, name: string, groups: ReadonlyMap<string, unknown>): boolean {
  return [...groups.keys()].some(other => other !== name && text.includes(other))
}

function isFullName(name: string): boolean {
  return (
    isProper(name) &&
    // Two names run together, as links beside a name leave them.
    !/\p{Ll}\p{Lu}{2}/u.test(name) &&
    !organisationHeads.has(lastWord(name)) &&
    // "The Tarn Bay Democrat" is somebody whom the other report names.
    !peoples.has(name.split(/\s+/).at(-1)!) &&
    name.split(/\s+/).filter(word => /^\p{Lu}\p{L}/u.test(word)).length >= 2
  )
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(/\s+/).map(foldWord))
  return b.split(/\s+/).some(word => words.has(foldWord(word)))
}

function bareName(name: string): string {
  const plain = name.replace(/^(?:the|a|an|to|with)\s+/i, '').replaceAll(/['’]s\b/g, '')
  return acronyms.get(plain.replaceAll('.', '')) ?? plain
}

const conversation = /\b(?:interview|conversation|briefing|conference|podcast|broadcast)s?\b/i

/** "A statement" here, "a news release" there: one piece of writing. */
function isPaper(value: string): boolean {
  return papers.has(value.split(' ').at(-1)!.toLowerCase())
}

const papers: ReadonlySet<string> = new Set(paperNouns)

/** Share of the words of the shorter utterance that both must print to have come by two channels. */
const leastShared = 0.5

function sharesWords(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  return [...x].filter(word => y.has(word)).length >= leastShared * Math.min(x.size, y.size)
}

/** "told reporters" here, "told the Courier" there: both can hold. */
function channelDifferences(readings: readonly QuotationReading[], textOf: (passage: Passage) => string): Difference[] {
  const groups = new Map<string, { value: string; at: Passage[]; words: Set<string> }>()
  for (const reading of readings) {
    const { channel } = reading
    if (channel === undefined) continue
    const value = textOf(channel).replace(/\s+/g, ' ')
    // An interview may be with the outlet that another report names.
    if (conversation.test(value)) continue
    // "President Venn" and "Venn" are one hearer, "the Coast Post" and "Coast Post Radio" may be: a word in common is enough.
    const key = [...groups.keys()].find(other => sharesWord(bareName(other), bareName(value))) ?? value
    const group = groups.get(key) ?? { value, at: [], words: new Set() }
    group.at.push(channel)
    for (const word of contentOf(textOf(reading))) group.words.add(word)
    groups.set(key, group)
  }
  if (groups.size < 2 || [...groups.values()].every(({ value }) => isPaper(value))) return []
  const [first, ...others] = [...groups.values()].map(({ words }) => words)
  if (others.some(words => !sharesWords(first!, words))) return []
  const sides = [...groups.values()].map(({ value, at }) => ({ value, at }))
  const why = `The words came by ${sides.map(({ value }) => `“${value}”`).join(' in one report, by ')} in another.`
  return [{ kind: 'attribution', sides, compatible: true, why }]
}
