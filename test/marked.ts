// Marked text for tests: a text in which the stretches to be found are written ⟦kind:stretch⟧ or ⟦kind=value:stretch⟧.
import type { AnnotationInput } from '../src/model/annotations.ts'
import type { Report } from '../src/model/report.ts'
import type { Span } from '../src/model/span.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { tokenize } from '../src/text/tokens.ts'

export interface Mark extends Span {
  kind: string
  value?: string
}

/** The text without its marks, and the marks as spans into it. Marks do not nest; ":" in a value is written "∶". */
export function readMarked(marked: string): { text: string; marks: Mark[] } {
  let text = ''
  let at = 0
  const marks: Mark[] = []
  for (const match of marked.matchAll(/⟦([^:=⟧]+)(?:=([^:⟧]*))?:([^⟧]*)⟧/g)) {
    text += marked.slice(at, match.index)
    const [whole, kind = '', value, inner = ''] = match
    const span = { start: text.length, end: text.length + inner.length }
    marks.push({ kind, ...span, ...(value === undefined ? {} : { value: value.replace(/∶/g, ':') }) })
    text += inner
    at = match.index + whole.length
  }
  return { text: text + marked.slice(at), marks }
}

/** Writes spans back into the text as marks, so that a failing test shows both texts. */
export function writeMarked(text: string, marks: readonly Mark[]): string {
  let out = ''
  let at = 0
  for (const { start, end, kind, value } of marks) {
    out += `${text.slice(at, start)}⟦${kind}${value === undefined ? '' : `=${value.replace(/:/g, '∶')}`}:${text.slice(start, end)}⟧`
    at = end
  }
  return out + text.slice(at)
}

/** A report whose whole text is body, or headline and body when `headline` is given. */
export function reportOf(text: string, more: Partial<Report> & { title?: string } = {}): Report {
  const { title, ...fields } = more
  const whole = title === undefined ? text : `${title}\n\n${text}`
  return {
    id: 'report',
    siglum: 'A',
    lang: 'en',
    digest: '',
    text: whole,
    body: [{ start: whole.length - text.length, end: whole.length }],
    credits: [],
    excluded: [],
    ...(title === undefined ? {} : { headline: { start: 0, end: title.length } }),
    ...fields,
  }
}

/** What an annotator receives for a text. */
export function inputOf(text: string, more: Partial<Report> & { title?: string } = {}): AnnotationInput {
  const report = reportOf(text, more)
  const tokens = tokenize(report.text)
  return { report, tokens, sentences: splitSentences(report.text, report.body, tokens) }
}
