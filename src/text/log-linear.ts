// Log-linear models: a sum of inspectable weights, one per named feature; unknown features weigh nothing.
// Features are written as templates (feature`l=${lemma} near`). Where a model is applied no name is built: a feature is numbered by a
// rolling hash put together from the hashes of its parts (Karp and Rabin 1987; feature hashing after Weinberger et al. 2009).
import { lookUp, makeTable, put, type Table } from './hash-table.ts'
import { hashOf, powerOf } from './rolling-hash.ts'

/** A piece of a name, hashed once: `power` is what the hash of the characters before it is multiplied by. */
export interface Part {
  readonly text: string
  readonly hash: number
  readonly power: number
}

/** What may stand in the name of a feature; numbers are integers. Parts are quicker than strings. */
export type Value = Part | string | number | boolean

/** How a feature is written down: `numbered` where models are applied, `spelled` where they are fitted. */
export type Writer<Name> = (
  literals: TemplateStringsArray,
  first?: Value,
  second?: Value,
  third?: Value,
  fourth?: Value,
  fifth?: Value,
  sixth?: Value,
) => Name

/** From the numbers of the features to their weights in hundredths. */
export type Model = Table

/** One feature a line: its name, a space, its weight in hundredths. */
export type Weights = string

export function part(text: string): Part {
  return { text, hash: hashOf(text, 0, text.length), power: powerOf(text.length) }
}

/** A part made of several: joined`n=${nouns} v=${verbs}`. */
export const joined: Writer<Part> = (literals, ...values) => partOf(spelled(literals, ...values))

const yes = part('true')
const no = part('false')
const digits = Array.from({ length: 10 }, (_, digit) => part(String(digit)))

const strings = new Map<string, Part>()
/** Strings remembered: the words of a language that stand in names of features, several times over. */
const mostStrings = 20_000

/** The part of a value; that of a string is remembered. */
export function partOf(value: Value): Part {
  if (typeof value === 'object') return value
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') return digits[value] ?? part(String(value))
  const known = strings.get(value)
  if (known !== undefined) return known
  if (strings.size >= mostStrings) strings.clear()
  const made = part(value)
  strings.set(value, made)
  return made
}

/** The literal pieces of each template in the program, hashed at its first use. */
const hashedLiterals = new WeakMap<TemplateStringsArray, readonly Part[]>()

function hashLiterals(literals: TemplateStringsArray): readonly Part[] {
  const parts = literals.map(part)
  hashedLiterals.set(literals, parts)
  return parts
}

/** The number of a feature: the hash of its name. */
export const numbered: Writer<number> = (literals, first, second, third, fourth, fifth, sixth) => {
  const pieces = hashedLiterals.get(literals) ?? hashLiterals(literals)
  let hash = pieces[0]!.hash
  if (first === undefined) return hash
  hash = append(hash, first, pieces[1]!)
  if (second === undefined) return hash
  hash = append(hash, second, pieces[2]!)
  if (third === undefined) return hash
  hash = append(hash, third, pieces[3]!)
  if (fourth === undefined) return hash
  hash = append(hash, fourth, pieces[4]!)
  if (fifth === undefined) return hash
  hash = append(hash, fifth, pieces[5]!)
  return sixth === undefined ? hash : append(hash, sixth, pieces[6]!)
}

function append(before: number, value: Value, literal: Part): number {
  const { hash, power } = partOf(value)
  return (Math.imul(Math.imul(before, power) + hash, literal.power) + literal.hash) | 0
}

/** The name of a feature. */
export const spelled: Writer<string> = (literals, ...values) => {
  let name = literals[0]!
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    name += `${typeof value === 'object' ? value.text : value}${literals[i + 1]}`
  }
  return name
}

/** Reads a table of weights in one pass over its characters. */
export function modelOf(weights: Weights): Model {
  let lines = 1
  for (let at = weights.indexOf('\n'); at >= 0; at = weights.indexOf('\n', at + 1)) lines++
  const model = makeTable(lines)
  for (let start = 0; start < weights.length; ) {
    const found = weights.indexOf('\n', start)
    const end = found < 0 ? weights.length : found
    const space = weights.lastIndexOf(' ', end)
    const weight = Number(weights.slice(space + 1, end))
    if (weight !== 0) put(model, hashOf(weights, start, space), weight)
    start = end + 1
  }
  return model
}

/** The sum of the weights of the features. */
export function scoreOf(model: Model, features: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += lookUp(model, features[i]!)
  return sum / 100
}

/** The probability (0..1) that a score stands for in a two-way decision. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
