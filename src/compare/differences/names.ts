// Names that fill one slot in two readings and are not the same actor: another person, organisation or place; or another spelling.
import { stateByDemonym, stateByName } from '../../lang/countries.ts'
import { acronyms, titles } from '../../lang/name-words.ts'
import type { NameMention } from '../../model/annotations.ts'
import { type Finding, inBoth } from './finding.ts'
import { type Frame, type Placed, passageOf, printed } from './frame.ts'
import { contextScore, type Links, outside } from './linking.ts'
import { sameActor, spelledAlike } from './same-name.ts'

/** Surroundings that make two names one slot; set on the real-pairs and planted dev pairs. */
const slotThreshold = 1.9

export function compareNames(a: Frame, b: Frame, links: Links): Finding[] {
  const findings: Finding[] = []
  for (const first of a.names) {
    if (toldIn(a, first.mention, b)) continue
    for (const second of b.names) {
      if (toldIn(b, second.mention, a) || !kindsMeet(first.mention, second.mention)) continue
      const absent = Number(!toldAnywhere(first.mention, b)) + Number(!toldAnywhere(second.mention, a))
      const alike = shared(first.mention, second.mention)
      if (absent === 0 || (absent === 1 && alike === 0)) continue
      const score = contextScore(a, first, second, links) + alike + (absent - 1) * absentBonus
      if (score < slotThreshold + outside(a, b, first, second)) continue
      findings.push(finding(a, b, first, second))
    }
  }
  return findings
}

function finding(a: Frame, b: Frame, first: Placed<NameMention>, second: Placed<NameMention>): Finding {
  const alike = spelledAlike(first.mention.name, second.mention.name)
  const place = first.mention.kind === 'place' && second.mention.kind === 'place'
  const reason = alike ? 'the same name in another spelling' : place ? 'two different places' : 'two different names'
  return {
    kind: place && !alike ? 'place' : 'name',
    a: { value: first.mention.name, at: passageOf(a, first.mention) },
    b: { value: second.mention.name, at: passageOf(b, second.mention) },
    compatible: alike,
    why: `${inBoth(a, printed(a, first.mention), b, printed(b, second.mention))}: ${reason}.`,
  }
}

/** The other reading names the actor too, by any form, or holds the words as printed. */
function toldIn(own: Frame, mention: NameMention, other: Frame): boolean {
  const print = { name: printed(own, mention), kind: mention.kind }
  const same = ({ mention: candidate }: Placed<NameMention>): boolean =>
    sameActor(mention, candidate) ||
    sameActor(print, candidate) ||
    sameActor(print, { name: printed(other, candidate), kind: candidate.kind })
  return (
    other.names.some(same) ||
    print.name
      .toLowerCase()
      .split(/[\s-]+/)
      .every(word => other.words.includes(word))
  )
}

/** Added when neither report knows the other's name at all: then one stands in the other's place. */
const absentBonus = 0.7

/** The other report names the actor somewhere. */
function toldAnywhere(mention: NameMention, { annotated: { names } }: Frame): boolean {
  return names.some(candidate => sameActor(mention, candidate))
}

function kindsMeet(x: NameMention, y: NameMention): boolean {
  return x.kind === y.kind || x.kind === 'unknown' || y.kind === 'unknown'
}

/** Words that two full names share ("Ruth Bader …" / "Ruth Tanaka …"). */
function shared(x: NameMention, y: NameMention): number {
  const words = new Set(x.name.split(' ').filter(word => !titles.has(word.toLowerCase())))
  return y.name.split(' ').filter(word => words.has(word)).length * 0.8
}

export function countryOf(name: string): string | undefined {
  return (stateByName.get(name) ?? stateByDemonym.get(name) ?? stateByName.get(acronyms.get(name) ?? ''))?.code
}
