// Names of speakers: the fullest name of the mention, and for pronouns and descriptions the person the report last spoke of.
import type { NameMention, QuotationMention } from '../../model/annotations.ts'
import { overlap } from '../../model/span.ts'

const pronoun = /^(?:he|she|they|it|who|that|which|i|we)$/i
const titled = /(?:^|\s)\p{Lu}[\p{L}'’-]*/u

/** Gives every speaker the name it stands for, where the report tells it. Mentions are sorted by start. */
export function nameSpeakers(text: string, mentions: QuotationMention[], names: readonly NameMention[]): QuotationMention[] {
  let last: string | undefined
  for (const mention of mentions) {
    const { speaker } = mention
    if (speaker === undefined) continue
    const words = text.slice(speaker.start, speaker.end)
    const known = names
      .filter(name => overlap(name, speaker) > 0 && name.kind !== 'place')
      .sort((a, b) => Number(b.kind === 'person') - Number(a.kind === 'person') || a.start - b.start)[0]
    if (pronoun.test(words)) {
      speaker.basis = 'resolved'
      const before = last ?? lastPerson(names, speaker.start)
      if (before !== undefined) speaker.name = before
    } else speaker.name = known?.name ?? (titled.test(words) ? words : words)
    if (speaker.name !== undefined && !pronoun.test(words)) last = speaker.name
  }
  return mentions
}

function lastPerson(names: readonly NameMention[], before: number): string | undefined {
  let found: string | undefined
  for (const name of names) {
    if (name.start >= before) break
    if (name.kind === 'person') found = name.name
  }
  return found
}
