// Attribution: the same content given on another authority or by another channel ("told Reuters" / "in a statement").
import { paperNouns } from '../../lang/cues.ts'
import type { Span } from '../../model/span.ts'
import { creditsOf, isInQuotes } from './assertion.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'
import { sameActor } from './same-name.ts'
import { type Voice, voicesOf } from './voices.ts'

/** Share of content words that must be linked: only what is plainly the same content can differ in its source. */
const frameThreshold = 0.35

export function compareAttribution(a: Frame, b: Frame, links: Links): Finding[] {
  if (links.share < frameThreshold) return []
  const [voicesA, voicesB] = [voicesOf(a), voicesOf(b)]
  for (const first of voicesA)
    for (const second of voicesB)
      if (clash(first, second) && !eitherNames(a, first, b, second)) return [attributionFinding(a, b, first, second)]
  return oneSidedCredit(a, b, links)
}

/** Share of content words that must be linked for one report's silence about a source to mean something. */
const creditThreshold = 0.6

/** "The Times reported", "told the Times", "according to the annual report"; what is said in a statement or a tweet is that person's word. */
const credit = /^(?:according to|told|tells)\b|\b(?:report(?:s|ed)?)$/i

/**
 * One report tells on the authority of an outlet or a paper what the other tells as its own. Read on 80 dev stories, statements and tweets
 * counted too: 4 of 14 right; without them all 4 stay.
 */
function oneSidedCredit(a: Frame, b: Frame, { share }: Links): Finding[] {
  if (share < creditThreshold || a.reading.joined !== true || b.reading.joined !== true) return []
  const [voicesA, voicesB] = [voicesOf(a), voicesOf(b)]
  if ((voicesA.length === 0) === (voicesB.length === 0)) return []
  const [credited, own, voices] = voicesA.length > 0 ? [a, b, voicesA] : [b, a, voicesB]
  const first = voices.find(voice => voice.channel !== undefined && credit.test(printed(credited, voice)))
  if (first === undefined || creditsOf(own, -1).length > 0 || own.words.some((_, at) => own.inside[at] && isInQuotes(own, at)))
    return []
  if (namesChannel(own, first.channel!) || namesAnywhere(own, first.channel!) || prints(own, printed(credited, first))) return []
  if (!standsBeside(credited, passageOf(credited, first))) return []
  const [x, y] = [{ value: first.channel!, at: passageOf(credited, first) }, { at: passageOf(own, own.reading) }]
  const outlet = own.annotated.report.outlet
  const why = `${quoted(credited, first)}${credited.annotated.report.outlet === undefined ? '' : ` in ${credited.annotated.report.outlet}`}: ${outlet ?? 'the other'} tells it as its own.`
  return [{ kind: 'attribution', ...(credited === a ? { a: x, b: y } : { a: y, b: x }), compatible: true, why, alone: true }]
}

/** Characters between a credit and the words it credits: a comma and "that". */
const creditReach = 12

/** The credit stands in the reading or right beside it: what is told further on may be the report's own. */
function standsBeside({ reading }: Frame, { start, end }: Span): boolean {
  return (reading.spans ?? [reading]).some(span => start <= span.end + creditReach && end >= span.start - creditReach)
}

/** Two channels that are not the same, or a channel against another named source. */
export function clash(x: Voice, y: Voice): boolean {
  if (x.channel !== undefined && y.channel !== undefined)
    return !sameChannel(x.channel, y.channel) && !(papers.has(x.channel) && papers.has(y.channel))
  if (x.source !== undefined && y.source !== undefined) return !sameActor(x.source, y.source)
  return x.channel !== undefined && y.source !== undefined ? isNamed(x.channel) : y.channel !== undefined && isNamed(y.channel)
}

/** What one report calls a memo another calls a report. */
const papers: ReadonlySet<string> = new Set(paperNouns)

function isNamed(channel: string): boolean {
  return /^\p{Lu}/u.test(channel)
}

function sameChannel(x: string, y: string): boolean {
  const words = new Set(x.split(' ').filter(word => /^\p{Lu}{2}/u.test(word)))
  if (y.split(' ').some(word => words.has(word))) return true
  return x === y || sameActor({ name: x, kind: 'organisation' }, { name: y, kind: 'organisation' })
}

export function attributionFinding(a: Frame, b: Frame, first: Voice, second: Voice): Finding {
  const side = (frame: Frame, voice: Voice) => ({ value: voice.channel ?? voice.source!.name, at: passageOf(frame, voice) })
  return {
    kind: 'attribution',
    a: side(a, first),
    b: side(b, second),
    compatible: true,
    why: `${inBoth(a, quoted(a, first), b, quoted(b, second))}: the same by another channel or on another authority.`,
  }
}

/** Either report names the channel of the other beside the words too ("a statement posted on …"). */
export function eitherNames(a: Frame, first: Voice, b: Frame, second: Voice): boolean {
  return (
    (first.channel !== undefined && namesChannel(b, first.channel)) ||
    (second.channel !== undefined && namesChannel(a, second.channel))
  )
}

function bareName(outlet: string): string {
  return outlet.toLowerCase().replace(/^the\s+/, '')
}

/** Characters on either side of the words within which a report that names the channel need not repeat it. */
const nearby = 150

/** The report names the outlet somewhere: it may credit it for all that it tells of the matter. */
function namesAnywhere({ annotated: { names } }: Frame, channel: string): boolean {
  return /^\p{Lu}/u.test(channel) && names.some(name => sameActor(name, { name: channel, kind: 'organisation' }))
}

/** The report credits something in the same words: "told lawmakers" behind the quotation that goes with it. */
function prints({ annotated: { report } }: Frame, words: string): boolean {
  return report.text.toLowerCase().includes(words.toLowerCase())
}

/** The report names the channel beside the words, or is what the channel carries ("The Harbour Post reported" beside the Post's own report). */
export function namesChannel({ annotated: { names, report }, reading }: Frame, channel: string): boolean {
  if (report.outlet !== undefined && bareName(report.outlet) === bareName(channel)) return true
  const [start, end] = [reading.start - nearby, reading.end + nearby]
  const given = { name: channel, kind: 'organisation' as const }
  const last = channel.split(' ').at(-1)!
  if (/^\p{Lu}/u.test(channel))
    return names.some(
      name => name.start < end && start < name.end && name.name.split(' ').at(-1) === last && sameActor(name, given),
    )
  return new RegExp(`\\b${channel}\\b`, 'i').test(report.text.slice(Math.max(0, start), end))
}
