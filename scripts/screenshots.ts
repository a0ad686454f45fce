// Takes the pictures of `docs/images/` from the examples' edition with the system's Chromium. Needs `npm run prepare` first.
// Usage: node scripts/screenshots.ts
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startBrowser } from './browser.ts'

const root = join(import.meta.dirname, '..')
const wide = { width: 1280, height: 800 }
const narrow = { width: 390, height: 844 }

/** Name of the picture, the address after `#`, the window, and the keys pressed before. */
const pictures: readonly [string, string, { width: number; height: number }, 'light' | 'dark', ...string[]][] = [
  ['first-screen', '', wide, 'light'],
  ['first-screen-dark', '', wide, 'dark'],
  ['first-screen-narrow', '', narrow, 'light'],
  ['evidence', '', wide, 'light', 'j', 'Enter'],
  ['quotations', '#view=quotations', wide, 'light'],
  ['claims', '#view=claims', wide, 'light'],
  ['side-by-side', '#view=side', wide, 'light', 'F7'],
  ['side-by-side-dark', '#view=side', wide, 'dark', 'F7'],
  ['base-text', '#view=base', wide, 'light'],
  ['lineage', '#view=lineage', wide, 'light'],
  ['timeline', '#view=timeline', wide, 'light'],
]

const page = join(mkdtempSync(join(tmpdir(), 'variorum-')), 'edition.html')
const made = spawnSync(process.execPath, ['src/cli/main.ts', 'compare', 'examples/reports', '--output', page], {
  cwd: root,
  stdio: 'inherit',
})
if (made.status !== 0) process.exit(made.status ?? 1)
mkdirSync(join(root, 'docs/images'), { recursive: true })
const browser = await startBrowser()
for (const [name, hash, viewport, colorScheme, ...keys] of pictures) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
  const tab = await context.newPage()
  await tab.goto(pathToFileURL(page).href + hash)
  await tab.waitForSelector('nav [aria-current=page]')
  for (const key of keys) {
    await tab.keyboard.press(key)
    await tab.waitForTimeout(200)
  }
  await tab.screenshot({ path: join(root, 'docs/images', `${name}.png`) })
  console.log(`docs/images/${name}.png`)
  await context.close()
}
await browser.close()
