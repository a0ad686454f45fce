// Quality of quotations: PolNeAR with the scorer of its README, and the robustness sets beside it.
import type { Models } from '../../../src/annotate/quotations/models.ts'
import { findQuotations } from '../../../src/annotate/quotations/quotations.ts'
import { sayingVerbs } from '../../../src/lang/cues.ts'
import type { Report } from '../../../src/model/report.ts'
import { findMarkedStretches } from '../../../src/text/marks.ts'
import { splitSentences } from '../../../src/text/sentences.ts'
import { tokenize } from '../../../src/text/tokens.ts'
import { lemmaOfCue } from '../cue-lemma.ts'
import { linesPath, loadLines, type Measure, type QualitySet, type Source } from '../measure.ts'
import {
  addDocument,
  type Figures,
  figuresOf,
  type Kind,
  kindOf,
  lettersOf,
  rightSpeaker,
  type Scored,
  sameContent,
  type Tally,
} from '../quotation-scorer.ts'

interface GoldMention {
  start: number
  end: number
  text: string
  spans?: [number, number][]
}

export interface GoldDocument {
  id: string
  text: string
  quotes: {
    start: number
    end: number
    kind: Kind
    spans?: [number, number][]
    speaker: GoldMention | null
    cue: GoldMention | null
  }[]
}

const path = (source: Source, set: string) => linesPath(source, `quotes/${set}`)

export const sets: Record<string, QualitySet> = {
  polnear: {
    files: source => [path(source, 'polnear')],
    measure(source) {
      const { tally, units, seconds } = run(source, 'polnear')
      clean = directRecall(tally)
      return measuresOf(tally, units / 1e6 / seconds)
    },
  },
  'polnear-single': robustness('polnear-single'),
  'polnear-lostclose': robustness('polnear-lostclose'),
  'polnear-mojibake': robustness('polnear-mojibake'),
}

/** The figure of `polnear` in this run, for the sets beside it. */
let clean: Measure | undefined

/** A set with the same quotations under damaged marks: the direct ones found, and the loss against `polnear`. */
function robustness(set: string): QualitySet {
  return {
    files: source => [path(source, set), path(source, 'polnear')],
    measure(source) {
      const damaged = directRecall(run(source, set).tally)
      clean ??= directRecall(run(source, 'polnear').tally)
      return [
        damaged,
        {
          name: 'directRecallLoss',
          value: clean.value - damaged.value,
          note: `polnear ${clean.value.toFixed(4)}; floor .06, goal .02`,
        },
      ]
    },
  }
}

function directRecall(tally: Tally): Measure {
  const { right, gold } = figuresOf(tally, quote => quote.kind === 'direct', new Set(['direct']), false)
  return { name: 'directRecall', value: right / gold, k: right, n: gold }
}

export function documents(source: Source, set: string): GoldDocument[] {
  return loadLines<GoldDocument>(source, `quotes/${set}`)
}

/** Annotates and matches every document; exported for the error reports of the ladder. */
export function run(source: Source, set: string): { tally: Tally; units: number; seconds: number } {
  const tally: Tally = { gold: [], found: [], matches: [] }
  let units = 0
  let seconds = 0
  for (const document of documents(source, set)) {
    const started = process.cpuUsage()
    const found = foundIn(document)
    const { user, system } = process.cpuUsage(started)
    seconds += (user + system) / 1e6
    addDocument(tally, document.text, goldOf(document), found)
    units += document.text.length
  }
  return { tally, units, seconds }
}

export function reportOf(id: string, text: string): Report {
  return { id, siglum: 'A', lang: 'en', digest: '', text, body: [{ start: 0, end: text.length }], credits: [], excluded: [] }
}

/** The gold of a document, its code points converted to UTF-16 units. */
export function goldOf({ text, quotes }: GoldDocument): Scored[] {
  const offset = utf16Offsets(text)
  return quotes.map(({ start, end, kind, spans, speaker, cue }) => ({
    kind,
    spans: (spans ?? [[start, end]]).map(([from, to]) => ({ start: offset(from!), end: offset(to!) })),
    ...(speaker === null ? {} : { speaker: { start: offset(speaker.start), end: offset(speaker.end), text: speaker.text } }),
    ...(cue === null
      ? {}
      : {
          cue: cue.text,
          cueSpans: (cue.spans ?? [[cue.start, cue.end]]).map(([from, to]) => ({ start: offset(from!), end: offset(to!) })),
        }),
  }))
}

function utf16Offsets(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return at => at
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) offsets.push(at)
  offsets.push(text.length)
  return at => offsets[at]!
}

/** What is found in a text, with the shipped models or those being fitted. */
export function foundIn({ id, text }: Pick<GoldDocument, 'id' | 'text'>, models?: Models): Scored[] {
  const report = reportOf(id, text)
  const tokens = tokenize(text)
  const quotations = findQuotations({ report, tokens, sentences: splitSentences(text, report.body, tokens) }, [], models)
  const marked = findMarkedStretches(text, report.body)
  const letters = lettersOf(text)
  return quotations.map(({ start, end, spans, speaker, cue }) => {
    const pieces = spans ?? [{ start, end }]
    return {
      kind: kindOf(letters, pieces, marked),
      spans: pieces,
      ...(speaker === undefined ? {} : { speaker: { ...speaker, text: text.slice(speaker.start, speaker.end) } }),
      ...(cue === undefined ? {} : { cue: text.slice(cue.start, cue.end) }),
    }
  })
}

export function measuresOf(tally: Tally, speed?: number): Measure[] {
  const all = new Set<Kind>(['direct', 'mixed', 'indirect'])
  const saying = new Set(sayingVerbs)
  const speech = (quote: Scored) => quote.cue !== undefined && saying.has(lemmaOfCue(quote.cue))
  const direct = (quote: Scored) => quote.kind === 'direct'
  const marked = (quote: Scored) => quote.kind !== 'indirect'
  const matched = tally.matches.filter(match => match.iou >= sameContent)
  const bySpeaker = matched.filter(({ gold }) => gold.kind === 'direct' && gold.speaker !== undefined)
  const right = bySpeaker.filter(rightSpeaker).length
  const spoken: Tally = { ...tally, found: tally.found.filter(quote => quote.cue === undefined || speech(quote)) }
  const mixed = figuresOf(tally, quote => quote.kind === 'mixed', new Set(['mixed']))
  const indirect = figuresOf(tally, quote => quote.kind === 'indirect', new Set(['indirect']))
  return [
    f1('direct', figuresOf(tally, direct, new Set(['direct']))),
    f1('directMixed', figuresOf(tally, marked, new Set(['direct', 'mixed']))),
    f1('speech', figuresOf(spoken, speech, all), `cue's lemma among ${sayingVerbs.length} reporting verbs (src/lang/cues.ts)`),
    f1(
      'all',
      figuresOf(tally, () => true, all),
    ),
    {
      ...directRecall(tally),
      note: `direct spans alone F1 ${figuresOf(tally, direct, new Set(['direct']), false).f1.toFixed(4)}`,
    },
    { name: 'directSpeaker', value: right / bySpeaker.length, k: right, n: bySpeaker.length },
    f1('mixed', mixed),
    f1('indirect', indirect, speed === undefined ? '' : `${speed.toFixed(2)} MB/s of processor time, tokens to quotations`),
  ]
}

function f1(name: string, figures: Figures, note = ''): Measure {
  const counts = `P ${figures.precision.toFixed(3)} (of ${figures.found})  R ${figures.recall.toFixed(3)}`
  return { name, value: figures.f1, k: figures.right, n: figures.gold, note: `${counts}  ${note}`.trimEnd() }
}
