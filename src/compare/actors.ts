// The actors of a story: one name for all mentions across its reports.
// Method: entities of single reports are merged longest names first, by equal names, states, acronyms and persons' short forms; a bare
// last name joins a person only when the story knows one person of that name. Cost: entities × actors that share a word.
import { stateByDemonym, stateByName } from '../lang/countries.ts'
import type { AnnotatedReport, NameKind } from '../model/annotations.ts'
import type { Actor } from '../model/edition.ts'
import { byPassage, type Passage } from '../model/span.ts'
import { hashText } from '../text/content-id.ts'
import { sameActor } from './differences/same-name.ts'

interface Entity {
  name: string
  kind: NameKind
  mentions: { at: Passage; printed: string }[]
}

/** Actors sorted by number of mentions, then name. */
export function findActors(reports: readonly AnnotatedReport[]): Actor[] {
  const entities = reports.flatMap(entitiesOf).sort(byLength)
  const actors: Entity[] = []
  const byWord = new Map<string, Set<Entity>>()
  for (const entity of entities) {
    const actor = actorFor(entity, byWord)
    if (actor !== undefined) {
      actor.mentions.push(...entity.mentions)
      if (actor.kind === 'unknown') actor.kind = entity.kind
    } else actors.push(entity)
    for (const word of wordsOf(entity.name)) {
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, new Set([actor ?? entity]))
      else known.add(actor ?? entity)
    }
  }
  return actors.map(toActor).sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))
}

function entitiesOf({ report, names }: AnnotatedReport): Entity[] {
  const byEntity = new Map<number, Entity>()
  for (const { entity, name, kind, start, end } of names) {
    const mention = { at: { report: report.id, start, end }, printed: report.text.slice(start, end).replace(/\s+/g, ' ') }
    const known = byEntity.get(entity)
    if (known === undefined) byEntity.set(entity, { name, kind, mentions: [mention] })
    else known.mentions.push(mention)
  }
  return [...byEntity.values()]
}

/** Longest names first, so that short forms find the full name; ties by name, then place. */
function byLength(a: Entity, b: Entity): number {
  const words = wordsOf(b.name).length - wordsOf(a.name).length
  if (words !== 0) return words
  if (a.name !== b.name) return a.name < b.name ? -1 : 1
  return byPassage(a.mentions[0]!.at, b.mentions[0]!.at)
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .split(/[\s-]+/)
}

/** The actor that the entity is, when there is exactly one it can be. */
function actorFor(entity: Entity, byWord: ReadonlyMap<string, ReadonlySet<Entity>>): Entity | undefined {
  const candidates = new Set<Entity>()
  for (const word of wordsOf(entity.name)) for (const actor of byWord.get(word) ?? []) candidates.add(actor)
  const equal = [...candidates].find(({ name }) => wordsOf(name).join(' ') === wordsOf(entity.name).join(' '))
  if (equal !== undefined) return equal
  const same = [...candidates].filter(actor => kindsAgree(actor.kind, entity.kind) && isShortOf(entity, actor))
  return same.length === 1 ? same[0] : undefined
}

function kindsAgree(x: NameKind, y: NameKind): boolean {
  return x === y || (x === 'unknown' && y === 'person') || (y === 'unknown' && x === 'person')
}

/** A shorter form of the actor's name: a person's last or short name, or the end of an organisation's name. */
function isShortOf(entity: Entity, actor: Entity): boolean {
  const [short, long] = [wordsOf(entity.name), wordsOf(actor.name)]
  if (entity.kind === 'person' || actor.kind === 'person') {
    if (short.length === 1) return long.length > 1 && long.at(-1) === short[0]
    return short.at(-1) === long.at(-1) && sameActor({ name: entity.name, kind: 'person' }, { name: actor.name, kind: 'person' })
  }
  return short.length > 1 && long.slice(-short.length).join(' ') === short.join(' ')
}

function toActor({ name, kind, mentions }: Entity): Actor {
  const forms = [...new Set(mentions.map(({ printed }) => printed))].filter(printed => printed !== name).sort()
  const code = kind === 'place' && stateByDemonym.get(name) === undefined ? stateByName.get(name)?.code : undefined
  return {
    id: `actor-${hashText(`${kind} ${name}`)}`,
    name,
    kind,
    ...(code === undefined ? {} : { code }),
    aliases: forms,
    mentions: mentions.map(({ at }) => at).sort(byPassage),
  }
}
