// One entity for all mentions of an actor in a report: last names and first names to the full name, acronyms to what they stand for.

import { stateByName } from '../lang/countries.ts'
import { acronyms } from '../lang/name-words.ts'
import type { NameKind, NameMention } from '../model/annotations.ts'
import type { Span } from '../model/span.ts'

export interface RawMention extends Span {
  text: string
  kind: NameKind
}

interface Entity {
  name: string
  kind: NameKind
  words: string[]
}

/** Gives every mention its entity. Mentions must be sorted; a bare last name that several full names share goes to the one named last before it. */
export function linkEntities(mentions: readonly RawMention[]): NameMention[] {
  const entities: Entity[] = []
  const byForm = new Map<string, number>()
  const byWord = new Map<string, Set<number>>()
  const full = (mention: RawMention): number => {
    const form = normalForm(mention.text)
    const kept = byForm.get(form) ?? sameName(mention, form, entities, byWord)
    const index = kept ?? entities.length
    if (kept === undefined) entities.push({ name: form, kind: mention.kind, words: form.split(' ') })
    const entity = entities[index]!
    if (entity.kind === 'unknown') entity.kind = mention.kind
    if (form.length > entity.name.length) Object.assign(entity, { name: form, words: form.split(' ') })
    byForm.set(form, index)
    for (const word of form.split(' ')) if (/^\p{Lu}/u.test(word)) addTo(byWord, word, index)
    return index
  }
  const initials = new Map<string, number>()
  for (const mention of mentions)
    if (normalForm(mention.text).includes(' ')) {
      const index = full(mention)
      const letters = entities[index]!.words.filter(word => /^\p{Lu}/u.test(word))
        .map(word => word[0])
        .join('')
      if (letters.length > 1) initials.set(letters, index)
    }
  let recent: number[] = []
  const chosen = mentions.map(mention => {
    const form = normalForm(mention.text)
    const known = form.includes(' ') ? byForm.get(form) : undefined
    const linked = known ?? single(mention, form, { entities, byWord, initials, recent })
    const entity = linked ?? full(mention)
    recent = [entity, ...recent.filter(index => index !== entity)].slice(0, 50)
    if (linked !== undefined) personByLastName(entities[entity]!, mention, form)
    return entity
  })
  return mentions.map(({ start, end, kind: own }, i) => {
    const { name, kind } = entities[chosen[i]!]!
    return { start, end, kind: kind === 'unknown' ? own : kind, name, entity: chosen[i]! }
  })
}

/** A name of two or three words whose last word also stands alone, or after a title, is a person's. */
function personByLastName(entity: Entity, mention: RawMention, form: string): void {
  const { words } = entity
  if (entity.kind !== 'unknown' || form.includes(' ') || words.length > 3) return
  if (words.at(-1) === form || mention.kind === 'person') entity.kind = 'person'
}

function addTo(map: Map<string, Set<number>>, key: string, value: number): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

/** States under their usual name, acronyms under what they stand for. */
function normalForm(text: string): string {
  return stateByName.get(text)?.name || (acronyms.get(text) ?? text.replace(/\s+/g, ' '))
}

/** An entity already known under a shorter or longer form of the same full name ("Donald J. Trump", "U.S. Supreme Court"). */
function sameName(
  mention: RawMention,
  form: string,
  entities: readonly Entity[],
  byWord: ReadonlyMap<string, Set<number>>,
): number | undefined {
  const words = form.split(' ')
  if (words.length < 2) return undefined
  for (const index of byWord.get(words.at(-1)!) ?? []) {
    const other = entities[index]!
    if (other.words.length < 2) continue
    const persons = mention.kind === 'person' && other.kind === 'person'
    if (persons && other.words.at(-1) === words.at(-1) && other.words[0] === words[0]) return index
    const [short, long] = words.length < other.words.length ? [words, other.words] : [other.words, words]
    if (!persons && short.length < long.length && short.join(' ') === long.slice(-short.length).join(' ')) return index
  }
  return undefined
}

interface Known {
  entities: readonly Entity[]
  byWord: ReadonlyMap<string, Set<number>>
  initials: ReadonlyMap<string, number>
  recent: readonly number[]
}

/** The entity a single word stands for: an acronym, else a person whose last (then first) name it is. */
function single(mention: RawMention, form: string, { entities, byWord, initials, recent }: Known): number | undefined {
  if (form.includes(' ')) return undefined
  const letters = form.replace(/\./g, '')
  if (/^\p{Lu}{2,6}$/u.test(letters) && initials.has(letters)) return initials.get(letters)
  if (mention.kind !== 'person' && mention.kind !== 'unknown') return undefined
  const candidates = [...(byWord.get(form) ?? [])].filter(index => {
    const { kind, words } = entities[index]!
    return words.length > 1 && (kind === 'person' || kind === 'unknown')
  })
  const last = candidates.filter(index => entities[index]!.words.at(-1) === form)
  const first = candidates.filter(index => entities[index]!.words[0] === form && entities[index]!.kind === 'person')
  const choice = last.length > 0 ? last : first
  return choice.length < 2 ? choice[0] : recent.find(index => choice.includes(index))
}
