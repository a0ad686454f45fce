// `npm run quality`: measures every set that has data, prints a table with counts, and compares with the pinned floors.
// Usage: npm run quality -- [--data DIR] [--half dev|heldout] [--only AREA[/SET]] [--json] [--gate] [--pin] [--lower REASON]
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exists, type Half, type Measure, type QualitySet, type Source } from './measure.ts'

const areaNames = ['differences', 'extraction', 'quotes', 'align', 'reuse']

/** Rounding and the order of floating-point sums may move a figure by this much between machines; more is a change. */
const tolerance = 0.0005
const baselinePath = join(import.meta.dirname, 'baseline.json')

interface Pinned {
  digest: string
  measures: Record<string, number>
}

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'dev' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    pin: { type: 'boolean', default: false },
    lower: { type: 'string' },
  },
})

const source: Source = {
  data: options.data ?? process.env.VARIORUM_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  half: options.half as Half,
}

if (!existsSync(source.data)) {
  console.error(`quality: no data folder at ${source.data}; give one with --data or VARIORUM_DATA. Nothing was measured.`)
  process.exit(process.env.VARIORUM_REQUIRE_DATA === '1' ? 1 : 0)
}
if (source.half !== 'dev' && source.half !== 'heldout') {
  console.error(`quality: --half is dev or heldout, not ${options.half}`)
  process.exit(2)
}

const results = new Map<string, { measures: Measure[]; digest: string; seconds: number }>()
const [onlyArea, onlySet] = options.only?.split('/') ?? []
for (const area of areaNames) {
  const module = join(import.meta.dirname, `areas/${area}.ts`)
  if ((onlyArea !== undefined && area !== onlyArea) || !existsSync(module)) continue
  const { sets } = (await import(module)) as { sets: Record<string, QualitySet> }
  for (const [name, set] of Object.entries(sets)) {
    if (onlySet !== undefined && name !== onlySet) continue
    const files = set.files(source)
    if (!files.every(file => exists(source, file))) continue
    const started = performance.now()
    const measures = await set.measure(source)
    results.set(`${area}/${name}`, { measures, digest: digestOf(files), seconds: (performance.now() - started) / 1000 })
    if (!options.json) print(`${area}/${name}`)
  }
}
if (options.json) {
  const figures = [...results].map(([name, { measures }]) => [name, Object.fromEntries(measures.map(m => [m.name, m.value]))])
  console.log(JSON.stringify(Object.fromEntries(figures), null, 1))
}
if (options.pin) pin()
if (options.gate && !gate()) process.exitCode = 1

function print(name: string): void {
  const { measures, seconds } = results.get(name)!
  console.log(`${name}  (${seconds.toFixed(1)} s)`)
  for (const { name: measure, value, k, n, note } of measures) {
    const counts = n === undefined ? '' : `${k}/${n}`
    console.log(`  ${measure.padEnd(28)} ${value.toFixed(4).padStart(8)}  ${counts.padStart(13)}  ${note ?? ''}`.trimEnd())
  }
}

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(source.data, file)))
  return hash.digest('hex')
}

function readBaseline(): Record<string, Pinned> {
  return existsSync(baselinePath) ? (JSON.parse(readFileSync(baselinePath, 'utf8')) as Record<string, Pinned>) : {}
}

/** Measures where less is better: a floor on them is a ceiling. */
function lessIsBetter(measure: string): boolean {
  return /^(?:singleError|falseAlarm|overReport|directRecallLoss|unknown\w*)$/.test(measure)
}

/** Compares with the pinned dev figures; says every figure that fell below its floor. */
function gate(): boolean {
  let good = true
  const baseline = readBaseline()
  for (const [name, { measures, digest }] of results) {
    const pinned = baseline[name]
    if (pinned === undefined) {
      console.error(`quality: ${name} has no pinned figures; run npm run quality -- --only ${name} --pin`)
      good = false
    } else if (pinned.digest !== digest) {
      console.error(`quality: the data of ${name} are not those its figures were pinned on`)
      good = false
    } else
      for (const { name: measure, value } of measures) {
        const floor = pinned.measures[measure]
        if (floor === undefined) continue
        const worse = lessIsBetter(measure) ? value > floor + tolerance : value < floor - tolerance
        if (worse) console.error(`quality: ${name} ${measure} is ${value.toFixed(4)}, pinned ${floor.toFixed(4)}`)
        good &&= !worse
      }
  }
  for (const name of Object.keys(baseline)) {
    if (options.only !== undefined || results.has(name)) continue
    console.error(`quality: ${name} is pinned but was not measured`)
    good = false
  }
  console.error(good ? `quality: ${results.size} sets at or above their pinned figures` : 'quality: below the pinned figures')
  return good
}

/** Pins the figures of this run; refuses to lower one without --lower REASON (which belongs into the changelog too). */
function pin(): void {
  const baseline = readBaseline()
  for (const [name, { measures, digest }] of results) {
    const kept: Record<string, number> = {}
    for (const { name: measure, value } of measures) {
      const old = baseline[name]?.measures[measure]
      const lower = old !== undefined && (lessIsBetter(measure) ? value > old + tolerance : value < old - tolerance)
      if (lower && options.lower === undefined) {
        console.error(
          `quality: ${name} ${measure} would fall from ${old.toFixed(4)} to ${value.toFixed(4)}; say why with --lower REASON`,
        )
        process.exitCode = 1
      }
      kept[measure] = lower && options.lower === undefined ? old : Number(value.toFixed(4))
    }
    baseline[name] = { digest, measures: kept }
  }
  writeFileSync(baselinePath, `${JSON.stringify(Object.fromEntries(Object.entries(baseline).sort()), null, 2)}\n`)
}
