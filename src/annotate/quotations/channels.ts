// Channels: whom or what the words were given to or carried by (told Reuters; Xinhua quoted; told parliament; in a statement).
// Method: a small grammar over the phrases around the cue; linear in the tokens looked at.
import { channelNouns } from '../../lang/cues.ts'
import { tag } from '../../text/tags.ts'
import type { Analysis } from './analysis.ts'
import type { Cue } from './cues.ts'

/** Verbs whose object is the hearer. */
const hearerVerbs = new Set('tell inform assure remind warn advise ask notify brief email text'.split(' '))
/** Prepositions before a channel, and those that only lead to a noun of channelling. */
const carriers = new Set('in on via through during at by'.split(' '))
const nouns = new Set(channelNouns)
/** Hearers after "said to", "wrote to". */
const audience =
  /^(?:reporters?|journalists?|lawmakers?|parliament|congress|commons|lords|senate|assembly|supporters?|audience|crowd|agency|newspaper|network|magazine|station|press|media|council|court|committee)$/
/** Tokens after a cue within which its channel stands. */
const reach = 14

/** The tokens `[from, to)` of the channel of a cue, when the report names one. */
export function findChannel(analysis: Analysis, cue: Cue): { from: number; to: number } | undefined {
  const { phrases, words, tags, sentences, stretchAt } = analysis
  if (cue.type !== 'verb' && cue.type !== 'noun') return undefined
  const quoter = quotingVerb(analysis, cue)
  if (quoter !== undefined) return quoting(analysis, quoter)
  const end = Math.min(sentences[cue.sentence]!.to, cue.to + reach)
  const object = phrases.nounAt[cue.to] ?? -1
  if (hearerVerbs.has(cue.lemma) && object >= 0 && !cue.form.endsWith('passive')) {
    const { kind, head } = phrases.nouns[object]!
    if (kind === 'name' || (kind === 'common' && audience.test(words[head]!))) return withOwner(analysis, object)
    if (kind === 'genitive') return withOwner(analysis, headOfOwned(analysis, object))
  }
  for (let i = cue.to; i < end; i++) {
    if (stretchAt[i]! >= 0 || tags[i] === tag.subordinator || words[i] === 'that') break
    if (i > cue.to && (phrases.verbAt[i] ?? -1) >= 0) break
    const noun = phrases.nounAt[i + 1] ?? -1
    if (noun < 0 || tags[i] === tag.punctuation) continue
    const last = headOfOwned(analysis, noun)
    const head = words[phrases.nouns[last]!.head]!.replace(/'s$/, '')
    const named = nouns.has(head) || nouns.has(head.replace(/e?s$/, ''))
    if (carriers.has(words[i]!) && named) return withOwner(analysis, last)
    if ((words[i] === 'to' || words[i] === 'with') && (audience.test(head) || named)) return withOwner(analysis, last)
  }
  return undefined
}

/** Tokens between "quoted" and "as saying". */
const quotingReach = 14

/** The verb of "Brill Radio quoted Venn (as saying)" or "Venn is quoted by Brill Radio (as saying)", as the index of its verb group. */
function quotingVerb({ phrases, words, sentenceAt }: Analysis, cue: Cue): number | undefined {
  if (cue.type === 'verb' && (cue.lemma === 'quote' || cue.lemma === 'cite')) return phrases.verbAt[cue.head]!
  if (words[cue.from - 1] !== 'as') return undefined
  for (let i = cue.from - 2; i >= Math.max(0, cue.from - quotingReach) && sentenceAt[i] === cue.sentence; i--)
    if (words[i] === 'quoted' || words[i] === 'cited') return phrases.verbAt[i]!
  return undefined
}

/** The one who quotes is the channel: the subject of "quoted", the agent of "is quoted by". */
function quoting(analysis: Analysis, verb: number): { from: number; to: number } | undefined {
  const { phrases, words } = analysis
  const group = phrases.verbs[verb]
  if (group === undefined) return undefined
  if (group.passive && words[group.to] === 'by') {
    const noun = phrases.nounAt[group.to + 1] ?? -1
    return noun < 0 ? undefined : withOwner(analysis, headOfOwned(analysis, noun))
  }
  const subject = phrases.nounAt[group.from - 1] ?? -1
  return subject < 0 || phrases.nouns[subject]!.kind !== 'name' ? undefined : withOwner(analysis, subject)
}

/** Who is quoted, where a report says who quotes: the subject of "is quoted by", the object of "quoted". A noun phrase, or undefined. */
export function quotedSpeaker(analysis: Analysis, cue: Cue): number | undefined {
  const { phrases, words } = analysis
  const verb = quotingVerb(analysis, cue)
  const group = verb === undefined ? undefined : phrases.verbs[verb]
  if (group === undefined) return undefined
  const noun = group.passive && words[group.to] === 'by' ? phrases.nounAt[group.from - 1] : phrases.nounAt[group.to]
  if (noun === undefined || noun < 0) return undefined
  const { kind } = phrases.nouns[noun]!
  return kind === 'name' || kind === 'pronoun' ? noun : undefined
}

/** The last phrase of "the agency's statement". */
function headOfOwned({ phrases }: Analysis, noun: number): number {
  let last = noun
  while (phrases.nouns[last]!.kind === 'genitive' && phrases.nouns[last + 1]?.from === phrases.nouns[last]!.to) last++
  return last
}

/** A phrase with the owner before it and a "with X" or "to X" after it. */
function withOwner({ phrases, words }: Analysis, noun: number): { from: number; to: number } {
  let { from, to } = phrases.nouns[noun]!
  const owner = phrases.nouns[noun - 1]
  if (owner !== undefined && owner.kind === 'genitive' && owner.to === from) from = owner.from
  const next = words[to] === 'with' || words[to] === 'to' ? (phrases.nounAt[to + 1] ?? -1) : -1
  if (next >= 0 && phrases.nouns[next]!.kind === 'name') to = phrases.nouns[next]!.to
  return { from, to }
}
