// Channel clashes of one utterance: a report names whom the words were given to, or what carried them, and another names something else or nothing.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Difference, Quotation, QuotationReading } from '../../model/edition.ts'
import { byPassage, overlap, type Passage, type Span } from '../../model/span.ts'
import { attributionFinding, clash } from './attribution.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, layOut, passageOf, printed } from './frame.ts'
import { mergeFindings } from './merge.ts'
import { sameActor } from './same-name.ts'
import { type Voice, voicesOf } from './voices.ts'

interface Heard {
  frame: Frame
  /** What the sentence of the words says of their channel. */
  voices: Voice[]
  /** The word by which the report says that they were said. */
  cue: Span | undefined
  channel: Span | undefined
  speaker: string | undefined
}

/** The attribution differences between the readings of a quotation. */
export function channelDifferences(quotation: Quotation, reports: ReadonlyMap<string, AnnotatedReport>): Difference[] {
  if (new Set(quotation.readings.map(({ report }) => report)).size < 2) return []
  const heard = quotation.readings.map(reading => listen(reading, reports.get(reading.report)!))
  const findings = heard.flatMap((a, i) =>
    heard.slice(i + 1).flatMap(b => {
      if (a.frame.reading.report === b.frame.reading.report) return []
      for (const first of a.voices)
        for (const second of b.voices) if (clash(first, second)) return [attributionFinding(a.frame, b.frame, first, second)]
      return oneSided(a, b)
    }),
  )
  return mergeFindings(
    findings,
    heard.map(({ frame }) => [frame]),
  )
}

/** One report names an outlet or an audience for the words, the other only says that they were said. */
function oneSided(a: Heard, b: Heard): Finding[] {
  const [named, silent] = a.voices.length > 0 ? [a, b] : [b, a]
  const first = named.voices.find(({ channel }) => channel !== undefined)
  if (first === undefined || silent.voices.length > 0 || silent.cue === undefined) return []
  if (isSpeaker(first.channel!, silent.speaker)) return []
  if (namesChannel(silent.frame, first.channel!) || isChannelOf(first.channel!, silent.frame.annotated.report.outlet)) return []
  const side = (heard: Heard, at: Span, value?: string) => ({
    ...(value === undefined ? {} : { value }),
    at: passageOf(heard.frame, at),
  })
  if (silent.channel !== undefined && meetsChannel(printed(silent.frame, silent.channel), first.channel!)) return []
  if (isCueOf(printed(silent.frame, silent.cue), first.channel!)) return []
  const other = silent.channel ?? silent.cue
  const [x, y] = [side(named, first, first.channel), side(silent, other)]
  const verdict = silent.channel === undefined ? 'only the first names the channel' : 'the words came by different channels'
  const why = `${inBoth(named.frame, quoted(named.frame, first), silent.frame, quoted(silent.frame, other))}: ${verdict}.`
  return [{ kind: 'attribution', ...(named === a ? { a: x, b: y } : { a: y, b: x }), compatible: true, why }]
}

/** "White House reporters" and "reporters", "an interview" and the outlet it was given to: one channel, or it may be. */
function meetsChannel(printedChannel: string, channel: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const own = words(printedChannel)
  return own.some(word => conversations.has(word)) || words(channel).some(word => word.length > 3 && own.includes(word))
}

/** The verb tells the channel itself: "tweeted" and "on Twitter", "testified" and "told lawmakers". */
function isCueOf(cue: string, channel: string): boolean {
  if (/tweet/i.test(cue)) return /^(?:twitter|tweet|post|message)$/.test(channel)
  if (/posted|wrote/i.test(cue))
    return /^(?:facebook|instagram|twitter|tweet|post|message|letter|statement|blog|memo|email|e-mail)$/.test(channel)
  return /testif/i.test(cue) && /^(?:lawmakers|parliament|congress|senators|hearing|testimony)$/.test(channel)
}

/** Occasions that an outlet or audience takes part in. */
const conversations: ReadonlySet<string> = new Set([
  'interview',
  'conversation',
  'briefing',
  'conference',
  'podcast',
  'broadcast',
])

/** Whom the other report has speak is no channel, though an outlet may bear the same name. */
function isSpeaker(channel: string, name: string | undefined): boolean {
  return name !== undefined && sameActor({ name: channel, kind: 'unknown' }, { name, kind: 'unknown' })
}

/** Characters on either side of the words within which a report that names the channel need not repeat it. */
const nearby = 150

/** The report names the channel beside the words. */
function namesChannel({ annotated: { names, report }, reading }: Frame, channel: string): boolean {
  const [start, end] = [reading.start - nearby, reading.end + nearby]
  const given = { name: channel, kind: 'organisation' as const }
  const last = channel.split(' ').at(-1)!
  if (/^\p{Lu}/u.test(channel))
    return names.some(
      name => name.start < end && start < name.end && name.name.split(' ').at(-1) === last && sameActor(name, given),
    )
  return new RegExp(`\\b${channel}\\b`, 'i').test(report.text.slice(Math.max(0, start), end))
}

/** The outlet prints what it was told itself: "told the Upper Tarn Post" in the Upper Tarn Post, or in uptarnpost.example. */
function isChannelOf(channel: string, outlet: string | undefined): boolean {
  if (outlet === undefined) return false
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const host = letters(outlet.replace(/^www\./i, '').replace(/\.(?:com|org|net|co|example)\b.*$/i, ''))
  const words = channel.replace(/^the /i, '').split(/\s+/)
  const initials = words.map(word => word[0]).join('')
  const forms = [
    words.join(''),
    initials,
    words
      .slice(0, -1)
      .map(word => word[0])
      .join('') + words.at(-1)!,
  ]
  return forms.some(form => letters(form) === host)
}

/** The voices of the sentences that hold the reading and its cue. */
function listen(reading: QuotationReading, annotated: AnnotatedReport): Heard {
  const passages: Passage[] = [reading, ...(reading.cue === undefined ? [] : [reading.cue])]
  const whole = { start: Math.min(...passages.map(({ start }) => start)), end: Math.max(...passages.map(({ end }) => end)) }
  const frame = layOut({ report: reading.report, ...whole }, annotated)
  const inside = ({ start, end }: Voice): boolean => (reading.spans ?? [reading]).some(span => overlap(span, { start, end }) > 0)
  return {
    frame,
    cue: reading.cue,
    channel: reading.channel,
    speaker: reading.speaker.name,
    voices: voicesOf(frame)
      .filter(voice => !inside(voice))
      .sort((x, y) => byPassage({ report: '', ...x }, { report: '', ...y })),
  }
}
