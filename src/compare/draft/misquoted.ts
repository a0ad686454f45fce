// Quotations of a draft whose words inside the marks are those of no source.
import type { AnnotatedReport, Sentence } from '../../model/annotations.ts'
import type { Difference, Quotation, QuotationReading } from '../../model/edition.ts'
import { byPassage, overlap, type Passage } from '../../model/span.ts'

/** The altered quotations that begin in the sentence. `quotations` group those of the draft with those of the sources. */
export function misquoted(
  draft: AnnotatedReport,
  sentence: Sentence,
  quotations: readonly Quotation[],
  reports: readonly AnnotatedReport[],
): Difference[] {
  const texts = new Map([draft, ...reports].map(({ report }) => [report.id, report.text]))
  const found: Difference[] = []
  for (const { readings } of quotations) {
    const own = readings.find(reading => reading.report === draft.report.id && startsIn(reading, sentence))
    if (own === undefined || own.form === 'indirect') continue
    const words = foldedWords(own, texts)
    const others = readings.filter(({ report, form }) => report !== draft.report.id && form !== 'indirect')
    if (others.length === 0 || others.some(other => agree(words, foldedWords(other, texts)))) continue
    const side = ({ report, start, end }: QuotationReading): Passage => ({ report, start, end })
    const best = others[0]!
    found.push({
      kind: 'detail',
      sides: [{ at: [side(own)] }, { at: others.map(side).sort(byPassage) }],
      compatible: false,
      why: `The words inside the marks are no source's: the draft prints ${apart(words, foldedWords(best, texts))}.`,
    })
  }
  return found
}

function startsIn(reading: QuotationReading, sentence: Sentence): boolean {
  const first = (reading.spans ?? [reading])[0]!
  return overlap({ start: first.start, end: first.start + 1 }, sentence) > 0
}

function foldedWords(reading: QuotationReading, texts: ReadonlyMap<string, string>): string[] {
  const text = texts.get(reading.report)!
  return (reading.spans ?? [reading]).flatMap(
    ({ start, end }) =>
      text
        .slice(start, end)
        .toLowerCase()
        .replace(/[’‘]/g, "'")
        .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [],
  )
}

/** Equal, or one a part of the other. */
function agree(x: readonly string[], y: readonly string[]): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}

/** "“announce” for “publish”": the first words in which the two part. */
function apart(own: readonly string[], other: readonly string[]): string {
  const lost = other.filter(word => !own.includes(word))
  const added = own.filter(word => !other.includes(word))
  const quote = (words: readonly string[]): string => `“${words.slice(0, 4).join(' ')}”`
  if (added.length === 0) return lost.length === 0 ? 'them in another order' : `them without ${quote(lost)}`
  return lost.length === 0 ? `${quote(added)} more` : `${quote(added)} for ${quote(lost)}`
}
