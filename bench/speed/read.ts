// Speed of reading: pages a second beside plain Readability + linkedom in turns on the same pages, and plain text in megabytes a second.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readHtml } from '../../src/read/html/read-html.ts'
import { readText } from '../../src/read/text.ts'

const rounds = 9
const copies = 40
const paragraph =
  'The harbour council of Port Ellery voted on Monday to close the old lift bridge for a year, its chair Mara Quill said. '

export function run(): void {
  const pages = inventedPages()
  const reader = () => pages.forEach(html => void readHtml({ html }))
  const plain = () => pages.forEach(html => void new Readability(parseHTML(html).document as unknown as Document).parse())
  const [own, peer] = medians([reader, plain])
  const kilobytes = pages.reduce((sum, html) => sum + html.length, 0) / pages.length / 1000
  console.log(`pages of ${kilobytes.toFixed(0)} kB, medians of ${rounds} alternating rounds over ${pages.length}`)
  console.log(`  variorum            ${((pages.length / own!) * 1000).toFixed(0).padStart(6)} pages/s`)
  console.log(
    `  plain Readability   ${((pages.length / peer!) * 1000).toFixed(0).padStart(6)} pages/s   ${(own! / peer!).toFixed(2)}× its time`,
  )
  const text = `${paragraph.repeat(4)}\n\n`.repeat(10)
  const [texts] = medians([() => Array.from({ length: 50 }, () => readText({ text }))])
  console.log(
    `  plain text          ${((50 * text.length) / 1e6 / (texts! / 1000)).toFixed(1).padStart(6)} MB/s in reports of ${(text.length / 1000).toFixed(1)} kB`,
  )
}

/** The furnished pages of the tests, their paragraphs repeated and wrapped in the navigation of a large site. */
function inventedPages(): string[] {
  const folder = join(import.meta.dirname, '../../test/read/furnished')
  const menu = `<nav><ul>${Array.from({ length: 400 }, (_, index) => `<li class="item"><a href="/topic/${index}">Topic ${index}</a></li>`).join('')}</ul></nav>`
  return readdirSync(folder)
    .filter(name => name.endsWith('.html'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .map(html =>
      html
        .replace('</article>', `${`<p>${paragraph.repeat(3)}</p>`.repeat(copies)}</article>`)
        .replace('<body>', `<body>${menu}`),
    )
}

/** Median time of each task in milliseconds, run in turns after one warm-up. */
function medians(tasks: readonly (() => unknown)[]): number[] {
  const times = tasks.map((): number[] => [])
  for (let round = -1; round < rounds; round++)
    for (const [index, task] of tasks.entries()) {
      const started = performance.now()
      task()
      if (round >= 0) times[index]!.push(performance.now() - started)
    }
  return times.map(list => list.sort((a, b) => a - b)[list.length >> 1]!)
}
