// What Variorum and its neighbours say of two of the examples, side by side: an agency's report and its rewording without credit.
// The neighbours that are not installed are left out and named. Usage: node bench/peers/examples.ts
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare, type Edition, readInput } from '../../src/index.ts'
import { listFindings } from '../../src/model/findings.ts'
import { borrowingWords } from '../../src/model/summary.ts'
import { madePeersPython } from '../speed/reuse/venv.ts'

const folder = join(import.meta.dirname, '../../examples/reports')
const names = ['agency.txt', 'rewording.txt']

async function ourEdition(): Promise<Edition> {
  const inputs = await Promise.all(names.map(name => readInput({ name, bytes: readFileSync(join(folder, name)) })))
  return compare(inputs.flatMap(({ reports }) => reports))
}

function printOurs(edition: Edition): void {
  const [borrowing] = edition.lineage.borrowings
  const count = edition.lineage.origins.length
  const lineage = `${count} independent ${count === 1 ? 'origin' : 'origins'}${borrowing ? `; ${borrowingWords(borrowing)}` : ''}`
  const findings = listFindings(edition).filter(({ compatible }) => !compatible)
  console.log(`variorum: ${lineage}`)
  for (const { type, kind, why } of findings) console.log(`  ${type === 'wording' ? `quotation ${kind}` : kind}: ${why}`)
}

/** The texts as both read them: the peers get what Variorum calls the report, so that none has to clean a page. */
function writeTexts(edition: Edition): string[] {
  const place = mkdtempSync(join(tmpdir(), 'variorum-peers-examples-'))
  return edition.reports.map(({ text, body, siglum }) => {
    const file = join(place, `${siglum}.txt`)
    writeFileSync(file, `${body.map(({ start, end }) => text.slice(start, end)).join('\n')}\n`)
    return file
  })
}

function printDiff(files: readonly string[]): void {
  const { error, stdout } = spawnSync(
    'diff',
    ['--unchanged-line-format=%L', '--old-line-format=', '--new-line-format=', ...files],
    {
      encoding: 'utf8',
    },
  )
  if (error) {
    console.log('diff: not installed, skipped')
    return
  }
  const lines = readFileSync(files[0]!, 'utf8')
    .split('\n')
    .filter(line => line !== '').length
  console.log(`diff: ${stdout.split('\n').filter(line => line !== '').length} of ${lines} lines are the same`)
}

function printPython(files: readonly string[]): void {
  const python = madePeersPython()
  const run =
    python === undefined
      ? undefined
      : spawnSync(python, ['-W', 'ignore', join(import.meta.dirname, 'peers.py'), ...files], { encoding: 'utf8' })
  if (run?.status !== 0) {
    console.log('datasketch, difflib, CollateX: skipped; node bench/speed/reuse/venv.ts installs them')
    return
  }
  const { jaccard, ratio, variants } = JSON.parse(run.stdout) as Record<'jaccard' | 'ratio' | 'variants', number>
  console.log(
    `datasketch: Jaccard ${jaccard.toFixed(2)} of runs of five words; at the usual threshold .5 ${jaccard >= 0.5 ? 'a copy' : 'no copy'}`,
  )
  console.log(`difflib: ${(100 * ratio).toFixed(0)} % alike by words`)
  console.log(`CollateX: ${variants} places where the words differ, all of one kind`)
}

const edition = await ourEdition()
printOurs(edition)
const files = writeTexts(edition)
printDiff(files)
printPython(files)
