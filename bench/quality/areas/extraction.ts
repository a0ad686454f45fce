// extraction/pages: the body that is read from real pages against the body people marked, scored as the benchmark's evaluate.py does.
// Method: multisets of 4-token windows per page; F1 of the mean precision and the mean recall. Plain Readability runs beside it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readHtml } from '../../../src/read/html/read-html.ts'
import { type Measure, type QualitySet, type Source, share } from '../measure.ts'

interface Truth {
  articleBody: string
  url: string
}

/** One page's share of truth found and of output right, and whether the words are the same throughout. */
export interface PageScore {
  key: string
  precision: number | undefined
  recall: number | undefined
  exact: boolean
}

export const sets: Record<string, QualitySet> = {
  pages: {
    files: source => [truthPath(source), ...Object.keys(loadTruth(source)).map(key => pagePath(source, key))],
    measure: measurePages,
  },
}

function measurePages(source: Source): Measure[] {
  const ours: PageScore[] = []
  const plain: PageScore[] = []
  let failures = 0
  let seconds = 0
  for (const [key, { articleBody }] of Object.entries(loadTruth(source))) {
    const html = loadPage(source, key)
    const started = performance.now()
    const body = bodyOf(html)
    seconds += (performance.now() - started) / 1000
    if (body === '') failures++
    ours.push(scorePage(key, articleBody, body))
    plain.push(scorePage(key, articleBody, plainReadability(html)))
  }
  const figures = summarise(ours)
  const peer = summarise(plain)
  const exact = ours.filter(page => page.exact).length
  return [
    { name: 'F1', value: figures.f1, note: `plain Readability + linkedom in the same run ${peer.f1.toFixed(4)}` },
    { name: 'precision', value: figures.precision, note: `plain ${peer.precision.toFixed(4)}` },
    { name: 'recall', value: figures.recall, note: `plain ${peer.recall.toFixed(4)}` },
    share(
      'exact',
      exact,
      ours.length,
      `plain ${(plain.filter(page => page.exact).length / plain.length).toFixed(4)}; ${failures} pages without text; ${(ours.length / seconds).toFixed(0)} pages/s`,
    ),
  ]
}

/** The text of the body spans, as the reader gives it. */
export function bodyOf(html: string): string {
  const { report } = readHtml({ html })
  return report === undefined ? '' : report.body.map(span => report.text.slice(span.start, span.end)).join('\n')
}

function plainReadability(html: string): string {
  const { document } = parseHTML(html)
  return new Readability(document as unknown as Document).parse()?.textContent ?? ''
}

export function loadTruth(source: Source): Record<string, Truth> {
  return JSON.parse(readFileSync(join(source.data, truthPath(source)), 'utf8')) as Record<string, Truth>
}

export function loadPage(source: Source, key: string): string {
  return gunzipSync(readFileSync(join(source.data, pagePath(source, key)))).toString('utf8')
}

function truthPath({ half }: Source): string {
  return `extraction/ground-truth.${half}.json`
}

function pagePath({ half }: Source, key: string): string {
  return `extraction/${half}/${key}.html.gz`
}

export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

export function scorePage(key: string, truth: string, output: string): PageScore {
  const truthTokens = tokensOf(truth)
  const outputTokens = tokensOf(output)
  const wanted = windows(truthTokens)
  const given = windows(outputTokens)
  let right = 0
  let missing = 0
  for (const [window, count] of wanted) {
    const found = given.get(window) ?? 0
    right += Math.min(count, found)
    missing += Math.max(0, count - found)
  }
  let wrong = 0
  for (const [window, count] of given) wrong += Math.max(0, count - (wanted.get(window) ?? 0))
  const perfect = wrong === 0 && missing === 0
  return {
    key,
    precision: right + wrong === 0 ? undefined : perfect ? 1 : right / (right + wrong),
    recall: right + missing === 0 ? undefined : perfect ? 1 : right / (right + missing),
    exact: truthTokens.length === outputTokens.length && truthTokens.every((token, index) => token === outputTokens[index]),
  }
}

/** All 4-token windows with their counts; a shorter text is one window, an empty one none. */
function windows(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  const last = Math.max(1, tokens.length - 3)
  for (let start = 0; tokens.length > 0 && start < last; start++) {
    const window = tokens.slice(start, start + 4).join(' ')
    counts.set(window, (counts.get(window) ?? 0) + 1)
  }
  return counts
}

export function summarise(pages: readonly PageScore[]): { f1: number; precision: number; recall: number } {
  const precision = mean(pages.map(page => page.precision))
  const recall = mean(pages.map(page => page.recall))
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall }
}

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter(value => value !== undefined)
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length
}
