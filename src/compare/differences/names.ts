// Names that fill one slot in two readings and are not the same actor: another person, organisation or place; or another spelling.
import { zones } from '../../lang/calendar.ts'
import { stateByDemonym, stateByName } from '../../lang/countries.ts'
import { acronyms, titles } from '../../lang/name-words.ts'
import type { NameMention } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { relations, type WordNet } from '../../text/align/wordnet.ts'
import { tag } from '../../text/tags.ts'
import { type Finding, inBoth } from './finding.ts'
import { type Frame, type Placed, passageOf, printed } from './frame.ts'
import type { Links } from './linking.ts'
import { areLedInAlike, haveTwoOffices, ownTwoAmounts } from './name-places.ts'
import { touches } from './phrases.ts'
import { tagsOf } from './report-words.ts'
import { sameActor, spelledAlike } from './same-name.ts'
import { ownersOf } from './slot-features.ts'
import { chooseSlots, findSlots, type Slot } from './slots.ts'
import { isSaying } from './voices.ts'

export function compareNames(a: Frame, b: Frame, links: Links, aligner?: AlignmentFeatures): Finding[] {
  return chooseSlots(a, b, nameSlots(a, b, links), 'name')
    .filter(
      ({ first: { mention: x }, second: { mention: y } }) =>
        !liesIn(x.name, y.name, aligner?.lexicon.wordNet) &&
        !isShortPlace(x, y) &&
        !isShortPlace(y, x) &&
        !areTwoOfFamily(x, y, aligner?.lexicon.wordNet),
    )
    .filter(({ first: { mention: x }, second: { mention: y } }) => !areTwoAlike(a, x, b, y))
    .map(({ first, second }) => finding(a, b, first, second))
}

/** "Harlow" and "Charlow", of which either report names the other too: few letters apart, but another letter opens them. */
function areTwoAlike(a: Frame, x: NameMention, b: Frame, y: NameMention): boolean {
  const [p, q] = [printed(a, x), printed(b, y)]
  return p[0]!.toLowerCase() !== q[0]!.toLowerCase() && spelledAlike(p, q) && (prints(b, p) || prints(a, q))
}

function prints({ annotated: { report } }: Frame, name: string): boolean {
  return ` ${report.text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name} `)
}

/** Pairs of names that cannot be one actor, those left out that the other sentence gives too. */
export function nameSlots(a: Frame, b: Frame, links: Links): Slot<NameMention>[] {
  const named = (frame: Frame): Placed<NameMention>[] =>
    frame.names.filter(
      ({ mention }) => !isLabel(frame, mention) && !isBracketed(frame, mention) && !isCut(frame, mention) && !isHandle(mention),
    )
  return findSlots(a, b, links, {
    mentionsA: named(a),
    mentionsB: named(b),
    comparable: (x, y) =>
      !(toldAnywhere(x.mention, b) && toldAnywhere(y.mention, a)) &&
      modifies(a, x) === modifies(b, y) &&
      !(modifies(a, x) && ofOtherSort(a.words[x.to]!, b.words[y.to]!)) &&
      kindsMeet(x.mention, y.mention) &&
      !(isListed(a, x) && isListed(b, y)) &&
      !(isOfSeries(a, x) || isOfSeries(b, y)) &&
      !(x.mention.kind === 'organisation' && ownersOf(a, b, x, y) === 'apart') &&
      !(shared(x.mention, y.mention) === 0 && ((speaks(a, x) && speaks(b, y)) || (isIntroduced(a, x) && isIntroduced(b, y)))) &&
      !areTwoBodies(x.mention, y.mention) &&
      !areReworded(x.mention, y.mention) &&
      areLedInAlike(a, x, b, y) &&
      !haveTwoOffices(a, x, b, y) &&
      !ownTwoAmounts(a, x, b, y) &&
      !isTold(a, x.mention, b, y.mention) &&
      !isTold(b, y.mention, a, x.mention),
    equal: () => false,
    known: ({ mention }, other) => toldAnywhere(mention, other),
    own: (x, y) => ({
      'kinds meet': 1,
      'kind unknown': Number(x.mention.kind === 'unknown' || y.mention.kind === 'unknown'),
      person: Number(x.mention.kind === 'person' && y.mention.kind === 'person'),
      place: Number(x.mention.kind === 'place' && y.mention.kind === 'place'),
      organisation: Number(x.mention.kind === 'organisation' && y.mention.kind === 'organisation'),
      'shared words': shared(x.mention, y.mention),
      'as long': Number(x.to - x.from === y.to - y.from),
    }),
  })
}

/** "(AP)", "(CNN)": who sent the report, or an aside. */
function isBracketed({ annotated: { report } }: Frame, { start, end, kind }: NameMention): boolean {
  return kind !== 'person' && report.text[start - 1] === '(' && report.text[end] === ')'
}

/** "HarbourWatch7": the name of an account, not of whoever writes there; "KOs": a noun in short. */
function isHandle({ name }: NameMention): boolean {
  if (/^\p{Lu}{2,}s$/u.test(name)) return true
  return /^\S*\p{Ll}\p{Lu}\S*$/u.test(name) && !/^(?:Ma?c|O'|De|Di|La|Le|Van|Fitz)\p{Lu}/u.test(name)
}

/** A verb of saying follows, or a clause that introduces: two people who both "said in a statement", or "who was at work", are two. */
function speaks(frame: Frame, { to, mention }: Placed<NameMention>): boolean {
  if (mention.kind === 'place') return false
  return frame.words[to] === 'who' || frame.words.slice(to, to + 2).some(word => isSaying(word) || judging.test(word))
}

/** "Oda Brask, former envoy to Varland, said": two who are introduced by what they are or were are two. */
function isIntroduced({ annotated: { report } }: Frame, { mention }: Placed<NameMention>): boolean {
  return (
    mention.kind !== 'place' &&
    mention.name.includes(' ') &&
    /^, (?:an? |the |former |then)/.test(report.text.slice(mention.end, mention.end + 10))
  )
}

const bodies = /^(?:committee|subcommittee|court|district|division|brigade|ward|chamber)$/i

/** "Harbour Safety Committee" and "Harbour Ethics Committee": of such bodies there are many. */
function areTwoBodies(x: NameMention, y: NameMention): boolean {
  const [p, q] = [x.name.split(' '), y.name.split(' ')]
  return p.some(word => bodies.test(word)) && q.some(word => bodies.test(word))
}

/** "Harbour Safety Ministry" and "Ministry of Harbour Security": a name translated by two desks, or two bodies of which there are many. */
function areReworded(x: NameMention, y: NameMention): boolean {
  if (x.kind === 'person' || y.kind === 'person') return false
  const [p, q] = [x.name.split(' '), y.name.split(' ')]
  return (
    p.length >= 3 && q.length >= 3 && p.at(-1) !== q.at(-1) && p[0] !== q[0] && p.filter(word => q.includes(word)).length >= 2
  )
}

/** "Tarn Harbour Coalition", "Tarn Harbour Act", and two clubs of one town: what opens alike and ends in another noun is another thing of that name. */
function areTwoOfFamily(x: NameMention, y: NameMention, wordNet: WordNet | undefined): boolean {
  if (x.kind === 'person' || y.kind === 'person' || wordNet === undefined) return false
  const [p, q] = [x.name.split(' '), y.name.split(' ')]
  const [last, other] = [p.at(-1)!.toLowerCase(), q.at(-1)!.toLowerCase()]
  if (p.length < 2 || q.length < 2 || p[0] !== q[0] || last === other) return false
  if (wordNet.lemma(last) >= 0 && wordNet.lemma(other) >= 0) return true
  const home = p.slice(0, -1).join('_')
  return home.includes('_') && home === q.slice(0, -1).join('_') && wordNet.lemma(home.toLowerCase()) >= 0
}

/** Verbs of what one person after another may say of a third. */
const judging = /^(?:call|critici[sz]|blast|prais|tweet)/

/** Names beside which a person is one of a list: another list may hold others, in another order. */
const listed = 3

function isListed({ names }: Frame, { mention, from }: Placed<NameMention>): boolean {
  if (mention.kind !== 'person' || !mention.name.includes(' ')) return false
  return names.filter(other => other.from !== from && /\s/.test(other.mention.name)).length >= listed
}

/** Commas and "and" that join names to one list. */
const joint = /^(?:,|,? (?:and|or|&)) (?:the )?$/

/** Characters beside a name among which the next of a series stands. */
const seriesReach = 40

/** One of three or more names in a row: "the Quay, the Gull and the Anchor"; another list may hold others. */
function isOfSeries({ names, annotated: { report } }: Frame, { mention }: Placed<NameMention>): boolean {
  if (mention.kind === 'place') return false
  const [ahead, behind] = [
    report.text.slice(Math.max(0, mention.start - seriesReach), mention.start),
    report.text.slice(mention.end, mention.end + seriesReach),
  ]
  if (/\p{Lu}[\p{L}’'-]*, (?:the )?$/u.test(ahead) && /^,? (?:and|or) (?:the )?\p{Lu}/u.test(behind)) return true
  let joined = 0
  const [before, after] = [
    names.filter(({ mention: { end } }) => end <= mention.start),
    names.filter(({ mention: { start } }) => start >= mention.end),
  ]
  const row = [...before, { mention }, ...after].map(name => name.mention)
  const at = before.length
  const meets = (x: NameMention, y: NameMention): boolean =>
    x.kind !== 'place' && y.kind !== 'place' && joint.test(report.text.slice(x.end, y.start))
  for (let i = at; i > 0 && meets(row[i - 1]!, row[i]!); i--) joined++
  for (let i = at; i + 1 < row.length && meets(row[i]!, row[i + 1]!); i++) joined++
  return joined >= 2
}

/** A noun or name follows at once: "the Varland police". */
function modifies(frame: Frame, { to, mention }: Placed<NameMention>): boolean {
  if (to >= frame.tokens.length || !touches(frame, to)) return false
  if (/^['’]s/.test(frame.annotated.report.text.slice(mention.end, mention.end + 2))) return false
  const next = tagsOf(frame.annotated)[frame.tokens[to]!]
  return next === tag.noun || next === tag.name
}

/** "Tarn district", "Ellery village": one may lie in the other. */
const sorts =
  /^(?:villages?|districts?|towns?|cit(?:y|ies)|count(?:y|ies)|provinces?|states?|regions?|islands?|areas?|municipalit(?:y|ies))$/

function ofOtherSort(x: string, y: string): boolean {
  return x !== y && sorts.test(x) && sorts.test(y)
}

/** "WALT:" in a transcript labels a turn, "— Oda Brask (@obrask)" signs a post, "ET" is a zone, "A MAN" opens a story in capitals. */
function isLabel({ annotated: { report } }: Frame, { start, end }: NameMention): boolean {
  if (zones.has(report.text.slice(start, end).toLowerCase())) return true
  if (/\ban? $/i.test(report.text.slice(Math.max(0, start - 3), start)) && !/\p{Ll}/u.test(report.text.slice(start, end)))
    return true
  if (/[—–] ?$/.test(report.text.slice(Math.max(0, start - 2), start)) && report.text.startsWith(' (@', end)) return true
  return report.text[end] === ':' && report.text.slice(start, end) === report.text.slice(start, end).toUpperCase()
}

/** A capital goes on where the mention ends ("Port" of "Port Ellery-bound"): the name is longer than what was found of it. */
function isCut({ annotated: { report } }: Frame, { end }: NameMention): boolean {
  return /^[ -]\p{Lu}/u.test(report.text.slice(end, end + 2))
}

function finding(a: Frame, b: Frame, first: Placed<NameMention>, second: Placed<NameMention>): Finding {
  const alike =
    spelledAlike(first.mention.name, second.mention.name) || spelledAlike(printed(a, first.mention), printed(b, second.mention))
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

/** The other report names the actor somewhere. */
function toldAnywhere(mention: NameMention, { annotated: { names } }: Frame): boolean {
  const words = mention.name.split(' ')
  const part = ({ name }: NameMention): boolean => words.length > 1 && words.includes(name)
  return names.some(candidate => !part(candidate) && sameActor(mention, candidate))
}

const directions =
  /^(?:(?:north|south)(?:east|west)?|east|west|central|northern|southern|eastern|western|upper|lower|greater)[ -]/i

/** One is a part of the other by WordNet: a town and its state, a state and "Northern" and its continent. */
function liesIn(x: string, y: string, wordNet: WordNet | undefined): boolean {
  if (wordNet === undefined) return false
  const ids = (name: string): number[] =>
    [name, name.replace(directions, '')].map(form => wordNet.lemma(form.toLowerCase().replaceAll(' ', '_'))).filter(id => id >= 0)
  return ids(x).some(p => ids(y).some(q => relations[wordNet.relate(p, q)] === 'meronym'))
}

/** "Northeast Philly" and "Philadelphia": the short name of a town, or of a part of it, ends in "y" or "ie". */
function isShortPlace(short: NameMention, { name }: NameMention): boolean {
  const [nick, whole] = [short.name.replace(directions, ''), name.replace(directions, '')]
  return /^\p{Lu}\p{Ll}+(?:y|ie)$/u.test(nick) && nick.length < whole.length && nick.slice(0, 3) === whole.slice(0, 3)
}

function kindsMeet(x: NameMention, y: NameMention): boolean {
  return x.kind === y.kind || x.kind === 'unknown' || y.kind === 'unknown'
}

/** Words that two full names share ("Ruth Bader …" / "Ruth Tanaka …"). */
function shared(x: NameMention, y: NameMention): number {
  const words = new Set(x.name.split(' ').filter(word => !titles.has(word.toLowerCase())))
  return y.name.split(' ').filter(word => words.has(word)).length
}

export function countryOf(name: string): string | undefined {
  return (stateByName.get(name) ?? stateByDemonym.get(name) ?? stateByName.get(acronyms.get(name) ?? ''))?.code
}
