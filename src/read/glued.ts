// Furniture glued into a paragraph: "… he said. Read more The minister …", a caption with its credit between two sentences.
// Method: candidates stand right behind a sentence end and in front of a new sentence. One pass of two linear patterns.
import { agencyNames, captionOpeners, pictureCreditMarks, readMorePrompts } from '../lang/furniture.ts'
import type { ExcludedSpan } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/** Prompts of one word ("watch", "related") are also words of prose: only longer ones are looked for inside a paragraph. */
const prompts = readMorePrompts.filter(prompt => prompt.includes(' ') && prompt.length >= 8)
const capital = (prompt: string) => `[${prompt[0]!.toUpperCase()}]${literal(prompt.slice(1))}`
const promptPattern = new RegExp(
  `(?<=[.!?…]["”’»)]*\\s+|[。！？]|^)(?:${prompts.map(capital).join('|')})(?=\\s+["“‘«(]?\\p{Lu}|\\s*$|\\s*(?:»|›|>|…))`,
  'gu',
)

/** Words of a caption before its credit, and of the credit's name. */
const longestCaption = 240
const credit = new RegExp(`\\s(?:${pictureCreditMarks.map(capital).join('|')})s?:\\s*`, 'gu')
const agency = new RegExp(
  `^(?:${[...agencyNames]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})(?!\\p{L})`,
  'u',
)
const opener = new RegExp(
  `^(?:${captionOpeners
    .filter(o => /^(?:a |an |file )/.test(o))
    .map(literal)
    .join('|')})`,
  'iu',
)

/** The stretches of one line that are furniture, in order. */
export function gluedStretches(text: string, line: Span): ExcludedSpan[] {
  const words = text.slice(line.start, line.end)
  const found: ExcludedSpan[] = []
  for (const match of words.matchAll(promptPattern))
    found.push({ start: line.start + match.index, end: line.start + match.index + match[0].length, why: 'related' })
  for (const match of words.matchAll(credit)) {
    const end = creditEnd(words, match.index + match[0].length)
    const start = captionStart(words, match.index)
    if (end === undefined || start === undefined) continue
    found.push({ start: line.start + start, end: line.start + end, why: 'caption' })
  }
  return found
}

/** Where the name of the credit ends: an agency, capitals only ("PAX/DBB"), or names up to the end of the line. */
function creditEnd(words: string, at: number): number | undefined {
  const rest = words.slice(at, at + 80)
  const known = agency.exec(rest)?.[0] ?? /^\p{Lu}{2,}(?:[/ ]\p{Lu}{2,})*(?![\p{L}’'])/u.exec(rest)?.[0]
  if (known !== undefined) return at + known.length
  const names = /^\p{Lu}[\p{L}.’'-]+(?:[ /]\p{Lu}[\p{L}.’'-]+){0,3}$/u.exec(words.slice(at))?.[0]
  return names === undefined ? undefined : at + names.length
}

/** Where the caption before a credit starts: behind the last sentence end, when what stands between has no verb-like close of its own. */
function captionStart(words: string, creditAt: number): number | undefined {
  const before = words.slice(Math.max(0, creditAt - longestCaption), creditAt)
  const offset = creditAt - before.length
  let start = -1
  for (const match of before.matchAll(/[.!?…]["”’)]*\s+(?=["“‘]?\p{Lu})/gu)) start = match.index + match[0].length
  if (start < 0) return offset === 0 ? 0 : undefined
  const caption = before.slice(start)
  return caption.length <= longestCaption && (opener.test(caption) || !/[.!?]$/.test(caption)) ? offset + start : undefined
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
