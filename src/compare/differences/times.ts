// Times that fill one slot in two readings: two weekdays, dates, months or years that cannot both be right.
// A weekday is compared as a weekday, a date as a date; a coarser time that holds the finer one is no difference.
import type { TimeMention } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { dayNumber, weekdayOf } from '../../text/days.ts'
import { tag } from '../../text/tags.ts'
import { standsInStamp } from '../stamps.ts'
import { areTwoEvents, governing, isCaption } from './clash.ts'
import { type Finding, inBoth } from './finding.ts'
import { type Frame, type Placed, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'
import { touches } from './phrases.ts'
import { tagsOf } from './report-words.ts'
import type { Stretch } from './slot-features.ts'
import { chooseSlots, findSlots, type Slot, slotProbability } from './slots.ts'
import { isSaying } from './voices.ts'

export function compareTimes(a: Frame, b: Frame, links: Links, aligner?: AlignmentFeatures): Finding[] {
  const isOneDoing = ({ first, second }: Slot<TimeMention>): boolean =>
    isOfSaying(a, first) === isOfSaying(b, second) &&
    isOnceMore(a, first) === isOnceMore(b, second) &&
    !areTwoSayings(a, first, b, second) &&
    !(isOfAnEvent(a, first, b, links.ab) || isOfAnEvent(b, second, a, links.ba)) &&
    !areTwoEvents(a, b, links, first, second, aligner)
  return chooseSlots(a, b, timeSlots(a, b, links).filter(isLikely), 'time')
    .filter(isOneDoing)
    .map(
      ({ first, second }): Finding => ({
        kind: 'time',
        a: { value: first.mention.value, at: passageOf(a, first.mention) },
        b: { value: second.mention.value, at: passageOf(b, second.mention) },
        compatible: false,
        why: `${inBoth(a, printed(a, first.mention), b, printed(b, second.mention))}: two different times for one event.`,
      }),
    )
}

/** What is asked of two dates of which both name their year: reports look back on more than one of them. */
const leastOfYears = 0.3

function isLikely({ first, second, features }: Slot<TimeMention>): boolean {
  const years = [first, second].every(({ mention }) => mention.basis === 'absolute' && /^\d{4}/.test(mention.value))
  return !years || slotProbability(features, 'time') >= leastOfYears
}

/** Pairs of times of one granularity that cannot be the same, those left out that the other sentence gives too. */
export function timeSlots(a: Frame, b: Frame, links: Links): Slot<TimeMention>[] {
  const points = (frame: Frame): Placed<TimeMention>[] =>
    frame.times.filter(time => isPoint(time) && !isDeictic(frame, time) && !isStamp(frame, time) && !isCaption(frame, time))
  return findSlots(a, b, links, {
    mentionsA: points(a),
    mentionsB: points(b),
    comparable: (x, y) =>
      parts(x.mention, y.mention) && !(x.mention.granularity === 'minute' && (isRough(a, x) || isRough(b, y))),
    equal: (x, y) => agree(x.mention, y.mention),
    known: ({ mention }, { annotated }) => annotated.times.some(other => agree(mention, other)),
    own: ({ mention: x }, { mention: y }) => ({
      weekday: Number(x.basis === 'weekday' && y.basis === 'weekday'),
      month: Number(x.granularity === 'month'),
      year: Number(x.granularity === 'year'),
      clock: Number(x.granularity === 'minute'),
      'other form': Number(x.basis !== y.basis),
    }),
  })
}

/** "About 8.40am", "shortly before nine": another minute may be meant. */
function isRough({ words }: Frame, { from }: Placed<TimeMention>): boolean {
  return /^(?:about|around|approximately|roughly|nearly|almost|before|after|by|past)$/.test(words[from - 1] ?? '')
}

/** "Last month", "this month": said of another event more often than of another time. */
function isDeictic(frame: Frame, { mention }: Placed<TimeMention>): boolean {
  return /month|week|year/i.test(printed(frame, mention))
}

/** "Said Thursday", "on Thursday said": when it was said, and not when what is said happened. */
function isOfSaying({ words, tokens, annotated }: Frame, { from, to }: Placed<TimeMention>): boolean {
  const named = (i: number): boolean => tagsOf(annotated)[tokens[i]!] === tag.name
  return [words[from - 1] === 'on' ? from - 2 : from - 1, to].some(i => {
    const word = words[i]
    return word !== undefined && !named(i) && word !== 'state' && (isSaying(word) || utterances.test(word))
  })
}

/** "Fell further on Friday": another fall than the one before. */
function isOnceMore({ words }: Frame, { from }: Stretch): boolean {
  return words.slice(Math.max(0, from - onceMoreReach), from).some(word => /^(?:further|again|anew)$/.test(word))
}

const onceMoreReach = 2

/** "Said at practice on Wednesday", "on Saturday she indicated": what is said by another verb is another utterance. */
function areTwoSayings(a: Frame, first: Stretch, b: Frame, second: Stretch): boolean {
  const [x, y] = [governing(a, first)[0], governing(b, second)[0]]
  if (x === undefined || y === undefined) return false
  return isSaying(a.words[x]!) && isSaying(b.words[y]!) && a.keys[x] !== b.keys[y]
}

/** "Sunday's match": the time of what the noun names, which the other sentence does not speak of. */
function isOfAnEvent(frame: Frame, { mention, to }: Placed<TimeMention>, other: Frame, linked: Int32Array): boolean {
  const { annotated, content, words } = frame
  const { text } = annotated.report
  const genitive =
    /['’]s$/.test(text.slice(mention.start, mention.end)) || /^['’]s\b/.test(text.slice(mention.end, mention.end + 3))
  if (!genitive) return false
  let end = to
  while (end < Math.min(words.length, to + eventReach) && content[end] && (end === to || touches(frame, end))) end++
  return end > to && (linked[end - 1] === -1 || !other.content[linked[end - 1]!])
}

const eventReach = 4

const utterances =
  /^(?:interviews?|statements?|conference|speech|briefing|release|tweet|post|email|letter|announcement|issued|released|reports?)$/

/** The date under an embedded post or of the page, "(@harbour_watch) March 3, 2031", "Updated 13:26", "today (3 March)": not of what is told. */
function isStamp({ annotated: { report, times } }: Frame, { mention }: Placed<TimeMention>): boolean {
  if (standsInStamp(report.text, times, mention)) return true
  const before = report.text.slice(Math.max(0, mention.start - stampReach), mention.start)
  return /@\w{1,20}\)\s?$|\b(?:updated|posted|published|modified)(?: at| on|:)? ?$|\b(?:today|yesterday) ?\($/i.test(before)
}

const stampReach = 24

function isPoint({ mention }: Placed<TimeMention>): boolean {
  return mention.granularity !== 'duration'
}

/** The weekday of a mention, when it names one or a date has one. */
function weekday({ value, basis }: TimeMention): number | undefined {
  if (value.startsWith('weekday:')) return Number(value.slice(8))
  const number = basis === 'weekday' || basis === 'absolute' ? dayNumber(value) : undefined
  return number === undefined ? undefined : weekdayOf(number)
}

function agree(x: TimeMention, y: TimeMention): boolean {
  return x.value === y.value || (x.basis === 'weekday' && y.basis === 'weekday' && weekday(x) === weekday(y))
}

/** Both sentences tell days or months, and none of the one is one of the other: two events, or two stages of one. */
export function haveOtherTimes(a: Frame, b: Frame): boolean {
  const told = (frame: Frame): TimeMention[] =>
    frame.times
      .filter(time => (time.mention.granularity === 'day' || time.mention.granularity === 'month') && !isOfSaying(frame, time))
      .map(({ mention }) => mention)
  const [x, y] = [told(a), told(b)]
  return x.some(one => y.some(other => parts(one, other))) && !x.some(one => y.some(other => agree(one, other)))
}

/** True when the two are of one granularity and cannot be the same time. */
export function parts(x: TimeMention, y: TimeMention): boolean {
  if (x.granularity === 'day' && y.granularity === 'day') return dayParts(x, y)
  if (x.granularity === 'month' && y.granularity === 'month') return monthOf(x) !== monthOf(y) || yearsPart(x, y)
  if (x.granularity === 'year' && y.granularity === 'year')
    return x.basis === 'absolute' && y.basis === 'absolute' && x.value !== y.value
  if (x.granularity === 'minute' && y.granularity === 'minute') return clocksPart(x.value, y.value)
  return false
}

function dayParts(x: TimeMention, y: TimeMention): boolean {
  if (x.basis === 'weekday' || y.basis === 'weekday') {
    if (x.basis === 'relative' || y.basis === 'relative') return false
    return weekday(x) !== undefined && weekday(y) !== undefined && weekday(x) !== weekday(y)
  }
  if (x.basis !== 'absolute' || y.basis !== 'absolute') return false
  return monthDay(x.value) !== monthDay(y.value)
}

function monthDay(value: string): string {
  return value.startsWith('--') ? value.slice(2) : value.slice(5, 10)
}

function monthOf({ value }: TimeMention): string {
  return value.startsWith('--') ? value.slice(2, 4) : value.slice(5, 7)
}

function yearsPart(x: TimeMention, y: TimeMention): boolean {
  return (
    x.basis === 'absolute' &&
    y.basis === 'absolute' &&
    !x.value.startsWith('--') &&
    !y.value.startsWith('--') &&
    x.value !== y.value
  )
}

/** Clock times in one zone, or both without one. */
function clocksPart(x: string, y: string): boolean {
  const [p, q] = [/^T(\d\d):(\d\d)(.*)$/.exec(x), /^T(\d\d):(\d\d)(.*)$/.exec(y)]
  if (p === null || q === null || (p[3] === '') !== (q[3] === '')) return false
  return minutes(p) !== minutes(q)
}

function minutes([, hour, minute, zone = '']: RegExpExecArray): number {
  const offset = zone === '' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  const shift = zone.startsWith('-') ? offset : -offset
  return (((Number(hour) * 60 + Number(minute) + shift) % 1440) + 1440) % 1440
}
