// Utterances: stretches gathered under their cues, reported speech around the other cues, each with its content and its speaker.
// Method: six log-linear choices in a row (cue, stretch, choice of cue, speaker, beginning, end); cost linear in the text.
import { numbered, probability, scoreOf, type Writer } from '../../text/log-linear.ts'
import { tag } from '../../text/tags.ts'
import { type Analysis, type Stretch, step } from './analysis.ts'
import { beginningFeatures, beginnings, endingFeatures, endings } from './content.ts'
import { cueFeatures, findCues } from './cues.ts'
import type { Models } from './models.ts'
import { introducedParagraph, introducingCue, isNickname, isTitle } from './set-off.ts'
import { toldSpeaker } from './set-phrases.ts'
import { speakerCandidates, speakerFeatures, widenMention } from './speakers.ts'
import { cueChoiceFeatures, cuesAround, type LikelyCue, stretchFeatures } from './stretches.ts'

export const stretchClasses = ['none', 'direct', 'mixed'] as const
export type StretchClass = (typeof stretchClasses)[number]

/** Content in token spans `[from, to)`, its cue, and the noun phrase that names its speaker (-1 = nobody). */
export interface Utterance {
  pieces: { from: number; to: number }[]
  stretches: Stretch[]
  cue?: LikelyCue
  /** The cue after which its speaker was looked for: its own, or that of the utterance it goes on from. */
  speakerCue?: LikelyCue
  speaker: number
}

/** A cue without marks counts from this probability on: the point of best joint F1 in cross-validation (docs/evaluation/quotations.md). */
const indirectThreshold = 0.42

export function findLikelyCues(analysis: Analysis, models: Models): LikelyCue[] {
  return findCues(analysis).map(cue => ({
    ...cue,
    probability: probability(scoreOf(models.cue, cueFeatures(analysis, cue, numbered))),
  }))
}

export function findUtterances(analysis: Analysis, models: Models): Utterance[] {
  const cues = findLikelyCues(analysis, models)
  const utterances = gatherStretches(analysis, cues, models)
  const claimed = new Uint8Array(analysis.tokens.count)
  for (const { pieces } of utterances) for (const { from, to } of pieces) claimed.fill(1, from, to)
  const attributing = attributions(analysis, utterances)
  const used = new Set(utterances.map(({ cue }) => cue))
  const introductions = new Set(
    utterances.flatMap(({ cue, stretches }) => (cue !== undefined && stretches[0]?.level === 'block' ? [cue.sentence] : [])),
  )
  for (const cue of cues) {
    if (cue.type === 'colon' && introductions.has(cue.sentence)) continue
    if (cue.probability < indirectThreshold || used.has(cue) || claimed[cue.head] === 1) continue
    const content = introducedParagraph(analysis, cue) ?? contentOf(analysis, cue, models)
    if (content === undefined) continue
    const pieces = unclaimed(claimed, content)
    if (pieces === undefined || onlyMarked(analysis, attributing, pieces)) continue
    claimed.fill(1, content.from, content.to)
    utterances.push({ pieces: [pieces], stretches: [], cue, speakerCue: cue, speaker: speakerOf(analysis, cue, models) })
  }
  return utterances.sort((a, b) => a.pieces[0]!.from - b.pieces[0]!.from)
}

/** The tokens that tell who speaks the marked utterances: cues and speakers. */
function attributions(analysis: Analysis, utterances: readonly Utterance[]): Uint8Array {
  const tokens = new Uint8Array(analysis.tokens.count)
  for (const { cue, speakerCue, speaker } of utterances) {
    if (cue !== undefined) tokens.fill(1, cue.from, cue.to)
    if (speaker < 0 || speakerCue === undefined) continue
    const { from, to } = widenMention(analysis, speaker, speakerCue)
    tokens.fill(1, from, to)
  }
  return tokens
}

/** “…,” Venn said, Brill Radio reported: "Venn said" is no content of its own. */
function onlyMarked({ tags }: Analysis, marked: Uint8Array, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i++) if (marked[i] === 0 && tags[i] !== tag.punctuation) return false
  return true
}

/** The part of the content that no other utterance has, when most of it is free. */
function unclaimed(claimed: Uint8Array, { from, to }: { from: number; to: number }): { from: number; to: number } | undefined {
  let first = from
  while (first < to && claimed[first] === 1) first++
  let last = first
  while (last < to && claimed[last] === 0) last++
  return last - first >= 0.6 * (to - from) && last > first ? { from: first, to: last } : undefined
}

export function classOf(analysis: Analysis, stretch: Stretch, around: readonly LikelyCue[], models: Models): StretchClass {
  if (stretch.level === 'block' || introducingCue(analysis, stretch, around) !== undefined) return 'direct'
  if (isTitle(analysis, stretch) || isNickname(analysis, stretch)) return 'none'
  const features = stretchFeatures(analysis, stretch, around, numbered)
  const { none, direct, mixed } = models
  return bestOf(stretchClasses, name => scoreOf({ none, direct, mixed }[name], features)) ?? 'none'
}

/** Features of the choice "no cue of its own": it goes on from the stretch before, or nobody speaks. */
export function noCueFeatures<Name>({ stretches, sentenceAt }: Analysis, stretch: Stretch, feature: Writer<Name>): Name[] {
  const previous = stretches[stretch.index - 1]
  const apart = previous === undefined ? 9 : Math.min(4, sentenceAt[stretch.from]! - sentenceAt[previous.to - 1]!)
  return [
    feature`null`,
    feature`null apart=${apart} continues=${previous?.continues ?? false}`,
    feature`null n=${step(stretch.innerTo - stretch.innerFrom)}`,
  ]
}

/** The best index of a list of feature lists. */
export function bestOf<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
  let best: Item | undefined
  let top = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const value = score(item)
    if (value > top) [top, best] = [value, item]
  }
  return best
}

function gatherStretches(analysis: Analysis, cues: readonly LikelyCue[], models: Models): Utterance[] {
  const utterances: Utterance[] = []
  const byCue = new Map<LikelyCue, Utterance>()
  const mixed = new Set<Utterance>()
  let previous: { utterance: Utterance; stretch: Stretch } | undefined
  for (const stretch of analysis.stretches) {
    const around = cuesAround(stretch, cues)
    const kind = classOf(analysis, stretch, around, models)
    const goesOn = previous !== undefined && previous.stretch.index === stretch.index - 1 && previous.stretch.continues
    if (kind === 'none' && !goesOn) continue
    const chosen = goesOn && stretch.level === 'block' ? undefined : cueOf(analysis, stretch, around, models)
    const cue = chosen === undefined ? undefined : reportedCue(analysis, stretch, chosen, around)
    let utterance = cue === undefined ? undefined : byCue.get(cue)
    if (utterance === undefined && cue === undefined && previous !== undefined && follows(analysis, previous.stretch, stretch))
      utterance = previous.utterance
    if (utterance === undefined) {
      utterance = { pieces: [], stretches: [], speaker: -1 }
      if (cue !== undefined) {
        utterance.cue = cue
        byCue.set(cue, utterance)
      }
      utterances.push(utterance)
    }
    if (kind === 'mixed') mixed.add(utterance)
    utterance.stretches.push(stretch)
    const speakerCue = cue ?? utterance.speakerCue ?? carriedCue(analysis, previous, stretch)
    if (speakerCue !== undefined) utterance.speakerCue = speakerCue
    previous = { utterance, stretch }
  }
  for (const utterance of utterances) {
    utterance.pieces = mixed.has(utterance)
      ? completed(analysis, utterance, models)
      : utterance.stretches.map(({ from, to }) => ({ from, to }))
    if (utterance.speakerCue !== undefined) utterance.speaker = speakerOf(analysis, utterance.speakerCue, models)
  }
  return utterances
}

/** The cue that a stretch belongs to, if any. */
function cueOf(analysis: Analysis, stretch: Stretch, around: readonly LikelyCue[], models: Models): LikelyCue | undefined {
  const introducing = introducingCue(analysis, stretch, around)
  if (introducing !== undefined) return introducing
  return bestOf<LikelyCue | undefined>([undefined, ...around], candidate =>
    scoreOf(
      models.choice,
      candidate === undefined
        ? noCueFeatures(analysis, stretch, numbered)
        : cueChoiceFeatures(analysis, stretch, candidate, numbered),
    ),
  )
}

/** “…,” Venn said, Brill Radio reported: of two cues behind a stretch the nearer one is the speaker's, the other that of the reporter. */
function reportedCue({ words }: Analysis, stretch: Stretch, chosen: LikelyCue, around: readonly LikelyCue[]): LikelyCue {
  if (chosen.head < stretch.to || chosen.lemma !== 'report') return chosen
  const nearer = around.find(
    ({ head, to, type, sentence, probability }) =>
      type === 'verb' &&
      probability > likelySpeech &&
      head >= stretch.to &&
      head < chosen.head &&
      sentence === chosen.sentence &&
      words[to] === ',',
  )
  return nearer ?? chosen
}

const likelySpeech = 0.5

/** Sentences between two stretches over which a speaker is carried. */
const carried = 6

/** The cue of the utterance before, for a stretch that has none and stands near. */
function carriedCue(
  { sentenceAt }: Analysis,
  previous: { utterance: Utterance; stretch: Stretch } | undefined,
  stretch: Stretch,
): LikelyCue | undefined {
  if (previous === undefined || sentenceAt[stretch.from]! - sentenceAt[previous.stretch.to - 1]! > carried) return undefined
  return previous.utterance.speakerCue
}

/** A stretch without a cue right after another one belongs to its utterance. */
function follows({ sentenceAt }: Analysis, before: Stretch, stretch: Stretch): boolean {
  return before.index === stretch.index - 1 && (before.continues || sentenceAt[stretch.from]! - sentenceAt[before.to - 1]! <= 1)
}

/** A mixed utterance: its stretches, and the words around them in the clause of its cue. */
function completed(analysis: Analysis, { stretches, cue }: Utterance, models: Models): { from: number; to: number }[] {
  const pieces = stretches.map(({ from, to }) => ({ from, to }))
  const content = cue === undefined ? undefined : contentOf(analysis, cue, models)
  if (content !== undefined) pieces.push(content)
  return merged(pieces)
}

function merged(pieces: { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = []
  for (const piece of pieces.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && piece.from <= last.to) last.to = Math.max(last.to, piece.to)
    else result.push({ ...piece })
  }
  return result
}

export function contentOf(analysis: Analysis, cue: LikelyCue, models: Models): { from: number; to: number } | undefined {
  const from = bestOf(beginnings(analysis, cue), at => scoreOf(models.beginning, beginningFeatures(analysis, cue, at, numbered)))
  if (from === undefined) return undefined
  const to = bestOf(endings(analysis, cue, from), end =>
    scoreOf(models.ending, endingFeatures(analysis, cue, from, end, numbered)),
  )
  return to === undefined ? undefined : { from, to }
}

export function speakerOf(analysis: Analysis, cue: LikelyCue, models: Models): number {
  const told = toldSpeaker(analysis, cue)
  if (told !== undefined) return told
  return (
    bestOf(speakerCandidates(analysis, cue), candidate =>
      scoreOf(models.speaker, speakerFeatures(analysis, cue, candidate, numbered)),
    ) ?? -1
  )
}
