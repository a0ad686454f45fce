// All that is wrong with an edition: its shape by the JSON Schema, and everything that checkEdition derives.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { checkEdition } from '../../src/model/check-edition.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Span } from '../../src/model/span.ts'
import { digestOf } from '../../src/read/report.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/edition.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

/** One line a problem, at most twenty; an edition is checked as it would be read, from JSON. */
export function problemsOf(edition: Edition): string[] {
  const parsed = JSON.parse(JSON.stringify(edition)) as Edition
  const shape = validate(parsed) ? [] : validate.errors!.map(({ instancePath, message }) => `schema ${instancePath}: ${message}`)
  const sentences = (text: string, body: readonly Span[]) => splitSentences(text, body, tokenize(text))
  const derived = checkEdition(parsed, { digest: digestOf, sentences })
  return [...shape, ...derived.map(({ at, text }) => `${at}: ${text}`)].slice(0, 20)
}
