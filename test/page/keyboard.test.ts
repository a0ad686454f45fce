// The whole keyboard in one sitting, and the print, over the examples' edition and one of thirty reports: whatever they find.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../scripts/browser.ts'
import type { Edition } from '../../src/model/edition.ts'
import { listFindings } from '../../src/model/findings.ts'
import { generateEdition } from '../view/generate.ts'
import { accessibilityFaults, examplesEdition, hashOf, openPage, walk, writePage } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const editions: [string, () => Edition][] = [
  ['examples', examplesEdition],
  ['thirty', () => generateEdition(30)],
]

/** Presses a key until the address says what it should. */
const pressUntil = async (page: Page, key: string, name: string, value: string | undefined) => {
  await page.keyboard.press(key)
  await page.waitForFunction(([part, wanted]) => new URLSearchParams(location.hash.slice(1)).get(part!) === wanted, [name, value])
}

describe.each(editions)('%s', (name, make) => {
  let edition: Edition
  let address: string
  beforeAll(() => {
    edition = make()
    address = writePage(`keyboard-${name}`, edition)
  })

  test('j to the last finding and k back, the evidence of each by Enter and away by Esc', () =>
    walk(browser, address, async page => {
      const ids = listFindings(edition).map(({ id }) => id)
      for (const id of ids) await pressUntil(page, 'j', 'finding', id)
      for (const id of ids.toReversed().slice(1)) {
        await pressUntil(page, 'k', 'finding', id)
        await page.keyboard.press('Enter')
        await page.waitForSelector('.drawer blockquote')
        await page.keyboard.press('Escape')
        await page.waitForSelector('.drawer', { state: 'detached' })
      }
    }))

  test('F7 and Shift+F7, n and p, / and ?, and Esc out of each', () =>
    walk(browser, address, async page => {
      const differences = listFindings(edition).filter(({ type }) => type !== 'headline')
      await pressUntil(page, 'F7', 'finding', differences[0]!.id)
      await pressUntil(page, 'F7', 'finding', differences[1]!.id)
      await pressUntil(page, 'Shift+F7', 'finding', differences[0]!.id)
      await pressUntil(page, 'n', 'report', edition.reports[0]!.id)
      await pressUntil(page, 'n', 'report', edition.reports[1]!.id)
      await pressUntil(page, 'p', 'report', edition.reports[0]!.id)
      await page.click('nav >> text=Side by side')
      await page.waitForSelector('.pane')
      await page.keyboard.press('F7')
      await page.waitForSelector('.aligned.current')
      const first = (await hashOf(page)).get('claim')
      await page.keyboard.press('j')
      await page.waitForFunction(before => new URLSearchParams(location.hash.slice(1)).get('claim') !== before, first)
      await page.keyboard.press('n')
      await page.waitForFunction(() => new URLSearchParams(location.hash.slice(1)).getAll('pane').length > 1)
      await page.keyboard.press('/')
      await page.keyboard.type('the')
      await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 5)
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) === 0)
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await page.waitForSelector('dialog.help')
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog.help', { state: 'detached' })
    }))

  test('prints to PDF with every report in it', async () => {
    const { page, complaints, close } = await openPage(browser, `${address}#view=claims`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#print article').count()).toBe(edition.reports.length)
    expect(await page.locator('#print article').last().isVisible()).toBe(true)
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(Math.ceil(edition.reports.length / 3))
    expect(complaints).toEqual([])
    await close()
  })
})
