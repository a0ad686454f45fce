// Places where one reading plainly tells more: a second thing joined by "and" in words that are otherwise the same ("sand and gravel" /
// "sand"), and a figure where the other says "several". Cost: words and phrases of two readings.
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import type { Gap } from './detail-gaps.ts'
import { type Frame, keyOf } from './frame.ts'
import { type Phrase, phrasesOf, touches } from './phrases.ts'
import { tagsOf } from './report-words.ts'
import { isPhrase } from './whole-phrase.ts'

/** What `a` joins to a word that both tell by "and", where the words on both sides are the same in both; it may stand elsewhere in the other report. */
export function joinedPlaces(a: Frame, b: Frame, ab: Int32Array): Gap[] {
  const beside = new Set(keysBeside(b))
  const own = phrasesOf(a)
  return own.flatMap((phrase): Gap[] => {
    const before = phrase.from - 2
    if (before < 0 || phrase.prepositional || !/^(?:and|or)$/.test(a.words[phrase.from - 1]!)) return []
    const j = ab[before]!
    const same = j !== -1 && a.keys[before] === b.keys[j] && a.inside[before] && b.inside[j]
    if (!same || !touches(a, phrase.from - 1) || !touches(a, phrase.from) || !isNounAt(a, before)) return []
    if (a.keys[phrase.to] === undefined || a.keys[phrase.to] !== b.keys[j + 1]) return []
    const added = Array.from({ length: phrase.to - phrase.from }, (_, k) => phrase.from + k).filter(i => a.content[i])
    if (added.some(i => ab[i] !== -1 || beside.has(a.keys[i]!)) || !isPhrase(a, phrase)) return []
    return [{ a: { from: nounFrom(a, own, before), to: phrase.to }, b: { from: nounFrom(b, phrasesOf(b), j), to: j + 1 } }]
  })
}

export function isNounAt({ annotated, tokens }: Frame, i: number): boolean {
  const code = tagsOf(annotated)[tokens[i]!]
  return code === tag.noun || code === tag.name
}

/** Where the phrase begins that ends in the word, its preposition and article left out. */
function nounFrom(frame: Frame, phrases: readonly Phrase[], i: number): number {
  let from = phrases.find(phrase => phrase.from <= i && i < phrase.to)?.from ?? i
  while (from < i && !frame.content[from]) from++
  return from
}

/** Stems of the frame's sentences and of those right before and behind them. */
function keysBeside({ annotated, sentence }: Frame): string[] {
  const { sentences, tokens, report } = annotated
  const { lower } = wordsOf(report.text, tokens)
  const first = sentences.findIndex(({ to }) => to > sentence.from)
  const last = sentences.findLastIndex(({ from }) => from < sentence.to)
  const start = sentences[Math.max(0, first - 1)]?.from ?? sentence.from
  const end = sentences[Math.min(sentences.length - 1, last + 1)]?.to ?? sentence.to
  return lower.slice(start, end).map(word => keyOf(word.replace(/'s$/, '')))
}

const vagueWords: ReadonlySet<string> = new Set('several many multiple numerous various dozens scores'.split(' '))

/** "Several divers" against "six divers": both stand at one noun, or begin their sentences with the same words beside. */
export function countedPlaces(a: Frame, b: Frame, ab: Int32Array): Gap[] {
  return phrasesOf(a).flatMap((vague): Gap[] => {
    if (!vagueWords.has(a.words[start(a, vague)]!) || !a.inside[vague.head]) return []
    const counted = phrasesOf(b).find(
      phrase =>
        isCounted(b, phrase) &&
        b.inside[phrase.head]! &&
        phrase.prepositional === vague.prepositional &&
        (ab[vague.head] === phrase.head || (vague.from === 0 && phrase.from === 0 && sharesWord(vague, phrase, ab))),
    )
    if (counted === undefined) return []
    return [{ a: { from: start(a, vague), to: vague.to }, b: { from: start(b, counted), to: counted.to } }]
  })
}

/** The first word of the phrase behind its preposition and article. */
function start({ words }: Frame, { from, prepositional, head }: Phrase): number {
  let first = from + Number(prepositional)
  while (first < head && /^(?:the|those|these|at|least)$/.test(words[first]!)) first++
  return first
}

/** A whole number of things opens the phrase: no money, share, year or age. */
function isCounted(frame: Frame, phrase: Phrase): boolean {
  const first = start(frame, phrase)
  return (
    first < phrase.head &&
    frame.quantities.some(
      ({ from, mention }) =>
        from === first &&
        mention.kind === 'cardinal' &&
        mention.bound === undefined &&
        /^\d+$/.test(mention.value) &&
        Number(mention.value) > 1,
    ) &&
    !frame.times.some(({ from, to }) => from <= first && first < to)
  )
}

function sharesWord(vague: Phrase, counted: Phrase, ab: Int32Array): boolean {
  for (let i = vague.from; i < vague.to; i++) if (ab[i]! >= counted.from && ab[i]! < counted.to) return true
  return false
}
