// The findings of an edition in the order a reader should meet them: what cannot both hold, altered quotations, headlines without
// support, what can both hold. One list feeds the terminal, the page and every export, so that they never disagree.
import type { Claim, Difference, DifferenceKind, Edition, Headline, Quotation, Verdict } from './edition.ts'
import type { Report } from './report.ts'
import { byPassage, overlap, type Passage, type Span } from './span.ts'

/** One line of a side: a passage worth reading, the marked words in it, and every report that prints exactly this. */
export interface FindingLine {
  passage: Passage
  marks: Span[]
  /** Ids of the reports, in the order of `edition.reports`; the first is the passage's own. */
  reports: string[]
}

export interface FindingSide {
  value?: string
  lines: FindingLine[]
}

/** Something a reader may act on. `id` is stable as long as the finding is: it addresses it in the page and the exports. */
export interface Finding {
  id: string
  type: 'difference' | 'wording' | 'headline'
  kind: DifferenceKind | 'altered' | 'paraphrased' | Verdict
  /** Both sides can hold at once. Altered quotations and headlines without support count as not compatible. */
  compatible: boolean
  why: string
  sides: FindingSide[]
  claim?: string
  quotation?: string
  /** Index in `edition.headlines`. */
  headline?: number
}

/** How much a kind matters when two findings are otherwise alike; smaller comes first. */
const kindOrder: readonly string[] = [
  'number',
  'polarity',
  'time',
  'speaker',
  'altered',
  'contradicted',
  'unsupported',
  'name',
  'place',
  'paraphrased',
  'attribution',
  'certainty',
  'detail',
  'partly',
]

/** All findings of an edition, the weightiest first. `only: 'incompatible'` leaves out what can both hold. */
export function listFindings(edition: Edition, only?: 'incompatible'): Finding[] {
  const texts = new Map(edition.reports.map(report => [report.id, report]))
  const findings = [
    ...edition.claims.flatMap(claim =>
      claim.differences.map((one, i) => fromDifference(edition, texts, claim, one, `${claim.id}.${i + 1}`)),
    ),
    ...edition.quotations.flatMap(quotation => fromQuotation(edition, texts, quotation)),
    ...edition.headlines.flatMap((headline, i) => fromHeadline(edition, texts, headline, i)),
  ]
  const told = new Set<string>()
  const once = findings.filter(finding => {
    // Two utterances of one sentence may carry one and the same difference.
    const key = JSON.stringify([
      finding.kind,
      finding.why,
      finding.sides.map(side => side.lines.map(line => [line.passage.report, line.marks])),
    ])
    return finding.type !== 'difference' || (!told.has(key) && told.add(key))
  })
  const kept = only === 'incompatible' ? once.filter(finding => !finding.compatible) : once
  return kept.sort((a, b) => group(a) - group(b) || kindRank(a) - kindRank(b) || reach(b) - reach(a) || (a.id < b.id ? -1 : 1))
}

function group(finding: Finding): number {
  if (!finding.compatible) return finding.type === 'difference' ? 0 : finding.type === 'wording' ? 1 : 2
  return finding.type === 'wording' ? 3 : finding.type === 'difference' ? 4 : 5
}

const kindRank = (finding: Finding): number => kindOrder.indexOf(finding.kind)

/** Number of reports that a finding touches. */
const reach = (finding: Finding): number =>
  finding.sides.reduce((sum, side) => sum + side.lines.reduce((all, line) => all + line.reports.length, 0), 0)

function fromDifference(edition: Edition, texts: Texts, home: Claim | Quotation, difference: Difference, id: string): Finding {
  const isClaim = 'support' in home
  return {
    id,
    type: 'difference',
    kind: difference.kind,
    compatible: difference.compatible,
    why: difference.why,
    sides: difference.sides.map(side => ({
      ...(side.value === undefined ? {} : { value: side.value }),
      lines: linesOf(edition, texts, side.at, home.readings),
    })),
    ...(isClaim ? { claim: home.id } : { quotation: home.id }),
  }
}

function fromQuotation(edition: Edition, texts: Texts, quotation: Quotation): Finding[] {
  const differences = quotation.differences.map((one, i) =>
    fromDifference(edition, texts, quotation, one, `${quotation.id}.${i + 1}`),
  )
  if (quotation.wording !== 'altered' && quotation.wording !== 'paraphrased') return differences
  const altered = quotation.wording === 'altered'
  const marked = quotation.readings.map((reading, i) => ({
    reading,
    marks: quotation.variants.flatMap(variant => variant.sides[i] ?? []).filter(mark => mark.end > mark.start),
  }))
  const places = quotation.variants.length
  const wording: Finding = {
    id: quotation.id,
    type: 'wording',
    kind: altered ? 'altered' : 'paraphrased',
    compatible: !altered,
    why: altered
      ? `Words inside the quotation marks differ in ${places === 1 ? 'one place' : `${places} places`}${exchanged(texts, quotation)}`
      : 'Printed inside quotation marks by one report and without marks by another.',
    sides: gather(
      edition,
      texts,
      marked.map(({ reading, marks }) => ({ passage: reading, marks })),
    ).map(line => ({ lines: [line] })),
    quotation: quotation.id,
  }
  return [wording, ...differences]
}

/** Variants named in the reason of an altered quotation; the apparatus shows all. */
const mostNamed = 3
/** Longer variants are not named, in UTF-16 units. */
const longestNamed = 40

/** ": quickly / swiftly, – / been." as far as the variants are short; "–" where one leaves the words out. */
function exchanged(texts: Texts, { variants }: Quotation): string {
  const named = variants.slice(0, mostNamed).map(({ sides }) => {
    const reached = sides.filter(side => side.length > 0)
    const words = reached.map(
      side =>
        side
          .map(at => textOf(texts, at))
          .join(' ')
          .trim() || 'nothing',
    )
    return [...new Set(words)].join(' / ')
  })
  const short = named.filter(one => one.includes(' / ') && one.length <= longestNamed)
  return short.length > 0 ? `: ${short.join(', ')}${variants.length > short.length ? ' …' : '.'}` : '.'
}

function fromHeadline(edition: Edition, texts: Texts, headline: Headline, index: number): Finding[] {
  return headline.assertions.flatMap((assertion, i): Finding[] => {
    if (assertion.own === 'supported' || assertion.own === 'unknown') return []
    const evidence = assertion.evidence.map(({ at }) => ({ passage: at, marks: [] }))
    return [
      {
        id: `headline-${texts.get(headline.headline.report)?.digest.slice(0, 8) ?? index}.${i + 1}`,
        type: 'headline',
        kind: assertion.own,
        compatible: assertion.own === 'partly',
        why: headlineWhy[assertion.own],
        sides: [
          { lines: [{ passage: headline.headline, marks: [assertion.at], reports: [headline.headline.report] }] },
          ...(evidence.length > 0 ? [{ lines: gather(edition, texts, evidence) }] : []),
        ],
        headline: index,
      },
    ]
  })
}

const headlineWhy: Record<Verdict, string> = {
  supported: 'The headline’s own report says so.',
  partly: 'The headline’s own report supports a part of this.',
  unsupported: 'Nothing in the headline’s own report says this.',
  contradicted: 'The headline’s own report says otherwise.',
  unknown: 'Not decided.',
}

type Texts = ReadonlyMap<string, Report>

/** The readings around the marked passages of a side, equal wordings joined. A mark outside every reading stands for itself. */
function linesOf(edition: Edition, texts: Texts, at: readonly Passage[], readings: readonly Passage[]): FindingLine[] {
  const found: { passage: Passage; marks: Span[] }[] = []
  for (const mark of at) {
    const home = readings.find(reading => reading.report === mark.report && covers(reading, mark))
    const known = found.find(({ passage }) => passage.report === mark.report && covers(passage, mark))
    if (known) known.marks.push(mark)
    else found.push({ passage: home ?? sentenceAround(texts, mark), marks: [mark] })
  }
  return gather(edition, texts, found)
}

/** Most context on each side of a mark that no reading covers, in UTF-16 units. */
const mostAround = 160

/** The sentence or line that a passage stands in: a mark alone would say too little. */
function sentenceAround(texts: Texts, mark: Passage): Passage {
  const text = texts.get(mark.report)?.text ?? ''
  const before = text.slice(Math.max(0, mark.start - mostAround), mark.start)
  const after = text.slice(mark.end, mark.end + mostAround)
  const from =
    Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('! ')) + 1
  const ends = ['\n', '. ', '? ', '! '].map(end => after.indexOf(end)).filter(at => at >= 0)
  const to = Math.min(after.length, ...ends.map(at => (after[at] === '\n' ? at : at + 1)))
  const lead = before.slice(from)
  return { report: mark.report, start: mark.start - lead.trimStart().length, end: mark.end + to }
}

const covers = (outer: Span, inner: Span): boolean =>
  overlap(outer, inner) > 0 || (outer.start <= inner.start && inner.end <= outer.end)

/** Joins passages that print the same characters into one line. */
function gather(edition: Edition, texts: Texts, found: { passage: Passage; marks: Span[] }[]): FindingLine[] {
  const place = new Map(edition.reports.map((report, i) => [report.id, i]))
  const lines = new Map<string, FindingLine>()
  const ordered = found.toSorted(
    (a, b) => (place.get(a.passage.report) ?? 0) - (place.get(b.passage.report) ?? 0) || byPassage(a.passage, b.passage),
  )
  for (const { passage, marks } of ordered) {
    const words = textOf(texts, passage).trim().replaceAll(/\s+/g, ' ')
    const known = lines.get(words)
    if (known && !known.reports.includes(passage.report)) known.reports.push(passage.report)
    if (!known) lines.set(words, { passage, marks: [...marks], reports: [passage.report] })
  }
  return [...lines.values()]
}

/** The characters of a passage; '' when its report is not in the edition. */
export function textOf(texts: ReadonlyMap<string, { text: string }>, passage: Passage): string {
  return texts.get(passage.report)?.text.slice(passage.start, passage.end) ?? ''
}
