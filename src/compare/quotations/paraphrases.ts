// Paraphrases: an utterance that one report prints inside marks and another one without.
// Method: an index of words over unmarked sentences proposes, local alignment decides; a paraphrase needs most of the telling words.
import type { AnnotatedReport, QuotationMention } from '../../model/annotations.ts'
import { overlap, type Span, subtract } from '../../model/span.ts'
import { findMarkedStretches } from '../../text/marks.ts'
import { alignWords } from './alignment.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** Share of the utterance's weight that the unmarked words must hold. */
const paraphraseShare = 0.6
/** The share that is enough inside speech reported of the same speaker. */
const attributedShare = 0.42
/** Aligned weight needed: about two telling words. */
const paraphraseWeight = 4
/** A short utterance counts when all of its words stand there in one run, with this weight. */
const runWeight = 3.2

/** Marked words that a sentence without marks may hold, as a term or a title. */
const fewWords = 4

export interface Unmarked {
  annotated: AnnotatedReport
  words: Word[]
}

export interface Paraphrase extends Span {
  annotated: AnnotatedReport
  /** Weight of the words it shares with the utterance. */
  weight: number
  /** The reported speech that it lies in. */
  mention?: QuotationMention
}

/** The unmarked words of every body sentence. */
export function unmarkedSentences(reports: readonly AnnotatedReport[]): Unmarked[] {
  return reports.flatMap(annotated => {
    // What stands inside marks for a few words belongs to the sentence; longer stretches are utterances of their own.
    const marked = findMarkedStretches(annotated.report.text, annotated.report.body).filter(
      ({ inner }) => wordsOf(annotated, [inner]).length > fewWords,
    )
    return annotated.sentences
      .map(sentence => ({ annotated, words: wordsOf(annotated, subtract(sentence, marked)) }))
      .filter(({ words }) => words.length > 0)
  })
}

/** Index from word to the sentences that hold it. */
export function indexSentences(sentences: readonly Unmarked[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [at, { words }] of sentences.entries())
    for (const word of new Set(words.map(({ folded }) => folded))) {
      const holders = index.get(word)
      if (holders === undefined) index.set(word, [at])
      else holders.push(at)
    }
  return index
}

/** The best unmarked printing of an utterance in one report, if there is one. */
export function findParaphrase(
  words: readonly Word[],
  speaker: string | undefined,
  report: AnnotatedReport,
  sentences: readonly Unmarked[],
  index: ReadonlyMap<string, readonly number[]>,
  weightOf: (folded: string) => number,
): Paraphrase | undefined {
  const own = words.reduce((sum, word) => sum + weightOf(word.folded), 0)
  const shared = new Map<number, number>()
  for (const word of new Set(words.map(({ folded }) => folded)))
    for (const at of index.get(word) ?? [])
      if (sentences[at]!.annotated === report) shared.set(at, (shared.get(at) ?? 0) + weightOf(word))
  let best: Paraphrase | undefined
  let top = 0
  for (const [at, weight] of shared) {
    if (weight < 0.4 * own) continue
    const sentence = sentences[at]!
    const aligned = alignWords(words, sentence.words, weightOf)
    if (aligned.pairs.length === 0 || aligned.weight <= top) continue
    const first = sentence.words[aligned.pairs[0]![1]]!
    const last = sentence.words[aligned.pairs.at(-1)![1]]!
    const span = { start: first.start, end: last.end }
    const mention = report.quotations.find(({ start, end, form }) => form !== 'direct' && overlap({ start, end }, span) > 0)
    const share = aligned.weight / own
    const run = aligned.pairs.length === words.length && aligned.pairs.at(-1)![1] - aligned.pairs[0]![1] === words.length - 1
    const attributed =
      mention?.speaker?.name !== undefined && speaker !== undefined && lastWord(mention.speaker.name) === lastWord(speaker)
    const enough = aligned.weight >= paraphraseWeight && (share >= paraphraseShare || (attributed && share >= attributedShare))
    if (!enough && !(run && words.length > 1 && aligned.weight >= runWeight)) continue
    top = aligned.weight
    best = { annotated: report, ...span, weight: aligned.weight, ...(mention === undefined ? {} : { mention }) }
  }
  return best
}

function lastWord(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1)!
}
