// Whom a personal pronoun that speaks means: a person who spoke or was named before it.
// Method: candidates scored by nearness (text inside marks does not count), by having spoken, and by their place in the sentence
// (after Lappin and Leass 1994, much simplified). A few candidates are looked at for each pronoun.
import type { NameMention } from '../../model/annotations.ts'
import type { Span } from '../../model/span.ts'

/** A person at a place of the report; `spoke` when the report gives words on their authority there. */
export interface Person extends Span {
  name: string
  spoke: boolean
}

/** Characters of narrative before a pronoun within which the one it stands for was named. */
const reach = 900
/** Characters of narrative that weigh as much as one point. */
const nearness = 150
const points = { spoke: 1.5, opens: 1, owner: -1, dependent: -0.7 }

const role =
  /^,\s(?:[\p{L}\p{N}.’'-]+\s){0,8}?(?:\p{L}*(?:man|woman|person|ist|ian|keeper|owner|leader|chief|minister|president|secretary|director|official|officer|lawyer|attorney|professor|senator|governor|mayor|judge|head|chair|aide|critic|teacher|farmer|resident|witness|mother|father|wife|husband|son|daughter|student|nurse|pilot|worker|analyst|author|adviser|advisor|editor|manager|commissioner|superintendent|spokes\w+))\b/u
const dependent = /(?:^|\s)(?:of|to|with|by|for|from|in|on|at|against|about|than|and|told|over|under)\s$/

/** Names that may be people: those known as such, and unknown ones of several words with a role in apposition ("Ola Venn, a shopkeeper,")
 * or that speak somewhere (`spoken`). */
export function peopleNamed(text: string, names: readonly NameMention[], spoken: ReadonlySet<string>): Person[] {
  return names
    .filter(
      ({ kind, name, end }) =>
        kind === 'person' ||
        spoken.has(name) ||
        (kind === 'unknown' && /\s/.test(name) && role.test(text.slice(end, end + appositionReach))),
    )
    .map(({ start, end, name }) => ({ start, end, name, spoke: false }))
}

const appositionReach = 90

/** The name that a pronoun at `at` stands for. `quoted` are the stretches inside marks, by start. */
export function antecedentOf(text: string, at: number, people: readonly Person[], quoted: readonly Span[]): string | undefined {
  let best: string | undefined
  let top = Number.NEGATIVE_INFINITY
  for (let k = lastBefore(people, at); k >= 0; k--) {
    const person = people[k]!
    if (at - person.end > 4 * reach) break
    if (quoted.some(({ start, end }) => start <= person.start && person.start < end)) continue
    const distance = narrative(person.end, at, quoted)
    if (distance > reach) break
    const before = text.slice(Math.max(0, person.start - 13), person.start)
    const opens = person.start === 0 || /(?:^|[.!?:]["”’]?\s+|\n\s*)(?:But |And )?$/.test(before)
    const spoke = person.spoke || /\baccording to $/i.test(before)
    const place = spoke
      ? 0
      : opens
        ? points.opens
        : dependent.test(before)
          ? points.dependent
          : /^['’]s?\s/.test(text.slice(person.end, person.end + 3))
            ? points.owner
            : 0
    const score = -distance / nearness + (spoke ? points.spoke : 0) + place
    if (score > top) [top, best] = [score, person.name]
  }
  return best
}

function lastBefore(people: readonly Person[], at: number): number {
  let low = 0
  let high = people.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (people[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Characters between two places that do not stand inside marks. */
function narrative(from: number, to: number, quoted: readonly Span[]): number {
  let length = to - from
  for (const { start, end } of quoted) length -= Math.max(0, Math.min(end, to) - Math.max(start, from))
  return length
}
