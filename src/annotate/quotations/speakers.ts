// Speakers: which mention beside a cue is the one whose words are given.
// Method: a log-linear model chooses among the noun phrases before and after the cue and nobody; the chosen phrase is widened to the whole mention.
import { channelNouns } from '../../lang/cues.ts'
import { personTitles } from '../../lang/grammar-words.ts'
import { partOf, type Writer } from '../../text/log-linear.ts'
import { tag } from '../../text/tags.ts'
import { type Analysis, shape, step } from './analysis.ts'
import type { Cue } from './cues.ts'

/** Tokens before and after a cue within which its speaker stands. */
const reachBefore = 70
const reachAfter = 30

const channels = new Set(channelNouns)

/** Most phrases looked at before and after a cue. */
const mostBefore = 14
const mostAfter = 5

/** Indices of noun phrases that may name the speaker of a cue, by position; -1 stands for nobody. */
export function speakerCandidates({ phrases, stretchAt, tokens }: Analysis, cue: Cue): number[] {
  const inside = stretchAt[cue.head]!
  const speaks = (noun: number): boolean => {
    const { head } = phrases.nouns[noun]!
    if (head >= cue.from && head < cue.to && cue.type !== 'noun') return false
    return stretchAt[head]! === inside || stretchAt[head]! < 0
  }
  const before: number[] = []
  for (let i = cue.to - 1; i >= Math.max(0, cue.from - reachBefore) && before.length < mostBefore; i--) {
    const noun = phrases.nounAt[i]!
    if (noun >= 0 && phrases.nouns[noun]!.from === i && speaks(noun)) before.push(noun)
  }
  const after: number[] = []
  for (let i = cue.to; i < Math.min(tokens.count, cue.to + reachAfter) && after.length < mostAfter; i++) {
    const noun = phrases.nounAt[i]!
    if (noun >= 0 && phrases.nouns[noun]!.from === i && speaks(noun)) after.push(noun)
  }
  return [-1, ...before.reverse(), ...after]
}

const timeWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year day morning evening night afternoon january february march april may june july august september october november december time weekend hour minute moment years days weeks months hours minutes'.split(
    ' ',
  ),
)
const personWords =
  /(?:man|woman|person|er|or|ist|ian|ant|ent|official|aide|police|authorities|critics|voters|leader|minister|campaign|committee|court|poll|survey|study|report|newspaper|group|party|house|team|officials|experts|analysts|spokesman|spokeswoman|lawyer|president|senator|department|agency|company|statement|document|records?)s?$/

/** What speaks for a noun phrase (or nobody) being the speaker. */
export function speakerFeatures<Name>(analysis: Analysis, cue: Cue, candidate: number, feature: Writer<Name>): Name[] {
  const { phrases, words, tags, sentenceAt, sentences, stretchAt } = analysis
  const { group } = cue
  const lemma = partOf(cue.lemma)
  if (candidate < 0) {
    return [
      feature`null`,
      feature`null ${cue.kind}`,
      feature`null l=${lemma}`,
      feature`null l=${lemma} ${cue.form}`,
      feature`null p=${shape(analysis, cue.from - 1)}`,
      feature`null n=${shape(analysis, cue.to)} ${cue.form}`,
      feature`null ${group}`,
    ]
  }
  const { from, to, head, kind } = phrases.nouns[candidate]!
  const after = from >= cue.to
  const side = partOf(after ? 'after' : from >= cue.from ? 'in' : 'before')
  const form = partOf(cue.form)
  const sort = partOf(kind)
  const [gapFrom, gapTo] = after ? [cue.to, from] : [to, cue.from]
  let nouns = 0
  let verbs = 0
  let commas = 0
  let marks = 0
  for (let i = gapFrom; i < gapTo; i++) {
    if (phrases.nounAt[i]! >= 0 && phrases.nounAt[i] !== phrases.nounAt[i - 1]) nouns++
    const verb = phrases.verbAt[i]!
    if (verb >= 0 && phrases.verbs[verb]!.from === i && phrases.verbs[verb]!.form === 'finite') verbs++
    if (words[i] === ',') commas++
    if (stretchAt[i]! >= 0 && stretchAt[i] !== stretchAt[i - 1]) marks++
  }
  const apart = Math.min(3, Math.abs(sentenceAt[head]! - cue.sentence))
  const adjacent = gapTo <= gapFrom
  const next = shape(analysis, to)
  const before = shape(analysis, from - 1)
  const verbNext = phrases.verbAt[to]! >= 0
  const opens = from === sentences[sentenceAt[head]!]?.from
  const subject = verbNext || (words[to] === ',' && before.text !== ',')
  const [n, v, c] = [Math.min(nouns, 4), Math.min(verbs, 2), Math.min(commas, 3)]
  const features = [
    feature`${side} ${cue.kind}`,
    feature`${side} ${cue.type} ${step(Math.max(0, gapTo - gapFrom))}`,
    feature`${side} n=${n} v=${v} c=${c} ${apart}`,
    feature`${side} ${form} n=${n} v=${v} c=${c} ${apart}`,
    feature`${side} q=${Math.min(marks, 2)}`,
    feature`k=${sort}`,
    feature`k=${sort} ${side} ${cue.kind}`,
    feature`k=${sort} ${side} adj=${adjacent} ${cue.type}`,
    feature`adj=${adjacent} ${side} ${group} ${form}`,
    feature`l=${lemma} ${side} adj=${adjacent}`,
    feature`l=${lemma} ${form} ${side} adj=${adjacent} v=${Math.min(verbs, 1)}`,
    feature`p=${before} ${side}`,
    feature`p=${before} ${side} adj=${adjacent}`,
    feature`p=${before} k=${sort}`,
    feature`x=${next} ${side}`,
    feature`p=${before} x=${next}`,
    feature`verb next=${verbNext} ${side} apart=${apart} v=${v} ${form}`,
    feature`subject=${subject} ${side} v=${v} ${form} apart=${apart}`,
    feature`opens=${opens} apart=${apart} ${form} v=${v}`,
    feature`gap=${gapWords(analysis, gapFrom, gapTo)} ${side} ${cue.type}`,
    feature`inside=${stretchAt[head]! >= 0}`,
    feature`apart=${apart} ${cue.kind}`,
  ]
  const noun = words[head]!
  if (timeWords.has(noun)) features.push(feature`time`, feature`time ${side}`)
  if (kind === 'pronoun') features.push(feature`w=${noun}`, feature`w=${noun} ${group}`)
  if (kind === 'common' && personWords.test(noun)) features.push(feature`person`, feature`person ${side} adj=${adjacent}`)
  if (kind === 'name' && personTitles.has(words[from]!)) features.push(feature`title`)
  if (cue.form.endsWith('passive') && before.text === 'by') features.push(feature`by passive`)
  if (after && adjacent && (tags[to] === tag.punctuation || stretchAt[to]! >= 0)) features.push(feature`inverted ${sort}`)
  return features
}

/** The shapes of the tokens between, when they are few. */
function gapWords(analysis: Analysis, from: number, to: number): string {
  if (to - from > 3) return 'long'
  let gap = ''
  for (let i = from; i < to; i++) gap += ` ${shape(analysis, i).text}`
  return gap
}

/** The whole mention around a noun phrase: owner, "of" phrases, and the apposition it closes ("the mayor, Orla Venn, said"). Tokens `[from, to)`. */
export function widenMention(analysis: Analysis, candidate: number, cue: Cue): { from: number; to: number } {
  const { phrases, words, tags } = analysis
  let { from, to, kind } = phrases.nouns[candidate]!
  if (kind === 'pronoun' || kind === 'wh') return { from, to }
  if (kind !== 'genitive') {
    let index = candidate
    // "the chief of staff": the phrase before an "of" is the head.
    for (;;) {
      const before = phrases.nouns[index - 1]
      if (before === undefined) break
      const owner = before.kind === 'genitive' && before.to === from
      const link = before.to === from - 1 ? words[from - 1] : undefined
      const linked = link === 'of' && before.kind !== 'pronoun'
      const listed =
        (link === 'and' || link === '&') && before.kind === 'name' && to <= cue.from && subjectStarts(analysis, before.from)
      const apposed = link === ',' && to <= cue.from && apposition(analysis, index, cue)
      if (!owner && !linked && !apposed && !listed) break
      index--
      from = before.from
    }
  }
  for (let next = phrases.nounAt[to] ?? -1; next >= 0 && kind === 'genitive' && phrases.nouns[next]!.head !== cue.head; ) {
    to = phrases.nouns[next]!.to
    kind = phrases.nouns[next]!.kind
    next = phrases.nounAt[to] ?? -1
  }
  const ofDocument = channels.has(words[to - 1] ?? '')
  while (
    (words[to] === 'of' || (ofDocument && (words[to] === 'from' || words[to] === 'by'))) &&
    (phrases.nounAt[to + 1] ?? -1) >= 0 &&
    tags[to] === tag.preposition
  )
    to = phrases.nouns[phrases.nounAt[to + 1]!]!.to
  return { from, to }
}

/** "the mayor, Orla Venn, said": the phrase before the comma opens the clause, and the cue follows. */
function apposition({ phrases, words, tags, sentenceAt }: Analysis, index: number, cue: Cue): boolean {
  const second = phrases.nouns[index]!
  const first = phrases.nouns[index - 1]!
  if (first.kind === 'pronoun' || first.kind === 'wh' || first.kind === 'genitive' || second.kind === 'pronoun') return false
  // One of the two is a name: two descriptions side by side are a list.
  if ((first.kind === 'name') === (second.kind === 'name')) return false
  if (timeWords.has(words[first.head]!) || timeWords.has(words[second.head]!)) return false
  if (cue.from - second.to > 3 || (words[second.to] !== ',' && second.to !== cue.from)) return false
  return subjectStarts({ phrases, words, tags, sentenceAt } as Analysis, first.from)
}

function subjectStarts({ tags, sentenceAt, words }: Analysis, from: number): boolean {
  if (from === 0 || sentenceAt[from] !== sentenceAt[from - 1]) return true
  const code = tags[from - 1]!
  return code === tag.conjunction || code === tag.subordinator || (code === tag.punctuation && words[from - 1] !== '(')
}
