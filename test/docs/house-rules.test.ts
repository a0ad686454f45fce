// House rules read from the files themselves: names, lengths, no barrels, no traces of the machine they were written on.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter(file => file !== '')
const code = files.filter(file => /\.(?:ts|tsx)$/.test(file))
const text = (file: string) => readFileSync(join(root, file), 'utf8')

test('the repository has files to check', () => {
  expect(code.length).toBeGreaterThan(60)
})

test('file names are kebab-case, and no drawer is called utils, helpers or common', () => {
  expect(
    code.filter(file => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|page\.config|d))*\.tsx?$/.test(file.split('/').at(-1)!)),
  ).toEqual([])
  expect(files.filter(file => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/.test(file))).toEqual([])
})

test('files of src and web have at most 400 lines, word lists excepted', () => {
  const long = code
    .filter(file => /^(?:src|web)\//.test(file) && !file.startsWith('src/lang/'))
    .map(file => ({ file, lines: text(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400)
  expect(long).toEqual([])
})

/** Lines between a top-level function's head and its closing brace; the formatter puts that brace at the start of a line. */
function functionLengths(source: string): { name: string; lines: number }[] {
  const lines = source.split('\n')
  const found: { name: string; lines: number }[] = []
  for (let i = 0; i < lines.length; i++) {
    const name = /^(?:export )?(?:async )?function\*? (\w+)/.exec(lines[i]!)?.[1]
    if (name === undefined) continue
    let end = i
    while (end < lines.length && lines[end] !== '}') end++
    found.push({ name, lines: end - i + 1 })
  }
  return found
}

/** Components of the page are mostly markup. */
const longestFunction = (file: string) => (file.startsWith('web/') ? 100 : 80)

test('no function is longer than 80 lines', () => {
  expect(functionLengths('function a() {\n  x\n}\n')).toEqual([{ name: 'a', lines: 3 }])
  const long = code
    .filter(file => /^(?:src|web|bench|scripts)\//.test(file))
    .flatMap(file =>
      functionLengths(text(file))
        .filter(({ lines }) => lines > longestFunction(file))
        .map(({ name, lines }) => `${file} ${name}: ${lines}`),
    )
  expect(long).toEqual([])
})

test('no barrels: nothing re-exports everything, and only the library has an index.ts', () => {
  expect(code.filter(file => /^export \* /m.test(text(file)))).toEqual([])
  expect(code.filter(file => /(?:^|\/)index\.tsx?$/.test(file))).toEqual(['src/index.ts'])
})

test('console and process belong to the command line', () => {
  const pure = code.filter(file => file.startsWith('src/') && !file.startsWith('src/cli/') && !file.startsWith('src/reuse/'))
  expect(pure.filter(file => /\bconsole\.\w+\(|\bprocess\.(?:exit|stdout|stderr|stdin|argv|env)\b/.test(text(file)))).toEqual([])
})

test('clock, randomness and locale are passed in where findings are made', () => {
  const pure = code.filter(file => /^src\/(?:model|lang|text|annotate|group|compare|view)\//.test(file))
  expect(pure.filter(file => /\bDate\.now\(|new Date\(\)|Math\.random\(|toLocale\w+\(|localeCompare\(/.test(text(file)))).toEqual(
    [],
  )
})

test('no file names the machine it was written on', () => {
  const traces = new RegExp(['/wo' + 'rk/', '/ro' + 'ot/', '/ho' + 'me/', 'regis' + 'try\\.npmjs'].join('|'))
  const named = files.filter(file => /\.(?:ts|tsx|md|json|html|css|yml|sh)$|^\.ci\//.test(file) && traces.test(text(file)))
  expect(named).toEqual([])
})

test('no test is skipped for good or run alone', () => {
  const tests = code.filter(file => file.endsWith('.test.ts'))
  expect(tests.filter(file => /\b(?:test|it|describe)\.(?:only|todo|skip)\(/.test(text(file)))).toEqual([])
})
