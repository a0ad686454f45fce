// Who tells what a clause says, as far as its report names somebody: two clauses given to one source rather tell the same than two that
// are given to different ones. Cost: one look at the quotations and attributions of a report for each of its clauses, remembered.
import { overlap, type Span, totalLength } from '../../model/span.ts'
import { place } from './features.ts'
import type { Unit } from './units.ts'

const known = new WeakMap<Unit, { name: string | undefined }>()

/** Last word of the name of the speaker or source of a clause, in lower case. */
function sourceOf(unit: Unit): string | undefined {
  let found = known.get(unit)
  if (found === undefined) {
    found = { name: findSource(unit) }
    known.set(unit, found)
  }
  return found.name
}

function findSource({ clause, report: { annotated } }: Unit): string | undefined {
  const holds = (span: Span): boolean =>
    clause.pieces.reduce((sum, piece) => sum + overlap(piece, span), 0) * 2 >= totalLength(clause.pieces)
  const source =
    annotated.quotations.find(quotation => quotation.speaker !== undefined && holds(quotation))?.speaker ??
    annotated.attributions.find(({ content, source: named }) => named !== undefined && holds(content))?.source
  if (source === undefined) return undefined
  const name = source.name ?? annotated.report.text.slice(source.start, source.end)
  return name
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.at(-1)
}

/** Adds whether two units are given to one source, to two, or only one of them to any. */
export function addSources(all: Float64Array, a: Unit, b: Unit): void {
  const [inA, inB] = [sourceOf(a), sourceOf(b)]
  if (inA === undefined && inB === undefined) return
  if (inA === undefined || inB === undefined) all[place['one with source']] = 1
  else all[place[inA === inB ? 'same source' : 'sources apart']] = 1
}
