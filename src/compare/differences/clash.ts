// Whether two values that fill like places tell of one doing: what "cannot both hold" must tell of one, and a count that goes on rising
// may be told lower by the earlier report. Cost: the verbs beside two mentions, set against each other.
import { risingWords, runningWords, sumWords } from '../../lang/rising-counts.ts'
import type { Quantity, TimeMention } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { dayNumber } from '../../text/days.ts'
import { tag } from '../../text/tags.ts'
import type { Frame, Placed } from './frame.ts'
import type { Links } from './linking.ts'
import { areNear } from './related-words.ts'
import { tagsOf } from './report-words.ts'
import { type Stretch, verbsNear } from './slot-features.ts'

/** Verbs stand beside both mentions, and none of one says what one of the other may say: "urged on Wednesday", "signed on Thursday". */
export function areTwoDoings(
  a: Frame,
  b: Frame,
  { ab }: Links,
  first: Stretch,
  second: Stretch,
  aligner: AlignmentFeatures | undefined,
): boolean {
  const [verbsA, verbsB] = [verbsNear(a, first), verbsNear(b, second)]
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

function publishedOn({ annotated: { report } }: Frame): string | undefined {
  const day = report.published?.slice(0, 10)
  return day !== undefined && dayNumber(day) !== undefined ? day : undefined
}

function countsRising({ words }: Frame, { mention, from, to }: Placed<Quantity>): boolean {
  if (mention.kind !== 'cardinal' && mention.kind !== 'range') return false
  const near = words.slice(Math.max(0, from - countReach), to + countReach)
  return near.some(word => risingWords.has(word) || (mention.of === undefined && sumWords.has(word)))
}
