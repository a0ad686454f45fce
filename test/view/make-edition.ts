// Builds a whole edition from short scripts of invented reports, so that views are tested on input that is valid and fully linked.
// A script writes a sentence as `claim: words`; `{value|words}` marks what a difference is about, `⟪…⟫` an excluded stretch.
import { createHash } from 'node:crypto'
import {
  type Borrowing,
  type Claim,
  type Difference,
  type DifferenceKind,
  type Edition,
  editionFormat,
  type Headline,
  type Origin,
  type Quotation,
  type QuotationReading,
} from '../../src/model/edition.ts'
import type { ExcludedReason, Report } from '../../src/model/report.ts'
import { byPassage, type Passage, type Span } from '../../src/model/span.ts'

export interface Sentence {
  /** Key of the claim. Sentences of several reports with one key are joined. */
  claim: string
  /** `{value|words}` marks a side of the claim's difference; `[words]` a variant inside a quotation; `{channel|…}` is a side too. */
  words: string
  paragraph?: boolean
}

export interface Script {
  id: string
  outlet: string
  published: string
  headline: string
  origin: string
  sentences: (Sentence | { excluded: string; why: ExcludedReason })[]
  borrows?: {
    from: string
    manner: Borrowing['manner']
    share: number
    certainty: Borrowing['certainty']
    either?: boolean
    why: string
  }
}

export interface DifferenceScript {
  claim: string
  kind: DifferenceKind
  compatible: boolean
  why: string
}

export interface QuotationScript {
  claim: string
  speaker?: string
  wording: Quotation['wording']
  folded?: string[]
}

interface Placed {
  claim: string
  at: Passage
  sides: { value: string; at: Passage }[]
  variants: Passage[]
  origin: string
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export function siglumAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : siglumAt(Math.floor(index / 26) - 1) + letter
}

/** Sets one script as text and notes where its sentences, sides and variants came to stand. */
function setReport(script: Script, index: number): { report: Report; placed: Placed[] } {
  let text = script.headline
  const headline = { start: 0, end: text.length }
  const body: Span[] = []
  const excluded: Report['excluded'] = []
  const placed: Placed[] = []
  for (const sentence of script.sentences) {
    const opens = 'excluded' in sentence || sentence.paragraph === true || text.length === headline.end
    text += opens ? '\n\n' : ' '
    const start = text.length
    if ('excluded' in sentence) {
      text += sentence.excluded
      excluded.push({ start, end: text.length, why: sentence.why })
      continue
    }
    const here: Placed = {
      claim: sentence.claim,
      at: { report: script.id, start, end: start },
      sides: [],
      variants: [],
      origin: script.origin,
    }
    for (const part of sentence.words.split(/(\{[^}]*\}|\[[^\]]*\])/)) {
      const from = text.length
      const [value, words] = part.startsWith('{') ? part.slice(1, -1).split('|') : []
      text += part.startsWith('{') ? (words ?? '') : part.startsWith('[') ? part.slice(1, -1) : part
      const passage = { report: script.id, start: from, end: text.length }
      if (part.startsWith('{')) here.sides.push({ value: value ?? '', at: passage })
      if (part.startsWith('[')) here.variants.push(passage)
    }
    here.at.end = text.length
    placed.push(here)
    const last = body.at(-1)
    if (last && text.slice(last.end, start).trim() === '' && !excluded.some(hole => hole.start >= last.end))
      last.end = text.length
    else body.push({ start, end: text.length })
  }
  const report: Report = {
    id: script.id,
    siglum: siglumAt(index),
    outlet: script.outlet,
    url: `https://example.org/${encodeURIComponent(script.id)}`,
    published: script.published,
    lang: 'en',
    digest: hash(text),
    text,
    headline,
    body,
    credits: [],
    excluded,
  }
  return { report, placed }
}

export interface StoryScript {
  title: string
  scripts: Script[]
  origins: { id: string; kind: Origin['kind']; name?: string }[]
  differences: DifferenceScript[]
  quotations: QuotationScript[]
  headlines?: { report: string; words: string; own: Headline['assertions'][0]['own']; evidence?: string }[]
  timeline?: { from: string; claim: string }[]
}

/** The edition of a script. Arrays inside findings are sorted as the format demands. */
export function makeEdition(story: StoryScript): Edition {
  const set = story.scripts.map(setReport)
  const reports = set.map(({ report }) => report)
  const placed = set.flatMap(one => one.placed)
  const quotations = story.quotations.map(one => makeQuotation(one, placed))
  const keys = [...new Set(placed.map(({ claim }) => claim))]
  const claims = keys.map(key => makeClaim(key, placed, story, quotations))
  return {
    format: editionFormat,
    made: { version: '0.0.0-fixture', settings: { 'lineage.share': 0.5 } },
    story: { id: hash(story.title).slice(0, 12), title: story.title, ...range(story.scripts.map(({ published }) => published)) },
    reports,
    lineage: {
      borrowings: story.scripts.flatMap(script => makeBorrowing(script, placed)),
      origins: story.origins.map(origin => ({
        ...origin,
        reports: story.scripts
          .filter(script => script.origin === origin.id)
          .map(({ id }) => id)
          .toSorted(),
        at: [],
      })),
    },
    claims,
    quotations,
    headlines: (story.headlines ?? []).map(one => makeHeadline(one, reports, placed)),
    timeline: (story.timeline ?? []).map(({ from, claim }) => ({
      from,
      at: placed
        .filter(one => one.claim === claim)
        .map(({ at }) => at)
        .toSorted(byPassage),
      claim: claimId(claim),
    })),
    actors: [],
    relations: [],
    notices: [{ code: 'fixture', text: 'This edition was made by hand for the tests.' }],
  }
}

const claimId = (key: string): string => `c${hash(key).slice(0, 10)}`

function range(times: string[]): { from: string; to: string } {
  const sorted = times.toSorted()
  return { from: sorted[0]!, to: sorted.at(-1)! }
}

function makeClaim(key: string, all: Placed[], story: StoryScript, quotations: Quotation[]): Claim {
  const placed = all.filter(({ claim }) => claim === key).toSorted((a, b) => byPassage(a.at, b.at))
  const differences = story.differences
    .filter(({ claim }) => claim === key)
    .map((one): Difference => {
      const values = [...new Set(placed.flatMap(({ sides }) => sides.map(({ value }) => value)))]
      const { claim: _, ...rest } = one
      return {
        ...rest,
        sides: values.map(value => ({
          value,
          at: placed.flatMap(({ sides }) => sides.filter(side => side.value === value).map(({ at }) => at)),
        })),
      }
    })
  const origins = new Set(placed.map(({ origin }) => origin)).size
  const quotation = quotations.find(({ id }) => id === quotationId(key))
  const contradicted = differences.some(({ compatible }) => !compatible)
  return {
    id: claimId(key),
    readings: placed.map(({ at, origin }) => ({ ...at, origin, ...(quotation ? { quotation: quotation.id } : {}) })),
    support: origins > 1 ? 'corroborated' : placed.length > 1 ? 'copied' : 'single',
    agreement: contradicted ? 'contradicted' : differences.length > 0 || quotation?.wording === 'altered' ? 'differing' : 'alike',
    origins,
    sources: [],
    evidence: placed.length > 1 ? ['the same names and numbers in the same order'] : [],
    differences,
  }
}

const quotationId = (key: string): string => `q${hash(key).slice(0, 10)}`

function makeQuotation(script: QuotationScript, all: Placed[]): Quotation {
  const placed = all.filter(({ claim }) => claim === script.claim).toSorted((a, b) => byPassage(a.at, b.at))
  const most = Math.max(...placed.map(({ variants }) => variants.length))
  const readings = placed.map(
    ({ at, variants }): QuotationReading => ({
      ...at,
      form: variants.length === 0 && most > 0 ? 'indirect' : 'direct',
      speaker: script.speaker === undefined ? { basis: 'unknown' } : { name: script.speaker, basis: 'stated' },
    }),
  )
  return {
    id: quotationId(script.claim),
    ...(script.speaker === undefined ? {} : { speaker: script.speaker }),
    extent: placed.length === 1 ? 'single' : 'whole',
    wording: script.wording,
    readings,
    variants: Array.from({ length: most }, (_, i) => ({
      sides: placed.map(({ variants }) => (variants[i] ? [variants[i]] : [])),
    })),
    ...(script.folded ? { folded: script.folded } : {}),
    differences: [],
  }
}

function makeHeadline(script: NonNullable<StoryScript['headlines']>[0], reports: Report[], placed: Placed[]): Headline {
  const report = reports.find(({ id }) => id === script.report)!
  const start = report.text.indexOf(script.words)
  const evidence = placed.filter(({ claim, at }) => claim === script.evidence && at.report === script.report)
  return {
    headline: { report: report.id, ...report.headline! },
    assertions: [
      {
        at: { report: report.id, start, end: start + script.words.length },
        own: script.own,
        others: 'unknown',
        evidence: evidence.map(({ at }) => ({ at, role: 'nearest' as const })),
      },
    ],
  }
}

function makeBorrowing(script: Script, placed: Placed[]): Borrowing[] {
  if (!script.borrows) return []
  const { from, manner, share, certainty, either, why } = script.borrows
  const own = placed.filter(({ at }) => at.report === script.id)
  const pairs = own.flatMap(({ claim, at }) => {
    const other = placed.find(one => one.claim === claim && one.at.report === from)
    return other ? [{ to: at, other: other.at, score: manner === 'copied' ? 1 : 0.72 }] : []
  })
  return [
    {
      id: `b${hash(`${script.id} ${from}`).slice(0, 10)}`,
      from: either === true ? { either: from } : { report: from },
      to: script.id,
      manner,
      share,
      certainty,
      evidence: [{ why, at: pairs.slice(0, 1).map(({ to }) => to) }],
      pairs,
    },
  ]
}
