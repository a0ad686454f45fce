// Findings of pairs of readings brought together over all reports: one difference per slot, its sides grouped by value.

import type { Difference } from '../../model/edition.ts'
import { byPassage, type Passage } from '../../model/span.ts'
import type { Finding, Side } from './finding.ts'
import type { Frame } from './frame.ts'

/** Differences from findings; readings with the same words as a compared one take its side. */
export function mergeFindings(findings: readonly Finding[], groups: readonly Frame[][]): Difference[] {
  const parent = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    while (parent.has(at)) at = parent.get(at)!
    return at
  }
  for (const { kind, a, b } of findings) {
    if (kind === 'detail') continue
    const [x, y] = [root(keyOf(kind, a)), root(keyOf(kind, b))]
    if (x !== y) parent.set(y, x)
  }
  const slots = new Map<string, Finding[]>()
  for (const finding of findings) {
    const slot = finding.kind === 'detail' ? wordsOf(finding, groups) : root(keyOf(finding.kind, finding.a))
    slots.set(slot, [...(slots.get(slot) ?? []), finding])
  }
  return [...slots.values()].flatMap(slot => differenceOf(slot, groups) ?? []).sort(byPlace)
}

/** Details are one when both sides print the same: "opened in March" and "opened in May" beside "opened" are two. */
function wordsOf({ a, b }: Finding, groups: readonly Frame[][]): string {
  return `detail ${[a, b]
    .map(({ at }) => printedAt(at, groups) ?? `${at.report} ${at.start}`)
    .sort()
    .join(' | ')}`
}

function keyOf(kind: string, { at }: Side): string {
  return `${kind} ${at.report} ${at.start} ${at.end}`
}

/** The difference a slot's findings make; none when both can hold and no two reports are left that each tell one side only. */
function differenceOf(slot: readonly Finding[], groups: readonly Frame[][]): Difference | undefined {
  const compatible = slot.every(finding => finding.compatible)
  const sides = sidesOf(slot, groups)
  const undecided = compatible ? reportsOfTwo(sides) : new Set<string>()
  const named = slot.filter(({ a, b }) => !undecided.has(a.at.report) && !undecided.has(b.at.report))
  // "Only the first names the channel" does not hold of a slot in which two other readings name two.
  const worst = named.find(finding => !finding.compatible) ?? named.find(finding => finding.alone !== true) ?? named[0]
  if (worst === undefined) return undefined
  return {
    kind: worst.kind,
    sides: sides
      .map(side => ({ ...side, at: side.at.filter(({ report }) => !undecided.has(report)) }))
      .filter(({ at }) => at.length > 0)
      .sort((x, y) => byPassage(x.at[0]!, y.at[0]!)),
    compatible,
    why: worst.why,
  }
}

/** Reports that stand on two sides: they tell the one and the other, so nothing sets them apart from either. */
function reportsOfTwo(sides: readonly { at: readonly Passage[] }[]): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { at } of sides)
    for (const report of new Set(at.map(passage => passage.report))) (seen.has(report) ? twice : seen).add(report)
  return twice
}

function sidesOf(slot: readonly Finding[], groups: readonly Frame[][]): Difference['sides'] {
  const sides = new Map<string, { value?: string; at: Map<string, Passage> }>()
  const add = ({ value, at }: Side): void => {
    const key = value ?? printedAt(at, groups) ?? `${at.report} ${at.start}`
    const side = sides.get(key) ?? { ...(value === undefined ? {} : { value }), at: new Map() }
    sides.set(key, side)
    for (const passage of [at, ...likewise(at, groups)]) side.at.set(`${passage.report} ${passage.start} ${passage.end}`, passage)
  }
  for (const { a, b } of slot) {
    add(a)
    add(b)
  }
  return [...sides.values()].map(({ value, at }) => ({
    ...(value === undefined ? {} : { value }),
    at: [...at.values()].sort(byPassage),
  }))
}

/** The words of a passage as they are printed, but for capitals: details have no value, and the same words make one side. */
function printedAt({ report, start, end }: Passage, groups: readonly Frame[][]): string | undefined {
  const frame = groups.flat().find(({ reading }) => reading.report === report)
  return frame?.annotated.report.text.slice(start, end).toLowerCase().replaceAll(/\s+/g, ' ')
}

/** The same stretch in the readings that print the same words. */
function likewise(at: Passage, groups: readonly Frame[][]): Passage[] {
  const group = groups.find(frames =>
    frames.some(({ reading }) => reading.report === at.report && reading.start <= at.start && at.end <= reading.end),
  )
  const own = group?.find(({ reading }) => reading.report === at.report)
  if (group === undefined || own === undefined) return []
  const { starts, ends } = own.annotated.tokens
  const from = own.tokens.findIndex(token => ends[token]! > at.start)
  let to = from
  while (to + 1 < own.tokens.length && starts[own.tokens[to + 1]!]! < at.end) to++
  if (from < 0) return []
  return group
    .filter(frame => frame !== own)
    .map(frame => ({
      report: frame.reading.report,
      start: frame.annotated.tokens.starts[frame.tokens[from]!]!,
      end: frame.annotated.tokens.ends[frame.tokens[to]!]!,
    }))
}

function byPlace(x: Difference, y: Difference): number {
  return byPassage(x.sides[0]!.at[0]!, y.sides[0]!.at[0]!) || (x.kind < y.kind ? -1 : 1)
}
