// Quotation marks: the marked stretches of a text. Reads “ ”, ", '' and `` as marks, « », „ “, and British single marks beside apostrophes;
// a stretch left open ends with its paragraph. Method: one pass per paragraph with a small state; linear in the text.
import type { Span } from '../model/span.ts'

/** A stretch inside quotation marks. The span holds the marks, `inner` does not. */
export interface MarkedStretch extends Span {
  inner: Span
  /** False when no closing mark was found: the stretch then ends where its paragraph does, or before `", said X`. */
  closed: boolean
  /** True when it was left open and the next paragraph begins with an opening mark: one utterance goes on there. */
  continues: boolean
  level: 'double' | 'single'
}

interface Mark extends Span {
  role: 'open' | 'close' | 'either'
  shape: 'curly' | 'straight' | 'angle' | 'low'
}

const doubles = /[“”„«»"‟]|''|``|‘‘|’’|'’|’'/g
const spaceOrOpen = /[\s([{—–\-/…>:‘'“]/
const closeFollows = /[\s.,;:!?)\]}—–\-/…<’'”]/

/** All marked stretches of the spans, by start. Inner (nested) marks are not listed. */
export function findMarkedStretches(text: string, body: readonly Span[]): MarkedStretch[] {
  const found: MarkedStretch[] = []
  for (const span of body) {
    const paragraphs = paragraphsOf(text, span)
    const marks = paragraphs.map(paragraph => pairMarks(text, paragraph, marksOf(text, paragraph)))
    for (const [index, stretches] of marks.entries()) {
      const last = stretches.at(-1)
      const next = marks[index + 1]?.[0]
      if (last !== undefined && !last.closed && next !== undefined)
        last.continues = text.slice(paragraphs[index + 1]!.start, next.start).trim() === ''
      const singles = findSingles(text, paragraphs[index]!, stretches)
      found.push(...[...stretches, ...singles].sort((a, b) => a.start - b.start))
    }
  }
  return found
}

/** The lines of a span that hold more than white space. */
export function paragraphsOf(text: string, span: Span): Span[] {
  const paragraphs: Span[] = []
  let start = span.start
  while (start < span.end) {
    let end = text.indexOf('\n', start)
    if (end < 0 || end > span.end) end = span.end
    if (text.slice(start, end).trim() !== '') paragraphs.push({ start, end })
    start = end + 1
  }
  return paragraphs
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = []
  doubles.lastIndex = paragraph.start
  for (let match = doubles.exec(text); match !== null && match.index < paragraph.end; match = doubles.exec(text)) {
    const [characters] = match
    const start = match.index
    const end = start + characters.length
    const before = start > paragraph.start ? text[start - 1]! : ' '
    const after = end < paragraph.end ? text[end]! : ' '
    // Inches and seconds: 5'11", 30".
    if (
      characters === '"' &&
      /\d/.test(before) &&
      !/[.,!?]/.test(before) &&
      /\d['′]\d{1,2}$/.test(text.slice(Math.max(0, start - 6), start))
    )
      continue
    marks.push({ start, end, ...roleOf(characters, before, after) })
  }
  return marks
}

function roleOf(characters: string, before: string, after: string): Pick<Mark, 'role' | 'shape'> {
  if (characters === '«' || characters === '»') return { role: 'either', shape: 'angle' }
  if (characters === '„' || characters === '‟') return { role: 'open', shape: 'low' }
  const opens = spaceOrOpen.test(before) && !/\s/.test(after)
  const closes = !/\s/.test(before) && closeFollows.test(after)
  if (characters === '“' || characters === '``' || characters === '‘‘') {
    // A wrongly turned mark at the end of a sentence closes.
    return { role: closes && !opens && /[.,!?]/.test(before) ? 'close' : 'open', shape: 'curly' }
  }
  if (characters === '”') return { role: opens && !closes && /\p{L}/u.test(after) ? 'open' : 'close', shape: 'curly' }
  return { role: opens === closes ? 'either' : opens ? 'open' : 'close', shape: 'straight' }
}

/** Pairs the marks of one paragraph. An opening mark inside an open stretch means that a closing mark was lost. */
function pairMarks(text: string, paragraph: Span, marks: readonly Mark[]): MarkedStretch[] {
  const stretches: MarkedStretch[] = []
  let open: Mark | undefined
  const close = (end: number, innerEnd: number, closed: boolean) => {
    const inner = trimmed(text, open!.end, innerEnd)
    if (inner.end > inner.start)
      stretches.push({ start: open!.start, end: closed ? end : inner.end, inner, closed, continues: false, level: 'double' })
    open = undefined
  }
  for (const mark of marks) {
    if (open === undefined) {
      if (mark.role !== 'close') open = mark
      else if (stretches.length > 0 && !stretches.at(-1)!.closed) continue
    } else if (mark.role === 'open' && !(mark.shape === 'curly' && open.shape === 'low')) {
      close(mark.start, lostClose(text, open.end, mark.start), false)
      open = mark
    } else close(mark.end, mark.start, true)
  }
  if (open !== undefined) close(paragraph.end, lostClose(text, open.end, paragraph.end), false)
  return stretches
}

const reporting =
  /(?:said|says|told|added|wrote|asked|noted|argued|tweeted|continued|explained|warned|replied|insisted|declared|recalled|stated)/
const subject = /(?:(?:[A-Z][\w’'.-]*|he|she|they|it|who|the|a|an)\s+){1,5}/
const tag = new RegExp(
  `[,?!]\\s+(?:${subject.source}${reporting.source}|${reporting.source}\\s+(?:[A-Z]|the\\s|a\\s|he\\b|she\\b))`,
)

/** Where a stretch without a closing mark most likely ended: before ", X said", else where it must. */
function lostClose(text: string, from: number, to: number): number {
  const match = tag.exec(text.slice(from, to))
  return match === null ? to : from + match.index + 1
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

const singleMarks = /[‘’']/g

/** Stretches in single marks outside the double ones: an opening mark after a space, a closing one before a space that is no apostrophe. */
function findSingles(text: string, paragraph: Span, taken: readonly MarkedStretch[]): MarkedStretch[] {
  const stretches: MarkedStretch[] = []
  let open = -1
  let next = 0
  singleMarks.lastIndex = paragraph.start
  for (let match = singleMarks.exec(text); match !== null && match.index < paragraph.end; match = singleMarks.exec(text)) {
    const at = match.index
    while (next < taken.length && taken[next]!.end <= at) next++
    if (next < taken.length && taken[next]!.start <= at) continue
    const before = at > paragraph.start ? text[at - 1]! : ' '
    const after = at + 1 < paragraph.end ? text[at + 1]! : ' '
    if (match[0] !== '’' && spaceOrOpen.test(before) && /[\p{L}\p{N}“"‘'[$…]/u.test(after) && !elided(text, at)) {
      open = at
    } else if (
      open >= 0 &&
      match[0] !== '‘' &&
      !/\s/.test(before) &&
      closeFollows.test(after) &&
      !possessive(text, at, paragraph.end)
    ) {
      const inner = trimmed(text, open + 1, at)
      stretches.push({ start: open, end: at + 1, inner, closed: true, continues: false, level: 'single' })
      open = -1
    }
  }
  return stretches
}

/** ’Tis, ’cause, ’90s: an apostrophe where letters were left out. */
function elided(text: string, at: number): boolean {
  return text[at] !== '‘' && /^['’](?:\d\ds?\b|tis\b|twas\b|cause\b|em\b|til\b|n['’])/i.test(text.slice(at, at + 8))
}

/** The apostrophe of a plural ("the voters’ choice"): after an s, with no end mark before it and another closing mark still to come. */
function possessive(text: string, at: number, end: number): boolean {
  if (!/s/.test(text[at - 1]!) || !/\s/.test(text[at + 1] ?? ' ')) return false
  const rest = text.slice(at + 1, Math.min(end, at + 400))
  const nextOpen = rest.search(/\s‘/)
  const nextClose = rest.search(/[\p{L}\p{N}.,!?][’'](?=[\s.,;:!?)—–-]|$)/u)
  return nextClose >= 0 && (nextOpen < 0 || nextClose < nextOpen)
}
