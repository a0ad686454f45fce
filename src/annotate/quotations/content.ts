// Content: where reported speech begins and ends around a cue.
// Method: two log-linear choices, first the beginning among the clause boundaries on both sides of the cue, then the end.
import { tag } from '../../text/tags.ts'
import { type Analysis, shape, step } from './analysis.ts'
import { type Cue, cueClass } from './cues.ts'

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

export function beginningFeatures(analysis: Analysis, cue: Cue, at: number): string[] {
  const { sentences, words, tags, phrases, stretchAt } = analysis
  const group = cueClass(cue.lemma)
  const { from } = sentences[cue.sentence]!
  const word = shape(analysis, at)
  const previous = shape(analysis, at - 1)
  const opens = stretchAt[at]! >= 0 && stretchAt[at] !== stretchAt[at - 1]
  const next = shape(analysis, cue.to)
  const kind = `${cue.type} ${cue.form}`
  if (at < cue.from) {
    const subject = phrases.nounAt[cue.from - 1] ?? -1
    const start = subject < 0 ? cue.from : phrases.nouns[subject]!.from
    const posed = words[start - 1] === ',' || words[cue.from - 1] === ',' || stretchAt[start - 1]! >= 0
    const ends = cue.to >= sentences[cue.sentence]!.to - 1 ? 'final' : next
    return [
      'before',
      `before ${kind}`,
      `before posed=${posed} ${ends} ${group}`,
      `before posed=${posed} first=${at === from} ${cue.type}`,
      `before l=${cue.lemma} posed=${posed}`,
      `before w=${word}`,
      `before p=${previous}`,
      `before p=${previous} posed=${posed}`,
      `before opens=${opens}`,
      `before d=${step(cue.from - at)}`,
      `before next=${next} ${cue.type}`,
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
  const state = `n=${Math.min(nouns, 3)} v=${Math.min(verbs, 2)} c=${Math.min(commas, 2)}`
  const first = at === cue.to
  const noun = phrases.nounAt[at]!
  const object = noun < 0 ? 'none' : phrases.nouns[noun]!.kind
  const then = noun < 0 ? '' : shape(analysis, phrases.nouns[noun]!.to)
  return [
    'after',
    `after ${kind}`,
    `d=${step(at - cue.to)}`,
    `first=${first} ${kind}`,
    `first=${first} l=${cue.lemma}`,
    `w=${word} first=${first}`,
    `w=${word} p=${previous}`,
    `w=${word} l=${cue.lemma}`,
    `w=${word} g=${group} ${state}`,
    `p=${previous}`,
    `p=${previous} l=${cue.lemma}`,
    `opens=${opens} first=${first} ${state}`,
    `opens=${opens} w=${word} p=${previous}`,
    `${state} ${kind}`,
    `l=${cue.lemma} ${state}`,
    `that=${Math.min(that, 2)} w=${word}`,
    `marks=${Math.min(marks, 1)}`,
    `object=${object} then=${then} first=${first} g=${group}`,
    `object=${object} then=${then} l=${cue.lemma}`,
    `next=${next} w=${word}`,
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

export function endingFeatures(analysis: Analysis, cue: Cue, start: number, end: number): string[] {
  const { sentences, words, tags, phrases, stretchAt } = analysis
  const sentence = sentences[cue.sentence]!
  const side = start < cue.from ? 'before' : 'after'
  const limit = side === 'before' ? cue.from : sentence.to
  const group = cueClass(cue.lemma)
  const atEnd = end >= limit || (side === 'after' && end >= limit - 1 && tags[end] === tag.punctuation && stretchAt[end]! < 0)
  const word = atEnd && side === 'after' ? '$' : shape(analysis, end)
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
  const state = `f=${Math.min(finite, 2)} ${cue.type}`
  const features = [
    `${side} w=${word}`,
    `${side} w=${word} ${group} ${cue.form}`,
    `${side} w=${word} f=${Math.min(finite, 2)} o=${opening}`,
    `${side} w=${word} n=${next}`,
    `${side} w=${word} n=${Math.min(nouns, 4)} v=${Math.min(verbs, 3)}`,
    `${side} w=${word} va=${verbAfter} vn=${verbNext}`,
    `${side} w=${word} clause=${clauseAfter} ${state}`,
    `${side} last=${last}`,
    `${side} last=${last} w=${word}`,
    `${side} d=${step(end - start)}`,
    `${side} end=${atEnd} ${group}`,
    `${side} end=${atEnd} o=${opening} ${cue.type}`,
    `${side} end=${atEnd} c=${Math.min(commas, 3)} j=${Math.min(conjunctions, 2)}`,
    `${side} end=${atEnd} d=${step(end - start)}`,
    `${side} end=${atEnd} l=${cue.lemma}`,
    `${side} c=${Math.min(commas, 3)} w=${word}`,
    `${side} finite=${Math.min(finite, 2)} o=${opening} end=${atEnd}`,
    `splits=${splits}`,
  ]
  if (side === 'before') features.push(`subject ${subjectBegins(analysis, cue, end)}`)
  if (stretchAt[end - 1]! >= 0 && stretchAt[end] !== stretchAt[end - 1])
    features.push(`closes w=${word} ${side}`, `closes end=${atEnd}`)
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
