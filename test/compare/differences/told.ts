// Two invented reports compared as `compare` does it: what a test sees of the differences.
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { compareStory } from '../../../src/compare/compare.ts'
import type { Difference } from '../../../src/model/edition.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { reportOf } from '../../marked.ts'

const aligner = loadAligner()
const rest = ' The harbour board of Tarn Head meets again next week. The lifeboat crew thanked the fishermen for their help.'

/** Days of publication; none when they are not known. */
type Days = readonly string[]
export const oneDay: Days = ['2031-03-05', '2031-03-05']

function storyOf(texts: readonly string[], days: Days, outlets: readonly string[] = ['Outlet 0', 'Outlet 1']) {
  const annotated = texts.map((text, i) =>
    annotateReport({
      ...reportOf(text, days[i] === undefined ? {} : { published: days[i] }),
      id: `r${i}`,
      outlet: outlets[i]!,
    }),
  )
  return compareStory({ reports: annotated }, '0', aligner)
}

function differencesOf(texts: readonly string[], days: Days, outlets?: readonly string[]): Difference[] {
  const { claims, quotations } = storyOf(texts, days, outlets)
  return [...claims, ...quotations].flatMap(({ differences }) => differences)
}

/** The claims that both of two reports tell, as "words | words". */
export function joined(a: string, b: string): string[] {
  const texts = [a + rest, b + rest]
  return storyOf(texts, oneDay)
    .claims.filter(({ readings }) => new Set(readings.map(({ report }) => report)).size > 1)
    .map(({ readings }) =>
      readings.map(({ report, start, end }) => texts[Number(report.slice(1))]!.slice(start, end)).join(' | '),
    )
}

/** All differences of two reports, as "kind words|words yes/no". */
export function told(a: string, b: string, days: Days = oneDay, outlets?: readonly string[]): string[] {
  const texts = [a + rest, b + rest]
  const words = ({ sides }: Difference): string =>
    sides.map(({ at: [at] }) => texts[Number(at!.report.slice(1))]!.slice(at!.start, at!.end)).join('|')
  return differencesOf(texts, days, outlets).map(
    difference => `${difference.kind} ${words(difference)} ${difference.compatible ? 'yes' : 'no'}`,
  )
}

/** The last part of each sentence that a reader is given. */
export function reasons(a: string, b: string): string[] {
  return differencesOf([a + rest, b + rest], oneDay).map(({ why }) => why.slice(why.lastIndexOf(': ') + 2))
}
