// What the tags and the names in `class`, `id`, `role` … say about the content of an element: evidence, weighed with the rest.
import type { ExcludedReason } from '../../model/report.ts'
import type { PageElement } from './blocks.ts'

/** `title` names stand for headline, standfirst and kicker: furniture above the first paragraph, sub-headings below it. */
export interface Mark {
  why: ExcludedReason
  kind: 'tag' | 'name' | 'title'
}

const named = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`)
const names: readonly (readonly [RegExp, ExcludedReason, 'name' | 'title'])[] = [
  [
    named(
      'caption\\w*|figcaption|(?:photo|image|img|picture|media|video)-?(?:credits?|caption|source|info|description|legend|copyright)|credits?|cutline|legende|leyenda|legenda|bildunterschrift|bildtext|bildzeile|didascali\\w+|bijschrift|pie|pie-?(?:de-?)?foto|epigrafe',
    ),
    'caption',
    'name',
  ],
  [
    named(
      'related\\w*|recommend\\w*|recirc\\w*|read-?more|also-?read|read-?also|read-?next|more-(?:stories|from|on|news|articles)|most-(?:read|popular|viewed|shared)|popular(?:-posts)?|trending|teasers?|see-?also|(?:inline|internal|story|article|context)-links?|suggest\\w+|next-(?:article|post|story)|up-?next|post-?navigation|linkbox|link-?list|relacionad\\w+|relacionat\\w+|baca-?juga|lihat-?juga|leia-?(?:mais|tambem)|lire-?aussi|a-?lire|lees-?(?:ook|meer)|leggi-?anche|czytaj-?(?:takze|tez)|przeczytaj-?\\w+|kanren|polecane|recommand\\w+|recomend\\w+|consigliat\\w+|mehr-?zum-?thema|weitere\\w*|verwandte\\w*|correlat\\w+|gerelateerd\\w*|relaterad\\w*|masinteres\\w*|te-?puede-?interesar|outbrain|taboola|jp-relatedposts|yarpp\\w*',
    ),
    'related',
    'name',
  ],
  [
    named(
      'newsletters?|subscri\\w+|abonn\\w+|sign-?up|promos?|promotion\\w*|promobox|paywall|donat\\w+|cta|call-?to-?action|app-?(?:download|promo|banner)|membership|opt-?in(?:-form)?|regwall|registration|subscrever|suscri\\w+|iscri\\w+|assin\\w+|inscri\\w+|prenumer\\w+|banner-?app|app-?banner|kaiin|anmeld\\w+',
    ),
    'promo',
    'name',
  ],
  [
    named(
      'ads?|advert\\w*|adsense|ad-?(?:unit|slot|box|wrapper|container|label|block)|adsby\\w+|sponsor\\w*|dfp|gpt|affiliate\\w*|disclaimer|disclosure|werbung|anzeige|publicidad|publicidade|iklan|reklama',
    ),
    'advert',
    'name',
  ],
  [
    named(
      'shar(?:e|es|ing)(?:-\\w+)*|sharedaddy|addthis\\w*|social-?(?:share|sharing|links?|icons?|media-?icons?|buttons?|bar|tools|follow)|breadcrumbs?|nav|navbar|navigation|menus?|tags?|tag-?(?:list|links|cloud)|taglist|keywords|cat-links|categories|toolbar|tools|pagination|pager|tooltip\\w*|popover|popup|modal|overlay|dropdown|lightbox|cookie\\w*|cookies?-?\\w*|bandeau-?cookies|rodo|gdpr|consent|privacy-?(?:banner|notice)|compartir|compartilh\\w+|partag\\w+|partilh\\w+|condivid\\w+|teilen|delen|bagikan|udostepn\\w+|etiquetas|etichette|schlagw\\w+|trefwoorden|mots-?cles|fil-?ariane|migas|skip-?(?:link|to-content)|screen-reader-text|sr-only|visually-?hidden|offscreen|assistive|gallery-(?:controls?|nav|count\\w*)|jwplayer|video-?player|player-?controls?|toc|table-of-contents',
    ),
    'navigation',
    'name',
  ],
  [
    named(
      'by-?lines?|authors?|author-(?:\\w+)|about-(?:the-)?author|bio|biography|date-?line|time-?stamps?|pub-?date|publish(?:ed)?-?(?:date|time|on)|post-?date|post-?meta|entry-?meta|article-?(?:meta|date|info)|posted-on|post-?info|(?:reading|read)-?time|contributors?|last-?updated|modified-date',
    ),
    'metadata',
    'name',
  ],
  [
    named(
      'comments?|comment-\\w+|kommentare?|commentaires?|comentarios|coment[aá]rios|commenti|reacties|reageer|komentarze|komentar|disqus\\w*|respond|commentlist|livefyre',
    ),
    'comment',
    'name',
  ],
  [
    named(
      'sidebar|side-bar|site-footer|page-?footer|post-?footer|entry-?footer|article-?footer|site-?header|page-?header|post-?header|entry-?header|article-?header|copyright\\w*|legal|colophon|correction-policy|boilerplate|boiler|pull-?quotes?|print-only|noprint|no-print',
    ),
    'other',
    'name',
  ],
  [
    named(
      'stand-?first|dek|deck|sub-?titles?|sub-?heading|sub-?headlines?|summary|kicker|eyebrow|overline|headline|article-?title|entry-?title|post-?title|lead|lede|intro|chapo|chapeau|vorspann|entradilla|bajada|copete|occhiello|sommario|ingress|description|excerpt|abstract|teaser-text',
    ),
    'metadata',
    'title',
  ],
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
  if (why !== undefined) return { why, kind: 'tag' }
  if (marks === '') return undefined
  for (const [pattern, reason, kind] of names) if (pattern.test(marks)) return { why: reason, kind }
  return undefined
}
