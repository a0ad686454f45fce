// Which words of one reading say what which words of another say: the ground on which two mentions count as filling one slot.
// Method: the word aligner's links, or without it pairs of identical keys scored by their neighbours, taken best first, one to one.
// Cost: n × m for the words of the two readings' sentences.
import { type AlignmentFeatures, alignWords } from '../../text/align/align.ts'
import { prepareWords, type Words } from '../../text/align/words.ts'
import { wordsOf } from '../../text/token-words.ts'
import { type Frame, isInside } from './frame.ts'

export interface Links {
  /** For each word of `a` the word of `b` it is linked to, or -1. */
  ab: Int32Array
  ba: Int32Array
  /** Share of the content words of the shorter reading (its sentence left out) that are linked, 0..1. */
  share: number
}

/** Links the words of two laid-out readings, with the word aligner when there is one, by identical keys otherwise. */
export function linkWords(a: Frame, b: Frame, aligner?: AlignmentFeatures): Links {
  const pairs = aligner === undefined ? identicalPairs(a, b) : alignedPairs(a, b, aligner)
  pairs.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const links: Links = { ab: new Int32Array(a.keys.length).fill(-1), ba: new Int32Array(b.keys.length).fill(-1), share: 0 }
  for (const { i, j } of pairs) {
    if (links.ab[i] !== -1 || links.ba[j] !== -1) continue
    links.ab[i] = j
    links.ba[j] = i
  }
  links.share = shareLinked(a, b, links)
  return links
}

interface Pair {
  i: number
  j: number
  score: number
}

function identicalPairs(a: Frame, b: Frame): Pair[] {
  const pairs: Pair[] = []
  const byKey = new Map<string, number[]>()
  b.keys.forEach((key, j) => {
    const places = byKey.get(key)
    if (places === undefined) byKey.set(key, [j])
    else places.push(j)
  })
  a.keys.forEach((key, i) => {
    for (const j of byKey.get(key) ?? []) pairs.push({ i, j, score: pairScore(a, b, i, j) })
  })
  return pairs
}

function alignedPairs(a: Frame, b: Frame, aligner: AlignmentFeatures): Pair[] {
  const { links } = alignWords(preparedWords(a, aligner), preparedWords(b, aligner), aligner)
  return links.map(([i, j, score]) => ({ i, j, score }))
}

const prepared = new WeakMap<Frame, Words>()

function preparedWords(frame: Frame, { lexicon }: AlignmentFeatures): Words {
  const kept = prepared.get(frame)
  if (kept !== undefined) return kept
  const { tokens, report } = frame.annotated
  const all = wordsOf(report.text, tokens)
  const words = prepareWords(
    frame.tokens.map(token => all.raw[token]!),
    lexicon,
  )
  prepared.set(frame, words)
  return words
}

function pairScore(a: Frame, b: Frame, i: number, j: number): number {
  let score = a.content[i] ? 1 : 0.2
  for (const step of [-2, -1, 1, 2])
    if (a.keys[i + step] !== undefined && a.keys[i + step] === b.keys[j + step]) score += 0.6 / Math.abs(step)
  if (a.inside[i] === b.inside[j]) score += 0.5
  return score - Math.abs(i / a.keys.length - j / b.keys.length) * 0.1
}

/** Share of the content words of both sentences that are linked, the lower one, 0..1. */
export function mutualShare(a: Frame, b: Frame, { ab, ba }: Links): number {
  const share = ({ content }: Frame, links: Int32Array): number => {
    let [linked, all] = [0, 0]
    content.forEach((isContent, i) => {
      if (!isContent) return
      all++
      if (links[i] !== -1) linked++
    })
    return linked / Math.max(1, all)
  }
  return Math.min(share(a, ab), share(b, ba))
}

function shareLinked(a: Frame, b: Frame, { ab, ba }: Links): number {
  const [linkedA, allA] = countContent(a, ab)
  const [linkedB, allB] = countContent(b, ba)
  const shorter = Math.min(allA, allB)
  return shorter === 0 ? 0 : Math.min(linkedA, linkedB) / shorter
}

function countContent(frame: Frame, links: Int32Array): [linked: number, all: number] {
  let [linked, all] = [0, 0]
  frame.content.forEach((content, i) => {
    if (!content || !frame.inside[i]) return
    all++
    if (links[i] !== -1) linked++
  })
  return [linked, all]
}

const reach = 4

/**
 * How well the surroundings of two stretches agree: words on the left linked to words on the left, right to right,
 * near ones more than far ones, content more than grammar. 0 = nothing in common; two content neighbours on each side ≈ 3.
 */
export function contextScore(a: Frame, at: { from: number; to: number }, bt: { from: number; to: number }, links: Links): number {
  return side(a, links, at.from - 1, -1, bt.from - 1) + side(a, links, at.to, 1, bt.to)
}

function side(a: Frame, links: Links, from: number, step: -1 | 1, origin: number): number {
  let score = 0
  for (let k = 0; k < reach; k++) {
    const i = from + step * k
    const j = links.ab[i]
    if (j === undefined || j === -1) continue
    const distance = (j - origin) * step
    if (distance < 0 || distance >= reach) continue
    score += (a.content[i] ? 1 : 0.4) / (1 + Math.max(k, distance) * 0.5)
  }
  return score
}

/** What is asked on top of a threshold when a mention stands in the sentence of a reading but not in the reading. */
const outsideMargin = 0.5

export function outside(a: Frame, b: Frame, at: { from: number; to: number }, bt: { from: number; to: number }): number {
  return (isInside(a, at) ? 0 : outsideMargin) + (isInside(b, bt) ? 0 : outsideMargin)
}
