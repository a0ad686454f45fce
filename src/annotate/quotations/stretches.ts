// Marked stretches: which are utterances (or part of a mixed one), and which cue each belongs to.
// Method: two log-linear models, one over what a stretch looks like, one choosing among the cues around it.
import { partOf, type Writer } from '../../text/log-linear.ts'
import { tag } from '../../text/tags.ts'
import { type Analysis, type Stretch, shape, step } from './analysis.ts'
import type { Cue } from './cues.ts'

/** Tokens before and after a stretch within which its cue is looked for. */
const reach = 60
/** A cue less likely than this is not looked at: of 2,264 direct quotations 2 had such a cue. */
const leastLikely = 0.03

/** A cue with the probability that it is one. */
export interface LikelyCue extends Cue {
  probability: number
}

/** The cues that a stretch may belong to: outside of it, within reach. `cues` are sorted by head. */
export function cuesAround(stretch: Stretch, cues: readonly LikelyCue[]): LikelyCue[] {
  const found: LikelyCue[] = []
  for (let k = firstFrom(cues, stretch.from - reach); k < cues.length && cues[k]!.head < stretch.to + reach / 2; k++) {
    const cue = cues[k]!
    const signature = cue.type === 'dash' && cue.from === stretch.to
    if ((cue.probability < leastLikely && !signature) || (cue.head >= stretch.from && cue.head < stretch.to)) continue
    found.push(cue)
  }
  return found
}

function firstFrom(cues: readonly Cue[], token: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.head < token) low = middle + 1
    else high = middle
  }
  return low
}

/** What ties a stretch to a cue. */
export function cueChoiceFeatures<Name>(analysis: Analysis, stretch: Stretch, cue: LikelyCue, feature: Writer<Name>): Name[] {
  const { sentenceAt, stretchAt, sentences, words, tags } = analysis
  const { group } = cue
  const after = cue.head >= stretch.to
  const side = partOf(after ? 'after' : 'before')
  const [from, to] = after ? [stretch.to, cue.from] : [cue.to, stretch.from]
  const distance = Math.max(0, to - from)
  const sentence = after ? sentenceAt[stretch.to - 1]! : sentenceAt[stretch.from]!
  const apart = Math.abs(cue.sentence - sentence)
  const likely = cue.probability > 0.8 ? 'high' : cue.probability > 0.5 ? 'good' : cue.probability > 0.2 ? 'low' : 'none'
  let others = 0
  let commas = 0
  let noun = 0
  let verbs = 0
  for (let i = from; i < to; i++) {
    const other = stretchAt[i]!
    if (other >= 0 && other !== stretchAt[i - 1]) others++
    if (words[i] === ',') commas++
    if (analysis.phrases.nounAt[i]! >= 0 && analysis.phrases.nounAt[i] !== analysis.phrases.nounAt[i - 1]) noun++
    if (analysis.phrases.verbAt[i]! >= 0 && analysis.phrases.verbAt[i] !== analysis.phrases.verbAt[i - 1]) verbs++
  }
  const newline = analysis.text
    .slice(analysis.tokens.ends[Math.max(0, from - 1)], analysis.tokens.starts[to] ?? undefined)
    .includes('\n')
  const features = [
    feature`${side}`,
    feature`${side} d=${step(distance)}`,
    feature`${side} apart=${Math.min(apart, 3)}`,
    feature`p=${likely}`,
    feature`p=${likely} ${side} apart=${Math.min(apart, 3)} para=${newline}`,
    feature`t=${cue.type} ${side}`,
    feature`l=${cue.lemma} ${side}`,
    feature`g=${group} ${side} ${cue.form}`,
    feature`between ${side} v=${Math.min(verbs, 3)} n=${Math.min(noun, 3)}`,
    feature`between ${side} q=${Math.min(others, 3)} apart=${Math.min(apart, 2)}`,
    feature`between ${side} c=${Math.min(commas, 3)} apart=${Math.min(apart, 2)}`,
    feature`para=${newline} ${side}`,
  ]
  if (cue.probability < 0.99) features.push(feature`${side} ${step(Math.round(cue.probability * 10))}`)
  if (!after) {
    features.push(
      feature`gap ${shape(analysis, stretch.from - 1)} ${side}`,
      feature`${cue.type} gap ${shape(analysis, stretch.from - 1)} d=${step(distance)}`,
    )
    if (distance <= 4) features.push(feature`l=${cue.lemma} near`)
  } else {
    const last = words[stretch.innerTo - 1] ?? ''
    const ends = tags[stretch.innerTo - 1] === tag.punctuation ? last : 'word'
    features.push(
      feature`ends ${ends} apart=${Math.min(apart, 2)}`,
      feature`ends ${ends} d=${step(distance)} n=${Math.min(noun, 2)} v=${Math.min(verbs, 1)}`,
    )
  }
  if (stretchAt[cue.head]! >= 0) features.push(feature`inside other`)
  const position = sentences[cue.sentence]!
  if (cue.to >= position.to - 2) features.push(feature`final ${side}`)
  return features
}

/** What a stretch looks like, and how near its best cue is. */
export function stretchFeatures<Name>(
  analysis: Analysis,
  stretch: Stretch,
  cues: readonly LikelyCue[],
  feature: Writer<Name>,
): Name[] {
  const { words, tags, text, sentenceAt, sentences, phrases, stretches } = analysis
  const { from, to, innerFrom, innerTo } = stretch
  const count = innerTo - innerFrom
  const first = text[stretch.inner.start] ?? ''
  const upper = /\p{Lu}/u.test(first)
  const lastWord = words[innerTo - 1] ?? ''
  const ends = tags[innerTo - 1] === tag.punctuation ? lastWord : 'word'
  const before = shape(analysis, from - 1)
  const after = shape(analysis, to)
  const atStart = sentenceAt[from] !== sentenceAt[from - 1]
  const sentence = sentences[sentenceAt[from]!]
  const newline = /\n\s*$/.test(text.slice(Math.max(0, stretch.start - 3), stretch.start)) || from === 0
  let verbs = 0
  let person = 0
  let capitals = 0
  for (let i = innerFrom; i < innerTo; i++) {
    const verb = phrases.verbAt[i]!
    if (verb >= 0 && phrases.verbs[verb]!.from === i && phrases.verbs[verb]!.form === 'finite') verbs++
    if (words[i] === 'i' || words[i] === 'we' || words[i] === 'you' || words[i]!.startsWith("i'") || words[i]!.startsWith("we'"))
      person++
    if (/\p{Lu}/u.test(text[analysis.tokens.starts[i]!]!)) capitals++
  }
  const best = cues.reduce<LikelyCue | undefined>(
    (top, cue) => (near(stretch, cue) > (top === undefined ? 0 : near(stretch, top)) ? cue : top),
    undefined,
  )
  const score = best === undefined ? 0 : near(stretch, best)
  const features = [
    feature`b`,
    feature`n=${step(count)}`,
    feature`u=${upper} n=${step(count)}`,
    feature`e=${ends}`,
    feature`e=${ends} u=${upper} start=${atStart}`,
    feature`p=${before}`,
    feature`p=${before} u=${upper}`,
    feature`p=${before} n=${step(count)}`,
    feature`x=${after}`,
    feature`x=${after} n=${step(count)}`,
    feature`e=${ends} x=${after}`,
    feature`start=${atStart} line=${newline}`,
    feature`start=${atStart} n=${step(count)} v=${Math.min(verbs, 2)}`,
    feature`v=${Math.min(verbs, 3)} person=${Math.min(person, 2)}`,
    feature`caps=${Math.round((4 * capitals) / Math.max(1, count))} n=${step(count)}`,
    feature`level=${stretch.level}`,
    feature`cue=${Math.round(score * 5)}`,
    feature`cue=${Math.round(score * 5)} n=${step(count)}`,
    feature`cue=${Math.round(score * 5)} p=${before}`,
    feature`cue=${Math.round(score * 5)} start=${atStart} u=${upper}`,
    feature`closed=${stretch.closed}`,
  ]
  if (best !== undefined) {
    const side = best.head >= to ? 'after' : 'before'
    features.push(
      feature`c=${best.lemma} ${side}`,
      feature`ct=${best.type} ${side} start=${atStart}`,
      feature`cg=${best.group} ${side} p=${before}`,
    )
    features.push(
      feature`cd=${step(Math.max(0, side === 'after' ? best.from - to : from - best.to))} ${side} cue=${Math.round(score * 5)}`,
    )
  }
  if (sentence !== undefined)
    features.push(
      feature`whole=${from <= sentence.from + 1 && to >= sentence.to - 1}`,
      feature`rest=${step(sentence.to - to)} start=${atStart}`,
    )
  const previous = stretches[stretch.index - 1]
  const next = stretches[stretch.index + 1]
  if (previous !== undefined && sentenceAt[previous.to - 1] === sentenceAt[from]) features.push(feature`previous in sentence`)
  if (next !== undefined && sentenceAt[next.from] === sentenceAt[to - 1]) features.push(feature`next in sentence`)
  return features
}

/** How much a cue speaks for a stretch being an utterance: its probability, halved with each ten tokens between. */
function near(stretch: Stretch, cue: LikelyCue): number {
  const distance = cue.head >= stretch.to ? cue.from - stretch.to : stretch.from - cue.to
  return cue.probability * 2 ** (-Math.max(0, distance) / 10)
}
