// `variorum quotes`: rows, columns, formats, and cells that a spreadsheet must not run.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { play } from './played.ts'

const folder = mkdtempSync(join(tmpdir(), 'variorum-quotes-'))
const filler = 'The harbour of Brill was closed on Monday after the storm. Ferries stayed in port.'
writeFileSync(join(folder, 'a.txt'), `“The town will repair the pier before the summer fair,” Orla Venn said.\n\n${filler}\n`)
writeFileSync(join(folder, 'b.txt'), `Orla Venn said: “The town will rebuild the pier before the summer fair.”\n\n${filler}\n`)
writeFileSync(join(folder, 'c.txt'), `“=HYPERLINK is what the sign on the pier said to everyone,” Orla Venn said.\n\n${filler}\n`)
const quotes = (...args: string[]) => play(['quotes', ...args], '', { cwd: folder })

test('text: the speaker, the wording, and each printing beside its siglum', async () => {
  const { code, out } = await quotes('a.txt', 'b.txt')
  expect(code).toBe(0)
  expect(out).toMatch(/^Orla Venn · altered\n {2}A “The town will repair .*\n {2}B “The town will rebuild /)
})

test('csv: one column a report, empty where it prints nothing', async () => {
  const { out } = await quotes('a.txt', 'b.txt', 'c.txt', '--format', 'csv')
  const [head, ...rows] = out.trimEnd().split('\r\n')
  expect(head).toBe('\ufeffspeaker,wording,extent,differences,A a.txt,B b.txt,C c.txt')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(/^Orla Venn,altered,whole,,"?“The town will repair .*rebuild .*,$/)
})

test('csv: a cell that a spreadsheet would run stays text', async () => {
  writeFileSync(join(folder, 'd.txt'), `"=1+1 is what the sign on the pier said to everyone," Orla Venn said.\n\n${filler}\n`)
  const { out } = await quotes('d.txt', '--format', 'csv')
  expect(out).toContain('"\'""=1+1 is')
})

test('json: the quotations of the edition', async () => {
  const { out } = await quotes('a.txt', 'b.txt', '--format', 'json')
  const { reports, quotations } = JSON.parse(out)
  expect(reports.map(({ siglum }: { siglum: string }) => siglum)).toEqual(['A', 'B'])
  expect(quotations).toMatchObject([{ speaker: 'Orla Venn', wording: 'altered' }])
})

test('nothing to read: exit code 2 and a message that names the file', async () => {
  const { code, err } = await quotes('missing.txt')
  expect(code).toBe(2)
  expect(err).toMatch(/missing\.txt[\s\S]*no report could be read/)
})
