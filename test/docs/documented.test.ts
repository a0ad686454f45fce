// Documentation that cannot rot: every flag, notice code and field of the edition is explained, and nothing is explained that is gone.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLineDocs } from '../../scripts/command-line-docs.ts'
import { evaluationDocs } from '../../scripts/evaluation-docs.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))

test('docs/command-line.md is what the table of flags says; write it anew with node scripts/command-line-docs.ts', async () => {
  expect(read('docs/command-line.md')).toBe(await commandLineDocs())
})

test('docs/evaluation.md states the pinned figures; write it anew with node scripts/evaluation-docs.ts', () => {
  expect(read('docs/evaluation.md')).toBe(evaluationDocs())
})

test('every field of the schema stands in docs/edition-format.md', () => {
  const schema = JSON.parse(read('schema/edition.schema.json'))
  const fields = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) for (const field of Object.keys(value.properties as object)) fields.add(field)
    for (const inner of Object.values(value)) collect(inner)
  }
  collect(schema)
  expect(fields.size).toBeGreaterThan(70)
  const docs = read('docs/edition-format.md')
  expect([...fields].filter(field => !new RegExp(`\`\\{?${field}(?:\\[\\])?\\}?\``).test(docs))).toEqual([])
})

/** The kebab-case literals that sources give to `code`, or as the first argument to a function that makes a notice. */
function noticeCodes(): string[] {
  const codes = new Set<string>()
  for (const file of sources) {
    const text = read(join('src', file))
    if (!/\bNotice\b/.test(text)) continue
    for (const [, code] of text.matchAll(/\b(?:code:|(?:notice|note|about|warn)\()\s*'([a-z0-9]+(?:-[a-z0-9]+)*)'/g))
      codes.add(code!)
  }
  return [...codes].sort()
}

test('every notice code in the sources stands in docs/notices.md', () => {
  const docs = read('docs/notices.md')
  expect(noticeCodes().length).toBeGreaterThan(8)
  expect(noticeCodes().filter(code => !docs.includes(`| \`${code}\` |`))).toEqual([])
})

test('docs/notices.md is sorted and lists no code that is gone', () => {
  const documented = [...read('docs/notices.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(match => match[1]!)
  const all = sources.map(file => read(join('src', file))).join('\n')
  expect(documented.filter(code => !all.includes(`'${code}'`))).toEqual([])
  expect(documented).toEqual([...documented].sort())
})

test('every link between the documents leads to a file', () => {
  const pages = [
    'README.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'examples/README.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.md'))
      .map(file => join('docs', file)),
  ]
  const broken: string[] = []
  for (const page of pages) {
    for (const [, target] of read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
      try {
        readFileSync(join(root, page, '..', target!))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EISDIR') broken.push(`${page}: ${target}`)
      }
    }
  }
  expect(broken).toEqual([])
})
