// The rules of choosing, one change each that takes the rule away, and its thresholds with the values that are tried for them.
import type { Change } from './variants.ts'

export interface Rule {
  name: string
  change: Change
}

const choose = 'src/read/html/choose.ts'
const marks = 'src/read/html/marks.ts'
const widgets = 'src/read/html/widgets.ts'
const prompts = 'src/read/prompts.ts'
const readHtml = 'src/read/html/read-html.ts'

const rule = (name: string, file: string, find: string, replace = ''): Rule => ({ name, change: { file, find, replace } })

export const rules: readonly Rule[] = [
  rule('headline above the article', choose, 'const above = headlineBefore(page, voted, hints.title)', 'const above = voted'),
  rule('headline below consent boxes', choose, 'headlineAfter(view, voted, hints.title) : above', 'voted : above'),
  rule('quoted posts stay', choose, 'if (isQuotedPost(view.page.elements, block.element))', 'if (false)'),
  rule('Readability left it out', choose, "?? (isMetadataLine(text) ? 'metadata' : 'other')\n", '\n'),
  rule('names and tags of elements', choose, "if (own !== undefined && own.kind !== 'title') return own.why", ''),
  rule('behind the article', choose, "if (isBehind(view, index)) return 'other'", ''),
  rule('h1 or title again', choose, "if (tag === 'h1' || (hints.title !== '' && text === hints.title)) return 'metadata'", ''),
  rule('standfirst by name', choose, "if (own?.kind === 'title' && apart && tag !== 'li') return 'metadata'", ''),
  rule(
    'standfirst by description',
    choose,
    "if (index < first && apart && alike(text, hints.description)) return 'metadata'",
    '',
  ),
  rule('words of buttons', choose, 'const words = whyInterface(text) ?? ', 'const words = '),
  rule(
    'words of furniture',
    choose,
    'const words = whyInterface(text) ?? whyFurniture(text)',
    'const words = whyInterface(text)',
  ),
  rule('metadata above and below', choose, '(index < first || index > last) && isMetadataLine(text)', 'false'),
  rule(
    'metadata below',
    choose,
    '(index < first || index > last) && isMetadataLine(text)',
    'index < first && isMetadataLine(text)',
  ),
  rule('copyright lines', choose, '&& weightOf(text) < 600', '&& false'),
  rule('picture credit at the end', choose, "if (endsInPictureCredit(text)) return 'caption'", ''),
  rule('closing notes', choose, "if (index >= last - 3 && isClosingNote(text)) return 'promo'", ''),
  rule('links that stand alone', choose, '?? whyLink(view, index)', ''),
  rule('label above links', choose, '&& linked(after) && linked(page.blocks[index + 2])', '&& false'),
  rule('runs of links', choose, "if (linked(before) || linked(after)) return 'related'", ''),
  rule(
    'a sentence that is a link',
    choose,
    "weightOf(block.text) > leastLinkedSentence ? 'related' : undefined",
    'false ? undefined : undefined',
  ),
  rule('what the publisher says about itself', choose, 'excludeSelfDescription(page, first, why)', ''),
  rule('headings of what was left out', choose, 'spreadReasons(view, first, why)', ''),
  rule('widgets in sentences', readHtml, 'const widgets = widgetsIn(page, block)', 'const widgets = ([] as ExcludedSpan[])'),
  rule('lists glued to a word', widgets, "const why = list ? 'related' : named", 'const why = named'),
  rule('inline elements by name', widgets, 'inlineReason(ownMark(elements[element]!)?.why)', 'undefined'),
  rule('prompts inside a paragraph', readHtml, ', ...gluedStretches(text, span)', ''),
  rule('signatures', prompts, 'lower.length <= longestCaption && signOff.test(text)', 'false'),
  rule('headlines with a label in brackets', prompts, "if (isBracketedPromo(text)) return 'promo'", ''),
  rule('credit lines', prompts, '|| creditLine.test(text)))', '|| false))'),
  rule('credits in brackets or behind a colon', prompts, '(creditTail.test(text)', '(false'),
  rule('agencies at the end', prompts, 'agencyTail.test(text))', 'false)'),
  rule('counters', prompts, '^\\d{1,6} (?:shares?|', '^\\d{1,6} (?:never|'),
]

export interface Threshold {
  name: string
  file: string
  /** Where it stands; `#` is its value. */
  place: string
  now: string
  tried: readonly string[]
}

const threshold = (name: string, file: string, place: string, now: string, ...tried: string[]): Threshold => ({
  name,
  file,
  place,
  now,
  tried,
})

export const thresholds: readonly Threshold[] = [
  threshold('least vote of Readability', choose, 'const leastVote = #', '0.9', '0.5', '0.7', '0.99'),
  threshold('blocks between headline and text', choose, 'const mostBetween = #', '30', '5', '15', '60'),
  threshold('share in links of a link', choose, 'const mostLinked = #', '0.9', '0.6', '0.8', '0.98'),
  threshold('weight of undoubted prose', choose, 'weightOf(block.text) >= #', '100', '50', '75', '150', '200'),
  threshold('links in undoubted prose', choose, 'block.linked < block.text.length * #', '0.4', '0.2', '0.3', '0.6'),
  threshold('share of the article’s element', choose, 'const leastInMain = #', '0.85', '0.7', '0.8', '0.95'),
  threshold('paragraphs of the article’s element', choose, 'const leastProse = #', '3', '2', '5'),
  threshold('share around a standfirst', choose, '?.parent ?? -1) < #', '0.25', '0.15', '0.35', '0.5'),
  threshold('weight of a linked sentence', choose, 'const leastLinkedSentence = #', '25', '15', '40', '60'),
  threshold('weight of a copyright line', choose, 'weightOf(text) < 600', '600', '200', '400', '1000'),
  threshold('weight of a closing note', choose, 'return weightOf(text) < #', '500', '200', '350', '800'),
  threshold('share of text in the article', marks, 'const mostHeld = #', '0.3', '0.15', '0.2', '0.4', '0.5'),
  threshold('links of a list', widgets, 'const leastLinks = #', '2', '1', '3'),
  threshold('length of a prompt', prompts, 'const longestPrompt = #', '160', '100', '130', '200', '240'),
  threshold('length of a caption', prompts, 'const longestCaption = #', '400', '200', '300', '500'),
  threshold('length of a vague prompt', prompts, 'const longestVague = #', '50', '30', '80'),
]

/** The change that sets a threshold. */
export function setTo({ file, place, now }: Threshold, value: string): Change {
  const at = (number: string) => (place.includes('#') ? place.replace('#', number) : place.replace(now, number))
  return { file, find: at(now), replace: at(value) }
}
