// Content: where reported speech begins and ends around a cue.
// Method: two log-linear choices, first the beginning among the clause boundaries on both sides of the cue, then the end.
import { partOf, type Writer } from '../../text/log-linear.ts'
import { tag } from '../../text/tags.ts'
import { type Analysis, shape, step } from './analysis.ts'
import type { Cue } from './cues.ts'

/** Tokens after a cue within which its content begins. */
const reach = 28
/** Most boundaries looked at for one choice: a sentence of a thousand clauses is no sentence. */
const mostBoundaries = 80

/** Token positions where the content of a cue may begin; -1 = nowhere (the content is not told). */
export function beginnings(analysis: Analysis, cue: Cue): number[] {
  const { sentences, phrases, tags, words } = analysis
  const { from, to } = sentences[cue.sentence]!
  const found: number[] = []
  for (let i = from; i < Math.min(to, cue.to + reach) && found.length < mostBoundaries; i++) {
    if (i >= cue.from && i < cue.to) continue
    if (i < cue.from) {
      const previous = tags[i - 1]
      const start =
        i === from ||
        (i === from + 1 && previous === tag.conjunction) ||
        words[i - 1] === ',' ||
        words[i - 1] === ';' ||
        words[i - 1] === ':' ||
        tags[i] === tag.subordinator ||
        analysis.stretchAt[i] !== analysis.stretchAt[i - 1] ||
        previous === tag.conjunction
      if ((start && tags[i] !== tag.punctuation) || (start && analysis.stretchAt[i]! >= 0)) found.push(i)
      continue
    }
    const noun = phrases.nounAt[i]!
    const verb = phrases.verbAt[i]!
    const inner =
      (noun >= 0 && phrases.nouns[noun]!.from < i && phrases.nouns[noun]!.from >= cue.to) ||
      (verb >= 0 && phrases.verbs[verb]!.from < i)
    const closing =
      tags[i] === tag.punctuation && (analysis.stretchAt[i]! < 0 || analysis.stretches[analysis.stretchAt[i]!]!.from !== i)
    if (!inner && !closing) found.push(i)
  }
  return found
}

export function beginningFeatures<Name>(analysis: Analysis, cue: Cue, at: number, feature: Writer<Name>): Name[] {
  const { sentences, words, tags, phrases, stretchAt } = analysis
  const { group } = cue
  const lemma = partOf(cue.lemma)
  const { from } = sentences[cue.sentence]!
  const word = shape(analysis, at)
  const previous = shape(analysis, at - 1)
  const opens = stretchAt[at]! >= 0 && stretchAt[at] !== stretchAt[at - 1]
  const next = shape(analysis, cue.to)
  const { kind } = cue
  if (at < cue.from) {
    const subject = phrases.nounAt[cue.from - 1] ?? -1
    const start = subject < 0 ? cue.from : phrases.nouns[subject]!.from
    const posed = words[start - 1] === ',' || words[cue.from - 1] === ',' || stretchAt[start - 1]! >= 0
    const ends = cue.to >= sentences[cue.sentence]!.to - 1 ? 'final' : next
    return [
      feature`before`,
      feature`before ${kind}`,
      feature`before posed=${posed} ${ends} ${group}`,
      feature`before posed=${posed} first=${at === from} ${cue.type}`,
      feature`before l=${lemma} posed=${posed}`,
      feature`before w=${word}`,
      feature`before p=${previous}`,
      feature`before p=${previous} posed=${posed}`,
      feature`before opens=${opens}`,
      feature`before d=${step(cue.from - at)}`,
      feature`before next=${next} ${cue.type}`,
    ]
  }
  let nouns = 0
  let commas = 0
  let that = 0
  let verbs = 0
  let marks = 0
  for (let i = cue.to; i < at; i++) {
    if (phrases.nounAt[i]! >= 0 && phrases.nounAt[i] !== phrases.nounAt[i - 1]) nouns++
    if (phrases.verbAt[i]! >= 0 && phrases.verbAt[i] !== phrases.verbAt[i - 1]) verbs++
    if (words[i] === ',') commas++
    if (tags[i] === tag.subordinator || words[i] === 'that') that++
    if (stretchAt[i]! >= 0) marks++
  }
  const [n, v, c] = [Math.min(nouns, 3), Math.min(verbs, 2), Math.min(commas, 2)]
  const first = at === cue.to
  const noun = phrases.nounAt[at]!
  const object = noun < 0 ? 'none' : phrases.nouns[noun]!.kind
  const then = noun < 0 ? '' : shape(analysis, phrases.nouns[noun]!.to)
  return [
    feature`after`,
    feature`after ${kind}`,
    feature`d=${step(at - cue.to)}`,
    feature`first=${first} ${kind}`,
    feature`first=${first} l=${lemma}`,
    feature`w=${word} first=${first}`,
    feature`w=${word} p=${previous}`,
    feature`w=${word} l=${lemma}`,
    feature`w=${word} g=${group} n=${n} v=${v} c=${c}`,
    feature`p=${previous}`,
    feature`p=${previous} l=${lemma}`,
    feature`opens=${opens} first=${first} n=${n} v=${v} c=${c}`,
    feature`opens=${opens} w=${word} p=${previous}`,
    feature`n=${n} v=${v} c=${c} ${kind}`,
    feature`l=${lemma} n=${n} v=${v} c=${c}`,
    feature`that=${Math.min(that, 2)} w=${word}`,
    feature`marks=${Math.min(marks, 1)}`,
    feature`object=${object} then=${then} first=${first} g=${group}`,
    feature`object=${object} then=${then} l=${lemma}`,
    feature`next=${next} w=${word}`,
  ]
}

/** Token positions (exclusive) where content that begins at `start` may end. */
export function endings(analysis: Analysis, cue: Cue, start: number): number[] {
  const { sentences, phrases, tags, words, stretchAt } = analysis
  const sentence = sentences[cue.sentence]!
  const limit = start < cue.from ? cue.from : sentence.to
  const found: number[] = []
  for (let j = start + 1; j <= limit && found.length < mostBoundaries; j++) {
    if (j === limit) {
      found.push(j)
      continue
    }
    const noun = phrases.nounAt[j]!
    const verb = phrases.verbAt[j]!
    if ((noun >= 0 && phrases.nouns[noun]!.from < j) || (verb >= 0 && phrases.verbs[verb]!.from < j)) continue
    // Ends stand after a word, before a boundary: punctuation, conjunction, clause word, or a mark.
    const code = tags[j]!
    const boundary =
      code === tag.punctuation ||
      code === tag.conjunction ||
      code === tag.subordinator ||
      code === tag.wh ||
      code === tag.preposition ||
      code === tag.to ||
      code === tag.adverb ||
      verb >= 0 ||
      (noun >= 0 && words[j - 1] === ',')
    if (boundary && (tags[j - 1] !== tag.punctuation || stretchAt[j - 1] !== stretchAt[j])) found.push(j)
  }
  return found
}

export function endingFeatures<Name>(analysis: Analysis, cue: Cue, start: number, end: number, feature: Writer<Name>): Name[] {
  const { sentences, words, tags, phrases, stretchAt } = analysis
  const sentence = sentences[cue.sentence]!
  const after = start >= cue.from
  const side = partOf(after ? 'after' : 'before')
  const limit = !after ? cue.from : sentence.to
  const { group } = cue
  const lemma = partOf(cue.lemma)
  const atEnd = end >= limit || (after && end >= limit - 1 && tags[end] === tag.punctuation && stretchAt[end]! < 0)
  const word = atEnd && after ? '$' : shape(analysis, end)
  const next = shape(analysis, end + 1)
  const last = shape(analysis, end - 1)
  const opening = shape(analysis, start)
  let commas = 0
  let verbs = 0
  let conjunctions = 0
  let nouns = 0
  let finite = 0
  for (let i = start; i < end; i++) {
    if (words[i] === ',' && stretchAt[i]! < 0) commas++
    if (tags[i] === tag.conjunction) conjunctions++
    const verb = phrases.verbAt[i]!
    if (verb >= 0 && phrases.verbs[verb]!.from === i) {
      verbs++
      if (phrases.verbs[verb]!.form === 'finite') finite++
    }
    if (phrases.nounAt[i]! >= 0 && phrases.nounAt[i] !== phrases.nounAt[i - 1]) nouns++
  }
  const splits = stretchAt[end]! >= 0 && stretchAt[end] === stretchAt[end - 1]
  const verbNext = phrases.verbAt[end]! >= 0 ? phrases.verbs[phrases.verbAt[end]!]!.form : 'none'
  const verbAfter = (phrases.verbAt[end + 1] ?? -1) >= 0 ? phrases.verbs[phrases.verbAt[end + 1]!]!.form : 'none'
  const nounAfter = phrases.nounAt[end + 1] ?? -1
  const clauseAfter = nounAfter >= 0 && (phrases.verbAt[phrases.nouns[nounAfter]!.to] ?? -1) >= 0
  const features = [
    feature`${side} w=${word}`,
    feature`${side} w=${word} ${group} ${cue.form}`,
    feature`${side} w=${word} f=${Math.min(finite, 2)} o=${opening}`,
    feature`${side} w=${word} n=${next}`,
    feature`${side} w=${word} n=${Math.min(nouns, 4)} v=${Math.min(verbs, 3)}`,
    feature`${side} w=${word} va=${verbAfter} vn=${verbNext}`,
    feature`${side} w=${word} clause=${clauseAfter} f=${Math.min(finite, 2)} ${cue.type}`,
    feature`${side} last=${last}`,
    feature`${side} last=${last} w=${word}`,
    feature`${side} d=${step(end - start)}`,
    feature`${side} end=${atEnd} ${group}`,
    feature`${side} end=${atEnd} o=${opening} ${cue.type}`,
    feature`${side} end=${atEnd} c=${Math.min(commas, 3)} j=${Math.min(conjunctions, 2)}`,
    feature`${side} end=${atEnd} d=${step(end - start)}`,
    feature`${side} end=${atEnd} l=${lemma}`,
    feature`${side} c=${Math.min(commas, 3)} w=${word}`,
    feature`${side} finite=${Math.min(finite, 2)} o=${opening} end=${atEnd}`,
    feature`splits=${splits}`,
  ]
  if (!after) features.push(feature`subject ${subjectBegins(analysis, cue, end)}`)
  if (stretchAt[end - 1]! >= 0 && stretchAt[end] !== stretchAt[end - 1])
    features.push(feature`closes w=${word} ${side}`, feature`closes end=${atEnd}`)
  return features
}

/** Whether the phrase after a posed comma is the subject of the cue: "…, the mayor said". */
function subjectBegins({ phrases, words }: Analysis, cue: Cue, end: number): string {
  const start = words[end] === ',' ? end + 1 : end
  if (start >= cue.from) return 'cue'
  const noun = phrases.nounAt[start] ?? -1
  if (noun < 0) return 'no'
  return phrases.nouns[noun]!.to >= cue.from ? 'adjacent' : 'far'
}
