// Polarity: one reading denies what the other affirms, on linked words.
// Method: for each negation the word it denies is sought in the other reading through the links; it counts only when nothing there denies it too,
// in other words ("rather than", "failed to", "without") included, or when both print the very same words around it.

import type { Span } from '../../model/span.ts'
import { tag } from '../../text/tags.ts'
import { isPosed } from './assertion.ts'
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, passageOf } from './frame.ts'
import type { Links } from './linking.ts'
import { tagsOf } from './report-words.ts'

/** Share of content words that must be linked: a negation in a loosely matched reading says nothing. */
const frameThreshold = 0.2

export function comparePolarity(a: Frame, b: Frame, links: Links): Finding[] {
  if (links.share < frameThreshold) return []
  return [...denied(a, b, links.ab, false), ...denied(b, a, links.ba, true)]
}

/** Words that deny in other words. */
const otherDenials =
  /^(?:neither|nor|without|fail(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|rather|instead|lack(?:s|ed|ing)?|unable|free|far|stop(?:s|ped)?|prevent(?:s|ed)?|declin(?:e|es|ed)|avoid(?:s|ed)?|barely|hardly|nothing|nobody|little|few|only|ban(?:s|ned)?|barred|block(?:s|ed)?|against|doubt(?:s|ed)?|unlikely|except|unless|opposed?|opposes|yet|belatedly|inadequately|insufficiently|partially|partly|neglect(?:s|ed)?|omit(?:s|ted)?|withh[eo]lds?|prohibit(?:s|ed)?|forbids?|forbade|forbidden)$/
/** Words around the denied one within which the other reading may deny it otherwise. */
const denialReach = 6
/** Words on either side among which any negation may be that of the word: marks and commas cut its clause short. */
const negationReach = 4

/** Negations of `a` whose denied word is linked into a stretch of `b` that denies nothing. */
function denied(a: Frame, b: Frame, ab: Int32Array, swapped: boolean): Finding[] {
  const { negations, tokens } = a.annotated
  const findings: Finding[] = []
  for (const negation of negations) {
    const at = a.tokens.findIndex(token => tokens.starts[token]! < negation.end && negation.start < tokens.ends[token]!)
    if (at < 0 || !/^(?:not|never|cannot)$|n't$/.test(a.words[at]!)) continue
    const head = headOf(a, at)
    const other = head === undefined ? -1 : (ab[head] ?? -1)
    if (head === undefined || other === -1 || a.keys[head] !== b.keys[other]) continue
    const strictness = a.inside[at] && b.inside[other] ? 0 : 1
    if (
      !isWordForWord(a, at, head, b, other) &&
      (saysOtherwise(a, at, head, b, other) || framed(ab, at, head, other) < 1 + strictness)
    )
      continue
    const spanA = spanAround(a, at, head)
    const spanB = spanAround(b, Math.max(0, other - 1), other)
    const first = { value: 'not', at: passageOf(a, spanA) }
    const second = { value: 'affirmed', at: passageOf(b, spanB) }
    findings.push({
      kind: 'polarity',
      ...(swapped ? { a: second, b: first } : { a: first, b: second }),
      compatible: false,
      why: `${swapped ? inBoth(b, quoted(b, spanB), a, quoted(a, spanA)) : inBoth(a, quoted(a, spanA), b, quoted(b, spanB))}: one denies what the other states.`,
    })
  }
  return findings
}

/** Both print the same words on either side of the negation: nothing but the negation parts them, whatever it denies. */
function isWordForWord(a: Frame, at: number, head: number, b: Frame, other: number): boolean {
  const after = other - (head - at) + 1
  const equal = (i: number, j: number): boolean => a.words[i] === b.words[j]
  let same = 0
  for (let k = 1; k <= wordReach; k++) {
    if (!equal(at - k, after - k) || !equal(at + k, after + k - 1)) return false
    same += Number(a.words[at - k] !== undefined) + Number(a.words[at + k] !== undefined)
  }
  return same >= fewestSame
}

/** Words on either side of the negation that both must print, as far as their sentences reach, and the fewest that say enough. */
const wordReach = 4
const fewestSame = 6

/** The negation denies something other than what the other reading states there, or that reading denies it too. */
function saysOtherwise(a: Frame, at: number, head: number, b: Frame, other: number): boolean {
  return (
    isPartial(a, at) ||
    degrees.test(a.words[head]!) ||
    isNamed(a, head) ||
    isRaised(b, other) ||
    isPosed(b, other) ||
    isPlea(a, at) ||
    isPlea(b, other) ||
    isUntil(a, at) ||
    isComparative(a, at) ||
    isOfAnotherTime(a, at, b, other) ||
    isInfinitive(a, at, b, other) ||
    deniesNear(b, other, a.words[head]!)
  )
}

/** "Will not sail" beside "sailed": what is to come, and what was. */
function isOfAnotherTime(a: Frame, at: number, b: Frame, other: number): boolean {
  const [before, affirmed] = [a.words[at - 1], tagsOf(b.annotated)[b.tokens[other]!]]
  return (before === 'will' || /^won['’]t$/.test(a.words[at]!)) && affirmed === tag.past
}

/** "Does not qualify" beside "at least 15% to qualify": what would be, and nobody states it. */
function isInfinitive(a: Frame, at: number, b: Frame, other: number): boolean {
  return b.words[other - 1] === 'to' && /^(?:do|does|did)(?:n['’]t)?$/.test(a.words[a.words[at] === 'not' ? at - 1 : at] ?? '')
}

/** "Not fully mended" denies the degree. */
const degrees = /^(?:fully|entirely|completely|wholly|totally|necessarily|exactly|quite|very|really|yet)$/

/** "This wasn't Oda Brask": likens, and denies nothing of her. */
function isNamed({ names }: Frame, head: number): boolean {
  return names.some(({ from, to }) => from <= head && head < to)
}

/** "I feel that they were not ready" beside "I didn't feel they were": what one thinks is denied instead of the thinking. */
function isRaised({ annotated: { negations }, tokens, annotated }: Frame, at: number): boolean {
  const start = annotated.tokens.starts[tokens[at]!]!
  const last = tokens[Math.min(tokens.length - 1, at + raisedReach)]!
  return negations.some(negation => negation.start > start && negation.start < annotated.tokens.ends[last]!)
}

const raisedReach = 10

/** "Pleaded not guilty": what somebody says of himself, and nobody finds. */
function isPlea({ words }: Frame, at: number): boolean {
  return words
    .slice(Math.max(0, at - pleaReach), at)
    .some(word => /^(?:plead|pleads|pleaded|pled|pleading|plea|pleas)$/.test(word))
}

const pleaReach = 4

/** "Could not come at a worse time" praises or blames, and denies nothing. */
function isComparative({ words }: Frame, at: number): boolean {
  return words.slice(at + 1, at + 1 + comparedReach).some(word => /^(?:worse|better|more|less|further)$/.test(word))
}

const comparedReach = 5

/** "Not mended until May", "not before Monday": denies an earlier time alone. */
function isUntil({ words }: Frame, at: number): boolean {
  const after = words.slice(at + 1, at + 1 + untilReach)
  const until = after.findIndex(word => word === 'until' || word === 'till')
  return until >= 0 && !after.slice(0, until).includes('from')
}

const untilReach = 8

/** "Not just an error", "not whether", "not the most admired": denies a part, a question or a choice, and not what follows. */
function isPartial({ words }: Frame, at: number): boolean {
  return /^(?:just|only|merely|simply|even|always|all|every|whether|the|a|an|that|because|so|as)$/.test(words[at + 1] ?? '')
}

/** The next content word after the negation; the verb before it when it closes its clause ("it is not."). */
function headOf(frame: Frame, at: number): number | undefined {
  const clauseEnds = frame.tokens[at + 1] !== frame.tokens[at]! + 1
  for (let i = at + 1; !clauseEnds && i < Math.min(frame.tokens.length, at + 4); i++) if (frame.content[i]) return i
  return at > 0 && clauseEnds ? at - 1 : undefined
}

/** Number of words beside the negation or the denied word that are linked into the same neighbourhood of the other reading. */
function framed(ab: Int32Array, at: number, head: number, other: number): number {
  const near = (i: number): boolean => {
    const j = ab[i] ?? -1
    return j !== -1 && i !== head && Math.abs(j - other) <= 4
  }
  return [at - 3, at - 2, at - 1, head + 1, head + 2].filter(near).length
}

/** The other reading denies the word too: a negation governs it, or a word near it denies in other words ("kept from engaging") or by a prefix. */
function deniesNear(frame: Frame, at: number, word: string): boolean {
  const { tokens, negations } = frame.annotated
  const start = tokens.starts[frame.tokens[at]!]!
  if (negations.some(({ scope }) => scope.start <= start && start < scope.end)) return true
  const [first, last] = [Math.max(0, at - negationReach), Math.min(frame.tokens.length - 1, at + negationReach)]
  const [from, to] = [tokens.starts[frame.tokens[first]!]!, tokens.ends[frame.tokens[last]!]!]
  if (negations.some(negation => negation.start < to && from < negation.end)) return true
  if (frame.words[at - 1] === 'from' && frame.words[at]!.endsWith('ing')) return true
  for (let i = Math.max(0, at - denialReach); i < Math.min(frame.words.length, at + denialReach); i++) {
    const near = frame.words[i]!
    if (Math.abs(i - at) <= 3 && otherDenials.test(near)) return true
    if (near !== word && /^(?:un|dis|in|im|non-?)/.test(near) && near.endsWith(word)) return true
  }
  return false
}

function spanAround(frame: Frame, from: number, to: number): Span {
  const { tokens } = frame.annotated
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  return { start: tokens.starts[frame.tokens[first]!]!, end: tokens.ends[frame.tokens[last]!]! }
}
