// `npm run demo`: the main job on the examples. Prints their edition, writes its page and says where that is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const main = join(root, 'src/cli/main.ts')
const page = join(root, 'dist/demo.html')

function variorum(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [main, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

console.log('$ npm run -s variorum -- compare examples/reports\n')
variorum('compare', 'examples/reports')
if (existsSync(join(root, 'dist/page.html'))) {
  variorum('compare', 'examples/reports', '--output', relative(root, page))
  console.log(`\nThe page of this edition: ${pathToFileURL(page).href}`)
} else {
  console.log('\nThe page is not built; build it with npm run prepare.')
}
