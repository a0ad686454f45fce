// Whom a report credits: for its body (a dateline, a byline, a closing credit line, its own outlet) or in passing, sentence by sentence
// ("the Courier reported"). A channel ("told the Courier") is no credit. Cost: names known times the length of the text.
import { agencies, outlets } from '../../lang/media.ts'
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'

/** A medium that reports may credit, with every form in which it is written. */
export interface MediumForms {
  name: string
  forms: readonly string[]
  agency: boolean
}

/** What one report says it has from others. Spans lie in its text. */
export interface Credits {
  /** The medium to which the whole body is credited, if any, and where. */
  body: Map<string, Span[]>
  /** Media whose reporting is cited in the body, one span per citing. */
  cited: Map<string, Span[]>
}

const dateline = /^[ \t]*[\p{Lu}][\p{L}\p{M} .,/'’-]{1,80}[ \t]\((\p{Lu}[\p{L}\p{N} .&'’-]{1,40})\)[ \t]*(?:[-–—]|--)/gmu
const shortLine = 120

/** All media that the reports of a story can credit: the known ones, their own outlets, the names in their datelines. */
export function mediaOf(reports: readonly AnnotatedReport[]): MediumForms[] {
  const media: MediumForms[] = [
    ...agencies.map(medium => ({ name: medium.name, forms: [medium.name, ...medium.aliases], agency: true })),
    ...outlets.map(medium => ({ name: medium.name, forms: [medium.name, ...medium.aliases], agency: false })),
  ]
  const add = (name: string, agency: boolean): void => {
    if (name.length >= 3 && findMedium(media, name) === undefined) media.push({ name, forms: [name], agency })
  }
  for (const { report } of reports)
    for (const match of report.text.matchAll(dateline)) if (/\p{L}{3}/u.test(match[1]!)) add(match[1]!.trim(), true)
  for (const { report } of reports) if (report.outlet !== undefined) add(bareName(report.outlet), false)
  return media
}

/** The name of an outlet without its article and the ending of its address. */
export function bareName(outlet: string): string {
  return outlet
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
    .replace(/^the\s+/i, '')
    .replace(/\.(?:com|org|net|co\.uk|example)$/i, '')
    .trim()
}

/** The medium that goes by this name, whatever its case, article and spacing. */
export function findMedium(media: readonly MediumForms[], name: string): MediumForms | undefined {
  const wanted = squeeze(name)
  return media.find(medium => keysOf(medium).has(wanted))
}

/** The squeezed forms of each medium: asked for once per report and medium, for every pair of reports. */
const knownKeys = new WeakMap<MediumForms, ReadonlySet<string>>()

function keysOf(medium: MediumForms): ReadonlySet<string> {
  const known = knownKeys.get(medium) ?? new Set(medium.forms.map(squeeze))
  knownKeys.set(medium, known)
  return known
}

function squeeze(name: string): string {
  return bareName(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What `annotated` credits. Its own outlet is a body credit when it is an agency. */
export function creditsOf(annotated: AnnotatedReport, media: readonly MediumForms[]): Credits {
  const { report } = annotated
  const credits: Credits = { body: new Map(), cited: new Map() }
  const own = report.outlet === undefined ? undefined : findMedium(media, report.outlet)
  if (own?.agency === true) credits.body.set(own.name, [])
  const byline = report.byline === undefined ? undefined : findMedium(media, report.byline)
  if (byline !== undefined && byline !== own) credits.body.set(byline.name, [])
  for (const match of report.text.matchAll(dateline)) addBody(credits, media, match[1]!, match.index, match[0].length)
  for (const medium of media) {
    const names = namePattern(medium, report.text)
    if (names === undefined) continue
    for (const span of creditLines(annotated, names)) push(credits.body, medium.name, span)
    if (medium === own) continue
    const cited = citings(annotated, names)
    if (cited.length > 0) credits.cited.set(medium.name, cited)
  }
  return credits
}

function addBody(credits: Credits, media: readonly MediumForms[], name: string, index: number, length: number): void {
  const medium = findMedium(media, name)
  if (medium !== undefined) push(credits.body, medium.name, { start: index, end: index + length })
}

function push(map: Map<string, Span[]>, name: string, span: Span): void {
  map.set(name, [...(map.get(name) ?? []), span])
}

/** A pattern for the names of a medium as they stand in `text`; undefined when none does. "the Times" counts once the full name stands. */
function namePattern({ forms, name }: MediumForms, text: string): string | undefined {
  const present = forms.filter(form => text.includes(form))
  if (present.length === 0) return undefined
  const last = name.split(' ').at(-1)!
  if (
    name.includes(' ') &&
    /^(?:Times|Post|Journal|Globe|Tribune|Herald|Telegraph|Wire|Courier|Ledger|Examiner|Gazette)$/.test(last)
  )
    present.push(last)
  present.sort((x, y) => y.length - x.length)
  return `(?:[Tt]he )?(?:${present.map(form => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`
}

/** Credit lines of the body: `report.credits` and short lines of their own that credit the text, not a picture. */
function creditLines({ report }: AnnotatedReport, names: string): Span[] {
  const pictured = report.excluded.filter(({ why }) => why === 'credit' || why === 'caption')
  const isPicture = (span: Span): boolean => pictured.some(({ start, end }) => start <= span.start && span.end <= end)
  const whole = new RegExp(
    `^[ \\t(–—-]*(?:(?:Source|Via|By|From|With|Credit)[: ]+)?(?:(?:with|from) )?${names}[ \\t)]*(?:(?:[/,&]|and|with)? ?[\\p{L} .]{0,40})?[.)]?[ \\t]*$`,
    'gmu',
  )
  const found: Span[] = []
  for (const match of report.text.matchAll(whole)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (match[0].length <= shortLine && !isPicture(span) && !/photo|image|file|getty|picture/i.test(match[0])) found.push(span)
  }
  const inside = new RegExp(names, 'u')
  for (const credit of report.credits)
    if (
      !isPicture(credit) &&
      inside.test(report.text.slice(credit.start, credit.end)) &&
      !found.some(f => f.start < credit.end && credit.start < f.end)
    )
      found.push(credit)
  return found
}

/** Places where the body cites the reporting of a medium. */
function citings({ report }: AnnotatedReport, names: string): Span[] {
  const after = `${names}(?:,? (?:newspaper|news agency|agency|which|also|has|have|had|first|is|was|later|now))* (?:report(?:s|ed|ing)?|reveal(?:s|ed)|writes|wrote|says|said|added|notes|noted|quoted|citing)(?![\\p{L}])`
  const before = `(?<![\\p{L}])(?:reported(?: (?:first|earlier|\\w+day))? (?:by|in)|reports? (?:by|from|in)|according to|obtained by|published (?:by|in)|revealed by|as told by|per|via|citing|cited by|seen by|quoted by)(?: a report (?:by|in|from))?(?: the)? ${names}`
  const pattern = new RegExp(`${before}|${after}`, 'gu')
  const found: Span[] = []
  for (const body of report.body)
    for (const match of report.text.slice(body.start, body.end).matchAll(pattern)) {
      const start = body.start + match.index
      found.push({ start, end: start + match[0].length })
    }
  return found
}
