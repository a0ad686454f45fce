// One question to an index of many reports, of reports in the index and of reports it has not seen: p50 and p99 of the wall time when each
// is asked once, and of the least of five askings, which leaves out what other jobs of a shared machine take.
// Usage: node bench/speed/reuse/query.ts [REPORTS]
import { ReuseIndex } from '../../../src/text/reuse-index.ts'
import { generate } from './generate.ts'

const asked = 2000

export async function run(reports = 100_000): Promise<void> {
  const index = new ReuseIndex()
  const known: string[] = []
  const unseen: string[] = []
  const every = Math.ceil(reports / asked)
  const before = process.cpuUsage()
  let k = 0
  for (const { id, text } of generate(reports + asked, 1)) {
    if (k < reports) index.add(String(id), text)
    if (k >= reports) unseen.push(text)
    else if (k % every === 0) known.push(text)
    k++
  }
  const { user, system } = process.cpuUsage(before)
  console.log(
    `${index.size} reports made and added in ${((user + system) / 1e6).toFixed(1)} CPU s; the process holds ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`,
  )
  ask(index, 'reports of the index', known)
  ask(index, 'reports it has not seen', unseen)
}

/** Asks each text once, in the order given, and prints the times. */
function ask(index: ReuseIndex, name: string, texts: readonly string[]): void {
  for (const text of texts.slice(0, 50)) index.query(text)
  let found = 0
  const once: number[] = []
  for (const text of texts) {
    const start = performance.now()
    found += index.query(text).length
    once.push(performance.now() - start)
  }
  const least = texts.map(text => Math.min(...Array.from({ length: 5 }, () => timed(index, text))))
  console.log(`  ${texts.length} ${name}, ${found} answers: once ${quantiles(once)}; least of five ${quantiles(least)}`)
}

function timed(index: ReuseIndex, text: string): number {
  const start = performance.now()
  index.query(text)
  return performance.now() - start
}

function quantiles(times: number[]): string {
  times.sort((x, y) => x - y)
  const at = (part: number): string => times[Math.floor(part * times.length)]!.toFixed(2)
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${times.at(-1)!.toFixed(2)} ms`
}

if (import.meta.main) await run(process.argv[2] === undefined ? undefined : Number(process.argv[2]))
