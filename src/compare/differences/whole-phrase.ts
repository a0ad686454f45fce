// Whether words that one reading tells alone can be read by themselves: a whole phrase, and marks that are cut neither in a name nor in a
// clause. Cost: linear in the phrase.
import { irregularVerbs } from '../../lang/clauses.ts'
import { titles } from '../../lang/name-words.ts'
import { tag } from '../../text/tags.ts'
import type { Frame } from './frame.ts'
import { touches } from './phrases.ts'
import { tagsOf } from './report-words.ts'

interface Stretch {
  from: number
  to: number
}

const closing: ReadonlySet<number> = new Set([tag.noun, tag.name, tag.number])
const verbs: ReadonlySet<number> = new Set([tag.verb, tag.verbS, tag.past])
/** What belongs to a clause of its own. */
const clausal: ReadonlySet<number> = new Set([
  tag.pronoun,
  tag.pronounVerb,
  tag.auxiliary,
  tag.modal,
  tag.subordinator,
  tag.wh,
  tag.to,
])

/**
 * It ends in a noun, name or figure, holds no finite verb, no article but its first, and no half of a quotation: what it adds can be read; `beforeNoun`
 * when it ends in a noun that the other reading tells too. */
export function isPhrase(frame: Frame, { from, to }: Stretch, beforeNoun = false): boolean {
  if (to === from) return true
  const { annotated, tokens, words } = frame
  const tags = tokens.slice(from, to).map(token => tagsOf(annotated)[token]!)
  const finite = tags.some((code, k) => verbs.has(code) && tags[k + 1] !== tag.preposition)
  if (
    !closing.has(tags.at(-1)!) ||
    finite ||
    isVerbal(frame, from, beforeNoun) ||
    isVerbalEnd(frame, from, to) ||
    tags.some(code => clausal.has(code)) ||
    words.slice(from, to).some((word, k) => word === 'to' && isBare(frame, from + k + 1)) ||
    /^(?:that|which|who|as|than|like|because|while|so)$/.test(words[from]!)
  )
    return false
  if (words.slice(from + 2, to).some(word => /^(?:the|a|an)$/.test(word))) return false
  if (isHalfPair(words.slice(from, to)) || words.slice(from, from + 2).join(' ') === 'out of') return false
  if (
    frame.times.some(
      time => time.from < to && time.to > from && (time.from > from + Number(tags[0] === tag.preposition) || time.to < to),
    )
  )
    return false
  if (isCut(frame, { from, to }) || isOpenEnded(frame, { from, to })) return false
  if (!beforeNoun && (isRelational(frame, { from, to }) || isFollowedByClause(frame, from, to))) return false
  const span = { start: annotated.tokens.starts[tokens[from]!]!, end: annotated.tokens.ends[tokens[to - 1]!]! }
  const text = annotated.report.text.slice(span.start, span.end)
  if (/^\s?[&+/_@#]/.test(annotated.report.text.slice(span.end, span.end + 2))) return false
  return !/[;:()\n_@#]/.test(text) && (text.match(/["“”„«»]/g) ?? []).length % 2 === 0
}

/** "Between the quay" before "and the pier". */
function isHalfPair(words: readonly string[]): boolean {
  const between = words.indexOf('between')
  return between >= 0 && !words.includes('and', between)
}

/** "To water down": a word without article behind "to" may be a verb. */
function isBare({ annotated, tokens }: Frame, i: number): boolean {
  const token = tokens[i]
  return token !== undefined && tagsOf(annotated)[token] === tag.noun && !/s$/.test(wordAt(annotated, token))
}

function wordAt({ report, tokens }: Frame['annotated'], token: number): string {
  return report.text.slice(tokens.starts[token], tokens.ends[token])
}

/** The day of the month stands behind the full stop, in what was taken for another sentence. */
const cutDate = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/

/** The stretch ends inside a name, a date or a noun phrase: what follows at once belongs to it. */
export function isCut(frame: Frame, { from, to }: Stretch): boolean {
  if (to <= from) return false
  if (isBrokenOff(frame, to)) return true
  return to < frame.tokens.length && touches(frame, to) && !isTimeOfItsOwn(frame, to) && goesOn(frame, to)
}

/** "In a party-line" before "vote", "failure" before "to tell": the last word belongs to what follows. */
function isOpenEnded(frame: Frame, { to }: Stretch): boolean {
  const { annotated, tokens, words } = frame
  if (to >= tokens.length || !touches(frame, to)) return false
  const code = tagsOf(annotated)[tokens[to]!]!
  if (words[to - 1]!.includes('-') && (code === tag.verb || code === tag.adjective || code === tag.gerund)) return true
  return words[to] === 'to' && isInfinitive(annotated, tokens[to + 1])
}

function isInfinitive(annotated: Frame['annotated'], token: number | undefined): boolean {
  return token !== undefined && tagsOf(annotated)[token] === tag.verb
}

/** A time begins there, other than the year of a date or feast: "Christmas 2002". */
function isTimeOfItsOwn({ times, words }: Frame, i: number): boolean {
  return times.some(time => time.from === i) && !/^\d{4}$/.test(words[i]!)
}

/** It ends in a title, a month or an initial, whose full stop was taken for the end of a sentence. */
function isBrokenOff({ annotated, tokens, words }: Frame, to: number): boolean {
  const last = words[to - 1]!.replace(/\.$/, '')
  if (cutDate.test(last) || titles.has(last) || last === 'st') return true
  const end = annotated.tokens.ends[tokens[to - 1]!]!
  return last.length === 1 && /^\.?\s\p{Lu}/u.test(annotated.report.text.slice(end, end + 3))
}

/** A noun, a name, a figure or "of" follows at once. */
function goesOn({ annotated, tokens, words }: Frame, i: number): boolean {
  const code = tagsOf(annotated)[tokens[i]!]!
  return words[i] === 'of' || code === tag.noun || code === tag.name || code === tag.number
}

/** "In response", "in the run-up" before "to", "over his contacts" before "with": the noun belongs to what follows. */
const relational =
  /^(?:accordance|addition|attempt|bid|case|comparison|conjunction|connection|contrast|due|effort|event|exchange|favor|favour|front|lead-up|light|line|middle|name|order|reference|regard|relation|response|run-up|runup|sake|search|terms|up|view|wake|way)$/

function isRelational(frame: Frame, { from, to }: Stretch): boolean {
  const { annotated, tokens, words } = frame
  if (tagsOf(annotated)[tokens[openerOf(frame, from)]!] !== tag.preposition) return false
  const next = words[to] ?? ''
  const code = tagsOf(annotated)[tokens[to - 1]!]
  if (to >= tokens.length || !touches(frame, to)) return false
  if (code === tag.noun && /^(?:of|with|between|against|about|over)$/.test(next)) return true
  return relational.test(words[to - 1]!) && /^(?:to|for|as|that)$/.test(next)
}

/** "In the very circumstance where", "after the crew left": a clause belongs to the noun, or the words are the beginning of one. */
function isFollowedByClause(frame: Frame, from: number, to: number): boolean {
  const { annotated, tokens, words } = frame
  const opener = openerOf(frame, from)
  if (/^(?:than|not)$/.test(words[opener - 1] ?? '') || /^(?:than|as|like)$/.test(words[opener]!)) return true
  if (to >= tokens.length || !touches(frame, to)) return false
  if (/^(?:where|that|which|than|as)$/.test(words[to]!)) return true
  const code = tagsOf(annotated)[tokens[to]!]!
  return (
    clauseOpeners.test(words[opener]!) &&
    (verbs.has(code) || code === tag.participle || code === tag.auxiliary || code === tag.modal)
  )
}

const clauseOpeners = /^(?:after|before|since|until|till)$/

/** The preposition before the words, articles between; else their first word. */
function openerOf({ annotated, tokens }: Frame, from: number): number {
  const tags = tagsOf(annotated)
  let i = from
  while (i > 0 && tags[tokens[i]!] !== tag.preposition && (i === from || tags[tokens[i]!] === tag.determiner)) i--
  return tags[tokens[i]!] === tag.preposition ? i : from
}

/** "Mocking the mayor": the words are told of somebody's doing, where no article or adjective stands before. */
function isVerbal(frame: Frame, from: number, beforeNoun: boolean): boolean {
  const { annotated, tokens, words } = frame
  const code = tagsOf(annotated)[tokens[from]!]
  if (code === tag.gerund) return true
  const before = tagsOf(annotated)[tokens[from - 1] ?? -1]
  // "The club fired coach Brask": what stands between its subject and a noun that both tell is the verb.
  if (beforeNoun && /ed$/.test(words[from]!) && (before === tag.noun || before === tag.name) && touches(frame, from)) return true
  if (code === tag.adjective && before !== tag.noun && before !== tag.name && touches(frame, from)) return false
  return /^\p{Ll}{3,}ing$/u.test(words[from]!) && !beforeNouns.has(before ?? -1)
}

const beforeNouns: ReadonlySet<number> = new Set([tag.determiner, tag.adjective, tag.genitive, tag.number])

/** "People living", "weeks leading": the clause goes on. */
function isVerbalEnd({ annotated, tokens, words }: Frame, from: number, to: number): boolean {
  if (!/ing$/.test(words[to - 1]!) || to - 2 < from - 1) return false
  return tagsOf(annotated)[tokens[to - 2] ?? -1] === tag.noun && /(?:s|people|men|women|children)$/.test(words[to - 2] ?? '')
}

/** "Died after rioters" before "(in Kell) set fire to the quay": the beginning of a clause, whatever the tagger takes its verb for. */
function opensClause(frame: Frame, from: number, to: number): boolean {
  const { annotated, tokens, words } = frame
  if (to >= tokens.length || !touches(frame, to) || !words.slice(from, to).some(word => clauseOpeners.test(word))) return false
  const codes = tagsOf(annotated)
  let at = to
  if (codes[tokens[at]!] === tag.preposition)
    do at++
    while (at < tokens.length && touches(frame, at) && withinPhrase.has(codes[tokens[at]!]!) && !irregularVerbs.has(words[at]!))
  const code = codes[tokens[at] ?? -1] ?? -1
  return (
    verbs.has(code) ||
    (at > to && irregularVerbs.has(words[at] ?? '')) ||
    (at === to && code === tag.noun) ||
    code === tag.participle
  )
}

const withinPhrase: ReadonlySet<number> = new Set([tag.determiner, tag.adjective, tag.name, tag.noun])

/** A mark that a reader takes in at once: not broken off, no clause of its own in it, and a verb only where it begins. */
export function isReadable(frame: Frame, { from, to }: Stretch): boolean {
  const { annotated, tokens, words } = frame
  if (to <= from || isBrokenOff(frame, to)) return false
  const { starts, ends } = annotated.tokens
  const text = annotated.report.text.slice(starts[tokens[from]!], ends[tokens[to - 1]!])
  if (/\D,|[;:()\n–—]|\s-\s|…|\sbut\s/.test(text)) return false
  if (cutsFigure(annotated.report.text, starts[tokens[from]!]!, ends[tokens[to - 1]!]!) || cutsName(frame, { from, to }))
    return false
  const after = annotated.report.text.slice(ends[tokens[to - 1]!], ends[tokens[to - 1]!]! + 1)
  if (/['’]s$|--|\w- /.test(text) || /^[-–]/.test(after)) return false
  if (words[to] === 'to' && relational.test(words[to - 1]!)) return false
  if (endsBeforeName(frame, to) || opensClause(frame, from, to)) return false
  if (/ing$/.test(words[to - 1]!) && to < tokens.length && touches(frame, to) && !openers.has(tagsOf(annotated)[tokens[to]!]!))
    return false
  if (/ing$/.test(words[from]!) && tagsOf(annotated)[tokens[from + 1] ?? -1] === tag.name && from + 1 < to) return false
  if (/^(?:this|that|next|last)$/.test(words[from - 1] ?? '') && from > 0 && touches(frame, from) && hour.test(words[from]!))
    return false
  if (/^(?:dozen|hundred|thousand|million|billion)$/.test(words[from]!)) return false
  for (let i = from; i < to; i++) {
    const code = tagsOf(annotated)[tokens[i]!]!
    if (clausal.has(code)) return false
    if (i > from && (code === tag.past || code === tag.verbS) && endsSubject(frame, i, to)) return false
  }
  return true
}

/** "This time", "last year". */
const hour = /^(?:time|day|night|week|month|year|season|morning|afternoon|evening|weekend|summer|winter|spring|autumn|fall)$/

/** ".358", "3.5": the point and what stands beyond it belong to the figure. */
function cutsFigure(text: string, start: number, end: number): boolean {
  return (
    (/\d/.test(text[start]!) && /\.\s?$/.test(text.slice(Math.max(0, start - 2), start))) ||
    /^\s?\.\s?\d/.test(text.slice(end, end + 3))
  )
}

/** A name goes on beyond the mark. */
function cutsName({ names }: Frame, { from, to }: Stretch): boolean {
  return names.some(name => (name.from < from && name.to > from) || (name.from < to && name.to > to))
}

/** "On state" before "Route 52": the name begins with what was taken for a noun. */
function endsBeforeName({ annotated, tokens }: Frame, to: number): boolean {
  const tags = tagsOf(annotated)
  return (
    tags[tokens[to - 1]!] === tag.noun &&
    tags[tokens[to] ?? -1] === tag.name &&
    annotated.tokens.ends[tokens[to - 1]!]! + 1 === annotated.tokens.starts[tokens[to]!]
  )
}

const openers: ReadonlySet<number> = new Set([tag.preposition, tag.conjunction, tag.determiner, tag.subordinator, tag.to, tag.wh])

/** A noun stands before the verb at once, and no preposition follows it: "the client stepped", not "a car packed with sand". */
function endsSubject(frame: Frame, i: number, to: number): boolean {
  const { annotated, tokens } = frame
  const tags = tagsOf(annotated)
  const before = tags[tokens[i - 1]!]
  const { ends, starts } = annotated.tokens
  if (ends[tokens[i - 1]!]! + 1 !== starts[tokens[i]!] || (before !== tag.noun && before !== tag.name)) return false
  return (
    /^\s$/.test(annotated.report.text[ends[tokens[i - 1]!]!]!) && (i === to - 1 || tags[tokens[i + 1] ?? -1] !== tag.preposition)
  )
}
