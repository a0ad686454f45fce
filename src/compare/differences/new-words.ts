// Whether words of one reading are new to the other report: in no form there, nor as part of a name, a figure or a time that it tells.
// Cost: words times words of the other sentences.
import { paleWords } from '../../lang/pale-words.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { tag } from '../../text/tags.ts'
import { contentIn } from './detail-gaps.ts'
import { type Frame, keyOf } from './frame.ts'
import { areNear } from './related-words.ts'
import { keysOf, tagsOf } from './report-words.ts'
import { sameActor } from './same-name.ts'

/** Most of the words stand nowhere in the other report: what is told a sentence later is no difference. */
export function isNew(own: Frame, other: Frame, words: readonly number[]): boolean {
  const fresh = words.filter(i => isFresh(own, other, i))
  return fresh.length * 2 > words.length && fresh.some(i => tells(own, i))
}

/** House style, and nothing told. */
const courtesies = /^(?:mr|mrs|ms|miss|mx|dr|sir|messrs)\.?$/

/** Letters from which one word that opens with another is its longer form: "exec", "executive". */
const sameOpening = 4

export function isFresh(own: Frame, other: Frame, i: number): boolean {
  const key = own.keys[i]!
  if (courtesies.test(own.words[i]!)) return false
  if (isToldByParts(own, i, other)) return false
  if (keysOf(other.annotated).has(key) || isNamedThere(own, other, i)) return false
  return !other.keys.some(
    known => Math.min(known.length, key.length) >= sameOpening && (known.startsWith(key) || key.startsWith(known)),
  )
}

/** "Minimum-wage" where the other prints "minimum wage", and the other way round. */
function isToldByParts(own: Frame, i: number, { annotated, words }: Frame): boolean {
  const word = own.words[i]!
  if (word.includes('-')) {
    if (annotated.report.text.toLowerCase().includes(word.replaceAll('-', ' '))) return true
    return isCapital(own, i) && keysOf(annotated).has(keyOf(word.split('-')[0]!))
  }
  return words.some(other => {
    const parts = other.split('-')
    return parts.length > 1 && parts.includes(word) && parts.every(part => own.words.includes(part))
  })
}

/** "Ellery-area" where the other report names Ellery. */
function isCapital({ annotated: { report, tokens }, tokens: own }: Frame, i: number): boolean {
  return /^\p{Lu}/u.test(report.text.slice(tokens.starts[own[i]!], tokens.ends[own[i]!]))
}

/** The word belongs to the name of somebody whom the other report names too, by whatever form: "American" / "US", a first name. */
function isNamedThere(own: Frame, other: Frame, i: number): boolean {
  const name = own.names.find(({ from, to }) => from <= i && i < to)
  return name !== undefined && other.annotated.names.some(candidate => sameActor(name.mention, candidate))
}

const telling: ReadonlySet<number> = new Set([tag.noun, tag.name, tag.adjective, tag.number])

/** The word is a noun, a name, an adjective or a number. */
function tells(frame: Frame, i: number): boolean {
  const word = frame.words[i]!
  return telling.has(tagsOf(frame.annotated)[frame.tokens[i]!]!) && /^[\p{L}\p{N}]{3,}/u.test(word) && !paleWords.has(word)
}

/** A word without counterpart in the other sentence may say the same in other words. */
export function sameElsewhere(
  own: Frame,
  other: Frame,
  words: readonly number[],
  aligner: AlignmentFeatures | undefined,
): boolean {
  const all = contentIn(other, { from: 0, to: other.tokens.length })
  return areNear(
    own,
    other,
    words.filter(i => isFresh(own, other, i)),
    all,
    aligner,
  )
}
