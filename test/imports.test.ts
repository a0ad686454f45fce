// The import table of the design and the absence of cycles, read from the sources themselves.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const stages = ['read', 'fetch', 'annotate', 'group', 'compare', 'view', 'reuse']
const table: Record<string, string[]> = {
  model: [],
  lang: [],
  text: ['model', 'lang'],
  read: ['model', 'lang', 'text'],
  fetch: ['model'],
  annotate: ['model', 'lang', 'text'],
  group: ['model', 'lang', 'text'],
  compare: ['model', 'lang', 'text'],
  reuse: ['model', 'lang', 'text', 'read'],
  view: ['model', 'text'],
  'variorum.ts': ['model', 'lang', 'text', ...stages],
  'index.ts': ['model', 'lang', 'text', 'variorum.ts', ...stages],
  cli: ['model', 'lang', 'text', 'variorum.ts', 'index.ts', ...stages],
  web: ['model', 'text'],
}

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.config.ts'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/gm),
  ].map(match => ({
    from: file,
    to: relative(root, resolve(root, dirname(file), match[2] ?? match[3] ?? '')),
    typeOnly: match[1] !== undefined,
  }))
}

/** The row of the table that a file belongs to: its folder in `src/`, `web`, or its own name. */
function row(file: string): string {
  const parts = file.split('/')
  return parts[0] === 'src' ? (parts[1] ?? '') : (parts[0] ?? '')
}

const files = [...sources('src'), ...sources('web')]
const all = files.flatMap(importsOf)

test('every import obeys the table of the design', () => {
  expect(files.length).toBeGreaterThan(20)
  const wrong = all.filter(({ from, to }) => row(from) !== row(to) && !table[row(from)]?.includes(row(to)))
  expect(wrong).toEqual([])
})

test('every folder of src stands in the table', () => {
  expect(files.map(row).filter(name => !(name in table))).toEqual([])
})

test('no file sits in a cycle of imports', () => {
  const next = new Map<string, string[]>()
  for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to])
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('nothing that web imports uses node:, and text, annotate, group, compare and model are free of it', () => {
  const pure = files.filter(file => ['model', 'lang', 'text', 'annotate', 'group', 'compare', 'view', 'web'].includes(row(file)))
  expect(pure.filter(file => /from ['"]node:|import\(['"]node:/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('every source file opens with what it is for', () => {
  expect(files.filter(file => !/^(?:#!.*\n)?(?:\/\/ |\/\*\*)/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})
