// synthetic-lineage: pairs of one group, found by the corpus run as a user would run it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultMinOverlap } from '../../../src/reuse/match.ts'
import { runReuse } from '../../../src/reuse/run.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { measureDirections } from './direction.ts'

interface Row {
  id: number
  group: number
  parent: number | null
  level: 0 | 1 | 2 | 3
  text: string
}

export interface FoundPair {
  a: string
  b: string
  words: number
  shareOfA: number
  shareOfB: number
}

export async function measureLineages(source: Source): Promise<Measure[]> {
  const rows = loadLines<Row>(source, 'reuse/synthetic-lineage')
  const pairs = await findPairs(rows.map(({ id, text }) => ({ id: String(id), text })))
  const byId = new Map(rows.map(row => [String(row.id), row]))
  const gold = groupPairs(rows)
  const right = pairs.filter(({ a, b }) => byId.get(a)!.group === byId.get(b)!.group)
  const found = new Set(right.map(({ a, b }) => key(a, b)))
  const levels = [0, 1, 2, 3].map(level => {
    const ofLevel = gold.filter(([a, b]) => Math.max(a.level, b.level) === level)
    return `${level}: ${ofLevel.filter(([a, b]) => found.has(key(String(a.id), String(b.id)))).length}/${ofLevel.length}`
  })
  return [
    share('precision', right.length, pairs.length),
    share('recall', right.length, gold.length, `by heavier level ${levels.join(', ')}`),
    ...measureDirections(rows, pairs),
  ]
}

/** Runs the corpus run over records in a temporary folder. */
export async function findPairs(records: readonly { id: string; text: string; series?: string }[]): Promise<FoundPair[]> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-quality-'))
  try {
    const file = join(folder, 'reports.jsonl')
    writeFileSync(file, records.map(record => `${JSON.stringify(record)}\n`).join(''))
    const settings = { minOverlap: defaultMinOverlap, betweenSeries: false, acrossInputs: false, clusters: false }
    const { pairFiles } = await runReuse({ inputs: [file], work: join(folder, 'work'), workers: 1, settings })
    return pairFiles.flatMap(path =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as FoundPair),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function groupPairs(rows: readonly Row[]): [Row, Row][] {
  const groups = new Map<number, Row[]>()
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row])
  return [...groups.values()].flatMap(members => members.flatMap((a, i) => members.slice(i + 1).map((b): [Row, Row] => [a, b])))
}

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
