// Collation beside CollateX on the same witnesses in one run: seconds and columns. Usage: node bench/speed/reuse/collation.ts [WITNESSES…]
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { collate } from '../../../src/text/collate.ts'
import { generate } from './generate.ts'
import { peersPython } from './venv.ts'

/** Witnesses of one text of about 650 words: lightly and heavily changed copies. */
function witnesses(count: number): string[] {
  const reports = new Map<number, string[]>()
  for (const { group, text } of generate(30_000, 11)) reports.set(group, [...(reports.get(group) ?? []), text])
  const groups = [...reports.values()].filter(texts => texts.length >= count)
  const longest = groups.sort((x, y) => y[0]!.length - x[0]!.length)[0]!
  return longest.slice(0, count).map(text => text.split(' ').slice(0, 650).join(' '))
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
