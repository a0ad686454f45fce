// Examples for the quotation models, read off the annotated documents.
import { type Analysis, analyse, type Stretch } from '../../../src/annotate/quotations/analysis.ts'
import { beginningFeatures, beginnings, endingFeatures, endings } from '../../../src/annotate/quotations/content.ts'
import { type Cue, cueFeatures, findCues } from '../../../src/annotate/quotations/cues.ts'
import { speakerCandidates, speakerFeatures, widenMention } from '../../../src/annotate/quotations/speakers.ts'
import { cueChoiceFeatures, cuesAround, type LikelyCue, stretchFeatures } from '../../../src/annotate/quotations/stretches.ts'
import { noCueFeatures, type StretchClass, stretchClasses } from '../../../src/annotate/quotations/utterances.ts'
import type { Report } from '../../../src/model/report.ts'
import { overlap, type Span } from '../../../src/model/span.ts'
import { spelled } from '../../../src/text/log-linear.ts'
import { splitSentences } from '../../../src/text/sentences.ts'
import { tokenAt, tokenize } from '../../../src/text/tokens.ts'
import { headOf, type Scored } from '../quotation-scorer.ts'
import type { Choice, Decision } from './train.ts'

export interface Labelled {
  report: Report
  analysis: Analysis
  gold: Scored[]
  cues: Cue[]
  /** For each cue the gold quotation whose cue it is the head of. */
  goldOf: (Scored | undefined)[]
  /** Cues inside a gold cue that are not its head: neither good nor bad examples. */
  unclear: Set<Cue>
}

export function label(report: Report, gold: Scored[]): Labelled {
  const tokens = tokenize(report.text)
  const sentences = splitSentences(report.text, report.body, tokens)
  const analysis = analyse({ report, tokens, sentences })
  const cues = findCues(analysis)
  const goldOf: (Scored | undefined)[] = new Array(cues.length).fill(undefined)
  const unclear = new Set<Cue>()
  for (const quote of gold) {
    if (quote.cueSpans === undefined) continue
    const inside = cues.flatMap((cue, index) => (quote.cueSpans!.some(span => within(analysis, cue, span)) ? [index] : []))
    const verb = inside.filter(index => cues[index]!.type !== 'colon' && cues[index]!.type !== 'dash')
    const head = verb.at(-1) ?? inside.at(-1)
    for (const index of inside) unclear.add(cues[index]!)
    if (head !== undefined) goldOf[head] ??= quote
  }
  for (const [index, quote] of goldOf.entries()) if (quote !== undefined) unclear.delete(cues[index]!)
  return { report, analysis, gold, cues, goldOf, unclear }
}

function within({ tokens }: Analysis, cue: Cue, span: Span): boolean {
  return tokens.starts[cue.head]! >= span.start && tokens.ends[cue.head]! <= span.end
}

export function cueDecisions({ analysis, cues, goldOf, unclear }: Labelled): Decision[] {
  return cues.flatMap((cue, index) =>
    unclear.has(cue) ? [] : [{ features: cueFeatures(analysis, cue, spelled), right: goldOf[index] !== undefined }],
  )
}

/** The gold quotation that holds most of a stretch, and the class that makes it. */
function goldStretch({ gold }: Labelled, stretch: Stretch): { quote?: Scored; kind: StretchClass } {
  let best: Scored | undefined
  let most = 0
  for (const quote of gold) {
    const shared = quote.spans.reduce((sum, span) => sum + overlap(span, stretch.inner), 0)
    if (shared > most) [most, best] = [shared, quote]
  }
  if (best === undefined || best.kind === 'indirect' || most < 0.5 * (stretch.inner.end - stretch.inner.start))
    return { kind: 'none' }
  return { quote: best, kind: best.kind }
}

export function stretchChoices(labelled: Labelled, cues: readonly LikelyCue[]): Choice[] {
  return labelled.analysis.stretches.map(stretch => {
    const features = stretchFeatures(labelled.analysis, stretch, cuesAround(stretch, cues), spelled)
    return {
      candidates: stretchClasses.map(name => features.map(feature => `${name}|${feature}`)),
      right: stretchClasses.indexOf(goldStretch(labelled, stretch).kind),
    }
  })
}

export function cueChoices(labelled: Labelled, cues: readonly LikelyCue[]): Choice[] {
  return labelled.analysis.stretches.flatMap(stretch => {
    const { quote } = goldStretch(labelled, stretch)
    if (quote === undefined) return []
    const around = cuesAround(stretch, cues)
    const right = around.findIndex(cue => labelled.goldOf[cues.indexOf(cue)] === quote)
    return [
      {
        candidates: [
          noCueFeatures(labelled.analysis, stretch, spelled),
          ...around.map(cue => cueChoiceFeatures(labelled.analysis, stretch, cue, spelled)),
        ],
        right: right + 1,
      },
    ]
  })
}

export function speakerChoices({ analysis, cues, goldOf }: Labelled): Choice[] {
  return cues.flatMap((cue, index) => {
    const quote = goldOf[index]
    if (quote === undefined) return []
    const candidates = speakerCandidates(analysis, cue)
    const right =
      quote.speaker === undefined
        ? 0
        : candidates.findIndex(candidate => candidate >= 0 && names(analysis, cue, candidate, quote.speaker!))
    return right < 0
      ? []
      : [{ candidates: candidates.map(candidate => speakerFeatures(analysis, cue, candidate, spelled)), right }]
  })
}

/** A phrase names the gold speaker when it lies in the gold mention and holds its head. */
function names(analysis: Analysis, cue: Cue, candidate: number, speaker: Span & { text: string }): boolean {
  const { tokens, phrases, text } = analysis
  const { from, to } = phrases.nouns[candidate]!
  const span = { start: tokens.starts[from]!, end: tokens.ends[to - 1]! }
  if (overlap(span, speaker) === 0) return false
  const wide = widenMention(analysis, candidate, cue)
  const own = text.slice(tokens.starts[wide.from], tokens.ends[wide.to - 1])
  return headOf(own) === headOf(speaker.text) || text.slice(span.start, span.end).toLowerCase().includes(headOf(speaker.text))
}

export function contentChoices({ analysis, cues, goldOf }: Labelled): { beginning: Choice[]; ending: Choice[]; missed: number } {
  const beginning: Choice[] = []
  const ending: Choice[] = []
  let missed = 0
  for (const [index, cue] of cues.entries()) {
    const quote = goldOf[index]
    if (quote === undefined || quote.kind === 'direct') continue
    const span = quote.spans.find(piece => analysis.sentenceAt[tokenAt(analysis.tokens, piece.start)] === cue.sentence)
    if (span === undefined) continue
    const from = tokenAt(analysis.tokens, span.start)
    const to = tokenAt(analysis.tokens, span.end)
    const starts = beginnings(analysis, cue)
    const right = starts.indexOf(from)
    if (right < 0) missed++
    else beginning.push({ candidates: starts.map(at => beginningFeatures(analysis, cue, at, spelled)), right })
    const ends = endings(analysis, cue, from)
    // Marks and final punctuation never matter: the end before or after them is the same.
    const last = ends.findIndex(
      end =>
        end === to ||
        (end < to && analysis.tags.subarray(end, to).every(code => code === 0)) ||
        (end > to && analysis.tags.subarray(to, end).every(code => code === 0)),
    )
    if (last < 0) missed++
    else ending.push({ candidates: ends.map(end => endingFeatures(analysis, cue, from, end, spelled)), right: last })
  }
  return { beginning, ending, missed }
}
