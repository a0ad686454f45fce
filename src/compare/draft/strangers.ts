// Figures and names of a draft that no source gives anywhere, in a sentence that is told otherwise.
import type { AnnotatedReport, NameMention, Quantity } from '../../model/annotations.ts'
import type { Difference } from '../../model/edition.ts'
import type { Passage } from '../../model/span.ts'
import { normalised, relate } from '../differences/amounts.ts'
import { type Frame, passageOf, printed } from '../differences/frame.ts'
import { sameActor } from '../differences/same-name.ts'
import type { Source } from './sources.ts'

/** One difference for every such figure or name, against the source sentence nearest to the draft's. */
export function strangers(frame: Frame, told: readonly Source[], reports: readonly AnnotatedReport[]): Difference[] {
  const nearest = told[0]
  if (nearest === undefined) return []
  const { report, start, end } = nearest.frame.reading
  const beside: Passage = { report, start, end }
  const figures = frame.quantities
    .filter(({ mention }) => mention.kind !== 'ordinal' && !reports.some(source => givesFigure(source, mention)))
    .map(({ mention }) => difference('number', normalised(mention), frame, mention, beside))
  const names = frame.names
    .filter(({ mention }) => !reports.some(source => givesName(source, mention, printed(frame, mention))))
    .map(({ mention }) => difference('name', mention.name, frame, mention, beside))
  return [...figures, ...names]
}

function givesFigure({ quantities, times }: AnnotatedReport, mention: Quantity): boolean {
  return (
    quantities.some(other => {
      const relation = relate(mention, other)
      return relation !== undefined && (relation.equal || relation.compatible)
    }) || times.some(({ value }) => value.includes(mention.value))
  )
}

function givesName({ names, report }: AnnotatedReport, mention: NameMention, print: string): boolean {
  return names.some(other => sameActor(mention, other)) || report.text.includes(print)
}

function difference(
  kind: 'number' | 'name',
  value: string,
  frame: Frame,
  mention: Quantity | NameMention,
  beside: Passage,
): Difference {
  return {
    kind,
    sides: [{ value, at: [passageOf(frame, mention)] }, { at: [beside] }],
    compatible: false,
    why: `No source gives “${printed(frame, mention)}”.`,
  }
}
