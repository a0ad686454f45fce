// The part of a report where copying shows: its body without what it prints inside quotation marks, as words and as content.
import { lightWords } from '../../lang/light-words.ts'
import type { AnnotatedReport } from '../../model/annotations.ts'
import { bySpan, type Span, subtract } from '../../model/span.ts'
import { sharedRuns } from '../../text/passages.ts'
import { type Content, type Contents, indexContents } from '../../text/rewording.ts'
import { stem } from '../../text/stem.ts'
import { scanWords, type Words } from '../../text/words.ts'

/** A report's own words. `length` counts the UTF-16 units of `words`, so that white space and marks carry no share. */
export interface Prose {
  id: string
  annotated: AnnotatedReport
  words: Words
  /** The words inside quotation marks and embedded posts. */
  quoted: Words
  length: number
  contents: Contents
}

/** Weight of a name or number beside an ordinary content word: two writers of one event share them without copying. */
const nameWeight = 0.3
/** So many equal words in a row inside the other's quotation marks are the same speech. */
const shortestQuotedRun = 5

/** An embedded post stands without quotation marks: a line that ends like one is quoted, whoever prints it. */
const embeddedPost = /^.*(?:pic\.twitter\.com\/\w|\(@\w{2,15}\)).*$/gm

export function proseOf(annotated: AnnotatedReport): Prose {
  const { report } = annotated
  const marked = quotedSpans(annotated)
  const spans = report.body.flatMap(span => subtract(span, marked))
  return {
    id: report.id,
    annotated,
    quoted: scanWords(report.text, joined(marked)),
    ...ownWords(annotated, scanWords(report.text, spans)),
  }
}

/** The same prose without the words that another report prints inside quotation marks: a speech quoted without marks is no copying. */
export function withoutQuotedIn(prose: Prose, other: Prose): Prose {
  const runs = sharedRuns(prose.words, other.quoted, shortestQuotedRun)
  if (runs.length === 0) return prose
  const gone = new Uint8Array(prose.words.count)
  for (const { a, length } of runs) gone.fill(1, a, a + length)
  const kept = (_: number, i: number) => gone[i] === 0
  const words = {
    count: 0,
    starts: prose.words.starts.filter(kept),
    ends: prose.words.ends.filter(kept),
    hashes: prose.words.hashes.filter(kept),
  }
  words.count = words.starts.length
  return { ...prose, ...ownWords(prose.annotated, words) }
}

function ownWords(annotated: AnnotatedReport, words: Words): Pick<Prose, 'words' | 'length' | 'contents'> {
  let length = 0
  for (let i = 0; i < words.count; i++) length += words.ends[i]! - words.starts[i]!
  return { words, length, contents: indexContents(contentsOf(annotated, words)) }
}

/** What stands inside quotation marks or in an embedded post, sorted. Indirect speech is the reporter's wording and stays. */
function quotedSpans({ report: { text }, quotations }: AnnotatedReport): Span[] {
  const marked = quotations
    .filter(({ form }) => form !== 'indirect')
    .flatMap(quotation => quotation.spans ?? [{ start: quotation.start, end: quotation.end }])
  const posts = [...text.matchAll(embeddedPost)].map(line => ({ start: line.index, end: line.index + line[0].length }))
  return [...marked, ...posts].sort(bySpan)
}

/** Sorted spans with those that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const { start, end } of spans) {
    const last = out.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}

function contentsOf({ report: { text }, sentences }: AnnotatedReport, words: Words): Content[] {
  const contents: Content[] = []
  let i = 0
  for (const sentence of sentences) {
    const content: Content = { span: { start: sentence.start, end: sentence.end }, words: [], starts: [], ends: [], weights: [] }
    let first = true
    for (; i < words.count && words.starts[i]! < sentence.end; i++) {
      const start = words.starts[i]!
      const end = words.ends[i]!
      if (start < sentence.start) continue
      const surface = text.slice(start, end)
      const word = surface.toLowerCase().replace(/['’.]/g, '')
      const name = (!first && /^\p{Lu}/u.test(surface)) || /^\p{N}/u.test(surface)
      first = false
      if (lightWords.has(word) || word.length < 2) continue
      content.words.push(stem(word.replace(/s$/, surface.match(/['’]s$/) ? '' : 's')))
      content.starts.push(start)
      content.ends.push(end)
      content.weights.push(name ? nameWeight : 1)
    }
    if (content.words.length > 0) contents.push(content)
  }
  return contents
}
