// The stories of the dev half that are in no set of the contract: reports of one event each, read for judging and for the fits.
import type { Report } from '../../src/model/report.ts'
import { type GoldRecord, toReport } from './differences/pairs.ts'
import { rejoin } from './ecbplus-text.ts'
import { loadLines, type Source } from './measure.ts'

export const storySets = ['newscluster', 'basil', 'allsides-full', 'ecbplus'] as const

export interface Article extends Omit<GoldRecord, 'outlet'> {
  story: string | null
  source: string | null
}

export function loadArticles(source: Source, set: string): Article[] {
  return loadLines<Article>(source, `stories/${set}`)
}

/** The report of an article; spans of ecbplus are into its text rejoined. */
export function reportOfArticle({ source: outlet, ...article }: Article): Report {
  const { title, text } = article
  const torn = article.story?.startsWith('ecb-') === true
  return toReport({ ...article, outlet, ...(torn && { title: rejoin(title), text: rejoin(text) }) })
}
