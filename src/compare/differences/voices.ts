// On whose authority, and by which channel, a sentence gives what it tells: "told Fox News", "in a statement", "the Times reported".
// Method: patterns over the tokens of the sentence, names taken from the annotation; one pass.
import { channelNouns, paperNouns, sayingVerbs } from '../../lang/cues.ts'
import { organisationHeads } from '../../lang/name-words.ts'
import { media } from '../../lang/news-media.ts'
import type { NameMention } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'
import { stem } from '../../text/stem.ts'
import { wordsOf } from '../../text/token-words.ts'
import type { Frame } from './frame.ts'

export interface Voice extends Span {
  /** Outlet, kind of statement, or whom the words were told to; normalised. */
  channel?: string
  /** A named source other than an outlet. */
  source?: NameMention
}

const speaking = new Set([...sayingVerbs.map(verb => stem(verb)), 'said', 'told', 'wrote', 'spok', 'spoke'])
/** A form of a verb of saying. */
export function isSaying(word: string): boolean {
  return speaking.has(stem(word))
}

const channels = new Set(channelNouns.flatMap(noun => noun.split(' ')))
const audiences = new Set(
  'reporters journalists lawmakers parliament congress senators viewers delegates supporters media'.split(' '),
)

/** The voices of the sentence a reading lies in, in order. */
export function voicesOf(frame: Frame): Voice[] {
  const { annotated, sentence } = frame
  const { tokens, report } = annotated
  const { lower } = wordsOf(report.text, tokens)
  const voices: Voice[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const word = lower[i]!
    const found =
      (word === 'according' && lower[i + 1] === 'to' ? afterAccording(frame, i) : undefined) ??
      (isTelling(word) && !isOfBefore(lower, i) ? toldTo(frame, i) : undefined) ??
      (word === 'in' || word === 'on' || word === 'by' ? throughNoun(frame, i) : undefined) ??
      (speaking.has(stem(word)) ? outletSays(frame, i) : undefined)
    if (found === undefined) continue
    voices.push(found)
    while (i + 1 < sentence.to && tokens.starts[i + 1]! < found.end) i++
  }
  return voices
}

/** "After telling the Meridian in May that …": another utterance than what the sentence tells. */
function isOfBefore(lower: readonly string[], i: number): boolean {
  return lower[i]!.endsWith('ing') && /^(?:after|before|since|despite|while)$/.test(lower[i - 1] ?? '')
}

function isTelling(word: string): boolean {
  return /^(?:told|tells|telling|confirmed|interview|spoke|speaking|said|statement|email|confirms)$/.test(word)
}

/** The name that begins at token `at` or one or two articles later. */
function nameAt(frame: Frame, at: number): NameMention | undefined {
  const { tokens, names } = frame.annotated
  for (let i = at; i < Math.min(at + 3, frame.sentence.to); i++) {
    const found = names.find(({ start }) => start === tokens.starts[i])
    if (found !== undefined) return found
    const word = wordsOf(frame.annotated.report.text, tokens).lower[i]!
    if (!/^(?:the|a|an|to|with)$/.test(word)) return undefined
  }
  return undefined
}

function isOutlet({ name, kind }: NameMention): boolean {
  if (media.has(name) || /^[KW]\p{Lu}{2,3}(?:-TV)?$/u.test(name)) return true
  const last = name.split(' ').at(-1)!.toLowerCase()
  return (
    kind !== 'person' &&
    organisationHeads.has(last) &&
    /^(?:news|times|post|journal|tribune|herald|guardian|telegraph|gazette|chronicle|globe|press|magazine|tv|radio|channel|network|star)$/.test(
      last,
    )
  )
}

function voice(frame: Frame, from: number, end: number, rest: Pick<Voice, 'channel' | 'source'>): Voice {
  return { start: frame.annotated.tokens.starts[from]!, end, ...rest }
}

function afterAccording(frame: Frame, i: number): Voice | undefined {
  const name = nameAt(frame, i + 2)
  if (name === undefined) return afterPaper(frame, i)
  return voice(frame, i, name.end, isOutlet(name) ? { channel: name.name } : { source: name })
}

/** Words after "according to" among which a paper stands. */
const paperReach = 5

/** "according to an advance copy of the speech", "according to court filings". */
function afterPaper(frame: Frame, i: number): Voice | undefined {
  const { tokens, report } = frame.annotated
  const { lower } = wordsOf(report.text, tokens)
  for (let k = i + 2; k < Math.min(i + 2 + paperReach, frame.sentence.to); k++) {
    const word = lower[k]!
    if (/^\p{P}$/u.test(word)) return undefined
    if (papers.has(word)) return voice(frame, i, tokens.ends[k]!, { channel: word })
  }
  return undefined
}

const papers: ReadonlySet<string> = new Set(
  paperNouns.concat('copy', 'transcript', 'document', 'documents', 'filings', 'records', 'affidavit', 'complaint'),
)

/** "told Reuters", "confirmed to Fox News", "interview with CNN", "told reporters". */
function toldTo(frame: Frame, i: number): Voice | undefined {
  const { tokens, report } = frame.annotated
  const { lower } = wordsOf(report.text, tokens)
  const direct = /^(?:told|tells|telling)$/.test(lower[i]!)
  const next = lower[i + 1] ?? ''
  if (!direct && next !== 'to' && next !== 'with') return undefined
  const at = direct ? i + 1 : i + 2
  const audience = lower[at] === 'the' ? at + 1 : at
  if (audiences.has(lower[audience] ?? '')) return voice(frame, i, tokens.ends[audience]!, { channel: lower[audience]! })
  const name = nameAt(frame, at)
  return name !== undefined && isOutlet(name) ? voice(frame, i, name.end, { channel: name.name }) : undefined
}

const statements = new Set(['statement', 'release'])

/** "in a statement", "in an interview", "on Twitter", "by telephone". */
function throughNoun(frame: Frame, i: number): Voice | undefined {
  const { tokens, report } = frame.annotated
  const { lower } = wordsOf(report.text, tokens)
  for (let k = i + 1; k < Math.min(i + 5, frame.sentence.to); k++) {
    const word = lower[k]!
    if (/^\p{P}$/u.test(word)) return undefined
    if (!channels.has(word) && word !== 'telephone') continue
    const before = lower.slice(Math.max(frame.sentence.from, i - 6), i)
    if (!before.some(other => speaking.has(stem(other)) || /^(?:posted|issued|statement|according|released)$/.test(other)))
      return undefined
    const followed = /^(?:with|on|to|for|by|from|published)$/.test(lower[k + 1] ?? '') ? nameAt(frame, k + 2) : undefined
    if (followed !== undefined && isOutlet(followed)) return voice(frame, i, followed.end, { channel: followed.name })
    return voice(frame, i, tokens.ends[k]!, {
      channel: statements.has(word) ? 'statement' : word === 'telephone' ? 'phone' : word,
    })
  }
  return undefined
}

/** What stands between the name of an outlet and its verb: "Meridian.com reported", "the Meridian newspaper said". */
const outletWord = /^(?:\.(?:com|org|net|co\.uk)|\s(?:newspaper|channel|magazine|website|network|station))\s?$/

/** "the Times reported", "Reuters said", "reports the BBC". */
function outletSays(frame: Frame, i: number): Voice | undefined {
  const { tokens, names, report } = frame.annotated
  const start = tokens.starts[frame.sentence.from]!
  const before = names.findLast(name => name.end <= tokens.starts[i]! && name.start >= start)
  if (before !== undefined) {
    const between = report.text.slice(before.end, tokens.starts[i]!)
    const introduced = outletWord.test(between)
    if ((introduced || isOutlet(before)) && (introduced || /^\s?$/.test(between)))
      return { start: before.start, end: tokens.ends[i]!, channel: before.name }
  }
  if (/^report/.test(frame.annotated.report.text.slice(tokens.starts[i]!, tokens.ends[i]!))) {
    const after = nameAt(frame, i + 1)
    if (after !== undefined && isOutlet(after)) return voice(frame, i, after.end, { channel: after.name })
  }
  return undefined
}
