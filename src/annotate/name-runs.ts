// Runs of capitalised words: where a name begins and ends, and which titles stand before it.

import { months, weekdays } from '../lang/calendar.ts'
import { givenNames } from '../lang/given-names.ts'
import { nameSuffixes, organisationHeads, particles, personParticles, titles } from '../lang/name-words.ts'
import { functionWords, openers } from '../lang/plain-words.ts'
import type { Tokens } from '../model/annotations.ts'
import { glued, type Words } from '../text/token-words.ts'
import { isListed } from './name-kinds.ts'

export interface NameRun {
  /** Tokens `[from, next)`. */
  from: number
  next: number
  /** Its words without possessive endings; initials with their full stop. */
  words: string[]
  /** A person's title stands before it. */
  titled: boolean
  /** It opens its sentence. */
  opening: boolean
}

export interface RunReader {
  words: Words
  tokens: Tokens
  lowerSeen: ReadonlySet<string>
  capitalSeen: ReadonlySet<string>
}

/** The names among the tokens of one sentence. */
export function runsIn(reader: RunReader, from: number, to: number): NameRun[] {
  const runs: NameRun[] = []
  let i = from
  while (i < to) {
    if (!startsName(reader, i)) {
      i++
      continue
    }
    const next = runEnd(reader, i, to)
    runs.push(...split(reader, i, next, from))
    i = next
  }
  return runs
}

function startsName({ words }: RunReader, i: number): boolean {
  const raw = words.raw[i]!
  if (/^\p{Lu}-\p{Lu}/u.test(raw) || /-\p{Ll}\p{L}+$/u.test(raw)) return false
  return /^\p{Lu}/u.test(raw) || /^(?:al|el)-\p{Lu}/u.test(raw)
}

function isDate(word: string): boolean {
  const name = word.replace(/'s$/, '')
  return (weekdays.has(name) && name.length > 3) || (months.has(name) && name.length > 2 && name !== 'may' && name !== 'mar')
}

/** The token after the run that begins at `i`. */
function runEnd(reader: RunReader, i: number, to: number): number {
  const { raw, lower } = reader.words
  let at = i + 1
  if (/['’]s$/.test(raw[i]!)) return at
  while (at < to) {
    if (raw[at] === '.' && glued(reader.tokens, at) && isAbbreviated(raw[at - 1]!) && at + 1 < to && startsName(reader, at + 1))
      at++
    else if (raw[at] === '&' && at + 1 < to && startsName(reader, at + 1)) at++
    else if (startsName(reader, at)) {
      if (isDate(lower[at]!)) break
      if (/['’]s$/.test(raw[at]!)) return at + 1
      at++
    } else {
      const after = overParticles(reader, i, at, to)
      if (after === undefined) break
      at = after
    }
  }
  return at
}

const abbreviatedTitles = new Set(
  'Mr Mrs Ms Dr Sen Rep Reps Sens Gov Gen Col Lt Sgt Capt Maj Adm Cmdr Cpl Prof Rev Hon St Mt Ft Jr Sr'.split(' '),
)

function isAbbreviated(word: string): boolean {
  return /^\p{Lu}$/u.test(word) || abbreviatedTitles.has(word)
}

/** Particles at `at` that lead to another capitalised word of the same name; the place of that word. */
function overParticles(reader: RunReader, from: number, at: number, to: number): number | undefined {
  const { raw, lower } = reader.words
  if (!particles.has(lower[at]!)) return undefined
  let after = at
  while (after < to && particles.has(lower[after]!) && after - at < 2) after++
  if (after >= to || !startsName(reader, after) || isDate(lower[after]!)) return undefined
  const joined = lower.slice(at, after).join(' ')
  if (personParticles.has(joined) || /^(?:de la|van der|van den|von der|de los|de las)$/.test(joined)) return after
  const head = raw.slice(from, at)
  const listed = isListed([...head, ...raw.slice(at, after + 1)].join(' '))
  if (joined === 'of' || joined === 'of the') {
    const institution =
      head.some(word => organisationHeads.has(word.toLowerCase())) ||
      /^(?:gulf|bank|university|republic|isle|house|city|district)$/i.test(head.at(-1)!)
    return listed || institution || /^(?:house|board|cape)$/i.test(head[0]!) ? after : undefined
  }
  if (joined === 'for') return organisationHeads.has(head.at(-1)!.toLowerCase()) ? after : undefined
  if (joined === 'and') {
    const inside =
      head.some(word => /^(?:department|ministry|committee|bureau|centers?|administration)$/i.test(word)) &&
      lower.slice(from, at).some(word => word === 'of' || word === 'for' || word === 'on')
    return listed || inside ? after : undefined
  }
  return undefined
}

/** Cuts a run into the names it holds: leading sentence openers and titles go, a title inside parts what is before it from the person. */
function split(reader: RunReader, from: number, next: number, sentence: number): NameRun[] {
  const { lower, raw } = reader.words
  const opensSentence = from === sentence || /^["“‘'(—–:•]$/.test(raw[from - 1]!)
  if (opensSentence && dropsFirst(reader, from, next)) {
    let at = from + 1
    while (at < next && !startsName(reader, at)) at++
    return at < next ? split(reader, at, next, -1) : []
  }
  for (let k = next - 2; k > from; k--) {
    const title = lower[k]!.replace(/'s$/, '')
    if (!titles.has(title) || isListed(raw.slice(from, next).join(' '))) continue
    const after = raw[k + 1] === '.' ? k + 2 : k + 1
    if (after >= next || !personFollows(reader, after, next, title)) continue
    let left = k
    while (left > from && titles.has(lower[left - 1]!)) left--
    return [
      ...(left > from ? plainRun(reader, from, left, false, opensSentence) : []),
      ...plainRun(reader, after, next, true, false),
    ]
  }
  let at = from
  let titled = titles.has(lower[from - 1] ?? '')
  while (at < next - 1 && titles.has(lower[at]!)) {
    titled = true
    at += raw[at + 1] === '.' ? 2 : 1
  }
  return at < next ? plainRun(reader, at, next, titled, opensSentence && at === from) : []
}

function personFollows(reader: RunReader, at: number, next: number, title: string): boolean {
  const word = reader.words.raw[at]!
  if (organisationHeads.has(reader.words.lower[next - 1]!)) return false
  return (
    givenNames.has(word) ||
    next - at >= 2 ||
    !/^(?:general|house|first|chief|private|major|king|prince|coach|star|host|chair)$/.test(title)
  )
}

/** The first word of a sentence is an ordinary word with a capital. */
function dropsFirst(reader: RunReader, from: number, next: number): boolean {
  const word = reader.words.raw[from]!
  const lower = reader.words.lower[from]!.replace(/'s$/, '')
  const base = word.replace(/['’]s$/, '')
  if (functionWords.has(lower) || lower.includes("'")) return !/^(?:US|IT|WHO)$/.test(base)
  if (/^\p{Lu}{2,}$/u.test(base) || isListed(base)) return false
  if (titles.has(lower) && next > from + 1) return false
  if (givenNames.has(base)) return false
  if (next > from + 1 && isListed(reader.words.raw.slice(from, next).join(' '))) return false
  if (reader.capitalSeen.has(base) && !openers.has(lower)) return false
  if (openers.has(lower) || reader.lowerSeen.has(lower)) return true
  return next === from + 1 || /(?:ing|ed|ly)$/.test(lower)
}

function plainRun(reader: RunReader, from: number, next: number, titled: boolean, opening: boolean): NameRun[] {
  const { raw, lower } = reader.words
  let end = next
  while (end > from && (!startsName(reader, end - 1) || isDate(lower[end - 1]!))) end--
  while (from < end && (!startsName(reader, from) || isDate(lower[from]!))) from++
  if (end < next && raw[end] === '.' && nameSuffixes.has(lower[end - 1]!)) end++
  if (from >= end) return []
  const single = end === from + 1
  const first = lower[from]!.replace(/'s$/, '')
  if (single && (functionWords.has(first) ? !/^(?:US|IT|WHO)$/.test(raw[from]!) : titles.has(first) || raw[from]!.length < 2))
    return []
  if (functionWords.has(first) && !isListed(raw[from]!) && first !== 'us' && !single)
    return plainRun(reader, from + 1, end, titled, false)
  const parts: string[] = []
  for (let i = from; i < end; i++) {
    if (raw[i] === '.' && parts.length > 0) parts[parts.length - 1] += '.'
    else parts.push(raw[i]!.replace(/['’]s$/i, ''))
  }
  return [{ from, next: end, words: parts, titled, opening }]
}
