// Clauses made ready for comparison: their words as numbered stems, with how often each stem is used in its report.
// Cost: linear in the tokens; stems are numbered once per story.
import { lightWords } from '../../lang/light-words.ts'
import { type AnnotatedReport, tokenKind } from '../../model/annotations.ts'
import { contains, type Span } from '../../model/span.ts'
import { stem } from '../../text/stem.ts'
import { tagTokens } from '../../text/tagger.ts'
import { tag } from '../../text/tags.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { type Naming, namingOf } from './naming.ts'

/** What a word is worth in a comparison before its rarity is known. */
export const wordClass = { light: 0, content: 1, name: 2, number: 3 } as const
export type WordClass = (typeof wordClass)[keyof typeof wordClass]

export interface Word {
  /** Number of the stem in the story's vocabulary. */
  stem: number
  /** Number of the stem's opening letters (as a negative-free key of its own), -1 for short words: finds derived forms. */
  opening: number
  kind: WordClass
  /** True for verbs that are no auxiliaries. */
  verb: boolean
  /** Token index. */
  token: number
}

/** A clause with its words. */
export interface Unit {
  clause: Clause
  report: UnitReport
  /** Position among the clauses of its report. */
  index: number
  words: Word[]
  quoted: boolean
  /** Some word of it is a finite verb, or may be. */
  finite: boolean
  /** Present when it has no predicate and names somebody. */
  naming: Naming | undefined
  /** Id of the quotation that holds most of it. */
  quotation: string | undefined
}

export interface UnitReport {
  annotated: AnnotatedReport
  units: Unit[]
  /** Number of sentences that hold a stem. */
  frequency: Map<number, number>
  sentenceCount: number
  /** Units by the stems and openings they hold, light words left out. */
  holding: Map<number, Unit[]>
  /** All stems but light ones. */
  content: Set<number>
  /** Pairs of those that follow each other in a sentence, light words skipped. */
  doubles: Set<number>
}

/** Numbers for strings, in the order they are first met. */
export type Vocabulary = (text: string) => number

export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  return text => {
    let number = numbers.get(text)
    if (number === undefined) {
      number = numbers.size
      numbers.set(text, number)
    }
    return number
  }
}

const verbs: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past, tag.participle, tag.gerund])

const finite: ReadonlySet<number> = new Set([
  tag.verb,
  tag.verbS,
  tag.past,
  tag.participle,
  tag.auxiliary,
  tag.modal,
  tag.pronounVerb,
])

/** Letters that two derived forms of one word share at least. */
const openingLength = 5

/** The quotation that holds most of a stretch of a report. */
export type QuotationIndex = (report: string, spans: readonly Span[]) => string | undefined

/** The clauses of a report as units. */
export function prepareUnits(annotated: AnnotatedReport, vocabulary: Vocabulary, quotationOf?: QuotationIndex): UnitReport {
  const report: UnitReport = {
    annotated,
    units: [],
    frequency: new Map(),
    sentenceCount: Math.max(1, annotated.sentences.length),
    holding: new Map(),
    content: new Set(),
    doubles: new Set(),
  }
  const tags = tagTokens(annotated.report.text, annotated.tokens)
  const quoted = annotated.quotations.filter(({ form }) => form !== 'indirect').flatMap(({ spans, ...whole }) => spans ?? [whole])
  let seen = new Set<number>()
  let sentence = -1
  let before = -1
  for (const [index, clause] of assertingClauses(annotated.report.text, splitClauses(annotated, tags)).entries()) {
    const words = wordsOf(annotated, clause, vocabulary, tags)
    if (clause.sentence !== sentence) {
      seen = new Set()
      before = -1
    }
    sentence = clause.sentence
    for (const { stem: word, kind } of words) {
      if (kind !== wordClass.light) {
        report.content.add(word)
        if (before >= 0) report.doubles.add(before * 2 ** 24 + word)
        before = word
      }
      if (seen.has(word)) continue
      seen.add(word)
      report.frequency.set(word, (report.frequency.get(word) ?? 0) + 1)
    }
    const inQuotation = liesIn(clause, quoted)
    const unit = {
      clause,
      report,
      index,
      words,
      quoted: inQuotation,
      finite: clause.tokens.some(({ from, to }) => tags.subarray(from, to).some(code => finite.has(code))),
      naming: inQuotation ? undefined : namingOf(annotated, clause, tags),
      quotation: quotationOf?.(annotated.report.id, clause.pieces),
    }
    report.units.push(unit)
    for (const key of keysOf(unit)) {
      const units = report.holding.get(key)
      if (units === undefined) report.holding.set(key, [unit])
      else units.push(unit)
    }
  }
  return report
}

function liesIn(clause: Clause, spans: readonly Span[]): boolean {
  return spans.some(span => contains(span, clause.pieces[0]!))
}

/** The clauses that assert something. Frames go: to the attribution of what they introduce, or, alone in their sentence, into a neighbour. */
function assertingClauses(text: string, clauses: readonly Clause[]): Clause[] {
  const asserting = clauses.filter(({ frame }) => frame === undefined)
  if (asserting.length === 0) return [...clauses]
  const told = new Set(asserting.map(({ sentence }) => sentence))
  const kept = asserting.map(clause => ({ ...clause, ...introduced(clause, clauses) }))
  for (const clause of clauses) {
    if (told.has(clause.sentence)) continue
    const next = kept.findIndex(({ start }) => start > clause.start)
    const opens = /^\s*:/.test(text.slice(clause.end, clause.end + 3)) || next === 0
    const into = kept[next > 0 && !opens ? next - 1 : next < 0 ? kept.length - 1 : next]!
    into.pieces = [...into.pieces, ...clause.pieces].sort((a, b) => a.start - b.start)
    into.start = into.pieces[0]!.start
    into.end = into.pieces.at(-1)!.end
  }
  return kept
}

/** Who said a clause, by the frame before or after it in its sentence. */
function introduced(clause: Clause, clauses: readonly Clause[]): Pick<Clause, 'frame'> {
  const at = clauses.indexOf(clause)
  for (const { sentence, frame } of [clauses[at - 1], clauses[at + 1]].filter(other => other !== undefined))
    if (sentence === clause.sentence && frame !== undefined) return { frame }
  return {}
}

function wordsOf({ report, tokens }: AnnotatedReport, clause: Clause, vocabulary: Vocabulary, tags: Uint8Array): Word[] {
  const words: Word[] = []
  for (const { from, to } of clause.tokens)
    for (let token = from; token < to; token++) {
      const kind = tokens.kinds[token]
      if (kind === tokenKind.punctuation) continue
      const raw = report.text.slice(tokens.starts[token], tokens.ends[token])
      const plain = raw
        .toLowerCase()
        .replace(/['’]s?$/, '')
        .replaceAll(/['’.]/g, '')
      if (plain === '') continue
      if (kind === tokenKind.number) {
        words.push({ stem: vocabulary(raw), opening: -1, kind: wordClass.number, verb: false, token })
        continue
      }
      const light = lightWords.has(plain)
      const named = !light && /^\p{Lu}/u.test(raw) && token > clause.tokens[0]!.from
      const base = stem(plain)
      words.push({
        stem: vocabulary(base),
        opening: light || base.length <= openingLength ? -1 : vocabulary(`${base.slice(0, openingLength)}…`),
        kind: light ? wordClass.light : named ? wordClass.name : wordClass.content,
        verb: !light && verbs.has(tags[token]!),
        token,
      })
    }
  return words
}

/** The stems and openings by which a unit is found; of light words only when it has no others. */
export function keysOf(unit: Unit): Set<number> {
  const keys = new Set<number>()
  for (const { stem, opening, kind } of unit.words) {
    if (kind === wordClass.light) continue
    keys.add(stem)
    if (opening >= 0) keys.add(opening)
  }
  if (keys.size === 0) for (const { stem } of unit.words) keys.add(stem)
  return keys
}
