// Collation beside CollateX on the same witnesses in one run: seconds and columns. Usage: node bench/speed/reuse/collation.ts [WITNESSES…]
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { collate } from '../../../src/text/collate.ts'
import { generate } from './generate.ts'
import { peersPython } from './venv.ts'

const wordsEach = 650
/** Sentences of the first of a group: so many that heavily cut copies still have `wordsEach` words. */
const sentences = 60

/** Witnesses of `wordsEach` words each, all of one group: verbatim, light, medium and heavily changed copies of one text. */
export function witnesses(count: number): string[] {
  const reports = new Map<number, string[]>()
  for (const { group, text } of generate(3000, 11, sentences)) {
    const words = text.split(/\s+/)
    if (words.length < wordsEach) continue
    const texts = [...(reports.get(group) ?? []), words.slice(0, wordsEach).join(' ')]
    reports.set(group, texts)
    if (texts.length === count) return texts
  }
  throw new Error(`no group of ${count} texts of ${wordsEach} words: raise the number of generated reports`)
}

export async function run(counts: readonly number[] = [2, 4, 8, 16]): Promise<void> {
  const python = peersPython()
  const all = witnesses(Math.max(...counts))
  collate(all.slice(0, 2).map((text, k) => ({ id: String(k), text })))
  for (const count of counts) {
    const texts = all.slice(0, count)
    const words = Math.round(texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / count)
    const before = process.cpuUsage()
    const { columns } = collate(texts.map((text, k) => ({ id: String(k), text })))
    const { user, system } = process.cpuUsage(before)
    const seconds = (user + system) / 1e6
    console.log(`${count} witnesses of ${words} words: variorum ${seconds.toFixed(3)} CPU s, ${columns} columns`)
    if (python === undefined) continue
    const { stdout, status, stderr } = spawnSync(python, [join(import.meta.dirname, 'collation_peer.py')], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
    })
    if (status !== 0) {
      console.log(`  collatex failed: ${stderr.trim().split('\n').at(-1)}`)
      continue
    }
    const peer = JSON.parse(stdout) as { seconds: number; columns: number }
    console.log(
      `  collatex ${peer.seconds.toFixed(2)} CPU s, ${peer.columns} columns: 1/${Math.round(peer.seconds / seconds)} of its time`,
    )
  }
}

if (import.meta.main) await run(process.argv.length > 2 ? process.argv.slice(2).map(Number) : undefined)
