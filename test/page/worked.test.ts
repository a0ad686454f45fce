// What is worked in a view: the matrix, pinned entries, the overview, the panes.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../../scripts/browser.ts'
import { edition } from '../view/edition.ts'
import { accessibilityFaults, hashOf, walk as walkPage, writePage } from './browser.ts'

let browser: Browser
let address: string
beforeAll(async () => {
  browser = await startBrowser()
  address = writePage('worked', edition)
})
afterAll(() => browser.close())

const walk = (hash: string, steps: (page: Page) => Promise<void>) => walkPage(browser, address + hash, steps)

test('the matrix is a grid: arrows, Home and End move one stop, Enter opens the evidence, Esc comes back', () =>
  walk('#view=claims', async page => {
    const place = () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest<HTMLTableCellElement>('td, th')
        const rows = [...document.querySelectorAll('tr[data-row]')]
        return [rows.indexOf(cell?.closest('tr') as Element), cell?.cellIndex]
      })
    expect(await page.locator('.matrix tbody [tabindex="0"]').count()).toBe(1)
    await page.locator('.matrix tbody [tabindex="0"]').focus()
    expect(await place()).toEqual([0, 0])
    for (const [key, to] of [
      ['ArrowRight', [0, 1]],
      ['ArrowDown', [1, 1]],
      ['End', [1, 6]],
      ['ArrowRight', [1, 6]],
      ['ArrowUp', [0, 6]],
      ['Home', [0, 0]],
      ['ArrowLeft', [0, 0]],
      ['ArrowRight', [0, 1]],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(place).toEqual(to)
      expect(await page.locator('.matrix tbody [tabindex="0"]').count()).toBe(1)
    }
    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer')
    expect((await hashOf(page)).get('claim')).toBe(await page.locator('tr[data-row]').first().getAttribute('data-row'))
    await page.keyboard.press('Escape')
    await page.waitForSelector('.drawer', { state: 'detached' })
    await expect.poll(place).toEqual([0, 1])
  }))

test('apparatus entries are pinned beside each other, stay through views and reloads, and go', () =>
  walk('#view=base', async page => {
    await page.click('.entry >> text=Pin')
    await page.locator('.heat[class*="step-"]:not(.step-0)').last().click()
    await page.click('.note >> text=Pin')
    await page.waitForFunction(() => document.querySelectorAll('.pin-row .entry').length === 2)
    const tops = await page.locator('.pin-row .entry').evaluateAll(entries => entries.map(one => one.getBoundingClientRect().top))
    expect(tops[0]).toBe(tops[1])
    expect(await accessibilityFaults(page)).toEqual([])
    expect((await hashOf(page)).getAll('pin')).toHaveLength(2)
    await page.click('nav >> text=Timeline')
    await page.reload()
    expect(await page.locator('.pin-row .entry').count()).toBe(2)
    expect(await page.locator('.pin-row .entry').first().innerText()).toContain(']')
    await page.click('.pin-row >> text=Unpin >> nth=0')
    expect(await page.locator('.pin-row .entry').count()).toBe(1)
    await page.click('text=Unpin all')
    await page.waitForSelector('.pins', { state: 'detached' })
  }))

test('the overview zooms by keys, by Ctrl and the wheel and by its buttons, and pans by dragging', () =>
  walk('#view=side', async page => {
    const legend = () => page.innerText('.strip-legend span')
    const whole = await legend()
    expect(whole).toMatch(/^\d+ claims, a row per report/)
    await page.locator('.strip').focus()
    await page.keyboard.press('+')
    await page.waitForFunction(() => /^claims \d+–\d+ of/.test(document.querySelector('.strip-legend span')!.textContent!))
    await page.keyboard.press('-')
    expect(await legend()).toBe(whole)
    const box = (await page.locator('.strip').boundingBox())!
    await page.mouse.move(box.x + box.width - 5, box.y + 10)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await page.waitForFunction(() => /^claims (?!1–)\d+–/.test(document.querySelector('.strip-legend span')!.textContent!))
    await page.mouse.down()
    await page.mouse.move(box.x + box.width + 2000, box.y + 10, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction(() => /^claims 1–/.test(document.querySelector('.strip-legend span')!.textContent!))
    expect((await hashOf(page)).get('claim')).toBeNull()
    await page.click('.strip-legend >> text=All')
    expect(await legend()).toBe(whole)
  }))

test('leave-one-out: what loses its support is said in words', () =>
  walk('#view=claims', async page => {
    await page.click('.matrix thead button:has-text("D")')
    await page.waitForSelector('.loss')
    expect(await page.innerText('.loss')).toMatch(/Without D: one claim has nobody left, .* support/)
    expect(await page.locator('tr.gone').count()).toBe(1)
    await page.click('.loss button')
    await page.waitForSelector('.loss', { state: 'detached' })
  }))

test('a ribbon per shared stretch; folding leaves a button that opens again', () =>
  walk('#view=side&pane=tidewater.txt&pane=daily-gannet.txt', async page => {
    await page.waitForSelector('.ribbon')
    expect(await page.locator('.ribbon').count()).toBe(3)
    // Its middle, wherever the machine's fonts put the two passages.
    await page.locator('.ribbon').first().click()
    await page.waitForSelector('.ribbon.current')
    expect(await page.locator('.aligned.current').count()).toBe(2)
    await page.check('text=Fold what only one tells')
    await page.click('.collapsed button')
    await page.waitForSelector('.collapsed', { state: 'detached' })
    await page.click('text=Add a pane')
    expect(await page.locator('.pane').count()).toBe(3)
  }))

test('locked panes scroll together, free ones do not', () =>
  walk('#view=side&pane=tidewater.txt&pane=harbour-post.txt', async page => {
    await page.setViewportSize({ width: 760, height: 500 })
    const tops = () => page.locator('.pane-text').evaluateAll(panes => panes.map(pane => pane.scrollTop))
    await page
      .locator('.pane-text')
      .first()
      .evaluate(pane => {
        pane.scrollTop = 120
      })
    await page.waitForFunction(() => (document.querySelectorAll('.pane-text')[1]?.scrollTop ?? 0) > 20)
    await page.uncheck('text=Scroll together')
    const [, before] = await tops()
    await page
      .locator('.pane-text')
      .first()
      .evaluate(pane => {
        pane.scrollTop = 0
      })
    await page.waitForTimeout(200)
    expect((await tops())[1]).toBe(before)
  }))

test('text stays selectable under marks', () =>
  walk('', async page => {
    const words = await page.evaluate(() => {
      const line = document.querySelector('.reading .words')!
      getSelection()!.selectAllChildren(line)
      return getSelection()!.toString()
    })
    expect(words).toBe('Nine of them were taken to hospital, the coastguard said.')
  }))
