// Ids and sigla: ids do not depend on the order of the inputs, sigla do.
import { expect, test } from 'vitest'
import { assignIds, siglumOf } from '../../src/read/identity.ts'
import { readText } from '../../src/read/text.ts'

const report = (id: string, text: string, outlet?: string) =>
  readText({ id, text, ...(outlet === undefined ? {} : { outlet }) }).report!

test('sigla run A … Z, AA', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(siglumOf)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('equal ids become unique in an order that their facts decide', () => {
  const reports = [report('x', 'One.', 'Lantern'), report('x', 'Two.', 'Beacon'), report('x-2', 'Three.')]
  const forward = assignIds(reports)
  const backward = assignIds([...reports].reverse())
  const idOf = (list: typeof forward, text: string) => list.find(each => each.text === text)!.id
  for (const text of ['One.', 'Two.', 'Three.']) expect(idOf(forward, text)).toBe(idOf(backward, text))
  expect(new Set(forward.map(each => each.id))).toEqual(new Set(['x', 'x-2', 'x-3']))
  expect(forward.map(each => each.siglum)).toEqual(['A', 'B', 'C'])
})
