// Cues: the places where a report may give content on somebody's authority, and how likely each does.
// Method: candidates by grammar (verb groups, "according to", nouns of saying, "Name:", a dash before a name), a log-linear model over inspectable features.
import { cueNouns, sayingVerbs, thinkingVerbs } from '../../lang/cues.ts'
import { joined, type Part, part, partOf, type Writer } from '../../text/log-linear.ts'
import { tag } from '../../text/tags.ts'
import { verbLemma } from '../../text/verb-forms.ts'
import { type Analysis, shape, step } from './analysis.ts'

export type CueType = 'verb' | 'according' | 'noun' | 'colon' | 'dash'

/** A cue candidate: tokens `[from, to)`, its main word `head`. */
export interface Cue {
  from: number
  to: number
  head: number
  type: CueType
  lemma: string
  form: string
  /** What features see of it: its type with its form, and the class of its lemma. */
  kind: Part
  group: Part
  sentence: number
}

/** Tokens of a marked stretch above which no cue is looked for in it. */
const shortStretch = 6

const saying = new Set(sayingVerbs)
const thinking = new Set(thinkingVerbs)
const nouns = new Set(cueNouns)

const classes = { say: part('say'), think: part('think'), other: part('other') }

function cueClass(lemma: string): Part {
  return saying.has(lemma) ? classes.say : thinking.has(lemma) ? classes.think : classes.other
}

/** All candidates, by position. */
export function findCues(analysis: Analysis): Cue[] {
  const { text, tokens, phrases, words, sentenceAt, tags, stretchAt, stretches } = analysis
  const cues: Cue[] = []
  const add = (from: number, to: number, head: number, type: CueType, lemma: string, form: string) => {
    const sentence = sentenceAt[head]!
    // Inside marks somebody is speaking already; only a stretch of a few words may hold a cue of the report itself.
    const stretch = stretchAt[head]!
    if (stretch >= 0 && stretches[stretch]!.to - stretches[stretch]!.from > shortStretch) return
    if (sentence >= 0)
      cues.push({ from, to, head, type, lemma, form, kind: joined`${type} ${form}`, group: cueClass(lemma), sentence })
  }
  for (const { from, to, head, form, passive } of phrases.verbs) {
    const word = words[head]!
    if (word === 'according' && words[head + 1] === 'to') add(head, head + 2, head, 'according', 'according', 'prep')
    // A capitalised verb may be a name: its word must not become a feature.
    else
      add(
        from,
        to,
        head,
        'verb',
        /^\p{Lu}/u.test(text[tokens.starts[head]!]!) ? '^' : verbLemma(word),
        passive ? `${form}-passive` : form,
      )
  }
  for (const [index, { from, to, head, kind }] of phrases.nouns.entries()) {
    const lemma = nounLemma(words[head]!)
    if (kind === 'common' && nouns.has(lemma)) {
      const before = phrases.nouns[index - 1]
      const owned = before !== undefined && before.kind === 'genitive' && before.to === from
      const next = words[to]
      if (owned || next === 'that' || next === 'to' || next === 'of' || next === 'by' || next === 'for' || next === 'about')
        add(
          owned ? before.to : from,
          to,
          head,
          'noun',
          lemma,
          owned ? 'owned' : tags[from] === tag.determiner ? 'determined' : 'bare',
        )
    }
    if (words[to] === ':' && kind !== 'wh' && stretchAt[to]! < 0) add(to, to + 1, to, 'colon', ':', kind)
  }
  for (const [i, word] of words.entries()) {
    // "She was unimpressed: “…”": a colon right before a stretch, after something that is no phrase.
    const apart = word === ':' && stretchAt[i]! < 0 && (stretchAt[i + 1] ?? -1) >= 0 && (phrases.nounAt[i - 1] ?? -1) < 0
    if (apart) add(i, i + 1, i, 'colon', ':', 'apart')
    if (stretchAt[i]! >= 0 || !/^[―—–-]$/.test(word)) continue
    const noun = phrases.nounAt[i + 1] ?? -1
    if (noun >= 0 && i > 0 && (stretchAt[i - 1]! >= 0 || sentenceAt[i] !== sentenceAt[i - 1]))
      add(i, i + 1, i, 'dash', '-', phrases.nouns[noun]!.kind)
  }
  return cues.sort((a, b) => a.head - b.head)
}

function nounLemma(word: string): string {
  if (nouns.has(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('s') && nouns.has(word.slice(0, -1))) return word.slice(0, -1)
  return word.endsWith('es') ? word.slice(0, -2) : word
}

/** What speaks for and against a candidate being a cue. */
export function cueFeatures<Name>(analysis: Analysis, cue: Cue, feature: Writer<Name>): Name[] {
  const { phrases, words, tags, stretchAt, stretches, sentences } = analysis
  const { from, to, head, type, group } = cue
  const lemma = partOf(cue.lemma)
  const form = partOf(cue.form)
  const next = shape(analysis, to)
  const before = shape(analysis, from - 1)
  const features = [
    feature`b`,
    feature`${type}`,
    feature`l=${lemma}`,
    feature`lf=${lemma} ${form}`,
    feature`f=${form} ${group}`,
    feature`n=${next}`,
    feature`ln=${lemma} ${next}`,
    feature`gn=${group} ${next}`,
  ]
  features.push(
    feature`p=${before}`,
    feature`gp=${group} ${before}`,
    feature`nn=${shape(analysis, to + 1)}`,
    feature`n2=${next} ${shape(analysis, to + 1)}`,
  )
  if (stretchAt[head]! >= 0) {
    features.push(feature`inside`, feature`inside ${group}`)
    const { innerTo, innerFrom } = stretches[stretchAt[head]!]!
    features.push(feature`inside ${step(innerTo - innerFrom)}`)
  }
  for (let i = from; i < head; i++) features.push(feature`a=${words[i]!}`)
  const subject = phrases.nounAt[from - 1] ?? -1
  if (subject >= 0) {
    const { kind, head: noun, from: start } = phrases.nouns[subject]!
    features.push(feature`s=${kind}`, feature`sg=${kind} ${group}`)
    if (kind === 'pronoun') features.push(feature`sw=${words[noun]!}`)
    features.push(feature`sp=${shape(analysis, start - 1)} ${group}`)
  } else features.push(feature`s=none`)
  const object = phrases.nounAt[to] ?? -1
  if (object >= 0)
    features.push(
      feature`o=${phrases.nouns[object]!.kind} ${group}`,
      feature`on=${shape(analysis, phrases.nouns[object]!.to)} ${group}`,
    )
  const opening = nearStretch(analysis, to, 1)
  const closing = nearStretch(analysis, (subject >= 0 ? phrases.nouns[subject]!.from : from) - 1, -1)
  if (opening >= 0) features.push(feature`q>${opening}`, feature`q>${opening} ${group}`)
  if (closing >= 0) features.push(feature`<q${closing}`, feature`<q${closing} ${group}`)
  const sentence = sentences[cue.sentence]!
  const last = sentence.to - 1
  if (to >= last - 1) features.push(feature`final`, feature`final ${group}`)
  if (tags[to] === tag.punctuation && subject >= 0 && words[phrases.nouns[subject]!.from - 1] === ',')
    features.push(feature`posed`, feature`posed ${group}`)
  return features
}

/** Tokens from `at` to the next mark of a stretch in a direction, up to 3; -1 when there is none. */
function nearStretch({ stretchAt }: Analysis, at: number, direction: 1 | -1): number {
  for (let k = 0; k <= 3; k++) if ((stretchAt[at + k * direction] ?? -1) >= 0) return k
  return -1
}
