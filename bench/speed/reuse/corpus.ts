// The corpus run beside datasketch and rensa on one generated file, in one run: CPU seconds, memory, precision, recall, growth.
// Usage: node bench/speed/reuse/corpus.ts [SMALL LARGE]   (default 20000 100000)
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run as askIndex } from './query.ts'
import { score } from './score.ts'
import { peersPython } from './venv.ts'

interface Used {
  cpu: number
  mebibytes: number
}

function spawned(command: string, args: readonly string[]): Used | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status === 0) return JSON.parse(stdout) as Used
  console.log(`  failed: ${stderr.trim().split('\n').at(-1)}`)
  return undefined
}

function* pairsIn(file: string): Generator<readonly [string, string]> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    const pair = JSON.parse(line) as [string, string] | { a: string; b: string }
    yield Array.isArray(pair) ? pair : [pair.a, pair.b]
  }
}

function report(name: string, used: Used | undefined, pairs: string, gold: string): Used | undefined {
  if (used === undefined) return undefined
  const { precision, recall, byLevel } = score(pairsIn(pairs), gold)
  const levels = byLevel.map(share => share.toFixed(3)).join(' ')
  console.log(
    `  ${name.padEnd(16)} ${used.cpu.toFixed(2).padStart(8)} CPU s ${used.mebibytes.toFixed(0).padStart(6)} MiB  P ${precision.toFixed(4)} R ${recall.toFixed(4)}  by level ${levels}`,
  )
  return used
}

export async function run(sizes: readonly number[] = [20_000, 100_000]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-corpus-'))
  const python = peersPython()
  const here = import.meta.dirname
  const ours: number[] = []
  for (const size of sizes) {
    const file = join(folder, `${size}.jsonl`)
    spawnSync(process.execPath, [join(here, 'generate.ts'), String(size), file])
    console.log(`${size} reports, pairs with spans on disk`)
    const gold = `${file}.gold.jsonl`
    const pairs = join(folder, 'pairs')
    const mine = report('variorum', spawned(process.execPath, [join(here, 'ours.ts'), file, pairs]), pairs, gold)
    ours.push(mine?.cpu ?? Number.NaN)
    for (const peer of python === undefined ? [] : ['datasketch', 'rensa']) {
      const used = report(peer, spawned(python!, [join(here, 'peers.py'), file, peer, pairs]), pairs, gold)
      if (used !== undefined && mine !== undefined)
        console.log(`  variorum needs 1/${(used.cpu / mine.cpu).toFixed(1)} of its CPU seconds`)
    }
    if (size === sizes.at(-1)) await askIndex(size)
  }
  console.log(`growth ${sizes.join(' → ')}: ${(ours.at(-1)! / ours[0]!).toFixed(2)}×`)
  rmSync(folder, { recursive: true })
}

if (import.meta.main) await run(process.argv.length > 2 ? process.argv.slice(2).map(Number) : undefined)
