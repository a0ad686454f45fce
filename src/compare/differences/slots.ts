// Which mention of one sentence fills the slot of which mention of another, whatever the two values are.
// Method: a log-linear score over what surrounds the mentions (slot-features.ts), one for each kind of value; weights fitted by planting
// other values where two reports agree and asking for the place (bench/quality/fit/slots.ts). Cost: pairs of mentions of two sentences.
import type { Span } from '../../model/span.ts'
import { type Frame, isInside, type Placed } from './frame.ts'
import type { Links } from './linking.ts'
import { slotFeatures } from './slot-features.ts'
import { type SlotKind, slotThresholds, slotWeights } from './slot-weights.ts'

/** Two mentions with unequal values that may fill one slot, and what speaks for it. */
export interface Slot<M extends Span> {
  first: Placed<M>
  second: Placed<M>
  features: Record<string, number>
}

/** What a kind of value knows of its mentions. */
export interface SlotRules<M extends Span> {
  mentionsA: readonly Placed<M>[]
  mentionsB: readonly Placed<M>[]
  /** The two are of one dimension, granularity or kind, and not equal in other words. */
  comparable(x: Placed<M>, y: Placed<M>): boolean
  /** The two have one value: neither is then looked for elsewhere in these sentences. */
  equal(x: Placed<M>, y: Placed<M>): boolean
  /** The value stands somewhere in the report of the frame. */
  known(x: Placed<M>, frame: Frame): boolean
  own(x: Placed<M>, y: Placed<M>): Record<string, number>
}

export function findSlots<M extends Span>(a: Frame, b: Frame, links: Links, rules: SlotRules<M>): Slot<M>[] {
  const { comparable, equal, known, own } = rules
  const mentionsA = rules.mentionsA.filter(x => !rules.mentionsB.some(y => equal(x, y)))
  const mentionsB = rules.mentionsB.filter(y => !rules.mentionsA.some(x => equal(x, y)))
  const pairs = mentionsA.flatMap(x => mentionsB.filter(y => comparable(x, y)).map(y => [x, y] as const))
  return pairs.map(([first, second]) => ({
    first,
    second,
    features: slotFeatures(a, b, links, first, second, {
      rivalsA: pairs.filter(([x]) => x === first).length,
      rivalsB: pairs.filter(([, y]) => y === second).length,
      knownA: known(first, b),
      knownB: known(second, a),
      own: own(first, second),
    }),
  }))
}

type ValueKind = Exclude<SlotKind, 'any'>

/** Probability 0..1 that the two mentions fill one slot. */
export function slotProbability(features: Readonly<Record<string, number>>, kind: SlotKind): number {
  const weights = slotWeights[kind]
  let sum = 0
  for (const name in features) sum += features[name]! * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** What is asked: less where a claim is known to hold both mentions. */
function thresholdOf(a: Frame, b: Frame, { first, second }: Slot<Span>, kind: ValueKind): number {
  const joined = a.reading.joined === true && b.reading.joined === true && isInside(a, first) && isInside(b, second)
  return slotThresholds[kind][joined ? 'joined' : 'apart']
}

/** Probability 0..1 that two stretches stand in one place of their sentences, whatever stands in them. */
export function placeProbability(
  a: Frame,
  b: Frame,
  links: Links,
  at: { from: number; to: number },
  bt: { from: number; to: number },
): number {
  const mention: Span = { start: 0, end: 0 }
  const known = { rivalsA: 1, rivalsB: 1, knownA: false, knownB: false, own: {} }
  return slotProbability(slotFeatures(a, b, links, { mention, ...at }, { mention, ...bt }, known), 'any')
}

/** The slots that are likely, each mention in its likeliest one. */
export function chooseSlots<M extends Span>(a: Frame, b: Frame, slots: readonly Slot<M>[], kind: ValueKind): Slot<M>[] {
  const taken = new Set<Placed<M>>()
  return slots
    .map(slot => ({ slot, probability: slotProbability(slot.features, kind) }))
    .filter(({ slot, probability }) => probability >= thresholdOf(a, b, slot, kind))
    .sort(
      (x, y) => y.probability - x.probability || x.slot.first.from - y.slot.first.from || x.slot.second.from - y.slot.second.from,
    )
    .filter(({ slot: { first, second } }) => {
      if (taken.has(first) || taken.has(second)) return false
      taken.add(first)
      taken.add(second)
      return true
    })
    .map(({ slot }) => slot)
}
