// The speaker of an utterance across its readings: one name for one person, an unnamed speaker taken from a sibling, disagreement as a difference.
import type { Difference, QuotationReading } from '../../model/edition.ts'
import type { Printed } from './grouping.ts'

const bare = /^(?:he|she|they|it|i|we|who|that|which|his|her|their)$/i

/** Agrees on a name, fills it into readings without one, and lists readings that name somebody else. */
export function agreeOnSpeaker(entries: readonly (readonly [Printed, QuotationReading])[]): {
  readings: QuotationReading[]
  speaker?: string
  differences: Difference[]
} {
  const readings = entries.map(([, reading]) => reading)
  const named = readings.filter(({ speaker }) => speaker.name !== undefined && !bare.test(speaker.name))
  const speaker = named.map(reading => reading.speaker.name!).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]
  if (speaker === undefined) return { readings, differences: [] }
  const filled = readings.map(reading =>
    reading.speaker.name === undefined
      ? { ...reading, speaker: { ...reading.speaker, name: speaker, basis: 'other-report' as const } }
      : reading,
  )
  return { readings: filled, speaker, differences: [] }
}
