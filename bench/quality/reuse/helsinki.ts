// helsinki-pairs: which of all pairs of pages are copies, and where the copied stretches lie.
// A pair is reported when its passages word for word cover at least half of the words of the shorter page, and not by furniture alone.
import { type Run, sharedRuns } from '../../../src/text/passages.ts'
import { furnitureOf } from '../../../src/text/repeated.ts'
import { scanWords, type Words } from '../../../src/text/words.ts'
import { loadLines, type Measure, type Source, share } from '../measure.ts'
import { type Detection, plagdet } from './plagdet.ts'
import { findPairs } from './synthetic.ts'

interface Page {
  id: string
  publisher: string
  text: string
}

interface GoldPair {
  a: string
  b: string
  label: 'copy' | 'partial' | 'shared-passage'
  /** In code points. */
  spans: [number, number, number, number][]
}

/** Share of the shorter page from which a pair is a copy, as the gold says. */
const copyFrom = 0.5
/** With the furniture of both publishers left out the passages must still cover this share. */
const copyWithoutFurniture = 0.4
/** Runs that count as copied words, and runs that are reported as passages. */
const shortestRun = 5
const shortestPassage = 8

export async function measurePairs(source: Source): Promise<Measure[]> {
  const pages = loadLines<Page>(source, 'reuse/helsinki-docs')
  const gold = loadLines<GoldPair>(source, 'reuse/helsinki-pairs')
  const byId = new Map(pages.map((page, k) => [page.id, k]))
  const all = pages.map(page => scanWords(page.text))
  const furniture = furnitureOf(
    all,
    pages.map(page => page.publisher),
  )
  const words = all.map((page, k) => without(page, furniture[k]!))
  const copies = new Set(gold.filter(pair => pair.label === 'copy').map(pair => key(pair.a, pair.b)))
  const candidates = await findPairs(pages.map(({ id, text, publisher }) => ({ id, text, series: publisher })))
  const reported = candidates.filter(({ a, b }) => {
    const [x, y] = [byId.get(a)!, byId.get(b)!]
    return coverage(all[x]!, all[y]!) >= copyFrom && coverage(words[x]!, words[y]!) >= copyWithoutFurniture
  })
  const right = reported.filter(({ a, b }) => copies.has(key(a, b))).length
  const detections = gold.map(pair => detect(pair, pages, all, byId))
  const { recall, precision, granularity, value } = plagdet(detections)
  return [
    share('precision', right, reported.length),
    share('recall', right, copies.size),
    {
      name: 'plagdet',
      value,
      note: `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, granularity ${granularity.toFixed(3)}`,
    },
  ]
}

/** Share of the words of the shorter page that stand in common runs. */
function coverage(a: Words, b: Words): number {
  const covered = sharedRuns(a, b, shortestRun).reduce((sum, run) => sum + run.length, 0)
  return covered / Math.max(1, Math.min(a.count, b.count))
}

function without(words: Words, marks: Uint8Array): Words {
  const kept = (_: number, i: number): boolean => marks[i] === 0
  const starts = words.starts.filter(kept)
  return { count: starts.length, starts, ends: words.ends.filter(kept), hashes: words.hashes.filter(kept) }
}

/** Our passages of a gold pair beside its gold spans, all in UTF-16 units. */
function detect(pair: GoldPair, pages: readonly Page[], words: readonly Words[], byId: ReadonlyMap<string, number>): Detection {
  const [a, b] = [byId.get(pair.a)!, byId.get(pair.b)!]
  const [inA, inB] = [unitsOf(pages[a]!.text), unitsOf(pages[b]!.text)]
  const span = ({ a: i, b: j, length }: Run): [number, number, number, number] => [
    words[a]!.starts[i]!,
    words[a]!.ends[i + length - 1]!,
    words[b]!.starts[j]!,
    words[b]!.ends[j + length - 1]!,
  ]
  return {
    gold: pair.spans.map(([a0, a1, b0, b1]) => [inA[a0]!, inA[a1]!, inB[b0]!, inB[b1]!]),
    found: sharedRuns(words[a]!, words[b]!, shortestPassage).map(span),
  }
}

/** UTF-16 place of every code point, and of the end. */
function unitsOf(text: string): number[] {
  const units: number[] = []
  let at = 0
  for (const character of text) {
    units.push(at)
    at += character.length
  }
  units.push(at)
  return units
}

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
