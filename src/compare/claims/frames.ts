// Frames of speech: stretches that only say that somebody said something ("Venn told reporters on Monday"). What they introduce is a
// claim; they themselves are its attribution. One look at each word of a stretch.

import { weekdays } from '../../lang/calendar.ts'
import {
  determiners,
  plainSpeechVerbs,
  prepositions,
  pronouns,
  reportingVerbs,
  subordinators,
  tellingVerbs,
} from '../../lang/clauses.ts'
import { channelNouns } from '../../lang/cues.ts'
import { lightWords } from '../../lang/light-words.ts'

const channels = new Set(channelNouns)

/** A sentence's words as the cutting of clauses sees them; indices count its tokens. */
export interface Words {
  /** Lower case, apostrophes made plain. */
  words: readonly string[]
  /** True when no space stands on one side of the token. */
  glued(i: number): boolean
  isWord(i: number): boolean
  isNumber(i: number): boolean
  raw(i: number): string
  /** True for finite verbs and auxiliaries. */
  verb(i: number): boolean
  /** True for the bare form of a verb, which is often a noun after all ("press secretary"). */
  bare(i: number): boolean
  adjective(i: number): boolean
}

/** Telling words that may stand before the verb of a frame: more than these tell where and when something happened. */
const longestSubject = 8
/** Telling words that may follow the verb, days and the further words of a name left out: "told reporters in Saltby on Monday". */
const longestTail = 2
const helpers = new Set('has have had would will could did does do not also later first then'.split(' '))
/** Verbs that report what is seen as often as what is said. */
const showing = new Set('show shows showed'.split(' '))

/** Token ranges `[from, to)` of the verb of a frame and of who said it. */
export interface Frame {
  cue: readonly [number, number]
  source?: readonly [number, number]
}

/** True when the stretch `[from, to)` only says that somebody said something. */
export function isFrame(sentence: Words, from: number, to: number): boolean {
  return frameOf(sentence, from, to) !== undefined
}

/** The parts of a stretch that only says that somebody said something; undefined when it says more. */
export function frameOf(sentence: Words, from: number, to: number): Frame | undefined {
  const at: number[] = []
  for (let i = from; i < to; i++) if (sentence.isWord(i)) at.push(i)
  if (at.length === 0) return undefined
  if (isAccording(sentence, at)) return withSource([at[0]!, at[1]! + 1], at.slice(2))
  const cue = at.findLastIndex(i => isCueVerb(sentence, i))
  if (cue < 0) return undefined
  const [before, after] = [at.slice(0, cue), at.slice(cue + 1)]
  if (!isBare(sentence, at[cue]!, before, after)) return undefined
  return withSource([at[cue]!, at[cue]! + 1], before.length > 0 ? before : after)
}

function withSource(cue: readonly [number, number], at: readonly number[]): Frame {
  return at.length === 0 ? { cue } : { cue, source: [at[0]!, at.at(-1)! + 1] }
}

/** True when nothing around the verb tells anything of its own. */
function isBare(sentence: Words, cue: number, before: readonly number[], after: readonly number[]): boolean {
  const longestAfter = before.length === 0 ? longestSubject : longestTail
  if (telling(sentence, before) > longestSubject || telling(sentence, after) > longestAfter) return false
  if (after.some(i => sentence.verb(i))) return false
  if (after.some(i => sentence.isNumber(i)) && !prepositions.has(sentence.words[after[0]!]!)) return false
  const named = (i: number): boolean => /^\p{Lu}/u.test(sentence.raw(i))
  if (
    before.some(
      (i, k) =>
        sentence.verb(i) && !sentence.bare(i) && !named(i) && !isHelper(sentence, before.slice(k)) && !isCueVerb(sentence, i),
    )
  )
    return isQuotedAs(sentence, before, after)
  if (before.length === 0) return followsWords(sentence, cue, after)
  return subjectIsBare(sentence, before[0]!, before) && tailIsFree(sentence, cue, after)
}

/** "according to police". */
function isAccording({ words, verb }: Words, at: readonly number[]): boolean {
  return words[at[0]!] === 'according' && words[at[1]!] === 'to' && !at.some(i => verb(i))
}

function isCueVerb({ words, verb }: Words, i: number): boolean {
  const word = words[i]!
  if (showing.has(word)) return false
  if (plainSpeechVerbs.has(word) || tellingVerbs.has(word)) return true
  return reportingVerbs.has(word) && (verb(i) || /(?:ed|ing)$/.test(word))
}

function telling({ words, raw }: Words, at: readonly number[]): number {
  const named = (i: number | undefined): boolean => i !== undefined && /^\p{Lu}/u.test(raw(i))
  return at.filter((i, k) => {
    if (lightWords.has(words[i]!) || weekdays.has(words[i]!)) return false
    return !(named(i) && at[k - 1] === i - 1 && named(at[k - 1]))
  }).length
}

/** "has said", "would not say": nothing but helpers from here to the cue. */
function isHelper({ words }: Words, at: readonly number[]): boolean {
  return at.every(i => helpers.has(words[i]!) || /ly$/.test(words[i]!))
}

/** "quoted by the paper as saying". */
function isQuotedAs({ words }: Words, before: readonly number[], after: readonly number[]): boolean {
  return after.length === 0 && before.some(i => words[i] === 'quoted')
}

/** After "said" without a subject before it: who said it, and nothing else. */
function followsWords(sentence: Words, cue: number, after: readonly number[]): boolean {
  const { words, raw } = sentence
  if (after.length === 0) return true
  if (!plainSpeechVerbs.has(words[cue]!) && !tellingVerbs.has(words[cue]!)) return false
  const next = after[0]!
  if (words[next] === 'that') return after.length === 1
  return (
    pronouns.has(words[next]!) || determiners.has(words[next]!) || /^\p{Lu}/u.test(raw(next)) || prepositions.has(words[next]!)
  )
}

/** False where a clause of its own stands before the subject ("Although it rained, Venn said"), and for "to show", "was announced". */
function subjectIsBare({ words, raw }: Words, from: number, before: readonly number[]): boolean {
  const last = before.at(-1)!
  if (words[last] === 'to' || before.some(i => /^(?:is|are|was|were|be|been|being)$/.test(words[i]!))) return false
  const comma = words.slice(from, last).includes(',')
  return (
    !comma ||
    prepositions.has(words[from]!) ||
    determiners.has(words[from]!) ||
    (/^\p{Lu}/u.test(raw(from)) && !subordinators.has(words[from]!))
  )
}

/** After the verb of a frame: nothing, a preposition, an adverb, a day, or for "told" whoever was told. */
function tailIsFree(sentence: Words, cue: number, after: readonly number[]): boolean {
  const { words, raw } = sentence
  if (after.length === 0) return true
  const next = after[0]!
  const word = words[next]!
  if (word === 'that' || tellingVerbs.has(words[cue]!)) return true
  if (plainSpeechVerbs.has(words[cue]!))
    return prepositions.has(word) || /ly$/.test(word) || word === 'again' || word === 'later' || /^\p{Lu}/u.test(raw(next))
  return prepositions.has(word) && after.some(i => channels.has(words[i]!))
}
