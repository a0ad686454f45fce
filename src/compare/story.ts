// The story as a whole: its id, title and dates, which reports look like one event, and what the reader should know about them.
import { weekdays } from '../lang/calendar.ts'
import { lightWords } from '../lang/light-words.ts'
import { type AnnotatedReport, tokenKind } from '../model/annotations.ts'
import type { Claim, Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import type { Report } from '../model/report.ts'
import { hashText } from '../text/content-id.ts'
import { stem } from '../text/stem.ts'

/**
 * Share of the content words of the shorter report from which two reports look like one event. On real-pairs (dev) reports of one
 * event share .46 to .87, reports of two events .19 at most (median .09).
 */
export const leastShared = 0.28

const titleWords = 12

/** True when two reports, given by id, look like reports of one event. Symmetric. */
export type Related = (a: string, b: string) => boolean

/** Relates the reports by their content words. Cost: words of the smaller report, once per pair that is asked for. */
export function relate(reports: readonly AnnotatedReport[]): Related {
  const words = new Map(reports.map(annotated => [annotated.report.id, contentWords(annotated)]))
  const known = new Map<string, boolean>()
  return (a, b) => {
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`
    let answer = known.get(key)
    if (answer === undefined) {
      answer = sharedWeight(words.get(a)!, words.get(b)!) >= leastShared && sharesName(words.get(a)!, words.get(b)!)
      known.set(key, answer)
    }
    return answer
  }
}

/** A short report of another event can share figures and common words by chance; one event has a name in common, where names are told. */
function sharesName(a: ContentWords, b: ContentWords): boolean {
  return a.names.size === 0 || b.names.size === 0 || !a.names.isDisjointFrom(b.names)
}

interface ContentWords {
  weights: ReadonlyMap<string, number>
  /** Those written with a capital inside a sentence. */
  names: ReadonlySet<string>
}

/** Stems of the body with what each is worth: names and numbers tell an event better than other words. */
function contentWords({ report, tokens, sentences }: AnnotatedReport): ContentWords {
  const words = new Map<string, number>()
  const names = new Set<string>()
  for (const { from, to } of sentences)
    for (let i = from; i < to; i++) {
      if (tokens.kinds[i] === tokenKind.punctuation) continue
      const raw = report.text.slice(tokens.starts[i], tokens.ends[i])
      const plain = raw
        .toLowerCase()
        .replace(/['’]s?$/, '')
        .replaceAll(/['’.]/g, '')
      if (plain === '' || lightWords.has(plain)) continue
      const named = i > from && /^\p{Lu}/u.test(raw) && !weekdays.has(plain)
      const telling = named || tokens.kinds[i] === tokenKind.number
      const key = stem(plain)
      if (named) names.add(key)
      words.set(key, Math.max(words.get(key) ?? 0, telling ? 1.5 : 1))
    }
  return { weights: words, names }
}

function sharedWeight(a: ContentWords, b: ContentWords): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a.weights, b.weights] : [b.weights, a.weights]
  let [shared, total] = [0, 0]
  for (const [word, weight] of small) {
    total += weight
    if (large.has(word)) shared += weight
  }
  return total === 0 ? 0 : shared / total
}

/** Id from the reports' digests; title and dates as the design says. */
export function nameStory(reports: readonly AnnotatedReport[], claims: readonly Claim[]): Edition['story'] {
  const dates = reports
    .map(({ report }) => report.published)
    .filter(date => date !== undefined)
    .sort((a, b) => Date.parse(a) - Date.parse(b) || (a < b ? -1 : 1))
  return {
    id: `story-${hashText(
      reports
        .map(({ report }) => report.digest)
        .sort()
        .join('|'),
    )}`,
    title: titleOf(reports, claims),
    ...(dates.length === 0 ? {} : { from: dates[0]!, to: dates.at(-1)! }),
  }
}

/** The headline that shares most words with the other reports, ties by id; else the first words of the best supported claim. */
function titleOf(reports: readonly AnnotatedReport[], claims: readonly Claim[]): string {
  const bodies = new Map(reports.map(annotated => [annotated.report.id, contentWords(annotated)]))
  let best: { report: Report; shared: number; title: string } | undefined
  for (const { report } of reports) {
    if (report.headline === undefined) continue
    const title = report.text.slice(report.headline.start, report.headline.end).replaceAll(/\s+/g, ' ')
    const words = new Set((title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !lightWords.has(word)).map(stem))
    let shared = 0
    for (const [id, body] of bodies) if (id !== report.id) for (const word of words) if (body.weights.has(word)) shared++
    if (best === undefined || shared > best.shared || (shared === best.shared && report.id < best.report.id))
      best = { report, shared, title }
  }
  if (best !== undefined) return best.title
  const told = claims.reduce<Claim | undefined>((a, b) => (a === undefined || b.origins > a.origins ? b : a), undefined)
  const at = told?.readings[0]
  const text = reports.find(({ report }) => report.id === at?.report)?.report.text.slice(at!.start, at!.end)
  return text?.split(/\s+/).slice(0, titleWords).join(' ') || reports.map(({ report }) => report.id).sort()[0] || 'no report'
}

/** What the reader should know: reports of another event, languages not understood, a missing resource. */
export function noticesOf(reports: readonly AnnotatedReport[], related: Related, aligned: boolean): Notice[] {
  const sorted = [...reports].sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const notices: Notice[] = []
  for (const { report, sentences } of sorted) {
    const others = sorted.filter(other => other.report.id !== report.id)
    if (sentences.length === 0)
      notices.push({ code: 'no-body', report: report.id, text: `${report.id} has no body text; nothing in it was compared.` })
    else if (others.length > 0 && !others.some(other => related(report.id, other.report.id)))
      notices.push({
        code: 'other-event',
        report: report.id,
        text: `${report.id} does not look like a report of the same event as any other; none of its claims was joined.`,
      })
    if (!understood(report))
      notices.push({
        code: 'language-not-understood',
        report: report.id,
        text: `${report.id} is not in English (${report.lang}); it was compared by what needs no grammar: copies, quotation marks, numbers, names.`,
      })
  }
  if (!aligned)
    notices.push({
      code: 'no-aligner',
      text: 'The word resource was not loaded; claims were joined by their words alone.',
    })
  return notices
}

/** True for English, and for texts too short to tell. */
export function understood({ lang }: Report): boolean {
  return lang === 'und' || lang.toLowerCase().split('-')[0] === 'en'
}
