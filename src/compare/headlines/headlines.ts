// Headline assertions checked against the own body and the bodies of the other reports.
import type { AnnotatedReport } from '../../model/annotations.ts'
import { type Claim, type Headline, type Verdict, verdicts } from '../../model/edition.ts'
import { byPassage, type Passage, type Span } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { assertionsOf } from './assertions.ts'
import { type Bodies, indexBodies } from './bodies.ts'
import { type Support, seekAssertion, supportOf } from './support.ts'

type Assertion = Headline['assertions'][number]
type Evidence = Assertion['evidence'][number]

/** What every headline asserts, with the verdict of its own body and of the others, sorted by report id. */
export function checkHeadlines(
  reports: readonly AnnotatedReport[],
  _claims: readonly Claim[],
  aligner?: AlignmentFeatures,
): Headline[] {
  const english = reports.filter(({ report }) => report.lang === 'en')
  const bodies = indexBodies(english, aligner)
  return english
    .flatMap((annotated): Headline[] => {
      const { report } = annotated
      const assertions = assertionsOf(report).map(at => checkAssertion(at, annotated, english, bodies, aligner))
      return report.headline === undefined || assertions.length === 0
        ? []
        : [{ headline: passage(report.id, report.headline), assertions }]
    })
    .sort((a, b) => byPassage(a.headline, b.headline))
}

function passage(report: string, { start, end }: Span): Passage {
  return { report, start, end }
}

function checkAssertion(
  at: Span,
  annotated: AnnotatedReport,
  reports: readonly AnnotatedReport[],
  bodies: Bodies,
  aligner: AlignmentFeatures | undefined,
): Assertion {
  const sought = seekAssertion(at, annotated, bodies, aligner)
  const own = supportOf(sought, annotated)
  const evidence = evidenceOf(annotated, own)
  let others: Verdict = 'unknown'
  for (const other of reports) {
    if (other.report.id === annotated.report.id || other.sentences.length === 0) continue
    const support = supportOf(sought, other)
    if (support.verdict === 'supported') evidence.push(...evidenceOf(other, support).slice(0, 1))
    others = stronger(others, support.verdict)
  }
  return {
    at: passage(annotated.report.id, at),
    own: own.verdict,
    others,
    evidence: evidence.sort((a, b) => byPassage(a.at, b.at)),
  }
}

/** The better of two verdicts; anything is better than unknown. */
function stronger(a: Verdict, b: Verdict): Verdict {
  return verdicts.indexOf(a) <= verdicts.indexOf(b) ? a : b
}

function evidenceOf({ report }: AnnotatedReport, { verdict, nearest }: Support): Evidence[] {
  const role = verdict === 'supported' || verdict === 'partly' ? 'supports' : verdict === 'contradicted' ? 'against' : 'nearest'
  return nearest.slice(0, verdict === 'supported' ? 2 : 1).map(span => ({ at: passage(report.id, span), role }))
}
