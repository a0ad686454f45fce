// The command line from outside: help, version, wrong usage, with the messages a user sees.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { version } from '../../src/model/version.ts'
import { play } from './played.ts'

test('--version prints the version of package.json', async () => {
  const { version: stated } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(version).toBe(stated)
  expect(await play(['--version'])).toMatchObject({ code: 0, out: `${stated}\n` })
})

test('--help lists every command; without a command the help comes with exit code 2', async () => {
  const { out, code } = await play(['--help'])
  expect(code).toBe(0)
  for (const name of Object.keys(commands)) expect(out).toContain(`  ${name} `)
  expect(await play([])).toMatchObject({ code: 2, out })
})

test.each(Object.keys(commands))(
  '%s is registered under its own name; its help has its flags, an example and exit codes',
  async name => {
    const command = await commands[name]!()
    expect(command.name).toBe(name)
    expect(command.summary).toMatch(/^[A-Z].*\.$/)
    const { out } = await play([name, '--help'])
    for (const flag of command.flags) expect(out).toContain(`--${flag.name}`)
    expect(out).toContain(`Example:    variorum ${command.example}`)
    expect(command.example.startsWith(name)).toBe(true)
    expect(out).toMatch(/Exit codes: 0 .*2 .*wrong usage/)
    expect(await play(['help', name])).toMatchObject({ out })
  },
)

const wrong: [typed: string, message: string][] = [
  ['compair a.txt', 'there is no command compair; did you mean compare?'],
  ['frobnicate', 'there is no command frobnicate; the commands are'],
  ['constructor', 'there is no command constructor; the commands are'],
  ['compare', 'compare needs reports: files, folders, addresses or - (stdin), as in variorum compare a.txt b.html'],
  ['compare a.txt --outptu x', 'variorum compare has no flag --outptu; did you mean --output?'],
  ['compare a.txt --nonsense', 'variorum compare has no flag --nonsense; variorum compare --help lists its flags'],
  ['compare a.txt --format yaml', '--format is one of '],
  ['compare a.txt --format', '--format needs a value: --format FORMAT'],
  ['compare a.txt --open=yes', '--open takes no value, but yes was given'],
  ['compare --outlet Herald a.txt', '--outlet Herald stands before any input; it speaks of the input before it'],
  ['compare a.txt --outlet A --outlet B', '--outlet was given twice for a.txt'],
  ['compare a.txt --output x --output y', '--output was given twice; once is enough'],
  ['compare a.txt --date yesterday', '--date yesterday is no ISO 8601 date; write 2031-03-04 or 2031-03-04T09:40+01:00'],
  ['stage', 'stage needs one of '],
  ['stage knit', 'stage needs one of '],
  ['stage annotate x.jsonl', 'stage reads stdin, not x.jsonl; write variorum stage annotate < x.jsonl'],
]
test.each(wrong)('variorum %s: exit code 2 and a message', async (typed, message) => {
  const { code, out, err } = await play(typed === '' ? [] : typed.split(' '))
  expect(err).toContain(`variorum: ${message}`)
  expect({ code, out }).toEqual({ code: 2, out: '' })
})
