// Widgets glued into sentences: a name's pop-up with its links, a share button, a label between two words of a paragraph.
// Method: per inline element of a block, how many links it holds and how much of its text they are. Linear in the block.
import type { ExcludedReason, ExcludedSpan } from '../../model/report.ts'
import { isInterfaceText, whyFurniture } from '../prompts.ts'
import type { Block, Page } from './blocks.ts'
import { ownMark } from './marks.ts'

/** From this many links on, with nearly all text inside them, an inline element is a list and no wording. */
const leastLinks = 2
const mostFree = 0.1

interface Inside {
  start: number
  end: number
  linked: number
  anchors: Set<number>
}

/** The stretches of a block's text that are widgets, as offsets into it. */
export function widgetsIn({ elements }: Page, block: Block): ExcludedSpan[] {
  const inside = new Map<number, Inside>()
  for (const run of block.runs) {
    const chain: number[] = []
    let anchor = -1
    for (let at = run.element; at >= 0 && at !== block.element; at = elements[at]!.parent) {
      chain.push(at)
      if (elements[at]!.tag === 'a') anchor = at
    }
    for (const element of chain) {
      const seen = inside.get(element) ?? { start: run.start, end: run.end, linked: 0, anchors: new Set() }
      seen.end = run.end
      if (anchor >= 0) {
        seen.linked += run.end - run.start
        seen.anchors.add(anchor)
      }
      inside.set(element, seen)
    }
  }
  const found: ExcludedSpan[] = []
  for (const [element, { start, end, linked, anchors }] of inside) {
    if (start === end || end - start > block.text.length * 0.9) continue
    const glued = start > 0 && /[\p{L}\p{N}]/u.test(block.text[start - 1]!) && /[\p{L}\p{N}]/u.test(block.text[start]!)
    const list = glued && anchors.size >= leastLinks && linked >= (end - start) * (1 - mostFree)
    const words = block.text.slice(start, end)
    const { tag } = elements[element]!
    const named =
      glued || (tag !== 'a' && tag !== 'strong' && tag !== 'b') || whyFurniture(words) !== undefined || isInterfaceText(words)
    const why = list ? 'related' : named ? inlineReason(ownMark(elements[element]!)?.why) : undefined
    if (why !== undefined) found.push({ start, end, why })
  }
  return found
}

/** Inside a sentence only these names mean furniture: `author`, `date`, `caption` also wrap words of the text. */
function inlineReason(why: ExcludedReason | undefined): ExcludedReason | undefined {
  return why === 'related' || why === 'navigation' || why === 'promo' || why === 'advert' ? why : undefined
}
