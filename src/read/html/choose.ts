// Which blocks of a page are the body, and why the others near them are not.
// Method: Readability's votes decide where the article is; own rules take out of it what is no news: tags and names of elements, words of
// furniture, links that stand alone, what precedes the first and follows the last paragraph. Linear in the page.
import type { ExcludedReason } from '../../model/report.ts'
import { isMetadataLine } from '../metadata-line.ts'
import { endsInPictureCredit, whyFurniture, whyInterface } from '../prompts.ts'
import { selfDescription } from '../self-description.ts'
import { weightOf } from '../weight.ts'
import type { Block, Page, PageElement } from './blocks.ts'
import { isQuotedPost, type Mark, markOf } from './marks.ts'

/** `first` and `last` bound the chosen stretch of blocks; `why` holds the reason of each block in it that is no body. */
export interface Choice {
  first: number
  last: number
  /** The first block of undoubted prose. */
  prose: number
  why: (ExcludedReason | undefined)[]
}

export interface PageHints {
  title: string
  description: string
}

interface View {
  page: Page
  shares: Float64Array
  hints: PageHints
  /** First and last block of undoubted prose. */
  first: number
  last: number
  held: (element: number) => number
  marks: Map<number, Mark | undefined>
  /** The element whose direct paragraphs hold nearly all the prose, -1 when there is none; and its last block. */
  main: number
  mainLast: number
}

/** Readability's vote for a block is all of it or (rarely) a part that was glued to something else. */
const leastVote = 0.9
/** Blocks between headline and first paragraph: byline, date, share buttons, pictures. */
const mostBetween = 30
/** A linked sentence is a teaser; a shorter one may be a sub-heading. */
const leastLinkedSentence = 25
/** A block with more of its characters in links than this is a link. */
const mostLinked = 0.9

/** Chooses among the blocks by Readability's votes; `undefined` when none was taken. */
export function chooseBlocks(page: Page, shares: Float64Array, hints: PageHints): Choice | undefined {
  const voted = shares.findIndex(share => share >= leastVote)
  const last = shares.findLastIndex(share => share >= leastVote)
  if (voted < 0) return undefined
  const view = lookAt(page, shares, hints)
  const above = headlineBefore(page, voted, hints.title)
  const first = above === voted ? headlineAfter(view, voted, hints.title) : above
  const why: (ExcludedReason | undefined)[] = []
  for (let index = first; index <= last; index++) why.push(named(view, index, whyNotBody(view, index)))
  excludeSelfDescription(page, first, why)
  spreadReasons(view, first, why)
  return { first, last, prose: Math.max(first, view.first), why }
}

/** The headline's block shortly before the first chosen one: byline and date stand between them. */
function headlineBefore(page: Page, voted: number, title: string): number {
  for (let index = voted; index >= Math.max(0, voted - mostBetween); index--)
    if (title !== '' && page.blocks[index]!.text === title && page.elements[page.blocks[index]!.element]?.tag !== 'title')
      return index
  return voted
}

/** The headline's block when chosen blocks stand above it: consent boxes and teasers do. */
function headlineAfter({ page, first, shares }: View, voted: number, title: string): number {
  for (let index = voted; index <= first + 3 && index < page.blocks.length; index++) {
    const { text, element } = page.blocks[index]!
    if (title === '' || text !== title || page.elements[element]?.tag !== 'h1') continue
    let above = 0
    let below = 0
    for (const [at, block] of page.blocks.entries())
      if (shares[at]! >= leastVote) at < index ? (above += block.text.length) : (below += block.text.length)
    return above < below / 2 ? index : voted
  }
  return voted
}

const sentenceEnd = /[.!?…。！？।؟:][\s"'”’»)\]]*$/u

function lookAt(page: Page, shares: Float64Array, hints: PageHints): View {
  const { blocks, elements } = page
  const weights = new Map<number, number>()
  let all = 0
  for (const [index, block] of blocks.entries()) {
    if (shares[index]! < leastVote) continue
    const weight = weightOf(block.text)
    all += weight
    for (let at = block.element; at >= 0; at = elements[at]!.parent) weights.set(at, (weights.get(at) ?? 0) + weight)
  }
  const held = (element: number) => (all === 0 ? 0 : (weights.get(element) ?? 0) / all)
  const view: View = {
    page,
    shares,
    hints,
    held,
    marks: new Map(),
    first: 0,
    last: blocks.length - 1,
    main: -1,
    mainLast: blocks.length,
  }
  const prose = (block: Block, index: number) =>
    shares[index]! >= leastVote &&
    weightOf(block.text) >= 100 &&
    block.linked < block.text.length * 0.4 &&
    sentenceEnd.test(block.text) &&
    mark(view, block)?.kind === undefined
  const proseBlocks = [...blocks.keys()].filter(index => prose(blocks[index]!, index))
  const first = proseBlocks[0]
  if (first === undefined) return view
  const main = proseBlocks.length < leastProse ? -1 : mainElement(page, proseBlocks)
  const mainLast =
    main < 0
      ? blocks.length
      : blocks.findLastIndex((block, index) => shares[index]! >= leastVote && isInside(page.elements, block.element, main))
  return { ...view, first, last: proseBlocks.at(-1)!, main, mainLast }
}

/** Share of the prose that one element must hold in its own paragraphs to be the article, so that what follows it is something else. */
const leastInMain = 0.85
/** With fewer paragraphs nothing can be said about where they stand. */
const leastProse = 3

function mainElement({ blocks, elements }: Page, prose: readonly number[]): number {
  const weights = new Map<number, number>()
  let all = 0
  for (const index of prose) {
    const weight = weightOf(blocks[index]!.text)
    all += weight
    const parent = elements[blocks[index]!.element]?.parent ?? -1
    weights.set(parent, (weights.get(parent) ?? 0) + weight)
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= all * leastInMain ? best[0] : -1
}

function isInside(elements: readonly PageElement[], element: number, outer: number): boolean {
  for (let at = element; at >= 0; at = elements[at]!.parent) if (at === outer) return true
  return false
}

/** Blocks of more pieces are prose, whatever stands around them. */
const mostPieces = 8

/** What a block's element says of it; else an inline one around all its words (`<span class="kicker">`), which is no box apart. */
function mark({ page: { elements }, held, marks }: View, { element, runs }: Block): Mark | undefined {
  const words = runs.filter(run => run.end > run.start)
  let inner = words.length > mostPieces ? element : (words[0]?.element ?? element)
  while (inner !== element && inner >= 0 && !words.every(run => isInside(elements, run.element, inner)))
    inner = elements[inner]!.parent
  const found = markOf(elements, inner, held, marks)
  return inner >= 0 && found?.why !== 'other' ? found : markOf(elements, element, held, marks)
}

/** The reason a reader would give: what a block says of itself is nearer to the truth than the box it stands in. */
function named({ page, last }: View, index: number, why: ExcludedReason | undefined): ExcludedReason | undefined {
  if (why === undefined) return undefined
  const { text, linked } = page.blocks[index]!
  if (isMetadataLine(text)) return 'metadata'
  const label = whyInterface(text)
  if (label !== undefined) return label
  if (why === 'caption' && linked >= text.length * mostLinked) return 'related'
  if (why !== 'metadata' && why !== 'other' && why !== 'caption') return why
  // Between the paragraphs "© Ann Lo" says whose picture it is; with a year, or below them, whose page.
  if (index < last && /^©\s?\p{L}/u.test(text) && !/\d{4}|reserved/iu.test(text)) return 'credit'
  if (why === 'caption') return why
  return whyFurniture(text) ?? (index < last && endsInPictureCredit(text) ? 'caption' : why)
}

function whyNotBody(view: View, index: number): ExcludedReason | undefined {
  const block = view.page.blocks[index]!
  const { text } = block
  const own = mark(view, block)
  if (isQuotedPost(view.page.elements, block.element)) return whyInterface(text) ?? whyFurniture(text)
  if (view.shares[index]! < leastVote) return own?.why ?? whyFurniture(text) ?? (isMetadataLine(text) ? 'metadata' : 'other')
  if (own !== undefined && own.kind !== 'title') return own.why
  return whyPlace(view, index, own) ?? whyWords(view, index) ?? whyLink(view, index)
}

/** What stands outside of the article's element and behind it: boxes about other things, the author, the outlet. */
function isBehind({ page, main, mainLast }: View, index: number): boolean {
  return main >= 0 && index > mainLast && !isInside(page.elements, page.blocks[index]!.element, main)
}

/** Titles, standfirsts and dates above the first paragraph. */
function whyPlace(view: View, index: number, own: Mark | undefined): ExcludedReason | undefined {
  const { page, hints, held, first } = view
  const { text, element } = page.blocks[index]!
  const tag = page.elements[element]?.tag
  if (isBehind(view, index)) return 'other'
  if (tag === 'h1' || (hints.title !== '' && text === hints.title)) return 'metadata'
  if (index > first) return undefined
  const apart = held(page.elements[element]?.parent ?? -1) < 0.25
  if (own?.kind === 'title' && apart && tag !== 'li') return 'metadata'
  if (index < first && apart && alike(text, hints.description)) return 'metadata'
  return undefined
}

function whyWords({ page, first, last }: View, index: number): ExcludedReason | undefined {
  const { text } = page.blocks[index]!
  const words = whyInterface(text) ?? whyFurniture(text)
  // Behind the last paragraph "Source: …" says whose text it is, not whose picture.
  if (words !== undefined) return words === 'credit' && index > last ? 'metadata' : words
  if ((index < first || index > last) && isMetadataLine(text) && !(index > last && !/\d{4}|\p{L}{5}/u.test(text)))
    return 'metadata'
  if (/©|all rights reserved|\(c\) \d{4}|subject to copyright/iu.test(text) && weightOf(text) < 600) return 'other'
  if (endsInPictureCredit(text)) return 'caption'
  if (index >= last - 3 && isClosingNote(text)) return 'promo'
  return undefined
}

/** Paragraphs that are nothing but links: teasers, runs of links, the label above them. */
function whyLink({ page }: View, index: number): ExcludedReason | undefined {
  const block = page.blocks[index]!
  const linked = (other: Block | undefined) => other !== undefined && other.linked >= other.text.length * mostLinked
  const [before, after] = [page.blocks[index - 1], page.blocks[index + 1]]
  if (!linked(block))
    return /^[^.!?]{2,60}:$/u.test(block.text) && linked(after) && linked(page.blocks[index + 2]) ? 'related' : undefined
  if (linked(before) || linked(after)) return 'related'
  return sentenceEnd.test(block.text) && weightOf(block.text) > leastLinkedSentence ? 'related' : undefined
}

/** "Follow her on …", "Follow our coverage at …": notes under the last paragraph. */
function isClosingNote(text: string): boolean {
  return weightOf(text) < 500 && /(?:^|[.!?]\s)(?:you can )?follow (?:\S+ ){1,4}(?:on|at|coverage|here)(?!\p{L})/iu.test(text)
}

/** What the publisher says about itself at the end. */
function excludeSelfDescription({ blocks }: Page, first: number, why: (ExcludedReason | undefined)[]): void {
  const body = [...why.keys()].filter(at => why[at] === undefined)
  const from = selfDescription(body.map(at => blocks[first + at]!.text))
  if (from !== undefined) for (const at of body.slice(from)) why[at] = 'other'
}

/** A heading that introduces only what was left out goes with it. */
function spreadReasons({ page }: View, first: number, why: (ExcludedReason | undefined)[]): void {
  for (let at = why.length - 1; at >= 0; at--) {
    const block = page.blocks[first + at]!
    if (!/^h[2-6]$/.test(page.elements[block.element]?.tag ?? '')) continue
    const next = why[at + 1]
    // The heading of a list of links is no caption, even in a figure.
    if (why[at] === 'caption' && next === 'related') why[at] = next
    if (why[at] !== undefined) continue
    if (at + 1 < why.length && (next === 'related' || next === 'promo' || next === 'comment')) {
      const rest = why.slice(at + 1).indexOf(undefined)
      if (rest < 0 || rest >= 3) why[at] = next
    }
  }
}

/** One begins with the first forty characters of the other. */
function alike(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 40)
  return plain(a).length >= 20 && plain(a) === plain(b)
}
