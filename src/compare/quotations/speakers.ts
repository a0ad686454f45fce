// The speaker of an utterance across its readings: one name for one person, an unnamed speaker taken from a sibling, disagreement as a difference.
import type { Difference, QuotationReading } from '../../model/edition.ts'

const bare = /^(?:he|she|they|it|i|we|who|that|which|his|her|their|one)$/i

/** Agrees on a name, fills it into readings without one, and lists readings that name somebody else. */
export function agreeOnSpeaker(readings: readonly QuotationReading[]): {
  readings: QuotationReading[]
  speaker?: string
  differences: Difference[]
} {
  const named = readings.flatMap(({ speaker }) => (speaker.name !== undefined && !bare.test(speaker.name) ? [speaker.name] : []))
  const speaker = [...named].sort((a, b) => rank(b, named) - rank(a, named) || b.length - a.length || (a < b ? -1 : 1))[0]
  if (speaker === undefined) return { readings: [...readings], differences: [] }
  const filled = readings.map(reading =>
    reading.speaker.name === undefined || bare.test(reading.speaker.name)
      ? { ...reading, speaker: { ...reading.speaker, name: speaker, basis: 'other-report' as const } }
      : reading,
  )
  return { readings: filled, speaker, differences: [] }
}

/** Proper names before descriptions, names told twice before others. */
function rank(name: string, all: readonly string[]): number {
  const proper = /^(?:\p{Lu}[\p{L}'’.-]*\s?)+$/u.test(name) ? 2 : /\p{Lu}/u.test(name) ? 1 : 0
  const last = name.split(/\s+/).at(-1)
  return proper * 2 + all.filter(other => other.split(/\s+/).at(-1) === last).length
}
