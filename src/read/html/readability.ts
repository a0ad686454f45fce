// What Readability would take of a page, told text node by text node: the votes of a well-kept library, not its output, are what we use.
// Method: each text node is marked with one private-use character; those found in Readability's result were taken. Changes the DOM.
import { readability } from '../libraries.ts'
import type { Block } from './blocks.ts'

const firstMark = 0xf0000
const mostMarks = 0x1fffd
/** Readability compares every heading with the title, word by word: a title of a megabyte took it minutes. In UTF-16 units. */
const longestTitle = 500
const marks = /[\u{F0000}-\u{10FFFD}]/gu

/** For every block the share of its characters that Readability takes, 0..1. Must be the last use of the document. */
export function readabilityShares(document: Document, blocks: readonly Block[]): Float64Array {
  const shares = new Float64Array(blocks.length)
  let next = 0
  for (const block of blocks)
    for (const run of block.runs) {
      if (run.text.trim() === '') continue
      const value = run.node.nodeValue ?? ''
      if (next < mostMarks) run.node.nodeValue = String.fromCodePoint(firstMark + next) + value.replace(marks, '')
      next++
    }
  shortenTitles(document)
  const taken = new Set<number>()
  const content = new (readability().Readability)<Element>(document, {
    serializer: element => element as Element,
    disableJSONLD: true,
  }).parse()?.content
  for (const mark of content?.textContent?.match(marks) ?? []) taken.add(mark.codePointAt(0)! - firstMark)
  next = 0
  for (const [index, block] of blocks.entries()) {
    let kept = 0
    let all = 0
    for (const run of block.runs) {
      const length = run.text.trim().length
      if (length === 0) continue
      all += length
      if (taken.has(next++)) kept += length
    }
    shares[index] = all === 0 ? 0 : kept / all
  }
  return shares
}

function shortenTitles(document: Document): void {
  for (const element of document.querySelectorAll('title')) {
    const title = element.textContent ?? ''
    if (title.length > longestTitle) element.textContent = title.slice(0, longestTitle)
  }
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content') ?? ''
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? ''
    if (content.length > longestTitle && /title/i.test(name)) element.setAttribute('content', content.slice(0, longestTitle))
  }
}
