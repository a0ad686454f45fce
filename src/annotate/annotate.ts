// One report in, everything found in it out. Each annotator has its own file and sees only the text and the layers below it.
import type { AnnotatedReport, AnnotationInput } from '../model/annotations.ts'
import type { Report } from '../model/report.ts'
import { splitSentences } from '../text/sentences.ts'
import { tokenize } from '../text/tokens.ts'
import { findHedges } from './hedges.ts'
import { findNames } from './names.ts'
import { findNegations } from './negations.ts'
import { findQuantities } from './quantities.ts'
import { findAttributions } from './quotations/attributions.ts'
import { findQuotations } from './quotations/quotations.ts'
import { findTimes } from './times.ts'

/** Annotates a report. Pure; cost linear in the length of the text. */
export function annotateReport(report: Report): AnnotatedReport {
  const tokens = tokenize(report.text)
  const input: AnnotationInput = { report, tokens, sentences: splitSentences(report.text, report.body, tokens) }
  const names = findNames(input)
  const times = findTimes(input)
  const quantities = findQuantities(input, times)
  const quotations = findQuotations(input, names)
  return {
    ...input,
    names,
    times,
    quantities,
    quotations,
    attributions: findAttributions(input, quotations),
    hedges: findHedges(input),
    negations: findNegations(input),
  }
}
