// What the documents tell a reader to type is typed here: every line of a shell block in README.md and examples/README.md,
// and the example of every command.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { play } from '../cli/played.ts'

const root = join(import.meta.dirname, '../..')
const shellLines = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(match => match[1]!.trim().split('\n'))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-docs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a documented line: the command line in this process, programs in their own; a file it writes goes to the tests' folder. */
async function runLine(line: string): Promise<{ code: number | null; out: string }> {
  const typed = line.replaceAll(/--output (\S+)/g, (_, file) => `--output ${join(folder, file)}`)
  const variorum = /^npm run -s variorum -- (?<args>[^<]*)(?:< (?<stdin>\S+))?$/.exec(typed)?.groups
  if (variorum !== undefined) {
    const stdin = variorum.stdin === undefined ? '' : readFileSync(join(root, variorum.stdin))
    const { code, out, err } = await play(variorum.args!.trim().split(' '), stdin, { cwd: root }, 4096)
    return { code, out: out + err }
  }
  const program = typed.replace(/^npm run demo$/, 'node scripts/demo.ts').replace(/^node /, '')
  const { status, stdout, stderr } = spawnSync(process.execPath, program.split(' '), { cwd: root, encoding: 'utf8' })
  return { code: status, out: stdout + stderr }
}

/** What each documented line must print; a line without an entry fails. */
const promised: Record<string, { code?: number; out: RegExp }> = {
  'npm run demo': { out: /Six reports, four independent origins[\s\S]*page of this edition: file:.*demo\.html/ },
  'npm run -s variorum -- compare examples/reports': {
    out: /Six reports, four independent origins[\s\S]*31 in one report, 34 in another: the two figures cannot both be right[\s\S]*headline unsupported\n *C +\[Captain arrested/,
  },
  'npm run -s variorum -- compare examples/reports/agency.txt examples/reports/rewording.txt': {
    out: /Two reports, one independent origin/,
  },
  'npm run -s variorum -- compare examples/reports --format html --output edition.html': {
    out: /the edition is in .*edition\.html/,
  },
  'npm run -s variorum -- compare examples/reports --without A': { out: /Five reports, \w+ independent origins/ },
  'npm run -s variorum -- compare examples/reports --format tei': { out: /<TEI [\s\S]*<lem wit="#/ },
  'npm run -s variorum -- quotes examples/reports --format csv': {
    out: /quickly and calmly to protect[\s\S]*swiftly and calmly to shield/,
  },
  'npm run -s variorum -- read examples/reports --format md': { out: /Saint Orla/ },
  'npm run -s variorum -- reuse examples/corpus.jsonl': { out: /"passages":/ },
  // The neighbours may be absent; then they are named as skipped.
  'node bench/peers/examples.ts': {
    out: /variorum: 1 independent origin[\s\S]*31 in one report, 34[\s\S]*quickly \/ swiftly[\s\S]*^diff: (0 of|not installed)[\s\S]*(datasketch: .* no copy|skipped)/m,
  },
  'npm run -s variorum -- check examples/drafts/changed.txt --against examples/reports': {
    code: 1,
    out: /\[241\][\s\S]*241 in the draft, 214 in[\s\S]*announce[\s\S]*Anton Roke in the draft, Anselm Roke[\s\S]*No report tells this/,
  },
  'node examples/count-origins.ts': { out: /6 reports, 4 independent lines of writing:\n {2}Meridian Wire: / },
  'node examples/altered-quotations.ts': {
    out: /^Hedda Brask:\n[\s\S]*quickly \/ quickly \/ swiftly[\s\S]*^Pell Aronsen:\n[\s\S]*no \/ not an/m,
  },
}
// Installing and running this very suite are left to the run of the whole check.
const documented = [
  ...new Set(['README.md', 'examples/README.md'].flatMap(shellLines).map(line => line.replace(/^npm ci && /, ''))),
].filter(line => line !== 'npm test')

test.each(documented)('%s', async line => {
  expect(Object.keys(promised)).toContain(line)
  const { code, out } = await runLine(line)
  expect(out).toMatch(promised[line]!.out)
  expect(code).toBe(promised[line]!.code ?? 0)
})

test('every promise is made by a document', () => {
  expect(Object.keys(promised).filter(line => !documented.includes(line))).toEqual([])
})

test.each(Object.keys(commands))('the example of %s runs', async name => {
  const { example } = await commands[name]!()
  const { code, out } = await runLine(`npm run -s variorum -- ${example}`)
  expect(out.length).toBeGreaterThan(100)
  expect([0, 1]).toContain(code)
})
