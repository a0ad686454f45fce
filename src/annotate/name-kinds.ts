// What kind of actor a name is: a list, a title, a given name or its last word decides; otherwise unknown.

import { cities, stateByDemonym, stateByName } from '../lang/countries.ts'
import { givenNames } from '../lang/given-names.ts'
import { acronyms, groups, organisationHeads, organisations } from '../lang/name-words.ts'
import { placeHeads, placeStarts, places, stateAbbreviations } from '../lang/places.ts'
import type { NameKind } from '../model/annotations.ts'

/** True when the name stands in one of the lists. */
export function isListed(name: string): boolean {
  return (
    stateByName.has(name) ||
    stateByDemonym.has(name) ||
    cities.has(name) ||
    places.has(name) ||
    organisations.has(name) ||
    acronyms.has(name) ||
    groups.has(name)
  )
}

export function kindOf({ words, titled }: { words: readonly string[]; titled: boolean }): NameKind {
  const name = words.join(' ')
  if (
    stateByName.has(name) ||
    cities.has(name) ||
    places.has(name) ||
    stateAbbreviations.has(name) ||
    stateAbbreviations.has(name.replace(/\.$/, ''))
  )
    return titled ? 'person' : 'place'
  if (organisations.has(name) || acronyms.has(name)) return 'organisation'
  if (stateByDemonym.has(name) || groups.has(name)) return 'group'
  const last = words.at(-1)!.toLowerCase()
  if (words.length > 1 && organisationHeads.has(last)) return 'organisation'
  if (titled) return 'person'
  if (
    words.length > 1 &&
    words.some((word, i) => i > 0 && word.toLowerCase() === 'of' && organisationHeads.has(words[i - 1]!.toLowerCase()))
  )
    return 'organisation'
  if (words.length > 1 && (placeHeads.has(last) || placeStarts.has(words[0]!.toLowerCase()))) return 'place'
  if (words.length > 1 && givenNames.has(words[0]!)) return 'person'
  if (words.length > 1 && /^\p{Lu}\.$/u.test(words[1]!)) return 'person'
  if (/^(?:\p{Lu}\.?){2,5}$/u.test(name)) return 'organisation'
  if (words.length === 1 && givenNames.has(words[0]!)) return 'person'
  return 'unknown'
}
