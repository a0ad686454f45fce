// The page in the system's Chromium: first paint of a 12-report edition, size without the texts, and the longest task while
// scrolling the panes of a 100-report edition. Needs `npm run prepare`. Aims: 1 s, 400 kB, 100 ms.
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../../scripts/browser.ts'
import { toHtml } from '../../src/view/html.ts'
import { generateEdition } from '../../test/view/generate.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
const rounds = 5

/** Prints the three figures, least and median of five rounds. */
export async function run(): Promise<void> {
  const built = join(root, 'dist/page.html')
  console.log(`page without an edition: ${(statSync(built).size / 1000).toFixed(0)} kB (aim ≤ 400 kB)`)
  const page = readFileSync(built, 'utf8')
  const write = (count: number, sentences: number): string => {
    const file = join(folder, `${count}.html`)
    writeFileSync(file, toHtml(generateEdition(count, sentences), page))
    return pathToFileURL(file).href
  }
  const browser = await startBrowser()
  const twelve = write(12, 40)
  const paints = await repeat(() => firstPaint(browser, twelve))
  console.log(
    `first contentful paint, 12 reports: ${figures(paints.map(({ paint }) => paint))} ms (aim ≤ 1000 ms); page ready: ${figures(paints.map(({ ready }) => ready))} ms`,
  )
  const hundred = write(100, 40)
  const tasks = await repeat(() => scroll(browser, hundred))
  console.log(
    `longest task while scrolling 4 panes of 100 reports: ${figures(tasks.map(({ longest }) => longest))} ms (aim ≤ 100 ms); frames: ${figures(tasks.map(({ frames }) => frames))}`,
  )
  await browser.close()
}

async function repeat<T>(measure: () => Promise<T>): Promise<T[]> {
  const found: T[] = []
  for (let i = 0; i < rounds; i++) found.push(await measure())
  return found
}

/** Least and median of the rounds: on a shared machine the least says more about the page, the median more about the day. */
function figures(values: number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  return `${Math.round(sorted[0]!)} (median ${Math.round(sorted[sorted.length >> 1]!)})`
}

async function firstPaint(browser: Browser, address: string): Promise<{ paint: number; ready: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(address)
  await page.waitForSelector('nav [aria-current=page]')
  const found = await page.evaluate(`(async () => {
    const ready = performance.now()
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 50)))
    return { paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? ready, ready }
  })()`)
  await page.close()
  return found as { paint: number; ready: number }
}

/** Scrolls the first pane to its end in steps of a wheel's notch, one per frame; tasks under 50 ms are reported as 0 by the browser. */
async function scroll(browser: Browser, address: string): Promise<{ longest: number; frames: number }> {
  const page: Page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
  const panes = ['001', '002', '004', '006'].map(name => `&pane=report-${name}.txt`).join('')
  await page.goto(`${address}#view=side${panes}`)
  await page.waitForSelector('.ribbon')
  await page.waitForTimeout(500)
  const found = await page.evaluate(`(async () => {
    let longest = 0
    const observer = new PerformanceObserver(list => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration) })
    observer.observe({ type: 'longtask' })
    const pane = document.querySelector('.pane-text')
    let frames = 0
    while (pane.scrollTop + pane.clientHeight < pane.scrollHeight - 1 && frames < 600) {
      pane.scrollTop += 40
      await new Promise(requestAnimationFrame)
      frames++
    }
    await new Promise(resolve => setTimeout(resolve, 200))
    return { longest, frames }
  })()`)
  await page.close()
  return found as { longest: number; frames: number }
}

if (import.meta.main) await run()
