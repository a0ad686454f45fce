// `variorum check` on the invented examples: the changed draft is caught at every place, the clean one passes.
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { play } from './played.ts'

test('the clean draft passes', async () => {
  const { code, out } = await play(['check', 'examples/drafts/clean.txt', '--against', 'examples/reports'])
  expect(out).toContain('Agrees with its sources.')
  expect(code).toBe(0)
})

test('a changed figure, a changed name, an altered quotation and an unsupported sentence are caught', async () => {
  const { code, out } = await play(['check', 'examples/drafts/changed.txt', '--against', 'examples/reports', '--format', 'json'])
  expect(code).toBe(1)
  const { draft, reports } = JSON.parse(out) as Edition
  const text = reports.find(({ id }) => id === draft!.report)!.text
  const caught = draft!.sentences.map(({ at, differences, unsupported, told }) => ({
    sentence: text.slice(at.start, Math.min(at.end, at.start + 20)),
    kinds: differences.map(({ kind }) => kind),
    unsupported,
    told: told.length > 0,
  }))
  expect(caught).toEqual([
    { sentence: 'A passenger ferry wi', kinds: ['number'], unsupported: false, told: true },
    { sentence: 'The Saint Orla struc', kinds: [], unsupported: false, told: true },
    { sentence: 'Nobody was killed.', kinds: [], unsupported: false, told: true },
    { sentence: '“We will examine eac', kinds: ['detail'], unsupported: false, told: true },
    { sentence: 'Anton Roke, the chie', kinds: ['name'], unsupported: false, told: true },
    { sentence: 'The harbour of Oster', kinds: [], unsupported: true, told: false },
    { sentence: 'Shares in Hollin Lin', kinds: [], unsupported: false, told: true },
  ])
})

test('wrong usage says what is missing', async () => {
  const { code, err } = await play(['check', 'examples/drafts/clean.txt'])
  expect(code).toBe(2)
  expect(err).toContain('check needs reports to check examples/drafts/clean.txt against')
})
