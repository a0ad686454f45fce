// One person under one name: a speaker given by one word takes the full name that the reports know for it, when they know exactly one.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { Quotation } from '../../model/edition.ts'

/** The quotations with full names for speakers of one word. Linear in the names and readings. */
export function nameInFull(reports: readonly AnnotatedReport[], quotations: readonly Quotation[]): Quotation[] {
  const full = fullNames(reports)
  const inFull = (name: string): string => full.get(name) ?? name
  return quotations.map(quotation => ({
    ...quotation,
    ...(quotation.speaker === undefined ? {} : { speaker: inFull(quotation.speaker) }),
    readings: quotation.readings.map(reading =>
      reading.speaker.name === undefined
        ? reading
        : { ...reading, speaker: { ...reading.speaker, name: inFull(reading.speaker.name) } },
    ),
  }))
}

/** From the first and the last word of people's names to the one full name that has it; words of places and bodies are left out. */
function fullNames(reports: readonly AnnotatedReport[]): Map<string, string> {
  const known = new Map<string, Set<string>>()
  const others = new Set<string>()
  for (const { names } of reports)
    for (const { kind, name } of names) {
      if (kind !== 'person' && kind !== 'unknown') others.add(name)
      const words = name.split(' ')
      if (kind === 'person' && words.length > 1 && words.length <= mostWords)
        for (const word of [words[0]!, words.at(-1)!]) known.set(word, (known.get(word) ?? new Set()).add(name))
    }
  return new Map(
    [...known].flatMap(([word, all]) => (all.size === 1 && !others.has(word) ? [[word, [...all][0]!] as const] : [])),
  )
}

/** Words of a person's name, at most. */
const mostWords = 4
