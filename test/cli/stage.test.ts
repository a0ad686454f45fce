// Stages as filters: a bad line costs its own place only, whatever the cut of the stream.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../../src/cli/lines.ts'
import { play } from './played.ts'

const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

test('a bad line yields an error record with code, message and line number, and the stream goes on', async () => {
  const input = '{"id": "a", "text": "Rain fell."}\n\nno json\n[1]\n{"id": 7}\n{"id": 8, "text": "It stopped."}'
  const { code, out, err } = await play(['stage', 'annotate'], input)
  const [first, notJson, list, noText, last] = lines(out)
  expect(first).toMatchObject({ id: 'a', sentences: [{ start: 0, end: 10 }] })
  expect(notJson.error).toMatchObject({ code: 'not-json', line: 3 })
  expect(list).toEqual({
    error: { code: 'bad-record', message: 'the line is JSON but no object; write one {…} a line', line: 4 },
  })
  expect(noText).toEqual({ id: '7', error: { code: 'bad-record', message: 'the field text must be a string', line: 5 } })
  expect(last).toMatchObject({ id: '8' })
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('nothing but bad lines: exit code 2', async () => {
  expect((await play(['stage', 'annotate'], 'x\n')).code).toBe(2)
  expect((await play(['stage', 'annotate'], '')).code).toBe(2)
})

test('a report with a span outside its text is said, not worked on', async () => {
  const record = { id: 'a', digest: 'd', text: 'short', body: [{ start: 0, end: 99 }] }
  const { out } = await play(['stage', 'annotate'], JSON.stringify(record))
  expect(lines(out)[0].error.message).toBe("the field body must be spans {start, end} within the text's 5 units")
})

test('a line beyond the limit is said and the lines after it are read', async () => {
  const stream = (async function* () {
    yield new TextEncoder().encode(`${'x'.repeat(50)}\nshort\r\n`)
  })()
  expect(await Array.fromAsync(linesOf(stream, 10))).toEqual([
    { number: 1, text: undefined },
    { number: 2, text: 'short' },
  ])
})

test('lines are the same however the bytes are cut', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.string({ unit: 'grapheme' })),
    fc.integer({ min: 1, max: 9 }),
    async (texts, piece) => {
      const wanted = texts.map(text => text.replace(/[\n\r\uFEFF]/g, ''))
      const bytes = new TextEncoder().encode(wanted.map(text => `${text}\n`).join(''))
      const stream = (async function* () {
        for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
      })()
      expect((await Array.fromAsync(linesOf(stream))).map(line => line.text)).toEqual(wanted.map(text => text.toWellFormed()))
    },
  )
  await fc.assert(property, { numRuns: 50 })
})
