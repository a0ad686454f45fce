// Clusters of reused passages, as passim gives them: places of reports that tell one passage, one line each.
// Method: the two ends of each passage are joined (union-find); places of one report that share most of their length are one place. A
// passage that holds another number on the other side joins nothing: near-equal texts with other numbers stay apart.
// Cost: passages · log. Memory: the places (which the many copies of one passage share), and at most `partEnds` ends of passages: the
// files of passages are read block by block, once to count, once per part of the reports to find places, once to join.
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { ReuseResult } from './run.ts'
import { noTime } from './scan.ts'

/** Two places of one report are one when they share this part of the longer. */
const samePlace = 0.5
/** Numbers per passage in the files that matching writes: report, start, end, other report, start, end, 1 when a number differs. */
export const passageNumbers = 7

/** Writes one JSON line per place: id, series, cluster, size, begin, end, src, pboiler. Returns the number of clusters. */
export function writeClusters(result: ReuseResult, write: (lines: string) => void): number {
  const places = findPlaces(result)
  const { report, start, end } = places
  const parents = Int32Array.from(report.keys())
  const find = (x: number): number => {
    while (parents[x] !== x) {
      parents[x] = parents[parents[x]!]!
      x = parents[x]!
    }
    return x
  }
  eachPassage(result.passageFiles, (passage, k) => {
    const a = find(placeOf(places, passage[k]!, passage[k + 1]!, passage[k + 2]!))
    const b = find(placeOf(places, passage[k + 3]!, passage[k + 4]!, passage[k + 5]!))
    if (a !== b) parents[Math.max(a, b)] = Math.min(a, b)
  })
  const members = new Map<number, number[]>()
  for (let k = 0; k < report.length; k++) {
    const root = find(k)
    const list = members.get(root)
    if (list === undefined) members.set(root, [k])
    else list.push(k)
  }
  let clusters = 0
  let lines = ''
  for (const found of members.values()) {
    const list = joinOverlapping(found, places)
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

/** The places of a cluster, those of one report that overlap made one. `list` is sorted by report, then by start, as places are. */
function joinOverlapping(list: readonly number[], { report, start, end }: Places): number[] {
  const joined: number[] = []
  for (const k of list) {
    const last = joined.at(-1)
    if (last !== undefined && report[last] === report[k] && start[k]! < end[last]!) end[last] = Math.max(end[last]!, end[k]!)
    else joined.push(k)
  }
  return joined
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

/** Places of reports, by report, then by start; those of report `r` are `[from[r], from[r + 1])`. */
interface Places {
  report: number[]
  start: number[]
  end: number[]
  from: Uint32Array
}

/** Ends of passages held at once, 8 bytes each. */
const partEnds = 4_000_000

function findPlaces({ passageFiles, reports }: ReuseResult): Places {
  const counts = new Uint32Array(reports)
  eachPassage(passageFiles, (passage, k) => {
    counts[passage[k]!]!++
    counts[passage[k + 3]!]!++
  })
  const places: Places = { report: [], start: [], end: [], from: new Uint32Array(reports + 1) }
  for (let first = 0; first < reports; ) {
    let ends = counts[first]!
    let next = first + 1
    while (next < reports && ends + counts[next]! <= partEnds) ends += counts[next++]!
    addPlaces(places, endsOf(passageFiles, counts, first, next, ends), counts, first, next)
    first = next
  }
  places.from[reports] = places.report.length
  return places
}

/** The ends that lie in reports `[first, next)`, report by report: start and end in turn. */
function endsOf(files: readonly string[], counts: Uint32Array, first: number, next: number, ends: number): Uint32Array {
  const found = new Uint32Array(ends * 2)
  const at = new Uint32Array(next - first)
  for (let r = first; r + 1 < next; r++) at[r + 1 - first] = at[r - first]! + counts[r]!
  eachPassage(files, (passage, k) => {
    for (const side of [k, k + 3]) {
      const report = passage[side]!
      if (report < first || report >= next) continue
      const slot = at[report - first]!++
      found[slot * 2] = passage[side + 1]!
      found[slot * 2 + 1] = passage[side + 2]!
    }
  })
  return found
}

function addPlaces(places: Places, ends: Uint32Array, counts: Uint32Array, first: number, next: number): void {
  let at = 0
  for (let report = first; report < next; report++) {
    const pieces = Array.from({ length: counts[report]! }, () => ({ start: ends[at++]!, end: ends[at++]! }))
    pieces.sort((x, y) => x.start - y.start || y.end - x.end)
    const from = places.report.length
    places.from[report] = from
    for (const piece of pieces) {
      let k = places.report.length - 1
      // Places of a report are few and sorted by start: look back while they can still overlap.
      while (k >= from && !alike(places.start[k]!, places.end[k]!, piece)) k--
      if (k >= from) continue
      places.report.push(report)
      places.start.push(piece.start)
      places.end.push(piece.end)
    }
  }
}

/** The place that the end of a passage lies in: of those alike, the one that shares most with it, the first of equals. */
function placeOf({ start, end, from }: Places, report: number, pieceStart: number, pieceEnd: number): number {
  const piece = { start: pieceStart, end: pieceEnd }
  let best = -1
  let most = -1
  for (let k = from[report]!; k < from[report + 1]!; k++) {
    if (!alike(start[k]!, end[k]!, piece)) continue
    const shared =
      (Math.min(end[k]!, pieceEnd) - Math.max(start[k]!, pieceStart)) /
      (Math.max(end[k]!, pieceEnd) - Math.min(start[k]!, pieceStart))
    if (shared > most) [best, most] = [k, shared]
  }
  return best
}

const blockPassages = 1 << 15

/** Calls `visit` with every passage that joins: its numbers begin at `k`. */
function eachPassage(files: readonly string[], visit: (passage: Uint32Array, k: number) => void): void {
  const block = new Uint32Array(blockPassages * passageNumbers)
  const bytes = new Uint8Array(block.buffer)
  for (const path of files) {
    const file = openSync(path, 'r')
    try {
      for (;;) {
        let filled = 0
        for (let read = 1; read > 0 && filled < bytes.length; filled += read)
          read = readSync(file, bytes, filled, bytes.length - filled, null)
        for (let k = 0; k + passageNumbers <= filled / 4; k += passageNumbers) if (block[k + 6] !== 1) visit(block, k)
        if (filled < bytes.length) break
      }
    } finally {
      closeSync(file)
    }
  }
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
