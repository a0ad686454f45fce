// Whether two values that fill like places tell of one doing: what "cannot both hold" must tell of one, and a count that goes on rising
// may be told lower by the earlier report. Cost: the verbs beside two mentions, set against each other.
import { risingWords, runningWords, sumWords } from '../../lang/rising-counts.ts'
import type { NameMention, Quantity, TimeMention } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { dayNumber } from '../../text/days.ts'
import { stem } from '../../text/stem.ts'
import { tag } from '../../text/tags.ts'
import type { Frame, Placed } from './frame.ts'
import type { Links } from './linking.ts'
import { touches } from './phrases.ts'
import { areNear, meanNearly } from './related-words.ts'
import { tagsOf } from './report-words.ts'
import { sameActor } from './same-name.ts'
import { agedOf, type Stretch, verbsNear } from './slot-features.ts'

/** The verb before the mention, else the one after it: what the time of "urged the council on Wednesday, he said" is of. */
export function governing(frame: Frame, mention: Stretch): number[] {
  const verbs = verbsNear(frame, mention)
  const before = verbs.filter(i => i < mention.from)
  return before.length > 0 ? before : verbs
}

/** The verbs that govern both mentions do not say what the other may say: "said on Monday", "crashed on Sunday, it said". */
export function areTwoEvents(
  a: Frame,
  b: Frame,
  links: Links,
  first: Stretch,
  second: Stretch,
  aligner: AlignmentFeatures | undefined,
): boolean {
  return areApart(a, b, links, governing(a, first), governing(b, second), aligner)
}

/** Verbs stand beside both mentions, and none of one says what one of the other may say: "urged on Wednesday", "signed on Thursday". */
export function areTwoDoings(
  a: Frame,
  b: Frame,
  links: Links,
  first: Stretch,
  second: Stretch,
  aligner: AlignmentFeatures | undefined,
): boolean {
  return areApart(a, b, links, verbsNear(a, first), verbsNear(b, second), aligner)
}

function areApart(
  a: Frame,
  b: Frame,
  { ab }: Links,
  verbsA: readonly number[],
  verbsB: readonly number[],
  aligner: AlignmentFeatures | undefined,
): boolean {
  if (verbsA.length === 0 || verbsB.length === 0) return false
  return !verbsA.some(i => verbsB.includes(ab[i]!)) && !areNear(a, b, verbsA, verbsB, aligner)
}

/** "Mayor Brask speaks at the harbour, March 3, 2029": the day a picture was taken, told in the present tense. */
export function isCaption(frame: Frame, { mention: { basis, granularity, value }, from }: Placed<TimeMention>): boolean {
  if (basis !== 'absolute' || granularity !== 'day' || value.startsWith('--')) return false
  const tags = tagsOf(frame.annotated)
  const before = frame.tokens.slice(0, from).map(token => tags[token]!)
  return before.includes(tag.verbS) && !before.includes(tag.past)
}

/** Words after a figure among which the noun stands that it measures. */
const phraseReach = 6
const inPhrase: ReadonlySet<number> = new Set([tag.noun, tag.name, tag.adjective, tag.determiner])

/** Nouns that stand for whoever is counted. */
const anyone: ReadonlySet<string> = new Set(['people', 'persons', 'person', 'others', 'individuals'])

/** Figures of different nouns ("five ferries", "six pilots"), or told after persons of whom the other sentence names none. */
export function areTwoMatters(
  a: Frame,
  b: Frame,
  first: Placed<Quantity>,
  second: Placed<Quantity>,
  aligner: AlignmentFeatures | undefined,
): boolean {
  if (toldOfAnother(a, first, b) && toldOfAnother(b, second, a)) return true
  if (isDoneByAnother(a, first, b) || isDoneByAnother(b, second, a) || haveTwoDoers(a, b, first, second)) return true
  if (areTwoAges(a, b, first, second) || isRate(a, first) !== isRate(b, second) || haveTwoOwners(a, b, first, second)) return true
  if (lackTwoThings(a, b, first, second)) return true
  const measured =
    first.mention.kind === second.mention.kind && (first.mention.kind === 'percent' || first.mention.kind === 'money')
  const [x, y] = measured ? [measuredIn(a, first), measuredIn(b, second)] : [first.mention.of, second.mention.of]
  if (x === undefined || y === undefined || stem(x) === stem(y) || anyone.has(x) || anyone.has(y)) return false
  const wordNet = aligner?.lexicon.wordNet
  return wordNet === undefined || !meanNearly(x, y, wordNet)
}

/** The noun whose amount is told: "41 percent of the harbour *patients*", "a $5 million *hit*", "an *income* of $2 million". */
function measuredIn(frame: Frame, { from, to }: Stretch): string | undefined {
  const tags = tagsOf(frame.annotated)
  const tagAt = (i: number): number | undefined => (frame.tokens[i] === undefined ? undefined : tags[frame.tokens[i]!])
  const [of, before] = [frame.words[to] === 'of', frame.words[from - 1] === 'of' && tagAt(from - 2) === tag.noun]
  let at = of ? to + 1 : to
  let noun: string | undefined
  for (; at < Math.min(frame.tokens.length, to + phraseReach) && inPhrase.has(tagAt(at)!) && (of || touches(frame, at)); at++)
    if (tagAt(at) === tag.noun) noun = frame.words[at]
  return noun ?? (before ? frame.words[from - 2] : undefined)
}

/** Words behind a figure among which "without" stands, and words behind it that tell what is missed. */
const lackReach = 10
const lackedReach = 5
const lacking = /^(?:without|lack(?:s|ed|ing)?)$/

/** "55 percent are without clean water", "90 percent were without power". */
function lackTwoThings(a: Frame, b: Frame, first: Stretch, second: Stretch): boolean {
  const [x, y] = [lackedBehind(a, first), lackedBehind(b, second)]
  return x.length > 0 && y.length > 0 && !x.some(key => y.includes(key))
}

function lackedBehind({ words, keys, content }: Frame, { to }: Stretch): string[] {
  const at = words.findIndex((word, i) => i >= to && i < to + lackReach && lacking.test(word))
  if (at === -1) return []
  return keys.slice(at + 1, at + 1 + lackedReach).filter((_, k) => content[at + 1 + k])
}

/** Ages of two persons, or of a person and a thing ("a 41-year-old case"). */
function areTwoAges(a: Frame, b: Frame, first: Placed<Quantity>, second: Placed<Quantity>): boolean {
  return first.mention.kind === 'age' && second.mention.kind === 'age' && agedOf(a, b, first, second) === 'apart'
}

/** Days between two reports from which an age one year apart may be a birthday. */
const birthdayAfter = 14

/** Two ages a year apart, the higher one in the report that is surely or maybe later: by how many days, when that is known. */
export function mayBeBirthday(
  a: Frame,
  b: Frame,
  first: Placed<Quantity>,
  second: Placed<Quantity>,
): { days?: number } | undefined {
  if (first.mention.kind !== 'age' || second.mention.kind !== 'age') return undefined
  const older = Number(second.mention.value) - Number(first.mention.value)
  if (Math.abs(older) !== 1) return undefined
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA === undefined || dayB === undefined) return {}
  const days = dayB - dayA
  return Math.abs(days) >= birthdayAfter && Math.sign(older) === Math.sign(days) ? { days: Math.abs(days) } : undefined
}

/** "Winds could reach 90" beside "winds had reached 85": what was held possible, and what was. */
export function areForecastAndFact(a: Frame, b: Frame, first: Stretch, second: Stretch): boolean {
  const possible = (frame: Frame, mention: Stretch): boolean => {
    const verb = verbsNear(frame, mention).find(i => i < mention.from)
    return (
      verb !== undefined && frame.words.slice(Math.max(0, verb - 2), verb).some(word => /^(?:could|may|might|would)$/.test(word))
    )
  }
  return possible(a, first) !== possible(b, second)
}

/** "A $23 million average annual value" against a sum of eight years. */
function isRate({ words }: Frame, { from, to }: Stretch): boolean {
  const beside = [...words.slice(Math.max(0, from - 2), from), ...words.slice(to, to + rateReach)]
  return beside.some(word =>
    /^(?:average|averages|averaging|annual|annually|yearly|monthly|weekly|daily|hourly|apiece|each)$/.test(word),
  )
}

const rateReach = 3

/** "65 percent of traffic to Tarn", "59 percent of calls to Ellery": names stand right behind both, and are not one. */
function haveTwoOwners(a: Frame, b: Frame, first: Stretch, second: Stretch): boolean {
  const behind = ({ names, words }: Frame, { to }: Stretch): NameMention | undefined =>
    words[to] === 'of' ? names.find(({ from }) => from > to && from <= to + ownedReach)?.mention : undefined
  const [x, y] = [behind(a, first), behind(b, second)]
  return x !== undefined && y !== undefined && !sameActor(x, y)
}

const ownedReach = 4

/** Words behind a figure among which "by" and a person stand. */
const agentReach = 5

/** Both sentences name who did what the figure measures, right before its verb or behind "by", and not the same: "a 12-metre cast by Oda". */
function haveTwoDoers(a: Frame, b: Frame, first: Stretch, second: Stretch): boolean {
  const [x, y] = [doerOf(a, first), doerOf(b, second)]
  return x !== undefined && y !== undefined && !sameActor(x, y)
}

function doerOf(frame: Frame, mention: Stretch): NameMention | undefined {
  const { names, words } = frame
  const agent = names.find(
    ({ from, mention: { kind } }) =>
      from > mention.to && from <= mention.to + agentReach && words[from - 1] === 'by' && kind !== 'place',
  )
  if (agent !== undefined) return agent.mention
  const verb = verbsNear(frame, mention).find(i => i < mention.from)
  return verb === undefined
    ? undefined
    : names.find(({ mention: { kind }, to }) => kind !== 'place' && to <= verb && to >= verb - 1)?.mention
}

/** "Brask paid": a person right before the verb of the figure, whom the other sentence neither names nor stands for by "he" or "she". */
function isDoneByAnother(own: Frame, mention: Stretch, other: Frame): boolean {
  const verb = verbsNear(own, mention).find(i => i < mention.from)
  if (verb === undefined || other.words.some(word => word === 'he' || word === 'she')) return false
  const person = own.names.find(({ mention: { kind }, to }) => kind === 'person' && to <= verb && to >= verb - 1)
  return person !== undefined && !other.names.some(({ mention: name }) => sameActor(name, person.mention))
}

/** The last person named before a mention is none of the other sentence. */
function toldOfAnother({ names }: Frame, { from }: Stretch, other: Frame): boolean {
  const person = names.findLast(({ mention, to }) => to <= from && mention.kind === 'person')
  return person !== undefined && !other.names.some(({ mention }) => sameActor(mention, person.mention))
}

/** Words on either side of a figure among which the word stands that tells what is counted. */
const countReach = 5

/** The day of publication of the earlier and the later report, when the later one gives the higher count of what may still rise. */
export function risenBetween(
  a: Frame,
  b: Frame,
  first: Placed<Quantity>,
  second: Placed<Quantity>,
): { earlier: string; later: string } | undefined {
  const [dayA, dayB] = [publishedOn(a), publishedOn(b)]
  if (dayA === undefined || dayB === undefined || dayA === dayB) return undefined
  if (!countsRising(a, first) || !countsRising(b, second)) return undefined
  if (!a.words.some(word => runningWords.has(word)) && !b.words.some(word => runningWords.has(word))) return undefined
  const [early, late] = dayA < dayB ? [first, second] : [second, first]
  if (highest(late.mention) <= highest(early.mention)) return undefined
  return dayA < dayB ? { earlier: dayA, later: dayB } : { earlier: dayB, later: dayA }
}

/** Sums that grow from day to day, and words that tell that they still did. */
const takings = /^(?:gross(?:ed|es|ing)?|accumulated?|earned|raised|collected|made|taken|took|amassed|pledged|donated)$/
const stillGrowing = /^(?:already|date|far|now|ongoing|still)$/

/** Sums of takings of which one is told as still growing, in reports of which the days are not known to be one. */
export function maybeGrown(a: Frame, b: Frame, first: Placed<Quantity>, second: Placed<Quantity>): boolean {
  if (first.mention.kind !== 'money' || second.mention.kind !== 'money') return false
  const [dayA, dayB] = [publishedOn(a), publishedOn(b)]
  const later = Math.sign(highest(second.mention) - highest(first.mention))
  if (dayA !== undefined && dayB !== undefined && (dayA === dayB || (dayA < dayB ? 1 : -1) !== later)) return false
  const taken = ({ words }: Frame, { from, to }: Stretch): boolean =>
    words.slice(Math.max(0, from - countReach), to + countReach).some(word => takings.test(word))
  return taken(a, first) && taken(b, second) && [a, b].some(({ words }) => words.some(word => stillGrowing.test(word)))
}

/** Words before a share among which the verb stands that tells it is the last of the day, and the way it went; words behind it that tell the hour. */
const closingReach = 4
const closing = /^(?:close[ds]?|closing|settle[ds]?|end(?:s|ed)?|finish(?:es|ed)?)$/
const direction = /^(?:down|up|lower|higher|off)$/
const hourReach = 5

/** "Shares closed down 3.9 percent" beside "shares plunged 5.4 percent", "in morning trading" beside "in midday trading": told of two hours, or maybe so. */
export function maybeOfTwoHours(a: Frame, b: Frame, first: Placed<Quantity>, second: Placed<Quantity>): boolean {
  const closes = ({ words }: Frame, { from, to }: Stretch): boolean =>
    words.slice(Math.max(0, from - closingReach), from).some(word => closing.test(word)) &&
    words.slice(Math.max(0, from - closingReach), to + 2).some(word => direction.test(word))
  const hour = ({ words }: Frame, { to }: Stretch): string | undefined => {
    const at = words.findIndex((word, i) => i > to && i < to + hourReach && word === 'trading')
    return at === -1 ? undefined : words[at - 1]
  }
  if (first.mention.kind !== 'percent' || second.mention.kind !== 'percent') return false
  const [x, y] = [hour(a, first), hour(b, second)]
  return closes(a, first) !== closes(b, second) || (x !== undefined && y !== undefined && x !== y)
}

/** Both sentences tell years, and not the same ones: figures of two periods. */
export function areTwoPeriods(a: Frame, b: Frame): boolean {
  const [x, y] = [yearsOf(a), yearsOf(b)]
  return x.size > 0 && y.size > 0 && (x.size !== y.size || [...x].some(year => !y.has(year)))
}

/** Years told as such, "2014" or "last year"; those of a date are of its day. */
function yearsOf({ times }: Frame): Set<string> {
  const years = times.filter(({ mention }) => mention.granularity === 'year' || mention.granularity === 'duration')
  return new Set(years.flatMap(({ mention: { value } }) => value.match(/\b\d{4}\b/g) ?? []))
}

function highest({ value, to }: Quantity): number {
  return Number(to ?? value)
}

function dayOf(frame: Frame): number | undefined {
  const day = publishedOn(frame)
  return day === undefined ? undefined : dayNumber(day)
}

function publishedOn({ annotated: { report } }: Frame): string | undefined {
  const day = report.published?.slice(0, 10)
  return day !== undefined && dayNumber(day) !== undefined ? day : undefined
}

function countsRising({ words }: Frame, { mention, from, to }: Placed<Quantity>): boolean {
  if (mention.kind !== 'cardinal' && mention.kind !== 'range') return false
  const near = words.slice(Math.max(0, from - countReach), to + countReach)
  return near.some(word => risingWords.has(word) || (mention.of === undefined && sumWords.has(word)))
}
