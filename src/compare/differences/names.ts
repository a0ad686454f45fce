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
  for (const first of a.names)
    for (const second of b.names) {
      if (isLabel(a, first.mention) || isLabel(b, second.mention)) continue
      if (isTold(a, first.mention, b, second.mention) || isTold(b, second.mention, a, first.mention)) continue
      if (slotScore(a, b, first, second, links) >= slotThreshold + outside(a, b, first, second))
        findings.push(finding(a, b, first, second))
    }
  return findings
}

/** "WALT:" in a transcript labels a turn and tells nothing. */
function isLabel({ annotated: { report } }: Frame, { start, end }: NameMention): boolean {
  return report.text[end] === ':' && report.text.slice(start, end) === report.text.slice(start, end).toUpperCase()
}

/** How much speaks for the two names standing in one place; 0 when they may not. */
function slotScore(a: Frame, b: Frame, first: Placed<NameMention>, second: Placed<NameMention>, links: Links): number {
  const absent = Number(!toldAnywhere(first.mention, b)) + Number(!toldAnywhere(second.mention, a))
  const alike = shared(first.mention, second.mention)
  const linked = areLinked(first, second, links)
  if (absent === 0 || (absent === 1 && alike === 0 && !linked)) return 0
  if (!kindsMeet(first.mention, second.mention) && !(linked && absent === 2)) return 0
  const context = contextScore(a, first, second, links)
  if (absent === 1 && alike === 0 && context < linkedContext) return 0
  return context + alike + (absent - 1) * absentBonus + (linked ? linkBonus : 0)
}

/** The aligner links a word of one name to a word of the other, which is another word. */
function areLinked(first: Placed<NameMention>, second: Placed<NameMention>, { ab }: Links): boolean {
  for (let i = first.from; i < first.to; i++) if (ab[i]! >= second.from && ab[i]! < second.to) return true
  return false
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

/** The other reading names the actor too, by any form, or holds the words as printed; mentions of `rival`'s actor do not count. */
function isTold(own: Frame, mention: NameMention, other: Frame, rival: NameMention): boolean {
  const print = { name: printed(own, mention), kind: mention.kind }
  const same = (candidate: NameMention): boolean =>
    sameActor(mention, candidate) ||
    sameActor(print, candidate) ||
    sameActor(print, { name: printed(other, candidate), kind: candidate.kind })
  if (other.names.some(({ mention: candidate }) => (candidate === rival || candidate.entity !== rival.entity) && same(candidate)))
    return true
  return print.name
    .toLowerCase()
    .split(/[\s-]+/)
    .every(word => other.words.includes(word))
}

/** Added when neither report knows the other's name at all: then one stands in the other's place. */
const absentBonus = 0.7
/** Added when the aligner takes one name for the other's counterpart; asked of the surroundings when one report knows both names. */
const linkBonus = 0.8
const linkedContext = 2

/** The other report names the actor somewhere. */
function toldAnywhere(mention: NameMention, { annotated: { names } }: Frame): boolean {
  const full = mention.kind === 'person' && mention.name.includes(' ')
  return names.some(candidate => (!full || candidate.name.includes(' ')) && sameActor(mention, candidate))
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
