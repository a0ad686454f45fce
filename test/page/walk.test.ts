// The reader's ways: the whole keyboard, the address, proof and citation.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../../scripts/browser.ts'
import { listFindings } from '../../src/model/findings.ts'
import { edition } from '../view/edition.ts'
import { hashOf, openPage, walk as walkPage, writePage } from './browser.ts'

let browser: Browser
let address: string
beforeAll(async () => {
  browser = await startBrowser()
  address = writePage('walk', edition)
})
afterAll(() => browser.close())

const walk = (hash: string, steps: (page: Page) => Promise<void>) => walkPage(browser, address + hash, steps)
const current = (page: Page): Promise<string | null> => page.locator('.finding.current').getAttribute('id')

test('j and k walk through all findings in their order and stop at the ends', () =>
  walk('', async page => {
    const ids = listFindings(edition).map(({ id }) => `finding-${id}`)
    expect(ids.length).toBeGreaterThan(4)
    for (const id of ids) {
      await page.keyboard.press('j')
      await page.waitForFunction(wanted => document.querySelector('.finding.current')?.id === wanted, id)
    }
    await page.keyboard.press('j')
    expect(await current(page)).toBe(ids.at(-1))
    for (const id of ids.toReversed().slice(1)) {
      await page.keyboard.press('k')
      await page.waitForFunction(wanted => document.querySelector('.finding.current')?.id === wanted, id)
    }
    await expect.poll(async () => (await hashOf(page)).get('finding')).toBe(listFindings(edition)[0]!.id)
  }))

test('keys that come faster than the page is drawn are all counted', () =>
  walk('', async page => {
    const ids = listFindings(edition).map(({ id }) => id)
    await page.evaluate(() => {
      for (const key of ['j', 'j', 'j', 'k', 'j', 'j']) dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
    await expect.poll(async () => (await hashOf(page)).get('finding')).toBe(ids[3])
  }))

test('bug: a key held down ran into the limit of address changes and left the address behind', () =>
  walk('', async page => {
    const last = listFindings(edition).at(-1)!.id
    await page.evaluate(() => {
      for (let i = 0; i < 300; i++) dispatchEvent(new KeyboardEvent('keydown', { key: i % 2 ? 'k' : 'j', bubbles: true }))
      for (let i = 0; i < 100; i++) dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
    })
    await expect.poll(async () => (await hashOf(page)).get('finding')).toBe(last)
  }))

test('Enter opens the evidence, Esc closes it and gives the focus back', () =>
  walk('', async page => {
    await page.keyboard.press('j')
    await page.waitForSelector('.finding.current')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('drawer')
    expect(await page.innerText('.drawer')).toContain('Nine against eleven')
    await page.keyboard.press('j')
    await page.waitForFunction(() => document.querySelector('.drawer')?.textContent?.includes('312 against 321'))
    await page.keyboard.press('Escape')
    await page.waitForSelector('.drawer', { state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('number')
  }))

test('F7 and Shift+F7 step through differences; in the panes through stretches that differ, and both ends meet', () =>
  walk('#view=side&pane=tidewater.txt&pane=ostrey-sentinel.txt', async page => {
    await page.keyboard.press('F7')
    await page.waitForSelector('.aligned.current')
    expect(await page.locator('.aligned.current').count()).toBe(2)
    const first = (await hashOf(page)).get('claim')
    await page.keyboard.press('F7')
    await page.waitForFunction(before => new URLSearchParams(location.hash.slice(1)).get('claim') !== before, first)
    await page.keyboard.press('Shift+F7')
    await page.waitForFunction(before => new URLSearchParams(location.hash.slice(1)).get('claim') === before, first)
    expect(await page.locator('.ribbon.current').count()).toBe(1)
  }))

test('n and p change the report: the lit siglum, the right pane, the base text', () =>
  walk('', async page => {
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.waitForSelector('.siglum.focus')
    expect((await hashOf(page)).get('report')).toBe('harbour-post.txt')
    await page.click('nav >> text=Side by side')
    await page.keyboard.press('n')
    await page.waitForFunction(() => new URLSearchParams(location.hash.slice(1)).getAll('pane')[1] === 'island-radio.html')
    await page.click('nav >> text=Variants in a text')
    await page.keyboard.press('n')
    await page.waitForFunction(() => new URLSearchParams(location.hash.slice(1)).get('base') === 'harbour-post.txt')
    await page.keyboard.press('p')
    await page.waitForFunction(() => new URLSearchParams(location.hash.slice(1)).get('base') === 'tidewater.txt')
  }))

test('/ finds words and lights them without touching the markup, Esc ends it', () =>
  walk('', async page => {
    await page.keyboard.press('/')
    await page.keyboard.type('tamsin')
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) > 2)
    expect(await page.innerText('search')).toMatch(/\d+ in A B C F/)
    expect((await hashOf(page)).get('find')).toBe('tamsin')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => (CSS.highlights.get('found')?.size ?? 0) === 0)
  }))

test('? shows the keys, Esc hides them', () =>
  walk('', async page => {
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.help')
    expect(await page.innerText('dialog.help')).toContain('Shift+F7')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog.help', { state: 'detached' })
  }))

test('the address holds the view: reload, back, and a link from elsewhere show the same', () =>
  walk('', async page => {
    await page.keyboard.press('j')
    await page.click('nav >> text=Claims')
    await page.waitForSelector('.matrix')
    await page.reload()
    await page.waitForSelector('.matrix')
    await page.goBack()
    await page.waitForSelector('.findings')
    expect(await page.locator('.finding.current').count()).toBe(1)
  }))

test('every part can be reached and worked by Tab and Enter alone', () =>
  walk('#view=lineage', async page => {
    await page.locator('.edge').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer')
    expect(await page.innerText('.drawer')).toContain('Passages')
    await page.keyboard.press('Escape')
    await page.locator('.strip, nav a').first().focus()
    const seen = new Set<string>()
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab')
      seen.add(
        await page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.slice(0, 20)}`),
      )
    }
    expect(seen.size).toBeGreaterThan(20)
  }))

test('a finding is copied as a citation and its words are verified', () =>
  walk('', async page => {
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.click('text=Copy as citation')
    await page.waitForSelector('.said:has-text("Citation copied")')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/“Nine of them .*” \(Tidewater Agency, 2032-05-04.*sha-256 [0-9a-f]{16}/)
    expect(copied).toContain('finding=')
    await page.click('text=Verify the words')
    await page.waitForSelector('.proof .exact')
  }))

test('a text that was tampered with fails its proof', async () => {
  const changed = structuredClone(edition)
  changed.reports[2]!.text = changed.reports[2]!.text.replace('321', '322')
  const { page, close } = await openPage(browser, `${writePage('changed', changed)}#view=receipts`)
  await page.click('text=Verify all texts')
  await page.waitForSelector('.proof .failed')
  expect(await page.innerText('.proof .failed')).toContain('C failed')
  await close()
})

test('with reduced motion nothing moves by itself', () =>
  walk('#view=side', async page => {
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    const transitions = await page.evaluate(() => getComputedStyle(document.querySelector('nav a')!).transitionDuration)
    expect(transitions).toBe('0s')
  }))
