// Lines and sentences that an outlet prints under every report are furniture, whatever they say: learnt from its reports, no rule names a site.
// Method: count in how many unlike reports of one outlet a line or sentence stands (after Fernandes et al. 2007, site-oriented templates).
// Reports that share much of their text are versions of one another and count once. Linear in the text, plus pairs that share lines.
import type { ExcludedSpan, Report } from '../model/report.ts'
import { bySpan, type Span, subtract } from '../model/span.ts'
import { trimSpan } from './report.ts'

/** In so many unlike reports a stretch is furniture. Two could be one quotation used twice. */
const leastReports = 3
/** Reports that share more than this of their characters are versions of one text. */
const mostShared = 0.3
/** … when the shared stretches are at least so many: one line under two very short reports makes no version. */
const leastShared = 3
/** Shorter stretches ("He declined.") repeat by chance; longer ones are background paragraphs, which are news. In UTF-16 units. */
const shortest = 12
const longest = 400

interface Stretch extends Span {
  report: number
  key: string
}

/** The reports, in the same order, with what their outlet repeats excluded as `repetition`. */
export function excludeRepetition(reports: readonly Report[]): Report[] {
  const learnt = new Map<number, ExcludedSpan[]>()
  const outlets = Map.groupBy(reports.keys(), index => outletOf(reports[index]!))
  for (const [outlet, members] of outlets) {
    if (outlet === '' || members.length < leastReports) continue
    const stretches = members.flatMap(report => stretchesOf(reports[report]!, report))
    const byKey = Map.groupBy(stretches, ({ key }) => key)
    const families = familiesOf(members, byKey, reports)
    for (const same of byKey.values()) {
      if (new Set(same.map(({ report }) => families.get(report))).size < leastReports) continue
      for (const { report, start, end } of same)
        learnt.set(report, [...(learnt.get(report) ?? []), { start, end, why: 'repetition' }])
    }
  }
  return reports.map((report, index) => exclude(report, learnt.get(index) ?? []))
}

/** The outlet, else the host of the address, else nothing. */
export function outletOf({ outlet, url }: Report): string {
  return (outlet ?? (url !== undefined && URL.canParse(url) ? new URL(url).hostname : '')).toLowerCase()
}

/** The lines of the body, and the sentences of those that hold several. */
function stretchesOf({ text, body }: Report, report: number): Stretch[] {
  const found: Stretch[] = []
  const add = (start: number, end: number) => {
    const span = trimSpan(text, { start, end })
    if (span === undefined || span.end - span.start < shortest || span.end - span.start > longest) return
    const key = text.slice(span.start, span.end).toLowerCase().replace(/\s+/gu, ' ')
    if (/\p{L}.*\s.*\p{L}|[\p{Script=Han}\p{Script=Thai}\p{Script=Katakana}\p{Script=Hiragana}]{6}/u.test(key))
      found.push({ ...span, report, key })
  }
  for (const span of body) {
    for (let start = span.start; start < span.end; ) {
      const newline = text.indexOf('\n', start)
      const end = newline < 0 || newline > span.end ? span.end : newline
      const ends = [...text.slice(start, end).matchAll(/[.!?。！？]["”’»)]*(?:\s+|(?<=[。！？]))/gu)].map(
        match => start + match.index + match[0].length,
      )
      if (ends.length === 0 || (ends.length === 1 && ends[0] === end)) add(start, end)
      else for (let index = 0; index <= ends.length; index++) add(ends[index - 1] ?? start, ends[index] ?? end)
      start = end + 1
    }
  }
  return found
}

/** The family of each report: versions of one text share a family. */
function familiesOf(
  members: readonly number[],
  byKey: ReadonlyMap<string, readonly Stretch[]>,
  reports: readonly Report[],
): Map<number, number> {
  const shared = new Map<string, { length: number; count: number }>()
  for (const same of byKey.values()) {
    const holders = [...new Set(same.map(({ report }) => report))]
    if (holders.length < 2 || holders.length > 50) continue
    const length = same[0]!.end - same[0]!.start
    for (const [at, a] of holders.entries())
      for (const b of holders.slice(at + 1)) {
        const pair = shared.get(`${a} ${b}`) ?? { length: 0, count: 0 }
        shared.set(`${a} ${b}`, { length: pair.length + length, count: pair.count + 1 })
      }
  }
  const family = new Map(members.map(member => [member, member]))
  const rootOf = (member: number): number => (family.get(member) === member ? member : rootOf(family.get(member)!))
  for (const [pair, { length, count }] of shared) {
    if (count < leastShared) continue
    const [a, b] = pair.split(' ').map(Number) as [number, number]
    const size = (index: number) => reports[index]!.body.reduce((sum, { start, end }) => sum + end - start, 0)
    if (length > Math.min(size(a), size(b)) * mostShared) family.set(rootOf(b), rootOf(a))
  }
  return new Map(members.map(member => [member, rootOf(member)]))
}

function exclude(report: Report, spans: readonly ExcludedSpan[]): Report {
  if (spans.length === 0) return report
  const holes = [...spans].sort(bySpan)
  const body = report.body.flatMap(part => subtract(part, holes)).map(part => trimSpan(report.text, part))
  return { ...report, body: body.filter(part => part !== undefined), excluded: [...report.excluded, ...holes].sort(bySpan) }
}
