// What a stretch is by its place alone: a block quotation under its introduction, a title, a nickname, words signed with a dash and a name.
import { workNouns } from '../../lang/cues.ts'
import { tag } from '../../text/tags.ts'
import type { Analysis, Stretch } from './analysis.ts'
import type { LikelyCue } from './stretches.ts'

/** Tokens of a signature behind a dash ("– Orla Venn, harbour master"). */
const longestSignature = 10
/** The same on a line of its own ("– Orla Venn, speaking after the vote in the harbour."). */
const longestOwnLine = 16

/** The cue that a stretch has by its place: the one that introduces a block quotation, the dash before a signature. Else undefined. */
export function introducingCue(analysis: Analysis, stretch: Stretch, around: readonly LikelyCue[]): LikelyCue | undefined {
  if (stretch.level === 'block') return introduction(analysis, stretch, around)
  const dash = around.find(({ type, from }) => type === 'dash' && from === stretch.to)
  return dash !== undefined && isSigned(analysis, dash) ? dash : undefined
}

/** Of the cues in the sentence before the stretch the likeliest; behind "Name:" the colon. */
function introduction({ sentenceAt, words }: Analysis, stretch: Stretch, around: readonly LikelyCue[]): LikelyCue | undefined {
  let before = stretch.from - 1
  while (before > 0 && words[before] === '>') before--
  if (words[before] !== ':') return undefined
  const cues = around.filter(({ head, sentence }) => head <= before && sentence === sentenceAt[before])
  const colon = cues.find(({ type, from }) => type === 'colon' && from === before)
  return cues.reduce((best, cue) => (best === undefined || cue.probability > best.probability ? cue : best), colon)
}

/** The paragraph without marks that a verb of saying and a colon at the end of a line introduce ("Venn wrote:"). Tokens `[from, to)`. */
export function introducedParagraph(analysis: Analysis, cue: LikelyCue): { from: number; to: number } | undefined {
  const { sentences, words, stretchAt } = analysis
  const { to, paragraph } = sentences[cue.sentence]!
  const first = sentences[cue.sentence + 1]
  if (cue.type !== 'verb' || cue.group.text !== 'say' || words[to - 1] !== ':') return undefined
  if (first === undefined || first.paragraph === paragraph) return undefined
  let last = cue.sentence + 1
  while (sentences[last + 1]?.paragraph === first.paragraph) last++
  for (let i = first.from; i < sentences[last]!.to; i++) if (stretchAt[i]! >= 0) return undefined
  return { from: first.from, to: sentences[last]!.to }
}

/** A name behind the dash and nothing but a description up to the end of the line; on a line of its own it may be longer and end with a full stop. */
function isSigned(analysis: Analysis, dash: LikelyCue): boolean {
  const { phrases, sentences, sentenceAt, text, tokens } = analysis
  const noun = phrases.nounAt[dash.to] ?? -1
  if (noun < 0 || phrases.nouns[noun]!.kind !== 'name') return false
  const { to } = sentences[sentenceAt[dash.from]!]!
  const ownLine = opensLine(analysis, dash.from)
  const ended = /[.!?]$/.test(text.slice(tokens.starts[to - 1], tokens.ends[to - 1]))
  if (to - dash.to > (ownLine ? longestOwnLine : longestSignature) || (ended && !ownLine)) return false
  for (let i = dash.to; i < to; i++) {
    const verb = phrases.verbAt[i]!
    if (verb >= 0 && (!ownLine || phrases.verbs[verb]!.form === 'finite')) return false
  }
  return true
}

function opensLine({ sentences, sentenceAt }: Analysis, token: number): boolean {
  const index = sentenceAt[token]!
  const sentence = sentences[index]!
  return sentence.from === token && sentences[index - 1]?.paragraph !== sentence.paragraph
}

/** Words of a stretch that is a title, at most. */
const longestTitle = 10
const works = new Set(workNouns)

/** “The Long Pier” behind "the novel": a title, no utterance. */
export function isTitle({ words, tags, text, tokens }: Analysis, { from, innerFrom, innerTo }: Stretch): boolean {
  if (innerTo - innerFrom > longestTitle || !works.has(words[from - 1] ?? '')) return false
  for (let i = innerFrom; i < innerTo; i++) {
    const small =
      tags[i] === tag.preposition || tags[i] === tag.determiner || tags[i] === tag.conjunction || tags[i] === tag.punctuation
    if (!small && !/^[\p{Lu}\p{N}]/u.test(text.slice(tokens.starts[i], tokens.ends[i]))) return false
  }
  return true
}

/** Anselm “Buster” Roke: one or two words in the middle of a name. */
export function isNickname({ tags, phrases, text, tokens }: Analysis, { from, to, innerFrom, innerTo }: Stretch): boolean {
  const capital = (i: number) => tags[i] === tag.name || /^\p{Lu}/u.test(text.slice(tokens.starts[i], tokens.ends[i]))
  const near = (i: number, j: number) => tokens.starts[j]! - tokens.ends[i]! === 1
  if (innerTo - innerFrom > 2 || from === 0 || to >= tokens.count || !capital(innerFrom)) return false
  return (
    tags[from - 1] === tag.name &&
    tags[to] === tag.name &&
    near(from - 1, from) &&
    near(to - 1, to) &&
    phrases.verbAt[from - 1]! < 0
  )
}
