// The command killed with -9 in the middle and started again ends with the bytes of a run that was not stopped.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from '../../bench/speed/reuse/generate.ts'

const program = join(import.meta.dirname, '../../src/cli/main.ts')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-killed-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `reuse`; kills it as soon as `whenThere` exists. Resolves with the exit code or the signal. */
function reuse(input: string, output: string, whenThere?: string): Promise<number | string | null> {
  const child = spawn(process.execPath, [program, 'reuse', input, '--output', output, '--workers', '1', '--format', 'passim'], {
    stdio: 'ignore',
  })
  const watch = setInterval(() => {
    if (whenThere !== undefined && existsSync(whenThere)) child.kill('SIGKILL')
  }, 1)
  return new Promise(resolve =>
    child.on('close', (code, signal) => {
      clearInterval(watch)
      resolve(signal ?? code)
    }),
  )
}

test('killed after reading, and again after the first range', { timeout: 60_000 }, async () => {
  const input = join(folder, 'corpus.jsonl')
  const lines = [...generate(9000, 5, 1)].map(({ id, series, text }) => JSON.stringify({ id, series, text: text.slice(0, 900) }))
  writeFileSync(input, `${lines.join('\n')}\n{"broken\n`)
  const whole = join(folder, 'whole.ndjson')
  const stopped = join(folder, 'stopped.ndjson')
  expect(await reuse(input, whole)).toBe(0)
  expect(await reuse(input, stopped, join(`${stopped}.work`, 'piece-0.index'))).toBe('SIGKILL')
  expect(await reuse(input, stopped, join(`${stopped}.work`, 'range-0.pairs'))).toBe('SIGKILL')
  expect(existsSync(stopped)).toBe(false)
  expect(readdirSync(`${stopped}.work`)).toContain('range-0.pairs')
  expect(await reuse(input, stopped)).toBe(0)
  expect(readFileSync(stopped).equals(readFileSync(whole))).toBe(true)
  expect(readFileSync(whole).length).toBeGreaterThan(100_000)
  expect(existsSync(`${stopped}.work`)).toBe(false)
})
