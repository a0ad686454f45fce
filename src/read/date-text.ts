// Dates as people and machines write them, to ISO 8601 with the granularity and the zone that are stated: never more, never less.
// Method: ordered patterns, each bounded; names of months in 20-odd languages. An ambiguous date (03/04/2031 in English) is no date.
import { dateOpeners } from '../lang/furniture.ts'
import { monthNumbers, zoneOffsets } from '../lang/month-names.ts'

export interface FoundDate {
  /** `2031-03-03`, `2031-03-03T09:40`, `2031-03-03T09:40:00+01:00`. */
  value: string
  start: number
  end: number
}

const earliest = 1970
const latest = 2100
const iso =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}(?!\d))?)?(?!\d)/u
/** What may stand in the name of a month: no mark of ASCII, Latin-1 or East Asian print. \p{L} takes ten times as long to compile. */
const letter = String.raw`[^\x00-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u303f\uff00-\uff20]`
const named = `(${letter}{2,15})`
const dayFirst = new RegExp(
  String.raw`(?<![\d.:])(\d{1,2})(?:\.|st|nd|rd|th|er|ST|ND|RD|TH|º|ª)?\s?(?:[Dd]e\s|DE\s|of\s|-|\s)?\s?${named}\.?,?[\s-](?:[Dd]el?\s|DE\s)?(\d{4})(?!\d)`,
  'gu',
)
const monthFirst = new RegExp(String.raw`(?<!${letter})${named}\.?\s(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?,?\s(\d{4})(?!\d)`, 'gu')
const yearFirst = new RegExp(String.raw`(?<!\d)(\d{4})\.?\s${named}\.?\s(\d{1,2})(?!\d)`, 'gu')
const eastAsian = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu
const yearSlash = /(?<!\d)(\d{4})[/.]\s?(\d{1,2})[/.]\s?(\d{1,2})(?!\d)/gu
const slash = /(?<![\d/.:])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/gu
const clock =
  /^[\s,|·•–—@(-]{0,4}(?:\p{L}{1,6}\.?\s){0,2}(\d{1,2})(?:[:.]|h|時|시\s?|点|點)(\d{2})?(?::(\d{2}))?\s?分?\s?([ap]\.?m\.?)?\s?(?:uhr|hrs?|h|Ч\.)?\s?\(?(Z|GMT[+-]\d{1,2}(?::?\d{2})?|UTC[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|\p{Lu}{2,4})?(?!\p{L})/iu

const clockBefore =
  /(?<![\d.:])(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s?([ap]\.?m\.?)?\s?(?:uhr|hrs?|h)?\s?\(?(Z|GMT|UTC|[+-]\d{2}:?\d{2}|\p{Lu}{2,4})?\)?[,\s|·•–-]{1,4}(?:on\s)?(?:\p{L}{2,10}[.,]{0,2}\s)?$/u
const compact = /(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d)?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/u

/** The first date in `text`. `monthFirst` decides 03/04/2031: true = American, false = day first, undefined = ambiguous, so none. */
export function findDate(text: string, american?: boolean): FoundDate | undefined {
  const machine = isoDate(iso.exec(text))
  // The other patterns take a tenth of a second to compile; they need the four digits of a year that are not the machine's.
  const rest = machine === undefined ? text : text.slice(0, machine.start) + text.slice(machine.end)
  if (machine?.start === 0 || !/\d{4}/.test(rest)) return machine
  const found = [machine, isoDate(compact.exec(text)), ...writtenDates(text, american)].filter(date => date !== undefined)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0]
}

/** The date of a line that says nothing else ("Published: 3 March 2031 at 09:40"); `modified` when it says it was changed then. */
export function findDateLine(line: string, american?: boolean): { value: string; modified: boolean } | undefined {
  if (line.length > 120) return undefined
  const date = findDate(line, american)
  if (date === undefined) return undefined
  const before = line.slice(0, date.start)
  if (
    !isOpener(before) ||
    /\p{L}{4,}.*\p{L}{4,}/u.test(
      line
        .slice(date.end)
        .replace(/\b(?:updated|published|last|read|min|mins|minutes?|ago|time|local|eastern|standard)\b/giu, ''),
    )
  )
    return undefined
  return {
    value: date.value,
    modified: /updat|modif|aktualis|mis à jour|actualiz|atualiz|aggiorn|bijgewerkt|uppdater|oppdater|обновл|更新/iu.test(before),
  }
}

const openers = new Set(dateOpeners)
/** Words that may stand before the date on its line: an opener, a weekday, punctuation. */
function isOpener(before: string): boolean {
  const words = before
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (words === '' || openers.has(words)) return true
  const [first, ...rest] = words.split(' ')
  if (rest.length === 0) return first!.length <= 10
  const last = words.lastIndexOf(' ')
  return openers.has(words.slice(0, last)) || (rest.length <= 2 && openers.has(first!))
}

function isoDate(match: RegExpExecArray | null): FoundDate | undefined {
  if (match === null) return undefined
  const [all, year, month, day, hour, minute, second, zone] = match
  const date = dateOf(year!, month!, day!)
  if (date === undefined) return undefined
  const time = hour === undefined ? '' : timeOf(hour, minute, second, undefined, zone)
  return { value: date + (time ?? ''), start: match.index, end: match.index + all.length }
}

function* writtenDates(text: string, american: boolean | undefined): Generator<FoundDate> {
  for (const m of text.matchAll(dayFirst)) yield* dated(text, m, m[3]!, monthOf(m[2]!), m[1]!)
  for (const m of text.matchAll(monthFirst)) yield* dated(text, m, m[3]!, monthOf(m[1]!), m[2]!)
  for (const m of text.matchAll(yearFirst)) yield* dated(text, m, m[1]!, monthOf(m[2]!), m[3]!)
  for (const m of text.matchAll(eastAsian)) yield* dated(text, m, m[1]!, m[2], m[3]!)
  for (const m of text.matchAll(yearSlash)) yield* dated(text, m, m[1]!, m[2], m[3]!)
  for (const m of text.matchAll(slash)) {
    const [, first, mark, second, year] = m
    const monthLeads = mark === '.' ? false : Number(first) > 12 ? false : Number(second) > 12 ? true : american
    if (monthLeads === undefined && first !== second) continue
    yield* monthLeads === true ? dated(text, m, year!, first, second!) : dated(text, m, year!, second, first!)
  }
}

function monthOf(name: string): string | undefined {
  return monthNumbers.get(name.toLowerCase())?.toString()
}

function* dated(
  text: string,
  match: RegExpExecArray,
  year: string,
  month: string | undefined,
  day: string,
): Generator<FoundDate> {
  // Thai pages count years from the death of the Buddha, 543 years earlier.
  const common = Number(year) > 2400 && Number(year) < 2700 ? String(Number(year) - 543) : year
  const date = month === undefined ? undefined : dateOf(common, month, day)
  if (date === undefined) return
  const end = match.index + match[0].length
  const after = clock.exec(text.slice(end, end + 48))
  const time = after ?? clockBefore.exec(text.slice(Math.max(0, match.index - 48), match.index))
  const stated = time === null ? undefined : timeOf(time[1]!, time[2], time[3], time[4], time[5])
  yield {
    value: date + (stated ?? ''),
    start: match.index,
    end: stated === undefined || after === null ? end : end + after[0].trimEnd().length,
  }
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < earliest || y > latest || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function timeOf(
  hour: string,
  minute = '00',
  second: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): string | undefined {
  let h = Number(hour)
  if (half !== undefined) {
    if (h < 1 || h > 12) return undefined
    h = (h % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  }
  if (h > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  return `T${String(h).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`
}

/** An offset, or nothing when the abbreviation is unknown or means several. */
function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/iu.exec(zone)
  if (offset !== null) return `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`
  return zoneOffsets[zone.toUpperCase()] ?? ''
}
