// A Chromium for the tests and editions written as pages for it. Anything the page says on the console is remembered.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { toHtml } from '../../src/view/html.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'variorum-page-'))

let built = ''

/** Writes an edition as a page and returns its address. */
export function writePage(name: string, edition: Edition): string {
  built ||= readFileSync(join(root, 'dist/page.html'), 'utf8')
  const file = join(folder, `${name}.html`)
  writeFileSync(file, toHtml(edition, built))
  return pathToFileURL(file).href
}

/** The edition of the examples, made by the command line. */
export function examplesEdition(): Edition {
  const run = spawnSync(process.execPath, ['src/cli/main.ts', 'compare', 'examples/reports', '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  if (run.status !== 0) throw new Error(`compare failed: ${run.stderr}`)
  return JSON.parse(run.stdout) as Edition
}

export interface Opened {
  page: Page
  /** Errors and warnings of the console, uncaught errors, and every request but for the page itself. */
  complaints: string[]
  close(): Promise<void>
}

export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('dialog', dialog => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (request.url().split('#')[0] !== address.split('#')[0]) complaints.push(`a request: ${request.url()}`)
  })
  await page.goto(address)
  if (options.javaScriptEnabled !== false) await page.waitForSelector('nav [aria-current=page]')
  return { page, complaints, close: () => context.close() }
}

/** Opens a page, works on it, and expects no complaint. */
export async function walk(browser: Browser, address: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const opened = await openPage(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] })
  await steps(opened.page)
  expect(opened.complaints).toEqual([])
  await opened.close()
}

/** Milliseconds after which the page has written its address, at most every 60. */
const settled = 120

/** The part of the address after `#`, once it is written. */
export const hashOf = async (page: Page): Promise<URLSearchParams> => {
  await page.waitForTimeout(settled)
  return new URLSearchParams(await page.evaluate(() => location.hash.slice(1)))
}

/** What axe finds against WCAG 2.2 A and AA, as one line per rule and place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(node => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 300)}`),
    )
  })
}
