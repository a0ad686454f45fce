// Is this line furniture, and of which kind? One question for plain text lines and for the blocks of a page alike.
// Method: word lists of general news-site language, measured against the length of the line. Linear in the line.
import {
  actionPrompts,
  advertLabels,
  captionOpeners,
  commentPrompts,
  feedClosings,
  interfaceWords,
  pictureCreditMarks,
  readMorePrompts,
  rightsLines,
  sharePrompts,
} from '../lang/furniture.ts'
import type { ExcludedReason } from '../model/report.ts'

/** A line longer than this is prose even when it opens like a prompt. In UTF-16 units; Chinese, Japanese, Thai say as much in a third. */
const longestPrompt = 160
const longestCaption = 400
/** Openings that press releases use in whole sentences count only in short lines. */
const longestVague = 50

const readMore = new Set(readMorePrompts)
const openersByReason: readonly (readonly [Map<string, string[]>, ExcludedReason])[] = [
  [groupByFirst(advertLabels), 'advert'],
  [groupByFirst(sharePrompts), 'navigation'],
  [groupByFirst(commentPrompts), 'comment'],
  [groupByFirst(rightsLines), 'other'],
  [groupByFirst(actionPrompts), 'promo'],
]
const captionsByLetter = groupByFirst(captionOpeners)
const readMoreByLetter = groupByFirst(readMorePrompts)
const creditLine = new RegExp(
  `^[([]?(?:${pictureCreditMarks.join('|')})s?(?: (?:by|credit|courtesy(?: of)?|von|de|di))?\\s?[:/©]`,
  'iu',
)
const creditTail =
  /[([](?:file\s)?(?:photo|image|picture|foto|bild|imagen|imagem|credit|crédit|photograph|pic|source|quelle|fonte)s?(?:[\s:/|,-][^()[\]]{0,80})?[)\]]$|(?<=\s)(?:photo|image|picture|foto|credit|bild)(?: credit)?(?: by)?:\s?[^.:]{2,60}$/iu
const agencyTail =
  /(?:[([](?:File|FILE|AFP|Getty|REUTERS|Reuters|AP Photo|AP|EPA)(?:[\s:/|,-][^()[\]]{0,80})?[)\]]|(?<!\p{L})(?:Getty Images|GETTY|Shutterstock|AFP|REUTERS|EPA|AP Photo|AP Images|iStock|Alamy)(?:[/ ][\p{L} ]{2,30})?[)\]]?|[.!?]["”’]?\s?(?:Reuters|AP|Associated Press|Getty|EPA))$/u
/** "(Reporting by Ann Lo; editing by Bo Ek)", "(abc/de)": who wrote and edited. */
const signOff = /^[([]?(?:additional )?reporting (?:and writing )?by\s\p{Lu}|^\(\p{Ll}{2,5}(?:\/\p{Ll}{2,5}){1,3}\)$/iu
/** "Ann Lo and The Coast Wire contributed to this report." */
const contribution =
  /^[([]?[^\n]{3,120}\scontributed (?:reporting )?(?:to|from [^\n]{3,40} to|for) th(?:is|e) (?:report|story|article)[.)\]]*$/iu
const copyright = /^(?:©|\(c\)|copyright)(?!\p{L})/iu

/** Why the line is no part of the news; undefined when it may be. Judged by its own words alone. */
export function whyFurniture(line: string): ExcludedReason | undefined {
  const text = line.trim()
  if (text === '') return undefined
  // Nothing below is true of a long line; only white space could make it a short one.
  if (text.length > longestCaption && !/\s\s/u.test(text)) return undefined
  const lower = fold(text)
  if (isReadMore(lower)) return 'related'
  if (lower.length <= longestCaption && (signOff.test(text) || contribution.test(text))) return 'metadata'
  if (lower.length <= longestCaption && feedClosings.some(([start, middle]) => lower.startsWith(start) && lower.includes(middle)))
    return 'other'
  if (lower.length <= longestPrompt) {
    if (copyright.test(text)) return 'other'
    const vague = lower.length > longestVague && /^(?:for (?:more|the latest)|to read more|click here)/.test(lower)
    const opener = vague ? undefined : openersByReason.find(([openers]) => opens(openers, lower))
    if (opener !== undefined) return opener[1]
    if (isBracketedPromo(text)) return 'promo'
  }
  if (lower.length <= longestCaption && (opens(captionsByLetter, lower) || creditLine.test(text)))
    return creditLine.test(text) && lower.length < 80 ? 'credit' : 'caption'
  return undefined
}

/** A caption that ends in who took the picture: only to be trusted where captions stand (a figure, a line by itself). */
export function endsInPictureCredit(line: string): boolean {
  const text = line.trim()
  return text.length <= longestCaption && (creditTail.test(text) || agencyTail.test(text))
}

const interfaceTexts = new Set(interfaceWords)
const advertTexts = new Set([...advertLabels, 'ad', 'advert', 'skip ad'])

/** "Share", "1 of 6", "Close": words of buttons and labels, standing alone. */
export function isInterfaceText(line: string): boolean {
  if (line.length > 60) return false
  const bare = bareOf(line)
  return (
    interfaceTexts.has(bare) ||
    /^\d{1,3}\s?(?:of|\/|von|sur|de|di)\s?\d{1,3}$/u.test(bare) ||
    /^\d{1,6} (?:shares?|comments?|likes?|views?|kommentare|commentaires|comentarios|comentários)$/u.test(bare)
  )
}

/** The reason of such a label: over advertising it says so. */
export function whyInterface(line: string): ExcludedReason | undefined {
  if (!isInterfaceText(line)) return undefined
  return advertTexts.has(bareOf(line)) ? 'advert' : 'navigation'
}

function bareOf(line: string): string {
  return fold(line).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** "Read more", "READ ALSO: …", "Leia também: …". */
export function isReadMore(lower: string): boolean {
  const bare = lower.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
  if (readMore.has(bare)) return true
  if (lower.length > longestPrompt * 1.5) return false
  const colon = lower.search(/[:|：»›】\]]/u)
  return colon > 0 && readMore.has(lower.slice(0, colon).replace(/^[^\p{L}\p{N}]+|\s+$/gu, '')) && opens(readMoreByLetter, bare)
}

/** "Harbour bridge to close for a year [UPDATE]": a headline with a label in brackets behind it and no full stop. */
function isBracketedPromo(text: string): boolean {
  return /[\]|]$/.test(text) && /\p{L}[^.!?\n]{10,}\s\[\p{Lu}[\p{Lu}\d ]{2,24}\]\s?\|?$/u.test(text)
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
