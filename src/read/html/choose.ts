// Which blocks of a page are the body, and why the others near them are not.
import type { ExcludedReason } from '../../model/report.ts'
import { endsInPictureCredit, whyFurniture } from '../prompts.ts'
import { type Block, type Page, type PageElement, pathOf } from './blocks.ts'

/** `first` and `last` bound the chosen stretch of blocks; `why` holds the reason of each block in it that is no body. */
export interface Choice {
  first: number
  last: number
  why: (ExcludedReason | undefined)[]
}

const markedReasons: readonly (readonly [RegExp, ExcludedReason])[] = [
  [/(?:^|[\s_-])(?:caption|figcaption|wp-caption|photo-?credit|image-?credit|credit)(?:$|[\s_-])/, 'caption'],
  [
    /(?:^|[\s_-])(?:related|recommend\w*|read-?more|readmore|also-?read|more-?stories|teaser\w*|trending|most-?read|popular)(?:$|[\s_-])/,
    'related',
  ],
  [/(?:^|[\s_-])(?:newsletter\w*|subscri\w*|signup|sign-up|promo\w*|paywall|donat\w*|cta|app-?download)(?:$|[\s_-])/, 'promo'],
  [/(?:^|[\s_-])(?:ad|ads|advert\w*|sponsor\w*|dfp|outbrain|taboola)(?:$|[\s_-])/, 'advert'],
  [
    /(?:^|[\s_-])(?:share|sharing|social\w*|breadcrumb\w*|nav|navigation|menu|tags?|toolbar|pagination)(?:$|[\s_-])/,
    'navigation',
  ],
  [/(?:^|[\s_-])(?:byline|author\w*|dateline|timestamp|published|pubdate|post-?date|meta|entry-meta)(?:$|[\s_-])/, 'metadata'],
  [/(?:^|[\s_-])(?:comments?|disqus\w*)(?:$|[\s_-])/, 'comment'],
]

/** Chooses among the blocks by Readability's votes; `undefined` when none was taken. */
export function chooseBlocks(page: Page, shares: Float64Array, title: string): Choice | undefined {
  const first = shares.findIndex(share => share >= 0.5)
  const last = shares.findLastIndex(share => share >= 0.5)
  if (first < 0) return undefined
  const small = smallElements(page, shares)
  const why: (ExcludedReason | undefined)[] = []
  for (let index = first; index <= last; index++) {
    const block = page.blocks[index]!
    why.push(shares[index]! >= 0.5 ? whyNotBody(page, block, title, small) : (whyNotBody(page, block, title, small) ?? 'other'))
  }
  return { first, last, why }
}

function whyNotBody(
  page: Page,
  block: Block,
  title: string,
  small: (element: PageElement) => boolean,
): ExcludedReason | undefined {
  if (block.text === title) return 'metadata'
  const own = whyFurniture(block.text)
  if (own !== undefined) return own
  for (const element of pathOf(page.elements, block.element)) {
    const why = whyElement(element)
    if (why !== undefined && small(element)) return why
    if (element.tag === 'article' || element.tag === 'main') break
  }
  return endsInPictureCredit(block.text) && block.text.length < 200 ? 'caption' : undefined
}

/** What the tag and the names of an element say about its content. */
function whyElement({ tag, marks }: PageElement): ExcludedReason | undefined {
  if (tag === 'figcaption' || tag === 'figure') return 'caption'
  if (tag === 'nav') return 'navigation'
  if (tag === 'aside') return 'related'
  if (tag === 'form' || tag === 'button') return 'promo'
  if (tag === 'address') return 'metadata'
  return marks === '' ? undefined : markedReasons.find(([pattern]) => pattern.test(marks))?.[1]
}

/** An element that holds more than this share of the taken characters is the article, whatever its name says. */
const mostInFurniture = 0.2

function smallElements(page: Page, shares: Float64Array): (element: PageElement) => boolean {
  const held = new Map<PageElement, number>()
  let all = 0
  for (const [index, block] of page.blocks.entries()) {
    const length = block.text.length * shares[index]!
    all += length
    for (const element of pathOf(page.elements, block.element)) held.set(element, (held.get(element) ?? 0) + length)
  }
  return element => (held.get(element) ?? 0) <= all * mostInFurniture
}
