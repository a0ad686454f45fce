// The corpus run in a process of its own, so that its CPU seconds and memory are its own. Usage: node ours.ts FILE PAIRS-FILE [WORKERS]
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { defaultMinOverlap } from '../../../src/reuse/match.ts'
import { runReuse } from '../../../src/reuse/run.ts'

const [file, out, workers = '1'] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'variorum-bench-'))
const settings = { minOverlap: defaultMinOverlap, betweenSeries: false, acrossInputs: false, clusters: false }
const { pairFiles } = await runReuse({ inputs: [file!], work, workers: Number(workers), settings })
await pipeline(async function* () {
  for (const part of pairFiles) yield* createReadStream(part)
}, createWriteStream(out!))
rmSync(work, { recursive: true })
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ cpu: (user + system) / 1e6, mebibytes: process.resourceUsage().maxRSS / 1024 }))
