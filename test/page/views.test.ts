// Every view over every edition: something to read, nothing on the console, nothing fetched, nothing for axe to find.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../scripts/browser.ts'
import type { Edition } from '../../src/model/edition.ts'
import { viewNames, views } from '../../web/src/state.ts'
import { bareEdition, edition } from '../view/edition.ts'
import { generateEdition } from '../view/generate.ts'
import { hostileEdition } from '../view/hostile.ts'
import { accessibilityFaults, examplesEdition, type Opened, openPage, writePage } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const editions: [string, () => Edition][] = [
  ['examples', examplesEdition],
  ['thirty', () => generateEdition(30)],
  ['without-findings', () => bareEdition],
  ['one-report', () => ({ ...bareEdition, reports: edition.reports.slice(0, 1) })],
]

/** One page for all views of an edition: the address changes as it would by hand. */
function viewTests(
  name: string,
  make: () => Edition,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): void {
  let opened: Opened
  let address = ''
  beforeAll(async () => {
    address = writePage(name, make())
    opened = await openPage(browser, address, options)
  })
  afterAll(() => opened.close())
  test.each(views)('%s', async view => {
    const { page, complaints } = opened
    await page.goto(`${address}#view=${view}`)
    await page.waitForSelector(`nav [aria-current=page]:has-text("${viewNames[view]}")`)
    await check(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  })
}

const readable = async (page: Page): Promise<void> => {
  expect((await page.innerText('#view')).trim().length).toBeGreaterThan(20)
  expect(await accessibilityFaults(page)).toEqual([])
}

describe.each(editions)('%s', (name, make) => viewTests(name, make, {}, readable))
describe('in the dark', () => viewTests('invented', () => edition, { colorScheme: 'dark' }, readable))
describe('on a narrow screen', () => viewTests('invented', () => edition, { viewport: { width: 390, height: 800 } }, readable))

test.each([{}, { colorScheme: 'dark' as const }, { viewport: { width: 390, height: 800 } }])(
  'drawer and help %j',
  async options => {
    const { page, close } = await openPage(browser, writePage('invented', edition), options)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.help')
    expect(await accessibilityFaults(page)).toEqual([])
    await close()
  },
)

describe('hostile reports: shown as text, run nothing', () => {
  viewTests(
    'hostile',
    () => hostileEdition,
    {},
    async page => {
      expect(await page.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined()
      const dangerous = '#page img, #page iframe, #page a[href^="javascript:"], #print img, #print a[href^="javascript:"]'
      expect(await page.locator(dangerous).count()).toBe(0)
      const handlers = () =>
        [...document.querySelectorAll('*')].flatMap(one => [...one.attributes].filter(({ name }) => name.startsWith('on')))
      expect(await page.evaluate(handlers)).toEqual([])
      expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(2)
    },
  )
  test('a word of a megabyte is shown in part and whole on demand; no view takes long over it', async () => {
    const address = writePage('hostile', hostileEdition)
    for (const view of ['side', 'base'] as const) {
      const { page, complaints, close } = await openPage(browser, `${address}#view=${view}`)
      const ready = await page.evaluate(() => performance.now())
      // Two seconds on an idle machine would be slow; the rest is for machines that do other things too.
      expect(ready).toBeLessThan(8000)
      const words = () => page.evaluate(() => /w{15000,}/.exec(document.querySelector('#view')!.textContent!)?.[0].length)
      expect(await words()).toBe(20_000)
      await page.locator('button.rest').first().click()
      await page.waitForFunction(() => document.querySelector('#view')!.textContent!.length > 1_000_000)
      expect(complaints).toEqual([])
      await close()
    }
  })
  test('the attacks themselves can be read', async () => {
    const { page, close } = await openPage(browser, `${writePage('hostile', hostileEdition)}#view=findings`)
    expect(await page.innerText('h1')).toContain('</script><script>window.broken=1</script>')
    await close()
  })
})

test('without JavaScript the edition is readable, and it prints', async () => {
  const { page, close } = await openPage(browser, writePage('invented', edition), { javaScriptEnabled: false })
  const words = await page.innerText('body')
  for (const one of [
    'three independent origins',
    '312 against 321 people on board',
    'stay quiet',
    'Fog had lain over the strait',
  ])
    expect(words).toContain(one)
  await close()
})

test('prints to PDF: all sections with their texts, in ink on paper', async () => {
  const { page, complaints, close } = await openPage(browser, `${writePage('invented', edition)}#view=side`, {
    colorScheme: 'dark',
  })
  await page.emulateMedia({ media: 'print' })
  expect(await page.isVisible('#print')).toBe(true)
  expect(await page.isVisible('#page')).toBe(false)
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(background).toBe('rgb(255, 255, 255)')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(20_000)
  expect(complaints).toEqual([])
  await close()
})
