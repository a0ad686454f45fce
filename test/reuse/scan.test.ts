// Pieces of a file: wherever it is cut, every line is read exactly once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeScanRoom, readNames, readNumbers, scanPiece } from '../../src/reuse/scan.ts'

test.each([1, 7, 30, 31, 64, 1000])('cut every %i bytes', size => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'))
  const path = join(folder, 'in.jsonl')
  const bytes = Buffer.from(
    Array.from({ length: 9 }, (_, k) => JSON.stringify({ id: k, text: `é ${'word '.repeat(k)}` })).join('\n'),
  )
  writeFileSync(path, bytes)
  const ids: string[] = []
  let lines = 0
  const room = makeScanRoom()
  for (let from = 0; from < bytes.length; from += size) {
    scanPiece({ path, input: 0, from, to: Math.min(bytes.length, from + size) }, join(folder, 'piece'), room)
    ids.push(...readNames(join(folder, 'piece')).ids)
    lines += readNumbers(join(folder, 'piece')).lines
  }
  rmSync(folder, { recursive: true })
  expect(ids).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8'])
  expect(lines).toBe(9)
})
