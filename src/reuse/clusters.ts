// Clusters of reused passages, as passim gives them: places of reports that tell one passage, one line each.
// Method: the two ends of each passage are joined (union-find); places of one report that share most of their length are one place. A
// passage that holds another number on the other side joins nothing: near-equal texts with other numbers stay apart.
// Cost: passages · log; memory: 24 bytes per passage.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { ReuseResult } from './run.ts'
import { noTime } from './scan.ts'

/** Two places of one report are one when they share this part of the longer. */
const samePlace = 0.5
/** Numbers per passage in the files that matching writes: report, start, end, other report, start, end, 1 when a number differs. */
export const passageNumbers = 7

/** Writes one JSON line per place: id, series, cluster, size, begin, end, src, pboiler. Returns the number of clusters. */
export function writeClusters(result: ReuseResult, write: (lines: string) => void): number {
  const { place, report, start, end } = placesOf(readPassages(result.passageFiles))
  const parents = Int32Array.from(report.keys())
  const find = (x: number): number => {
    while (parents[x] !== x) {
      parents[x] = parents[parents[x]!]!
      x = parents[x]!
    }
    return x
  }
  for (let k = 0; k + 1 < place.length; k += 2) {
    const [a, b] = [find(place[k]!), find(place[k + 1]!)]
    if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
  }
  const members = new Map<number, number[]>()
  for (let k = 0; k < report.length; k++) {
    const root = find(k)
    const list = members.get(root)
    if (list === undefined) members.set(root, [k])
    else list.push(k)
  }
  let clusters = 0
  let lines = ''
  for (const list of members.values()) {
    if (list.length < 2) continue
    const source = sourceOf(
      list.map(k => report[k]!),
      result,
    )
    const pboiler = boilerplate(list.map(k => result.seriesOf(report[k]!)))
    for (const k of list) {
      const series = result.seriesName(report[k]!)
      const named = series === undefined ? '' : `"series":${JSON.stringify(series)},`
      lines += `{"id":${result.idOf(report[k]!)},${named}"cluster":${clusters},"size":${list.length},"begin":${start[k]},"end":${end[k]},"src":${source === undefined ? 'null' : result.idOf(source)},"pboiler":${pboiler}}\n`
    }
    clusters++
    if (lines.length > 1 << 18) {
      write(lines)
      lines = ''
    }
  }
  write(lines)
  return clusters
}

/** The earliest report, when the times tell: alone earliest, and all have one. */
function sourceOf(reports: readonly number[], { timeOf }: ReuseResult): number | undefined {
  let first: number | undefined
  let alone = true
  for (const report of reports) {
    const time = timeOf(report)
    if (time === noTime) return undefined
    if (first === undefined || time < timeOf(first)) [first, alone] = [report, true]
    else if (report !== first && time === timeOf(first)) alone = false
  }
  return alone ? first : undefined
}

/** Share of the pairs of places that lie in one series, to three places: 1 = boilerplate of one outlet. */
function boilerplate(series: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const name of series) if (name !== 0) counts.set(name, (counts.get(name) ?? 0) + 1)
  let same = 0
  for (const count of counts.values()) same += (count * (count - 1)) / 2
  return Math.round((same / ((series.length * (series.length - 1)) / 2)) * 1000) / 1000
}

function readPassages(files: readonly string[]): Uint32Array {
  const parts = files.map(file => readFileSync(file))
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0) / 4)
  let at = 0
  for (const part of parts) {
    for (let k = 0; k < part.length; k += 4) all[at++] = part.readUInt32LE(k)
  }
  return all
}

/** The places (report, start, end) that the passages' ends lie in, and for every end of every joining passage its place. */
function placesOf(passages: Uint32Array): { place: Int32Array; report: number[]; start: number[]; end: number[] } {
  const ends: { report: number; start: number; end: number; slot: number }[] = []
  let slot = 0
  for (let k = 0; k + passageNumbers <= passages.length; k += passageNumbers) {
    if (passages[k + 6] === 1) continue
    for (const at of [k, k + 3])
      ends.push({ report: passages[at]!, start: passages[at + 1]!, end: passages[at + 2]!, slot: slot++ })
  }
  ends.sort((x, y) => x.report - y.report || x.start - y.start || y.end - x.end || x.slot - y.slot)
  const place = new Int32Array(slot)
  const [report, start, end]: [number[], number[], number[]] = [[], [], []]
  for (const piece of ends) {
    let at = report.length - 1
    // Places of a report are few and sorted by start: look back while they can still overlap.
    while (at >= 0 && report[at] === piece.report && !alike(start[at]!, end[at]!, piece)) at--
    if (at < 0 || report[at] !== piece.report) {
      at = report.length
      report.push(piece.report)
      start.push(piece.start)
      end.push(piece.end)
    }
    place[piece.slot] = at
  }
  return { place, report, start, end }
}

function alike(start: number, end: number, piece: { start: number; end: number }): boolean {
  const shared = Math.min(end, piece.end) - Math.max(start, piece.start)
  return shared >= samePlace * Math.max(end - start, piece.end - piece.start)
}

/** A writer to a file for `writeClusters`, with its end. */
export function fileWriter(path: string): { write: (lines: string) => void; close: () => void } {
  const file = openSync(path, 'w')
  return { write: lines => void writeSync(file, lines), close: () => closeSync(file) }
}
