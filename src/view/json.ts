// The edition as JSON: keys in the order of the format, short things on one line, the same bytes for the same edition.
import type { Edition } from '../model/edition.ts'

/** Keys in the order in which the format documents them; keys not listed follow in the order of their code units. */
// biome-ignore format: a list to read by line
const order = [
  'format', 'made', 'version', 'settings', 'without', 'story', 'reports', 'lineage', 'id', 'siglum', 'title', 'outlet',
  'byline', 'url', 'fetched', 'published', 'modified', 'lang', 'digest', 'report', 'kind', 'name', 'value', 'code', 'speaker',
  'from', 'to', 'manner', 'share', 'otherShare', 'certainty', 'other', 'score', 'start', 'end', 'why', 'extent', 'wording',
  'form', 'role', 'support', 'agreement', 'origin', 'origins', 'compatible', 'basis', 'headline', 'text', 'body', 'credits',
  'excluded', 'at', 'spans', 'attribution', 'source', 'cue', 'channel', 'hedges', 'negated', 'quotation', 'readings', 'sides',
  'variants', 'folded', 'sources', 'evidence', 'pairs', 'borrowings', 'a', 'b', 'passages', 'credited', 'differences', 'own', 'others', 'assertions', 'claim',
  'aliases', 'mentions', 'told', 'sentences', 'unsupported', 'claims', 'quotations', 'headlines', 'timeline', 'actors',
  'relations', 'draft', 'notices', 'input',
]
const rank = new Map(order.map((key, i) => [key, i]))

/** Objects and arrays whose text is at most this long stand on one line. */
const lineLength = 120

/** Canonical JSON of an edition (or a part of one), ending with a line feed. */
export function toJson(edition: Edition): string {
  return `${print(edition, '')}\n`
}

function print(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map(one => print(one, inner))
    : keysOf(value).map(key => `${JSON.stringify(key)}: ${print((value as Record<string, unknown>)[key], inner)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  if (parts.length === 0) return open + close
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 2)
  if (length <= lineLength && parts.every(part => !part.includes('\n'))) {
    return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  }
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`
}

function keysOf(value: object): string[] {
  const keys = Object.keys(value).filter(key => (value as Record<string, unknown>)[key] !== undefined)
  const place = (key: string): number => rank.get(key) ?? order.length
  return keys.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
