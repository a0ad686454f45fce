// Whether a finding is one that a reader of both reports would call right.
// Method: two log-linear scores over how marks and sentences agree (verdict-features.ts), one for what "cannot both hold" and one for the
// rest, fitted on findings of other stories that were judged blind and on planted contradictions (bench/quality/fit/verdicts.ts).
// Cost: the alignment of two sentences per finding, and linear in their words.
import type { AnnotatedReport } from '../../model/annotations.ts'
import { overlap, type Passage } from '../../model/span.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { type Frame, layOut } from './frame.ts'
import { type Links, linkWords } from './linking.ts'
import { type Marks, type Sort, sortOf, verdictFeatures } from './verdict-features.ts'
import { contradictionThresholds, verdictThresholds, verdictWeights } from './verdict-weights.ts'

/** Two laid-out readings that are linked already. */
export interface Linked {
  a: Frame
  b: Frame
  links: Links
}

/** The sentences of a finding's marks, linked; what is linked already is not linked anew. */
export function sentencesOf(
  a: AnnotatedReport,
  b: AnnotatedReport,
  finding: Marks,
  aligner: AlignmentFeatures | undefined,
  known?: Linked,
): Linked {
  const [x, y] = [sentenceOf(a, finding.a.at), sentenceOf(b, finding.b.at)]
  const same = (frame: Frame, own: Frame): boolean =>
    frame.sentence.from === own.sentence.from && frame.sentence.to === own.sentence.to
  if (known !== undefined && same(known.a, x) && same(known.b, y)) return known
  return { a: x, b: y, links: linkWords(x, y, aligner) }
}

function sentenceOf(annotated: AnnotatedReport, { report, start, end }: Passage): Frame {
  return layOut({ report, start, end }, annotated)
}

/** The mark lies in a reading of a claim that both reports tell. */
function holds({ reading }: Frame, at: Passage): boolean {
  return reading.joined === true && (reading.spans ?? [reading]).some(span => overlap(span, at) > 0)
}

/** The score that judges a sort of finding. */
export function groupOf(sort: Sort): keyof typeof verdictWeights {
  if (sort === 'contradiction') return sort
  return sort.startsWith('tells') ? 'detail' : 'compatible'
}

/** Probability 0..1 that the finding is right. */
export function verdictOf(features: Readonly<Record<string, number>>, sort: Sort): number {
  const weights = verdictWeights[groupOf(sort)]
  let sum = 0
  for (const name in features) sum += features[name]! * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** The finding is likely to be right. */
export function isRight(
  a: AnnotatedReport,
  b: AnnotatedReport,
  finding: Marks,
  aligner: AlignmentFeatures | undefined,
  known?: Linked,
): boolean {
  const joined = known === undefined || (holds(known.a, finding.a.at) && holds(known.b, finding.b.at))
  if (finding.counted) return joined
  const sort = sortOf(finding)
  const least = sort === 'contradiction' ? contradictionThresholds[finding.kind]! : verdictThresholds[sort]
  if (least <= 0) return true
  const { a: x, b: y, links } = sentencesOf(a, b, finding, aligner, known)
  return verdictOf(verdictFeatures(x, y, links, { ...finding, joined }, aligner), sort) >= least
}
