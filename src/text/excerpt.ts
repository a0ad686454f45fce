// Cuts a passage to a readable length around its marks and says where the marks fall in what is left.
import type { Passage, Span } from '../model/span.ts'

export interface Piece {
  text: string
  marked: boolean
}

/** Longest stretch of a reading that a view prints before it cuts, in UTF-16 units: about three lines of a wide terminal. */
const longest = 320
/** Kept on each side of a mark when a reading is cut. */
const around = 90

/** The passage as marked and unmarked pieces, cut to `limit` units; `…` stands where something was left out. */
export function excerpt(text: string, passage: Passage, marks: readonly Span[], limit = longest): Piece[] {
  const inside = marks
    .map(mark => ({ start: Math.max(mark.start, passage.start), end: Math.min(mark.end, passage.end) }))
    .filter(mark => mark.end > mark.start)
    .toSorted((a, b) => a.start - b.start)
  const window = cut(text, passage, inside, limit)
  const pieces: Piece[] = []
  const add = (words: string, marked: boolean): void => {
    if (words !== '') pieces.push({ text: words, marked })
  }
  let at = window.start
  if (window.start > passage.start) add('… ', false)
  for (const mark of inside) {
    if (mark.end <= at || mark.start >= window.end) continue
    add(text.slice(at, Math.max(at, mark.start)), false)
    add(text.slice(Math.max(at, mark.start), Math.min(mark.end, window.end)), true)
    at = Math.min(mark.end, window.end)
  }
  add(text.slice(at, window.end), false)
  if (window.end < passage.end) add(' …', false)
  return pieces
}

function cut(text: string, passage: Passage, marks: readonly Span[], limit: number): Span {
  if (passage.end - passage.start <= limit) return passage
  const first = marks[0]?.start ?? passage.start
  const last = marks.at(-1)?.end ?? first
  let start = first - around <= passage.start ? passage.start : first - around
  let end = Math.min(passage.end, Math.max(Math.min(last + around, start + limit), start + around))
  if (start > passage.start) start = backToSpace(text, start, first)
  if (end < passage.end) end = forwardToSpace(text, end, passage.end)
  return { start, end }
}

/** The start of a word at or after `at`, at most 40 units on, never beyond `stop`. */
function backToSpace(text: string, at: number, stop: number): number {
  for (let i = at; i < Math.min(stop, at + 40); i++) if (/\s/.test(text[i]!)) return i + 1
  return at
}

function forwardToSpace(text: string, at: number, stop: number): number {
  for (let i = at; i < Math.min(stop, at + 40); i++) if (/\s/.test(text[i]!)) return i
  return isLow(text.charCodeAt(at)) ? at + 1 : at
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
