// Twenty invented pages in eight languages with the usual furniture, written by someone who had not seen the reader.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHtml } from '../../src/read/html/read-html.ts'

interface Expected {
  lang: string
  title: string
  published?: string
  body: string[]
}

const folder = join(import.meta.dirname, 'furnished')
const pages = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>

/** The same moment and the same offset, however the offset and the fractions are written. */
const moment = (date: string | undefined) => date?.replace(/\.\d+(?=[Z+-])/, '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

test.each(Object.entries(pages))('%s: body, headline, date and language', (name, expected) => {
  const { report } = readHtml({ name, html: readFileSync(join(folder, `${name}.html`), 'utf8') })
  const slice = ({ start, end }: { start: number; end: number }) => report!.text.slice(start, end)
  expect(words(report!.body.map(slice).join('\n'))).toEqual(words(expected.body.join('\n')))
  expect(slice(report!.headline!)).toBe(expected.title)
  expect(moment(report!.published)).toBe(moment(expected.published))
  expect(report!.lang).toBe(expected.lang)
})
