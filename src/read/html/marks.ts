// What the tags and the names in `class`, `id`, `role` … say about the content of an element: evidence, weighed with the rest.
import {
  advertNames,
  apartNames,
  captionNames,
  commentNames,
  metadataNames,
  navigationNames,
  promoNames,
  relatedNames,
  titleNames,
} from '../../lang/element-names.ts'
import type { ExcludedReason } from '../../model/report.ts'
import type { PageElement } from './blocks.ts'

/** `title` names stand for headline, standfirst and kicker: furniture above the first paragraph, sub-headings below it. */
export interface Mark {
  why: ExcludedReason
  kind: 'tag' | 'name' | 'title'
}

const namesOf = (words: readonly string[]) => new RegExp(`(?:^|[\\s_-])(?:${words.join('|')})(?=$|[\\s_-])`)
const names: readonly (readonly [RegExp, ExcludedReason, 'name' | 'title'])[] = [
  [namesOf(captionNames), 'caption', 'name'],
  [namesOf(relatedNames), 'related', 'name'],
  [namesOf(promoNames), 'promo', 'name'],
  [namesOf(advertNames), 'advert', 'name'],
  [namesOf(navigationNames), 'navigation', 'name'],
  [namesOf(metadataNames), 'metadata', 'name'],
  [namesOf(commentNames), 'comment', 'name'],
  [namesOf(apartNames), 'other', 'name'],
  [namesOf(titleNames), 'metadata', 'title'],
]
const tags: Readonly<Record<string, ExcludedReason>> = {
  figcaption: 'caption',
  caption: 'caption',
  nav: 'navigation',
  aside: 'related',
  button: 'navigation',
  header: 'metadata',
  footer: 'other',
  address: 'metadata',
  menu: 'navigation',
  figure: 'caption',
}

/** Quoted posts of social networks are content, whatever names stand on them. */
const quotedPost =
  /(?:twitter-tweet|twitter-video|instagram-media|fb-post|fb-video|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:card|embed)|telegram-post|social-?(?:media-?)?embed|embedded-?(?:post|tweet))/

/** An element that holds more of the page's text than this is the article or stands around it, whatever its name says. */
const mostHeld = 0.3

export function isQuotedPost(elements: readonly PageElement[], element: number): boolean {
  for (let at = element; at >= 0; at = elements[at]!.parent) if (quotedPost.test(elements[at]!.marks)) return true
  return false
}

/**
 * The reason that the element or one around it gives to leave its content out. `held` is the share of the page's text in an element;
 * `memory` keeps what is known per element. Tags beat names, names beat titles, inner beats outer.
 */
export function markOf(
  elements: readonly PageElement[],
  element: number,
  held: (element: number) => number,
  memory: Map<number, Mark | undefined>,
): Mark | undefined {
  if (element < 0 || held(element) > mostHeld) return undefined
  if (memory.has(element)) return memory.get(element)
  const here = elements[element]!
  const own = ownMark(here)
  const outer = markOf(elements, here.parent, held, memory)
  const result = own === undefined || (outer !== undefined && rank(outer) > rank(own)) ? outer : own
  memory.set(element, result)
  return result
}

function rank({ kind }: Mark): number {
  return kind === 'tag' ? 3 : kind === 'name' ? 2 : 1
}

export function ownMark({ tag, marks }: PageElement): Mark | undefined {
  const why = tags[tag]
  if (why === undefined) return namedMark(marks)
  // An aside is apart for whatever its name says: a newsletter, advertising, other reports.
  const name = tag === 'aside' ? namedMark(marks) : undefined
  return { why: name?.kind === 'name' && name.why !== 'other' ? name.why : why, kind: 'tag' }
}

function namedMark(marks: string): Mark | undefined {
  if (marks === '') return undefined
  for (const [pattern, reason, kind] of names) if (pattern.test(marks)) return { why: reason, kind }
  return undefined
}
