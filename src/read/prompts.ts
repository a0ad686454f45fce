// Is this line furniture, and of which kind? One question for plain text lines and for the blocks of a page alike.
// Method: word lists of general news-site language, measured against the length of the line. Linear in the line.
import { actionPrompts, captionOpeners, pictureCreditMarks, readMorePrompts } from '../lang/furniture.ts'
import type { ExcludedReason } from '../model/report.ts'

/** A line longer than this is prose even when it opens like a prompt. In UTF-16 units; Chinese, Japanese, Thai say as much in a third. */
const longestPrompt = 160
const longestCaption = 400

const readMore = new Set(readMorePrompts)
const openersByLetter = groupByFirst(actionPrompts)
const captionsByLetter = groupByFirst(captionOpeners)
const readMoreByLetter = groupByFirst(readMorePrompts)
const creditLine = new RegExp(
  `^[([]?(?:${pictureCreditMarks.join('|')})s?(?: (?:by|credit|courtesy(?: of)?|von|de|di))?\\s?[:/©]`,
  'iu',
)
const creditTail =
  /[([](?:photo|image|picture|foto|ap photo|afp|getty)[^()[\]]{0,60}[)\]]$|(?:getty images|shutterstock|afp|reuters|ap|epa)(?: images)?[)\]]?$/iu
const copyright = /^(?:©|\(c\)|copyright)(?!\p{L})/iu

/** Why the line is no part of the news; undefined when it may be. Judged by its own words alone. */
export function whyFurniture(line: string): ExcludedReason | undefined {
  const text = line.trim()
  if (text === '') return undefined
  const lower = fold(text)
  if (isReadMore(lower)) return 'related'
  if (lower.length <= longestPrompt) {
    if (copyright.test(text)) return 'other'
    if (opens(openersByLetter, lower)) return 'promo'
    if (/^[^\p{L}\p{N}]+$/u.test(text)) return 'other'
    if (isBracketedPromo(text)) return 'promo'
  }
  if (lower.length <= longestCaption && (opens(captionsByLetter, lower) || creditLine.test(text)))
    return creditLine.test(text) && lower.length < 80 ? 'credit' : 'caption'
  return undefined
}

/** A caption that ends in who took the picture: only to be trusted where captions stand (a figure, a line by itself). */
export function endsInPictureCredit(line: string): boolean {
  return line.length <= longestCaption && creditTail.test(line.trim())
}

/** "Read more", "READ ALSO: …", "Leia também: …". */
export function isReadMore(lower: string): boolean {
  const bare = lower.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
  if (readMore.has(bare)) return true
  if (lower.length > longestPrompt * 1.5) return false
  const colon = lower.search(/[:|：»›]/u)
  return colon > 0 && readMore.has(lower.slice(0, colon).replace(/^[^\p{L}\p{N}]+|\s+$/gu, '')) && opens(readMoreByLetter, bare)
}

/** "Harbour bridge to close for a year [UPDATE]": a headline with a label in brackets behind it and no full stop. */
function isBracketedPromo(text: string): boolean {
  return /\p{L}[^.!?\n]{10,}\s\[\p{Lu}[\p{Lu}\d ]{2,24}\]$/u.test(text)
}

/** Lower case, plain spaces, straight apostrophes. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').replaceAll('’', "'")
}

function groupByFirst(list: readonly string[]): Map<string, string[]> {
  return Map.groupBy(list.map(fold), entry => entry.slice(0, 1))
}

function opens(lists: Map<string, string[]>, lower: string): boolean {
  const start = lower.replace(/^[^\p{L}\p{N}(©文]+/u, '')
  for (const entry of lists.get(start.slice(0, 1)) ?? []) {
    if (!start.startsWith(entry)) continue
    const next = start.slice(entry.length)
    if (next === '' || !/^[\p{L}\p{N}]/u.test(next) || /[:：=\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]$/u.test(entry))
      return true
  }
  return false
}
