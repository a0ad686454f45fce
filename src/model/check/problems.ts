// What the checks of an edition share: the list they write to, the reports they look into, and the rules for spans.
import type { Edition } from '../edition.ts'
import type { Report } from '../report.ts'
import { byPassage, bySpan, contains, type Passage, type Span } from '../span.ts'

/** Something about an edition that cannot be right: where (a path as in `claims[3].readings[0]`) and what. */
export interface Problem {
  at: string
  text: string
}

/** What the checks share. */
export interface Checking {
  edition: Edition
  reports: ReadonlyMap<string, Report>
  /** Ids of origins, claims and quotations. */
  origins: ReadonlySet<string>
  claims: ReadonlySet<string>
  quotations: ReadonlySet<string>
  say(at: string, text: string): void
}

/** Says what is wrong with a span: it must hold whole units inside the text; only `empty` ones may have no length. */
export function checkSpan(checking: Checking, at: string, span: Span, text: string, empty = false): void {
  const { start, end } = span
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end) {
    checking.say(at, `[${start}, ${end}) is no span of a text of ${text.length} units`)
  } else if (start === end && !empty) checking.say(at, `the span at ${start} is empty`)
}

export function checkPassage(checking: Checking, at: string, passage: Passage, empty = false): void {
  const report = checking.reports.get(passage.report)
  if (report === undefined) checking.say(at, `there is no report ${passage.report}`)
  else checkSpan(checking, at, passage, report.text, empty)
}

/** Passages that resolve, sorted by report id, then start. */
export function checkPassages(checking: Checking, at: string, passages: readonly Passage[], empty = false): void {
  passages.forEach((passage, i) => {
    checkPassage(checking, `${at}[${i}]`, passage, empty)
    if (i > 0 && byPassage(passages[i - 1]!, passage) > 0) {
      checking.say(`${at}[${i}]`, 'passages are not sorted by report id, then start')
    }
  })
}

/** Pieces of an envelope: sorted, disjoint, inside it. */
export function checkPieces(checking: Checking, at: string, envelope: Span, pieces: readonly Span[] | undefined): void {
  if (pieces === undefined) return
  if (pieces.length === 0) checking.say(at, 'pieces are an empty list; leave them away instead')
  pieces.forEach((piece, i) => {
    if (!contains(envelope, piece)) checking.say(`${at}[${i}]`, 'the piece lies outside of its envelope')
  })
  checkDisjoint(checking, at, pieces)
}

/** Sorted by start and not overlapping. */
export function checkDisjoint(checking: Checking, at: string, spans: readonly Span[]): void {
  for (let i = 1; i < spans.length; i++) {
    const [before, span] = [spans[i - 1]!, spans[i]!]
    if (bySpan(before, span) > 0) checking.say(`${at}[${i}]`, 'spans are not sorted by start')
    else if (before.end > span.start) checking.say(`${at}[${i}]`, 'spans overlap')
  }
}

export function checkUnique(checking: Checking, at: string, ids: readonly string[]): void {
  const seen = new Set<string>()
  ids.forEach((id, i) => {
    if (id === '') checking.say(`${at}[${i}]`, 'the id is empty')
    if (seen.has(id)) checking.say(`${at}[${i}]`, `the id ${id} occurs twice`)
    seen.add(id)
  })
}

/** Sigla change with the order of input, so no sentence may use them: "report B", "B and C say". */
export function checkWords(checking: Checking, at: string, words: string): void {
  if (words.trim() === '') checking.say(at, 'the sentence is empty')
  for (const match of words.matchAll(/\breports? ([A-Z]{1,2})\b|\b([A-Z]{1,2}) (?:says|has|prints|gives|omits|adds)\b/g)) {
    const siglum = match[1] ?? match[2]
    if (checking.edition.reports.some(report => report.siglum === siglum)) {
      checking.say(at, `the sentence speaks of the siglum ${siglum}, which changes with the order of input`)
    }
  }
}

/** The characters of the pieces, or of the whole envelope, joined by a space. */
export function wordsOf(checking: Checking, passage: Passage & { spans?: readonly Span[] }): string {
  const text = checking.reports.get(passage.report)?.text ?? ''
  return (passage.spans ?? [passage]).map(({ start, end }) => text.slice(start, end)).join(' ')
}
