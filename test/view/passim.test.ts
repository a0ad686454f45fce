// passim JSONL. Validator: a schema of the fields that passim documents for its output; its own reader needs Spark and is not run.
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { toPassim } from '../../src/view/passim.ts'
import { edition } from './edition.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

interface Line {
  cluster: number
  size: number
  id: string
  begin: number
  end: number
  text: string
}
const validate = new Ajv().compile<Line>({
  type: 'object',
  required: ['cluster', 'size', 'id', 'series', 'begin', 'end', 'text'],
  additionalProperties: false,
  properties: {
    cluster: { type: 'integer', minimum: 0 },
    size: { type: 'integer', minimum: 2 },
    id: { type: 'string', minLength: 1 },
    series: { type: 'string', minLength: 1 },
    begin: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 1 },
    text: { type: 'string', minLength: 1 },
    date: { type: 'string' },
    url: { type: 'string' },
  },
})

test.each([
  ['the invented story', edition, 7],
  ['thirty reports', generateEdition(30), 50],
  ['hostile reports', hostileEdition, 0],
])('%s: every line has the documented fields, its text stands at its code points, its cluster has its size', (_, one, least) => {
  const lines = toPassim(one)
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line)
  expect(lines.length).toBeGreaterThanOrEqual(least)
  for (const line of lines) {
    expect(validate(line), JSON.stringify(validate.errors)).toBe(true)
    const report = one.reports.find(({ id }) => id === line.id)!
    expect([...report.text].slice(line.begin, line.end).join('')).toBe(line.text)
    expect(lines.filter(({ cluster }) => cluster === line.cluster)).toHaveLength(line.size)
  }
  expect(lines.map(({ cluster }) => cluster)).toEqual(lines.map(({ cluster }) => cluster).sort((a, b) => a - b))
})
