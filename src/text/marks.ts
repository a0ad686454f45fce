// Quotation marks: the marked stretches of a text. Reads “ ”, ", '' and `` as marks, « », „ “, and British single marks beside apostrophes;
// a stretch left open ends with its paragraph. Method: one pass per paragraph with a small state; linear in the text.
import type { Span } from '../model/span.ts'
import { findSetOff, type SetOff } from './set-off.ts'

/** A stretch inside quotation marks. The span holds the marks, `inner` does not. */
export interface MarkedStretch extends Span {
  inner: Span
  /** False when no closing mark was found: the stretch then ends where its paragraph does, or before `", said X`. */
  closed: boolean
  /** True when it was left open and the next paragraph begins with an opening mark: one utterance goes on there. */
  continues: boolean
  /** `block` = set off without marks (a block quotation, a line of a transcript). */
  level: 'double' | 'single' | 'block'
}

interface Mark extends Span {
  role: 'open' | 'close' | 'either'
  shape: 'curly' | 'straight' | 'angle' | 'low'
}

const doubles = /[“”„«»"‟]|''|``|‘‘|’’|'’|’'/g
const spaceOrOpen = /[\s([{—–\-/…>:‘'“]/
const closeFollows = /[\s.,;:!?)\]}—–\-/…<’'”]/

/** All marked stretches of the spans, by start; they do not overlap. Inner (nested) marks are not listed. */
export function findMarkedStretches(text: string, body: readonly Span[]): MarkedStretch[] {
  const found: MarkedStretch[] = []
  const british = singlesLead(text, body)
  // Paragraphs of all spans together: an utterance may go on behind a stretch that is not body.
  const paragraphs = linesOf(text, body)
  const holes = body.slice(1).map((span, index) => ({ start: body[index]!.end, end: span.start }))
  const setOff = new Map(findSetOff(text, paragraphs).map(words => [words.line, words]))
  const outer = paragraphs.map((paragraph, line) =>
    setOff.has(line)
      ? [blockStretch(setOff.get(line)!)]
      : british
        ? pairNested(text, paragraph, singleMarksOf(text, paragraph, within(holes, paragraph)))
        : pairMarks(text, paragraph, doubleMarksOf(text, paragraph, within(holes, paragraph)), 'double'),
  )
  for (const [index, stretches] of outer.entries()) {
    const paragraph = paragraphs[index]!
    if (setOff.has(index)) {
      found.push(...stretches)
      continue
    }
    const last = stretches.at(-1)
    const next = outer[index + 1]?.[0]
    if (last !== undefined && !last.closed && next !== undefined)
      last.continues = text.slice(paragraphs[index + 1]!.start, next.start).trim() === ''
    const inner = british
      ? pairMarks(text, paragraph, doubleMarksOf(text, paragraph, stretches), 'double')
      : pairMarks(text, paragraph, singleMarksOf(text, paragraph, stretches), 'single')
    // Of the other kind, only what is closed and lies between the stretches counts.
    const between = inner.filter(
      ({ start, end, closed }) => closed && !stretches.some(stretch => stretch.start < end && start < stretch.end),
    )
    found.push(...[...stretches, ...between].sort((x, y) => x.start - y.start))
  }
  return found
}

/** The holes (furniture) in the middle of a line: marks in them are not the report's. */
function within(holes: readonly Span[], { start, end }: Span): Span[] {
  return holes.filter(hole => hole.start < end && start < hole.end)
}

function blockStretch({ start, end, continues }: SetOff): MarkedStretch {
  return { start, end, inner: { start, end }, closed: true, continues, level: 'block' }
}

/** The lines of all spans; a hole in the middle of a line (furniture) does not part it. */
function linesOf(text: string, body: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const { start, end } of body) {
    const last = whole.at(-1)
    if (last !== undefined && !text.slice(last.end, start).includes('\n')) last.end = end
    else whole.push({ start, end })
  }
  return whole.flatMap(span => paragraphsOf(text, span))
}

/** True when single marks do what double ones do elsewhere: far more of them open. */
function singlesLead(text: string, body: readonly Span[]): boolean {
  let singles = 0
  let pairs = 0
  for (const { start, end } of body) {
    const part = text.slice(start, end)
    singles += part.match(/(?:^|[\s(—–])[‘'](?=[\p{L}\p{N}$[…])/gu)?.length ?? 0
    pairs += (part.match(doubles)?.length ?? 0) / 2
  }
  return singles >= 2 && singles > 2 * pairs
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

function doubleMarksOf(text: string, paragraph: Span, taken: readonly Span[]): Mark[] {
  const marks: Mark[] = []
  doubles.lastIndex = paragraph.start
  for (let match = doubles.exec(text); match !== null && match.index < paragraph.end; match = doubles.exec(text)) {
    const [characters] = match
    const start = match.index
    const end = start + characters.length
    if (taken.some(stretch => stretch.start <= start && start < stretch.end)) continue
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
function pairMarks(text: string, paragraph: Span, marks: readonly Mark[], level: MarkedStretch['level']): MarkedStretch[] {
  const stretches: MarkedStretch[] = []
  let open: Mark | undefined
  const close = (end: number, innerEnd: number, closed: boolean) => {
    const inner = trimmed(text, { start: open!.end, end: innerEnd })
    if (inner.end > inner.start)
      stretches.push({ start: open!.start, end: closed ? end : inner.end, inner, closed, continues: false, level })
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

// Verbs of saying as they stand beside marks. "read" and "reads" are left out: they stand inside of quotations as often.
const reporting =
  /(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|noted|notes|argued|argues|tweeted|continued|continues|explained|explains|warned|warns|replied|responded|responds|answered|answers|insisted|insists|declared|declares|recalled|recalls|stated|states|concluded|concludes|joked|acknowledged|observed|remarked|complained|exclaimed|shouted)\b/
const adverb = /(?:(?:also|later|then|once|often|recently|[a-z]{2,12}ly)\s+)?/
const subject = /(?:(?:[A-Z][\w’'.-]*|he|she|they|it|who|the|a|an)\s+){1,5}/
/** A longer subject: it opens with a name, an article or the like, and nothing but the end of its clause or a preposition follows its verb. */
const description = /(?:(?!I\b|I[’'])[A-Z][\w’'.-]*|the|a|an|one|another|my|his|her|their)\s+(?:[\w’'.&-]{1,30}\s+){0,9}?/
const clauseEnds = /(?=\s*(?:[.,:;]|$)|\s+(?:in|on|at|to|of|during|after|before|when|as|recently|[A-Z][a-z]+day)\b)/
const tag = new RegExp(
  `[,?!]\\s+(?:${subject.source}${adverb.source}${reporting.source}|${reporting.source}\\s+[\\p{L}]|${description.source}${adverb.source}${reporting.source}${clauseEnds.source})`,
  'u',
)

/** Where a stretch without a closing mark most likely ended: before ", X said", else where it must. */
function lostClose(text: string, from: number, to: number): number {
  const match = tag.exec(text.slice(from, to))
  return match === null ? to : from + match.index + 1
}

/** A span without the white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

const singleMarks = /[‘’']/g

/** Single marks that are no apostrophes: an opening one after a space, a closing one before a space. */
function singleMarksOf(text: string, paragraph: Span, taken: readonly Span[]): Mark[] {
  const marks: Mark[] = []
  let depth = 0
  let next = 0
  singleMarks.lastIndex = paragraph.start
  for (let match = singleMarks.exec(text); match !== null && match.index < paragraph.end; match = singleMarks.exec(text)) {
    const at = match.index
    while (next < taken.length && taken[next]!.end <= at) next++
    if (next < taken.length && taken[next]!.start <= at) continue
    const before = at > paragraph.start ? text[at - 1]! : ' '
    const after = at + 1 < paragraph.end ? text[at + 1]! : ' '
    const mark = { start: at, end: at + 1, shape: 'curly' as const }
    if (match[0] !== '’' && spaceOrOpen.test(before) && /[\p{L}\p{N}“"‘'[$…(]/u.test(after) && !elided(text, at)) {
      marks.push({ ...mark, role: 'open' })
      depth++
    } else if (
      depth > 0 &&
      match[0] !== '‘' &&
      !/\s/.test(before) &&
      closeFollows.test(after) &&
      !possessive(text, at, paragraph.end)
    ) {
      marks.push({ ...mark, role: 'close' })
      depth--
    }
  }
  return marks
}

/** Pairs marks that may be nested in marks of the same kind; when they do not come out even, they are taken as lost closing marks. */
function pairNested(text: string, paragraph: Span, marks: readonly Mark[]): MarkedStretch[] {
  const stretches: MarkedStretch[] = []
  const open: Mark[] = []
  for (const mark of marks) {
    if (mark.role === 'open') open.push(mark)
    else if (open.length === 1) {
      const from = open.pop()!
      const inner = trimmed(text, { start: from.end, end: mark.start })
      if (inner.end > inner.start)
        stretches.push({ start: from.start, end: mark.end, inner, closed: true, continues: false, level: 'single' })
    } else open.pop()
  }
  return open.length === 0 ? stretches : pairMarks(text, paragraph, marks, 'single')
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
