// Findings as W3C Web Annotations (JSON-LD): every target has a quote selector and a position selector. Positions count Unicode
// code points, as the model demands; inside Variorum they count UTF-16 units.
import type { Edition } from '../model/edition.ts'
import { type Finding, listFindings } from '../model/findings.ts'
import type { Report } from '../model/report.ts'
import type { Passage } from '../model/span.ts'
import { codePointOffsets } from '../text/code-points.ts'
import { safeAddress } from '../text/markup.ts'
import { jsonText } from './json-text.ts'

/** Characters of context in a quote selector, in UTF-16 units. */
const contextLength = 32

interface Source {
  report: Report
  offset(unit: number): number
}

/** An annotation page with one annotation per finding and one per quotation that several reports print. */
export function toAnnotations(edition: Edition): string {
  const sources = new Map(edition.reports.map(report => [report.id, { report, offset: codePointOffsets(report.text) }]))
  const findings = listFindings(edition)
  const items = [
    ...findings.map(finding => ofFinding(edition, finding, sources)),
    ...edition.quotations
      .filter(({ readings }) => readings.length > 1)
      .map(quotation => ({
        id: `urn:variorum:${edition.story.id}:quotation:${quotation.id}`,
        type: 'Annotation',
        motivation: 'linking',
        body: [
          {
            type: 'TextualBody',
            purpose: 'describing',
            format: 'text/plain',
            value: `${quotation.speaker ?? 'speaker unknown'}: ${quotation.wording}`,
          },
        ],
        target: targets(quotation.readings, sources),
      })),
  ]
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:variorum:${edition.story.id}`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: items.filter(({ target }) => target.length > 0),
  }
  return `${jsonText(page, 1)}\n`
}

function ofFinding(edition: Edition, finding: Finding, sources: ReadonlyMap<string, Source>) {
  const passages = finding.sides.flatMap(({ lines }) =>
    lines.flatMap(({ passage, marks }) =>
      marks.length > 0 ? marks.map(mark => ({ report: passage.report, start: mark.start, end: mark.end })) : [passage],
    ),
  )
  return {
    id: `urn:variorum:${edition.story.id}:finding:${finding.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: finding.why },
      { type: 'TextualBody', purpose: 'tagging', value: finding.kind },
      { type: 'TextualBody', purpose: 'tagging', value: finding.compatible ? 'compatible' : 'incompatible' },
    ],
    target: targets(passages, sources),
  }
}

function targets(passages: readonly Passage[], sources: ReadonlyMap<string, Source>) {
  return passages.flatMap(({ report: id, start, end }) => {
    const source = sources.get(id)
    if (!source) return []
    const { report, offset } = source
    const { text } = report
    return [
      {
        type: 'SpecificResource',
        source: safeAddress(report.url) ?? `urn:sha256:${report.digest}`,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: text.slice(start, end),
            prefix: wholePairs(text.slice(Math.max(0, start - contextLength), start)),
            suffix: wholePairs(text.slice(end, end + contextLength)),
          },
          { type: 'TextPositionSelector', start: offset(start), end: offset(end) },
        ],
      },
    ]
  })
}

/** Without the half of a surrogate pair that a cut may leave. */
const wholePairs = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/, '')
