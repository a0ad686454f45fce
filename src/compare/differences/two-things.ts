// Two values that one report gives side by side are two things: what "cannot both hold" by two reports does not stand against a third one
// that tells both. Cost: values of the difference times mentions of its kind in the other reports.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Difference } from '../../model/edition.ts'
import { overlap, type Passage } from '../../model/span.ts'
import { relate } from './amounts.ts'
import { sameActor } from './same-name.ts'

/** A report of the same event that takes no side, and copies none that does, tells the values of two sides. */
export function isTwoThings(
  { kind, compatible, sides }: Difference,
  reports: ReadonlyMap<string, AnnotatedReport>,
  related: (a: string, b: string) => boolean,
): boolean {
  if (compatible) return false
  const taking = [...new Set(sides.flatMap(({ at }) => at.map(({ report }) => report)))]
  const texts = new Set(taking.map(id => reports.get(id)!.report.text))
  return [...reports].some(
    ([id, annotated]) =>
      !texts.has(annotated.report.text) &&
      taking.every(other => related(id, other)) &&
      sides.filter(({ at }) => tells(annotated, kind, at[0]!, reports)).length > 1,
  )
}

function tells(third: AnnotatedReport, kind: string, at: Passage, reports: ReadonlyMap<string, AnnotatedReport>): boolean {
  const own = reports.get(at.report)!
  const here = <M extends { start: number; end: number }>(mentions: readonly M[]): M | undefined =>
    mentions.find(mention => overlap(mention, at) > 0)
  if (kind === 'number') {
    const quantity = here(own.quantities)
    return quantity !== undefined && third.quantities.some(other => relate(quantity, other)?.equal)
  }
  if (kind === 'time') {
    const time = here(own.times)
    return time !== undefined && third.times.some(({ value }) => value === time.value)
  }
  const name = here(own.names)
  return (kind === 'name' || kind === 'place') && name !== undefined && third.names.some(other => sameActor(name, other))
}
