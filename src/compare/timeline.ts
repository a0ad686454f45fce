// The timeline of a story: every time that could be set on the calendar, with the claim that gives it.
// A claim told by several reports is one entry per time, whoever tells it. Cost: times × claims of a report, sorted and scanned.
import type { AnnotatedReport, TimeMention } from '../model/annotations.ts'
import type { Claim, TimelineEntry } from '../model/edition.ts'
import { byPassage, overlap, type Passage } from '../model/span.ts'

/** Entries sorted by time, then place. Times that are relative to the reading ("this year", "today's music") are left out. */
export function makeTimeline(reports: readonly AnnotatedReport[], claims: readonly Claim[]): TimelineEntry[] {
  const claimAt = claimFinder(claims)
  const entries = new Map<string, TimelineEntry>()
  for (const { report, times, sentences } of reports) {
    const bodyStart = sentences[0]?.start ?? 0
    for (const time of times) {
      if (time.from === undefined || !isDated(time) || time.start < bodyStart) continue
      const at: Passage = { report: report.id, start: time.start, end: time.end }
      const claim = claimAt(at)
      const key = `${time.from} ${time.to ?? ''} ${claim ?? `${at.report} ${at.start}`}`
      const entry = entries.get(key)
      if (entry !== undefined) entry.at.push(at)
      else
        entries.set(key, {
          from: time.from,
          ...(time.to === undefined ? {} : { to: time.to }),
          at: [at],
          ...(claim === undefined ? {} : { claim }),
        })
    }
  }
  for (const entry of entries.values()) entry.at.sort(byPassage)
  return [...entries.values()].sort(byTime)
}

/** A date, a weekday or a month: "this year" and "last week" say too little for a timeline. */
function isDated({ granularity, basis }: TimeMention): boolean {
  if (granularity === 'day' || granularity === 'minute' || granularity === 'hour') return true
  return basis === 'absolute' ? granularity !== 'duration' : granularity === 'month'
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  const [endA, endB] = [a.to ?? '', b.to ?? '']
  return endA !== endB ? (endA < endB ? -1 : 1) : byPassage(a.at[0]!, b.at[0]!)
}

/** Finds the claim that most reports tell among those with a reading over the passage. */
function claimFinder(claims: readonly Claim[]): (at: Passage) => string | undefined {
  const byReport = new Map<
    string,
    { claim: Claim; start: number; end: number; spans: readonly { start: number; end: number }[] }[]
  >()
  for (const claim of claims)
    for (const reading of claim.readings) {
      const entry = { claim, start: reading.start, end: reading.end, spans: reading.spans ?? [reading] }
      const entries = byReport.get(reading.report)
      if (entries === undefined) byReport.set(reading.report, [entry])
      else entries.push(entry)
    }
  return at => {
    let best: Claim | undefined
    for (const { claim, start, end, spans } of byReport.get(at.report) ?? []) {
      if (start >= at.end || end <= at.start || !spans.some(span => overlap(span, at) > 0)) continue
      const better = best === undefined || claim.readings.length > best.readings.length
      if (better || (claim.readings.length === best!.readings.length && claim.id < best!.id)) best = claim
    }
    return best?.id
  }
}
