// Whether two names may stand for one actor: equal words, a last name for the full one, short forms, acronyms, a state and its people.
import { stateByCapital, stateByDemonym, stateByName } from '../../lang/countries.ts'
import { acronyms, titles } from '../../lang/name-words.ts'
import { stateAbbreviations } from '../../lang/places.ts'
import { shortNames } from '../../lang/short-names.ts'
import type { NameMention } from '../../model/annotations.ts'

type Named = Pick<NameMention, 'name' | 'kind'>

/** True when the names can stand for one actor; in doubt true, since a false difference is worse than a missed one. */
export function sameActor(x: Named, y: Named): boolean {
  const [p, q] = [wordsOf(spelledOut(x.name)), wordsOf(spelledOut(y.name))]
  if (p.length === 0 || q.length === 0) return true
  if (p.join(' ') === q.join(' ')) return true
  if (x.kind !== 'person' && y.kind !== 'person' && (isNumbered(p, q) || hasOtherType(p, q))) return true
  const [state, other] = [stateOf(x.name) ?? x.name, stateOf(y.name) ?? y.name]
  if (state === other) return true
  if (isAcronymOf(x.name, q) || isAcronymOf(y.name, p)) return true
  if (isGlued(p, q) || isGlued(q, p)) return true
  if (opensWithAcronym(x.name, q) || opensWithAcronym(y.name, p)) return true
  if (p.length > 1 && q.length > 1 && (x.kind === 'person' || y.kind === 'person')) return samePerson(p, q)
  if (x.kind === 'unknown' && y.kind === 'unknown' && bearOneName(p, q)) return true
  if (p.length === 1 && q.length === 1 && isDerived(p[0]!, q[0]!)) return true
  const [short, long] = p.length <= q.length ? [p, q] : [q, p]
  return short.every(word => long.includes(word) || long.includes(`${word}s`) || long.includes(word.replace(/s$/, '')))
}

const numerals: ReadonlyMap<string, string> = new Map([
  ['i', 'one'],
  ['ii', 'two'],
  ['iii', 'three'],
  ['iv', 'four'],
])

/** "Harbour War II" and "Harbour War Two". */
function isNumbered(p: readonly string[], q: readonly string[]): boolean {
  const spelled = (words: readonly string[]): string => words.map(word => numerals.get(word) ?? word).join(' ')
  return spelled(p) === spelled(q)
}

/** "Tarn Bay Hotel" and "Tarn Bay Resort": two words in common, and a last one each that says what kind of house it is. */
function hasOtherType(p: readonly string[], q: readonly string[]): boolean {
  const own = p.slice(0, -1)
  return (
    p.length >= 3 &&
    p.length === q.length &&
    own.every((word, i) => word === q[i]) &&
    houses.has(p.at(-1)!) &&
    houses.has(q.at(-1)!)
  )
}

const houses: ReadonlySet<string> = new Set(
  'hotel resort casino inn lodge club stadium arena centre center hall building tower complex hospital clinic school college university'.split(
    ' ',
  ),
)

const countryShort: ReadonlyMap<string, string> = new Map([
  ['U.S.', 'United States'],
  ['US', 'United States'],
  ['U.K.', 'United Kingdom'],
  ['UK', 'United Kingdom'],
])

/** "U.N. Harbour Council" → "United Nations Harbour Council": an acronym among other words of a name. */
function spelledOut(name: string): string {
  const words = name.split(' ')
  if (words.length < 2) return name
  return words.map(word => acronyms.get(word.replaceAll('.', '')) ?? countryShort.get(word) ?? word).join(' ')
}

/** "Chirper" and "Chirpering": a form made of the name; "Harbs" and "Harbourmen's": a club by its first letters. */
function isDerived(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length >= 4 && short.endsWith('s') && long.endsWith('s') && long.startsWith(short.slice(0, -1))) return true
  return short.length >= 5 && long.startsWith(short) && long.length - short.length <= 4
}

/** Letters from which the end of a word is no chance. */
const gluedLength = 4

/** "Coast DailyMera Oda" names Mera Oda: the word before is glued to the name. */
function isGlued(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== 2 || long.length < 2 || short[0]!.length < gluedLength) return false
  return long.at(-1) === short[1] && long.at(-2)!.endsWith(short[0]!)
}

/** "Oda Brask III" may be told without the number of the generation. */
const generation = /^(?:jr|sr|ii|iii|iv)$/

function samePerson(x: readonly string[], y: readonly string[]): boolean {
  const [p, q] = [x, y].map(words => words.filter(word => !generation.test(word))) as [string[], string[]]
  if (isAmong(p, q) || isAmong(q, p)) return true
  if (p.at(-1) !== q.at(-1)) return false
  if (bearOneName(p, q)) return true
  if (p.length > 2 && q.length > 2) return firstNamesMeet(p[0]!, q[0]!) && firstNamesMeet(p[1]!, q[1]!)
  return firstNamesMeet(p[0]!, q[0]!)
}

/** "Head Ranger Michael Brask", "Ranger Mike Brask": what stands before the given name is an office. */
function bearOneName(p: readonly string[], q: readonly string[]): boolean {
  if (p.length < 2 || q.length < 2 || p.at(-1) !== q.at(-1) || [p, q].some(words => isInitial(words.at(-2)!))) return false
  return firstNamesMeet(p.at(-2)!, q.at(-2)!)
}

/** Every word of one name is one of the other, which may leave out an initial: "Oda P. Brask", "Lead Ranger Oda Brask". */
function isAmong(short: readonly string[], long: readonly string[]): boolean {
  const spelled = short.filter((word, i) => i === 0 || word.length > 1)
  return (spelled.length > 1 && !long.some(isInitial) ? spelled : short).every(word => long.includes(word))
}

const isInitial = (word: string): boolean => word.length === 1

/** "Mike" and "Michael", "J." and "John". */
function firstNamesMeet(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (long.startsWith(short.replace(/\.$/, '')) || (short.length > 2 && long.endsWith(short))) return true
  const groups = shortNames.filter(group => group.includes(x))
  return groups.some(group => group.includes(y))
}

/** "Tarn-i-Sharn" is "Tarn-e-Sharn": the link between two words in another transcription. */
const particle = /^[ie]$/

function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s\b|[.,]/g, '')
    .split(/[\s-]+/)
    .map(word => ({ ft: 'fort', st: 'saint', mt: 'mount' })[word] ?? word.replace(/^(north|south|east|west)ern$/, '$1'))
    .filter(word => word !== '' && !titles.has(word) && word !== 'the' && word !== 'of' && !particle.test(word))
}

function stateOf(name: string): string | undefined {
  const full = stateAbbreviations.get(name.replace(/\.$/, '')) ?? stateAbbreviations.get(name)
  return (stateByName.get(name) ?? stateByDemonym.get(name) ?? stateByCapital.get(name))?.code ?? full
}

/** "BHG Award" and "Harbour Guard Award" (of "Best Harbour Guard Award"): the acronym's last letters open the words before the last. */
function opensWithAcronym(name: string, words: readonly string[]): boolean {
  const [letters = '', ...rest] = name.split(' ')
  if (!/^\p{Lu}{2,5}$/u.test(letters) || rest.length === 0 || words.length - rest.length < 2) return false
  const spelled = words.slice(0, words.length - rest.length)
  return (
    rest.every((word, i) => word.toLowerCase() === words[spelled.length + i]) &&
    letters.toLowerCase().endsWith(spelled.map(word => word[0]).join(''))
  )
}

function isAcronymOf(name: string, words: readonly string[]): boolean {
  const letters = name.replace(/\./g, '')
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false
  if (acronyms.get(letters)?.toLowerCase() === words.join(' ')) return true
  return words.map(word => word[0]).join('') === letters.toLowerCase() || words.includes(letters.toLowerCase())
}

/** Names that differ by few letters, as wholes or word by word: "Tarn-i-Sharn" and "Tarn-e-Sharn", "Moamar Qadefi" and "Muamar Gadhefi". */
export function spelledAlike(x: string, y: string): boolean {
  const fold = (name: string): string =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/^[ae]l-/, '')
      .replace(/['’-]/g, '')
  const [p, q] = [fold(x), fold(y)]
  const [wordsP, wordsQ] = [p.split(/\s+/), q.split(/\s+/)]
  if (fewEdits(wordsP.join(''), wordsQ.join(''), 5)) return true
  return (
    wordsP.length === wordsQ.length &&
    wordsP.every((word, i) => word === wordsQ[i] || fewEdits(word, wordsQ[i]!, 3.5) || sameConsonants(word, wordsQ[i]!))
  )
}

/** "Varyn" and "Varien": one transcription has other vowels. */
function sameConsonants(x: string, y: string): boolean {
  const bare = (word: string): string => word.replace(/[aeiouy]+/g, '')
  return x[0] === y[0] && Math.min(x.length, y.length) >= 4 && bare(x).length >= 2 && bare(x) === bare(y)
}

/** At most one edit in so many letters. */
function fewEdits(x: string, y: string, letters: number): boolean {
  const longer = Math.max(x.length, y.length)
  return longer >= 5 && editDistance(x, y) <= Math.floor(longer / letters)
}

function editDistance(x: string, y: string): number {
  let row = Array.from({ length: y.length + 1 }, (_, j) => j)
  for (let i = 1; i <= x.length; i++) {
    const next = [i]
    for (let j = 1; j <= y.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1)))
    row = next
  }
  return row[y.length]!
}
