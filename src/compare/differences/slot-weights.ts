// Weights of the slot scores by feature name (slot-weights.json: fitted by bench/quality/fit/slots.ts, not edited by hand) and the
// probabilities asked for.
import weights from './slot-weights.json' with { type: 'json' }

/** `any` scores two stretches of whatever kind by their surroundings alone. */
export type SlotKind = 'number' | 'time' | 'name' | 'any'

/** Probability from which two mentions count as filling one slot: inside the readings of one claim, and elsewhere. */
export const slotThresholds: Readonly<Record<Exclude<SlotKind, 'any'>, { joined: number; apart: number }>> = {
  number: { joined: 0.05, apart: 0.12 },
  time: { joined: 0.06, apart: 0.1 },
  name: { joined: 0.15, apart: 0.25 },
}

/** The thresholds as `made.settings` states them. */
export const slotSettings = Object.fromEntries(
  Object.entries(slotThresholds).flatMap(([kind, { joined, apart }]) => [
    [`differences.${kind}.joined`, joined],
    [`differences.${kind}.apart`, apart],
  ]),
)

export const slotWeights: Readonly<Record<SlotKind, Readonly<Record<string, number>>>> = weights
