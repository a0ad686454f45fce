// The edition as TEI P5: witnesses, and every claim as a critical apparatus by parallel segmentation. Variants in case, punctuation,
// spelling and numerals are typed `insignificant`, so that viewers can hide them.
import { reportCount } from '../model/draft-findings.ts'
import type { Claim, DifferenceKind, Edition } from '../model/edition.ts'
import type { Report } from '../model/report.ts'
import { overlap, type Span } from '../model/span.ts'
import { borrowingWords, sourceOf } from '../model/summary.ts'
import { foldWord } from '../text/folding.ts'
import { escapeMarkup as e, safeAddress } from '../text/markup.ts'
import { oneLine } from '../text/visible.ts'
import { type CollatedClaim, collateClaims } from './collated-claims.ts'

export function toTei(edition: Edition): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${header(edition)}
<text><body>
${edition.quotations.length > 0 ? notesOfQuotations(edition) : ''}<div type="claims"><head>Claims</head>
${collateClaims(edition).map(claimParagraph).join('\n')}${edition.claims.length === 0 ? '<p>No claim was found.</p>' : ''}
</div>
</body></text>
</TEI>
`
}

function header(edition: Edition): string {
  const lineage = edition.lineage.borrowings.map(borrowing => {
    const source = sourceOf(edition, borrowing)
    const to = edition.reports.find(({ id }) => id === borrowing.to)
    const from = source.report ? source.report.siglum : (source.lost ?? '')
    return `<p>${x(to?.siglum ?? borrowing.to)}: ${borrowingWords(borrowing)}, ${source.directed ? 'from' : 'in common with'} ${x(from)}; direction ${borrowing.certainty}.</p>`
  })
  return `<teiHeader>
<fileDesc>
<titleStmt><title>${x(edition.story.title) || 'Untitled story'}</title></titleStmt>
<publicationStmt><p>Made by Variorum ${x(edition.made.version)} from the reports named below.</p></publicationStmt>
<sourceDesc><listWit>
${edition.reports.map(witness).join('\n')}
</listWit></sourceDesc>
</fileDesc>
<encodingDesc>
<variantEncoding method="parallel-segmentation" location="internal"/>
<projectDesc><p>${edition.lineage.origins.length} independent origins among ${reportCount(edition)} reports.</p>${lineage.join('')}</projectDesc>
<classDecl><taxonomy>
<category xml:id="can-both-hold"><catDesc>Both sides of the difference can hold at once.</catDesc></category>
<category xml:id="cannot-both-hold"><catDesc>The sides of the difference cannot both hold.</catDesc></category>
</taxonomy></classDecl>
</encodingDesc>
</teiHeader>`
}

function witness(report: Report): string {
  const address = safeAddress(report.url)
  return `<witness xml:id="${report.siglum}">${x(report.outlet ?? report.id)}${report.published === undefined ? '' : `, <date>${x(report.published)}</date>`}${
    address === undefined ? '' : `, <ref target="${e(address)}">${x(address)}</ref>`
  }, <idno type="sha-256">${report.digest}</idno></witness>`
}

/** Text content: on one line, nothing that acts. */
const x = (text: string): string => e(oneLine(text))

function notesOfQuotations(edition: Edition): string {
  const items = edition.quotations.map(quotation => {
    const sigla = edition.reports.filter(({ id }) => quotation.readings.some(({ report }) => report === id))
    return `<note type="quotation" subtype="${quotation.wording}" xml:id="quotation-${name(quotation.id)}">${x(quotation.speaker ?? 'speaker unknown')}: ${sigla.map(({ siglum }) => siglum).join(' ')}</note>`
  })
  return `<div type="quotations"><head>Quotations</head><p>\n${items.join('\n')}\n</p></div>\n`
}

/** An id made fit for `xml:id`. */
const name = (id: string): string => id.replace(/[^\p{L}\p{N}._-]/gu, '_')

function claimParagraph(collated: CollatedClaim): string {
  const { claim } = collated
  const notes = claim.differences.map(
    ({ kind, compatible, why }) =>
      `<note type="difference" subtype="${kind}"${compatible ? ' ana="#can-both-hold"' : ' ana="#cannot-both-hold"'}>${x(why)}</note>`,
  )
  const quotation = claim.readings.find(reading => reading.quotation !== undefined)?.quotation
  const corresp = quotation === undefined ? '' : ` corresp="#quotation-${name(quotation)}"`
  return `<p xml:id="claim-${name(claim.id)}"${corresp}>${segments(collated).join(' ')}${notes.join('')}</p>`
}

interface Variant {
  text: string
  folded: string
  witnesses: Report[]
  spans: (Span & { report: string })[]
}

/** Runs of columns on which all witnesses agree as text, the others as `app`. */
function segments({ claim, witnesses, columns }: CollatedClaim): string[] {
  const parts: string[] = []
  let run: (Span | undefined)[][] = []
  let agreeing: boolean | undefined
  const flush = (): void => {
    if (run.length === 0) return
    const variants = variantsOf(witnesses, run)
    parts.push(variants.length === 1 && witnesses.length > 0 ? x(variants[0]!.text) : apparatusEntry(claim, variants))
    run = []
  }
  for (const column of columns) {
    const words = new Set(column.map((span, row) => (span ? witnesses[row]!.text.slice(span.start, span.end) : '')))
    const same = words.size === 1
    if (same !== agreeing) flush()
    agreeing = same
    run.push(column)
  }
  flush()
  return witnesses.length === 1 ? [`<seg corresp="#${witnesses[0]!.siglum}">${parts.join(' ')}</seg>`] : silent(witnesses, parts)
}

/** The witnesses of a claim, where not all reports tell it: an entry may leave the others out. */
const silent = (witnesses: readonly Report[], parts: readonly string[]): string[] => [
  `<seg corresp="${witnesses.map(({ siglum }) => `#${siglum}`).join(' ')}">${parts.join(' ')}</seg>`,
]

function variantsOf(witnesses: readonly Report[], run: readonly (Span | undefined)[][]): Variant[] {
  const variants = new Map<string, Variant>()
  witnesses.forEach((report, row) => {
    const spans = run.flatMap(column => (column[row] ? [column[row]] : []))
    const text = spans.length === 0 ? '' : report.text.slice(spans[0]!.start, spans.at(-1)!.end)
    const known = variants.get(text)
    const own = spans.map(span => ({ ...span, report: report.id }))
    if (known) {
      known.witnesses.push(report)
      known.spans.push(...own)
      return
    }
    const folded = spans
      .map(span => foldWord(report.text.slice(span.start, span.end)))
      .filter(word => word !== '')
      .join(' ')
    variants.set(text, { text, folded, witnesses: [report], spans: own })
  })
  return [...variants.values()]
}

/** The reading of most witnesses is the lemma; ties go to the witness that stands first. */
function apparatusEntry(claim: Claim, variants: readonly Variant[]): string {
  const lemma = variants.toSorted((a, b) => b.witnesses.length - a.witnesses.length)[0]!
  const readings = variants.map(variant => {
    const wit = variant.witnesses.map(({ siglum }) => `#${siglum}`).join(' ')
    if (variant === lemma) return `<lem wit="${wit}">${x(variant.text)}</lem>`
    return `<rdg wit="${wit}" type="${typeOf(claim, lemma, variant)}">${x(variant.text)}</rdg>`
  })
  return `<app>${[...readings].sort((a, b) => Number(b.startsWith('<lem')) - Number(a.startsWith('<lem'))).join('')}</app>`
}

/** What a variant is: not significant, the kind of the difference whose words it holds, left out, or other words. */
function typeOf(claim: Claim, lemma: Variant, variant: Variant): 'insignificant' | 'omission' | 'wording' | DifferenceKind {
  if (lemma.folded === variant.folded) return 'insignificant'
  const difference = claim.differences.find(({ sides }) =>
    sides.some(({ at }) => at.some(mark => variant.spans.some(span => span.report === mark.report && overlap(span, mark) > 0))),
  )
  return difference?.kind ?? (variant.text === '' ? 'omission' : 'wording')
}
