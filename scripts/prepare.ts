// `prepare`, which npm runs after an install: resources, then src/ to dist/, then the page. Each part says what it made.
// Usage: node scripts/prepare.ts [resources|library|page]   (all three without an argument)
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')

/** Builds `dist/resources/` (WordNet and the like, compact) from the packages they come in. */
function prepareResources(): void {
  const script = join(root, 'scripts/prepare-resources.ts')
  if (existsSync(script)) run(process.execPath, [script])
}

/** `src/` to JavaScript and declarations, and the program in few files, which start faster. What is no longer in `src/` must not stay in `dist/`. */
function prepareLibrary(): void {
  for (const folder of ['annotate', 'cli', 'compare', 'fetch', 'lang', 'model', 'read', 'reuse', 'text', 'view']) {
    rmSync(join(root, 'dist', folder), { recursive: true, force: true })
  }
  run(join(bin, 'tsc'), ['-p', 'tsconfig.build.json'])
  run(join(bin, 'vite'), ['build', '--logLevel', 'warn'])
  say('dist/cli/main.js')
}

/** The page as one self-contained file. */
function preparePage(): void {
  if (!existsSync(join(root, 'web/index.html'))) return
  run(join(bin, 'vite'), ['build', 'web', '--logLevel', 'warn'])
  say('dist/page.html')
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status === 0) return
  console.error(`prepare: ${relative(root, command)} ${args.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}`)
  process.exit(1)
}

function say(file: string): void {
  console.log(`prepare: ${file} (${Math.ceil(statSync(join(root, file)).size / 1024)} kB)`)
}

const parts = { resources: prepareResources, library: prepareLibrary, page: preparePage }
const [wanted] = process.argv.slice(2)
if (wanted !== undefined && !Object.hasOwn(parts, wanted)) {
  console.error(`prepare: there is no part ${wanted}; the parts are ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}
for (const [name, part] of Object.entries(parts)) if (wanted === undefined || wanted === name) part()
