// Draws findings for blind judging: ten dev stories of at least three reports that are in no annotated pair (eight of ecbplus, of up to 21
// reports each, one of basil and one of allsides-full; every story of newscluster was judged before) and that nobody read and no weight was fitted on, compared;
// 100 of their differences (at most 25 of kind detail, at most 25 compatible ones of other kinds, at most two of one claim)
// and 100 of their joined claims (at most 20 verbatim). Says how many the ten stories held. Spans of ecbplus are into its text rejoined (ecbplus-text.ts).
// Usage: node bench/quality/draw.ts --draw N --texts FILE --list FILE [--data DIR]
// --texts receives the findings with the reports' own words and must lie outside of the project; --list receives ids and spans only.
// The seed is `firstSeed` + N: N = 1 first, the next number after any change that was made because of a list.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Claim, Difference, Edition } from '../../src/model/edition.ts'
import type { Passage } from '../../src/model/span.ts'
import { compare } from '../../src/variorum.ts'
import type { GoldPair } from './differences/pairs.ts'
import { loadLines, type Source } from './measure.ts'
import { makeRandom, shuffle } from './random.ts'
import { type Article, loadArticles, reportOfArticle } from './stories.ts'

const firstSeed = 20_261_122
/** Stories drawn from each set. */
const drawnStories: Readonly<Record<string, number>> = { ecbplus: 8, basil: 1, 'allsides-full': 1 }
const fewestReports = 3
const drawnFindings = 100
const mostDetail = 25
const mostCompatible = 25
const mostVerbatim = 20
/** Differences of one claim or quotation: the list should be varied. */
const mostOfOne = 2
/** Reports of a story that are compared at most. */
const mostReports = 12
/** Characters shown on either side of a passage. */
const context = 400

const root = join(import.meta.dirname, '../..')
const { values: options } = parseArgs({
  options: {
    draw: { type: 'string', default: '1' },
    texts: { type: 'string' },
    list: { type: 'string' },
    data: { type: 'string', default: process.env.VARIORUM_DATA ?? join(root, '../shared/data') },
  },
})
if (options.texts === undefined || options.list === undefined) {
  console.error('draw: give --texts FILE (outside of the project) and --list FILE')
  process.exit(2)
}
if (!relative(root, resolve(options.texts)).startsWith('..')) {
  console.error(`draw: ${options.texts} lies inside the project; third-party text must stay outside`)
  process.exit(2)
}

interface Item {
  story: string
  edition: Edition
}

const source: Source = { data: options.data, half: 'dev' }
const random = makeRandom(firstSeed + Number(options.draw))
const stories = Object.entries(drawnStories).flatMap(([set, count]) => shuffle(eligibleStories(set), random).slice(0, count))
const editions = stories.map(([story, articles]): Item => {
  const picked = shuffle(articles, random).slice(0, mostReports)
  return { story, edition: compare(picked.map(reportOfArticle)) }
})
const differences = drawDifferences()
const claims = drawClaims()
writeFileSync(options.texts, `${[...differences, ...claims].map(item => JSON.stringify(item.text)).join('\n')}\n`)
writeFileSync(
  options.list,
  `${JSON.stringify(
    {
      seed: firstSeed + Number(options.draw),
      stories: editions.map(({ story, edition }) => ({ story, reports: edition.reports.map(({ id }) => id) })),
      findings: [...differences, ...claims].map(item => item.place),
    },
    null,
    1,
  )}\n`,
)
const held = editions.flatMap(({ edition }) => [...edition.claims, ...edition.quotations].flatMap(owner => owner.differences))
const perKind = new Map<string, number>()
for (const { kind } of held) perKind.set(kind, (perKind.get(kind) ?? 0) + 1)
console.log(`draw: ${editions.length} stories, ${differences.length} differences, ${claims.length} joined claims`)
console.log(
  `held: ${held.length} differences (${[...perKind]
    .sort()
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')})`,
)

/** Stories of a set with reports enough, by label, sorted, without those of the annotated pairs and of the fits. */
function eligibleStories(set: string): [string, Article[]][] {
  const annotated = new Set<string>()
  for (const { story, reports } of loadLines<GoldPair>(source, 'differences/real-pairs')) {
    annotated.add(story)
    for (const { id } of Object.values(reports)) annotated.add(id)
  }
  const fitted = fittedStories()
  const stories = new Map<string, Article[]>()
  for (const article of loadArticles(source, set)) {
    if (article.story === null) continue
    const key = `${set}/${article.story}`
    stories.set(key, [...(stories.get(key) ?? []), article])
  }
  const free = [...stories].filter(
    ([key, articles]) =>
      articles.length >= fewestReports &&
      !fitted.has(key) &&
      !articles.some(({ id, story }) => annotated.has(id) || annotated.has(story ?? '')),
  )
  return free.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Stories that the scores of claims and differences learnt from, and those that were read while they were mended (read-stories.json). */
function fittedStories(): Set<string> {
  const parse = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, 'fit', file), 'utf8'))
  const judged: { story: string }[] = ['judged.json', 'verdicts.json'].flatMap(parse)
  const read: string[] = parse('read-stories.json')
  return new Set([...judged.map(({ story }) => story), ...read])
}

function drawDifferences() {
  const all = shuffle(
    editions.flatMap(({ story, edition }) =>
      [...edition.claims, ...edition.quotations].flatMap(({ differences }) =>
        shuffle(differences, random)
          .slice(0, mostOfOne)
          .map(difference => ({ story, edition, difference })),
      ),
    ),
    random,
  )
  let [detail, compatible] = [0, 0]
  const taken = all.filter(({ difference }) => {
    if (difference.kind === 'detail') return ++detail <= mostDetail
    return !difference.compatible || ++compatible <= mostCompatible
  })
  return taken
    .slice(0, drawnFindings)
    .map(({ story, edition, difference }, i) => describe(`difference-${i + 1}`, story, edition, difference))
}

function describe(number: string, story: string, edition: Edition, { kind, compatible, why, sides }: Difference) {
  return {
    text: {
      number,
      question: 'Is this difference right: of this kind, between these passages, with this verdict and this reason?',
      kind,
      compatible,
      why,
      sides: sides.map(({ value, at }) => ({ value, passages: at.map(passage => show(edition, passage)) })),
    },
    place: { number, story, kind, compatible, sides: sides.map(({ value, at }) => ({ value, at })) },
  }
}

function drawClaims() {
  const all = shuffle(
    editions.flatMap(({ story, edition }) =>
      edition.claims
        .filter(({ readings }) => new Set(readings.map(({ report }) => report)).size > 1)
        .map(claim => ({ story, edition, claim })),
    ),
    random,
  )
  let verbatim = 0
  const taken = all.filter(({ edition, claim }) => !isVerbatim(edition, claim) || ++verbatim <= mostVerbatim)
  return taken.slice(0, drawnFindings).map(({ story, edition, claim }, i) => ({
    text: {
      number: `claim-${i + 1}`,
      question: 'Do all readings tell the same (one may tell more, or other values of the same thing)?',
      evidence: claim.evidence,
      readings: claim.readings.map(reading => show(edition, reading)),
    },
    place: {
      number: `claim-${i + 1}`,
      story,
      claim: claim.id,
      readings: claim.readings.map(({ report, start, end, spans }) => ({ report, start, end, ...(spans && { spans }) })),
    },
  }))
}

function isVerbatim(edition: Edition, { readings }: Claim): boolean {
  const fold = (passage: Passage): string =>
    textOf(edition, passage)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return new Set(readings.map(fold)).size === 1
}

function textOf({ reports }: Edition, { report, start, end }: Passage): string {
  return reports.find(({ id }) => id === report)!.text.slice(start, end)
}

/** The passage in double brackets inside its surroundings. */
function show(edition: Edition, { report, start, end }: Passage) {
  const { text, outlet, published } = edition.reports.find(({ id }) => id === report)!
  const [before, after] = [text.slice(Math.max(0, start - context), start), text.slice(end, end + context)]
  return { outlet, published, words: text.slice(start, end), in: `${before}⟦${text.slice(start, end)}⟧${after}` }
}
