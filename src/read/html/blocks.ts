// The visible text of a page as blocks (paragraphs, headings, list items, table cells) with the elements they stand in.
// Method: one walk over the DOM with an explicit stack; a block ends where a block-level element starts or ends, or at <br>. Linear.

/** An element, reduced to what choosing needs. `parent` is an index into `Page.elements`, -1 for the root. */
export interface PageElement {
  parent: number
  depth: number
  tag: string
  /** Class names, id, role and other attributes that say what it is, lower case, separated by spaces. */
  marks: string
  node: Element
}

/** A text node's words, white space collapsed but for one space at either end. */
export interface Run {
  text: string
  element: number
  node: Text
  /** Where its characters stand in the block's text. */
  start: number
  end: number
}

export interface Block {
  runs: Run[]
  /** The nearest block-level element. */
  element: number
  /** What separates it from the block before: a line end inside one element, or a new paragraph. */
  afterBreak: boolean
  text: string
  /** Characters inside links. */
  linked: number
}

export interface Page {
  elements: PageElement[]
  blocks: Block[]
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'head',
  'select',
  'textarea',
  'input',
  'map',
  'datalist',
  'progress',
  'meter',
  'dialog',
])
const inline = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'img',
  'picture',
  'source',
  'amp-img',
])
// Elements of a page's own (`x-source`) are inline unless it styles them: in a paragraph, which holds no blocks, they are read so.
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const markAttributes = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-module',
  'data-type',
  'aria-label',
]

/** Collects the blocks of `root`. Hidden elements are no text. */
export function collectBlocks(root: Element): Page {
  const elements: PageElement[] = []
  const blocks: Block[] = []
  let runs: Run[] = []
  let afterBreak = false
  const flush = (element: number, breaks: boolean) => {
    const text = joinRuns(runs)
    if (text !== '') {
      blocks.push({ runs, element, afterBreak, text, linked: linkedLength(elements, runs) })
      afterBreak = breaks
    } else if (!breaks) afterBreak = false
    runs = []
  }
  const stack: { node: Node; element: number; block: number; close: boolean }[] = [
    { node: root, element: -1, block: -1, close: false },
  ]
  while (stack.length > 0) {
    const { node, element, block, close } = stack.pop()!
    if (close) {
      flush(block, false)
      continue
    }
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/\s+/gu, ' ')
      if (text !== '') runs.push({ text, element, node: node as Text, start: 0, end: 0 })
      continue
    }
    if (node.nodeType !== 1) continue
    const here = node as Element
    const tag = here.localName.toLowerCase()
    if (tag === 'br' || tag === 'hr') {
      flush(block, tag === 'br')
      continue
    }
    if (skipped.has(tag) || isHidden(here)) continue
    const index = elements.length
    elements.push({
      parent: element,
      depth: element < 0 ? 0 : elements[element]!.depth + 1,
      tag,
      marks: marksOf(here),
      node: here,
    })
    const own = !inline.has(tag) && !(tag.includes('-') && paragraphs.has(elements[block]?.tag ?? ''))
    if (own) {
      flush(block, false)
      stack.push({ node: here, element: index, block: index, close: true })
    }
    for (let child = here.lastChild; child !== null; child = child.previousSibling)
      stack.push({ node: child, element: index, block: own ? index : block, close: false })
  }
  flush(-1, false)
  return { elements, blocks }
}

/** The element and its ancestors, innermost first. */
export function* pathOf(elements: readonly PageElement[], element: number): Generator<PageElement> {
  for (let at = element; at >= 0; at = elements[at]!.parent) yield elements[at]!
}

/** Joins runs with white space collapsed and trimmed, and notes where each stands in the result. */
function joinRuns(runs: readonly Run[]): string {
  let text = ''
  for (const run of runs) {
    const words = text === '' || text.endsWith(' ') ? run.text.trimStart() : run.text
    run.start = text.length
    text += words
    run.end = text.length
  }
  const trimmed = text.trimEnd()
  for (const run of runs) {
    run.start = Math.min(run.start, trimmed.length)
    run.end = Math.min(run.end, trimmed.length)
  }
  return trimmed
}

function linkedLength(elements: readonly PageElement[], runs: readonly Run[]): number {
  let sum = 0
  for (const run of runs)
    for (const { tag } of pathOf(elements, run.element))
      if (tag === 'a') {
        sum += run.text.trim().length
        break
      }
  return sum
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  const style = element.getAttribute('style')
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

function marksOf(element: Element): string {
  let marks = ''
  for (const name of markAttributes) {
    const value = element.getAttribute(name)
    if (value !== null && value !== '') marks += ` ${value}`
  }
  // Words joined by capitals (`imageCaption`) are words too.
  return marks
    .slice(1, 400)
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
}
