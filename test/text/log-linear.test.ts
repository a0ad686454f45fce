// Features of log-linear models: the number of a name is that of its characters, however it was put together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, modelOf, numbered, part, scoreOf, spelled, type Value } from '../../src/text/log-linear.ts'

test.each<[Value, Value]>([
  ['say', 'near'],
  [part('t7'), 12],
  [true, -3],
  ['', '“'],
  [joined`n=${3} v=${false}`, 0],
])('the weight under a name counts for the feature with it: %s, %s', (a, b) => {
  const model = modelOf(`other 7\n${spelled`l=${a} x=${b} end`} -125\nlast 3`)
  expect(scoreOf(model, [numbered`l=${a} x=${b} end`])).toBe(-1.25)
  expect(scoreOf(model, [numbered`l=${a} x=${b}`])).toBe(0)
})

test('weights add up; unknown features weigh nothing', () => {
  const model = modelOf('b 50\nl=say near 25\nl=add near -10')
  expect(scoreOf(model, [numbered`b`, numbered`l=${'say'} near`, numbered`l=${'sing'} near`])).toBe(0.75)
})

test('a table gives back every weight it was made from', () => {
  const names = fc.uniqueArray(
    fc.string({ minLength: 1, maxLength: 12 }).filter(name => !name.includes('\n')),
    { maxLength: 80 },
  )
  fc.assert(
    fc.property(names, list => {
      const model = modelOf(list.map((name, index) => `${name} ${index + 1}`).join('\n'))
      for (const [index, name] of list.entries()) expect(scoreOf(model, [part(name).hash])).toBe((index + 1) / 100)
    }),
  )
})
