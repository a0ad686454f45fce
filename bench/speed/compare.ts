// Speed of `compare`: cold (a whole process on two reports) against `node -e 0` of the same Node, run in turns; and in process,
// start-up excluded, growth over 3, 10, 30 and 100 reports of one invented story.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../src/variorum.ts'
import { inventStory } from './invented-story.ts'

const root = join(import.meta.dirname, '../..')
const rounds = 15
const sizes = [3, 10, 30, 100]

export function run(): void {
  cold()
  growth()
}

interface Run {
  wall: number
  /** User and system time of the process. */
  cpu: number
}

/** Alternating runs, so that a busy machine hits both alike; medians of wall clock and of CPU time. */
function cold(): void {
  const main = join(root, 'dist/cli/main.js')
  if (!existsSync(main)) {
    console.log('cold compare: dist/ is not built (npm run prepare); not measured')
    return
  }
  const inputs = ['agency.txt', 'rewording.txt'].map(name => join(root, 'examples/reports', name))
  timed([main, 'compare', ...inputs])
  const empty: Run[] = []
  const whole: Run[] = []
  for (let i = 0; i < rounds; i++) {
    empty.push(timed(['-e', '0']))
    whole.push(timed([main, 'compare', ...inputs]))
  }
  console.log(`cold compare of two reports against an empty process, ${rounds} alternating runs, medians (aim ≤ 15×)`)
  for (const [name, runs] of Object.entries({ 'node -e 0': empty, 'variorum compare': whole })) {
    const [wall, cpu] = [median(runs.map(run => run.wall)), median(runs.map(run => run.cpu))]
    console.log(
      `  ${name.padEnd(18)} ${(wall * 1000).toFixed(0).padStart(6)} ms wall ${(cpu * 1000).toFixed(0).padStart(6)} ms CPU`,
    )
  }
  const wall = median(whole.map((run, i) => run.wall / empty[i]!.wall))
  const cpu = median(whole.map(run => run.cpu)) / median(empty.map(run => run.cpu))
  console.log(`  ratio              ${wall.toFixed(1).padStart(6)} × wall  ${cpu.toFixed(1).padStart(6)} × CPU`)
}

/** bash's `times` tells the CPU time of the child. */
function timed(args: readonly string[]): Run {
  const started = performance.now()
  const child = spawnSync('bash', ['-c', '"$@" >/dev/null && times', 'bash', process.execPath, ...args], { encoding: 'utf8' })
  const wall = (performance.now() - started) / 1000
  if (child.status !== 0) throw new Error(`${args.join(' ')} failed: ${child.stderr}`)
  const times = child.stdout.trim().split('\n').at(-1)!
  const cpu = [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
  return { wall, cpu }
}

/** CPU seconds of `compare` per size, the median of three, and the exponent of growth between the ends. */
function growth(): void {
  console.log('compare in process, growth with the number of reports of one story (aim: exponent ≤ 1.2)')
  compare(inventStory(5))
  const seconds = sizes.map(size => {
    const reports = inventStory(size)
    const units = reports.reduce((sum, { text }) => sum + text.length, 0)
    const runs = [0, 1, 2].map(() => {
      const before = process.cpuUsage()
      compare(reports)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1e6
    })
    console.log(
      `  ${String(size).padStart(4)} reports (${Math.round(units / 1000)} kB) ${(median(runs) * 1000).toFixed(0).padStart(7)} ms CPU`,
    )
    return median(runs)
  })
  const exponent = (from: number, to: number) => Math.log(seconds[to]! / seconds[from]!) / Math.log(sizes[to]! / sizes[from]!)
  console.log(`  exponent 3 → 100: ${exponent(0, 3).toFixed(2)}, 10 → 100: ${exponent(1, 3).toFixed(2)}`)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
