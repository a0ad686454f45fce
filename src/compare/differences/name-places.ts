// Whether two names that fill like places stand in one place of the telling: led in by the same words, of one amount, in one office.
// Cost: a few words before and behind two mentions.
import { titles } from '../../lang/name-words.ts'
import type { NameMention } from '../../model/annotations.ts'
import { stem } from '../../text/stem.ts'
import type { Frame, Placed } from './frame.ts'

/** Words before a name among which the amount stands that is told of it. */
const owningReach = 5

/** "65 percent of traffic to Tarn", "59 percent of traffic to Ellery": two rows of one table. */
export function ownTwoAmounts(a: Frame, x: Placed<NameMention>, b: Frame, y: Placed<NameMention>): boolean {
  const amount = ({ quantities, words }: Frame, { from }: Placed<NameMention>): string | undefined =>
    quantities.findLast(({ to }) => to < from && to >= from - owningReach && words[to] === 'of')?.mention.value
  const [p, q] = [amount(a, x), amount(b, y)]
  return p !== undefined && q !== undefined && p !== q
}

/** Prepositions that say where from and where to: "by link from the gaol", "at the court". */
const directed: ReadonlySet<string> = new Set('at in on from to into of by with for against through via'.split(' '))

/** The same preposition leads to both names, or at least one stands behind none; "of" belongs to the same noun ("the heart of Tarn", "south of Ellery"). */
export function areLedInAlike(a: Frame, x: Placed<NameMention>, b: Frame, y: Placed<NameMention>): boolean {
  const [p, q] = [leadOf(a, x), leadOf(b, y)]
  if (p === -1 || q === -1) return true
  const [first, second] = [a.words[p]!, b.words[q]!]
  if (first === 'of' && second === 'of' && p > 0 && q > 0) return stem(a.words[p - 1]!) === stem(b.words[q - 1]!)
  return first === second || (local.has(first) && local.has(second))
}

/** The place of the preposition before a name, an article between them or none; -1 when there is none. */
function leadOf({ words }: Frame, { from }: Placed<NameMention>): number {
  const at = words[from - 1] === 'the' ? from - 2 : from - 1
  return directed.has(words[at] ?? '') ? at : -1
}

const local: ReadonlySet<string> = new Set(['at', 'in', 'on'])

/** "Prime minister Oda Brask", "the defence minister, Mera Oda": two who hold two offices. */
export function haveTwoOffices(a: Frame, x: Placed<NameMention>, b: Frame, y: Placed<NameMention>): boolean {
  const [p, q] = [officeOf(a, x), officeOf(b, y)]
  if (p === undefined || q === undefined) return false
  return p.head !== q.head || (p.which !== undefined && q.which !== undefined && p.which !== q.which)
}

/** The title right before a name; of titles that several bear at once also the word that says which. */
function officeOf(
  { words }: Frame,
  { from, mention }: Placed<NameMention>,
): { head: string; which: string | undefined } | undefined {
  const head = words[from - 1]
  if (mention.kind === 'place' || head === undefined || !titles.has(head)) return undefined
  const which = words[from - 2]
  return {
    head,
    which:
      shared.test(head) && which !== undefined && !/['’]s$|^(?:the|a|an|its|their|former|then|new)$/.test(which)
        ? which
        : undefined,
  }
}

const shared = /^(?:minister|secretary|officer|chief|director|commander)$/
